// The search on the handbook's own pages, by queries that others than the pages' authors wrote.
// `WITH_DRAFTS=1 npx jest tests/search` judges it as it will be once all drafts are published.
//
// A query expects the page whose subject it is: that has it as its title or as one of its headings.
// A second page counts where one of its own sections answers the query too; a page that mentions it
// in passing does not. Where a page about the very subject arrives, it takes the older one's place.
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {loadHandbookSearch} from './handbookSearch';
import {measure, type GradedQuery, type Metrics, type Run} from './metrics';

/** One line of queries.json. */
interface Query {
  q: string;
  class: string;
  /** One page that answers it, or two. */
  expect: string[];
}

const CLASSES = ['keyword', 'typo', 'synonym', 'nl'];
const MIN_PER_PAGE = 4;
const MOST_EXPECTED = 2;

const file = path.join(__dirname, 'queries.json');
const allQueries = JSON.parse(readFileSync(file, 'utf8')) as Query[];

/** Ids of published pages, and of drafts, whose queries are asked once they are published. */
let pages: string[] = [];
let drafts: string[] = [];
let queries: Query[] = [];
const run: Run = {};
/** Queries whose first hit is not what was expected, for the report. */
const misses: string[] = [];

beforeAll(async () => {
  const {handbook, searcher} = await loadHandbookSearch(process.env.WITH_DRAFTS === '1');
  pages = handbook.themes.flatMap((theme) => theme.pages.map(({id}) => id));
  drafts = handbook.drafts.map(({id}) => id);
  queries = allQueries.filter(({expect: right}) => !right.every((id) => drafts.includes(id)));
  for (const {q, class: cls, expect: right} of queries) {
    const {hits} = await searcher.search(q);
    run[q] = hits.map(({id}) => id);
    const place = hits.findIndex(({id}) => right.includes(id)) + 1;
    if (place !== 1) misses.push(`${cls}: “${q}” → ${hits[0]?.id}; ${right.join()} is ${place}.`);
  }
}, 180_000);

function score(cls?: string): Metrics {
  const graded = queries
    .filter((query) => cls === undefined || query.class === cls)
    .map(({q, expect: right, class: ofQuery}): GradedQuery => {
      return {qid: q, q, cls: ofQuery, rel: Object.fromEntries(right.map((id) => [id, 1]))};
    });
  return measure(graded, run);
}

/** Fails with the queries that went wrong, which a number alone would not tell. */
function expectAtLeast(value: number, least: number, cls = ''): void {
  if (value >= least) return;
  const list = misses.filter((miss) => miss.startsWith(cls)).join('\n');
  throw new Error(`MRR@10 is ${value.toFixed(3)}, less than ${least}. Not first:\n${list}`);
}

test('each page has queries of all classes, and each query names pages', () => {
  const lacking = pages.filter((id) => {
    const own = queries.filter((query) => query.expect.includes(id));
    return (
      own.length < MIN_PER_PAGE || !CLASSES.every((cls) => own.some((query) => query.class === cls))
    );
  });
  expect(lacking).toEqual([]);
  const ids = [...pages, ...drafts];
  expect(allQueries.filter((query) => !query.expect.every((id) => ids.includes(id)))).toEqual([]);
  expect(allQueries.filter((query) => query.expect.length > MOST_EXPECTED)).toEqual([]);
  expect(new Set(allQueries.map(({q}) => q)).size).toBe(allQueries.length);
});

test('right pages stand first: MRR of all queries at least .90', () => {
  expectAtLeast(score().mrr, 0.9);
});

test('typing errors hardly matter: their MRR at least .95', () => {
  expectAtLeast(score('typo').mrr, 0.95, 'typo');
});

test('no query is without a result', () => {
  expect(queries.filter(({q}) => run[q]?.length === 0).map(({q}) => q)).toEqual([]);
});
