/** The assumptions as sentences with their variable part in place; any edit runs the audit again. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { moment, offset } from '../wording';
import { assumptions as words } from '../words';
import type { Assumptions } from './assumptions';

type WindowChoice = 'all' | '30' | 'custom';

export class AssumptionLines extends LitElement {
  static override properties = {
    assumptions: { attribute: false },
    reportAsOf: { attribute: false },
    choosesAsOf: { state: true },
    windowChoice: { state: true },
  };
  static override styles = [
    base,
    controls,
    css`
      h2 {
        margin-bottom: 0.6rem;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem 0.6rem;
        align-items: center;
        padding: 0.4rem 0;
      }
      .line > label:first-child {
        min-width: 12rem;
      }
      input[type='number'] {
        width: 5.5rem;
      }
      select {
        min-width: 0;
        text-overflow: ellipsis;
      }
    `,
  ];
  declare assumptions: Assumptions;
  declare reportAsOf: string | undefined;
  declare choosesAsOf: boolean;
  declare windowChoice: WindowChoice;

  constructor() {
    super();
    this.choosesAsOf = false;
    this.windowChoice = 'all';
  }

  /** The lines move once a report stands; what was chosen before moves with them. */
  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    const { asOf, windowDays } = this.assumptions;
    this.choosesAsOf = asOf !== '';
    this.windowChoice = windowDays === null ? 'all' : windowDays === 30 ? '30' : 'custom';
  }

  override render(): TemplateResult {
    return html`<h2>${words.heading}</h2>
      ${this.#zone()} ${this.#asOf()} ${this.#window()}`;
  }

  #zone(): TemplateResult {
    const { timeZone } = this.assumptions;
    const zones = Intl.supportedValuesOf('timeZone');
    return html`<div class="line">
      <label for="zone">${words.zone}</label>
      <select id="zone" @change=${(event: Event) => this.#assume({ timeZone: chosenIn(event) })}>
        <option value="" ?selected=${timeZone === ''}>${words.zoneUnknown}</option>
        ${zones.map((zone) => html`<option ?selected=${zone === timeZone}>${zone}</option>`)}
      </select>
      ${timeZone ? nothing : html`<span class="small soft">${words.zoneNote}</span>`}
    </div>`;
  }

  #asOf(): TemplateResult {
    const latest = this.reportAsOf && !this.assumptions.asOf ? moment(this.reportAsOf) : '';
    return html`<div class="line">
      <label for="as-of">${words.asOf}</label>
      <select id="as-of" @change=${this.#asOfChosen}>
        <option value="latest" ?selected=${!this.choosesAsOf}>${words.asOfLatest}</option>
        <option value="chosen" ?selected=${this.choosesAsOf}>${words.asOfChosen}</option>
      </select>
      ${
        this.choosesAsOf
          ? html`<input
                type="datetime-local"
                aria-label=${words.asOfLabel}
                .value=${this.assumptions.asOf}
                @change=${(event: Event) => this.#assume({ asOf: chosenIn(event) })}
              /><span class="small soft">${offset(this.reportAsOf ?? '')}</span>`
          : html`<span class="small soft number">${latest} ${latest && offset(this.reportAsOf ?? '')}</span>`
      }
    </div>`;
  }

  #window(): TemplateResult {
    const option = (id: WindowChoice, label: string) =>
      html`<option value=${id} ?selected=${this.windowChoice === id}>${label}</option>`;
    return html`<div class="line">
      <label for="window">${words.window}</label>
      <select id="window" @change=${this.#windowChosen}>
        ${option('all', words.windowAll)} ${option('30', words.window30)}
        ${option('custom', words.windowCustom)}
      </select>
      ${
        this.windowChoice === 'custom'
          ? html`<input
              type="number"
              min="1"
              max="3650"
              aria-label=${words.windowDays}
              .value=${String(this.assumptions.windowDays ?? 14)}
              @change=${this.#daysChosen}
            />`
          : nothing
      }
    </div>`;
  }

  #asOfChosen(event: Event): void {
    this.choosesAsOf = chosenIn(event) === 'chosen';
    // The field starts from what is in force, so that choosing it alone changes nothing.
    if (this.choosesAsOf) this.#assume({ asOf: this.reportAsOf?.slice(0, 16) ?? '' });
    else this.#assume({ asOf: '' });
  }

  #windowChosen(event: Event): void {
    this.windowChoice = chosenIn(event) as WindowChoice;
    const days = { all: null, '30': 30, custom: 14 }[this.windowChoice];
    this.#assume({ windowDays: days });
  }

  #daysChosen(event: Event): void {
    const days = Math.round(Number(chosenIn(event)));
    if (days >= 1) this.#assume({ windowDays: days });
  }

  #assume(change: Partial<Assumptions>): void {
    this.dispatchEvent(
      new CustomEvent('bh-assume', { detail: change, bubbles: true, composed: true }),
    );
  }
}

function chosenIn(event: Event): string {
  return (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;
}

customElements.define('bh-assumption-lines', AssumptionLines);
