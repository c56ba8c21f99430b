/** A file that nobody knows: its columns are mapped, the mapping applies, and the command takes it. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditSamples, expect, type Frame, reportShown, saved, test } from '../support/application';
import { backhaul, sampleExports, temporaryFolder } from '../support/product';

const FLOOR = [
  'Ref No,State,Gone,Remark',
  '#1001,Shipped,2026-02-03 10:00,fast',
  '#1002,Short,,',
  '',
].join('\n');

function floorFile(text = FLOOR): string {
  const file = join(temporaryFolder(), 'floor.csv');
  writeFileSync(file, text);
  return file;
}

const open = (application: Frame, ...files: string[]): Promise<void> =>
  application.locator('input[type=file]').first().setInputFiles(files);

test('a file that nobody knows opens the dialog, and its mapping applies at once', async ({
  page,
  application,
}) => {
  await open(application, floorFile());
  const dialog = application.getByRole('dialog', { name: 'Which column holds what?' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('Read it as')).toHaveValue('warehouse.dispatches');
  await expect(dialog.getByLabel('Order number')).toHaveValue('Ref No');
  await expect(dialog).toContainText('#1001 · #1002');
  await expect(dialog).toContainText('Not used: Gone, Remark.');

  await test.step('without the needed column nothing can be applied', async () => {
    await dialog.getByLabel('Order number').selectOption('');
    await expect(dialog.getByRole('button', { name: 'Use these columns' })).toBeDisabled();
    await expect(dialog).toContainText('Choose the column for “Order number”');
    await dialog.getByLabel('Order number').selectOption('Ref No');
  });

  await dialog.getByLabel('Dispatched at').selectOption('Gone');
  const mapping = (await saved(page, application, 'Save mapping')).toString();
  expect(mapping).toContain('kind = "warehouse.dispatches"');

  await test.step('the command takes the same file', () => {
    const folder = temporaryFolder();
    const [config, file] = [join(folder, 'backhaul.toml'), floorFile()];
    writeFileSync(config, mapping);
    const report = backhaul('audit', file, '--config', config, '-o', '-', '--format', 'json');
    expect(JSON.parse(report.toString()).inputs[0].kind).toBe('warehouse.dispatches');
  });

  await dialog.getByRole('button', { name: 'Use these columns' }).click();
  await expect(dialog).toBeHidden();
  await expect(application.getByText(/Warehouse dispatches · 2 rows/)).toBeVisible();
  await expect(application.getByRole('heading', { name: 'Not recognised' })).toBeHidden();
});

test('a mapping dropped as backhaul.toml knows the next file', async ({ application }) => {
  const config = join(temporaryFolder(), 'backhaul.toml');
  writeFileSync(
    config,
    '[[mapping]]\nkind = "warehouse.dispatches"\n[mapping.columns]\n' +
      '"order.name" = "Ref No"\n"dispatch.status" = "State"\n',
  );
  await open(application, config, floorFile());
  await expect(application.getByText(/Warehouse dispatches · 2 rows/)).toBeVisible();
  await expect(application.getByRole('dialog')).toBeHidden();
  await expect(application.getByText('Options of backhaul.toml are in force.')).toBeVisible();
});

test('options that cannot be used are named with their line, and nothing is lost', async ({
  application,
}) => {
  const folder = temporaryFolder();
  const [torn, unknown] = [join(folder, 'torn.toml'), join(folder, 'unknown.toml')];
  writeFileSync(torn, 'window = "30d"\nskip = [\n');
  writeFileSync(unknown, 'timezone = "UTC"\n');
  await auditSamples(application);
  await open(application, torn);
  await expect(application.getByRole('alert')).toContainText(
    /torn\.toml: Line [23] cannot be read/,
  );
  await open(application, unknown);
  await expect(application.getByRole('alert')).toContainText('timezone');
  await application.getByText('Files · Assumptions').click();
  await application.getByRole('button', { name: 'Remove the options' }).click();
  await reportShown(application);
  await expect(application.getByRole('alert')).toBeHidden();
});

test('a column that is missing can be mapped by hand', async ({ application }) => {
  const [orders = ''] = sampleExports().filter((file) => file.endsWith('orders_export.csv'));
  const renamed = join(temporaryFolder(), 'orders.csv');
  const text = await import('node:fs').then(({ readFileSync }) => readFileSync(orders, 'utf8'));
  writeFileSync(renamed, text.replace('Cancelled at', 'Called off on'));
  await open(application, renamed);
  await application.getByText(/^\d+ problems?$/).click();
  await application.getByRole('button', { name: 'Map the columns of orders.csv' }).click();
  const dialog = application.getByRole('dialog');
  await dialog.getByLabel('Cancelled at').selectOption('Called off on');
  await dialog.getByRole('button', { name: 'Use these columns' }).click();
  await expect(
    application.getByRole('button', { name: 'Map the columns of orders.csv' }),
  ).toBeHidden();
});
