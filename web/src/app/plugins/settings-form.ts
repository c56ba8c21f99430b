/**
 * Values of a schema as fields: of a plugin's own settings, and of the limits that all plugins have.
 *
 * A value is taken when it is committed (Enter, or leaving the field), and only if it is of its kind and
 * in its range; what cannot be taken stays as typed, with the reason beside it, and changes nothing.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { SettingValue } from '../../report';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { settings as words } from '../words';
import { type Field, read, written } from './setting';

/** One value was set. */
export type SettingSet = CustomEvent<{ readonly key: string; readonly value: SettingValue }>;

export class SettingsForm extends LitElement {
  static override properties = { fields: { attribute: false }, values: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr));
        gap: 0.6rem 1rem;
        margin-top: 0.4rem;
        font-size: var(--small);
      }
      label {
        display: block;
        overflow-wrap: anywhere;
      }
      label.flag {
        display: flex;
        gap: 0.5rem;
        align-items: center;
      }
      input:not([type='checkbox']),
      textarea {
        box-sizing: border-box;
        width: 100%;
        margin-top: 0.2rem;
      }
      textarea {
        padding: 0.3rem 0.55rem;
        border: 1px solid var(--edge);
        border-radius: 7px;
        background: var(--paper);
        color: inherit;
        font: inherit;
      }
      [aria-invalid='true'] {
        border-color: var(--critical);
      }
      .wrong {
        margin-top: 0.2rem;
        color: var(--critical);
      }
    `,
  ];
  declare fields: readonly Field[];
  declare values: Readonly<Record<string, SettingValue>>;
  /** Why what stands in a field cannot be taken. */
  readonly #wrong = new Map<string, string>();

  override render(): TemplateResult {
    return html`${this.fields.map((field) => this.#field(field))}`;
  }

  #field(field: Field): TemplateResult {
    const { key, title, kind } = field;
    const value = this.values[key] ?? field.default;
    if (kind === 'flag') {
      return html`<label class="flag">
        <input
          type="checkbox"
          .checked=${value === true}
          @change=${(event: Event) => this.#set(key, (event.currentTarget as HTMLInputElement).checked)}
        />${title}
      </label>`;
    }
    const wrong = this.#wrong.get(key);
    const taken = (event: Event) =>
      this.#take(field, (event.currentTarget as HTMLInputElement).value);
    const input =
      kind === 'texts'
        ? html`<textarea
            id=${key}
            rows="3"
            aria-invalid=${wrong ? 'true' : 'false'}
            aria-describedby="${key}-hint"
            .value=${written(value)}
            @change=${taken}
          ></textarea>`
        : html`<input
            id=${key}
            type="text"
            autocomplete="off"
            inputmode=${kind === 'text' ? 'text' : 'numeric'}
            aria-invalid=${wrong ? 'true' : 'false'}
            aria-describedby="${key}-hint"
            .value=${written(value)}
            @change=${taken}
          />`;
    return html`<div>
      <label for=${key}>${title}</label>
      ${input}
      <p id="${key}-hint" class=${wrong ? 'wrong' : 'soft'} role=${wrong ? 'alert' : nothing}>
        ${wrong ?? words.byDefault(written(field.default).replaceAll('\n', ', '))}
      </p>
    </div>`;
  }

  #take(field: Field, typed: string): void {
    const { value, wrong } = read(field, typed);
    if (wrong === undefined) this.#wrong.delete(field.key);
    else this.#wrong.set(field.key, wrong);
    this.requestUpdate();
    if (value !== undefined) this.#set(field.key, value);
  }

  #set(key: string, value: SettingValue): void {
    this.dispatchEvent(
      new CustomEvent('bh-set', { detail: { key, value }, bubbles: true, composed: true }),
    );
  }
}

customElements.define('bh-settings-form', SettingsForm);
