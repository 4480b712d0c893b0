import {tokenise} from '../../lib/search/tokenise';

/** A piece of a text. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

/**
 * Cuts a text where words that match begin and end; their texts joined give it back.
 * Matches with only a blank or hyphen between them become one.
 * @param isMatch whether a word, folded as `tokenise` folds, matches
 */
export function toSegments(text: string, isMatch: (word: string) => boolean): Segment[] {
  const ranges: Array<{start: number; end: number}> = [];
  for (const {word, start, end} of tokenise(text)) {
    if (!isMatch(word) && !(word.includes('.') && word.split('.').some(isMatch))) continue;
    const last = ranges.at(-1);
    if (last && /^[\s-]$/.test(text.slice(last.end, start))) last.end = end;
    else ranges.push({start, end});
  }
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, matches: boolean) => {
    if (end > at) segments.push({text: text.slice(at, end), isMatch: matches});
    at = end;
  };
  for (const {start, end} of ranges) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

/** The query as it was searched for: what was mended is a match. */
export function toMended(
  query: string,
  repairs: ReadonlyArray<readonly [typed: string, used: string]>,
): Segment[] {
  const used = new Map(repairs);
  const segments: Segment[] = [];
  let at = 0;
  for (const {word, start, end} of tokenise(query)) {
    const mended = used.get(word);
    if (mended === undefined) continue;
    if (start > at) segments.push({text: query.slice(at, start), isMatch: false});
    segments.push({text: mended, isMatch: true});
    at = end;
  }
  if (at < query.length) segments.push({text: query.slice(at), isMatch: false});
  return segments;
}
