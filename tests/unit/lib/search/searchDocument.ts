import type {SearchDocument} from '@site/src/lib/search/format';

/** A question with only what a test is about. */
export const searchDocument = (
  id: string,
  title: string,
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  id,
  theme: 'releases',
  level: 'mid',
  title,
  aliases: [],
  headings: [],
  topic: [],
  body: '',
  rest: '',
  ...more,
});
