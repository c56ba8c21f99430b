/** What to print. The choice becomes `data-print` on the page, which the styles of print are keyed on. */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Report } from '../../report';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { term } from '../wording';
import { owners } from '../words';
import { sharingStyles } from './sharing-styles';
import { ways, printing as words } from './words';

export type PrintKind = keyof typeof words.kinds;

/** What is asked of the page: which part, and whose where it is one owner's. */
export interface PrintWish {
  readonly kind: PrintKind;
  readonly owner: string;
}

const kinds: readonly PrintKind[] = ['summary', 'full', 'owner', 'stop-list'];

export class PrintDialog extends LitElement {
  static override properties = {
    report: { attribute: false },
    kind: { state: true },
    owner: { state: true },
  };
  static override styles = [base, controls, sharingStyles];
  declare report: Report;
  declare kind: PrintKind;
  declare owner: string;

  constructor() {
    super();
    this.kind = 'summary';
    this.owner = '';
  }

  open(): void {
    this.owner ||= this.#owners[0] ?? '';
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  get #owners(): readonly string[] {
    return Object.keys(this.report.summary.by_owner);
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="print">
      <div class="head">
        <h2 id="print">${words.title}</h2>
        <button class="plain" @click=${this.#close}>${ways.close}</button>
      </div>
      <fieldset>
        <legend class="hidden">${words.title}</legend>
        ${kinds.map((kind) => this.#choice(kind))}
      </fieldset>
      ${this.kind === 'owner' ? this.#ownerChoice() : nothing}
      <div class="line">
        <button class="button primary" @click=${this.#print}>${words.go}</button>
        <span class="small soft">${words.lead}</span>
      </div>
    </dialog>`;
  }

  #choice(kind: PrintKind): TemplateResult {
    const [title, says] = words.kinds[kind];
    return html`<label class="choice">
      <input
        type="radio"
        name="kind"
        value=${kind}
        .checked=${kind === this.kind}
        @change=${() => {
          this.kind = kind;
        }}
      />
      <span>${title}<span class="small soft"> ${says}</span></span>
    </label>`;
  }

  #ownerChoice(): TemplateResult {
    return html`<div class="line">
      <label for="owner">${words.owner}</label>
      <select
        id="owner"
        @change=${(event: Event) => {
          this.owner = (event.currentTarget as HTMLSelectElement).value;
        }}
      >
        ${this.#owners.map(
          (owner) => html`<option value=${owner} ?selected=${owner === this.owner}>
            ${term(owners, owner)}
          </option>`,
        )}
      </select>
    </div>`;
  }

  #print(): void {
    const wish: PrintWish = { kind: this.kind, owner: this.kind === 'owner' ? this.owner : '' };
    this.#close();
    this.dispatchEvent(
      new CustomEvent('bh-print-wish', { detail: wish, bubbles: true, composed: true }),
    );
  }

  #close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }
}

customElements.define('bh-print-dialog', PrintDialog);
