import type Stock from '@theme/MDXComponents';
import MDXComponents from '@theme-original/MDXComponents';
import Answer from '@site/src/components/Answer';
import AnswerSection from '@site/src/components/AnswerSection';
import AnswerToolbar from '@site/src/components/AnswerToolbar';
import KeyPoint from '@site/src/components/KeyPoint';
import QuestionData from '@site/src/components/QuestionData';
import QuestionFacts from '@site/src/components/QuestionFacts';
import QuestionFoot from '@site/src/components/QuestionFoot';
import References from '@site/src/components/References';
import RelatedQuestions from '@site/src/components/RelatedQuestions';
import Table from '@site/src/components/Table';

/** The theme's components, and those that src/remark puts into question pages. */
const components = {
  ...(MDXComponents as typeof Stock),
  Answer,
  AnswerSection,
  AnswerToolbar,
  KeyPoint,
  QuestionData,
  QuestionFacts,
  QuestionFoot,
  References,
  RelatedQuestions,
  table: Table,
};

export default components;
