/**
 * Share safely: how much leaves, in which format, and exactly the bytes that leave, before they do.
 *
 * What is previewed is what is saved or copied: one file, made once.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { canSaveTool, ownPage } from '../../page/own-text';
import type { Report } from '../../report';
import type { EngineClient, Excerpt, Format, MadeFile } from '../../worker/client';
import { copyText } from '../browser/clipboard';
import { saveBytes } from '../browser/download';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { bytes as inBytes } from '../wording';
import { describe, nameOnDisk, typeOf } from './file-types';
import { sharingStyles } from './sharing-styles';
import { saving, ways, sharing as words } from './words';

type Tier = NonNullable<Excerpt['tier']>;
const tiers: readonly Tier[] = ['numbers', 'orders', 'everything'];
const formats = ['md', 'digest', 'csv', 'json', 'html'] as const satisfies readonly Format[];

export class ShareDialog extends LitElement {
  static override properties = {
    report: { attribute: false },
    engine: { attribute: false },
    tier: { state: true },
    format: { state: true },
    made: { state: true },
    text: { state: true },
  };
  static override styles = [base, controls, sharingStyles];
  declare report: Report;
  declare engine: EngineClient;
  declare tier: Tier;
  declare format: (typeof formats)[number];
  /** The file that would leave, once it is made. */
  declare made: MadeFile | null;
  /** Its content, as far as it says anything of the reader's. */
  declare text: string;
  /** Counts files asked for: one that comes late is not shown. */
  #asked = 0;

  constructor() {
    super();
    this.tier = 'numbers';
    this.format = 'md';
    this.made = null;
    this.text = '';
  }

  /** The most careful tier every time. */
  open(): void {
    this.tier = 'numbers';
    void this.#make();
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  async #make(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.made = null;
    const { tier, format } = this;
    const page =
      format === 'html' ? await ownPage((bytes) => this.engine.digest(bytes)) : undefined;
    const [file] = await this.engine.write(format, { tier }, page);
    if (asked !== this.#asked || !file) return;
    const text = new TextDecoder().decode(file.bytes);
    this.text = format === 'html' ? inside(text) : text;
    this.made = file;
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="share" @close=${this.#closed}>
      <div class="head">
        <h2 id="share">${words.title}</h2>
        <button class="plain" @click=${this.close}>${ways.close}</button>
      </div>
      <p class="small soft">${words.lead}</p>
      <fieldset>
        <legend>${words.tier}</legend>
        ${tiers.map((tier) => this.#choice(tier))}
      </fieldset>
      <div class="line">
        <label for="format">${words.format}</label>
        <select id="format" @change=${this.#formatChosen}>
          ${formats
            .filter((format) => format !== 'html' || canSaveTool())
            .map(
              (format) => html`<option value=${format} ?selected=${format === this.format}>
                ${words.formats[format]}
              </option>`,
            )}
        </select>
      </div>
      ${this.#preview()}
    </dialog>`;
  }

  #choice(tier: Tier): TemplateResult {
    const [title, says] = words.tiers[tier];
    return html`<label class="choice">
      <input
        type="radio"
        name="tier"
        value=${tier}
        .checked=${tier === this.tier}
        @change=${() => this.#chosen({ tier })}
      />
      <span>${title}<span class="small soft"> ${says}</span></span>
    </label>`;
  }

  #preview(): TemplateResult {
    const { made, format } = this;
    if (!made) return html`<p class="line soft">${words.working}</p>`;
    const name = this.#name(made);
    return html`<div class="line">
        <h3 id="preview">${words.preview}</h3>
        <span class="small soft">${words.size(name, inBytes(made.bytes.byteLength))}</span>
      </div>
      ${format === 'html' ? html`<p class="small soft">${words.previewPage}</p>` : nothing}
      <pre class="preview" role="region" aria-labelledby="preview" tabindex="0">${this.text}</pre>
      <div class="line">
        <button class="button primary" @click=${() => this.#save(made)}>${words.save}</button>
        ${
          format === 'html'
            ? nothing
            : html`<button class="button" @click=${() => this.#copy(made)}>${words.copy}</button>`
        }
      </div>`;
  }

  #name({ name }: MadeFile): string {
    return nameOnDisk(name, this.report.as_of);
  }

  #formatChosen(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    this.#chosen({ format: value as (typeof formats)[number] });
  }

  #chosen(choice: Partial<Pick<ShareDialog, 'tier' | 'format'>>): void {
    Object.assign(this, choice);
    void this.#make();
  }

  #save(made: MadeFile): void {
    saveBytes(made.bytes, this.#name(made), typeOf(made.name));
    this.#say(saving.saved(describe(made.name)[0]));
  }

  #copy(made: MadeFile): void {
    const [title] = describe(made.name);
    this.#say(copyText(this.text, this.renderRoot) ? saving.copied(title) : saving.notCopied);
  }

  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #closed(): void {
    this.made = null;
    this.text = '';
  }

  #say(sentence: string): void {
    this.dispatchEvent(
      new CustomEvent('bh-said', { detail: sentence, bubbles: true, composed: true }),
    );
  }
}

/** The report inside a page: all of it that is not the tool. */
function inside(page: string): string {
  const place = page.indexOf('id="backhaul-report">');
  const start = page.indexOf('>', place) + 1;
  return page.slice(start, page.indexOf('</script>', start));
}

customElements.define('bh-share-dialog', ShareDialog);
