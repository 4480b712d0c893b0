import {placeOf, type HandbookRule} from '../page';
import {meaningfulWords, sharedWords} from '../similarity';

/** Share of words from which two titles are likely to ask the same. */
const MIN_SHARED = 0.75;

export const similarTitles: HandbookRule = {
  name: 'similar-titles',
  about: 'Titles of two pages do not share three quarters of their meaningful words (a warning).',
  check: (pages) => {
    const titles = pages.map((page) => ({
      page,
      words: new Set(meaningfulWords(page.frontMatter.title)),
    }));
    return titles.flatMap(({page, words}, index) => {
      const twin = titles
        .slice(0, index)
        .find((other) => sharedWords(words, other.words) >= MIN_SHARED);
      if (!twin) return [];
      return {
        file: page.file,
        place: placeOf(page, 'title'),
        message: `The title is much like that of ${twin.page.file}.`,
        remedy:
          'Make one page of the two, or reword the titles so that they differ in what they ask.',
        severity: 'warning' as const,
      };
    });
  },
};
