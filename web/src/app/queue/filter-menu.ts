/** One facet of the queue: a chip that opens a list of its values with counts. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count } from '../wording';
import type { Choice } from './filter';

export class FilterMenu extends LitElement {
  static override properties = {
    label: {},
    chosen: { type: Number },
    choices: { attribute: false },
    isOpen: { state: true },
  };
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: relative;
      }
      summary {
        display: inline-flex;
        align-items: center;
        gap: 0.4rem;
        min-height: 2.25rem;
        padding: 0.25rem 0.75rem;
        border: 1px solid var(--edge);
        border-radius: 999px;
        background: var(--paper);
        cursor: pointer;
        list-style: none;
        white-space: nowrap;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary svg {
        width: 9px;
        height: 6px;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.5;
      }
      summary[data-chosen] {
        border-color: var(--accent);
        background: var(--accent-wash);
      }
      .list {
        position: absolute;
        z-index: 5;
        top: calc(100% + 0.35rem);
        left: 0;
        width: max-content;
        max-width: min(21rem, 86vw);
        max-height: 22rem;
        overflow: auto;
        padding: 0.4rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        box-shadow: var(--shadow);
      }
      label {
        display: grid;
        grid-template-columns: auto 1fr auto;
        gap: 0.6rem;
        align-items: center;
        padding: 0.4rem 0.5rem;
        border-radius: 6px;
        font-size: var(--small);
        line-height: 1.35;
        cursor: pointer;
      }
      label:hover {
        background: var(--ground);
      }
      /* A narrow page has no room beside a chip: the list spans the row of chips instead. */
      @media (max-width: 720px) {
        :host {
          position: static;
        }
        .list {
          right: 0;
          width: auto;
          max-width: none;
        }
      }
    `,
  ];
  declare label: string;
  /** How many values are chosen. */
  declare chosen: number;
  /** Asked only while the list is open: counting costs a pass over the queue. */
  declare choices: () => readonly Choice[];
  declare isOpen: boolean;

  constructor() {
    super();
    this.chosen = 0;
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#left);
    this.addEventListener('keydown', this.#pressed);
  }

  override render(): TemplateResult {
    const { chosen } = this;
    return html`<details
      @toggle=${(event: Event) => {
        this.isOpen = (event.currentTarget as HTMLDetailsElement).open;
      }}
    >
      <summary ?data-chosen=${chosen > 0}>
        ${this.label}${chosen > 0 ? html`<span class="number">${chosen}</span>` : ''}
        <svg viewBox="0 0 9 6" aria-hidden="true"><path d="M1 1l3.5 3.5L8 1"></path></svg>
      </summary>
      <div class="list" role="group" aria-label=${this.label}>
        ${(this.isOpen ? this.choices() : []).map(
          (choice) => html`<label>
            <input type="checkbox" .checked=${choice.chosen} @change=${() => this.#toggle(choice.id)} />
            <span>${choice.label}</span>
            <span class="soft number">${count(choice.count)}</span>
          </label>`,
        )}
      </div>
    </details>`;
  }

  #toggle(id: string): void {
    this.dispatchEvent(new CustomEvent('bh-toggle', { detail: id }));
  }

  /** Focus that moves elsewhere closes the list; a press on its plain area moves focus nowhere. */
  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget) this.#close();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    const details = this.renderRoot.querySelector('details');
    if (event.key !== 'Escape' || !details?.open) return;
    event.stopPropagation();
    this.#close();
    this.renderRoot.querySelector('summary')?.focus();
  };

  #close(): void {
    this.renderRoot.querySelector('details')?.removeAttribute('open');
  }
}

customElements.define('bh-filter-menu', FilterMenu);
