import {fold, meaningfulWords, stopWords} from './similarity';

/** Words from the start, as many as fit; of a single long word its first characters. */
export function cut(words: readonly string[], max: number): string {
  let text = '';
  for (const word of words) {
    const longer = text === '' ? word : `${text} ${word}`;
    if (longer.length > max) break;
    text = longer;
  }
  if (text !== '') return text;
  // By code points: half a surrogate pair would be no character.
  for (const char of words.join(' ')) {
    if (text.length + char.length > max) break;
    text += char;
  }
  return text;
}

/** What the sidebar may call the question, until its author finds two to four better words. */
export function toSidebarLabel(question: string): string {
  const isStop = (word: string) => stopWords.has(fold(word).replace(/[^a-z]/g, ''));
  const words = question.split(' ');
  const start = words.findIndex((word) => !isStop(word));
  const kept = cut(words.slice(Math.max(start, 0)), 40).split(' ');
  while (kept.length > 1 && isStop(kept.at(-1)!)) kept.pop();
  const label = kept.join(' ').replace(/[\s.,:;!?…]+$/u, '');
  return label.length < 3
    ? cut([question], 40)
    : label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Tags to begin with: the one that the theme uses most, and those that the question names. */
export function starterTags(
  question: string,
  theme: string,
  {
    pages,
    tags,
  }: {pages: ReadonlyArray<{theme: string; tags: readonly string[]}>; tags: readonly string[]},
): string[] {
  const used = pages.filter((page) => page.theme === theme).flatMap((page) => page.tags);
  const uses = (tag: string) => used.filter((other) => other === tag).length;
  const [ofTheme] = used.filter((tag) => tags.includes(tag)).sort((a, b) => uses(b) - uses(a));
  const main = ofTheme ?? theme.split('-').find((word) => tags.includes(word)) ?? tags[0];
  const words = new Set(meaningfulWords(question));
  return [...new Set([main ?? theme, ...tags.filter((tag) => words.has(tag))])].slice(0, 4);
}
