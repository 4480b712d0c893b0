import manifest from '@generated/search/default/search.json';
import {loadStudy} from '../studyStore';
import {pickQuestion} from './pickQuestion';

/**
 * Opens a random question.
 * @throws if the list of questions cannot be fetched
 */
export async function goToRandomQuestion(): Promise<void> {
  // The search page lies right below the base URL.
  const searchPage = document.querySelector<HTMLAnchorElement>('a[data-search]')!.href;
  const base = new URL('../', searchPage);
  const response = await fetch(new URL(`${manifest.folder}paths.json`, base));
  if (!response.ok) throw new Error(response.statusText);
  const paths = (await response.json()) as string[];
  const current = window.location.pathname.slice(base.pathname.length - 1);
  const path = pickQuestion(paths, loadStudy().read ?? [], current, Math.random());
  if (path) window.location.assign(new URL(path.slice(1), base));
}
