import {parseBibliography, type Bibliography, type References} from './bibliography';
import type {DocsFile} from './docsFiles';
import {analysePage, type Analysis} from './readPage';

/** A file whose reading could be slow or harmful, and is therefore left to a worker. */
export interface Job extends DocsFile {
  kind: 'page' | 'bibliography';
  /** What an earlier reading of the bibliography has formatted: saves time, changes nothing. */
  known?: References;
  /** Whether the page's tree is wanted. */
  keepTree?: boolean;
}

export type JobResult = Analysis | Bibliography;

/** Does a job. Pure: the result depends on the job alone, and can be cached. */
export function analyse({kind, file, text, known, keepTree}: Job): JobResult {
  return kind === 'page' ? analysePage(file, text, keepTree) : parseBibliography(file, text, known);
}
