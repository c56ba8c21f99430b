/**
 * The mapping dialog: our field beside their column, with values of theirs to judge by.
 *
 * Opened for a file that nobody knows, or by hand for one that lacks a column. What is settled applies
 * at once and can be kept as a `backhaul.toml`.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FieldOffer, MappingOffer } from '../../worker/mapping';
import { retoldSentence } from '../language/retell';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count, counted, kindTitle } from '../wording';
import {
  type Choice,
  columnNamed,
  fieldsOf,
  fieldTitle,
  guessed,
  lacking,
  mappingOf,
  namesOf,
  unused,
  withColumn,
} from './choice';
import { mappingStyles } from './mapping-styles';
import { mapping as words } from './words';

/** Columns of the first row that are shown: enough to know a file by. */
const SHOWN = 12;

export class MappingDialog extends LitElement {
  static override properties = { offer: { state: true }, choice: { state: true } };
  static override styles = [base, controls, mappingStyles];
  declare offer: MappingOffer | null;
  declare choice: Choice;

  constructor() {
    super();
    this.offer = null;
    this.choice = { kind: '', columns: {} };
  }

  /** Shows what a file offers. */
  async open(offer: MappingOffer): Promise<void> {
    this.offer = offer;
    this.choice = guessed(offer);
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
    dialog?.scrollTo(0, 0);
  }

  override render(): TemplateResult {
    const { offer } = this;
    return html`<dialog aria-labelledby="mapping" @close=${this.#closed}>
      ${offer ? this.#body(offer) : nothing}
    </dialog>`;
  }

  #body(offer: MappingOffer): TemplateResult {
    const { choice } = this;
    const isKnown = offer.kind !== 'unrecognised';
    const fields = fieldsOf(offer, choice.kind);
    const [needed, rest] = [fields.filter((it) => it.needed), fields.filter((it) => !it.needed)];
    const isUseful = (it: FieldOffer) => it.shows !== null || it.unlocks.length > 0;
    // A column that was found is shown, whatever it is good for.
    const isShown = (it: FieldOffer) => isUseful(it) || it.column !== null;
    const more = rest.filter((it) => !isShown(it));
    return html`<div class="head">
        <h2 id="mapping">${words.title}</h2>
        <button class="plain" @click=${this.close}>${words.close}</button>
      </div>
      <p>${isKnown ? words.known(offer.name) : words.unknown(offer.name)}</p>
      ${this.#firstRow(offer)}
      <div class="kind">
        <label for="kind">${words.asFile}</label>
        <select id="kind" @change=${this.#kindChosen}>
          ${offer.kinds.map(
            ({ kind }, at) => html`<option value=${kind} ?selected=${kind === choice.kind}>
              ${kindTitle(kind)} ${at === 0 && !isKnown ? words.guess : ''}
            </option>`,
          )}
        </select>
      </div>
      <h3>${words.needed}</h3>
      <ul>${needed.map((field) => this.#field(offer, field))}</ul>
      <h3>${words.useful}</h3>
      <ul>${rest.filter(isShown).map((field) => this.#field(offer, field))}</ul>
      ${
        more.length > 0
          ? html`<details>
              <summary>${words.more(counted(more.length, 'field'))}</summary>
              <ul>${more.map((field) => this.#field(offer, field))}</ul>
            </details>`
          : nothing
      }
      ${this.#foot(offer)}`;
  }

  #firstRow(offer: MappingOffer): TemplateResult {
    const { columns } = offer.header;
    return html`<div class="first small" role="region" aria-label=${words.firstRows} tabindex="0">
      <table>
        <thead>
          <tr>${columns.slice(0, SHOWN).map(({ name }) => html`<th scope="col">${name}</th>`)}</tr>
        </thead>
        <tbody>
          <tr>${columns.slice(0, SHOWN).map(({ samples }) => html`<td>${samples[0] ?? ''}</td>`)}</tr>
        </tbody>
      </table>
    </div>`;
  }

  #field(offer: MappingOffer, field: FieldOffer): TemplateResult {
    const title = fieldTitle(field.field);
    const chosen = this.choice.columns[field.field] ?? '';
    const samples = columnNamed(offer, chosen)?.samples ?? [];
    const id = field.field.replace('.', '-');
    return html`<li>
      <div class="what">
        <label for=${id}><span class="hidden">${words.column('')}</span>${title}</label>
        ${field.shows ? html`<p class="small soft">${words.shows(retoldSentence(field.shows))}</p>` : nothing}
        ${this.#unlocks(field)}
      </div>
      <div class="theirs">
        <select id=${id} @change=${(event: Event) => this.#columnChosen(field, event)}>
          <option value="" ?selected=${chosen === ''}>${words.notUsed}</option>
          ${namesOf(offer).map(
            (name) => html`<option value=${name} ?selected=${name === chosen}>${name}</option>`,
          )}
        </select>
        ${
          chosen
            ? html`<p class="small mono samples"><span class="hidden">${words.samples}: </span>
                ${samples.length > 0 ? samples.join(' · ') : words.noSamples}</p>`
            : nothing
        }
      </div>
    </li>`;
  }

  #unlocks({ unlocks }: FieldOffer): TemplateResult | typeof nothing {
    if (unlocks.length === 0) return nothing;
    return html`<details class="small">
      <summary>${words.unlocks(counted(unlocks.length, 'check'))}</summary>
      <ul class="soft">${unlocks.map((title) => html`<li>${retoldSentence(title)}</li>`)}</ul>
    </details>`;
  }

  #foot(offer: MappingOffer): TemplateResult {
    const lack = lacking(offer, this.choice);
    const left = unused(offer, this.choice);
    const more = left.length > SHOWN ? ` + ${count(left.length - SHOWN)}` : '';
    return html`<div class="foot">
      <p class="small soft">
        ${left.length > 0 ? words.left(left.slice(0, SHOWN).join(', ') + more) : words.noneLeft}
      </p>
      ${lack ? html`<p class="small lack" id="lack">${words.lacks(fieldTitle(lack.field))}</p>` : nothing}
      <div class="buttons">
        <button
          class="button primary"
          ?disabled=${lack !== undefined}
          aria-describedby=${lack ? 'lack' : nothing}
          @click=${this.#apply}
        >
          ${words.apply}
        </button>
        <button class="button" ?disabled=${lack !== undefined} @click=${this.#save}>
          ${words.save}
        </button>
      </div>
      <p class="small soft">${words.saveNote}</p>
    </div>`;
  }

  #kindChosen(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (this.offer) this.choice = guessed(this.offer, value);
  }

  #columnChosen({ field }: FieldOffer, event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.choice = withColumn(this.choice, field, value);
  }

  #apply(): void {
    this.#tell('bh-mapping', mappingOf(this.choice));
    this.close();
  }

  #save(): void {
    this.#tell('bh-save-mapping', mappingOf(this.choice));
  }

  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #closed(): void {
    // Values of a file are not kept longer than they are looked at.
    this.offer = null;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('bh-mapping-dialog', MappingDialog);
