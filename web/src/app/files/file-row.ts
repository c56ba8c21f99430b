/** One open file: what it is, what it holds, what is wrong with it, and a way to take it out again. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Input } from '../../report';
import { mapping } from '../mapping/words';
import { isMappable, isReading, type OpenFile } from '../session/open-file';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { rows } from '../style/rows';
import { bytes, counted, countedRecords, kindTitle, span } from '../wording';
import { files } from '../words';
import './problem-list';

export class FileRow extends LitElement {
  static override properties = { file: { attribute: false } };
  static override styles = [
    base,
    controls,
    rows,
    css`
      .inputs {
        padding-left: 0.9rem;
      }
      .member {
        margin-top: 0.5rem;
        overflow-wrap: anywhere;
      }
      summary {
        color: var(--high);
      }
      .map {
        margin: 0.35rem 0 0 -0.4rem;
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
    const { inputs, size, read } = this.file;
    if (isReading(this.file)) return `${files.reading} · ${bytes(read)} / ${bytes(size)}`;
    const [only, ...more] = inputs ?? [];
    if (!only) return bytes(size);
    return more.length > 0
      ? `${files.holds(counted(more.length + 1, 'input'))} · ${bytes(size)}`
      : factsOf(only);
  }

  #body(): TemplateResult | typeof nothing {
    const { inputs, size, read, trouble, name } = this.file;
    if (isReading(this.file)) {
      return html`<progress max=${Math.max(size, 1)} value=${read} aria-label=${`${files.reading} ${name}`}></progress>`;
    }
    if (trouble) {
      return html`<div class="trouble small"><p>${trouble.message}</p><p>${trouble.help}</p></div>`;
    }
    const [only, ...more] = inputs ?? [];
    if (!only) return nothing;
    if (more.length === 0) return html`${problemsOf(only)}${this.#mappable(only, 0)}`;
    return html`<ul class="inputs">${[only, ...more].map(
      (input, at) => html`<li>
        <p class="member">${input.name}</p>
        <p class="small soft number">${factsOf(input)}</p>
        ${problemsOf(input)}${this.#mappable(input, at)}
      </li>`,
    )}</ul>`;
  }

  #mappable(input: Input, at: number): TemplateResult | typeof nothing {
    if (!isMappable(input)) return nothing;
    const detail = { key: this.file.key, input: at };
    return html`<button
      class="plain small map"
      aria-label=${mapping.openFor(input.name)}
      @click=${() => this.#tell('bh-map', detail)}
    >
      ${mapping.open}
    </button>`;
  }

  #remove(): void {
    this.#tell('bh-remove', this.file.key);
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

function factsOf(input: Input): string {
  const facts = [
    kindTitle(input.kind),
    counted(input.rows, 'row'),
    input.records > 0 ? countedRecords(input.kind, input.records) : '',
    span(input.from, input.to),
    bytes(input.bytes),
  ];
  return facts.filter(Boolean).join(' · ');
}

function problemsOf(input: Input): TemplateResult | typeof nothing {
  if (input.problems.length === 0) return nothing;
  const list = html`<bh-problem-list .problems=${input.problems}></bh-problem-list>`;
  // What nothing can use is explained at once; what works keeps its notes folded.
  if (input.used === 0) return list;
  return html`<details>
    <summary>${counted(input.problems.length, 'problem')}</summary>
    ${list}
  </details>`;
}

customElements.define('bh-file-row', FileRow);
