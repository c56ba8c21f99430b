/** One plugin: what it is, which fields it sees, what it asks leave for, and how far it is. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { rows } from '../style/rows';
import { bytes, count } from '../wording';
import { plugins as words } from '../words';
import type { OpenPlugin } from './open-plugin';
import type { SettingSet } from './settings-form';
import './settings-form';

export class PluginRow extends LitElement {
  static override properties = { plugin: { attribute: false } };
  static override styles = [
    base,
    controls,
    rows,
    css`
      .mono {
        overflow-wrap: anywhere;
      }
      .docs {
        margin-top: 0.35rem;
        max-width: 46rem;
        overflow-wrap: anywhere;
      }
      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 0.4rem;
        margin-top: 0.35rem;
      }
      .fields li {
        padding: 0.05rem 0.45rem;
        border-radius: 5px;
        background: var(--sunk);
        font-size: var(--small);
      }
      .personal {
        outline: 1px solid var(--high);
        color: var(--high);
      }
      fieldset {
        display: grid;
        gap: 0.25rem;
        margin: 0.6rem 0 0;
        padding: 0.6rem 0.75rem;
        border: 0;
        border-left: 3px solid var(--high);
        background: var(--high-wash);
      }
      legend {
        float: left;
        width: 100%;
        padding: 0;
        font-weight: 600;
      }
      label {
        display: flex;
        gap: 0.5rem;
        align-items: center;
      }
    `,
  ];
  declare plugin: OpenPlugin;

  override render(): TemplateResult {
    const { name, state, trouble } = this.plugin;
    const manifest = state?.manifest;
    return html`<div class="head">
        <div>
          <p class="name">${manifest ? `${manifest.name} ${manifest.version}` : name}</p>
          <p class="small soft number">${this.#facts()}</p>
        </div>
        <button class="plain small" aria-label=${words.remove(name)} @click=${this.#remove}>
          ${words.removeShort}
        </button>
      </div>
      ${manifest?.docs ? html`<p class="docs small">${manifest.docs}</p>` : nothing}
      ${manifest ? this.#fields(manifest.needs) : nothing} ${this.#consent()} ${this.#settings()}
      ${this.#body()}
      ${trouble ? html`<p class="trouble small">${trouble}</p>` : nothing}`;
  }

  #facts(): string {
    const { name, state } = this.plugin;
    if (!state) return words.looking;
    const { manifest } = state;
    return [
      manifest ? name : '',
      manifest?.author ?? '',
      manifest?.licence ?? '',
      bytes(state.bytes),
      `SHA-256 ${state.sha256}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #fields(needs: readonly string[]): TemplateResult {
    const personal = new Set(this.plugin.state?.personal);
    return html`<p class="small soft">${words.sees}</p>
      <ul class="fields" aria-label=${words.sees}>
        ${needs.map(
          (field) => html`<li class=${personal.has(field) ? 'mono personal' : 'mono'}>
            ${field}${personal.has(field) ? html` (${words.personal})` : nothing}
          </li>`,
        )}
      </ul>`;
  }

  #consent(): TemplateResult | typeof nothing {
    const { state, consent } = this.plugin;
    if (!state || state.personal.length === 0) return nothing;
    return html`<fieldset class="small">
      <legend>${words.consent}</legend>
      ${state.personal.map(
        (field) => html`<label>
          <input
            type="checkbox"
            .checked=${consent.has(field)}
            @change=${(event: Event) => this.#allow(field, (event.currentTarget as HTMLInputElement).checked)}
          />
          <span class="mono">${field}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  #settings(): TemplateResult | typeof nothing {
    const { state, config } = this.plugin;
    const fields = state?.manifest?.config ?? [];
    if (fields.length === 0) return nothing;
    return html`<details>
      <summary>${words.settings}</summary>
      <bh-settings-form .fields=${fields} .values=${config} @bh-set=${this.#configure}></bh-settings-form>
    </details>`;
  }

  #configure(set: SettingSet): void {
    // Limits are set by the same event, further up.
    set.stopPropagation();
    const { key: name, value } = set.detail;
    const detail = { key: this.plugin.key, name, value };
    this.dispatchEvent(new CustomEvent('bh-set-up', { detail, bubbles: true, composed: true }));
  }

  #body(): TemplateResult | typeof nothing {
    const { state, name } = this.plugin;
    if (!state) return nothing;
    const { failure, progress, done, cases, took = 0 } = state;
    if (failure) {
      const batch = failure.batch == null ? '' : words.batch(failure.batch + 1);
      return html`<div class="trouble small">
        <p>${words.failed(failure.stage)}${batch} ${failure.reason}</p>
        <p>${failure.help}</p>
      </div>`;
    }
    if (progress === 'running') {
      return html`<progress max=${Math.max(cases, 1)} value=${done} aria-label=${words.running(name)}></progress>`;
    }
    return progress === 'finished'
      ? html`<p class="small soft number">${words.finished(count(cases), (took / 1000).toFixed(1))}</p>`
      : nothing;
  }

  #allow(field: string, allowed: boolean): void {
    const consent = new Set(this.plugin.consent);
    if (allowed) consent.add(field);
    else consent.delete(field);
    const detail = { key: this.plugin.key, consent };
    this.dispatchEvent(new CustomEvent('bh-consent', { detail, bubbles: true, composed: true }));
  }

  #remove(): void {
    const options = { detail: this.plugin.key, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('bh-unplug', options));
  }
}

customElements.define('bh-plugin-row', PluginRow);
