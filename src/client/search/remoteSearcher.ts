import type {SearchAnswer, SearchHit, SearchOptions, SearchPlace} from '../../lib/search/types';
import type {Entries, Message, Question, Reply} from './messages';

/** The worker's `Searcher`. Everything rejects where worker or index cannot be fetched. */
export interface RemoteSearcher {
  /** Starts the worker and fetches the index, unless that has been done. */
  entries: () => Promise<Entries>;
  search: (query: string, options: SearchOptions) => Promise<SearchAnswer>;
  locate: (hit: SearchHit) => Promise<SearchPlace>;
}

/**
 * @param folder address of the index's folder
 * @param startWorker called anew after a worker has failed
 */
export function createRemoteSearcher(
  folder: string,
  startWorker: () => Pick<Worker, 'postMessage' | 'addEventListener'>,
): RemoteSearcher {
  interface Waiting {
    resolve: (result: unknown) => void;
    reject: (error: Error) => void;
  }
  let worker: ReturnType<typeof startWorker> | undefined;
  let waiting = new Map<number, Waiting>();
  let lastId = 0;

  function start() {
    const started = startWorker();
    started.addEventListener('message', ({data}: MessageEvent<Reply>) => {
      const {resolve, reject} = waiting.get(data.id)!;
      waiting.delete(data.id);
      if ('result' in data) resolve(data.result);
      else reject(new Error('The search index could not be fetched.'));
    });
    started.addEventListener('error', () => {
      const left = [...waiting.values()];
      waiting = new Map();
      worker = undefined;
      for (const {reject} of left) reject(new Error('The search worker could not be started.'));
    });
    return started;
  }

  function ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      worker ??= start();
      const id = ++lastId;
      waiting.set(id, {resolve, reject});
      worker.postMessage({...question, id, folder} satisfies Message);
    });
  }

  let entries: Promise<Entries> | undefined;
  return {
    entries() {
      entries ??= ask({ask: 'entries'}) as Promise<Entries>;
      entries.catch(() => (entries = undefined));
      return entries;
    },
    search: (query, options) => ask({ask: 'search', query, options}) as Promise<SearchAnswer>,
    locate: (hit) => ask({ask: 'locate', hit}) as Promise<SearchPlace>,
  };
}
