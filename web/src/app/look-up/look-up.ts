/** One box for *where is my order*: what each system says of one order, found or not, wrong or not. */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import type { EngineClient } from '../../worker/client';
import { EngineError } from '../../worker/client';
import type { LookedUp, LookUp, ParcelSays } from '../../worker/orders';
import { saveText } from '../browser/download';
import { lineMatrix } from '../case/line-matrix';
import { timeLine, timeLineStyles } from '../case/time-line';
import { retoldSentence } from '../language/retell';
import { lookUp as words } from '../report/more-words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { tableOf, tables } from '../style/tables';
import { count, moment, term } from '../wording';
import { lookUpStyles } from './look-up-styles';

export class LookUpBox extends LitElement {
  static override properties = {
    report: { attribute: false },
    engine: { attribute: false },
    found: { state: true },
    refused: { state: true },
  };
  static override styles = [base, controls, tables, timeLineStyles, lookUpStyles];
  declare report: Report;
  declare engine: EngineClient;
  declare found: LookUp | null;
  declare refused: string;

  constructor() {
    super();
    this.found = null;
    this.refused = '';
  }

  override render(): TemplateResult {
    return html`<section aria-labelledby="look-up">
      <h2 id="look-up">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <div class="ask" role="search" aria-labelledby="look-up">
        <input
          type="text"
          aria-label=${words.label}
          placeholder=${words.label}
          spellcheck="false"
          autocomplete="off"
          @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#ask()}
        />
        <button class="button" @click=${this.#ask}>${words.find}</button>
      </div>
      <p class="small">
        <button class="plain" @click=${this.#keys}>${words.keys}</button>
        <span class="soft">${words.keysAre}</span>
      </p>
      <div aria-live="polite">
        ${this.refused ? html`<p class="panel">${this.refused}</p>` : this.#answer()}
      </div>
    </section>`;
  }

  /** No form: a sandboxed frame submits none. */
  async #ask(): Promise<void> {
    const text = this.renderRoot.querySelector('input')?.value.trim() ?? '';
    this.refused = '';
    this.found = null;
    if (!text) return;
    try {
      this.found = await this.engine.lookUp(text);
    } catch (thrown) {
      this.#refuse(thrown);
    }
  }

  async #keys(): Promise<void> {
    try {
      saveText(await this.engine.keys(), 'backhaul-keys.csv', 'text/csv;charset=utf-8');
    } catch (thrown) {
      this.#refuse(thrown);
    }
  }

  #refuse(thrown: unknown): void {
    if (!(thrown instanceof EngineError)) throw thrown;
    this.refused = `${thrown.message} ${thrown.help}`.trim();
  }

  #answer(): TemplateResult | typeof nothing {
    if (!this.found) return nothing;
    const { orders, of } = this.found;
    if (orders.length === 0) return html`<p class="panel">${words.nothing}</p>`;
    const left = of - orders.length;
    return html`${orders.map((order) => this.#card(order))}
    ${left > 0 ? html`<p class="small soft">${words.more(count(left))}</p>` : nothing}`;
  }

  #card(order: LookedUp): TemplateResult {
    const inStep = order.differences.length === 0;
    const own = this.report.findings.filter(
      (finding) => finding.order === order.order && (finding.store ?? '') === order.store,
    );
    return html`<article class="panel card">
      <h3>${order.order} <span class="soft">${order.store}</span></h3>
      <p class="small soft">${words.foundBy(term(words.by, order.found_by))}</p>
      <ul class="differences">
        ${
          inStep
            ? html`<li class="in-step">${words.inStep}</li>`
            : order.differences.map((sentence) => html`<li>${retoldSentence(sentence)}</li>`)
        }
      </ul>
      <div class="sheet says" tabindex="0" role="group" aria-label=${words.saysOf(order.order)}>
        ${tableOf(
          words.says,
          [
            { title: words.system },
            { title: words.means },
            { title: words.written },
            { title: words.where },
          ],
          order.says.map((says) => [
            term(words.systems, says.system),
            term(words.standings, says.means),
            says.written,
            says.row > 0 ? words.row(says.file, count(says.row)) : '',
          ]),
        )}
        ${tableOf(
          words.parcels,
          [
            { title: words.tracking },
            { title: words.carrier },
            { title: words.made },
            { title: words.notified },
            { title: words.status },
          ],
          order.parcels.map((parcel) => [
            parcel.tracking || '–',
            parcel.carrier,
            parcel.made ? moment(parcel.made) : '',
            parcel.notified,
            statusOf(parcel),
          ]),
        )}
      </div>
      ${order.story?.events?.length ? timeLine(order.story.events) : nothing}
      ${
        order.story?.lines?.length
          ? html`<div class="sheet" tabindex="0" role="group" aria-label=${words.linesOf(order.order)}>
              ${lineMatrix(order.story.lines)}
            </div>`
          : nothing
      }
      <p class="small">${words.holder(term(words.systems, order.holder))}</p>
      ${own.map(
        ({ id, message, actions }) => html`<p class="small">
          <b>${message}</b> ${actions[0] ?? ''}
          <button class="plain" @click=${() => this.#open(id)}>
            ${words.open}<span class="hidden">: ${message}</span>
          </button>
        </p>`,
      )}
    </article>`;
  }

  #open(finding: string): void {
    this.dispatchEvent(
      new CustomEvent('bh-finding', { detail: finding, bubbles: true, composed: true }),
    );
  }
}

function statusOf({ status, voided, is_return: isReturn }: ParcelSays): string {
  const marks = [voided ? words.voided : '', isReturn ? words.isReturn : '', status];
  return marks.filter(Boolean).join(' · ');
}

customElements.define('bh-look-up', LookUpBox);
