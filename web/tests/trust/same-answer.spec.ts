/** Promise: same files, same answer. The page's downloads are the command's bytes. */

import {
  applicationOf,
  auditFiles,
  auditSamples,
  deliveries,
  expect,
  saved,
  test,
} from '../support/application';
import { backhaul, sampleExports, shuffleRows } from '../support/product';

const audit = (format: string, files: string[]): string =>
  backhaul('audit', '--quiet', '--format', format, '-o', '-', ...files).toString();

for (const delivery of deliveries) {
  test(`${delivery}: report and findings are the command’s, byte for byte`, async ({
    page,
    address,
  }) => {
    const files = sampleExports();
    await page.goto(await address(delivery));
    const application = await applicationOf(page);
    await auditFiles(application, [...files].reverse());
    const json = await saved(page, application, 'Report as JSON');
    const csv = await saved(page, application, 'Findings as CSV');
    expect(json.toString()).toBe(audit('json', files));
    expect(csv.toString()).toBe(audit('csv', files));
  });
}

for (const seed of ['4', '5', '9']) {
  test(`store ${seed}, rows and files shuffled: the command’s bytes`, async ({
    page,
    application,
  }) => {
    const files = sampleExports('--varied', '--seed', seed);
    for (const file of files) shuffleRows(file);
    await auditFiles(application, [...files].reverse());
    const json = await saved(page, application, 'Report as JSON');
    expect(json.toString()).toBe(audit('json', files));
  });
}

test('the page’s sample exports are the command’s', async ({ page, application }) => {
  await auditSamples(application);
  const json = await saved(page, application, 'Report as JSON');
  expect(json.toString()).toBe(audit('json', sampleExports()));
});
