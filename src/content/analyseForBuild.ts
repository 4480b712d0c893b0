import {analyseAll} from './analyseAll';
import {offerTree} from './checkedTrees';
import type {Analysis} from './readPage';

/** As analyseAll, and keeps the trees of pages that it had to read, for the build to come. */
export const analyseForBuild: typeof analyseAll = async (jobs) => {
  const results = await analyseAll(jobs.map((job) => ({...job, keepTree: job.kind === 'page'})));
  for (const {file, text} of jobs) {
    const {tree} = results.get(file) as Partial<Analysis>;
    if (tree !== undefined) offerTree(text, tree);
  }
  return results;
};
