/**
 * Texts to paste: for the customer, for ShipStation support, for the warehouse.
 *
 * The engine writes them, as it writes the fix kit, from a copy of the report that holds this finding
 * alone: one source, and only the fields it allows.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Finding } from '../../report';
import type { EngineClient } from '../../worker/client';
import { copyText } from '../browser/clipboard';
import { retoldKit } from '../language/retell';
import { pasting as words } from '../queue/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { term } from '../wording';

/** Files of the kit that are texts for one case, in the order in which they are shown. */
const shown = ['customer-texts.txt', 'support-ticket.txt', 'stop-list.txt', 'warehouse-note.txt'];

interface Text {
  readonly name: string;
  readonly text: string;
}

export class CaseTexts extends LitElement {
  static override properties = {
    finding: { attribute: false },
    engine: { attribute: false },
    texts: { state: true },
  };
  static override styles = [
    base,
    controls,
    css`
      section {
        display: grid;
        gap: 0.6rem;
      }
      .text {
        display: grid;
        gap: 0.4rem;
        padding: 0.75rem 1rem;
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem;
        align-items: center;
        justify-content: space-between;
      }
      pre {
        max-height: 16rem;
        margin: 0;
        overflow: auto;
        font: inherit;
        font-size: var(--small);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];
  declare finding: Finding;
  declare engine: EngineClient;
  declare texts: readonly Text[];

  constructor() {
    super();
    this.texts = [];
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('finding')) return;
    this.texts = [];
    void this.#write(this.finding);
  }

  async #write(finding: Finding): Promise<void> {
    const kit = await this.engine.write('kit', { findings: [finding.id] }).catch(() => []);
    const made = retoldKit(kit);
    if (finding !== this.finding) return;
    this.texts = shown.flatMap((name) => {
      const file = made.find((each) => each.name === name);
      return file ? [{ name, text: new TextDecoder().decode(file.bytes) }] : [];
    });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.texts.length === 0) return nothing;
    return html`<section aria-labelledby="texts">
      <h3 id="texts">${words.heading}</h3>
      ${this.texts.map((each) => this.#text(each))}
    </section>`;
  }

  #text({ name, text }: Text): TemplateResult {
    const title = term(words.titles, name);
    return html`<div class="text">
      <div class="top">
        <h4 class="small">${title}</h4>
        <button class="plain small" @click=${() => this.#copy(text, title)}>
          ${words.copy}<span class="hidden">: ${title}</span>
        </button>
      </div>
      <pre tabindex="0" role="group" aria-label=${title}>${text.trim()}</pre>
    </div>`;
  }

  #copy(text: string, title: string): void {
    const root = this.getRootNode();
    const detail = copyText(text.trim(), root) ? words.copied(title) : words.notCopied;
    this.dispatchEvent(new CustomEvent('bh-said', { detail, bubbles: true, composed: true }));
  }
}

customElements.define('bh-case-texts', CaseTexts);
