/** The watch list: six things that go wrong quietly, counted. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Report, WatchTile } from '../../report';
import { base } from '../style/base';
import { count } from '../wording';
import { watchList as words } from './words';

export class WatchList extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr));
        gap: 0.75rem;
        margin-top: 0.75rem;
      }
      li {
        display: grid;
        grid-template-columns: auto 1fr;
        grid-template-rows: auto 1fr;
        gap: 0.2rem 0.9rem;
        padding: 0.8rem 1rem;
      }
      .count {
        grid-row: span 2;
        min-width: 2.2rem;
        font-size: 1.5rem;
        font-weight: 640;
        line-height: 1.2;
        text-align: right;
      }
      .blind {
        color: var(--soft);
      }
      .title {
        font-weight: 600;
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const tiles = this.report.operating_model?.watch_list ?? [];
    if (tiles.length === 0) return nothing;
    return html`<section aria-labelledby="watch">
      <h2 id="watch">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <ul>
        ${tiles.map(tile)}
      </ul>
    </section>`;
  }
}

function tile({ title, count: number, because }: WatchTile): TemplateResult {
  const isBlind = number == null;
  return html`<li class="panel">
    ${
      isBlind
        ? html`<span class="count blind" aria-hidden="true">–</span>
            <span class="hidden">${words.unknown}</span>`
        : html`<span class="count number">${count(number)}</span>`
    }
    <span class="title">${title}</span>
    <span class="small soft">${because}</span>
  </li>`;
}

customElements.define('bh-watch-list', WatchList);
