import type {Root} from 'mdast';
import type {Place, Problem} from '../lib/problem';
import type {Bibliography} from './bibliography';
import type {CodeBlock} from './codeGrammar';
import type {Block} from './blocks';
import type {Placed} from './flatten';
import type {QuestionFrontMatter} from './schema';
import type {PageBody} from './sections';

/** What is known of a page after it has been read: plain JSON, which can be cached and sent. */
export interface PageFacts {
  /** `docs/theme/id.mdx` */
  file: string;
  theme: string;
  id: string;
  frontMatter: QuestionFrontMatter;
  /** Places of front-matter keys. */
  places: Record<string, Place>;
  /** Reading time. */
  minutes: number;
  sections: Array<{title: string; slug: string; words: number}>;
  anchors: string[];
  /** Its text in pieces, each with its nearest heading. */
  blocks: Block[];
  citations: Array<Place & {id: string}>;
  links: Array<Place & {url: string}>;
  images: Array<Place & {url: string; alt: string}>;
  /** Each word of the prose once, and `line:column` of its first place; both between blanks. */
  words: string;
  wordPlaces: string;
  /** Fenced blocks in their order, diagrams included. */
  code: CodeBlock[];
}

/** A page while its tree is at hand. */
export interface Page extends PageFacts {
  tree: Root;
  /** All nodes of the tree, in reading order. */
  nodes: readonly Placed[];
  body: PageBody;
}

/** Size of a picture beside the pages. */
export interface PictureSize {
  bytes: number;
  /** Pixels; undefined where the file is not a picture of its kind. */
  width: number | undefined;
  height: number | undefined;
}

/** What rules may look at beside the page. */
export interface RuleContext {
  bibliography: Bibliography;
  /** Keys of docs/tags.yml. */
  tags: ReadonlySet<string>;
  /** Anchors of each page by file. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of all pages, readable or not. */
  ids: ReadonlySet<string>;
  /** Pictures below docs/ by file. */
  pictures: ReadonlyMap<string, PictureSize>;
  /** Files of pages that could not be read; what they say is not known. */
  unread: ReadonlySet<string>;
  /** Files of pages that are not published. */
  drafts: ReadonlySet<string>;
  /** ISO date. */
  today: string;
}

/** A rule's finding; the runner adds file and rule name. */
export type Finding = Pick<Problem, 'message' | 'remedy' | 'severity'> & {
  place: Place | undefined;
};

interface RuleNotes {
  name: string;
  /** What the rule asks for, as a sentence for CONTRIBUTING. */
  about: string;
  /** Drafts may be incomplete: such a rule judges published pages only. */
  publishedOnly?: boolean;
}

/** Judges a page by its own text. */
export interface PageRule extends RuleNotes {
  check: (page: Page) => Finding[];
}

/** Judges what is known of a page by what is known of the handbook. */
export interface FactsRule extends RuleNotes {
  check: (page: PageFacts, context: RuleContext) => Finding[];
}

/** Judges all pages together. */
export interface HandbookRule extends RuleNotes {
  check: (pages: readonly PageFacts[], context: RuleContext) => Array<Finding & {file: string}>;
}

/** Place of a front-matter key, or of the file's start. */
export function placeOf({places}: PageFacts, key: string): Place {
  return (Object.hasOwn(places, key) ? places[key] : undefined) ?? {line: 1, column: 1};
}
