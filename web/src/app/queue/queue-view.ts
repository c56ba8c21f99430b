/** The queue: lanes, search, filters, groups, what is chosen and the table, and the case that a row opens. */

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import type { EngineClient, Excerpt } from '../../worker/client';
import { copyText } from '../browser/clipboard';
import { saveText } from '../browser/download';
import { today } from '../browser/today';
import type { CasePanel } from '../case/case-panel';
import { writeConfig } from '../session/config';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, counted } from '../wording';
import type { AcceptDialog } from './accept-dialog';
import { type Acceptance, acceptanceOf } from './acceptances';
import {
  choices,
  type Facet,
  type Filters,
  facets,
  filtered,
  inLane,
  isFiltered,
  labelsOf,
  noFilters,
  searched,
  toggled,
} from './filter';
import { type Grouping, grouped, type Line } from './group';
import { lanes } from './lane-tabs';
import { chip, groupField, slipOf, sortField } from './queue-fields';
import { queueStyles } from './queue-styles';
import type { QueueTable } from './queue-table';
import type { QueueRow, ShownLane } from './row';
import { namesLane, parse, type Query, tokenNames, without } from './search';
import { orderNames, type Selection, withAll, withRange, withToggled } from './selection';
import { firstSort, pressed, type Sort, type SortColumn, sorted } from './sort';
import { accepting, queue } from './words';
import './accept-dialog';
import './filter-menu';
import './lane-tabs';
import './queue-table';
import '../case/case-panel';

export class QueueView extends LitElement {
  static override properties = {
    rows: { attribute: false },
    report: { attribute: false },
    engine: { attribute: false },
    acceptances: { attribute: false },
    lane: { state: true },
    search: { state: true },
    filters: { state: true },
    sort: { state: true },
    grouping: { state: true },
    folded: { state: true },
    selection: { state: true },
    current: { state: true },
  };
  static override styles = [base, controls, queueStyles];
  declare rows: readonly QueueRow[];
  declare report: Report;
  declare engine: EngineClient;
  /** What was accepted in this session, and can be taken back. */
  declare acceptances: readonly Acceptance[];
  declare lane: ShownLane;
  declare search: string;
  declare filters: Filters;
  declare sort: Sort;
  declare grouping: Grouping;
  declare folded: ReadonlySet<string>;
  declare selection: Selection;
  declare current: number;
  #sorted: readonly QueueRow[] = [];
  #lane: readonly QueueRow[] = [];
  /** Whether the search names its lanes. */
  #isNamed = false;
  /** The values of each facet in the lane, with their labels. */
  #labels = labelsByFacet([]);
  #found: readonly QueueRow[] = [];
  /** What passes, folded groups included. */
  #passing: readonly QueueRow[] = [];
  #shown: readonly QueueRow[] = [];
  #lines: readonly Line[] = [];
  #query: Query = { terms: [], slips: [] };
  /** Where a choice with Shift begins. */
  #anchor = 0;

  constructor() {
    super();
    this.acceptances = [];
    this.lane = 'open';
    this.search = '';
    this.filters = noFilters;
    this.sort = firstSort;
    this.grouping = 'none';
    this.folded = new Set();
    this.selection = new Set();
    this.current = 0;
  }

  /** Shows only these checks, as a tile asks, and of these only what a cause explains, as a step does. */
  showChecks(checks: readonly string[], cause?: string): void {
    this.#show({ ...noFilters, check: new Set(checks), cause: new Set(cause ? [cause] : []) });
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

  /** Narrows without moving the page: a brush is still being drawn. */
  follow(search: string): void {
    this.lane = 'open';
    this.filters = noFilters;
    this.search = search;
  }

  #show(filters: Filters, search = ''): void {
    this.lane = 'open';
    this.search = search;
    this.filters = filters;
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }

  /** Opens a case from outside of the queue, which stays as it is narrowed. */
  openFinding(id: string): void {
    const row = this.rows.find(({ finding }) => finding.id === id);
    if (row) this.#case?.openBeside(row);
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

  /** Chooses the current row, or lets it go. */
  choose(): void {
    const row = this.#shown[this.current];
    if (row) this.#select({ index: this.current, isRange: false });
  }

  /** Asks for a reason and accepts what is chosen, else the current row. */
  async accept(): Promise<void> {
    const open =
      this.#chosen.length > 0 ? this.#chosen : this.#shown.slice(this.current, this.current + 1);
    const rows = open.filter(({ lane }) => lane !== 'accepted' && lane !== 'resolved');
    if (rows.length === 0) return;
    const asked = this.renderRoot.querySelector<AcceptDialog>('bh-accept-dialog');
    const reason = await asked?.ask(rows.length);
    if (!reason) return;
    const made = rows.map((row) => acceptanceOf(row, reason, today()));
    this.selection = new Set();
    this.#tell('bh-accept', made);
    this.#say(accepting.done(counted(rows.length, 'finding')));
  }

  /** Saves what is chosen, else what is shown, as CSV. */
  async save(): Promise<void> {
    const rows = this.#chosen.length > 0 ? this.#chosen : this.#passing;
    const findings = rows
      .filter(({ lane }) => lane !== 'resolved')
      .map(({ finding }) => finding.id);
    if (findings.length === 0) return;
    const filter = this.#stated();
    const [made] = await this.engine.write('csv', { filter, findings });
    if (!made) return;
    const day = this.report.as_of?.slice(0, 10);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(made.bytes);
    saveText(text, `backhaul-queue${day ? `-${day}` : ''}.csv`, 'text/csv;charset=utf-8');
    this.#say(queue.saved(counted(findings.length, 'finding'), filter));
  }

  /** What the reader chose or narrowed the queue to, for a file that holds no more and says so. */
  get excerpt(): Excerpt | undefined {
    const isNarrow = this.#chosen.length > 0 || this.search !== '' || isFiltered(this.filters);
    if (!isNarrow) return undefined;
    const rows = this.#chosen.length > 0 ? this.#chosen : this.#passing;
    return { filter: this.#stated(), findings: rows.map(({ finding }) => finding.id) };
  }

  /** What the rows were narrowed by, in words. */
  #stated(): string {
    const facetted = facets.flatMap((facet) =>
      [...this.filters[facet]].map((id) => `${facet}:${id}`),
    );
    return [queue.lanes[this.lane], this.search, ...facetted].filter(Boolean).join(' · ');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const some = (...names: readonly (keyof QueueView)[]) =>
      names.some((name) => changed.has(name));
    if (!some('rows', 'lane', 'search', 'filters', 'sort', 'grouping', 'folded')) return;
    const before = this.#shown[this.current]?.finding.id;
    if (some('rows', 'sort')) this.#sorted = sorted(this.rows, this.sort);
    if (some('search')) this.#query = parse(this.search);
    const isNamed = namesLane(this.#query);
    if (some('rows', 'sort', 'lane') || isNamed !== this.#isNamed) {
      this.#isNamed = isNamed;
      this.#lane = isNamed ? this.#sorted : inLane(this.#sorted, this.lane);
      this.#labels = labelsByFacet(this.#lane);
    }
    this.#found = searched(this.#lane, this.#query);
    this.#passing = filtered(this.#found, this.filters);
    const { shown, lines } = grouped(this.#passing, this.grouping, this.folded);
    this.#shown = shown;
    this.#lines = lines;
    // A new run, another fold: the reader stays on the row, where it still is.
    const place = some('lane', 'search', 'filters', 'sort', 'grouping')
      ? 0
      : shown.findIndex(({ finding }) => finding.id === before);
    this.current = Math.max(0, place < 0 ? Math.min(this.current, shown.length - 1) : place);
  }

  /** Told through the page's one live region, and only when the reader has narrowed the queue. */
  protected override updated(changed: PropertyValues<this>): void {
    const narrowed = (['lane', 'search', 'filters'] as const).some(
      (name) => changed.has(name) && changed.get(name) !== undefined,
    );
    if (narrowed) this.#say(counted(this.#passing.length, 'finding'));
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

  get #chosen(): readonly QueueRow[] {
    return this.selection.size === 0
      ? []
      : this.#sorted.filter(({ finding }) => this.selection.has(finding.id));
  }

  override render(): TemplateResult {
    const counts = Object.fromEntries(lanes.map((lane) => [lane, 0])) as Record<ShownLane, number>;
    for (const { lane } of this.rows) counts[lane] += 1;
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
        <p class="small soft note">${this.#isNamed ? queue.lanesNamed : queue.laneNotes[this.lane]}</p>
        ${this.#lane.length > 0 || this.search !== '' ? this.#toolbar() : nothing}
        ${this.#lines.length > 0 ? html`${this.#actions()}${this.#rowsTable()}` : this.#nothing()}
      </div>
      <bh-accept-dialog></bh-accept-dialog>
      <bh-case-panel
        .report=${this.report}
        .engine=${this.engine}
        .rows=${this.rows}
        .shown=${this.#shown}
        @bh-case-closed=${this.#caseClosed}
      ></bh-case-panel>
    </section>`;
  }

  #rowsTable(): TemplateResult {
    const view = [this.lane, this.search, this.#stated(), this.sort.column, this.sort.direction];
    return html`<bh-queue-table
      .rows=${this.#shown}
      .lines=${this.#lines}
      .selection=${this.selection}
      .sort=${this.sort}
      .view=${[...view, this.grouping].join('\n')}
      .current=${this.current}
      @bh-sort=${(event: CustomEvent<SortColumn>) => {
        this.sort = pressed(this.sort, event.detail);
      }}
      @bh-current=${(event: CustomEvent<number>) => {
        this.current = event.detail;
      }}
      @bh-select=${(event: CustomEvent<Choosing>) => this.#select(event.detail)}
      @bh-fold=${(event: CustomEvent<string>) => {
        const folded = new Set(this.folded);
        if (!folded.delete(event.detail)) folded.add(event.detail);
        this.folded = folded;
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
        ${groupField(this.grouping, (grouping) => {
          this.folded = new Set();
          this.grouping = grouping;
        })}
        ${sortField(this.sort, (column) => {
          this.sort = pressed(this.sort, column);
        })}
        <span class="soft small number count">
          ${queue.count(count(this.#passing.length), count(this.#lane.length))}
        </span>
      </div>
      <p id="search-help" class="hidden">${queue.searchHelp(tokenNames.join(', '))}</p>
      ${this.#query.slips.map((slip) => html`<p class="small slip">${slipOf(slip)}</p>`)}
      ${isNarrowed ? this.#narrowedBy() : nothing}`;
  }

  #menu(facet: Facet): TemplateResult | typeof nothing {
    if (this.#labels[facet].size === 0) return nothing;
    return html`<bh-filter-menu
      .label=${queue.filters[facet]}
      .chosen=${this.filters[facet].size}
      .choices=${() => choices(this.#lane, this.#found, this.filters, facet)}
      @bh-toggle=${(event: CustomEvent<string>) => {
        this.filters = toggled(this.filters, facet, event.detail);
      }}
    ></bh-filter-menu>`;
  }

  /** A chip for each term of the search and each chosen value; a press takes it away. */
  #narrowedBy(): TemplateResult {
    const terms = this.#query.terms.map((term) =>
      chip(term.text, () => {
        this.search = without(this.#query, term);
      }),
    );
    const chosen = facets.flatMap((facet) =>
      [...this.filters[facet]].map((id) =>
        chip(this.#labels[facet].get(id) ?? id, () => {
          this.filters = toggled(this.filters, facet, id);
        }),
      ),
    );
    return html`<ul class="chosen">
      ${terms}${chosen}
      <li><button class="plain small" @click=${this.#clear}>${queue.clear}</button></li>
    </ul>`;
  }

  /** What can be done with the rows that are chosen, else with all that are shown. */
  #actions(): TemplateResult {
    const chosen = this.#chosen;
    const rows = chosen.length > 0 ? chosen : this.#passing;
    const all = this.#passing;
    const isAll = chosen.length > 0 && all.every(({ finding }) => this.selection.has(finding.id));
    const mine = new Set(this.acceptances.map(({ finding }) => finding));
    const own = rows.filter(({ finding }) => mine.has(finding.id));
    return html`<div class="actions" role="group" aria-label=${queue.actions}>
      <label class="all small">
        <input
          type="checkbox"
          .checked=${isAll}
          .indeterminate=${chosen.length > 0 && !isAll}
          @change=${() => {
            this.selection = withAll(this.selection, all);
          }}
        />
        ${chosen.length > 0 ? queue.chosen(count(chosen.length)) : queue.chooseAll(count(all.length))}
      </label>
      <button class="plain small" @click=${() => this.#copyOrders(rows)}>${queue.copyOrders}</button>
      <button class="plain small" @click=${this.save}>${queue.saveCsv}</button>
      ${
        this.lane === 'accepted'
          ? this.#takeBack(own)
          : chosen.length > 0
            ? html`<button class="plain small" @click=${this.accept}>${queue.accept}</button>`
            : nothing
      }
    </div>`;
  }

  #takeBack(own: readonly QueueRow[]): TemplateResult | typeof nothing {
    if (own.length === 0) return nothing;
    const ids = own.map(({ finding }) => finding.id);
    return html`<button class="plain small" @click=${() => this.#withdraw(ids)}>
        ${accepting.takeBack(count(ids.length))}
      </button>
      <button class="plain small" @click=${this.#saveAcceptances}>${accepting.save}</button>`;
  }

  #withdraw(ids: readonly string[]): void {
    this.#tell('bh-withdraw', ids);
    this.#say(accepting.takenBack(counted(ids.length, 'finding')));
  }

  #saveAcceptances(): void {
    const text = writeConfig({ acceptances: this.acceptances });
    saveText(text, 'backhaul-acceptances.toml', 'application/toml');
    this.#say(accepting.saved);
  }

  #copyOrders(rows: readonly QueueRow[]): void {
    const names = orderNames(rows);
    const copied = copyText(names.join('\n'), this.renderRoot);
    this.#say(copied ? queue.copied(counted(names.length, 'orderNumber')) : queue.notCopied);
  }

  #select({ index, isRange }: Choosing): void {
    const row = this.#shown[index];
    if (!row) return;
    this.selection = isRange
      ? withRange(this.selection, this.#shown, this.#anchor, index)
      : withToggled(this.selection, row);
    this.#anchor = index;
    this.current = index;
    this.#say(queue.chosen(count(this.selection.size)));
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

  /** The browser has put the focus on what opened the first case; the last one may be another row's. */
  #caseClosed(event: CustomEvent<number>): void {
    if (event.detail < 0) return;
    this.current = event.detail;
    this.#table?.focusRow(event.detail);
  }

  #openCase(index: number): void {
    const row = this.#shown[index];
    if (!row) return;
    this.current = index;
    this.#case?.open(index);
  }

  #say(detail: string): void {
    this.#tell('bh-said', detail);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function labelsByFacet(rows: readonly QueueRow[]): Record<Facet, ReadonlyMap<string, string>> {
  const of = (facet: Facet) => [facet, labelsOf(rows, facet)];
  return Object.fromEntries(facets.map(of)) as Record<Facet, ReadonlyMap<string, string>>;
}

interface Choosing {
  readonly index: number;
  readonly isRange: boolean;
}

customElements.define('bh-queue-view', QueueView);
