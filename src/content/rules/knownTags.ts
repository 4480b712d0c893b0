import {didYouMean} from '../../lib/editDistance';
import {placeOf, type FactsRule} from '../page';

export const knownTags: FactsRule = {
  name: 'known-tag',
  about: 'Tags are keys of docs/tags.yml.',
  check: (page, {tags}) =>
    page.frontMatter.tags
      .filter((tag) => !tags.has(tag))
      .map((tag) => ({
        place: placeOf(page, 'tags'),
        message: `There is no tag \`${tag}\`.${didYouMean(tag, tags)}`,
        remedy: 'Use a key of docs/tags.yml.',
      })),
};
