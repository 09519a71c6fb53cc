import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: process.env['BATON_PICTURES'] ? 'pictures.ts' : '*.e2e.ts', // pictures: those of the documentation
  outputDir: process.env['BATON_RESULTS'] ?? 'test-results',
  fullyParallel: false,
  workers: 1,
  timeout: 240_000, // for machines that do much else; what is soon is soon there
  expect: { timeout: 40_000 },
  reporter: [['list'], ['junit', { outputFile: `${process.env['BATON_RESULTS'] ?? 'test-results'}/pages.xml` }]],
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: process.env['BATON_CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
