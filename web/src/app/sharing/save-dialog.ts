/**
 * Everything that can be kept of a report, and of the tool: one list, each with what it is for.
 *
 * Files are made when they are asked for. With a narrowed queue they hold what it shows, if the reader
 * wants that, and say so.
 */

import { zipSync } from 'fflate';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { canSaveTool, ownPage } from '../../page/own-text';
import type { Report } from '../../report';
import type { EngineClient, Excerpt, Format, MadeFile } from '../../worker/client';
import { copyText } from '../browser/clipboard';
import { saveBytes } from '../browser/download';
import { retoldKit } from '../language/retell';
import { base } from '../style/base';
import { controls } from '../style/controls';
import { count } from '../wording';
import { describe, nameOnDisk, typeOf } from './file-types';
import { sharingStyles } from './sharing-styles';
import { ways, saving as words } from './words';

/** The formats of one file each, in the order of the list. */
const whole: readonly (readonly [Format, string])[] = [
  ['html', 'report.html'],
  ['xlsx', 'report.xlsx'],
  ['csv', 'findings.csv'],
  ['json', 'report.json'],
];
const pasted: readonly (readonly [Format, string])[] = [
  ['digest', 'digest.txt'],
  ['md', 'report.md'],
];
/** No moment of the clock gets into an archive: the earliest day that its format knows. */
const ZIP_DAY = new Date(1980, 0, 1);

export class SaveDialog extends LitElement {
  static override properties = {
    report: { attribute: false },
    engine: { attribute: false },
    configText: { attribute: false },
    narrowed: { state: true },
    isNarrow: { state: true },
    kit: { state: true },
    busy: { state: true },
  };
  static override styles = [base, controls, sharingStyles];
  declare report: Report;
  declare engine: EngineClient;
  /** The options in force, as a config; blank where there are none. */
  declare configText: string;
  /** What the queue was narrowed to, if it was. */
  declare narrowed: Excerpt | undefined;
  declare isNarrow: boolean;
  declare kit: readonly MadeFile[];
  /** The name of the file that is being made. */
  declare busy: string;

  constructor() {
    super();
    this.isNarrow = false;
    this.kit = [];
    this.busy = '';
  }

  async open(narrowed: Excerpt | undefined): Promise<void> {
    this.narrowed = narrowed;
    this.isNarrow = false;
    await this.#makeKit();
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }

  async #makeKit(): Promise<void> {
    this.kit = retoldKit(await this.engine.write('kit', this.#excerpt).catch(() => []));
  }

  get #excerpt(): Excerpt {
    return this.isNarrow && this.narrowed ? this.narrowed : {};
  }

  override render(): TemplateResult {
    const { groups } = words;
    return html`<dialog aria-labelledby="save">
      <div class="head">
        <h2 id="save">${words.title}</h2>
        <button class="plain" @click=${this.close}>${ways.close}</button>
      </div>
      <p class="small soft">${words.lead}</p>
      ${this.#narrowing()}
      ${group(
        groups.report,
        whole
          .filter(([format]) => format !== 'html' || canSaveTool())
          .map(([format, name]) => this.#row(name, () => this.#made(format))),
      )}
      ${group(
        groups.words,
        pasted.map(([format, name]) => this.#row(name, () => this.#made(format), true)),
      )}
      ${this.kit.length > 0 ? group(groups.kit, this.#kitRows()) : nothing}
      ${group(groups.tool, this.#toolRows())}
    </dialog>`;
  }

  #narrowing(): TemplateResult | typeof nothing {
    const { narrowed, report } = this;
    if (!narrowed?.findings) return nothing;
    const [shown, all] = [count(narrowed.findings.length), count(report.findings.length)];
    return html`<label class="narrowing">
        <input type="checkbox" .checked=${this.isNarrow} @change=${this.#narrow} />
        ${words.narrowed(shown, all)}
      </label>
      <p class="small soft">${words.narrowedNote(narrowed.filter ?? '')}</p>`;
  }

  #kitRows(): readonly TemplateResult[] {
    const zip = async () => [{ name: 'fix-kit.zip', bytes: zipped(this.kit) }];
    return [
      row([words.kitAll, words.kitNote], this.#buttons('fix-kit.zip', words.kitAll, zip)),
      ...this.kit.map((file) => this.#row(file.name, async () => [file], !isTable(file.name))),
    ];
  }

  #toolRows(): readonly TemplateResult[] {
    const text = (name: string, content: string): readonly MadeFile[] => [
      { name, bytes: new TextEncoder().encode(content) },
    ];
    const tool = async () => text('backhaul.html', await this.#page());
    const config = async () => text('backhaul.toml', this.configText);
    return [
      ...(canSaveTool()
        ? [row([words.tool, words.toolNote], this.#buttons('backhaul.html', words.tool, tool))]
        : []),
      row([words.config, words.configNote], this.#buttons('backhaul.toml', words.config, config)),
    ];
  }

  #row(name: string, make: () => Promise<readonly MadeFile[]>, canCopy = false): TemplateResult {
    const said = describe(name);
    return row(said, this.#buttons(name, said[0], make, canCopy));
  }

  #buttons(
    name: string,
    title: string,
    make: () => Promise<readonly MadeFile[]>,
    canCopy = false,
  ): TemplateResult {
    return html`${
      canCopy
        ? html`<button class="plain small" @click=${() => void this.#copy(title, make)}>
            ${words.copy}<span class="hidden">: ${title}</span>
          </button>`
        : nothing
    }
    <button
      class="button"
      aria-label=${`${words.button}: ${title}`}
      ?disabled=${this.busy === name}
      @click=${() => void this.#save(name, title, make)}
    >
      ${words.button}
    </button>`;
  }

  async #made(format: Format): Promise<readonly MadeFile[]> {
    const page = format === 'html' ? await this.#page() : undefined;
    return this.engine.write(format, this.#excerpt, page);
  }

  #page(): Promise<string> {
    return ownPage((bytes) => this.engine.digest(bytes));
  }

  async #save(
    name: string,
    title: string,
    make: () => Promise<readonly MadeFile[]>,
  ): Promise<void> {
    this.busy = name;
    try {
      for (const file of await make()) {
        const isOurs = file.name.startsWith('backhaul.');
        const saved = isOurs ? file.name : nameOnDisk(file.name, this.report.as_of);
        saveBytes(file.bytes, saved, typeOf(file.name));
      }
      this.#say(words.saved(title));
    } catch {
      this.#say(words.failed(title));
    }
    this.busy = '';
  }

  async #copy(title: string, make: () => Promise<readonly MadeFile[]>): Promise<void> {
    const [file] = await make();
    const text = new TextDecoder().decode(file?.bytes);
    this.#say(copyText(text, this.renderRoot) ? words.copied(title) : words.notCopied);
  }

  #narrow(event: Event): void {
    this.isNarrow = (event.currentTarget as HTMLInputElement).checked;
    void this.#makeKit();
  }

  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  #say(sentence: string): void {
    this.dispatchEvent(
      new CustomEvent('bh-said', { detail: sentence, bubbles: true, composed: true }),
    );
  }
}

const isTable = (name: string): boolean => name.endsWith('.csv') || name.endsWith('.ics');

function zipped(files: readonly MadeFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ name, bytes }) => [name, bytes] as const);
  return zipSync(Object.fromEntries(entries), { mtime: ZIP_DAY }) as Uint8Array<ArrayBuffer>;
}

function group(title: string, rows: readonly TemplateResult[]): TemplateResult {
  return html`<h3>${title}</h3>
    <ul class="files">
      ${rows.map((each) => html`<li>${each}</li>`)}
    </ul>`;
}

function row([title, purpose]: readonly string[], buttons: TemplateResult): TemplateResult {
  return html`<div class="what">
      <p class="name">${title}</p>
      <p class="small soft">${purpose}</p>
    </div>
    <div class="buttons">${buttons}</div>`;
}

customElements.define('bh-save-dialog', SaveDialog);
