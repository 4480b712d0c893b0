// Breaks what decides what is let in, a piece at a time, and lists the breaks that no test notices:
//   npm run mutants [-- WORD …]   only modules in whose name a word is part
// Each module is judged by its own test alone: constants concern every test, and with all tests a
// run would take an hour.
import {Stryker} from '@stryker-mutator/core';

/** `[module below src/content, test below tests/unit/content]` */
const modules = [
  ...['characters', 'docsFiles', 'mermaid', 'splitFrontMatter', 'textLimits', 'urlPolicy'].map(
    (name) => [name, name],
  ),
  ['yaml', 'yaml'],
  ...['allowedNodes', 'characterReferences', 'directives', 'images', 'links'].map((name) => [
    `rules/${name}`,
    'rules',
  ]),
];
const detected = ['Killed', 'Timeout'];
/**
 * Fewer noticed breaks than this, in any module, fail the run. Not all can be noticed: some change
 * what only the compiler needs, or an alternative that cannot occur.
 */
const LEAST = 0.75;

const words = process.argv.slice(2);
const rows = [];
for (const [module, test] of modules.filter(([name]) =>
  words.every((word) => name.includes(word)),
)) {
  const mutants = await new Stryker({
    testRunner: 'jest',
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['clear-text'],
    clearTextReporter: {allowColor: false, logTests: false, reportTests: false},
    ignorePatterns: ['build', 'build-*', '.docusaurus', 'test-results'],
    jest: {config: {testMatch: [`<rootDir>/tests/unit/content/${test}.test.ts`]}},
    mutate: [`src/content/${module}.ts`],
    allowConsoleColors: false,
    logLevel: 'warn',
  }).runMutationTest();
  const valid = mutants.filter(({status}) => !['CompileError', 'Ignored'].includes(status));
  const noticed = valid.filter(({status}) => detected.includes(status)).length;
  rows.push({module, noticed, of: valid.length, share: noticed / valid.length});
}
for (const {module, noticed, of, share} of rows) {
  console.log(`${(100 * share).toFixed(0).padStart(4)} %  ${noticed} of ${of}  ${module}`);
}
const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
console.log(
  `${((100 * sum('noticed')) / sum('of')).toFixed(1)} % of ${sum('of')} mutants noticed.`,
);
process.exitCode = rows.length > 0 && rows.every(({share}) => share >= LEAST) ? 0 : 1;
