/** Pages of other sites that embed the element, and what a test does on them. */

import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { expect } from './application';
import { dist, temporaryFolder } from './product';

export interface Embedding {
  /** Of the element. */
  readonly attributes?: string;
  /** Between its tags. */
  readonly inside?: string;
  /** Before it, in the head. */
  readonly head?: string;
  readonly before?: string;
  readonly after?: string;
  /** The build to embed. */
  readonly from?: string;
  readonly script?: string;
}

/** A folder with the build and a host page, `host.html`. */
export function embedding(page: Embedding = {}): string {
  const folder = temporaryFolder();
  cpSync(page.from ?? dist, folder, { recursive: true });
  writeFileSync(join(folder, 'host.html'), hostPage(page));
  return folder;
}

export function hostPage({
  attributes = '',
  inside = '',
  head = '',
  before = '<h1>Ship with us</h1><p><a href="#before">Before</a></p>',
  after = '<p><a href="#after">After</a></p>',
  script = '<script type="module" src="backhaul.js"></script>',
}: Embedding = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>Host</title>
    ${head}${script}</head><body><main>${before}
    <backhaul-audit ${attributes} style="display:block;min-height:30rem">${inside}</backhaul-audit>
    ${after}</main></body></html>`;
}

/** Presses the poster's button and gives the application's frame. */
export async function opened(page: Page, which = 0): Promise<Frame> {
  await page
    .locator('backhaul-audit')
    .nth(which)
    .getByRole('button', { name: 'Open the audit' })
    .click();
  return innerFrame(page, which);
}

/** The application's frame of an element that is open, once that button can be pressed in it. */
export async function innerFrame(
  page: Page,
  which = 0,
  button = 'Try with sample data',
): Promise<Frame> {
  const handle = await page.locator('backhaul-audit').nth(which).locator('iframe').elementHandle();
  const outer = await handle?.contentFrame();
  await expect.poll(() => outer?.childFrames().length).toBe(1);
  const [inner] = outer?.childFrames() ?? [];
  if (!inner) throw new Error('The element holds no application.');
  await expect(inner.getByRole('button', { name: button })).toBeVisible();
  return inner;
}

/** Every event of the element and every message the page hears, from before any script of ours. */
export async function overhear(page: Page): Promise<() => Promise<Overheard>> {
  await page.addInitScript(() => {
    const heard: { events: [string, unknown][]; messages: unknown[] } = {
      events: [],
      messages: [],
    };
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.messages.push(data), true);
    for (const type of ['ready', 'files', 'progress', 'complete', 'error', 'export', 'reset']) {
      window.addEventListener(
        `backhaul-${type}`,
        (event) => heard.events.push([event.type, (event as CustomEvent).detail]),
        true,
      );
    }
  });
  return () => page.evaluate(() => (window as unknown as { heard: Overheard }).heard);
}

export interface Overheard {
  readonly events: readonly (readonly [type: string, detail: unknown])[];
  readonly messages: readonly unknown[];
}
