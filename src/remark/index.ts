import {answerSections} from './answerSections';
import {checkedTree} from './checkedTree';
import {citations} from './citations';
import {diagrams} from './diagrams';
import {keyPoints} from './keyPoints';
import {questionFrame} from './questionFrame';
import {quotes} from './quotes';
import {tableAlignment} from './tableAlignment';

/** What makes a question page of an author's Markdown, in order. */
export const questionTransforms = [
  checkedTree,
  keyPoints,
  quotes,
  citations,
  diagrams,
  tableAlignment,
  answerSections,
  questionFrame,
];
