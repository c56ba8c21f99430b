/** The look-up of one order, the tables of measures, and what a case says beyond its check. */

import type { Report } from '../../src/report';
import { auditSamples, expect, saved, test } from '../support/application';

test('an order is looked up, and another that does not exist is not found', async ({
  application,
}) => {
  await auditSamples(application);
  const first = await application.locator('tr[data-index="0"] td[data-column="order"]').innerText();
  const order = first.split('\n')[0]?.trim() ?? '';
  const box = application.getByRole('textbox', { name: 'Order, tracking number, e-mail or name' });
  await box.fill(order);
  await application.getByRole('button', { name: 'Look up', exact: true }).click();
  const card = application.locator('bh-look-up article').first();
  await expect(card).toContainText(order);
  await expect(card).toContainText('ShipStation');
  await expect(card).toContainText('Found by its order number.');

  await test.step('its case opens from there, and closing it comes back', async () => {
    const opener = card.getByRole('button', { name: 'Open the case' }).first();
    await opener.click();
    const dialog = application.getByRole('dialog');
    await expect(dialog.getByRole('heading', { level: 2 })).toContainText(order);
    await expect(dialog.getByRole('button', { name: 'Next' })).toBeHidden();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(opener).toBeFocused();
  });

  await box.fill('no such order');
  await box.press('Enter');
  await expect(application.locator('bh-look-up')).toContainText('No order of these files fits.');
});

test('a round narrows the queue to its checks', async ({ application }) => {
  await auditSamples(application);
  const daily = application.locator('bh-rounds li').first();
  const button = daily.getByRole('button');
  const open = Number((await button.innerText()).replace(/\D+/g, ''));
  await button.click();
  await expect(application.locator('bh-queue-view')).toContainText(`${open}`);
  const checks = await application
    .locator('tr[data-index] td[data-column="check"]')
    .allInnerTexts();
  expect(checks.length).toBeGreaterThan(0);
  expect(checks).not.toContain('Label cost far from the usual');
});

test('the key ledger is saved', async ({ page, application }) => {
  await auditSamples(application);
  const keys = (await saved(page, application, 'Save the key ledger')).toString();
  expect(keys.split('\r\n')[0]).toBe(
    'Store,Order,Order id,ShipStation store,ShipStation order,ShipStation id,Shipment,Tracking number,Matched by',
  );
  expect(keys.split('\r\n').length).toBeGreaterThan(100);
});

test('every table of the report is on the page, with its rows', async ({ page, application }) => {
  await auditSamples(application);
  const json = await saved(page, application, 'Report as JSON');
  const { measures } = JSON.parse(json.toString()) as Report;
  const tables = measures?.tables ?? [];
  expect(tables.length).toBeGreaterThan(5);
  for (const { id, topic, title, rows } of tables) {
    const topics = application.locator('bh-measure-tables details', { hasText: topic });
    await topics.first().evaluate((details: HTMLDetailsElement) => {
      details.open = true;
    });
    const shown = application.locator(`[data-table="${id}"]`);
    await expect(shown).toBeVisible();
    await expect(shown).toContainText(title);
    await expect(shown.locator('tbody tr')).toHaveCount(rows.length);
  }
});

test('a case names where its record is held, and the guides without opening them', async ({
  page,
  application,
}) => {
  await auditSamples(application);
  await application.locator('tr[data-index="0"]').getByRole('button').click();
  const beyond = application.locator('bh-case-beyond');
  await expect(beyond).toContainText('The record is held by');
  await beyond.getByText('Guides of ShipStation and Shopify').click();
  await expect(beyond).toContainText('https://help.shipstation.com/');
  await expect(beyond.getByRole('link')).toHaveCount(0);
  await beyond
    .getByRole('button', { name: /^Copy address/ })
    .first()
    .click();
  await expect(beyond.getByRole('status')).toContainText(/Copied|does not allow/);
  expect(page.context().pages()).toHaveLength(1);
});

test('the contents lead to each section, whose heading takes the focus', async ({
  page,
  application,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await auditSamples(application);
  const contents = application.getByRole('navigation', { name: 'In this report' });
  const links = contents.getByRole('button');
  const names = await links.allInnerTexts();
  expect(names.length).toBeGreaterThan(8);
  for (const [at, name] of names.entries()) {
    await links.nth(at).focus();
    await page.keyboard.press('Enter');
    const heading = application.getByRole('heading', { level: 2, name, exact: true });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
  const overflow = await application.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
