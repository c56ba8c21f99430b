/** The daily ledger: shipped in ShipStation against fulfilled in the store, newest day first. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { LedgerDay, Report } from '../../report';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { tables } from '../style/tables';
import { count, day } from '../wording';
import { ledger as words } from './words';

/** Days shown before the reader asks for all. */
const firstDays = 14;

export class DailyLedger extends LitElement {
  static override properties = { report: { attribute: false }, all: { state: true } };
  static override styles = [
    base,
    controls,
    tables,
    css`
      th,
      td {
        white-space: nowrap;
      }
      .short {
        color: var(--high);
        font-weight: 600;
      }
      .bars {
        width: 45%;
        min-width: 7rem;
        padding-right: 0;
      }
      .bar {
        display: block;
        height: 5px;
        border-radius: 2px;
        background: var(--edge);
      }
      .bar + .bar {
        margin-top: 2px;
        background: var(--accent);
      }
      .more {
        margin: 0.5rem 0;
      }
      @media (forced-colors: active) {
        .bar {
          background: GrayText;
          forced-color-adjust: none;
        }
        .bar + .bar {
          background: CanvasText;
        }
      }
    `,
  ];
  declare report: Report;
  declare all: boolean;

  constructor() {
    super();
    this.all = false;
  }

  override render(): TemplateResult | typeof nothing {
    const days = [...this.report.ledger].reverse();
    if (days.length === 0) return nothing;
    const most = Math.max(...days.map(({ shipped, fulfilled }) => Math.max(shipped, fulfilled)), 1);
    const stores = new Set(days.map(({ store }) => store)).size > 1;
    const shown = this.all ? days : days.slice(0, firstDays);
    return html`<section aria-labelledby="ledger">
      <h2 id="ledger">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <div class="panel sheet" tabindex="0" role="group" aria-labelledby="ledger">
        <table aria-labelledby="ledger">
          <thead>
            <tr>
              <th scope="col">${words.day}</th>
              ${stores ? html`<th scope="col">${words.store}</th>` : nothing}
              <th scope="col" class="right">${words.shipped}</th>
              <th scope="col" class="right">${words.fulfilled}</th>
              <th scope="col" class="right">${words.difference}</th>
              <td class="bars"></td>
            </tr>
          </thead>
          <tbody>
            ${shown.map((row) => ledgerRow(row, most, stores))}
          </tbody>
        </table>
        ${
          shown.length < days.length
            ? html`<button
                class="plain small more"
                @click=${() => {
                  this.all = true;
                }}
              >
                ${words.all(count(days.length))}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }
}

function ledgerRow(row: LedgerDay, most: number, stores: boolean): TemplateResult {
  const difference = row.fulfilled - row.shipped;
  const width = (value: number) => `width:${((value / most) * 100).toFixed(1)}%`;
  return html`<tr>
    <th scope="row" class="number">${day(row.day)}</th>
    ${stores ? html`<td>${row.store}</td>` : nothing}
    <td class="right number">${count(row.shipped)}</td>
    <td class="right number">${count(row.fulfilled)}</td>
    <td class="right number ${difference < 0 ? 'short' : ''}">
      ${difference > 0 ? '+' : difference < 0 ? '−' : ''}${count(Math.abs(difference))}
    </td>
    <td class="bars" aria-hidden="true">
      <span class="bar" .style=${width(row.shipped)}></span>
      <span class="bar" .style=${width(row.fulfilled)}></span>
    </td>
  </tr>`;
}

customElements.define('bh-daily-ledger', DailyLedger);
