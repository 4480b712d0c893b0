import {defineConfig} from '@playwright/test';

// Chromium refuses its sandbox to root.
const asRoot = process.getuid?.() === 0;
const desktop = {width: 1440, height: 900};
const phone = {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true};
const everyPage = ['axe.spec.ts', 'reading.spec.ts', 'pages.spec.ts'];
const search = ['search.spec.ts', 'searchPage.spec.ts'];

export const port = 4173;
const subPort = 4174;
/** Of nginx, which serves the site where it is installed. */
const nginxPort = 4175;
const nginxSubPort = 4176;
const hasNginx = Boolean(process.env.NGINX_PATH);
process.env.NGINX_SUB_PORT = String(nginxSubPort);

export const launchArgs = [
  ...(asRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const serve = (dir: string, at: number) =>
  `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve --no-open --dir ${dir} --port ${at}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  // Waits for what will come; on a busy machine five seconds are not always enough.
  expect: {timeout: 10_000},
  reporter: [['dot'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: desktop,
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: launchArgs,
    },
  },
  projects: [
    {
      name: 'desktop',
      testMatch: [
        ...everyPage,
        ...search,
        'accessibilityTree.spec.ts',
        'searchPhrases.spec.ts',
        'searchSpeed.spec.ts',
        'colourMode.spec.ts',
        'contentPolicy.spec.ts',
        'contribute.spec.ts',
        'keyboard.spec.ts',
        'preferences.spec.ts',
        'print.spec.ts',
        'readingMarks.spec.ts',
        'slowScript.spec.ts',
        'zoom.spec.ts',
      ],
    },
    {
      name: 'phone',
      testMatch: [...everyPage, ...search, 'contribute.spec.ts', 'phone.spec.ts'],
      use: phone,
    },
    {name: 'no-script', testMatch: ['noScript.spec.ts'], use: {javaScriptEnabled: false}},
    {
      name: 'below-a-folder',
      testMatch: ['pages.spec.ts', 'reading.spec.ts', 'readingMarks.spec.ts', ...search],
      // Without those that are marked `anywhere`, see e2e/test.ts.
      grepInvert: /@anywhere/,
      use: {baseURL: `http://localhost:${subPort}/sub/`},
    },
    ...(hasNginx
      ? [
          {
            name: 'served',
            testMatch: ['served.spec.ts'],
            use: {baseURL: `http://127.0.0.1:${nginxPort}/`},
          },
        ]
      : []),
  ],
  webServer: [
    {command: serve('build', port), url: `http://localhost:${port}/`, cwd: '..'},
    {
      command: serve('build-sub', subPort),
      url: `http://localhost:${subPort}/sub/`,
      cwd: '..',
      env: {SITE_URL: 'https://example.org/sub/'},
    },
    ...(hasNginx
      ? [
          {
            command: `node tests/serveNginx.mjs ${nginxPort} ${nginxSubPort}`,
            url: `http://127.0.0.1:${nginxPort}/`,
            cwd: '..',
          },
        ]
      : []),
  ],
});
