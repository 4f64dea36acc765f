import { defineConfig } from '@playwright/test';
import { ensureChromium, launchOptions } from '../scripts/chromium.ts';

// The workers load this file too: what the main process has found, they inherit.
process.env['CHROME_PATH'] ||= await ensureChromium((line) => console.log(line));

export default defineConfig({
  testDir: './browser',
  outputDir: '../.garden/test-results',
  globalSetup: './browser/serve-sites.ts',
  fullyParallel: true,
  // Pages wait more than they compute; half of the cores is one of two on a small machine.
  workers: '100%',
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  timeout: 60_000,
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(process.env['CHROME_PATH']),
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
  },
});
