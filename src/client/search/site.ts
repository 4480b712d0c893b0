import home from '@generated/handbook/default/home.json';
import manifest from '@generated/search/default/search.json';
import {repository} from '@site/package.json';
import {newQuestionUrl} from '../../lib/coverage';
import type {HomeData} from '../../lib/question';
import {createRemoteSearcher, type RemoteSearcher} from './remoteSearcher';

/** What the search knows of the site around it. */
export interface Site {
  searcher: RemoteSearcher;
  themes: HomeData['themes'];
  themeLabel: (id: string) => string;
  /** Site path to address: adds the base URL. */
  toUrl: (path: string) => string;
  /** Address of the form that asks for a question. */
  toAskUrl: (question: string) => string;
}

const startWorker = () => new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});

/** @param searchPage address of the search page, which lies right below the base URL */
export function createSite(searchPage: string): Site {
  const base = new URL('../', searchPage);
  const labels = new Map(home.themes.map(({id, label}) => [id, label]));
  return {
    searcher: createRemoteSearcher(new URL(manifest.folder, base).href, startWorker),
    themes: home.themes,
    themeLabel: (id) => labels.get(id) ?? id,
    toUrl: (path) => base.pathname + path.slice(1),
    toAskUrl: (question) => newQuestionUrl(repository.url, {question}),
  };
}
