import type {Browser} from '@playwright/test';
import {phone, startVisit} from './browser';
import {median} from './median';
import type {FileType, Served, Server} from './server';

/** What a page costs before its reader does anything. */
export interface LoadCost {
  requests: number;
  /** Gzip bytes by type, without prefetches. */
  bytes: Record<FileType | 'all', number>;
  /** Gzip bytes fetched for pages that may come next. */
  prefetched: number;
  /** Milliseconds to the largest contentful paint. */
  lcp: number;
  /** Cumulative layout shift. */
  cls: number;
  /** Milliseconds of main-thread tasks. */
  mainThread: number;
}

interface Observed {
  lcp: number;
  cls: number;
}

/** Runs in the page: keeps what the browser says of its paints and shifts. */
function observe(): void {
  const observed: Observed = {lcp: NaN, cls: 0};
  Object.assign(window, {benchObserved: observed});
  new PerformanceObserver((list) => {
    for (const {startTime} of list.getEntries()) observed.lcp = startTime;
  }).observe({type: 'largest-contentful-paint', buffered: true});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Array<PerformanceEntry & {value: number}>) {
      observed.cls += entry.value;
    }
  }).observe({type: 'layout-shift', buffered: true});
}

/** Bytes by type of what was not prefetched. */
export function bytesByType(served: readonly Served[]): LoadCost['bytes'] {
  const sum = {html: 0, css: 0, js: 0, other: 0, all: 0};
  for (const {type, bytes, prefetch} of served) {
    if (prefetch) continue;
    sum[type] += bytes;
    sum.all += bytes;
  }
  return sum;
}

export const prefetchedBytes = (served: readonly Served[]): number =>
  served.reduce((sum, {bytes, prefetch}) => sum + (prefetch ? bytes : 0), 0);

/** Opens a page once, with an empty cache. */
async function loadOnce(browser: Browser, server: Server, path: string): Promise<LoadCost> {
  const visit = await startVisit(browser, server, phone);
  await visit.page.addInitScript(observe);
  await visit.page.goto(server.origin + path);
  await visit.settle();
  const observed = await visit.page.evaluate(
    () => (window as unknown as {benchObserved: Observed}).benchObserved,
  );
  const cost: LoadCost = {
    requests: server.served.filter(({prefetch}) => !prefetch).length,
    bytes: bytesByType(server.served),
    prefetched: prefetchedBytes(server.served),
    ...observed,
    mainThread: await visit.mainThread(),
  };
  await visit.close();
  return cost;
}

/** Opens a page several times and takes the median of each figure. */
export async function measureLoad(
  browser: Browser,
  server: Server,
  path: string,
  runs: number,
): Promise<LoadCost> {
  const costs: LoadCost[] = [];
  for (let run = 0; run < runs; run++) costs.push(await loadOnce(browser, server, path));
  const of = (figure: (cost: LoadCost) => number) => median(costs.map(figure));
  return {
    requests: of((cost) => cost.requests),
    bytes: {
      html: of(({bytes}) => bytes.html),
      css: of(({bytes}) => bytes.css),
      js: of(({bytes}) => bytes.js),
      other: of(({bytes}) => bytes.other),
      all: of(({bytes}) => bytes.all),
    },
    prefetched: of((cost) => cost.prefetched),
    lcp: of((cost) => cost.lcp),
    cls: of((cost) => cost.cls),
    mainThread: of((cost) => cost.mainThread),
  };
}
