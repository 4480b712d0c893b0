// How well the search finds, how fast, and what it costs to load:
//   npm run bench:search -- --corpus DIR [--out FILE]
// DIR holds corpus.json (documents; those with `core` are indexed), queries.json (graded queries)
// and synonyms.json (rows of words for one thing). FILE becomes the ranked ids of each query.
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {gzipSync} from 'node:zlib';
import MiniSearch from 'minisearch';
import {parseSynonyms} from '../../src/content/synonyms';
import {buildIndex} from '../../src/lib/search/buildIndex';
import {createSearcher} from '../../src/lib/search/createSearcher';
import type {SearchDocument, Synonyms} from '../../src/lib/search/format';
import {mulberry32} from '../random';
import {measure, type GradedQuery, type Metrics, type Run} from '../search/metrics';

interface CorpusDocument {
  id: string;
  title: string;
  theme: string;
  aliases?: string[];
  headings: string[];
  text: string;
  core?: boolean;
}

/** Characters of a document that rank it; the rest is found by rare words. */
const BODY = 600;
const print = (line: string) => process.stdout.write(`${line}\n`);

function toDocument({text, aliases = [], theme, ...rest}: CorpusDocument): SearchDocument {
  const {id, title, headings} = rest;
  const level = 'mid';
  const body = text.slice(0, BODY);
  return {id, theme, level, title, aliases, headings, topic: [theme], body, rest: text.slice(BODY)};
}

const noShards = () => Promise.reject(new Error('There are no shards.'));

/** A search by name; ids, best first. */
type Search = (query: string) => Promise<string[]>;

function handbook(documents: readonly CorpusDocument[], synonyms: Synonyms): Search {
  const {index} = buildIndex(documents.map(toDocument), synonyms, {shardFrom: Infinity});
  // As a browser gets it.
  const searcher = createSearcher(JSON.parse(JSON.stringify(index)) as typeof index, noShards);
  return async (query) => (await searcher.search(query)).hits.map(({id}) => id);
}

/** MiniSearch as VitePress 1 sets it, with headings and aliases as fields of their own. */
function plain(documents: readonly CorpusDocument[]): Search {
  const fields = ['title', 'aliases', 'headings', 'text'];
  const engine = new MiniSearch({fields});
  engine.addAll(
    documents.map((page) => ({
      ...page,
      aliases: page.aliases?.join('\n') ?? '',
      headings: page.headings.join('\n'),
    })),
  );
  const boost = {title: 4, aliases: 4, headings: 2, text: 1};
  return (query) =>
    Promise.resolve(
      engine.search(query, {fuzzy: 0.2, prefix: true, boost}).map(({id}) => String(id)),
    );
}

async function runAll(queries: readonly GradedQuery[], search: Search) {
  const run: Run = {};
  const times: number[] = [];
  for (const {q} of queries) await search(q); // warm: compiled and, where there are any, cached
  for (const {qid, q} of queries) {
    const start = performance.now();
    run[qid] = await search(q);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return {run, p50: at(0.5), p95: at(0.95)};
}

function row(name: string, metrics: Metrics): string {
  const {queries, mrr, success5, recall5, ndcg10, zero} = metrics;
  const numbers = [mrr, success5, recall5, ndcg10, zero].map((value) => value.toFixed(3));
  return [name.padEnd(10), String(queries).padStart(4), ...numbers.map((n) => n.padStart(7))].join(
    '',
  );
}

/** The queries of each class in two halves, the same in every run. */
function halves(queries: readonly GradedQuery[]): [GradedQuery[], GradedQuery[]] {
  const random = mulberry32(20261125);
  const result: [GradedQuery[], GradedQuery[]] = [[], []];
  for (const cls of new Set(queries.map((query) => query.cls))) {
    const shuffled = queries
      .filter((query) => query.cls === cls)
      .map((query) => ({query, key: random()}))
      .sort((a, b) => a.key - b.key);
    shuffled.forEach(({query}, number) => result[number % 2 === 0 ? 0 : 1].push(query));
  }
  return result;
}

/**
 * The aliases of every second document as queries for it, which then goes without: hundreds of
 * queries in words that the document may lack. Only that one document counts as right.
 */
async function heldOutAliases(
  documents: readonly CorpusDocument[],
  toSearch: (documents: readonly CorpusDocument[]) => Search,
): Promise<Metrics> {
  const queries: GradedQuery[] = [];
  const run: Run = {};
  for (const half of [0, 1]) {
    const isHeldOut = (number: number) => number % 2 === half;
    const search = toSearch(
      documents.map((page, number) => (isHeldOut(number) ? {...page, aliases: []} : page)),
    );
    for (const {id, aliases = []} of documents.filter((_, number) => isHeldOut(number))) {
      for (const q of aliases) {
        const qid = `${id} ${q}`;
        queries.push({qid, cls: 'alias', q, rel: {[id]: 1}});
        run[qid] = await search(q);
      }
    }
  }
  return measure(queries, run);
}

/** Pages as long as the handbook's, made of sentences of the corpus. */
function generate(corpus: readonly CorpusDocument[], count: number): SearchDocument[] {
  const random = mulberry32(count);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const sentences = corpus.flatMap(({text}) => text.split(/(?<=[.!?])\s+|\n/)).filter(Boolean);
  const textOf = (characters: number) => {
    let text = '';
    while (text.length < characters) text += `${pick(sentences)} `;
    return text;
  };
  return Array.from({length: count}, (_, number) => {
    const {title, theme, headings} = pick(corpus);
    return {
      id: `${title
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 30)}-${number}`,
      theme,
      level: 'mid',
      title: `${title} ${number}`,
      aliases: [pick(corpus).title.slice(0, 40), pick(corpus).title.slice(0, 40)],
      headings: [...headings, pick(corpus).title, pick(corpus).title, pick(corpus).title],
      topic: [theme],
      // Prompt, short answer, key points and the beginning of the full answer; then 1,600 words.
      body: textOf(1_600),
      rest: textOf(10_000),
    };
  });
}

const gzip = (value: unknown) => gzipSync(JSON.stringify(value), {level: 9}).length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`.padStart(9);

/** What a first search loads: the head and the shards of one query, a mean and the worst. */
async function printCost(
  corpus: readonly CorpusDocument[],
  synonyms: Synonyms,
  queries: readonly GradedQuery[],
  count: number,
): Promise<void> {
  const start = performance.now();
  const {index, shards} = buildIndex(generate(corpus, count), synonyms);
  const seconds = (performance.now() - start) / 1000;
  const raw = [index, ...shards].reduce((sum, file) => sum + JSON.stringify(file).length, 0);
  const sizes = shards.map(gzip);
  const head = gzip(index);
  const first: number[] = [];
  const times: number[] = [];
  for (const {q} of queries) {
    let bytes = head;
    const searcher = createSearcher(index, (name) => {
      const number = Number(/^shards\/(\d+)/.exec(name)?.[1]);
      // Not the texts in which a long query is looked for as a quotation.
      if (Number.isNaN(number)) return noShards();
      bytes += sizes[number]!;
      return Promise.resolve(shards[number]);
    });
    await searcher.search(q);
    const again = performance.now();
    await searcher.search(q);
    times.push(performance.now() - again);
    first.push(bytes);
    if (shards.length === 0) break;
  }
  first.sort((a, b) => a - b);
  times.sort((a, b) => a - b);
  print(
    [
      String(count).padStart(6),
      kilobytes(raw),
      kilobytes(head + sizes.reduce((sum, size) => sum + size, 0)),
      kilobytes(head),
      kilobytes(first[Math.floor(first.length / 2)]!),
      kilobytes(first.at(-1)!),
      `${shards.length}`.padStart(8),
      `${seconds.toFixed(1)} s`.padStart(9),
      `${times[Math.floor(times.length * 0.95)]!.toFixed(1)} ms`.padStart(10),
    ].join(''),
  );
}

async function main(): Promise<void> {
  const {values} = parseArgs({options: {corpus: {type: 'string'}, out: {type: 'string'}}});
  const {corpus: folder, out} = values;
  if (folder === undefined)
    throw new Error('Use: npm run bench:search -- --corpus DIR [--out FILE]');
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const corpus = read('corpus.json') as CorpusDocument[];
  const core = corpus.filter((page) => page.core);
  const ids = new Set(core.map(({id}) => id));
  const queries = (read('queries.json') as GradedQuery[]).map(({rel, ...query}) => ({
    ...query,
    rel: Object.fromEntries(Object.entries(rel).filter(([id]) => ids.has(id))),
  }));
  const given: Synonyms = {same: read('synonyms.json') as string[][], means: {}};
  const file = 'docs/synonyms.yml';
  const own = parseSynonyms(
    file,
    readFileSync(path.join(__dirname, '../..', file), 'utf8'),
  ).synonyms;
  const both: Synonyms = {same: [...given.same, ...own.same], means: own.means};

  type Documents = readonly CorpusDocument[];
  const searches: Array<[name: string, toSearch: (documents: Documents) => Search]> = [
    ['plain MiniSearch (fuzzy 0.2, prefix, as VitePress sets it)', plain],
    ['handbook, without synonyms', (pages) => handbook(pages, {same: [], means: {}})],
    ['handbook, with the corpus’ synonyms', (pages) => handbook(pages, given)],
    ['handbook, with those and docs/synonyms.yml', (pages) => handbook(pages, both)],
  ];
  for (const [name, toSearch] of searches) {
    const search = toSearch(core);
    const {run, p50, p95} = await runAll(queries, search);
    print(`\n${name}: ${p50.toFixed(2)} ms p50, ${p95.toFixed(2)} ms p95`);
    print(`${''.padEnd(10)}   n    MRR  succ@5  rec@5  nDCG   zero`);
    for (const cls of new Set(queries.map((query) => query.cls))) {
      print(
        row(
          cls,
          measure(
            queries.filter((query) => query.cls === cls),
            run,
          ),
        ),
      );
    }
    print(row('all', measure(queries, run)));
    halves(queries).forEach((half, number) => print(row(`half ${number + 1}`, measure(half, run))));
    print(row('held out', await heldOutAliases(core, toSearch)));
    if (out !== undefined && toSearch === searches.at(-1)![1]) {
      writeFileSync(out, JSON.stringify(run));
    }
  }

  print(
    '\n pages      raw     gzip     head  first search: median, worst  shards    build  query p95',
  );
  for (const count of [100, 1_000, 10_000]) await printCost(corpus, both, queries, count);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
