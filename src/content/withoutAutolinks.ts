import type {Processor} from 'unified';

/** Parts of remark-gfm as they are registered: tokenizers by character code, and makers of nodes. */
interface Tokenizers {
  text?: Record<string, Array<{name?: string}> | {name?: string}>;
}
type NodeMaker = {enter?: Record<string, unknown>};

const isAutolink = ({name = ''}: {name?: string}) => /^(?:www|protocol|email)Autolink$/.test(name);

/**
 * Takes bare addresses out of remark-gfm, which looks for one at every word: that is half the time
 * of parsing a page. For texts in which `mayAutolink` finds none.
 */
export function withoutAutolinks(this: Processor): void {
  const data = this.data() as {
    micromarkExtensions?: Tokenizers[];
    fromMarkdownExtensions?: Array<NodeMaker | NodeMaker[]>;
  };
  data.micromarkExtensions = data.micromarkExtensions?.map(({text = {}, ...others}) => ({
    ...others,
    text: Object.fromEntries(
      Object.entries(text).flatMap(([code, list]) => {
        const kept = [list].flat().filter((construct) => !isAutolink(construct));
        return kept.length > 0 ? [[code, kept]] : [];
      }),
    ),
  }));
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .filter(({enter}) => !(enter && 'literalAutolink' in enter));
}

/**
 * Whether a text can hold a bare address that GFM makes a link. Rather too often than too seldom:
 * backslashes and character references, which may hide one, are taken for what they might be.
 */
export function mayAutolink(text: string): boolean {
  return /https?:|www\.|[\w.+-]@|&[#a-z]/i.test(text.replaceAll('\\', ''));
}
