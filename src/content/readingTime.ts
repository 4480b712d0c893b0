import {countWordsIn} from './sections';

/** Words that a reader takes in per minute (Brysbaert 2019: 238 for English non-fiction). */
const WORDS_PER_MINUTE = 238;

/** Reading time of a page's Markdown in whole minutes, at least 1. Code is not counted. */
export function readingMinutes(body: string): number {
  const prose = body.replace(/^```[\s\S]*?^```/gm, ' ').replace(/\[@[^\]]*\]/g, ' ');
  return Math.max(1, Math.round(countWordsIn(prose) / WORDS_PER_MINUTE));
}
