/**
 * Asks why findings need no work. Without a reason nothing is accepted. It is no form: the frame's
 * sandbox allows none.
 */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { counted } from '../wording';
import { accepting as words } from './words';

export class AcceptDialog extends LitElement {
  static override properties = { findings: { state: true } };
  static override styles = [
    base,
    controls,
    css`
      dialog {
        width: min(32rem, calc(100vw - 2rem));
        padding: 1.5rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(10 20 28 / 38%);
      }
      .fields {
        display: grid;
        gap: 0.9rem;
      }
      label {
        display: grid;
        gap: 0.3rem;
        font-weight: 550;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        justify-content: end;
      }
    `,
  ];
  /** How many it is about. */
  declare findings: number;
  #answer: ((reason: string | null) => void) | null = null;

  constructor() {
    super();
    this.findings = 0;
  }

  /** Resolves with the reason, or with nothing when the reader leaves it. */
  async ask(findings: number): Promise<string | null> {
    this.findings = findings;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('input');
    if (field) field.value = '';
    this.renderRoot.querySelector('dialog')?.showModal();
    field?.focus();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="accept" @close=${() => this.#settle(null)}>
      <div class="fields">
        <h2 id="accept">${words.heading(counted(this.findings, 'finding'))}</h2>
        <p class="small soft">${words.lead}</p>
        <label>
          ${words.reason}
          <input
            required
            maxlength="200"
            autocomplete="off"
            placeholder=${words.example}
            @keydown=${this.#pressed}
          />
        </label>
        <div class="buttons">
          <button type="button" class="button" @click=${this.#cancel}>${words.cancel}</button>
          <button class="button primary" @click=${this.#accept}>${words.accept}</button>
        </div>
      </div>
    </dialog>`;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter') this.#accept();
  }

  #accept(): void {
    const field = this.renderRoot.querySelector('input');
    const reason = field?.value.trim();
    if (!reason) {
      if (field) field.value = '';
      field?.reportValidity();
      return;
    }
    this.#settle(reason);
    this.renderRoot.querySelector('dialog')?.close();
  }

  #cancel(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #settle(reason: string | null): void {
    this.#answer?.(reason);
    this.#answer = null;
  }
}

customElements.define('bh-accept-dialog', AcceptDialog);
