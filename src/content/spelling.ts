import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';
import type {Problem} from '../lib/problem';
import type {PageFacts} from './page';

const CACHE = path.join(__dirname, '../../node_modules/.cache/handbook/spelling.json');
const LOCK = path.join(__dirname, '../../package-lock.json');

/** cspell's own dictionaries that the handbook's subject needs. */
const dictionaries = [
  'en-gb',
  'softwareTerms',
  'companies',
  'misc',
  'python',
  'k8s',
  'aws',
  'google',
  'data-science',
];

/** Whether cspell's dictionaries know these words. Loading them takes about two seconds. */
async function lookUp(words: readonly string[]): Promise<Map<string, boolean>> {
  const {
    finalizeSettings,
    getDefaultBundledSettingsAsync,
    getDictionary,
    mergeSettings,
    readSettings,
  } = await import('cspell-lib');
  const britain = await readSettings(require.resolve('@cspell/dict-en-gb/cspell-ext.json'));
  const settings = finalizeSettings(
    mergeSettings(await getDefaultBundledSettingsAsync(), britain, {
      language: 'en-GB',
      dictionaries,
    }),
  );
  const dictionary = await getDictionary(settings);
  return new Map(
    words.map((word) => [
      word,
      dictionary.has(word, {ignoreCase: true}) && !dictionary.isForbidden(word),
    ]),
  );
}

interface Verdicts {
  /** Of the dictionaries: the lock file's hash. */
  version: string;
  words: Record<string, boolean>;
}

async function readVerdicts(version: string): Promise<Map<string, boolean>> {
  try {
    const stored = JSON.parse(await readFile(CACHE, 'utf8')) as Verdicts;
    if (stored.version === version) return new Map(Object.entries(stored.words));
  } catch {
    // none yet, or damaged
  }
  return new Map();
}

async function writeVerdicts(version: string, words: Map<string, boolean>): Promise<void> {
  try {
    await mkdir(path.dirname(CACHE), {recursive: true});
    const temporary = `${CACHE}.${process.pid}`;
    await writeFile(temporary, JSON.stringify({version, words: Object.fromEntries(words)}));
    await rename(temporary, CACHE);
  } catch {
    // a read-only checkout: the next run looks them up again
  }
}

/** Words of docs/words.txt: one a line, `#` begins a comment. */
function projectWords(text: string): Set<string> {
  const lines = text.split('\n').map((line) => line.replace(/#.*/, '').trim().toLowerCase());
  return new Set(lines.filter((line) => line !== ''));
}

/** The word itself, or without a possessive ending. */
const forms = (word: string) => [word, word.replace(/['’]s?$/, '')];

/**
 * Reports each unknown word of each page once, at its first place.
 * @param wordsText docs/words.txt, the handbook's own dictionary
 */
export async function checkSpelling(
  pages: readonly PageFacts[],
  wordsText: string,
): Promise<Problem[]> {
  const own = projectWords(wordsText);
  const isOwn = (word: string) => forms(word.toLowerCase()).some((form) => own.has(form));
  const lock = await readFile(LOCK, 'utf8').catch(() => '');
  const version = createHash('sha256').update(lock).digest('hex');
  const verdicts = await readVerdicts(version);
  const lists = pages.map((page) => page.words.split(' '));
  const asked = new Set(lists.flat());
  asked.delete(''); // a page without prose
  const unknown = [...asked].filter((word) => !isOwn(word) && !verdicts.has(word));
  if (unknown.length > 0) {
    const bases = unknown.flatMap(forms);
    const found = await lookUp(bases);
    for (const word of unknown) {
      verdicts.set(
        word,
        forms(word).some((form) => found.get(form) === true),
      );
    }
    await writeVerdicts(version, verdicts);
  }
  const wrong = new Set([...asked].filter((word) => !isOwn(word) && verdicts.get(word) === false));
  return pages.flatMap(({file, wordPlaces}, page) =>
    lists[page]!.flatMap((word, index) => {
      if (!wrong.has(word)) return [];
      const [line = 1, column = 1] = wordPlaces.split(' ')[index]!.split(':').map(Number);
      return {
        file,
        line,
        column,
        message: `“${word}” is in no dictionary.`,
        remedy: 'Correct it, put code into backticks, or add it to docs/words.txt.',
        rule: 'spelling',
      };
    }),
  );
}
