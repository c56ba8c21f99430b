/**
 * What a case says beyond its check: its channel and deadline, the customer's tier,
 * where the record is held, and the makers' guides. Addresses are shown to copy: the frame opens none.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Finding, Report } from '../../report';
import { copyText } from '../browser/clipboard';
import { beyond as words } from '../report/more-words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { moment, term } from '../wording';

/** The houses whose pages are shown. */
const houses = ['https://help.shipstation.com/', 'https://help.shopify.com/'];

export class CaseBeyond extends LitElement {
  static override properties = {
    finding: { attribute: false },
    report: { attribute: false },
    said: { state: true },
  };
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
      }
      :host(:empty) {
        display: contents;
      }
      ul {
        display: grid;
        gap: 0.2rem;
      }
      .address {
        overflow-wrap: anywhere;
      }
    `,
  ];
  declare finding: Finding;
  declare report: Report;
  declare said: string;

  constructor() {
    super();
    this.said = '';
  }

  override render(): TemplateResult {
    const { channel, due, penalty_risk: risk, tier, holder } = this.finding;
    const lines = [
      due ? words.due(moment(due)) : '',
      channel ? words.channel(channel) : '',
      risk ? words.risk : '',
      tier ? words.tier(tier) : '',
      holder ? words.holder(term(words.systems, holder)) : '',
    ].filter(Boolean);
    return html`${
      lines.length > 0
        ? html`<ul class="small">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
        : nothing
    }${this.#guides()}`;
  }

  #guides(): TemplateResult | typeof nothing {
    const check = this.report.checks.find(({ id }) => id === this.finding.check);
    const guides = (check?.guides ?? []).filter(({ address }) =>
      houses.some((house) => address.startsWith(house)),
    );
    if (guides.length === 0) return nothing;
    return html`<details>
      <summary class="small">${words.guides}</summary>
      <ul class="small">
        ${guides.map(
          ({ title, address }) => html`<li>
            ${title}<br /><span class="address soft">${address}</span>
            <button class="plain small" @click=${() => this.#copy(address)}>
              ${words.copy}<span class="hidden">: ${title}</span>
            </button>
          </li>`,
        )}
      </ul>
      <p class="small soft" role="status">${this.said}</p>
    </details>`;
  }

  #copy(address: string): void {
    this.said = copyText(address, this.renderRoot) ? words.copied : words.notCopied;
  }
}

customElements.define('bh-case-beyond', CaseBeyond);
