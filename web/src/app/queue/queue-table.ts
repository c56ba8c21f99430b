/**
 * The rows of the queue: a real table for a screen reader, of which only the rows in view exist.
 *
 * The virtual list is headless: it says which rows are in view and how high the gaps above and below
 * are; the table stays ours. Roles are written out because a table laid out as a grid or as cards
 * loses its own, and `aria-rowcount` tells how long it really is.
 */

import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { age, money } from '../wording';
import { queue } from '../words';
import type { QueueRow } from './row';
import { severityMark, severityStyles } from './severity-mark';
import type { Sort, SortColumn } from './sort';
import { tableStyles } from './table-styles';

export const columns: readonly SortColumn[] = [
  'severity',
  'order',
  'check',
  'store',
  'age',
  'value',
  'owner',
  'cause',
  'action',
];
const rowHeight = 59;
/** The head scrolls in with the rows and then stays, so rows begin below it. */
const headHeight = 45;
const cardHeight = 190;
/** Where `table-styles.ts` turns rows into cards. */
const cardWidth = 860;

export class QueueTable extends LitElement {
  static override properties = {
    rows: { attribute: false },
    sort: { attribute: false },
    current: { type: Number },
  };
  static override styles = [base, controls, severityStyles, tableStyles];
  declare rows: readonly QueueRow[];
  declare sort: Sort;
  /** Index of the row the keyboard is on. */
  declare current: number;
  #virtual: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #unmount: (() => void) | undefined;
  #isNarrow = false;
  #focusAfter: number | null = null;
  readonly #width = new ResizeObserver(() => this.#noteWidth());

  constructor() {
    super();
    this.rows = [];
    this.current = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#width.observe(this);
    if (this.#virtual) this.#unmount = this.#virtual._didMount();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#width.disconnect();
    this.#unmount?.();
  }

  /** Brings the row into view and puts the focus on it. */
  focusRow(index: number): void {
    if (index < 0 || index >= this.rows.length) return;
    this.current = index;
    this.#focusAfter = index;
    this.#virtual?.scrollToIndex(index, { align: 'auto' });
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    this.#virtual = new Virtualizer<HTMLElement, HTMLElement>(this.#options());
    this.#unmount = this.#virtual._didMount();
    this.#virtual._willUpdate();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#virtual?.setOptions(this.#options());
    if (changed.has('rows') || changed.has('sort')) {
      this.#virtual?.measure();
      if (this.#virtual && changed.get('rows')) this.#virtual.scrollToOffset(0);
    }
  }

  protected override updated(): void {
    this.#virtual?._willUpdate();
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('tr[data-index]')) {
      this.#virtual?.measureElement(row);
    }
    if (this.#focusAfter === null) return;
    const target = this.renderRoot.querySelector<HTMLElement>(
      `[data-index="${this.#focusAfter}"] button`,
    );
    if (!target) return;
    this.#focusAfter = null;
    target.focus();
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: this.rows.length,
      getScrollElement: () => this.renderRoot.querySelector<HTMLElement>('.scroll'),
      estimateSize: () => (this.#isNarrow ? cardHeight : rowHeight),
      getItemKey: (index) => this.rows[index]?.finding.id ?? index,
      overscan: 8,
      scrollMargin: this.#headHeight,
      scrollPaddingStart: this.#headHeight,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      measureElement,
      onChange: () => this.requestUpdate(),
    };
  }

  get #headHeight(): number {
    return this.#isNarrow ? 0 : headHeight;
  }

  #noteWidth(): void {
    const isNarrow = this.clientWidth <= cardWidth;
    if (isNarrow === this.#isNarrow) return;
    this.#isNarrow = isNarrow;
    this.#virtual?.setOptions(this.#options());
    this.#virtual?.measure();
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const items = this.#virtual?.getVirtualItems() ?? [];
    const head = this.#headHeight;
    const above = (items[0]?.start ?? head) - head;
    const below = (this.#virtual?.getTotalSize() ?? 0) - ((items.at(-1)?.end ?? head) - head);
    return html`<div class="scroll">
      <table role="table" aria-label=${queue.heading} aria-rowcount=${this.rows.length + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">
            ${columns.map((column) => this.#header(column))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${gap(above)}
          ${repeat(
            items,
            (item) => item.key,
            (item) => this.#row(item.index),
          )}
          ${gap(below)}
        </tbody>
      </table>
    </div>`;
  }

  #header(column: SortColumn): TemplateResult {
    const direction = this.sort.column === column ? this.sort.direction : 'none';
    return html`<th role="columnheader" scope="col" data-column=${column} aria-sort=${direction}>
      <button @click=${() => this.#emit('bh-sort', column)}>
        ${queue.columns[column]}
        <svg viewBox="0 0 8 10" aria-hidden="true">
          <path class="up" d="M4 0l3.2 4H.8z"></path>
          <path class="down" d="M4 10L.8 6h6.4z"></path>
        </svg>
      </button>
    </th>`;
  }

  #row(index: number): TemplateResult | typeof nothing {
    const row = this.rows[index];
    if (!row) return nothing;
    const { finding } = row;
    const order = row.order || queue.noOrder;
    return html`<tr
      role="row"
      data-index=${index}
      aria-rowindex=${index + 2}
      ?data-current=${index === this.current}
      @click=${() => this.#emit('bh-case', index)}
    >
      <td role="cell" data-column="severity">${severityMark(finding.severity)}</td>
      <td role="cell" data-column="order">
        <button
          tabindex=${index === this.current ? 0 : -1}
          aria-label=${queue.open(order, row.title)}
          @focus=${() => this.#emit('bh-current', index)}
        >
          ${order}
        </button>
      </td>
      <td role="cell" data-column="check">${row.title}</td>
      ${cell('store', row.store)}
      ${cell('age', finding.age_days == null ? '' : age(finding.age_days))}
      ${cell('value', finding.value ? money(finding.value) : '')} ${cell('owner', row.owner)}
      ${cell('cause', row.cause)}
      <td role="cell" data-column="action"><span class="clamp">${row.action}</span></td>
    </tr>`;
  }

  #emit(name: string, detail: SortColumn | number): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function cell(column: SortColumn, text: string): TemplateResult {
  return html`<td role="cell" data-column=${column} ?data-blank=${text === ''}>
    <span class="label" aria-hidden="true">${queue.columns[column]}</span>${text || '–'}
  </td>`;
}

/** The height of rows that are not there. Set through the style object: the policy refuses attributes. */
function gap(height: number): TemplateResult | typeof nothing {
  if (height <= 0) return nothing;
  return html`<tr role="presentation" aria-hidden="true" class="gap" .style=${`height:${height}px`}></tr>`;
}

customElements.define('bh-queue-table', QueueTable);
