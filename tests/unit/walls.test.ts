import {execFileSync} from 'node:child_process';
import path from 'node:path';

interface Planted {
  /** An existing file in whose place the code is linted: rules with types need one. */
  file: string;
  code: string;
}

const root = path.join(__dirname, '../..');

/**
 * Messages of the walls for each planted file. ESLint runs outside jest: it loads its
 * configuration by `import()`, which jest's modules cannot.
 */
function lint(planted: Planted[]): string[][] {
  const script = path.join(__dirname, 'lintPlanted.mjs');
  const output = execFileSync(process.execPath, [script], {
    cwd: root,
    input: JSON.stringify(planted),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[][];
}

const browser = 'The browser side takes the build’s data as JSON, never its code.';
const build = 'The build side knows nothing of the browser side.';
const lib = 'src/lib imports only itself.';
const searchLib = 'src/lib/search imports only src/lib, MiniSearch and the stemmer.';

const component = 'src/components/Answer/index.tsx';
const page = 'src/pages/references.tsx';
const client = 'src/client/index.ts';
const rule = 'src/content/rules/headings.ts';
const transform = 'src/remark/citations.ts';
const plugin = 'src/plugins/handbook/index.ts';
const library = 'src/lib/problem.ts';
const search = 'src/lib/search/rank.ts';

const forbidden: Array<[file: string, code: string, message: string]> = [
  [component, "import {readPage} from '../../content/loadHandbook';", browser],
  [component, "import type {Page} from '../../content/page';", browser],
  [component, "import type {Page} from '@site/src/content/page';", browser],
  [component, "export {citations} from '../../remark/citations';", browser],
  [page, "import {citations} from '../remark';", browser],
  [client, "import handbook from '../plugins/handbook';", browser],
  [client, "export const late = import('../content/page');", browser],
  [client, "export const late = import('./../content/page');", browser],
  [client, "export const late = import('@site/src/content/page');", browser],
  ['src/theme/Footer/index.tsx', "import '../../cli/install.mjs';", browser],
  [rule, "import Answer from '../../components/Answer';", build],
  [rule, "import type {Props} from '@site/src/components/Answer';", build],
  [transform, "import {studyStore} from '../client/studyStore';", build],
  [plugin, "import Footer from '../../theme/Footer';", build],
  [plugin, "import type Home from '../../pages/index';", build],
  [library, "import {parseYaml} from '../content/yaml';", lib],
  [library, "import type {Page} from '../content/page';", lib],
  [library, "import Answer from '@site/src/components/Answer';", lib],
  [search, "import type {Page} from '../../content/page';", searchLib],
  [search, "import type {Page} from '@site/src/content/page';", searchLib],
  [search, "import {readFile} from 'node:fs';", searchLib],
];

const allowed: Array<[file: string, code: string]> = [
  [component, "import type {Level} from '@site/src/lib/question';"],
  [component, "import KeyPoint from '../KeyPoint';"],
  [client, "export const late = import('./answers');"],
  [component, "import Translate from '@docusaurus/theme-common';"],
  [search, "import type {Level} from '../question';"],
  [search, "import MiniSearch from 'minisearch';"],
  [search, "import {stem} from './terms';"],
  [rule, "import {didYouMean} from '../../lib/editDistance';"],
  [rule, "import type {Page} from '../page';"],
  [transform, "import {countWords} from '../content/sections';"],
  [plugin, "import {themes} from '@docusaurus/theme-common';"],
  [library, "import {editDistance} from './editDistance';"],
];

const messages = lint([...forbidden, ...allowed].map(([file, code]) => ({file, code})));

test.each(forbidden.map(([file, code, message], index) => ({file, code, message, index})))(
  '$file may not $code',
  ({message, index}) => {
    expect(messages[index]).toEqual([expect.stringContaining(message)]);
  },
);

test.each(allowed.map(([file, code], index) => ({file, code, index})))(
  '$file may $code',
  ({index}) => {
    expect(messages[forbidden.length + index]).toEqual([]);
  },
);
