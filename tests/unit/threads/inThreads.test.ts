import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {PagesJob} from '../../../src/delivery/finishPages';
import {inThreads} from '../../../src/threads/inThreads';
import {siteFolder} from '../content/siteFolder';

/** A job for a thread of the delivery: a page in which the scan has one fault to find. */
function toJob(name: string): PagesJob {
  const file = `${name}.html`;
  return {
    outDir: siteFolder({[file]: `<!doctype html><head></head><p onclick="${name}">`}),
    files: [{file, isLight: true}],
    renamed: new Map(),
    policy: 'p',
    site: {
      folder: 'build',
      url: 'https://a.example',
      baseUrl: '/',
      inlineScripts: [],
      inlineStyles: [],
    },
  };
}

test('results come in the order of the jobs, whatever thread did them', async () => {
  const names = Array.from({length: 12}, (_, index) => `page${index}`);
  const jobs = names.map(toJob);
  const results = await inThreads<Array<{file: string}>>('finishPages', jobs, 3);
  expect(results.map(([problem]) => problem?.file)).toEqual(
    names.map((name) => `build/${name}.html`),
  );
  const html = readFileSync(path.join(jobs[11]!.outDir, 'page11.html'), 'utf8');
  expect(html).toContain('<head><meta http-equiv="Content-Security-Policy" content="p">');
});

test('a job that fails fails them all, with its error', async () => {
  const lost = {...toJob('b'), outDir: path.join(toJob('c').outDir, 'nowhere')};
  await expect(inThreads('finishPages', [toJob('a'), lost])).rejects.toThrow(/ENOENT.*nowhere/);
});

test('without jobs there is nothing to wait for', async () => {
  expect(await inThreads('finishPages', [])).toEqual([]);
});
