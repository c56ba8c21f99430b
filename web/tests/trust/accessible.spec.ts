/** Automated accessibility rules, in each state of the page, through both frames. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { auditSamples, expect, test } from '../support/application';
import { sampleExports } from '../support/product';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}

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
