import {findQuotation} from '@site/src/lib/search/findQuotation';
import type {PageText} from '@site/src/lib/search/format';

const page: PageText = {
  title: 'A page',
  blocks: [
    ['', '', 'The old way to release a model.'],
    ['the-ramp', 'The ramp', 'Assign by a hash of the user, not per request.'],
  ],
};

test.each([
  ['a hash of the user, not per request', 'the-ramp'],
  ['A HASH of the user — not per requests', 'the-ramp'],
  ['by a hash of the us', 'the-ramp'],
  ['way to release a mod', ''],
  ['a hash of users', undefined],
  ['hash the request', undefined],
  ['ash of the user', undefined],
])('%s → %s', (text, anchor) => {
  expect(findQuotation(text, page)).toBe(anchor);
});
