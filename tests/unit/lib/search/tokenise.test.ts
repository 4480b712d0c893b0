import {tokenise} from '@site/src/lib/search/tokenise';

const cases: Array<[text: string, words: string[]]> = [
  ['CI/CD and A/B tests', ['cicd', 'and', 'ab', 'tests']],
  ['I/O, c++ and C#', ['io', 'c++', 'and', 'c#']],
  ['Node.js at p99.9, v2.5.1', ['node.js', 'at', 'p99.9', 'v2.5.1']],
  ['Ends here. Begins', ['ends', 'here', 'begins']],
  ['training-serving skew/drift', ['training', 'serving', 'skew', 'drift']],
  ['the model’s, don’t', ['the', 'models', 'dont']],
  ['naïve Bürgermeister Łódź', ['naive', 'burgermeister', 'lodz']],
  ['ﬁle and ½ x²', ['file', 'and', '12', 'x2']],
  ['k8s get_object()', ['k8s', 'get', 'object']],
  ['日本 — “…”', ['日本']],
  ['', []],
];

test.each(cases)('%s', (text, words) => {
  expect(tokenise(text).map(({word}) => word)).toEqual(words);
});

test('places are those of the text as it was written', () => {
  const text = '… Naïve CI/CD.';
  expect(tokenise(text).map(({start, end}) => text.slice(start, end))).toEqual(['Naïve', 'CI/CD']);
});
