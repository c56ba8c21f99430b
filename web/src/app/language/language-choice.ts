/** The page's language, chosen by hand. Each language is named in itself, for those who read no other. */

import { css, html, LitElement, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { page } from '../words';
import { type Language, language, languages } from './language';

const names: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

export class LanguageChoice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      select {
        padding: 0.15rem 0.35rem;
        border: 1px solid transparent;
        border-radius: var(--radius);
        background: transparent;
        color: inherit;
        font: inherit;
      }
      select:hover {
        border-color: var(--edge);
      }
      option {
        background: var(--paper);
        color: var(--ink);
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector('select')?.focus();
  }

  override render(): TemplateResult {
    return html`<select class="small" aria-label=${page.language} @change=${this.#choose}>
      ${languages.map(
        (known) =>
          html`<option value=${known} lang=${known} ?selected=${known === language()}>
            ${names[known]}
          </option>`,
      )}
    </select>`;
  }

  #choose(event: Event): void {
    const chosen = (event.target as HTMLSelectElement).value;
    this.dispatchEvent(
      new CustomEvent('bh-speak', { detail: chosen, bubbles: true, composed: true }),
    );
  }
}

customElements.define('bh-language-choice', LanguageChoice);
