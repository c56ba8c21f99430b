/**
 * One case: what is wrong, what both sides' files say, why, and what to do, in that order.
 *
 * A modal dialog, because the browser then keeps the focus inside, closes on Esc and reads it out as
 * one thing. The queue gives the focus back to the row.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Finding, Report } from '../../report';
import type { EngineClient } from '../../worker/client';
import { copyText } from '../browser/clipboard';
import type { QueueRow } from '../queue/row';
import { severityMark, severityStyles } from '../queue/severity-mark';
import { theCase, story as words } from '../queue/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { tables } from '../style/tables';
import { age, count, moment, money, ruledOut, term } from '../wording';
import { causes } from '../words';
import { caseStyles } from './case-styles';
import { lineMatrix } from './line-matrix';
import { timeLine, timeLineStyles } from './time-line';
import './beyond';
import './evidence-sides';
import './texts';

export class CasePanel extends LitElement {
  static override properties = {
    report: { attribute: false },
    engine: { attribute: false },
    rows: { attribute: false },
    shown: { attribute: false },
    index: { state: true },
    said: { state: true },
  };
  static override styles = [base, controls, tables, severityStyles, caseStyles, timeLineStyles];
  declare report: Report;
  declare engine: EngineClient;
  declare rows: readonly QueueRow[];
  declare shown: readonly QueueRow[];
  declare index: number;
  declare said: string;
  /** A case opened from another case, which need not be in the queue as it is filtered now. */
  #beside: QueueRow | null = null;

  constructor() {
    super();
    this.index = -1;
    this.said = '';
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  open(index: number): void {
    this.#beside = null;
    this.#show(index);
  }

  /** A case that was not opened from the queue: it has no place there, and no next one. */
  openBeside(row: QueueRow): void {
    this.#beside = row;
    this.#show(-1);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #show(index: number): void {
    this.index = index;
    this.said = '';
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (!this.isOpen) this.#dialog?.showModal();
      this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
      this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  override render(): TemplateResult {
    const row = this.#beside ?? this.shown[this.index];
    return html`<dialog
      aria-labelledby="case"
      @close=${this.#closed}
      @click=${this.#pressedOutside}
      @bh-said=${this.#told}
    >
      ${row ? this.#case(row) : nothing}
    </dialog>`;
  }

  #case(row: QueueRow): TemplateResult {
    const { finding } = row;
    return html`<div class="frame">
      <header>
        <div class="steps">
          ${this.#step(-1, theCase.previous)} ${this.#step(1, theCase.next)}
          <span class="small soft number">${this.#place()}</span>
        </div>
        <button class="plain" @click=${() => this.#dialog?.close()}>${theCase.close}</button>
      </header>
      <div class="body">
        <div class="title">
          <p class="line">
            ${severityMark(finding.severity)}
            ${
              finding.order
                ? html`<button class="plain small" @click=${() => this.#copy(row.order)}>${theCase.copy}</button>`
                : nothing
            }
          </p>
          <h2 id="case" tabindex="-1">${row.order ? html`<bdi>${row.order}</bdi> · ` : nothing}${row.title}</h2>
          <p>${finding.message}</p>
          <p class="small soft" role="status">${this.said}</p>
        </div>
        ${facts(row)}
        <section>
          <h3>${theCase.actions}</h3>
          <ol class="actions">
            ${finding.actions.map((action) => html`<li>${action}</li>`)}
          </ol>
          <bh-case-beyond .finding=${finding} .report=${this.report}></bh-case-beyond>
        </section>
        <section>
          <h3>${theCase.what}</h3>
          <bh-evidence-sides
            .finding=${finding}
            .report=${this.report}
            .engine=${this.engine}
          ></bh-evidence-sides>
        </section>
        ${storyOf(row)} ${finding.cause ? cause(finding.cause) : nothing}
        <bh-case-texts .finding=${finding} .engine=${this.engine}></bh-case-texts>
        ${orders(finding)} ${this.#siblings(row)}
      </div>
    </div>`;
  }

  #step(by: 1 | -1, label: string): TemplateResult | typeof nothing {
    if (this.#beside) return nothing;
    const next = this.index + by;
    const isEnd = next < 0 || next >= this.shown.length;
    return html`<button class="button" ?disabled=${isEnd} @click=${() => this.#moveTo(next)}>${label}</button>`;
  }

  /** The queue moves along, so that closing returns to the case last seen. */
  #moveTo(index: number): void {
    this.dispatchEvent(
      new CustomEvent('bh-case', { detail: index, bubbles: true, composed: true }),
    );
  }

  #place(): string {
    return this.#beside ? '' : `${count(this.index + 1)} / ${count(this.shown.length)}`;
  }

  #siblings(row: QueueRow): TemplateResult | typeof nothing {
    if (!row.order) return nothing;
    const siblings = this.rows.filter(
      (each) => each !== row && each.order === row.order && each.store === row.store,
    );
    if (siblings.length === 0) return nothing;
    return html`<section>
      <h3>${theCase.siblings}</h3>
      <ul class="siblings">
        ${siblings.map(
          (each) => html`<li>
            <button class="plain" @click=${() => this.#showBeside(each)}>${each.title}</button>
            ${severityMark(each.finding.severity)}
          </li>`,
        )}
      </ul>
    </section>`;
  }

  #showBeside(row: QueueRow): void {
    const place = this.shown.indexOf(row);
    if (place >= 0) {
      this.#moveTo(place);
      return;
    }
    this.#beside = row;
    this.#show(this.index);
  }

  #copy(order: string): void {
    const copied = copyText(order, this.renderRoot);
    this.said = copied ? theCase.copied(order) : theCase.copyFailed(order);
  }

  /** The page's live region lies outside of the dialog, where nobody would hear it. */
  #told(event: CustomEvent<string>): void {
    event.stopPropagation();
    this.said = event.detail;
  }

  #pressedOutside(event: MouseEvent): void {
    if (event.target === this.#dialog) this.#dialog?.close();
  }

  #closed(): void {
    this.#beside = null;
    this.dispatchEvent(new CustomEvent('bh-case-closed', { detail: this.index }));
  }
}

/** What happened to the order across the systems, to how many units, and why its records are its own. */
function storyOf({ story, finding }: QueueRow): TemplateResult | typeof nothing {
  if (!story || !finding.order) return nothing;
  const { events = [], lines = [], matched_by: matched } = story;
  return html`${
    events.length > 0
      ? html`<section>
          <h3>${words.timeLine}</h3>
          ${timeLine(events)}
        </section>`
      : nothing
  }
  ${
    lines.length > 0
      ? html`<section>
          <h3>${words.lines}</h3>
          <div class="matrix" tabindex="0" role="group" aria-label=${words.lines}>${lineMatrix(lines)}</div>
        </section>`
      : nothing
  }
    <section>
      <h3>${words.matched}</h3>
      <p>${matched ? term(words.matches, matched) : words.unmatched}</p>
    </section>`;
}

function facts({ finding, owner, store }: QueueRow): TemplateResult {
  const pairs = [
    [theCase.since, finding.since ? moment(finding.since) : ''],
    [theCase.age, age(finding.age_business_days)],
    [theCase.value, finding.value ? money(finding.value) : ''],
    [theCase.owner, owner],
    [theCase.storeName, store],
    [theCase.assignee, finding.assignee ?? ''],
    [
      theCase.accepted,
      finding.accepted ? `${finding.accepted.reason} (${finding.accepted.date})` : '',
    ],
  ];
  return html`<dl class="facts">
    ${pairs
      .filter(([, text]) => text)
      .map(
        ([label, text]) => html`<div>
          <dt class="small soft">${label}</dt>
          <dd class="number">${text}</dd>
        </div>`,
      )}
  </dl>`;
}

function cause(why: NonNullable<Finding['cause']>): TemplateResult {
  const { id, confidence, because } = why;
  const list = (title: string, items: readonly string[]) =>
    items.length === 0
      ? nothing
      : html`${title ? html`<p class="small soft">${title}</p>` : nothing}
          <ul class="reasons">
            ${items.map((item) => html`<li>${item}</li>`)}
          </ul>`;
  return html`<section>
    <h3>${theCase.cause}</h3>
    <p>
      <b>${term(causes, id)}</b>
      <span class="confidence">${term(theCase.confidence, confidence)}</span>
    </p>
    ${list(theCase.because, because)}
    ${
      ruledOut(why).length > 0
        ? html`<details>
            <summary class="small">${theCase.ruledOutCount(count(ruledOut(why).length))}</summary>
            ${list('', ruledOut(why))}
          </details>`
        : nothing
    }
  </section>`;
}

function orders(finding: Finding): TemplateResult | typeof nothing {
  if (!finding.orders || finding.orders.length === 0) return nothing;
  return html`<section>
    <h3>${theCase.orders}</h3>
    <p class="number">${finding.orders.join(', ')}</p>
  </section>`;
}

customElements.define('bh-case-panel', CasePanel);
