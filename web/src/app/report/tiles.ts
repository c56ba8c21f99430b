/** The four tiles. A press narrows the queue to what the number counts. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import type { QueueRow } from '../queue/row';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count } from '../wording';
import { tiles as words } from '../words';
import { type Tile, tilesOf } from './tile';

export class Tiles extends LitElement {
  static override properties = { report: { attribute: false }, rows: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: 0.75rem;
      }
      li {
        display: grid;
      }
      button {
        display: grid;
        grid-template-rows: auto auto 1fr auto;
        align-content: start;
        padding: 1rem 1.15rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--paper);
        text-align: left;
        transition: border-color 120ms;
      }
      button:not(:disabled):hover {
        border-color: var(--accent);
      }
      button:disabled {
        cursor: default;
        background: none;
        color: inherit;
      }
      .orders {
        font-size: 2rem;
        font-weight: 640;
        line-height: 1.15;
        letter-spacing: -0.02em;
      }
      [data-some] .orders {
        color: var(--critical);
      }
      .blind {
        font-size: var(--large);
        line-height: 2.3rem;
        letter-spacing: 0;
        color: var(--soft);
      }
      .title {
        margin: 0.15rem 0 0.2rem;
        font-weight: 600;
      }
      .value {
        margin-top: 0.5rem;
      }
      @media (forced-colors: active) {
        button:disabled {
          color: CanvasText;
        }
      }
      @media (max-width: 1000px) {
        ul {
          grid-template-columns: 1fr 1fr;
        }
      }
      @media (max-width: 560px) {
        ul {
          gap: 0.5rem;
        }
        button {
          padding: 0.8rem 0.9rem;
        }
        .note {
          display: none;
        }
      }
    `,
  ];
  declare report: Report;
  declare rows: readonly QueueRow[];

  override render(): TemplateResult {
    return html`<section aria-label=${words.heading}>
      <ul>
        ${tilesOf(this.report, this.rows).map((tile) => html`<li>${this.#tile(tile)}</li>`)}
      </ul>
    </section>`;
  }

  #tile(tile: Tile): TemplateResult {
    const isBlind = tile.orders === null;
    const hint = tile.isPartial ? words.partly : tile.value && words.atStake(tile.value);
    return html`<button
      ?disabled=${!tile.orders}
      ?data-some=${Boolean(tile.orders)}
      @click=${() => this.#show(tile)}
    >
      <span class=${isBlind ? 'orders blind' : 'orders number'}>
        ${tile.orders === null ? words.unchecked : count(tile.orders)}
      </span>
      <span class="title">${tile.title}</span>
      <span class="note small soft">${isBlind ? words.uncheckedNote : tile.note}</span>
      <span class="small number value">${hint}</span>
    </button>`;
  }

  #show({ checks }: Tile): void {
    this.dispatchEvent(
      new CustomEvent('bh-tile', { detail: checks, bubbles: true, composed: true }),
    );
  }
}

customElements.define('bh-tiles', Tiles);
