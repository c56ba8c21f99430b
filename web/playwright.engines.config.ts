/** The walk in Firefox and WebKit: `make test-engines`. Playwright only runs the tests here. */

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'engines',
  reporter: 'list',
  retries: 0,
  workers: 1,
  forbidOnly: true,
  timeout: 180_000,
});
