import type {BuildCost} from './buildCost';
import type {DevCost} from './devCost';
import {controls, moments, type Moment, type TapCost} from './interactions';
import {categories, type Scores} from './lighthouseScores';
import {toFigure, toRatio, toTable} from './markdown';
import type {LoadCost} from './pageLoad';

/** What was measured of a site. Parts that were not asked for are missing. */
export interface SiteResult {
  build: BuildCost;
  load?: LoadCost;
  taps?: Array<{control: string; moment: Moment; cost: TapCost | undefined}>;
  search?: SearchCost;
  dev?: DevCost;
  scores?: Scores;
}

/** Milliseconds from the tap to an input, and from the first key to a result. */
export interface SearchCost {
  usable: number;
  result: number;
}

/** Both sites at one number of pages. */
export interface Comparison {
  pages: number;
  ours: SiteResult;
  stock: SiteResult;
}

type Row<T> = [name: string, figure: (part: T) => number | undefined, unit?: string];

/** Figures of ours beside stock's, with their ratio, for each comparison that has them. */
function compare<T>(
  comparisons: readonly Comparison[],
  part: (site: SiteResult) => T | undefined,
  rows: ReadonlyArray<Row<T>>,
): string {
  const made = comparisons.filter(({ours}) => part(ours) !== undefined);
  const of = (site: SiteResult, figure: Row<T>[1]) => {
    const measured = part(site);
    return measured === undefined ? undefined : figure(measured);
  };
  return toTable(
    ['', ...made.flatMap(({pages}) => [`ours ${pages}`, `stock ${pages}`, 'ratio'])],
    rows.map(([name, figure, unit]) => [
      name,
      ...made.flatMap(({ours, stock}) => {
        const [left, right] = [of(ours, figure), of(stock, figure)];
        return [toFigure(left, unit), toFigure(right, unit), toRatio(left, right)];
      }),
    ]),
  );
}

const kilo = (bytes: number) => bytes / 1000;

const buildRows: Array<Row<BuildCost>> = [
  ['Cold, wall', ({cold}) => cold.wall, 's'],
  ['Cold, processor', ({cold}) => cold.cpu, 's'],
  ['Cold, peak memory', ({cold}) => cold.peak, 'MB'],
  ['Warm, wall', ({warm}) => warm.wall, 's'],
  ['Warm, processor', ({warm}) => warm.cpu, 's'],
  ['Warm, peak memory', ({warm}) => warm.peak, 'MB'],
  ['Warm by cold, processor', ({cold, warm}) => warm.cpu / cold.cpu],
  ['Output', ({output}) => output, 'MB'],
];

const loadRows: Array<Row<LoadCost>> = [
  ['Requests', ({requests}) => requests],
  ['HTML', ({bytes}) => kilo(bytes.html), 'kB'],
  ['CSS', ({bytes}) => kilo(bytes.css), 'kB'],
  ['JavaScript', ({bytes}) => kilo(bytes.js), 'kB'],
  ['Other', ({bytes}) => kilo(bytes.other), 'kB'],
  ['All', ({bytes}) => kilo(bytes.all), 'kB'],
  ['Prefetched besides', ({prefetched}) => kilo(prefetched), 'kB'],
  ['LCP', ({lcp}) => lcp, 'ms'],
  ['Main thread', ({mainThread}) => mainThread, 'ms'],
  ['CLS', ({cls}) => cls],
];

const devRows: Array<Row<DevCost>> = [
  ['First page, no cache', ({cold}) => cold, 's'],
  ['First page, served before', ({warm}) => warm, 's'],
  ['Edit to screen', ({edit}) => edit, 's'],
];

const scoreRows: Array<Row<Scores>> = [
  ...categories.map((name): Row<Scores> => [name, (scores) => scores[name]]),
  ['LCP (simulated)', ({lcp}) => lcp, 'ms'],
  ['Main thread', ({mainThread}) => mainThread, 'ms'],
];

const tapRow = (ours: TapCost | undefined, stock: TapCost | undefined): string[] => [
  toFigure(ours && Math.round(ours.ms), 'ms'),
  toFigure(stock && Math.round(stock.ms), 'ms'),
  toFigure(ours && kilo(ours.bytes), 'kB'),
  toFigure(stock && kilo(stock.bytes), 'kB'),
  toFigure(ours && Math.round(ours.mainThread), 'ms'),
  toFigure(stock && Math.round(stock.mainThread), 'ms'),
];

function compareTaps({ours, stock}: Comparison): string {
  const costOf = ({taps = []}: SiteResult, control: string, moment: Moment) =>
    taps.find((tap) => tap.control === control && tap.moment === moment)?.cost;
  return toTable(
    ['Tap', 'ours', 'stock', 'bytes after', 'stock', 'main thread after', 'stock'],
    controls.flatMap(({name}) =>
      moments.map((moment) => [
        `${name}, ${moment}`,
        ...tapRow(costOf(ours, name, moment), costOf(stock, name, moment)),
      ]),
    ),
  );
}

/** Each size beside the one before: what a page more costs. */
function growth(comparisons: readonly Comparison[]): string {
  const steps = comparisons.slice(1).map((to, index) => [comparisons[index]!, to] as const);
  const linear = (figure: (site: SiteResult) => number) =>
    steps.flatMap(([from, to]) =>
      [from.ours, from.stock].map((before, side) => {
        const after = side === 0 ? to.ours : to.stock;
        return toFigure(figure(after) / figure(before) / (to.pages / from.pages));
      }),
    );
  const perPage = (figure: (load: LoadCost) => number) =>
    steps.flatMap(([from, to]) =>
      [
        [from.ours, to.ours],
        [from.stock, to.stock],
      ].map(([before, after]) =>
        before?.load && after?.load
          ? toFigure((figure(after.load) - figure(before.load)) / (to.pages - from.pages))
          : '–',
      ),
    );
  return toTable(
    [
      '',
      ...steps.flatMap(([from, to]) =>
        ['ours', 'stock'].map((site) => `${site} ${from.pages} → ${to.pages}`),
      ),
    ],
    [
      ['Cold build, wall, by linear', ...linear(({build}) => build.cold.wall)],
      ['Cold build, processor, by linear', ...linear(({build}) => build.cold.cpu)],
      ['Peak memory, by linear', ...linear(({build}) => build.cold.peak)],
      ['First load, bytes a page more', ...perPage(({bytes}) => bytes.all)],
      ['of which HTML', ...perPage(({bytes}) => bytes.html)],
      ['of which CSS and JavaScript', ...perPage(({bytes}) => bytes.css + bytes.js)],
    ],
  );
}

/** The whole report as Markdown. @param head what it was measured on */
export function toReport(head: string, comparisons: readonly Comparison[]): string {
  const parts: Array<[title: string, table: string] | undefined> = [
    ['Build', compare(comparisons, ({build}) => build, buildRows)],
    comparisons.length > 1 ? ['Growth', growth(comparisons)] : undefined,
    comparisons.some(({ours}) => ours.load)
      ? ['First load of a question page', compare(comparisons, ({load}) => load, loadRows)]
      : undefined,
    ...comparisons
      .filter(({ours}) => ours.taps)
      .map((each): [string, string] => [`After a tap, ${each.pages} pages`, compareTaps(each)]),
    comparisons.some(({ours}) => ours.search)
      ? [
          'Search',
          compare(comparisons, ({search}) => search, [
            ['Tap to usable input', ({usable}) => Math.round(usable), 'ms'],
            ['First key to first result', ({result}) => Math.round(result), 'ms'],
          ]),
        ]
      : undefined,
    comparisons.some(({ours}) => ours.scores)
      ? ['Lighthouse, mobile', compare(comparisons, ({scores}) => scores, scoreRows)]
      : undefined,
    comparisons.some(({ours}) => ours.dev)
      ? ['Dev server', compare(comparisons, ({dev}) => dev, devRows)]
      : undefined,
  ];
  const made = parts.filter((part) => part !== undefined);
  return [head, ...made.map(([title, table]) => `### ${title}\n\n${table}`), ''].join('\n\n');
}
