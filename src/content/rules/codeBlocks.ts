import {parseAllDocuments} from 'yaml';
import {didYouMean} from '../../lib/editDistance';
import {parseFence} from '../../lib/fence';
import {isRun, languages, needsTitle, type CodeBlock, type Values} from '../codeGrammar';
import {checkMermaid} from '../mermaid';
import type {Finding, PageRule} from '../page';
import {isTooDeep} from '../yaml';

/** A finding without its place. */
type Fault = [message: string, remedy: string];

/** Reads the block with its own language's parser; throws where it is wrong. Runs nothing. */
const parsers: Record<string, (text: string) => void> = {
  json: (text) => void JSON.parse(text),
  mermaid: checkMermaid,
  yaml: (text) => {
    if (isTooDeep(text)) throw new Error('it is nested too deep');
    for (const document of parseAllDocuments(text, {logLevel: 'error'})) {
      if (document.errors[0]) throw document.errors[0];
      document.toJS();
    }
  },
};

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

function checkValue(key: string, value: string, values: Values): Fault[] {
  if ('form' in values) {
    if (values.form.test(value)) return [];
    return [[`\`${key}="${value}"\` is not ${values.told}.`, 'Correct or remove it.']];
  }
  if (values.includes(value)) return [];
  const message = `\`${key}="${value}"\` is none of its values.${didYouMean(value, values)}`;
  return [[message, `Use one of: ${list(values)}.`]];
}

/** What stands after the language: known keys, each once, with values of their form. */
function checkFence(language: string, meta: string | null | undefined): Fault[] {
  const {keys} = languages[language]!;
  const names = Object.keys(keys);
  const {attributes, repeated, rest} = parseFence(meta);
  const faults: Fault[] = repeated.map((key) => [`\`${key}\` is given twice.`, 'Keep one.']);
  if (rest !== '') {
    const remedy = 'Write pairs, one blank apart; a value holds no `"`, `<` or `>`.';
    faults.push([`After its language, a code block has only \`key="value"\`.`, remedy]);
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (Object.hasOwn(keys, key)) faults.push(...checkValue(key, value, keys[key]!));
    else {
      const message = `A ${language} block has no \`${key}\`.${didYouMean(key, names)}`;
      faults.push([message, `Use ${list(names)}.`]);
    }
  }
  return faults;
}

/** The block by itself: its text, and its title. */
function checkBlock(block: CodeBlock): Fault[] {
  const {language, attributes, text} = block;
  const {title, alt} = attributes;
  const {file} = languages[language]!;
  const faults: Fault[] = [];
  if (/^\s*(?:`{3,}|~{3,})\w/m.test(text)) {
    const message = 'Another code block begins within this one.';
    return [[message, 'Close this one with a line of three backticks.']];
  }
  try {
    if (Object.hasOwn(parsers, language)) parsers[language]!(text);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    faults.push([`This block is not ${language}: ${reason}.`, 'Correct it, or call it text.']);
  }
  if (language === 'mermaid' && !(title && alt && alt.length >= 40)) {
    const remedy = 'Write ```mermaid title="…" alt="the same in sentences, 40 characters or more".';
    faults.push(['This diagram lacks a title or a full text alternative.', remedy]);
  }
  if (title === undefined && needsTitle(block)) {
    const message = `This ${language} block is checked as a file, but has no name.`;
    faults.push([message, 'Add `title="…"`, or `norun="why it cannot be run here"`.']);
  }
  if (title !== undefined && file && !file.test(title)) {
    const message = `The title \`${title}\` is no name of a ${language} file.`;
    faults.push([message, `End it as ${language} files end.`]);
  }
  return faults;
}

/** The block among those before it, which form one folder of files. */
function checkProject(block: CodeBlock, before: readonly CodeBlock[]): Fault[] {
  const {title, output, against, serve} = block.attributes;
  const faults: Fault[] = [];
  const files = before.filter(({language}) => language !== 'mermaid');
  if (title !== undefined && block.language !== 'mermaid') {
    // Case-folded, as on a disk that does not tell upper from lower case.
    const path = title.toLowerCase();
    const clash = files.find(({attributes: {title: other = ''}}) => {
      const known = other.toLowerCase();
      return known === path || path.startsWith(`${known}/`) || known.startsWith(`${path}/`);
    });
    if (clash?.attributes.title) {
      const message = `The file \`${title}\` is in the way of that of line ${clash.line}.`;
      faults.push([message, 'Give each block of the page a file name of its own.']);
    }
  }
  if (serve !== undefined && title !== undefined) {
    const module = title.replace(/\.py$/, '').replaceAll('/', '.');
    if (serve.split(':')[0] !== module) {
      const message = `\`serve="${serve}"\` is not the module of \`${title}\`.`;
      faults.push([message, `Write \`serve="${module}:app"\`.`]);
    }
  }
  const refer = (key: string, value: string | undefined, known: CodeBlock[], what: string) => {
    const titles = known.flatMap(({attributes}) => attributes.title ?? []);
    if (value === undefined || titles.includes(value)) return;
    const message = `\`${key}="${value}"\` names no ${what} before it.${didYouMean(value, titles)}`;
    const remedy = titles.length > 0 ? `There are: ${list(titles)}.` : 'There is none.';
    faults.push([message, remedy]);
  };
  refer('output', output, files.filter(isRun), 'block that is run');
  const schemas = files.filter(({language}) => language === 'json');
  refer('against', against, schemas, 'JSON Schema');
  if (output !== undefined && before.some(({attributes}) => attributes.output === output)) {
    faults.push([`The output of \`${output}\` is shown twice.`, 'Keep one.']);
  }
  return faults;
}

export const codeBlocks: PageRule = {
  name: 'code-block',
  about:
    `A code block names its language (${Object.keys(languages).join(', ')}) and then only ` +
    '`key="value"` pairs of that language. Titles are plain file names, each once; `output` names ' +
    'a block that is run before. JSON and YAML parse; a diagram has `title="…"` and `alt="…"`.',
  check: ({nodes}) => {
    const findings: Finding[] = [];
    const before: CodeBlock[] = [];
    for (const {node: code} of nodes) {
      if (code.type !== 'code') continue;
      const place = code.position?.start;
      const language = code.lang ?? '';
      const add = (faults: Fault[]) =>
        findings.push(...faults.map(([message, remedy]) => ({place, message, remedy})));
      if (!Object.hasOwn(languages, language)) {
        const names = Object.keys(languages);
        const named = language === '' ? 'names no language' : `is in \`${language}\``;
        const near = didYouMean(language, names);
        add([[`This code block ${named}.${near}`, `Use one of: ${names.join(', ')}.`]]);
        continue;
      }
      const {attributes} = parseFence(code.meta);
      const block = {language, attributes, text: code.value, line: place?.line ?? 1};
      add([
        ...checkFence(language, code.meta),
        ...checkBlock(block),
        ...checkProject(block, before),
      ]);
      before.push(block);
    }
    return findings;
  },
};
