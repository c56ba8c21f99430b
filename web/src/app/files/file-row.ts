/** One open file: what it is, what it holds, what is wrong with it, and a way to take it out again. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { isReading, type OpenFile } from '../session/open-file';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { bytes, counted, countedRecords, kindTitle, span } from '../wording';
import { files } from '../words';
import './problem-list';

export class FileRow extends LitElement {
  static override properties = { file: { attribute: false } };
  static override styles = [
    base,
    controls,
    css`
      :host {
        padding: 0.75rem 0;
        border-top: 1px solid var(--line);
      }
      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: 0.75rem;
      }
      .name {
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      progress {
        margin-top: 0.5rem;
      }
      .trouble {
        margin-top: 0.5rem;
        padding: 0.6rem 0.75rem;
        border-left: 3px solid var(--critical);
        background: var(--critical-wash);
      }
      details {
        margin-top: 0.35rem;
      }
      summary {
        width: fit-content;
        padding: 0.15rem 0;
        color: var(--high);
        font-size: var(--small);
        font-weight: 550;
        cursor: pointer;
      }
      bh-problem-list {
        margin-top: 0.4rem;
      }
    `,
  ];
  declare file: OpenFile;

  override render(): TemplateResult {
    const { name } = this.file;
    return html`<div class="head">
        <div>
          <p class="name">${name}</p>
          <p class="small soft number">${this.#facts()}</p>
        </div>
        <button class="plain small" aria-label=${files.remove(name)} @click=${this.#remove}>
          ${files.removeShort}
        </button>
      </div>
      ${this.#body()}`;
  }

  #facts(): string {
    const { summary, size, read } = this.file;
    if (isReading(this.file)) return `${files.reading} · ${bytes(read)} / ${bytes(size)}`;
    if (!summary) return bytes(size);
    const records = summary.records > 0 ? countedRecords(summary.kind, summary.records) : '';
    const facts = [
      kindTitle(summary.kind),
      counted(summary.rows, 'row'),
      records,
      span(summary.from, summary.to),
      bytes(summary.bytes),
    ];
    return facts.filter(Boolean).join(' · ');
  }

  #body(): TemplateResult | typeof nothing {
    const { summary, size, read, trouble, name } = this.file;
    if (isReading(this.file)) {
      return html`<progress max=${Math.max(size, 1)} value=${read} aria-label=${`${files.reading} ${name}`}></progress>`;
    }
    if (trouble) {
      return html`<div class="trouble small"><p>${trouble.message}</p><p>${trouble.help}</p></div>`;
    }
    if (!summary || summary.problems.length === 0) return nothing;
    const list = html`<bh-problem-list .problems=${summary.problems}></bh-problem-list>`;
    // A file that nothing can use is explained at once; one that works keeps its notes folded.
    if (summary.used === 0) return list;
    return html`<details>
      <summary>${counted(summary.problems.length, 'problem')}</summary>
      ${list}
    </details>`;
  }

  #remove(): void {
    const options = { detail: this.file.key, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent('bh-remove', options));
  }
}

customElements.define('bh-file-row', FileRow);
