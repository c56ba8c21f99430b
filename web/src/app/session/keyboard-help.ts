/** The list of keyboard shortcuts, and the switch that turns them off. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { theCase } from '../queue/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { keyboard } from '../words';

export class KeyboardHelp extends LitElement {
  static override properties = { enabled: { type: Boolean } };
  static override styles = [
    base,
    controls,
    css`
      dialog {
        top: var(--seen-top, 0);
        bottom: auto;
        width: min(24rem, calc(100vw - 2rem));
        max-height: calc(var(--seen-height, 100%) - 2rem);
        margin-top: clamp(1rem, calc((var(--seen-height, 100vh) - 24rem) / 2), 12rem);
        padding: 1.25rem;
        border: 1px solid var(--edge);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(10 20 28 / 38%);
      }
      .head {
        display: flex;
        justify-content: space-between;
        margin-bottom: 0.75rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.5rem 1rem;
        margin-bottom: 1.25rem;
      }
      kbd {
        display: inline-block;
        min-width: 1.75rem;
        padding: 0.05rem 0.4rem;
        border: 1px solid var(--edge);
        border-radius: 5px;
        font: inherit;
        text-align: center;
      }
      label {
        display: flex;
        gap: 0.6rem;
        align-items: center;
      }
    `,
  ];
  declare enabled: boolean;

  constructor() {
    super();
    this.enabled = true;
  }

  open(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="keys">
      <div class="head">
        <h2 id="keys">${keyboard.heading}</h2>
        <button class="plain" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>
          ${theCase.close}
        </button>
      </div>
      <dl>
        ${keyboard.keys.map(
          ([key, does]) => html`<dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>`,
        )}
      </dl>
      <label>
        <input
          type="checkbox"
          .checked=${this.enabled}
          @change=${(event: Event) => {
            this.enabled = (event.currentTarget as HTMLInputElement).checked;
          }}
        />
        ${keyboard.enabled}
      </label>
    </dialog>`;
  }
}

customElements.define('bh-keyboard-help', KeyboardHelp);
