/** Tests of the page in a real Chromium, and of the build in Node. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const finder = fileURLToPath(new URL('../scripts/chromium.sh', import.meta.url));

/** An installed browser; nothing means Playwright's own. */
const chromium = execFileSync(finder, { encoding: 'utf8' }).trim();

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'tests',
  reporter: 'list',
  // A test that passes only sometimes is a failing test.
  retries: 0,
  // How long anything takes is the benches' business: these only end what hangs, on any machine.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 2,
  forbidOnly: true,
  fullyParallel: true,
  use: {
    browserName: 'chromium',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // Chromium's own sandbox refuses to run as root, as in most containers.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
});
