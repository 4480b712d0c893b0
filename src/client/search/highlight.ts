import {stem} from '../../lib/search/terms';
import {tokenise} from '../../lib/search/tokenise';
import {findTarget} from '../answers';
import {parseHighlight} from './searchUrl';

/** Name of the highlight in `src/css/search.css`. */
const NAME = 'search';

/** Ranges of the words of an element whose stems are wanted. */
export function findRanges(root: Element, words: readonly string[]): Range[] {
  const stems = new Set(words.map(stem));
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const {word, start, end} of tokenise(node.nodeValue ?? '')) {
      const parts = word.includes('.') ? [word, ...word.split('.')] : [word];
      if (!parts.some((part) => stems.has(stem(part)))) continue;
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}

/** The first range from an element on; else the first of all. */
const firstFrom = (start: Element | null, ranges: readonly Range[]): Range | undefined =>
  ranges.find(
    ({startContainer}) =>
      start && start.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING,
  ) ?? ranges[0];

/** Highlights the words that the address names, in the answer that it opens, and shows the first. */
export function syncHighlight(): void {
  // Browsers without highlights still open the answer.
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(NAME);
  const words = parseHighlight(window.location.search);
  const target = findTarget(window.location.hash);
  const root =
    target?.closest('.answer-section')?.querySelector('.answer__body') ??
    document.querySelector('main');
  if (!root || words.length === 0) return;
  const ranges = findRanges(root, words);
  CSS.highlights.set(NAME, new Highlight(...ranges));
  const box = firstFrom(target, ranges)?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > window.innerHeight)) {
    window.scrollBy({top: box.top - window.innerHeight / 3});
  }
}
