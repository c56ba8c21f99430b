/** Rounds of a day and of a week: each narrows the queue to its few checks. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Report, TableCell } from '../../report';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, term } from '../wording';
import { rounds as words } from './more-words';

export class Rounds extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
      li {
        display: grid;
        gap: 0.4rem;
        justify-items: start;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const table = this.report.measures?.tables?.find(({ id }) => id === 'rounds');
    if (!table) return nothing;
    return html`<section aria-labelledby="rounds">
      <h2 id="rounds">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <ul>
        ${table.rows.map((row) => this.#round(row))}
      </ul>
    </section>`;
  }

  #round([round, says, checks, open]: readonly TableCell[]): TemplateResult {
    const found = Number(open ?? 0);
    return html`<li class="panel">
      <h3>${term(words.names, String(round))}</h3>
      <p class="small">${says}</p>
      ${
        found > 0
          ? html`<button class="button" @click=${() => this.#show(String(checks).split(', '))}>
              ${words.show(count(found))}
            </button>`
          : html`<p class="small soft">${words.none}</p>`
      }
    </li>`;
  }

  #show(checks: readonly string[]): void {
    this.dispatchEvent(
      new CustomEvent('bh-tile', { detail: checks, bubbles: true, composed: true }),
    );
  }
}

customElements.define('bh-rounds', Rounds);
