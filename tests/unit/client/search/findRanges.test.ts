/** @jest-environment jsdom */
import {findRanges} from '../../../../src/client/search/highlight';

const find = (html: string, words: string[]) => {
  document.body.innerHTML = html;
  return findRanges(document.body, words).map((range) => range.toString());
};

test.each([
  ['<p>Drift, <em>drifting</em> and adrift</p>', ['drift'], ['Drift', 'drifting']],
  ['<p>CI/CD, c++ and p99.9</p>', ['cicd', 'c++', 'p99.9'], ['CI/CD', 'c++', 'p99.9']],
  ['<p>call <code>model.predict</code></p>', ['predict'], ['model.predict']],
  ['<p>nothing</p>', ['drift'], []],
])('%s', (html, words, expected) => {
  expect(find(html, words)).toEqual(expected);
});
