/** An order's units by SKU: what was ordered, shipped, fulfilled and refunded, and where they differ. */

import { html, type TemplateResult } from 'lit';
import type { CaseLine } from '../../report';
import { story as words } from '../queue/words';
import { tableOf } from '../style/tables';
import { count } from '../wording';

export function lineMatrix(lines: readonly CaseLine[]): TemplateResult {
  const number = (title: string) => ({ title, number: true });
  return tableOf(
    words.lines,
    [
      { title: words.sku },
      number(words.ordered),
      number(words.shipped),
      number(words.fulfilled),
      number(words.refunded),
    ],
    lines.map(({ sku, ordered, shipped, fulfilled, refunded }) => {
      const due = ordered - (refunded ?? 0);
      return [
        sku || words.noSku,
        count(ordered),
        units(shipped, due),
        units(fulfilled, shipped ?? due),
        units(refunded),
      ];
    }),
  ) as TemplateResult;
}

/** Units, marked where they are not those expected; a question mark where no file says. */
function units(number: number | undefined, expected = number): TemplateResult {
  if (number == null) return html`<span class="soft" title=${words.notSaid}>?</span>`;
  return number === expected
    ? html`${count(number)}`
    : html`<b class="differs">${count(number)}<span class="hidden"> ${words.differs}</span></b>`;
}
