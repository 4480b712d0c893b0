import {launch} from './browser';
import {freePort} from './freePort';
import {median} from './median';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Scores from 0 to 100, and the figures behind the first. */
export type Scores = Record<(typeof categories)[number], number> & {
  lcp: number;
  mainThread: number;
};

/** Audits a page with Lighthouse's mobile preset, which simulates its slow network. */
export async function measureLighthouse(url: string, runs: number): Promise<Scores> {
  const {default: lighthouse} = await import('lighthouse');
  const all: Scores[] = [];
  for (let run = 0; run < runs; run++) {
    const port = await freePort();
    const browser = await launch(`--remote-debugging-port=${port}`);
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    await browser.close();
    if (!result) throw new Error(`Lighthouse says nothing of ${url}`);
    const {lhr} = result;
    const score = (name: string) => 100 * (lhr.categories[name]?.score ?? NaN);
    const audit = (name: string) => lhr.audits[name]?.numericValue ?? NaN;
    all.push({
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
      lcp: audit('largest-contentful-paint'),
      mainThread: audit('mainthread-work-breakdown'),
    });
  }
  const names = [...categories, 'lcp', 'mainThread'] as const;
  return Object.fromEntries(
    names.map((name) => [name, median(all.map((scores) => scores[name]))]),
  ) as Scores;
}
