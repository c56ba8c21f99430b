/** The assumptions as sentences with their variable part in place; any edit runs the audit again. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { moment, offset } from '../wording';
import { assumptions as words } from '../words';
import type { Assumptions } from './assumptions';
import './window-line';

export class AssumptionLines extends LitElement {
  static override properties = {
    assumptions: { attribute: false },
    reportAsOf: { attribute: false },
    zoneHint: { attribute: false },
    storeFiles: { attribute: false },
    storeNames: { attribute: false },
    choosesAsOf: { state: true },
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
        overflow-wrap: anywhere;
      }
      .check {
        display: flex;
        gap: 0.6rem;
        align-items: center;
      }
      select {
        min-width: 0;
        text-overflow: ellipsis;
      }
    `,
  ];
  declare assumptions: Assumptions;
  declare reportAsOf: string | undefined;
  /** What the files themselves say of the zone; blank where they say nothing. */
  declare zoneHint: string;
  /** Storefront files, and the names that ShipStation's files call stores by. */
  declare storeFiles: readonly string[];
  declare storeNames: readonly string[];
  declare choosesAsOf: boolean;

  constructor() {
    super();
    this.choosesAsOf = false;
    this.zoneHint = '';
    this.storeFiles = [];
    this.storeNames = [];
  }

  /** The lines move once a report stands, and a config may settle them: what is chosen shows. */
  protected override willUpdate(): void {
    if (this.assumptions.asOf) this.choosesAsOf = true;
  }

  override render(): TemplateResult {
    return html`<h2>${words.heading}</h2>
      ${this.#zone()} ${this.#asOf()}
      <bh-window-line
        .window=${this.assumptions.window}
        @bh-window=${(event: CustomEvent<string>) => this.#assume({ window: event.detail })}
      ></bh-window-line>
      ${this.#days()} ${this.#stores()}`;
  }

  #zone(): TemplateResult {
    const { timeZone } = this.assumptions;
    const known = Intl.supportedValuesOf('timeZone');
    const zones = !timeZone || known.includes(timeZone) ? known : [timeZone, ...known];
    return html`<div class="line">
      <label for="zone">${words.zone}</label>
      <select id="zone" @change=${(event: Event) => this.#assume({ timeZone: chosenIn(event) })}>
        <option value="" ?selected=${timeZone === ''}>${words.zoneUnknown}</option>
        ${zones.map((zone) => html`<option ?selected=${zone === timeZone}>${zone}</option>`)}
      </select>
      ${timeZone ? nothing : html`<span class="small soft">${this.zoneHint || words.zoneNote}</span>`}
    </div>`;
  }

  #asOf(): TemplateResult {
    const { asOf } = this.assumptions;
    const latest = this.reportAsOf && !asOf ? moment(this.reportAsOf) : '';
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
                .value=${/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59` : asOf.slice(0, 16)}
                @change=${(event: Event) => this.#assume({ asOf: chosenIn(event) })}
              /><span class="small soft">${offset(this.reportAsOf ?? '')}</span>`
          : html`<span class="small soft number">${latest} ${latest && offset(this.reportAsOf ?? '')}</span>`
      }
    </div>`;
  }

  #days(): TemplateResult {
    const { cutOff, everyDay } = this.assumptions;
    return html`<div class="line">
        <label for="cut-off">${words.cutOff}</label>
        <input
          id="cut-off"
          type="time"
          aria-describedby="cut-off-note"
          .value=${cutOff}
          @change=${(event: Event) => this.#assume({ cutOff: chosenIn(event) })}
        />
        <span class="small soft" id="cut-off-note">${words.cutOffNote}</span>
      </div>
      <div class="line">
        <label class="check">
          <input
            type="checkbox"
            .checked=${everyDay}
            @change=${(event: Event) =>
              this.#assume({ everyDay: (event.currentTarget as HTMLInputElement).checked })}
          />
          ${words.everyDay}
        </label>
      </div>`;
  }

  /** One file and one store need no rule: they can only belong together. */
  #stores(): TemplateResult | typeof nothing {
    const { storeFiles, storeNames } = this;
    if (storeNames.length === 0 || storeFiles.length * storeNames.length < 2) return nothing;
    return html`${storeFiles.map((file, at) => {
      const chosen = this.assumptions.stores[file] ?? '';
      return html`<div class="line">
        <label for="store-${at}">${words.store(file)}</label>
        <select id="store-${at}" @change=${(event: Event) => this.#storeChosen(file, event)}>
          <option value="" ?selected=${chosen === ''}>${words.storeByFiles}</option>
          ${storeNames.map((name) => html`<option ?selected=${name === chosen}>${name}</option>`)}
        </select>
      </div>`;
    })}`;
  }

  #storeChosen(file: string, event: Event): void {
    const { [file]: _, ...others } = this.assumptions.stores;
    const store = chosenIn(event);
    this.#assume({ stores: store ? { ...others, [file]: store } : others });
  }

  #asOfChosen(event: Event): void {
    this.choosesAsOf = chosenIn(event) === 'chosen';
    // The field starts from what is in force, so that choosing it alone changes nothing.
    if (this.choosesAsOf) this.#assume({ asOf: this.reportAsOf?.slice(0, 16) ?? '' });
    else this.#assume({ asOf: '' });
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
