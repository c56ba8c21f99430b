/** The audit while it runs: the five phases, how far each is, and a way to stop. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Phase, Progress } from '../../report';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count } from '../wording';
import { running } from '../words';

const phases: readonly Phase[] = ['reading', 'understanding', 'matching', 'checking', 'explaining'];

export class RunningPanel extends LitElement {
  static override properties = {
    progress: { attribute: false },
    patience: { type: Number },
    shown: { state: true },
  };
  static override styles = [
    base,
    controls,
    css`
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 1rem;
        margin-bottom: 0.75rem;
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1.5rem;
        margin-top: 0.75rem;
      }
      li[data-state='after'] {
        color: var(--soft);
      }
      li[data-state='now'] {
        font-weight: 600;
      }
    `,
  ];
  declare progress: Progress;
  /** Milliseconds before it shows: an audit that is quicker would only make the page jump. */
  declare patience: number;
  declare shown: boolean;
  #timer = 0;

  constructor() {
    super();
    this.patience = 0;
    this.shown = false;
  }

  protected override firstUpdated(): void {
    this.#timer = window.setTimeout(() => {
      this.shown = true;
    }, this.patience);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.shown) return nothing;
    const { phase, done, of } = this.progress;
    const current = phases.indexOf(phase);
    const inPhase = of > 0 ? Math.min(done / of, 1) : 0;
    return html`<div class="panel">
      <div class="head">
        <h2 id="running">${running.heading}</h2>
        <button class="button" @click=${this.#cancel}>${running.cancel}</button>
      </div>
      <progress max=${phases.length} value=${current + inPhase} aria-labelledby="running"></progress>
      <ol class="small number">
        ${phases.map((each, index) => {
          const state = index < current ? 'before' : index === current ? 'now' : 'after';
          const counts = state === 'now' && of > 0 ? ` ${count(done)} / ${count(of)}` : '';
          return html`<li data-state=${state} aria-current=${state === 'now' ? 'step' : 'false'}>
            ${running.phases[each]}${counts}
          </li>`;
        })}
      </ol>
    </div>`;
  }

  #cancel(): void {
    this.dispatchEvent(new CustomEvent('bh-cancel', { bubbles: true, composed: true }));
  }
}

customElements.define('bh-running-panel', RunningPanel);
