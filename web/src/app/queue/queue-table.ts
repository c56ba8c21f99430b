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
import { ageIn, counted, day, money, sums } from '../wording';
import type { Group, Line } from './group';
import type { QueueRow } from './row';
import type { Selection } from './selection';
import { severityMark, severityStyles } from './severity-mark';
import type { Sort, SortColumn } from './sort';
import { tableStyles } from './table-styles';
import { queue } from './words';

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
const groupHeight = 45;
/** The head scrolls in with the rows and then stays, so rows begin below it. */
const headHeight = 45;
const cardHeight = 190;
/** Where `table-styles.ts` turns rows into cards. */
const cardWidth = 860;

export class QueueTable extends LitElement {
  static override properties = {
    rows: { attribute: false },
    lines: { attribute: false },
    selection: { attribute: false },
    sort: { attribute: false },
    view: {},
    current: { type: Number },
  };
  static override styles = [base, controls, severityStyles, tableStyles];
  declare rows: readonly QueueRow[];
  /** What stands in the table: headings of groups, and rows by their index. */
  declare lines: readonly Line[];
  declare selection: Selection;
  declare sort: Sort;
  /** What the reader looks at; another one begins at its top, the same one stays where it is. */
  declare view: string;
  /** Index of the row the keyboard is on. */
  declare current: number;
  #virtual: Virtualizer<HTMLElement, HTMLElement> | null = null;
  #unmount: (() => void) | undefined;
  #isNarrow = false;
  /** The line of each row. */
  #lineOf: readonly number[] = [];
  #focusAfter: number | null = null;
  readonly #width = new ResizeObserver(() => this.#noteWidth());

  constructor() {
    super();
    this.rows = [];
    this.lines = [];
    this.selection = new Set();
    this.view = '';
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
    this.#virtual?.scrollToIndex(this.#lineOf[index] ?? 0, { align: 'auto' });
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    this.#virtual = new Virtualizer<HTMLElement, HTMLElement>(this.#options());
    this.#unmount = this.#virtual._didMount();
    this.#virtual._willUpdate();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('lines')) {
      this.#lineOf = this.lines.flatMap((line, at) => (line.kind === 'row' ? [at] : []));
    }
    this.#virtual?.setOptions(this.#options());
    if (changed.has('lines')) this.#virtual?.measure();
    if (changed.has('view') && changed.get('view') !== undefined) this.#virtual?.scrollToOffset(0);
  }

  protected override updated(): void {
    this.#virtual?._willUpdate();
    for (const row of this.renderRoot.querySelectorAll<HTMLElement>('tr[data-line]')) {
      this.#virtual?.measureElement(row);
    }
    if (this.#focusAfter === null) return;
    const target = this.renderRoot.querySelector<HTMLElement>(
      `[data-index="${this.#focusAfter}"] td button`,
    );
    if (!target) return;
    this.#focusAfter = null;
    target.focus();
  }

  #options(): ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0] {
    return {
      count: this.lines.length,
      indexAttribute: 'data-line',
      getScrollElement: () => this.renderRoot.querySelector<HTMLElement>('.scroll'),
      estimateSize: (at) =>
        this.lines[at]?.kind === 'group' ? groupHeight : this.#isNarrow ? cardHeight : rowHeight,
      getItemKey: (at) => this.#keyOf(at),
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

  #keyOf(at: number): string | number {
    const line = this.lines[at];
    if (line?.kind === 'group') return `group ${line.group.key}`;
    return (line && this.rows[line.index]?.finding.id) ?? at;
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
      <table role="table" aria-label=${queue.heading} aria-rowcount=${this.lines.length + 1}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">
            <th role="columnheader" scope="col" data-column="select">
              <span class="hidden">${queue.selected}</span>
            </th>
            ${columns.map((column) => this.#header(column))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${gap(above)}
          ${repeat(
            items,
            (item) => item.key,
            (item) => this.#line(item.index),
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

  #line(at: number): TemplateResult | typeof nothing {
    const line = this.lines[at];
    if (!line) return nothing;
    return line.kind === 'group' ? this.#group(at, line.group) : this.#row(at, line.index);
  }

  #group(at: number, group: Group): TemplateResult {
    const { label, count: findings, values, isFolded } = group;
    return html`<tr role="row" class="group" data-line=${at} aria-rowindex=${at + 2}>
      <th role="rowheader" scope="rowgroup" aria-colspan=${columns.length + 1}>
        <button aria-expanded=${!isFolded} @click=${() => this.#emit('bh-fold', group.key)}>
          <svg viewBox="0 0 8 8" aria-hidden="true"><path d="M2 1l4 3-4 3"></path></svg>
          <bdi>${label || queue.noGroup}</bdi>
          <span class="soft number">${counted(findings, 'finding')}</span>
          <span class="soft number">${sums(values)}</span>
        </button>
      </th>
    </tr>`;
  }

  #row(at: number, index: number): TemplateResult | typeof nothing {
    const row = this.rows[index];
    if (!row) return nothing;
    const { finding } = row;
    const order = row.order || queue.noOrder;
    const isChosen = this.selection.has(finding.id);
    return html`<tr
      role="row"
      data-line=${at}
      data-index=${index}
      aria-rowindex=${at + 2}
      ?data-current=${index === this.current}
      ?data-chosen=${isChosen}
      @click=${() => this.#emit('bh-case', index)}
    >
      <td role="cell" data-column="select" @click=${(event: Event) => event.stopPropagation()}>
        <label class="select">
          <input
            type="checkbox"
            tabindex="-1"
            aria-label=${queue.select(order, row.title)}
            .checked=${isChosen}
            @click=${(event: MouseEvent) => this.#choose(index, event.shiftKey)}
          />
        </label>
      </td>
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
      ${cell('age', ageIn(finding.age_business_days))}
      ${cell('value', finding.value ? money(finding.value) : '')} ${cell('owner', finding.assignee ?? row.owner)}
      ${cell('cause', row.cause)}
      <td role="cell" data-column="action"><span class="clamp">${nextOf(row)}</span></td>
    </tr>`;
  }

  #choose(index: number, isRange: boolean): void {
    this.#emit('bh-select', { index, isRange });
  }

  #emit(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** What is to be done; for what is accepted, why nothing is. */
function nextOf({ action, finding }: QueueRow): string {
  const { accepted } = finding;
  return accepted ? queue.acceptedBecause(accepted.reason, day(accepted.date)) : action;
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
