/** One row of a file: the cells that a finding quotes, and on request all of them, read again. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Input } from '../../report';
import type { EngineClient } from '../../worker/client';
import { theCase } from '../queue/words';
import { base } from '../style/base';
import { controls } from '../style/controls';
import type { QuotedCell, QuotedRow } from './evidence';
import { type Original, originalRow } from './original-row';

export class RowQuotation extends LitElement {
  static override properties = {
    quoted: { attribute: false },
    input: { attribute: false },
    engine: { attribute: false },
    original: { state: true },
  };
  static override styles = [
    base,
    controls,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.6rem;
        align-items: center;
        margin-top: 0.3rem;
        color: var(--soft);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(5rem, auto) 1fr;
        gap: 0.15rem 0.9rem;
        font-size: var(--small);
      }
      dt {
        color: var(--soft);
      }
      dd {
        min-width: 0;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
        font-family: var(--mono);
      }
      .blank {
        font-family: var(--font);
        font-style: italic;
        color: var(--soft);
      }
      .whole {
        max-height: 22rem;
        margin-top: 0.4rem;
        padding: 0.6rem 0.75rem;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--ground);
      }
      .whole b {
        font-weight: 700;
      }
    `,
  ];
  declare quoted: QuotedRow;
  declare input: Input;
  declare engine: EngineClient;
  declare original: Original | 'not-open' | null;

  constructor() {
    super();
    this.original = null;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('quoted')) this.original = null;
  }

  override render(): TemplateResult {
    const { row, cells } = this.quoted;
    return html`<p class="small row number">
        ${theCase.row(row)}
        <button class="plain small" aria-expanded=${this.original !== null} @click=${this.#toggle}>
          ${theCase.original}<span class="hidden">: ${this.input.name}, ${theCase.row(row)}</span>
        </button>
      </p>
      <dl>${cells.map(cell)}</dl>
      ${this.original ? this.#whole(this.original) : nothing}`;
  }

  #whole(original: Original | 'not-open'): TemplateResult {
    if (original === 'not-open')
      return html`<p class="small soft">${theCase.originals['not-open']}</p>`;
    if ('why' in original)
      return html`<p class="small soft">${theCase.originals[original.why]}</p>`;
    const filled = original.found.filter(({ text }) => text.trim() !== '');
    const isQuoted = (column: string) => this.quoted.cells.some((each) => each.column === column);
    return html`<div class="whole" tabindex="0" role="group" aria-label=${theCase.original}>
      <dl>
        ${filled.map(
          ({ column, text }) => html`<dt>${isQuoted(column) ? html`<b>${column}</b>` : column}</dt>
            <dd>${text}</dd>`,
        )}
      </dl>
    </div>`;
  }

  async #toggle(): Promise<void> {
    if (this.original) {
      this.original = null;
      return;
    }
    const { quoted } = this;
    const file = await this.engine.fileOf(this.input);
    const original = file ? await read(file, quoted) : 'not-open';
    if (quoted === this.quoted) this.original = original;
  }
}

async function read(file: File, { row, cells }: QuotedRow): Promise<Original> {
  try {
    return await originalRow(file, row, cells);
  } catch {
    // The file was moved, changed or locked since it was opened.
    return { why: 'changed' };
  }
}

function cell({ column, text }: QuotedCell): TemplateResult {
  return html`<dt>${column}</dt>
    <dd>${text === '' ? html`<span class="blank">${theCase.blank}</span>` : text}</dd>`;
}

customElements.define('bh-row-quotation', RowQuotation);
