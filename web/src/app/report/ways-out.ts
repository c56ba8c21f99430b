/** Further ways out of a report: digest, Markdown and the fix kit, each a file to save. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { EngineClient, Output } from '../../worker/client';
import { copyText } from '../browser/clipboard';
import { saveText } from '../browser/download';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { waysOut as words } from './words';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
};

export class WaysOut extends LitElement {
  static override properties = { engine: { attribute: false }, report: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      .panel {
        display: grid;
        margin-top: 0.75rem;
        padding: 0.25rem 1.25rem;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.25rem 1rem;
        padding: 0.5rem 0;
      }
      li + li {
        border-top: 1px solid var(--line);
      }
      .what {
        flex: 1 1 20rem;
        min-width: 0;
      }
      .name {
        font-weight: 600;
      }
      .buttons {
        display: flex;
        gap: 0.5rem;
      }
    `,
  ];
  declare engine: EngineClient;

  override render(): TemplateResult | typeof nothing {
    const outputs = this.engine.outputs();
    if (outputs.length === 0) return nothing;
    return html`<section aria-labelledby="ways">
      <h2 id="ways">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      <ul class="panel">
        ${outputs.map((output) => this.#row(output))}
      </ul>
    </section>`;
  }

  #row(output: Output): TemplateResult {
    const [title = output.name, purpose = ''] = words.files[output.name] ?? [];
    return html`<li>
      <div class="what">
        <p class="name">${title}</p>
        <p class="small soft">${purpose}</p>
      </div>
      <div class="buttons">
        <button class="plain small" @click=${() => this.#copy(output, title)}>
          ${words.copy}<span class="hidden">: ${title}</span>
        </button>
        <button class="button" @click=${() => this.#save(output, title)}>
          ${words.save}<span class="hidden">: ${title}</span>
        </button>
      </div>
    </li>`;
  }

  #save({ name, text }: Output, title: string): void {
    const extension = name.split('.').at(-1) ?? '';
    saveText(text, `backhaul-${name}`, types[extension] ?? 'text/plain;charset=utf-8');
    this.#say(words.saved(title));
  }

  #copy({ text }: Output, title: string): void {
    this.#say(copyText(text, this.renderRoot) ? words.copied(title) : words.notCopied);
  }

  #say(sentence: string): void {
    this.dispatchEvent(
      new CustomEvent('bh-said', { detail: sentence, bubbles: true, composed: true }),
    );
  }
}

customElements.define('bh-ways-out', WaysOut);
