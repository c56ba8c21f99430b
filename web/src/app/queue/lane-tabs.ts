/** The lanes as tabs, moved through with the arrow keys, each with its count. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count } from '../wording';
import type { ShownLane } from './row';
import { queue } from './words';

export const lanes: readonly ShownLane[] = ['open', 'too-fresh', 'waiting', 'accepted', 'resolved'];

export class LaneTabs extends LitElement {
  static override properties = { lane: {}, counts: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      [role='tablist'] {
        display: flex;
        gap: 0.25rem 1.25rem;
        overflow-x: auto;
        border-bottom: 1px solid var(--line);
      }
      button {
        flex: none;
        min-height: 2.5rem;
        padding: 0.4rem 0.1rem;
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--soft);
        font-weight: 550;
      }
      button[aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--ink);
      }
      @media (forced-colors: active) {
        button {
          border-bottom-color: Canvas;
        }
        button[aria-selected='true'] {
          border-bottom-color: Highlight;
        }
      }
      button:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];
  declare lane: ShownLane;
  declare counts: Readonly<Record<ShownLane, number>>;

  override render(): TemplateResult {
    return html`<div role="tablist" aria-label=${queue.heading} @keydown=${this.#pressed}>
      ${this.#lanes.map((lane) => {
        const isSelected = lane === this.lane;
        return html`<button
          role="tab"
          data-lane=${lane}
          aria-selected=${isSelected}
          tabindex=${isSelected ? 0 : -1}
          @click=${() => this.#choose(lane)}
        >
          ${queue.lanes[lane]} <span class="number">${count(this.counts[lane])}</span>
        </button>`;
      })}
    </div>`;
  }

  /** What was resolved is known only beside an earlier report. */
  get #lanes(): readonly ShownLane[] {
    return lanes.filter((lane) => lane !== 'resolved' || this.counts.resolved > 0);
  }

  #pressed(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = this.#lanes;
    const next = shown[(shown.indexOf(this.lane) + step + shown.length) % shown.length];
    if (!next) return;
    this.#choose(next);
    this.renderRoot.querySelector<HTMLElement>(`[data-lane="${next}"]`)?.focus();
  }

  #choose(lane: ShownLane): void {
    this.dispatchEvent(new CustomEvent('bh-lane', { detail: lane, bubbles: true, composed: true }));
  }
}

customElements.define('bh-lane-tabs', LaneTabs);
