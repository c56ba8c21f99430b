/** Every way out of the page: each file opens as what it is, and what is shared is what was shown. */

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Report } from '../../src/report';
import {
  applicationOf,
  auditFiles,
  auditSamples,
  deliveries,
  expect,
  type Frame,
  reportShown,
  saved,
  test,
} from '../support/application';
import { backhaul, dist, sampleExports, temporaryFolder } from '../support/product';

const open = (application: Frame, ...files: string[]): Promise<void> =>
  application.locator('input[type=file]').first().setInputFiles(files);

function kept(name: string, bytes: Buffer): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

for (const delivery of deliveries) {
  test(`${delivery}: the tool saves itself, byte for byte as it was built`, async ({
    page,
    address,
  }) => {
    await page.goto(await address(delivery));
    const application = await applicationOf(page);
    await auditSamples(application);
    const tool = await saved(page, application, 'This tool');
    expect(tool.equals(readFileSync(join(dist, 'backhaul.html')))).toBe(true);
  });
}

test('a saved report opens from the disk without a network, filters, and runs again', async ({
  page,
  context,
  application,
}) => {
  await auditSamples(application);
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  const file = kept('report.html', await saved(page, application, 'Report as a page'));
  await context.setOffline(true);
  const later = await context.newPage();
  await later.goto(pathToFileURL(file).href);
  await expect.poll(() => later.frames().length).toBe(3);
  const opened = later.frames()[2] as Frame;
  await reportShown(opened);
  const answer = opened.getByRole('heading', { level: 1 });
  for (const sentence of report.summary.answer) await expect(answer).toContainText(sentence);
  await opened
    .getByRole('button', { name: /Never imported/ })
    .first()
    .click();
  await expect(opened.getByRole('table', { name: 'Queue' })).toBeVisible();
  const again: Report = JSON.parse((await saved(later, opened, 'Report as JSON')).toString());
  expect(again.findings.length).toBe(report.findings.length);

  await test.step('with new files it says what changed', async () => {
    await auditFiles(opened, sampleExports());
    await expect(opened.getByRole('heading', { name: 'Changes' })).toBeVisible();
    await expect(opened.locator('[data-changes=new]')).toHaveText('0');
  });
});

test('an earlier report beside the exports shows new, still open and resolved', async ({
  page,
  application,
}) => {
  const exports = sampleExports();
  await auditFiles(application, exports);
  const earlier: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  const openThen = earlier.findings.filter(({ lane }) => lane === 'open');
  const [gone] = openThen;
  // As if one finding had not been there yet.
  const before = { ...earlier, findings: earlier.findings.filter((each) => each !== gone) };
  await open(application, kept('report.json', Buffer.from(JSON.stringify(before, null, 2))));
  await expect(application.getByRole('heading', { name: 'Changes' })).toBeVisible();
  const number = async (kind: string) =>
    Number((await application.locator(`[data-changes=${kind}]`).innerText()).replace(/\D/g, ''));
  expect((await number('new')) + (await number('not_compared'))).toBeGreaterThanOrEqual(1);
  expect(await number('still_open')).toBeGreaterThan(0);
  expect(await number('resolved')).toBe(0);

  await test.step('it is a file of a known kind, and its changes are in the queue', async () => {
    await expect(application.locator('details.inputs > summary')).not.toContainText(
      'no known kind',
    );
    await application.getByRole('button', { name: /Show in the queue.*Still open/ }).click();
    await expect(application.getByRole('searchbox')).toHaveValue('change:still-open');
    await expect(application.getByRole('table', { name: 'Queue' })).toHaveAttribute(
      'aria-rowcount',
      String((await number('still_open')) + 1),
    );
  });
});

test('what is resolved is in its lane, and counted nowhere else', async ({ page, application }) => {
  await auditFiles(application, sampleExports());
  const tile = application.getByRole('button', { name: /Never imported/ }).first();
  const then = await tile.innerText();
  const earlier: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  const known = earlier.findings.find(({ check }) => check === 'never-imported');
  const owners = await application.locator('bh-by-owner').innerText();
  // As if an order had been stuck that is stuck no more.
  const past = { ...known, id: 'ffffffffffffffff', order: '#1', lane: 'open' };
  const before = { ...earlier, findings: [...earlier.findings, past] };
  await open(application, kept('report.json', Buffer.from(JSON.stringify(before, null, 2))));
  await expect(application.locator('[data-changes=resolved]')).toHaveText('1');
  await expect(application.getByRole('tab', { name: 'Resolved since last 1' })).toBeVisible();
  expect(await tile.innerText()).toBe(then);
  expect(await application.locator('bh-by-owner').innerText()).toBe(owners);
  await application.getByRole('button', { name: /Show in the queue.*Resolved/ }).click();
  await expect(application.locator('tr[data-index]')).toHaveCount(1);
});

test('what is shared is exactly what was shown, and numbers only come first', async ({
  page,
  application,
}) => {
  await auditSamples(application);
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  const orders = report.findings.flatMap(({ order }) => (order && order.length > 3 ? [order] : []));
  await application.getByRole('button', { name: 'Share safely' }).click();
  const dialog = application.getByRole('dialog', { name: 'Share safely' });
  await expect(dialog.getByRole('radio', { name: /Numbers only/ })).toBeChecked();
  await dialog.getByLabel('As', { exact: true }).selectOption('json');
  const preview = dialog.getByRole('region', { name: 'Exactly this leaves' });
  await expect(preview).toContainText('"tier": "numbers"');
  const shown = await preview.textContent();
  const leaves = (await saved(page, application, 'Save this file')).toString();
  expect(leaves).toBe(shown);
  for (const order of orders) expect(leaves).not.toContain(`"${order}"`);

  await dialog.getByRole('radio', { name: /Order numbers/ }).check();
  await expect(preview).toContainText('"tier": "orders"');
  expect(await preview.textContent()).toContain(orders[0] ?? 'an order');
});

test('the workbook, the fix kit and the lists are what they say', async ({ page, application }) => {
  await auditSamples(application);
  const workbook = await saved(page, application, 'Workbook');
  const sheets = Object.keys(unzipSync(workbook));
  expect(sheets).toContain('xl/workbook.xml');
  expect(
    sheets.filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length,
  ).toBeGreaterThan(6);
  // The command's clock is another, and its machine code: the bytes are the same.
  const report = kept('report.json', await saved(page, application, 'Report as JSON'));
  expect(backhaul('render', report, '--format', 'xlsx').equals(workbook)).toBe(true);

  const kit = kept('kit.zip', await saved(page, application, 'All of the fix kit'));
  const listed = execFileSync('python3', [
    '-c',
    'import sys,zipfile;print("\\n".join(zipfile.ZipFile(sys.argv[1]).namelist()))',
    kit,
  ]);
  const names = listed.toString().trim().split('\n');
  expect(names).toContain('read-me.txt');
  const again = await saved(page, application, 'All of the fix kit');
  expect(again.equals(readFileSync(kit))).toBe(true);

  expect((await saved(page, application, 'Digest')).length).toBeLessThan(2_100);
  expect((await saved(page, application, 'Report as Markdown')).toString()).toMatch(/^# /);
});

test('a narrowed queue can be saved alone, and the file says so', async ({ page, application }) => {
  await auditSamples(application);
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  await application.getByRole('searchbox').first().fill('check:never-imported');
  await application.getByRole('button', { name: 'Save', exact: true }).first().click();
  await application.getByRole('checkbox', { name: /Only what the queue shows/ }).check();
  const narrow: Report = JSON.parse(
    (await saved(page, application, 'Save: Report as JSON')).toString(),
  );
  expect(new Set(narrow.findings.map(({ check }) => check))).toEqual(new Set(['never-imported']));
  expect(narrow.findings.length).toBeLessThan(report.findings.length);
  expect(narrow.shown?.filter).toContain('check:never-imported');
});

test('printing marks what is to be printed, and only while it prints', async ({ application }) => {
  await auditSamples(application);
  await application.evaluate(() => {
    const page = document.querySelector('bh-page') as HTMLElement;
    window.print = () => {
      page.dataset.seen = `${page.dataset.print} ${page.dataset.printOwner ?? ''}`;
    };
  });
  const seen = () => application.locator('bh-page').getAttribute('data-seen');
  for (const [choice, mark] of [
    [/Summary/, 'summary '],
    [/Stop list/, 'stop-list '],
    [/One owner/, /^owner \w/],
  ] as const) {
    await application.getByRole('button', { name: 'Print', exact: true }).first().click();
    const dialog = application.getByRole('dialog', { name: 'Print' });
    await dialog.getByRole('radio', { name: choice }).check();
    await dialog.getByRole('button', { name: 'Print', exact: true }).click();
    await expect.poll(seen).toMatch(mark);
  }
  await application.getByRole('button', { name: 'Print the list of Warehouse' }).click();
  await expect.poll(seen).toBe('owner warehouse');
  await expect(application.locator('bh-page')).not.toHaveAttribute('data-print');
});

test('a key ledger dropped beside the exports is in force, and can be taken back', async ({
  page,
  application,
}) => {
  await auditFiles(application, sampleExports());
  const ledger =
    'Store,Order,Order id,ShipStation store,ShipStation order,ShipStation id,Shipment,Tracking number,Matched by\r\n' +
    'Juniper,#10001,7,Juniper,SS-77,,S1,9400,verified\r\nJuniper,#10002,8,Juniper,10002,,S2,9401,exact\r\n';
  await open(application, kept('any name.csv', Buffer.from(ledger)));
  await application.getByText('Files · Assumptions').click();
  await expect(application.getByText(/any name\.csv is in force\. Pairs: 1\./)).toBeVisible();
  await reportShown(application);
  const options = async () =>
    (JSON.parse((await saved(page, application, 'Report as JSON')).toString()) as Report).options;
  expect(await options()).toMatchObject({ 'orders.SS-77': '#10001' });
  await application.getByRole('button', { name: 'Remove the key ledger' }).click();
  await expect(application.getByText(/any name\.csv is in force/)).toHaveCount(0);
  await reportShown(application);
  await expect.poll(async () => Object.keys(await options())).not.toContain('orders.SS-77');
});
