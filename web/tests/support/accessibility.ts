/** What the automated rules of accessibility find on a page, through all of its frames. */

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What is found, with what is good practice for a whole page unless the page is someone else's. */
export async function violations(page: Page, practice = true): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    .options({ rules: { 'frame-tested': { enabled: true } } })
    .withTags(practice ? [...WCAG, 'best-practice'] : WCAG);
  let result = await axe.analyze();
  // A frame that does not take the rules in within a second, as on a busy machine, is passed over.
  while (result.incomplete.some(({ id }) => id === 'frame-tested')) result = await axe.analyze();
  // A name where some readers say none: the rules leave that open, and it is settled here.
  const silent = result.incomplete.filter(({ id }) => id === 'aria-prohibited-attr');
  return [...result.violations, ...silent].map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`,
  );
}
