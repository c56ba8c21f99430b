/** Small parts of the queue's toolbar: grouping, sorting where there are no headers, and chips. */

import { html, type TemplateResult } from 'lit';
import { type Grouping, groupings } from './group';
import { columns } from './queue-table';
import { type Slip, tokenNames } from './search';
import type { Sort, SortColumn } from './sort';
import { queue } from './words';

export function groupField(chosen: Grouping, choose: (grouping: Grouping) => void): TemplateResult {
  return html`<div class="group">
    <label class="small soft" for="group">${queue.groupBy}</label>
    <select
      id="group"
      @change=${(event: Event) =>
        choose((event.currentTarget as HTMLSelectElement).value as Grouping)}
    >
      ${groupings.map(
        (each) =>
          html`<option value=${each} ?selected=${each === chosen}>${queue.groupings[each]}</option>`,
      )}
    </select>
  </div>`;
}

/** Cards have no headers to press, so the same sorting is a field. */
export function sortField(
  { column, direction }: Sort,
  press: (column: SortColumn) => void,
): TemplateResult {
  const isUp = direction === 'ascending';
  const name = isUp ? queue.ascending : queue.descending;
  return html`<div class="sort">
    <label class="small soft" for="sort">${queue.sortBy}</label>
    <select
      id="sort"
      @change=${(event: Event) =>
        press((event.currentTarget as HTMLSelectElement).value as SortColumn)}
    >
      ${columns.map(
        (each) =>
          html`<option value=${each} ?selected=${each === column}>${queue.columns[each]}</option>`,
      )}
    </select>
    <button
      class=${isUp ? 'button direction' : 'button direction down'}
      aria-label=${name}
      title=${name}
      @click=${() => press(column)}
    >
      <svg viewBox="0 0 9 12" aria-hidden="true"><path d="M4.5 11V1.5M1 5l3.5-3.5L8 5"></path></svg>
    </button>
  </div>`;
}

export function chip(label: string, remove: () => void): TemplateResult {
  return html`<li>
    <button class="chip" aria-label=${queue.removeFilter(label)} @click=${remove}>
      ${label}
      <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2l6 6M8 2l-6 6"></path></svg>
    </button>
  </li>`;
}

/** What is wrong with a token, and what it takes. */
export function slipOf({ text, key }: Slip): string {
  return key === null
    ? queue.unknownToken(text, tokenNames.join(', '))
    : queue.unusable(text, queue.takes[key as keyof typeof queue.takes] ?? '');
}
