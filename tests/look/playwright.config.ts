import {defineConfig} from '@playwright/test';
import {launchArgs} from '../playwright.config';

const port = 4177;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/look',
  snapshotPathTemplate: '{arg}{ext}',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Same browser, same font: what differs in more than a few pixels is a change. See CONTRIBUTING.
  expect: {toHaveScreenshot: {threshold: 0.02, maxDiffPixels: 60}},
  reporter: [['dot'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env.LOOK_BROWSER,
      args: [...launchArgs, '--font-render-hinting=none', '--disable-lcd-text'],
    },
  },
  webServer: {
    command: `node --import tsx tests/look/serve.ts ${port}`,
    url: `http://localhost:${port}/`,
    cwd: '../..',
    timeout: 180_000,
  },
});
