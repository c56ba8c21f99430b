/** Promise: the site that embeds this cannot see your files, nor the application anything of the site. */

import { applicationOf, expect, test } from '../support/application';
import { embedding, opened } from '../support/embedding';
import { weakened } from '../support/weakened';

const reachOut = (): string => {
  try {
    return `reads ${window.parent.parent.document.title}`;
  } catch (refused) {
    return (refused as Error).name;
  }
};

const reachIn = (): string => {
  const element = document.querySelector('backhaul-audit');
  const frame = element?.shadowRoot?.querySelector('iframe');
  try {
    return frame?.contentWindow?.[0]?.document ? 'reads the application' : 'finds no document';
  } catch (refused) {
    return (refused as Error).name;
  }
};

const remember = (): string => {
  try {
    window.localStorage.setItem('order', '#1042');
    return 'remembers';
  } catch (refused) {
    return (refused as Error).name;
  }
};

test('application and host page cannot read each other', async ({ page, application }) => {
  expect(await application.evaluate(reachOut)).toBe('SecurityError');
  expect(await page.evaluate(reachIn)).toBe('SecurityError');
  expect(await application.evaluate(remember)).toBe('SecurityError');
});

test('they can when the frames have the host’s origin', async ({ page, host }) => {
  await page.goto(`${await host(embedding({ from: weakened('origin') }))}host.html`);
  const application = await opened(page);
  expect(await application.evaluate(reachOut)).toBe('reads Host');
  expect(await page.evaluate(reachIn)).toBe('reads the application');
  expect(await application.evaluate(remember)).toBe('remembers');
});

test('messages to the host page carry a height and readiness, nothing else', async ({
  page,
  address,
}) => {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', ({ data }) => heard.push(data));
  });
  await page.goto(await address('hosted'));
  await applicationOf(page);
  const heard = (): Promise<readonly { type?: string }[]> =>
    page.evaluate(() => (window as unknown as { heard: { type?: string }[] }).heard);
  const isHeight = ({ type }: { type?: string }): boolean => type === 'backhaul-size';
  await expect.poll(async () => (await heard()).some(isHeight)).toBe(true);
  for (const message of await heard()) {
    if (isHeight(message)) {
      expect(message).toEqual({ type: 'backhaul-size', height: expect.any(Number) });
    } else expect(message).toEqual({ type: 'backhaul-ready' });
  }
});
