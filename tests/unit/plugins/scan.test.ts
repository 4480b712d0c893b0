import type {LoadContext} from '@docusaurus/types';
import scanPlugin from '../../../src/plugins/scan';
import {siteFolder} from '../content/siteFolder';

const page = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`;

/** What the plugin writes, and with which code it ends the process, after a build of these pages. */
async function scan(files: Record<string, string>) {
  const siteDir = siteFolder({'build/404.html': page('<p>a</p>'), ...files});
  const written: string[] = [];
  const write = jest
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => written.push(String(text)) > 0);
  const exit = jest.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  const {postBuild} = scanPlugin({siteDir} as LoadContext);
  await postBuild?.({
    outDir: `${siteDir}/build`,
    siteConfig: {url: 'https://example.org', baseUrl: '/', baseUrlIssueBanner: false},
    headTags: '',
    preBodyTags: '',
    postBodyTags: '',
  } as unknown as Parameters<NonNullable<typeof postBuild>>[0]);
  const code: unknown = exit.mock.calls[0]?.[0];
  write.mockRestore();
  exit.mockRestore();
  return {code, report: written.join('')};
}

test('lets good pages pass', async () => {
  expect(await scan({'build/a/index.html': page('<p>a</p>')})).toEqual({
    code: undefined,
    report: '',
  });
});

test('ends the build with all problems of all pages', async () => {
  const {code, report} = await scan({
    'build/a/index.html': page('<script>alert(1)</script>'),
    'build/b.html': page('<p onclick="x">b</p>'),
  });
  expect(code).toBe(1);
  expect(report).toMatch(/^build\/a\/index\.html:1:\d+ {2}An inline script/m);
  expect(report).toMatch(/^build\/b\.html:1:\d+ {2}.*runs code/m);
  expect(report).toMatch(/^2 problems in the built pages$/m);
});
