import type {LoadContext} from '@docusaurus/types';
import deliveryPlugin from '../../../src/plugins/delivery';
import {siteFolder} from '../content/siteFolder';

jest.mock('@docusaurus/plugin-sitemap', () => () => undefined);
jest.mock('../../../src/exports/writeExports', () => ({writeExports: () => Promise.resolve()}));

const page = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`;

/** What the plugin writes, and with which code it ends the process, after a build of these pages. */
async function build(files: Record<string, string>, plugins: unknown[] = []) {
  const siteDir = siteFolder({'build/404.html': page('<p>a</p>'), ...files});
  const written: string[] = [];
  const write = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  const exit = jest.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('the process ends');
  });
  const siteConfig = {title: 'A', tagline: 'B', url: 'https://example.org', baseUrl: '/'};
  const context = {siteDir, outDir: `${siteDir}/build`, siteConfig};
  const {allContentLoaded, postBuild} = deliveryPlugin(context as LoadContext);
  await allContentLoaded?.({
    allContent: {handbook: {default: {themes: []}}},
  } as unknown as Parameters<NonNullable<typeof allContentLoaded>>[0]);
  const ended = await Promise.resolve(
    postBuild?.({
      ...context,
      plugins,
      headTags: '',
    } as unknown as Parameters<NonNullable<typeof postBuild>>[0]),
  ).then(
    () => false,
    () => true,
  );
  const code: unknown = exit.mock.calls[0]?.[0];
  write.mockRestore();
  exit.mockRestore();
  return {ended, code, report: written.join('')};
}

test('lets good pages pass', async () => {
  const good = {ended: false, code: undefined, report: ''};
  expect(await build({'build/a/index.html': page('<p>a</p>')})).toEqual(good);
});

test('ends the build with all problems of all pages, and no stack', async () => {
  const {ended, code, report} = await build({
    'build/a/index.html': page('<script>alert(1)</script>'),
    'build/b.html': page('<p onclick="x">b</p>'),
  });
  expect({ended, code}).toEqual({ended: true, code: 1});
  expect(report).toMatch(/^\nbuild\/a\/index\.html:1:\d+ {2}.*\nbuild\/b\.html:1:\d+ {2}/);
  expect(report).toMatch(/\n2 problems in the built pages\n$/);
  expect(report).not.toMatch(/^\s+at /m);
});

test('refuses a second plugin that works on what is built, at a time that nobody knows', async () => {
  const other = {name: 'other', postBuild: () => undefined};
  expect(await build({}, [other])).toMatchObject({
    code: 1,
    report: '\nThe postBuild of other runs at no fixed time: call it from src/plugins/delivery.\n',
  });
});
