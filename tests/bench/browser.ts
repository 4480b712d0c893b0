import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from '@playwright/test';
import type {Server} from './server';

/** A mid-range phone beside this machine, as Lighthouse's mobile preset has it. */
const CPU_SLOWDOWN = 4;

export const phone: BrowserContextOptions = {
  viewport: {width: 412, height: 823},
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
export const desktop: BrowserContextOptions = {viewport: {width: 1350, height: 940}};

/** Starts the browser of $CHROME_PATH. */
export function launch(...args: string[]): Promise<Browser> {
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: process.env.CHROME_PATH!,
    args: [...sandbox, '--disable-gpu', '--disable-background-networking', ...args],
  });
}

/** A tab of its own, without cache, on a slow processor. */
export interface Visit {
  page: Page;
  /** Milliseconds for which the page's main thread has been busy. */
  mainThread: () => Promise<number>;
  /** Waits until nothing has been loaded or computed for a while. */
  settle: () => Promise<void>;
  close: () => Promise<void>;
}

const QUIET = 1500;

async function taskTime(session: CDPSession): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN);
}

/** Opens an empty tab and forgets what the server has served. */
export async function startVisit(
  browser: Browser,
  server: Server,
  device: BrowserContextOptions,
): Promise<Visit> {
  // The bench looks into pages with scripts of its own, which a page's policy would refuse.
  const context = await browser.newContext({...device, bypassCSP: true});
  // The compiler wraps functions that it names; those that run in a page know no wrapper.
  await context.addInitScript('globalThis.__name = (named) => named');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', {rate: CPU_SLOWDOWN});
  server.served.length = 0;
  const mainThread = () => taskTime(session);
  return {
    page,
    mainThread,
    async settle() {
      await page.waitForLoadState('load');
      // Quiet on the link, and less than a twentieth of the time busy.
      for (let before = -Infinity; ;) {
        const busy = await mainThread();
        if (server.idle() > QUIET && busy - before < QUIET / 20) return;
        before = busy;
        await page.waitForTimeout(QUIET / 2);
      }
    },
    close: () => context.close(),
  };
}
