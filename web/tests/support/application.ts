/**
 * The page as the tests open it, in both deliveries: hosted by a server of its own, and as one file
 * from the disk. The application lives two frames down.
 */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, type Download, expect, type Frame, type Page } from '@playwright/test';
import { listen, pageServer } from '../../../scripts/serve.mjs';
import { dist } from './product';

export type { Frame, Page } from '@playwright/test';
export { expect } from '@playwright/test';

export const deliveries = ['hosted', 'one file'] as const;
export type Delivery = (typeof deliveries)[number];

/** Serves a folder of built files on a free port while the test runs. */
export type Host = (folder: string) => Promise<string>;

interface Fixtures {
  readonly host: Host;
  /** The address of the built page in a delivery, or of another build of it. */
  readonly address: (delivery: Delivery, folder?: string) => Promise<string>;
  /** The hosted application, loaded and ready. */
  readonly application: Frame;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern.
  host: async ({}, use) => {
    const closing: (() => void)[] = [];
    await use(async (folder) => {
      const server = await pageServer(folder);
      closing.push(() => {
        server.close();
        server.closeAllConnections();
      });
      return `http://127.0.0.1:${await listen(server, 0)}/`;
    });
    for (const close of closing) close();
  },
  address: async ({ host }, use) => {
    await use(async (delivery, folder = dist) =>
      delivery === 'hosted' ? host(folder) : pathToFileURL(join(folder, 'backhaul.html')).href,
    );
  },
  application: async ({ page, address }, use) => {
    await page.goto(await address('hosted'));
    await use(await applicationOf(page));
  },
});

/** The inner frame, once the application stands and its worker runs. */
export async function applicationOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(3);
  const inner = page.frames()[2];
  if (!inner) throw new Error('The page holds no inner frame.');
  await expect(inner.getByRole('button', { name: 'Try with sample data' })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  return inner;
}

/** Opens the sample exports and waits for the report. */
export async function auditSamples(application: Frame): Promise<void> {
  await application.getByRole('button', { name: 'Try with sample data' }).click();
  await reportShown(application);
}

/** Opens files as a person chooses them, and waits for the report. */
export async function auditFiles(application: Frame, files: string[]): Promise<void> {
  await application.locator('input[type=file]').first().setInputFiles(files);
  await reportShown(application);
}

/** Down to its last section: the report is drawn in parts. */
export async function reportShown(application: Frame, share = 'Share safely'): Promise<void> {
  await expect(application.getByRole('button', { name: share })).toBeVisible();
  await expect(application.locator('bh-check-list')).toBeAttached();
}

/** Clicks a download and gives its bytes; what stands in the dialog *Save* is named as it is there. */
export async function saved(page: Page, application: Frame, button: string): Promise<Buffer> {
  const dialog = application.getByRole('dialog', { name: 'Save', exact: true });
  const isOpen = await dialog.isVisible();
  const direct = application.getByRole('button', { name: button });
  if (!isOpen && !(await direct.isVisible())) {
    // By key: a frame as high as its content may still be scrolled into sight under a pointer.
    await application.getByRole('button', { name: 'Save', exact: true }).first().press('Enter');
    await expect(dialog).toBeVisible();
    const bytes = await saved(page, application, `Save: ${button}`);
    await dialog.getByRole('button', { name: 'Close' }).click();
    return bytes;
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    application.getByRole('button', { name: button }).click(),
  ]);
  return bytesOf(download);
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
