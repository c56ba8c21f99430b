/** What can be set of plugins in the page: their own settings, and the limits of all of them. */

import type { Report } from '../../src/report';
import { violations } from '../support/accessibility';
import { auditSamples, expect, type Frame, type Page, saved, test } from '../support/application';
import { repository } from '../support/product';
import { forEver, type Parts, pluginFile } from './modules';

const row = (application: Frame) => application.locator('bh-plugin-row');

async function audited(application: Frame, file: string): Promise<void> {
  await application.locator('input[type=file]').first().setInputFiles(file);
  await expect(row(application)).toContainText('Fields it sees');
  await auditSamples(application);
  await application.getByText('Files · Assumptions').click();
}

/** Opens a group of fields with the keyboard, and types into one of them as people do. */
async function set(
  page: Page,
  application: Frame,
  group: string,
  title: string,
  value: string,
): Promise<void> {
  const field = application.getByRole('textbox', { name: title });
  if (!(await field.isVisible())) {
    await application.locator('summary', { hasText: group }).focus();
    await page.keyboard.press('Enter');
  }
  await field.fill(value);
  await field.press('Enter');
}

async function plugin(page: Page, application: Frame): Promise<Report['plugins'][number]> {
  const json = await saved(page, application, 'Report as JSON');
  const [only] = (JSON.parse(json.toString()) as Report).plugins;
  if (!only) throw new Error('The report lists no plugin.');
  return only;
}

test('a plugin’s own settings are fields of its schema, and run it again', async ({
  page,
  application,
}) => {
  await audited(application, repository('plugins/signature-above/signature-above.wasm'));
  const findings = async () => (await plugin(page, application)).findings;
  const limit = (value: string) =>
    set(page, application, 'Settings', 'Value from which on a signature is due', value);
  const before = await findings();
  await limit('lots');
  const complaint = row(application).getByRole('alert');
  await expect(complaint).toHaveText(
    'Value from which on a signature is due: this takes a whole number, such as 50 or -3.',
  );
  expect(await findings(), 'what cannot be read was taken').toBe(before);
  await limit('0');
  await expect(complaint).toHaveCount(0);
  await expect.poll(findings).toBeGreaterThan(before);
  const all = await findings();
  // A list: a line for each word, and an empty one matches every service.
  const words = row(application).getByRole('textbox', { name: 'What the names of services' });
  await words.fill('ground\npriority\nexpress\nsignature');
  await words.blur();
  await expect.poll(findings).toBeLessThan(all);
  await limit('99999999');
  await expect.poll(findings).toBe(0);
});

test('the limits can be set, and every plugin passes the gate with them', async ({
  page,
  application,
}) => {
  await audited(application, pluginFile('first-order.wasm'));
  const memory = (mib: string) =>
    set(page, application, 'Limits of each plugin', 'Memory in MiB', mib);
  await memory('1');
  await expect(row(application)).toContainText('The memory begins with 64 pages; 16 may be.');
  await expect.poll(async () => (await plugin(page, application)).failure?.stage).toBe('gate');
  await memory('5000');
  await expect(application.getByRole('alert')).toHaveText(
    'Memory in MiB: this takes a number from 1 to 4,095.',
  );
  await memory('4');
  await expect.poll(async () => (await plugin(page, application)).result).toBe('finished');
});

test('fields of settings keep the rules of accessibility, also when one is wrong', async ({
  page,
  application,
}) => {
  await audited(application, repository('plugins/signature-above/signature-above.wasm'));
  await set(page, application, 'Settings', 'Value from which on a signature is due', 'lots');
  await set(page, application, 'Limits of each plugin', 'Memory in MiB', '0');
  await expect(application.getByRole('alert')).toHaveCount(2);
  expect(await violations(page)).toEqual([]);
});

for (const [name, title, parts, says] of [
  ['a batch', 'Seconds for a batch', { check: forEver }, 'It took longer than 1 second.'],
  ['a plugin', 'Seconds for a plugin', { check: forEver }, 'It took longer than 1 second in all.'],
  [
    'a result',
    'Result of one call',
    { check: `(i64.const ${(16n << 32n) | 1_100_000n})` },
    'Its result is above 1 MiB.',
  ],
] as const satisfies readonly (readonly [string, string, Parts, string])[]) {
  test(`the limit of ${name} is the one that was set`, async ({ page, application }) => {
    const files = application.locator('input[type=file]').first();
    await files.setInputFiles(pluginFile('hostile.wasm', parts));
    await expect(row(application)).toContainText('Fields it sees');
    await set(page, application, 'Limits of each plugin', title, '1');
    await auditSamples(application);
    await application.getByText('Files · Assumptions').click();
    await expect(row(application)).toContainText(says);
  });
}

test('waiting costs a plugin nothing of its time', async ({ page, application }) => {
  const files = application.locator('input[type=file]').first();
  await files.setInputFiles(pluginFile('first-order.wasm'));
  await expect(row(application)).toContainText('Fields it sees');
  await set(page, application, 'Limits of each plugin', 'Seconds for a plugin', '2');
  await page.waitForTimeout(2_500);
  await auditSamples(application);
  expect((await plugin(page, application)).result).toBe('finished');
});
