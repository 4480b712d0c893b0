import {didYouMean} from '../../lib/editDistance';
import type {PageRule} from '../page';

export const knownTags: PageRule = {
  name: 'known-tag',
  about: 'Tags are keys of docs/tags.yml.',
  check: ({frontMatter, placeOf}, {tags}) =>
    frontMatter.tags
      .filter((tag) => !tags.has(tag))
      .map((tag) => ({
        place: placeOf('tags'),
        message: `There is no tag \`${tag}\`.${didYouMean(tag, tags)}`,
        remedy: 'Use a key of docs/tags.yml.',
      })),
};
