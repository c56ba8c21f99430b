/** The page as someone works with it, on the sample exports, with the real engine in its real frames. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report';
import {
  auditFiles,
  auditSamples,
  expect,
  type Frame,
  reportShown,
  saved,
  test,
} from '../support/application';
import { sampleExports, temporaryFolder } from '../support/product';

const named = (...parts: readonly string[]): string[] =>
  sampleExports().filter((file) => parts.some((part) => file.endsWith(part)));

const search = (application: Frame) => application.getByRole('searchbox');
const rowAt = (application: Frame, index: number) =>
  application.locator(`tr[data-index="${index}"]`);
const texts = async (application: Frame, column: string): Promise<string[]> =>
  application.locator(`tr[data-index] td[data-column="${column}"]`).allInnerTexts();

test('two files give an answer, a queue and its cases', async ({ page, application }) => {
  await auditFiles(application, named('orders_export.csv', 'shipstation_orders.csv'));
  const answer = application.getByRole('heading', { level: 1 });
  await expect(answer).toContainText('shipped orders');
  await expect(answer).toBeFocused();

  await test.step('sorts by a column, both ways', async () => {
    const age = application.getByRole('columnheader', { name: 'Business days', exact: true });
    await age.getByRole('button').click();
    await expect(age).toHaveAttribute('aria-sort', 'descending');
    const days = (await texts(application, 'age')).map((text) =>
      Number.parseInt(text.replace(/\D+/, ''), 10),
    );
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    await age.getByRole('button').click();
    await expect(age).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('searches by tokens', async () => {
    await page.keyboard.press('/');
    await expect(search(application)).toBeFocused();
    await page.keyboard.type('check:shipped-unfulfilled owner:integration');
    await expect(rowAt(application, 0)).toBeVisible();
    expect(new Set(await texts(application, 'owner'))).toEqual(new Set(['Integration']));
    expect(new Set(await texts(application, 'check')).size).toBe(1);
  });

  await test.step('opens a case and returns to its row', async () => {
    const opener = rowAt(application, 0).getByRole('button');
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = application.getByRole('dialog');
    await expect(dialog).toContainText('What to do');
    await expect(dialog).toContainText('orders_export.csv');
    await expect(dialog).toContainText('shipstation_orders.csv');
    await expect(dialog).toContainText(/row \d+/);
    await dialog.getByRole('button', { name: 'Copy order number' }).click();
    await expect(dialog.getByRole('status')).toContainText('is copied');
    await page.keyboard.press('j');
    await expect(dialog).toContainText('2 / ');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(rowAt(application, 1).getByRole('button')).toBeFocused();
  });

  await test.step('saves report and findings', async () => {
    const report: Report = JSON.parse(
      (await saved(page, application, 'Report as JSON')).toString(),
    );
    expect(report.inputs.map((input) => input.kind)).toEqual([
      'shopify.orders',
      'shipstation.orders',
    ]);
    const csv = (await saved(page, application, 'Findings as CSV')).toString();
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(report.findings.length);
  });
});

test('the tiles, the lanes and the queue agree with the report', async ({ page, application }) => {
  await auditSamples(application);
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  for (const sentence of report.summary.answer) {
    await expect(application.getByRole('heading', { level: 1 })).toContainText(sentence);
  }
  const inLane = (lane: string) =>
    report.findings.filter((finding) => finding.lane === lane).length;
  for (const [name, lane] of [
    ['Open', 'open'],
    ['Too fresh', 'too-fresh'],
    ['Waiting by design', 'waiting'],
    ['Accepted', 'accepted'],
  ]) {
    await expect(
      application.getByRole('tab', { name: `${name} ${inLane(lane ?? '')}` }),
    ).toBeVisible();
  }
  const never = report.findings.filter(
    (each) => each.check === 'never-imported' && each.lane === 'open',
  );
  await application
    .getByRole('button', { name: /Never imported/ })
    .first()
    .click();
  await expect(application.getByRole('table', { name: 'Queue' })).toHaveAttribute(
    'aria-rowcount',
    String(never.length + 1),
  );
});

test('reading starts at the drop, the audit when the other side is there', async ({
  application,
}) => {
  const input = application.locator('input[type=file]').first();
  await input.setInputFiles(named('orders_export.csv'));
  await expect(
    application.getByText(/Shopify orders export · [\d,]+ rows · [\d,]+ orders/),
  ).toBeVisible();
  await expect(application.getByText('What another file adds')).toBeVisible();
  await expect(application.getByRole('button', { name: 'Share safely' })).toBeHidden();
  await input.setInputFiles(named('shipstation_shipments.csv'));
  await reportShown(application);
  const unchecked = application.getByRole('region', { name: 'What could not be checked' });
  await expect(unchecked).toContainText('ShipStation orders export');
  // A zero would claim that nothing is wrong where nothing could be seen.
  await expect(
    application.getByRole('button', { name: /Not checkable Never imported/ }),
  ).toBeDisabled();
});

test('a file that nobody knows is named, and the others stay', async ({ application }) => {
  const stranger = join(temporaryFolder(), 'payouts.csv');
  writeFileSync(stranger, 'Payout ID,Charges,Bank\n1,2.50,North\n');
  const input = application.locator('input[type=file]').first();
  await input.setInputFiles([stranger, ...named('orders_export.csv')]);
  await application.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(application.getByRole('heading', { name: 'Not recognised' })).toBeVisible();
  await expect(application.locator('bh-problem-list').getByText(/Payout ID/)).toBeVisible();
  await application.getByRole('button', { name: 'Remove payouts.csv' }).click();
  await expect(application.getByRole('heading', { name: 'Not recognised' })).toBeHidden();
  await expect(application.getByText(/Shopify orders export ·/)).toBeVisible();
});

test('an edited assumption runs the audit again', async ({ page, application }) => {
  await auditSamples(application);
  await application.getByText('Files · Assumptions').click();
  const assumptions = application.locator('bh-assumption-lines');
  await expect(assumptions).toContainText(/order dates suggest UTC[+-]\d{2}:\d{2}/);
  await application.getByLabel('ShipStation times are in').selectOption('America/New_York');
  await expect(application.getByText(/times are in America\/New_York/)).toBeVisible();
  await expect(assumptions).not.toContainText('order dates suggest');
  await expect
    .poll(async () => {
      const bytes = await saved(page, application, 'Report as JSON');
      return (JSON.parse(bytes.toString()) as Report).options.time_zone;
    })
    .toBe('America/New_York');
});

test('text from a file stays text', async ({ application }) => {
  const [orders = ''] = named('orders_export.csv');
  const marked = join(temporaryFolder(), '<img src=x onerror=alert(1)>.csv');
  const rows = readFileSync(orders, 'utf8').split('\n').slice(0, 3).join('\n');
  writeFileSync(marked, rows.replaceAll('#1', '<b id=made>#1'));
  await application.locator('input[type=file]').first().setInputFiles(marked);
  await expect(application.getByText('<img src=x onerror=alert(1)>.csv').first()).toBeVisible();
  await expect(application.locator('img, #made')).toHaveCount(0);
});

test('at 320 px nothing needs sideways scrolling, and rows are cards', async ({
  page,
  application,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await auditSamples(application);
  const overflow = () =>
    application.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await expect(application.getByLabel('Sort by')).toBeVisible();
  await rowAt(application, 0).click();
  await expect(application.getByRole('dialog')).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
