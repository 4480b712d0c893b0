import docusaurus from '@docusaurus/eslint-plugin';
import js from '@eslint/js';
import {defineConfig, globalIgnores} from 'eslint/config';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// The walls of the house: see “Where things live” in CONTRIBUTING.
const buildSide = ['content', 'remark', 'exports', 'delivery', 'plugins', 'cli', 'threads'];
const browserSide = ['components', 'theme', 'pages', 'client'];
const folders = (names) => names.map((name) => `src/${name}/**`);

const wall = (files, forbidden, message) => ({
  files,
  plugins: {'@typescript-eslint': tseslint.plugin},
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {patterns: [{...forbidden, message, allowTypeImports: false}]},
    ],
    'no-restricted-syntax': [
      'error',
      // Neighbours may be loaded late; only other folders are behind the wall.
      {selector: 'ImportExpression[source.value=/^@site|[.][.]/]', message},
    ],
  },
});

/** Imports of these folders, relative or from the root; packages may bear the same names. */
const inside = (names) =>
  names.flatMap((name) =>
    [`../${name}`, `../**/${name}`, `@site/src/${name}`].flatMap((path) => [path, `${path}/**`]),
  );

export default defineConfig(
  globalIgnores(['build/', 'build-*/', '.docusaurus/', 'test-results/', '.stryker-tmp/']),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        {argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true},
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {console: 'readonly', performance: 'readonly', process: 'readonly', URL: 'readonly'},
    },
  },
  {
    files: ['src/{client,components,theme,pages}/**/*.tsx'],
    plugins: {'@docusaurus': docusaurus},
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {'@docusaurus/no-html-links': 'off', '@docusaurus/prefer-docusaurus-heading': 'error'},
  },
  wall(
    folders(browserSide),
    {group: inside(buildSide)},
    'The browser side takes the build’s data as JSON, never its code.',
  ),
  wall(
    folders(buildSide),
    {group: inside(browserSide)},
    'The build side knows nothing of the browser side.',
  ),
  wall(['src/lib/*.ts'], {regex: '^(?!\\./)'}, 'src/lib imports only itself.'),
  wall(
    ['src/lib/search/**'],
    {regex: '^(?!\\./|\\.\\./[^./]|(?:minisearch|stemmer)$)'},
    'src/lib/search imports only src/lib, MiniSearch and the stemmer.',
  ),
);
