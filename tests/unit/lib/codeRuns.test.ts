import {codeRuns, type Token} from '../../../src/lib/codeRuns';

const token = (content: string, ...types: string[]): Token => ({types, content});
/** An empty line, as prism-react-renderer gives it. */
const emptyLine: Token[] = [{types: ['plain'], content: '\n', empty: true}];

test('what has no colour is one piece, with the line breaks between', () => {
  const lines = [
    [token('np', 'plain'), token('.', 'punctuation'), token('exp', 'plain')],
    [token('(', 'punctuation'), token('x', 'plain'), token(')', 'punctuation')],
  ];
  expect(codeRuns(lines)).toEqual([{text: 'np.exp\n(x)'}]);
});

test('neighbours of one colour are one piece, whatever white space is between', () => {
  const lines = [
    [token('not', 'keyword'), token(' ', 'plain'), token('None', 'boolean')],
    [token('pass', 'keyword'), token('  ', 'plain'), token('x', 'plain')],
  ];
  expect(codeRuns(lines)).toEqual([{text: 'not None\npass  ', colour: 'keyword'}, {text: 'x'}]);
});

test('an empty line stays one line', () => {
  const lines = [[token('a', 'plain')], emptyLine, [token('b', 'plain')], emptyLine];
  expect(codeRuns(lines)).toEqual([{text: 'a\n\nb\n'}]);
  expect(codeRuns([emptyLine, [token('1', 'number')]])).toEqual([
    {text: '\n'},
    {text: '1', colour: 'number'},
  ]);
});

test.each<[kinds: string[], colour: string | undefined]>([
  [['plain'], undefined],
  [['comment'], 'comment'],
  [['key', 'atrule'], 'name'],
  [['instruction', 'keyword'], 'keyword'],
  // The text of an f-string, and what is computed in it.
  [['string-interpolation', 'string'], 'string'],
  [['string-interpolation', 'interpolation', 'punctuation'], undefined],
  [['string-interpolation', 'interpolation', 'number'], 'number'],
  // A variable in a string of Bash.
  [['string', 'variable'], 'string'],
  [['constructor'], undefined],
])('a token of the kinds %j has the colour %s', (kinds, colour) => {
  expect(codeRuns([[token('x', ...kinds)]])).toEqual([{text: 'x', colour}]);
});
