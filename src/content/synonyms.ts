import * as z from 'zod';
import type {Problem} from '../lib/problem';
import type {Synonyms} from '../lib/search/format';
import {tokenise} from '../lib/search/tokenise';
import {validate} from './validate';
import {parseYaml} from './yaml';

const phrase = z
  .string()
  .max(60, 'must have at most 60 characters')
  .refine((text) => tokenise(text).length > 0, 'must have a word');
const phrases = z.array(phrase).min(1, 'must have at least 1 entry').optional();

/** A term of the handbook with what else searchers call it. */
const row = z.strictObject({
  also: phrases.describe('Other names: whoever types one of them finds pages with any.'),
  said: phrases.describe('What people say who miss the term; does not hold the other way.'),
});

const rule = 'synonyms';

/** Reads docs/synonyms.yml. Rows with a fault are left out and reported, all of them. */
export function parseSynonyms(
  file: string,
  text: string,
): {synonyms: Synonyms; problems: Problem[]} {
  const {data, places, problems} = parseYaml(file, text, 1);
  const same: string[][] = [];
  const means = new Map<string, string[]>();
  const lines = new Map<string, number>();
  for (const [term, value] of Object.entries(data)) {
    const place = (Object.hasOwn(places, term) && places[term]) || {line: 1, column: 1};
    const report = (message: string, remedy: string) =>
      void problems.push({file, ...place, message, remedy, rule});
    if (!phrase.safeParse(term).success) {
      report(`The term \`${term}\` has no word.`, 'Name the term as the pages write it.');
      continue;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      report(`The term \`${term}\` has no keys.`, 'Give it `also`, `said` or both, with lists.');
      continue;
    }
    const mapping = {data: value as Record<string, unknown>, places: {[term]: place}, problems: []};
    const checked = validate(row, file, mapping, rule);
    problems.push(...checked.problems);
    if (!checked.data) continue;
    const names = [term, ...(checked.data.also ?? [])];
    for (const name of names) {
      const key = name.toLowerCase();
      const first = lines.get(key);
      if (first === undefined) lines.set(key, place.line);
      else {
        const remedy = 'Name it once, and join the rows if they are about one thing.';
        report(`\`${name}\` stands in the row of line ${first} too.`, remedy);
      }
    }
    if (names.length > 1) same.push(names);
    for (const said of checked.data.said ?? []) {
      means.set(said, [...(means.get(said) ?? []), ...names]);
    }
  }
  return {synonyms: {same, means: Object.fromEntries(means)}, problems};
}
