/** Automated accessibility rules, in each state of the page, through both frames. */

import { violations } from '../support/accessibility';
import { auditSamples, expect, test } from '../support/application';
import { sampleExports } from '../support/product';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('empty', async ({ page, application }) => {
      await expect(application.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('ready, with one side of the comparison', async ({ page, application }) => {
      const orders = sampleExports().find((file) => file.includes('orders_export')) ?? '';
      await application.locator('input[type=file]').first().setInputFiles(orders);
      await expect(application.getByText('Shopify orders export').first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('report', async ({ page, application }) => {
      await auditSamples(application);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('the rules reach into the inner frame', async ({ page, application }) => {
  await application.evaluate(() => {
    document.body.append(document.createElement('button'));
  });
  expect((await violations(page)).join()).toContain('button-name');
});
