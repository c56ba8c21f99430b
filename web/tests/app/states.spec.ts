/** Each state of the page is reached as people reach it, says what it must, and passes the rules of axe. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { violations } from '../support/accessibility';
import {
  applicationOf,
  auditFiles,
  auditSamples,
  expect,
  type Frame,
  reportShown,
  test,
} from '../support/application';
import { sampleExports, temporaryFolder } from '../support/product';

const passes = async (page: Page): Promise<void> => expect(await violations(page)).toEqual([]);

const open = (application: Frame, ...files: string[]): Promise<void> =>
  application.locator('input[type=file]').first().setInputFiles(files);

const named = (name: string, ...options: string[]): string =>
  sampleExports(...options).find((file) => file.endsWith(name)) ?? name;

function written(name: string, text: string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

test('one file in: what it holds, and what the next one adds', async ({ page, application }) => {
  await open(application, named('orders_export.csv'));
  await expect(
    application.getByText(/Shopify orders export · [\d,]+ rows · [\d,]+ orders · .+20\d\d/),
  ).toBeVisible();
  await expect(application.getByRole('heading', { name: /Store orders\s*: ready/ })).toBeVisible();
  await expect(application.getByText('What another file adds')).toBeVisible();
  await passes(page);
});

test('not recognised: the dialog', async ({ page, application }) => {
  await open(application, written('floor.csv', 'Ref No,State\n#1,Shipped\n#2,Short\n'));
  await expect(application.getByRole('dialog', { name: /Which column/ })).toBeVisible();
  await passes(page);
});

test('ready: every assumption can be edited in place', async ({ page, application }) => {
  await auditFiles(application, sampleExports());
  await application.getByText('Files · Assumptions').click();
  for (const label of ['ShipStation times are in', 'The audit speaks for', 'It covers orders of']) {
    await expect(application.getByLabel(label)).toBeVisible();
  }
  const answer = application.getByRole('heading', { level: 1 });
  const before = await answer.innerText();
  await application.getByLabel('It covers orders of').selectOption('span');
  await application.getByLabel('First day').fill('2026-03-01');
  await application.getByLabel('First day').press('Tab');
  await expect(answer).not.toHaveText(before);
  await application.getByLabel('Orders count the same day until').fill('14:00');
  await application.getByLabel('Saturday and Sunday are business days').check();
  await expect(application.getByText('cut_off', { exact: false }).first()).toBeAttached();
  await passes(page);
});

test('running: the phases with a bar, and Cancel keeps the files', async ({
  page,
  application,
}) => {
  // An audit is over before anyone could look: the request for it is held back.
  await application.evaluate(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { type: string }, ...rest: []) {
      if (message.type !== 'audit') post.call(this, message, ...rest);
      else Worker.prototype.postMessage = post;
    };
  });
  await open(application, ...sampleExports());
  await expect(application.getByRole('heading', { name: 'The audit is running' })).toBeVisible();
  for (const phase of ['Reading', 'Understanding', 'Matching', 'Checking', 'Explaining']) {
    await expect(application.getByRole('listitem').filter({ hasText: phase })).toBeVisible();
  }
  await expect(
    application.getByRole('progressbar', { name: 'The audit is running' }),
  ).toBeVisible();
  await passes(page);
  await application.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(application.getByText(/^The audit is cancelled/).first()).toBeVisible();
  await application.getByRole('button', { name: 'Run the audit' }).click();
  await reportShown(application);
});

test('nothing wrong: calm, with the match rate and what could not be checked', async ({
  page,
  application,
}) => {
  await auditFiles(application, sampleExports('--anomalies', '0', '--orders', '150'));
  await expect(
    application.getByText('Nothing is stuck, as far as these files can tell.'),
  ).toBeVisible();
  await expect(application.getByText(/have a counterpart in ShipStation/)).toBeVisible();
  await expect(application.getByText(/could not run; below stands what is missing/)).toBeVisible();
  await passes(page);
});

test('partly done: a banner names the rows, the rest counts', async ({ page, application }) => {
  const text = readFileSync(named('orders_export.csv'), 'utf8');
  const torn = written('orders_export.csv', `${text}#99999,x@example.com,paid,2026-0`);
  await auditFiles(application, [torn, named('shipstation_orders.csv')]);
  await expect(
    application.getByText(/^1 row of orders_export.csv could not be read\./),
  ).toBeVisible();
  await passes(page);
});

test('error: file, place, reason and remedy; the other file stays', async ({
  page,
  application,
}) => {
  const bytes = zipSync({ 'orders.csv': readFileSync(named('orders_export.csv')) });
  bytes.fill(7, bytes.length / 3, bytes.length / 2);
  const damaged = join(temporaryFolder(), 'exports.zip');
  writeFileSync(damaged, bytes);
  await open(application, damaged, named('orders_export.csv'));
  await expect(application.getByText('exports.zip').first()).toBeVisible();
  await expect(application.getByText('unreadable-archive').first()).toBeVisible();
  await expect(application.getByText(/Shopify orders export ·/)).toBeVisible();
  await passes(page);
});

test('an audit that stops says so, and its details hold nothing of the files', async ({
  page,
  application,
}) => {
  await auditSamples(application);
  await open(application, written('wrong.toml', 'time_zone = "Mars/Olympus"\n'));
  const alert = application.getByRole('alert');
  await expect(alert).toContainText('Mars/Olympus');
  await alert.getByRole('button', { name: 'Copy details' }).click();
  await expect(application.getByRole('status').last()).toContainText('hold no content');
  await passes(page);
});

test('too big: measured, with what to do', async ({ page, address }) => {
  await page.goto(await address('hosted'));
  const application = await applicationOf(page);
  await page.locator('backhaul-audit').evaluate((element) => element.setAttribute('max-mib', '1'));
  await open(application, written('huge.csv', `Name,Email\n${'x,y\n'.repeat(400_000)}`));
  await expect(
    application.getByText(/This file has 1\.6 MB; this page reads up to 1\.0 MB\./),
  ).toBeVisible();
  await expect(
    application.getByText(/Export fewer days at a time, or use the command line/),
  ).toBeVisible();
  await passes(page);
});

test('rows that are pasted are a file, a sentence is not', async ({ application }) => {
  const paste = (text: string) =>
    application.evaluate((text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true }),
      );
    }, text);
  await paste('A sentence, copied from a mail.');
  const rows = readFileSync(named('orders_export.csv'), 'utf8').split('\n').slice(0, 4).join('\n');
  await paste(rows);
  await expect(application.getByText('pasted-1.csv', { exact: true })).toBeVisible();
  await expect(application.getByText(/Shopify orders export · \d rows/)).toBeVisible();
});
test('the dialogs of the report and the proof panel', async ({ page, application }) => {
  // Few orders: each scan looks at the whole page.
  await auditFiles(application, sampleExports('--orders', '60'));
  for (const [button, title] of [
    ['Save', 'Save'],
    ['Print', 'Print'],
    ['Share safely', 'Share safely'],
    ['See proof', 'Proof'],
  ] as const) {
    await application.getByRole('button', { name: button, exact: true }).first().click();
    const dialog = application.getByRole('dialog', { name: title, exact: true });
    await expect(dialog).toBeVisible();
    await passes(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(dialog).toBeHidden();
    // The keyboard goes on where it was.
    await expect(
      application.getByRole('button', { name: button, exact: true }).first(),
    ).toBeFocused();
  }
});
