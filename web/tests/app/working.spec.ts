/** Working the queue: narrowing it from a picture, in groups, many at once, and deciding what needs no work. */

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
import { sampleExports } from '../support/product';

const rows = (application: Frame) => application.getByRole('table', { name: 'Queue' });
const rowAt = (application: Frame, index: number) =>
  application.locator(`tr[data-index="${index}"]`);
const chips = (application: Frame) => application.getByRole('button', { name: /^Remove filter/ });
const heading = (application: Frame) => application.getByRole('heading', { name: 'Queue' });

async function counted(application: Frame): Promise<number> {
  return Number(await rows(application).getAttribute('aria-rowcount')) - 1;
}

test('a mark of a picture narrows the queue, and a chip takes it back', async ({ application }) => {
  await auditSamples(application);
  const all = await counted(application);
  const ages = application.locator('bh-age-bars');
  await ages.locator('.mark').last().click();
  await expect(chips(application)).toHaveCount(1);
  const old = await counted(application);
  expect(old).toBeGreaterThan(0);
  expect(old).toBeLessThan(all);
  await chips(application).click();
  await expect.poll(() => counted(application)).toBe(all);
});

test('what a mark does, a button of its table does by keyboard', async ({ page, application }) => {
  await auditSamples(application);
  const ledger = application.locator('bh-daily-ledger');
  await ledger.getByText('The numbers as a table').focus();
  await page.keyboard.press('Enter');
  const day = ledger.getByRole('table').getByRole('button').first();
  await day.focus();
  await page.keyboard.press('Enter');
  await expect(application.getByRole('searchbox')).toHaveValue(/^since:\d{4}-\d{2}-\d{2}$/);
  await expect(heading(application)).toBeFocused();
});

test('failures by volume lead to the orders of their hours', async ({ application }) => {
  await auditSamples(application);
  const volume = application.locator('bh-volume-rates');
  await volume.getByText('The numbers as a table').click();
  const bands = volume.getByRole('row').filter({ has: application.getByRole('button') });
  const band = bands.last();
  const failed = Number.parseInt(await band.getByRole('cell').nth(1).innerText(), 10);
  await band.getByRole('button').first().click();
  await expect(application.getByRole('searchbox')).toHaveValue(/^since:\d{4}-\d{2}-\d{2}T\d{2}/);
  await expect.poll(() => counted(application)).toBe(failed);
  await volume.locator('.mark').last().click();
  await expect.poll(() => counted(application)).toBe(failed);
});

test('a step shows the findings it is for, and no others', async ({ page, application }) => {
  await auditFiles(application, sampleExports('--orders', '1500', '--incident', 'outage'));
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  const steps = report.do_first ?? [];
  expect(steps.filter(({ cause }) => cause).length).toBeGreaterThan(1);
  const list = application.locator('bh-do-first').getByRole('listitem');
  await expect(list).toHaveCount(steps.length);
  for (const [at, step] of steps.entries()) {
    await list.nth(at).getByRole('button', { name: 'Show in the queue' }).click();
    await expect.poll(() => counted(application)).toBe(step.findings);
  }
});

test('the queue follows a span of the strip, by pointer and by keyboard', async ({
  page,
  application,
}) => {
  await auditSamples(application);
  const strip = application.locator('bh-outage-strip');
  const brush = strip.locator('.brush');
  await brush.scrollIntoViewIfNeeded();
  const box = await brush.boundingBox();
  if (!box) throw new Error('The strip is not on the page.');
  await page.mouse.move(box.x + box.width * 0.2, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 40, { steps: 3 });
  await page.mouse.up();
  await expect(application.getByRole('searchbox')).toHaveValue(/^since:.+\.\./);
  const before = await application.getByRole('searchbox').inputValue();
  await strip.getByRole('slider', { name: /^To/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(application.getByRole('searchbox')).not.toHaveValue(before);
  await strip.getByRole('button', { name: 'Whole strip' }).click();
  await expect(application.getByRole('searchbox')).toHaveValue('');
});

test('groups have headings that fold, and rows keep their numbers', async ({ application }) => {
  await auditSamples(application);
  const all = await counted(application);
  await application.getByLabel('Group by').selectOption('owner');
  const groups = application.locator('tr.group');
  await expect(groups.first()).toBeVisible();
  await expect.poll(() => counted(application)).toBeGreaterThan(all);
  const first = groups.first().getByRole('button');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await first.click();
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await expect.poll(() => counted(application)).toBeLessThan(all);
});

test('rows are chosen by key, by range and all at once', async ({ page, application }) => {
  await auditSamples(application);
  await rowAt(application, 0).getByRole('button').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(application.getByText('2 chosen').first()).toBeVisible();
  const boxAt = (index: number) => rowAt(application, index).getByRole('checkbox');
  await boxAt(3).click();
  await boxAt(5).click({ modifiers: ['Shift'] });
  await expect(application.getByText('5 chosen').first()).toBeVisible();
  await expect(application.getByRole('dialog')).toHaveCount(0);
  const all = application.getByRole('group', { name: 'With these findings' }).getByRole('checkbox');
  await all.check();
  await all.uncheck();
  await expect(application.getByText('Choose all')).toBeVisible();
});

test('what is accepted moves, stays accepted in every way out, and comes back', async ({
  page,
  application,
}) => {
  await auditSamples(application);
  const open = Number(
    (await application.getByRole('tab', { name: /^Open/ }).innerText()).replace(/\D/g, ''),
  );
  await rowAt(application, 0).getByRole('button').focus();
  await page.keyboard.press('x');
  await page.keyboard.press('a');
  const dialog = application.getByRole('dialog', { name: 'Accept 1 finding' });
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.type('Exchange agreed');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(application.getByRole('tab', { name: `Open ${open - 1}` })).toBeVisible();
  await reportShown(application);
  await expect
    .poll(async () => {
      const report: Report = JSON.parse(
        (await saved(page, application, 'Report as JSON')).toString(),
      );
      return report.findings
        .filter(({ lane }) => lane === 'accepted')
        .map((it) => it.accepted?.reason);
    })
    .toEqual(['Exchange agreed']);

  await application.getByRole('tab', { name: 'Accepted 1' }).click();
  await expect(rowAt(application, 0)).toContainText('Exchange agreed');
  const toml = (await saved(page, application, 'Save acceptances for next time')).toString();
  expect(toml).toContain('[[acceptances]]');
  expect(toml).toContain('reason = "Exchange agreed"');
  await application.getByRole('button', { name: 'Take back 1' }).click();
  await expect(application.getByRole('tab', { name: `Open ${open}` })).toBeVisible();
});

test('what is saved is what is shown', async ({ page, application }) => {
  await auditSamples(application);
  await application.getByRole('searchbox').fill('owner:warehouse');
  const shown = await counted(application);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    heading(application)
      .focus()
      .then(() => page.keyboard.press('e')),
  ]);
  expect(download.suggestedFilename()).toMatch(/^backhaul-queue.*\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const records = Buffer.concat(chunks)
    .toString()
    .split(/\r\n(?=[a-z-]+,)/);
  expect(records).toHaveLength(shown + 1);
});

test('a case shows both sides, the time line, the units and the row as it stands in the file', async ({
  application,
}) => {
  await auditSamples(application);
  await application.getByRole('searchbox').fill('check:shipped-unfulfilled');
  await rowAt(application, 0).click();
  const dialog = application.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'In the store', exact: true })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'In ShipStation', exact: true })).toBeVisible();
  await expect(dialog.getByRole('list').filter({ hasText: 'Ordered' })).toContainText('Label made');
  await expect(dialog.getByRole('table', { name: 'Units by SKU' })).toBeVisible();
  await dialog
    .getByRole('button', { name: /Original row.*orders_export/ })
    .first()
    .click();
  // A column that no finding quotes.
  await expect(dialog.getByText('Shipping Method', { exact: true }).first()).toBeVisible();
});

test('paper shows what was chosen, light, and nothing to press', async ({ page, application }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await auditSamples(application);
  const view = application.locator('bh-report-view');
  await view.evaluate((element) => element.setAttribute('data-print', 'stop-list'));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(application.getByRole('heading', { name: 'Stop: do not ship these' })).toBeVisible();
  await expect(application.getByRole('heading', { level: 1 })).toBeHidden();
  await expect(application.getByRole('table', { name: 'Queue' })).toBeHidden();
  const ground = await application.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(ground).toBe('rgb(244, 246, 247)');
  await view.evaluate((element) => element.setAttribute('data-print', 'summary'));
  await expect(application.getByRole('heading', { name: 'Do this first' })).toBeVisible();
  await expect(application.getByRole('button', { name: /^Show in the queue/ })).toHaveCount(0);
});

test('a case has texts to paste, of the allowed fields alone', async ({ application }) => {
  await auditSamples(application);
  await application.getByRole('searchbox').fill('check:shipped-unfulfilled cause:transient');
  await rowAt(application, 0).click();
  const dialog = application.getByRole('dialog');
  const text = dialog.getByRole('group', { name: 'For the customer' });
  await expect(text).toContainText('has shipped');
  await expect(dialog.getByRole('group', { name: 'For ShipStation support' })).toContainText(
    'notification:',
  );
  await dialog.getByRole('button', { name: /^Copy.*For the customer/ }).click();
  await expect(dialog.getByRole('status')).toContainText('For the customer: copied.');
  const past = await dialog.evaluate(
    ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
  );
  expect(past, 'the dialog scrolls past the end of its case').toBeLessThanOrEqual(1);
});

test('a case of the warehouse’s has a text for it, about that order alone', async ({
  application,
}) => {
  await auditSamples(application);
  await application.getByRole('searchbox').fill('check:overdue-shipment');
  const row = rowAt(application, 0).getByRole('button');
  const order = await row.innerText();
  await row.click();
  const text = application.getByRole('group', { name: 'For the warehouse' });
  await expect(text).toContainText(`[ ] ${order}`);
  expect((await text.innerText()).match(/\[ \]/g)).toHaveLength(1);
});
