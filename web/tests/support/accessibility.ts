/** What the automated rules of accessibility find on a page, through all of its frames. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(RULES);
  let result = await axe.analyze();
  // A frame that does not take the rules in within a second, as on a busy machine, is passed over.
  while (result.incomplete.some(({ id }) => id === 'frame-tested')) result = await axe.analyze();
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}
