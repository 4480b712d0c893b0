import type {Browser, BrowserContextOptions, Locator, Page} from '@playwright/test';
import {desktop, phone, startVisit, type Visit} from './browser';
import {median} from './median';
import type {SearchCost} from './report';
import type {Server} from './server';
import {readNotes, watch, type Sight} from './watch';

/** Something that a reader may tap, known by what it says and not by its markup. */
export interface Control {
  name: string;
  sight: Sight;
  device: BrowserContextOptions;
  find: (page: Page) => Locator;
}

/** What a tap costs. */
export interface TapCost {
  /** Milliseconds from the tap to the first frame with its effect; Infinity if there was none. */
  ms: number;
  /** Afterwards, until the page is quiet again. */
  requests: number;
  bytes: number;
  /** Milliseconds of main-thread tasks. */
  mainThread: number;
}

/** When a reader taps: as soon as the control is there, or when everything has been loaded. */
export const moments = ['at first sight', 'once settled'] as const;
export type Moment = (typeof moments)[number];

const button = (name: RegExp) => (page: Page) =>
  page.getByRole('button', {name}).filter({visible: true}).first();

export const controls: readonly Control[] = [
  {
    name: 'Open an answer',
    sight: 'answer',
    device: phone,
    find: (page) => page.locator('article details > summary').first(),
  },
  {name: 'Expand all answers', sight: 'every answer', device: phone, find: button(/expand all/i)},
  {name: 'Open the menu', sight: 'menu', device: phone, find: button(/menu|navigation bar/i)},
  {
    // The stock theme has it beside the page on wide screens only.
    name: 'Colour mode',
    sight: 'colours',
    device: {...desktop, colorScheme: 'dark'},
    find: button(/colou?r mode|dark|light/i),
  },
  {
    name: 'Next question',
    sight: 'page',
    device: phone,
    find: (page) => page.locator('a.pagination-nav__link, a[rel=next]').last(),
  },
];

/** Milliseconds after which a tap counts as lost. */
const LOST = 15_000;

/** Taps the middle of an element at once, whether or not the page is ready for it. */
async function tap(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('The control has gone');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const isPhone = await page.evaluate(() => navigator.maxTouchPoints > 0);
  await (isPhone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** Milliseconds from a reader's first act to what they see of it. */
async function waitForEffect({page}: Visit): Promise<number> {
  for (const end = performance.now() + LOST; performance.now() < end;) {
    // Between two documents there is nothing to read.
    const {tap, effect} = await page.evaluate(readNotes).catch(() => ({}) as never);
    if (tap !== undefined && effect !== undefined) return effect - tap;
    await page.waitForTimeout(50);
  }
  return Infinity;
}

async function tapOnce(
  browser: Browser,
  server: Server,
  path: string,
  {device, find, sight}: Control,
  moment: Moment,
): Promise<TapCost | undefined> {
  const visit = await startVisit(browser, server, device);
  try {
    await visit.page.addInitScript(watch, sight);
    await visit.page.goto(server.origin + path, {waitUntil: 'commit'});
    const target = find(visit.page);
    const isThere = await target.waitFor({timeout: LOST}).then(
      () => true,
      () => false,
    );
    if (!isThere) return undefined;
    if (moment === 'once settled') await visit.settle();
    const [served, busy] = [server.served.length, await visit.mainThread()];
    await tap(visit.page, target);
    const ms = await waitForEffect(visit);
    await visit.settle();
    const later = server.served.slice(served);
    return {
      ms,
      requests: later.length,
      bytes: later.reduce((sum, {bytes}) => sum + bytes, 0),
      // A new document may count from nought.
      mainThread: await visit.mainThread().then((now) => (now >= busy ? now - busy : now)),
    };
  } finally {
    await visit.close();
  }
}

/** Taps several times, each in a tab of its own; undefined where a site has no such control. */
export async function measureTap(
  browser: Browser,
  server: Server,
  path: string,
  control: Control,
  moment: Moment,
  runs: number,
): Promise<TapCost | undefined> {
  const costs: TapCost[] = [];
  for (let run = 0; run < runs; run++) {
    const cost = await tapOnce(browser, server, path, control, moment);
    if (!cost) return undefined;
    costs.push(cost);
  }
  const of = (figure: (cost: TapCost) => number) => median(costs.map(figure));
  return {
    ms: of(({ms}) => ms),
    requests: of(({requests}) => requests),
    bytes: of(({bytes}) => bytes),
    mainThread: of(({mainThread}) => mainThread),
  };
}

/** Looks something up once; undefined where a site has no search. */
async function searchOnce(
  browser: Browser,
  server: Server,
  path: string,
): Promise<SearchCost | undefined> {
  const visit = await startVisit(browser, server, phone);
  const {page} = visit;
  try {
    await page.addInitScript(watch, 'input' as const);
    await page.goto(server.origin + path);
    await visit.settle();
    const name = /search/i;
    const target = page
      .getByRole('button', {name})
      .or(page.getByRole('link', {name}))
      .filter({visible: true})
      .first();
    if ((await target.count()) === 0) return undefined;
    await tap(page, target);
    const usable = await waitForEffect(visit);
    await page.evaluate(() => sessionStorage.clear());
    await page.evaluate(watch, 'results' as const);
    await page.keyboard.type('drift');
    return {usable, result: await waitForEffect(visit)};
  } finally {
    await visit.close();
  }
}

/** Opens the search and types a word, several times; undefined where there is no search. */
export async function measureSearch(
  browser: Browser,
  server: Server,
  path: string,
  runs: number,
): Promise<SearchCost | undefined> {
  const costs: SearchCost[] = [];
  for (let run = 0; run < runs; run++) {
    const cost = await searchOnce(browser, server, path);
    if (!cost) return undefined;
    costs.push(cost);
  }
  return {
    usable: median(costs.map(({usable}) => usable)),
    result: median(costs.map(({result}) => result)),
  };
}
