import {Cite} from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import type {Problem} from '../lib/problem';
import type {Source} from '../lib/question';
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

/** Plain-text reference in APA form without address and access date, which the page adds. */
function formatEntry(entry: CslEntry): string {
  const {URL: _url, DOI: _doi, accessed: _accessed, ...rest} = entry;
  const options = {format: 'text', template: 'apa', lang: 'en-GB'};
  return new Cite(rest).format('bibliography', options).trim();
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
  problems: Problem[];
}

/**
 * Reads a BibTeX (biblatex) file. An entry without a title, with an address that is not https,
 * or with an id used twice is a problem; so is a file that is not BibTeX.
 */
export function parseBibliography(file: string, text: string): Bibliography {
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const report = (line: number, message: string, remedy: string) =>
    problems.push({file, line, column: 1, message, remedy, rule: 'bibliography'});

  for (const {id, line} of entryLines(text)) {
    if (lines.has(id)) report(line, `Source \`${id}\` stands here twice.`, 'Keep one entry.');
    else lines.set(id, line);
  }
  let entries: CslEntry[];
  try {
    entries = new Cite(text).data as CslEntry[];
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    report(
      1,
      `This is not BibTeX: ${reason}.`,
      'Paste the entry as arXiv or the DOI page gives it.',
    );
    return {sources: new Map(), lines, problems};
  }
  const sources = new Map<string, Source>();
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
    sources.set(entry.id, {
      id: entry.id,
      title: entry.title ?? entry.id,
      text: formatEntry(entry),
      url,
      accessed: toIsoDay(entry),
      primary: (entry.keyword ?? '').split(/\s*,\s*/).includes('primary'),
    });
  }
  return {sources, lines, problems};
}
