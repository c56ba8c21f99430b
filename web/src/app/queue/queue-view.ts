/** The queue: lanes, search, filters and the table, and the case that a row opens. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import type { CasePanel } from '../case/case-panel';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, counted } from '../wording';
import { queue } from '../words';
import {
  choices,
  type Facet,
  type Filters,
  facets,
  filtered,
  inLane,
  isFiltered,
  noFilters,
  toggled,
} from './filter';
import { lanes, type ShownLane } from './lane-tabs';
import { queueStyles } from './queue-styles';
import { columns, type QueueTable } from './queue-table';
import type { QueueRow } from './row';
import { parse, type Query } from './search';
import { firstSort, pressed, type Sort, type SortColumn, sorted } from './sort';
import './filter-menu';
import './lane-tabs';
import './queue-table';
import '../case/case-panel';

export class QueueView extends LitElement {
  static override properties = {
    rows: { attribute: false },
    report: { attribute: false },
    lane: { state: true },
    search: { state: true },
    filters: { state: true },
    sort: { state: true },
    current: { state: true },
  };
  static override styles = [base, controls, queueStyles];
  declare rows: readonly QueueRow[];
  declare report: Report;
  declare lane: ShownLane;
  declare search: string;
  declare filters: Filters;
  declare sort: Sort;
  declare current: number;
  #lane: readonly QueueRow[] = [];
  #shown: readonly QueueRow[] = [];
  #query: Query = { terms: [], unknown: [] };

  constructor() {
    super();
    this.lane = 'open';
    this.search = '';
    this.filters = noFilters;
    this.sort = firstSort;
    this.current = 0;
  }

  /** Shows only these checks, as a tile asks. */
  showChecks(checks: readonly string[]): void {
    this.#show({ ...noFilters, check: new Set(checks) });
  }

  /** Shows only what waits for this owner. */
  showOwner(owner: string): void {
    this.#show({ ...noFilters, owner: new Set([owner]) });
  }

  /** Shows only what this cause explains. */
  showCause(cause: string): void {
    this.#show(noFilters, `cause:${cause}`);
  }

  /** Shows what a search finds, as a picture's mark asks. */
  showSearch(search: string): void {
    this.#show(noFilters, search);
  }

  #show(filters: Filters, search = ''): void {
    this.lane = 'open';
    this.search = search;
    this.filters = filters;
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  focusSearch(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  step(by: 1 | -1): void {
    const open = this.#case?.isOpen ?? false;
    const next = Math.min(Math.max(this.current + by, 0), this.#shown.length - 1);
    if (open) this.#openCase(next);
    else this.#table?.focusRow(this.#hasFocusedRow ? next : this.current);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const names = ['rows', 'lane', 'search', 'filters', 'sort'] as const;
    if (!names.some((name) => changed.has(name))) return;
    this.#query = parse(this.search);
    this.#lane = inLane(this.rows, this.lane);
    this.#shown = sorted(filtered(this.#lane, this.filters, this.#query), this.sort);
    this.current = 0;
  }

  /** Told through the page's one live region, and only when the reader has narrowed the queue. */
  protected override updated(changed: PropertyValues<this>): void {
    const narrowed = (['lane', 'search', 'filters'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== undefined,
    );
    if (!narrowed) return;
    const detail = counted(this.#shown.length, 'finding');
    this.dispatchEvent(new CustomEvent('bh-said', { detail, bubbles: true, composed: true }));
  }

  get #table(): QueueTable | null {
    return this.renderRoot.querySelector<QueueTable>('bh-queue-table');
  }

  get #case(): CasePanel | null {
    return this.renderRoot.querySelector<CasePanel>('bh-case-panel');
  }

  get #hasFocusedRow(): boolean {
    return this.#table?.shadowRoot?.activeElement?.closest('tr[data-index]') != null;
  }

  override render(): TemplateResult {
    const counts = Object.fromEntries(
      lanes.map((lane) => [lane, inLane(this.rows, lane).length]),
    ) as Record<ShownLane, number>;
    const shown = this.#shown.length;
    return html`<section aria-labelledby="queue" @bh-case=${this.#caseAsked}>
      <h2 id="queue" tabindex="-1">${queue.heading}</h2>
      <bh-lane-tabs
        .lane=${this.lane}
        .counts=${counts}
        @bh-lane=${(event: CustomEvent<ShownLane>) => {
          this.lane = event.detail;
        }}
      ></bh-lane-tabs>
      <div role="tabpanel" aria-label=${queue.lanes[this.lane]}>
        <p class="small soft note">${queue.laneNotes[this.lane]}</p>
        ${this.#lane.length > 0 ? this.#toolbar() : nothing}
        ${shown > 0 ? this.#rowsTable() : this.#nothing()}
      </div>
      <bh-case-panel
        .report=${this.report}
        .rows=${this.rows}
        .shown=${this.#shown}
        @bh-case-closed=${this.#caseClosed}
      ></bh-case-panel>
    </section>`;
  }

  #rowsTable(): TemplateResult {
    return html`<bh-queue-table
      .rows=${this.#shown}
      .sort=${this.sort}
      .current=${this.current}
      @bh-sort=${(event: CustomEvent<SortColumn>) => {
        this.sort = pressed(this.sort, event.detail);
      }}
      @bh-current=${(event: CustomEvent<number>) => {
        this.current = event.detail;
      }}
    ></bh-queue-table>`;
  }

  #nothing(): TemplateResult {
    const text = this.#lane.length === 0 ? queue.none : queue.noneMatch;
    return html`<p class="panel soft">${text}</p>`;
  }

  #toolbar(): TemplateResult {
    const isNarrowed = isFiltered(this.filters) || this.search !== '';
    return html`<div class="toolbar">
        <input
          type="search"
          aria-label=${queue.search}
          aria-describedby="search-help"
          placeholder=${queue.searchExample}
          autocomplete="off"
          spellcheck="false"
          .value=${this.search}
          @input=${(event: InputEvent) => {
            this.search = (event.currentTarget as HTMLInputElement).value;
          }}
        />
        <div class="chips">${facets.map((facet) => this.#menu(facet))}</div>
        ${this.#sortField()}
        <span class="soft small number count">
          ${queue.count(count(this.#shown.length), count(this.#lane.length))}
        </span>
      </div>
      <p id="search-help" class="hidden">${queue.searchHelp}</p>
      ${this.#query.unknown.map((token) => html`<p class="small soft">${queue.unknownToken(token)}</p>`)}
      ${isNarrowed ? this.#chosen() : nothing}`;
  }

  #menu(facet: Facet): TemplateResult | typeof nothing {
    const values = choices(this.#lane, this.filters, this.#query, facet);
    if (values.length === 0) return nothing;
    return html`<bh-filter-menu
      .label=${queue.filters[facet]}
      .choices=${values}
      @bh-toggle=${(event: CustomEvent<string>) => {
        this.filters = toggled(this.filters, facet, event.detail);
      }}
    ></bh-filter-menu>`;
  }

  /** Cards have no headers to press, so the same sorting is a field. */
  #sortField(): TemplateResult {
    const { column, direction } = this.sort;
    const other = direction === 'ascending' ? queue.ascending : queue.descending;
    return html`<div class="sort">
      <label class="small soft" for="sort">${queue.sortBy}</label>
      <select
        id="sort"
        @change=${(event: Event) => {
          const chosen = (event.currentTarget as HTMLSelectElement).value as SortColumn;
          this.sort = pressed(this.sort, chosen);
        }}
      >
        ${columns.map(
          (each) =>
            html`<option value=${each} ?selected=${each === column}>${queue.columns[each]}</option>`,
        )}
      </select>
      <button
        class="button"
        @click=${() => {
          this.sort = pressed(this.sort, column);
        }}
      >
        ${other}
      </button>
    </div>`;
  }

  #chosen(): TemplateResult {
    const chips = facets.flatMap((facet) =>
      choices(this.#lane, this.filters, this.#query, facet)
        .filter((choice) => choice.chosen)
        .map(
          ({ id, label }) => html`<li>
            <button
              class="chip"
              aria-label=${queue.removeFilter(label)}
              @click=${() => {
                this.filters = toggled(this.filters, facet, id);
              }}
            >
              ${label}
              <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2l6 6M8 2l-6 6"></path></svg>
            </button>
          </li>`,
        ),
    );
    return html`<ul class="chosen">
      ${chips}
      <li><button class="plain small" @click=${this.#clear}>${queue.clear}</button></li>
    </ul>`;
  }

  #clear(): void {
    this.search = '';
    this.filters = noFilters;
    this.focusSearch();
  }

  #caseAsked(event: CustomEvent<number>): void {
    event.stopPropagation();
    this.#openCase(event.detail);
  }

  /** The browser has put the focus on the row that opened the first case; the last one may be another. */
  #caseClosed(event: CustomEvent<number>): void {
    this.current = event.detail;
    this.#table?.focusRow(event.detail);
  }

  #openCase(index: number): void {
    const row = this.#shown[index];
    if (!row) return;
    this.current = index;
    this.#case?.open(index);
  }
}

customElements.define('bh-queue-view', QueueView);
