import type {Root} from 'mdast';
import type {Place, Problem} from '../lib/problem';
import type {Bibliography} from './bibliography';
import type {Citation} from './citations';
import type {QuestionFrontMatter} from './schema';
import type {PageBody} from './sections';

/** A question page that has been read: front matter checked, Markdown parsed. */
export interface Page {
  /** `docs/theme/id.mdx` */
  file: string;
  theme: string;
  id: string;
  frontMatter: QuestionFrontMatter;
  /** Place of a front-matter key. */
  placeOf: (key: string) => Place;
  /** Reading time. */
  minutes: number;
  tree: Root;
  body: PageBody;
  citations: Citation[];
}

/** What rules may look at beside the page. */
export interface RuleContext {
  bibliography: Bibliography;
  /** Keys of docs/tags.yml. */
  tags: ReadonlySet<string>;
  /** Anchors of each page by file. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Files of pages that could not be read; what they say is not known. */
  unread: ReadonlySet<string>;
  /** ISO date. */
  today: string;
}

/** A rule's finding; the runner adds file and rule name. */
export type Finding = Pick<Problem, 'message' | 'remedy'> & {place: Place | undefined};

/** A rule that judges one page at a time. */
export interface PageRule {
  name: string;
  /** What the rule asks for, as a sentence for CONTRIBUTING. */
  about: string;
  check: (page: Page, context: RuleContext) => Finding[];
}

/** A rule that needs all pages at once. */
export interface HandbookRule {
  name: string;
  about: string;
  check: (pages: readonly Page[], context: RuleContext) => Array<Finding & {file: string}>;
}
