/** What the automated rules of accessibility find on a page, through all of its frames. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export async function violations(page: Page): Promise<string[]> {
  // Each frame has to answer before it is looked into; half a second, the default, is short for two
  // frames and a worker on a busy machine, and a frame that is passed over has no landmarks.
  const axe = new AxeBuilder({ page }).options({ pingWaitTime: 20_000 }).withTags(RULES);
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}
