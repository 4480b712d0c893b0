import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type {Problem} from '../lib/problem';
import type {Source} from '../lib/question';
import {isoDate} from './schema';
import {checkCharacters} from './characters';
import {judgeUrl} from './urlPolicy';

interface CslEntry {
  id: string;
  title?: string;
  URL?: string;
  DOI?: string;
  keyword?: string;
  /** Day on which an online source was read. */
  accessed?: {'date-parts'?: [[number, number, number]]};
}

/** Line of each `@type{key,` in a BibTeX file; duplicate keys come twice. */
function entryLines(text: string): Array<{id: string; line: number}> {
  return text.split('\n').flatMap((row, index) => {
    const match = /^\s*@\w+\s*\{\s*([^,\s]+)\s*,/.exec(row);
    return match ? [{id: match[1]!, line: index + 1}] : [];
  });
}

/** What BibTeX can do and a list of sources need not: TeX beyond accents and signs, macros, HTML. */
const refused: Array<[pattern: RegExp, what: string]> = [
  [/^\s*@(?:string|preamble)\b/i, 'a macro or preamble'],
  [/\\(?!text[a-z]+|emph\b|[a-zA-Z]{1,2}(?![a-zA-Z])|[^a-zA-Z])/, 'a TeX command'],
  [/[<>]/, '`<` or `>`'],
];

/** Plain-text references in APA form, by the JSON of what they are made of. */
export type References = ReadonlyMap<string, string>;

/** A reference without address and access date, which the page adds. Takes milliseconds. */
function formatEntry(entry: Omit<CslEntry, 'URL' | 'DOI' | 'accessed'>): string {
  const options = {format: 'text', template: 'apa', lang: 'en-GB'};
  return new Cite(entry).format('bibliography', options).trim();
}

/** ISO day of an access date; undefined unless the day is known. */
function toIsoDay({accessed}: CslEntry): string | undefined {
  const [year, month, day] = accessed?.['date-parts']?.[0] ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Sources of a BibTeX file by id, with the lines of their entries. */
export interface Bibliography {
  sources: Map<string, Source>;
  lines: Map<string, number>;
  /** For the next time that the file is read. */
  references: References;
  problems: Problem[];
}

/**
 * Reads a BibTeX (biblatex) file. An entry without a title, with an address that is not https,
 * or with an id used twice is a problem; so is a file that is not BibTeX.
 * @param known references that this code has formatted before
 */
export function parseBibliography(
  file: string,
  text: string,
  known: References = new Map(),
): Bibliography {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const report = (line: number, message: string, remedy: string) =>
    problems.push({file, line, column: 1, message, remedy, rule: 'bibliography'});

  for (const {id, line} of entryLines(text)) {
    if (lines.has(id)) report(line, `Source \`${id}\` stands here twice.`, 'Keep one entry.');
    else lines.set(id, line);
  }
  for (const [index, row] of text.split('\n').entries()) {
    const [, what] = refused.find(([pattern]) => pattern.test(row)) ?? [];
    if (what !== undefined) report(index + 1, `The line holds ${what}.`, 'Write plain text.');
    const day = /^\s*urldate\s*=\s*[{"]\s*([^}"]*?)\s*[}"]/i.exec(row)?.[1];
    if (day !== undefined && !isoDate.safeParse(day).success) {
      report(index + 1, `\`urldate\` is no day: ${day}.`, 'Write it as 2026-11-23.');
    }
  }
  if (problems.some(({message}) => message.startsWith('The line holds'))) {
    return {sources: new Map(), lines, references: known, problems};
  }
  let entries: CslEntry[];
  try {
    // The graph would give each entry the whole text.
    const options = {forceType: '@biblatex/text', generateGraph: false};
    entries = new Cite(text, options).data as CslEntry[];
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    const [what = '', at] = reason.split(/ at line (\d+).*/);
    report(
      Number(at ?? 1),
      `This is not BibTeX: ${what}.`,
      'Paste the entry as arXiv or the DOI page gives it.',
    );
    return {sources: new Map(), lines, references: known, problems};
  }
  if (entries.length === 0 && text.trim() !== '') {
    const remedy = 'Paste the entry as arXiv or the DOI page gives it.';
    report(1, 'This is not BibTeX: it has no entry.', remedy);
  }
  const sources = new Map<string, Source>();
  const references = new Map<string, string>();
  const addresses = new Map<string, string>();
  for (const entry of entries) {
    const line = lines.get(entry.id) ?? 1;
    const url =
      entry.URL ??
      (entry.DOI
        ? `https://doi.org/${entry.DOI.replace(/^https?:\/\/(dx\.)?doi\.org\//, '')}`
        : undefined);
    if (!entry.title) report(line, `Source \`${entry.id}\` has no title.`, 'Add `title = {…}`.');
    const fault = url === undefined ? undefined : judgeUrl(url);
    if (fault !== undefined) {
      const remedy = 'Use the plain https address of the source itself.';
      report(line, `The address of \`${entry.id}\` ${fault}.`, remedy);
    }
    if (entry.DOI && !/^(?:https:\/\/doi\.org\/)?10\.\d{4,9}\/[\x21-\x7e]+$/.test(entry.DOI)) {
      report(line, `The DOI of \`${entry.id}\` is none.`, 'Write it as 10.1145/2523813.');
    }
    if (!/^[a-z0-9][a-z0-9-]*$/.test(entry.id)) {
      const remedy = 'Use lower-case letters, digits and hyphens.';
      report(line, `\`${entry.id}\` is no id that can be cited.`, remedy);
    }
    const owner = url === undefined ? undefined : addresses.get(url);
    if (owner !== undefined && owner !== entry.id) {
      report(line, `\`${entry.id}\` has the address of \`${owner}\`.`, 'Keep one of them.');
    } else if (url !== undefined) {
      addresses.set(url, entry.id);
    }
    const {URL: _url, DOI: _doi, accessed: _accessed, ...rest} = entry;
    const key = JSON.stringify(rest);
    const formatted = known.get(key) ?? formatEntry(rest);
    references.set(key, formatted);
    for (const {message} of checkCharacters(file, formatted)) {
      report(line, message.replace('The line', `Source \`${entry.id}\``), 'Type the text anew.');
    }
    sources.set(entry.id, {
      id: entry.id,
      title: entry.title ?? entry.id,
      text: formatted,
      url,
      accessed: toIsoDay(entry),
      primary: (entry.keyword ?? '').split(/\s*,\s*/).includes('primary'),
    });
  }
  return {sources, lines, references, problems};
}
