/**
 * Where files come in: two labelled slots that fill themselves, whatever is dropped where.
 *
 * A file's kind is known only from its content, so the slots sort what was dropped instead of asking
 * the reader to aim. The whole page takes a drop (see `intake.ts`); this zone shows where it goes.
 */

import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isKnown, isReading, type OpenFile, placeOf } from '../session/open-file';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { drop } from '../words';
import './file-row';

/**
 * What the file dialog offers first. A file's content decides what it is, so anything else may be
 * dropped, or chosen under the dialog's *All files*.
 */
const accepted = '.csv,.tsv,.txt,.zip,.gz,.xlsx,.json,.jsonl,.html,.toml,.wasm';

export class DropZone extends LitElement {
  static override properties = {
    files: { attribute: false },
    hovering: { type: Boolean, reflect: true },
  };
  static override styles = [
    base,
    controls,
    css`
      .zone {
        border: 1.5px dashed var(--edge);
        border-radius: 14px;
        background: var(--paper);
        transition: background-color 120ms;
      }
      :host([hovering]) .zone {
        border-color: var(--accent);
        border-style: solid;
        background: var(--accent-wash);
      }
      .slots {
        display: grid;
        grid-template-columns: 1fr 1fr;
      }
      .slot {
        min-width: 0;
        padding: 1.75rem 1.5rem 1.5rem;
      }
      .slot + .slot {
        border-left: 1px dashed var(--line);
      }
      .hint {
        margin: 0.35rem 0 0.75rem 1.9rem;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0.3rem 1rem;
        margin-top: 0.9rem;
      }
      dt {
        font-weight: 600;
      }
      ul {
        margin-top: 0.85rem;
      }
      h2 {
        display: flex;
        gap: 0.6rem;
        align-items: center;
      }
      .tick {
        flex: none;
        width: 1.3rem;
        height: 1.3rem;
        fill: none;
        stroke: var(--edge);
        stroke-width: 1.5;
      }
      .tick[data-filled] {
        stroke: var(--good);
        stroke-width: 2;
      }
      .rest {
        padding: 0 1.5rem 0.5rem;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.6rem 0.75rem;
        align-items: center;
        padding: 1.1rem 1.5rem;
        border-top: 1px solid var(--line);
      }
      .actions p {
        flex: 1 1 16rem;
      }
      @media (max-width: 720px) {
        /* What can be done comes before what it is for: a phone shows little at once. */
        .zone[data-empty] {
          display: grid;
        }
        .zone[data-empty] .actions {
          order: -1;
          border-top: 0;
          border-bottom: 1px dashed var(--line);
        }
        .slots {
          grid-template-columns: 1fr;
        }
        .slot + .slot {
          border-left: 0;
          border-top: 1px dashed var(--line);
        }
        .slot,
        .actions,
        .rest {
          padding-inline: 1rem;
        }
        .actions .button {
          flex: 1 1 auto;
        }
      }
    `,
  ];
  declare files: readonly OpenFile[];
  declare hovering: boolean;

  override render(): TemplateResult {
    const none = this.files.length === 0;
    const rest = this.files.filter((file) => placeOf(file) === 'other');
    return html`<div class="zone" ?data-empty=${none} @bh-remove=${this.#removing}>
      <div class="slots">
        ${this.#slot('store', drop.store, drop.storeHint, drop.storeKinds)}
        ${this.#slot('shipstation', drop.shipstation, drop.shipstationHint, drop.shipstationKinds)}
      </div>
      ${rest.length > 0 ? this.#rest(rest) : nothing}
      <div class="actions">
        <button class="button primary" @click=${this.#choose}>${none ? drop.choose : drop.add}</button>
        ${none ? html`<button class="button" @click=${this.#sample}>${drop.sample}</button>` : nothing}
        <p class="small soft">${this.hovering ? drop.hovering : drop.hint}</p>
        <input type="file" multiple hidden accept=${accepted} @change=${this.#chosen} />
      </div>
    </div>`;
  }

  #slot(
    side: 'store' | 'shipstation',
    title: string,
    hint: string,
    expected: readonly (readonly string[])[],
  ): TemplateResult {
    const files = this.files.filter((file) => placeOf(file) === side);
    const filled = files.length > 0;
    return html`<section class="slot" aria-labelledby=${side}>
      <h2 id=${side}>
        <svg class="tick" viewBox="0 0 20 20" ?data-filled=${filled} aria-hidden="true">
          <circle cx="10" cy="10" r="8"></circle>
          ${filled ? svg`<path d="M6 10.3l2.7 2.7L14 7.4"></path>` : nothing}
        </svg>
        ${title}
        <span class="hidden">: ${filled ? drop.filled : drop.waiting}</span>
      </h2>
      ${filled ? this.#rows(files) : this.#hint(hint, expected)}
    </section>`;
  }

  #hint(hint: string, expected: readonly (readonly string[])[]): TemplateResult {
    return html`<div class="hint small">
      <p class="soft">${hint}</p>
      <dl>
        ${expected.map(
          ([kind, shows]) => html`<dt>${kind}</dt>
            <dd class="soft">${shows}</dd>`,
        )}
      </dl>
    </div>`;
  }

  #rest(files: readonly OpenFile[]): TemplateResult {
    const groups = [
      ['', files.filter(isReading)],
      [drop.other, files.filter((file) => !isReading(file) && isKnown(file))],
      [drop.unrecognised, files.filter((file) => !isReading(file) && !isKnown(file))],
    ] as const;
    return html`<div class="rest">
      ${groups.map(([title, of]) => {
        if (of.length === 0) return nothing;
        return html`${title ? html`<h3>${title}</h3>` : nothing}${this.#rows(of)}`;
      })}
    </div>`;
  }

  #rows(files: readonly OpenFile[]): TemplateResult {
    return html`<ul>
      ${repeat(
        files,
        (file) => file.key,
        (file) => html`<li><bh-file-row .file=${file}></bh-file-row></li>`,
      )}
    </ul>`;
  }

  /** The row that held the focus is about to go. */
  #removing(): void {
    this.renderRoot.querySelector<HTMLElement>('.actions .button')?.focus();
  }

  #choose(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type="file"]')?.click();
  }

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const options = { detail: [...(input.files ?? [])], bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('bh-open', options));
    // The same file can be chosen again only if the field forgets it.
    input.value = '';
  }

  #sample(): void {
    this.dispatchEvent(new CustomEvent('bh-sample', { bubbles: true, composed: true }));
  }
}

customElements.define('bh-drop-zone', DropZone);
