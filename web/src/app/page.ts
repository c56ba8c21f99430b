/**
 * The page, state by state: empty, files, running, report, trouble. It lays the parts out, hands them the
 * session's state and turns their events into the session's methods; no part talks to another.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { FileMapping, Report, SettingValue } from '../report';
import { copyText } from './browser/clipboard';
import { saveText } from './browser/download';
import { listenForShortcuts } from './browser/shortcuts';
import { listenForFiles } from './files/intake';
import type { MappingDialog } from './mapping/mapping-dialog';
import { mapping as mappingWords } from './mapping/words';
import { pageStyles } from './page-styles';
import type { Acceptance } from './queue/acceptances';
import type { ReportView } from './report/report-view';
import type { Assumptions } from './session/assumptions';
import { writeConfig } from './session/config';
import type { KeyboardHelp } from './session/keyboard-help';
import { isKnown, isReading, kindsOf, storeFilesOf } from './session/open-file';
import type { Session } from './session/session';
import { additions } from './session/sides';
import { detailsOf } from './session/trouble';
import type { PrintDialog, PrintWish } from './sharing/print-dialog';
import type { SaveDialog } from './sharing/save-dialog';
import type { ShareDialog } from './sharing/share-dialog';
import { base } from './style/base';
import { controls } from './style/controls';
import type { ProofPanel } from './trust/proof-panel';
import { proof } from './trust/words';
import { bytes, count, counted, span } from './wording';
import {
  assumptions,
  brand,
  config,
  counts as countWords,
  failure,
  files,
  keyboard,
  keys,
  plugins,
  running,
} from './words';
import './files/drop-zone';
import './files/how-to';
import './language/language-choice';
import './mapping/mapping-dialog';
import './plugins/plugin-list';
import type { SettingSet } from './plugins/settings-form';
import './report/report-view';
import './session/assumption-lines';
import './session/keyboard-help';
import './session/running-panel';
import './sharing/print-dialog';
import './sharing/save-dialog';
import './sharing/share-dialog';
import './trust/proof-panel';

/** An input of an open file. */
interface Mappable {
  readonly key: number;
  readonly input: number;
}

export class Page extends LitElement {
  static override properties = {
    session: { attribute: false },
    hovering: { state: true },
  };
  static override styles = [base, controls, pageStyles];
  declare session: Session;
  declare hovering: boolean;
  #stop: readonly (() => void)[] = [];
  /** A first report takes the focus; later ones leave it where the reader works. */
  #hasReported = false;

  constructor() {
    super();
    this.hovering = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const changed = () => this.requestUpdate();
    const audited = () => void this.#focusAnswer();
    this.session.addEventListener('change', changed);
    this.session.addEventListener('audited', audited);
    const unknown = (event: Event) => void this.#map((event as CustomEvent).detail);
    this.session.addEventListener('unknown', unknown);
    this.#stop = [
      () => this.session.removeEventListener('change', changed),
      () => this.session.removeEventListener('audited', audited),
      () => this.session.removeEventListener('unknown', unknown),
      listenForFiles(window, {
        open: (dropped) => void this.session.open(dropped),
        hover: (hovering) => {
          this.hovering = hovering;
        },
      }),
      listenForShortcuts(window, {
        search: () => this.#report?.queue?.focusSearch(),
        step: (by) => this.#report?.queue?.step(by),
        choose: () => this.#report?.queue?.choose(),
        accept: () => void this.#report?.queue?.accept(),
        save: () => void this.#report?.queue?.save(),
        help: () => this.#help?.open(),
        isEnabled: () => this.#help?.enabled ?? true,
      }),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  get #report(): ReportView | null {
    return this.renderRoot.querySelector<ReportView>('bh-report-view');
  }

  get #help(): KeyboardHelp | null {
    return this.renderRoot.querySelector<KeyboardHelp>('bh-keyboard-help');
  }

  async #focusAnswer(): Promise<void> {
    if (this.#hasReported) return;
    this.#hasReported = true;
    await this.updateComplete;
    await this.#report?.focusAnswer();
  }

  override render(): TemplateResult {
    const { session } = this;
    const { audited, progress } = session;
    return html`<div
      class="page"
      @bh-open=${(event: CustomEvent<readonly File[]>) => void session.open(event.detail)}
      @bh-sample=${() => void session.openSample()}
      @bh-remove=${(event: CustomEvent<number>) => void session.remove(event.detail)}
      @bh-assume=${(event: CustomEvent<Partial<Assumptions>>) => session.assume(event.detail)}
      @bh-map=${(event: CustomEvent<Mappable>) => void this.#map(event.detail)}
      @bh-mapping=${(event: CustomEvent<FileMapping>) => void session.map(event.detail)}
      @bh-save-mapping=${(event: CustomEvent<FileMapping>) => this.#saveMapping(event.detail)}
      @bh-cancel=${() => session.cancel()}
      @bh-unplug=${(event: CustomEvent<number>) => session.unplug(event.detail)}
      @bh-consent=${(event: CustomEvent<{ key: number; consent: ReadonlySet<string> }>) => session.allow(event.detail.key, event.detail.consent)}
      @bh-accept=${(event: CustomEvent<readonly Acceptance[]>) => session.accept(event.detail)}
      @bh-withdraw=${(event: CustomEvent<readonly string[]>) => session.withdraw(event.detail)}
      @bh-set-up=${({ detail }: CustomEvent<{ key: number; name: string; value: SettingValue }>) => session.setUp(detail.key, detail.name, detail.value)}
      @bh-way=${(event: CustomEvent<'save' | 'print' | 'share'>) => this.#wayOut(event.detail)}
      @bh-print-wish=${(event: CustomEvent<PrintWish>) => void this.#print(event.detail)}
      @bh-said=${(event: CustomEvent<string>) => session.say(event.detail)}
    >
      ${this.#top()}
      <main>
        ${audited || session.place.headed || session.place.compact ? nothing : this.#intro()}
        ${session.counts.asked ? this.#counts() : nothing} ${this.#inputs()}
        ${
          progress
            ? html`<bh-running-panel
                .progress=${progress}
                .patience=${audited ? 300 : 0}
              ></bh-running-panel>`
            : nothing
        }
        ${session.trouble ? this.#trouble() : nothing}
        ${session.cancelled ? html`<p class="panel">${running.cancelled}</p>` : nothing}
        ${
          audited
            ? html`<bh-report-view
                .audited=${audited}
                .engine=${session.engine}
                .acceptances=${session.acceptances}
                aria-busy=${progress ? 'true' : 'false'}
              ></bh-report-view>`
            : session.isComparable || session.place.compact
              ? nothing
              : html`<bh-how-to></bh-how-to>`
        }
      </main>
      ${session.files.length > 0 ? html`<footer class="small soft"><p>${this.#privacy()}</p></footer>` : nothing}
      <bh-keyboard-help></bh-keyboard-help>
      <bh-mapping-dialog></bh-mapping-dialog>
      ${audited ? this.#waysOut(audited.report) : nothing}
      <bh-proof-panel .proof=${session.proof}></bh-proof-panel>
      <p class="hidden" role="status">${session.said}</p>
    </div>`;
  }

  #waysOut(report: Report): TemplateResult {
    const { engine, configText } = this.session;
    return html`<bh-save-dialog
        .report=${report}
        .engine=${engine}
        .configText=${configText}
      ></bh-save-dialog>
      <bh-print-dialog .report=${report}></bh-print-dialog>
      <bh-share-dialog .report=${report} .engine=${engine}></bh-share-dialog>`;
  }

  #wayOut(way: 'save' | 'print' | 'share'): void {
    const { renderRoot } = this;
    if (way === 'save') {
      const dialog = renderRoot.querySelector<SaveDialog>('bh-save-dialog');
      void dialog?.open(this.#report?.queue?.excerpt);
    } else if (way === 'print') {
      renderRoot.querySelector<PrintDialog>('bh-print-dialog')?.open();
    } else renderRoot.querySelector<ShareDialog>('bh-share-dialog')?.open();
  }

  /** The styles of print are keyed on what is marked here, on the page and on the report in it. */
  async #print({ kind, owner }: PrintWish): Promise<void> {
    const marked = [this, this.#report].filter((each) => each !== null);
    for (const { dataset } of marked) {
      dataset.print = kind;
      if (owner) dataset.printOwner = owner;
    }
    await this.#report?.updateComplete;
    window.print();
    for (const { dataset } of marked) {
      delete dataset.print;
      delete dataset.printOwner;
    }
  }

  /** One dialog at a time: a further file is mapped by its own button. */
  async #map({ key, input }: Mappable): Promise<void> {
    const dialog = this.renderRoot.querySelector<MappingDialog>('bh-mapping-dialog');
    if (dialog?.offer) return;
    const offer = await this.session.mappingOffer(key, input);
    if (offer) await dialog?.open(offer);
  }

  #saveMapping(mapping: FileMapping): void {
    saveText(writeConfig({ mapping: [mapping] }), 'backhaul.toml', 'application/toml');
    this.session.say(mappingWords.saved);
  }

  #top(): TemplateResult {
    return html`<header>
      <p class="brand">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 7h13a5 5 0 0 1 0 10H7"></path>
          <path d="M10.5 13.5L7 17l3.5 3.5"></path>
        </svg>
        ${brand.name}
      </p>
      <span class="choices">
        <bh-language-choice></bh-language-choice>
        <button class="plain small" @click=${() => this.#help?.open()}>${keyboard.open}</button>
      </span>
    </header>`;
  }

  #intro(): TemplateResult | typeof nothing {
    return html`<div class="intro">
      <h1>${brand.title}</h1>
      <p>${brand.lead}</p>
    </div>`;
  }

  /** Who embeds the tool may ask for counts; who uses it decides. */
  #counts(): TemplateResult {
    const { counts } = this.session;
    return html`<div class="counts small">
      <p class="soft">${countWords.asks} ${countWords.nothingElse}</p>
      <label>
        <input
          type="checkbox"
          .checked=${counts.allowed}
          @change=${(event: Event) =>
            this.session.count({ allowed: (event.currentTarget as HTMLInputElement).checked })}
        />
        ${countWords.allow}
      </label>
    </div>`;
  }

  /** Once a report stands, files and assumptions fold into a line above it. */
  #inputs(): TemplateResult {
    const { session } = this;
    const zone = html`<bh-drop-zone .files=${session.files} ?hovering=${this.hovering}></bh-drop-zone>`;
    if (session.files.length === 0)
      return html`${zone} ${this.#plugins()}<p class="privacy soft">${this.#privacy()}</p>`;
    const parts = html`${zone} ${this.#plugins()} ${this.#assumptions()}`;
    if (!session.audited) return parts;
    return html`<details class="inputs panel">
      <summary><h2>${files.heading} · ${assumptions.heading}</h2><span class="soft small number">${this.#inputsLine()}</span></summary>
      <div class="parts">${parts}</div>
    </details>`;
  }

  #privacy(): TemplateResult {
    const see = () => this.renderRoot.querySelector<ProofPanel>('bh-proof-panel')?.open();
    return html`${brand.privacy} <button class="plain" @click=${see}>${proof.see}</button>`;
  }

  #plugins(): TemplateResult | typeof nothing {
    const { session } = this;
    const { plugins: opened } = session;
    if (opened.length === 0) return nothing;
    return html`<section class="panel" aria-labelledby="plugins">
      <h2 id="plugins">${plugins.heading}</h2>
      <bh-plugin-list .plugins=${opened} .limits=${session.limits} @bh-set=${({ detail }: SettingSet) => session.limit(detail.key, detail.value)}></bh-plugin-list>
    </section>`;
  }

  #inputsLine(): string {
    const { files: opened, audited, assumptions: assumed } = this.session;
    const rows = opened
      .flatMap((file) => file.inputs ?? [])
      .reduce((sum, { rows }) => sum + rows, 0);
    const window = audited?.report.window;
    const unknown = opened.filter((file) => !isReading(file) && !isKnown(file)).length;
    return [
      counted(opened.length, 'file'),
      unknown > 0 ? files.unknown(counted(unknown, 'file')) : '',
      counted(rows, 'row'),
      span(window?.from, window?.to),
      `${assumptions.zone} ${assumed.timeZone || assumptions.zoneUnknown}`,
    ]
      .filter(Boolean)
      .join(' · ');
  }

  #assumptions(): TemplateResult {
    const { session } = this;
    const more = session.isReading ? [] : additions(kindsOf(session.files));
    return html`<div class="beside">
      <div class="panel">
        <bh-assumption-lines
          .assumptions=${session.assumptions}
          .reportAsOf=${session.audited?.report.as_of}
          .zoneHint=${zoneHintOf(session.audited?.report)}
          .storeFiles=${storeFilesOf(session.files)}
          .storeNames=${session.storeNames}
        ></bh-assumption-lines>
        <div class="run">
          <button class="button" ?disabled=${session.isReading} @click=${() => void session.audit()}>
            ${session.audited ? assumptions.rerun : assumptions.run}
          </button>
          <button class="button" @click=${this.#saveConfig}>${assumptions.save}</button>
          ${session.isComparable ? nothing : html`<p class="small soft">${assumptions.partial}</p>`}
        </div>
        ${
          session.configName
            ? html`<p class="small">
                ${config.inForce(session.configName)}
                <button class="plain small" @click=${() => session.unconfigure()}>${config.remove}</button>
              </p>`
            : nothing
        }
        ${
          session.keysName
            ? html`<p class="small">
                ${keys.inForce(session.keysName, count(Object.keys(session.keys).length))}
                <button class="plain small" @click=${() => session.unmatch()}>${keys.remove}</button>
              </p>`
            : nothing
        }
      </div>
      ${
        more.length > 0
          ? html`<div class="panel">
              <h2>${files.nextHeading}</h2>
              <ul class="more">
                ${more.map((sentence) => html`<li>${sentence}</li>`)}
              </ul>
            </div>`
          : nothing
      }
    </div>`;
  }

  #saveConfig(): void {
    saveText(this.session.configText, 'backhaul.toml', 'application/toml');
    this.session.say(assumptions.saved);
  }

  #trouble(): TemplateResult {
    const { trouble } = this.session;
    return html`<div class="panel trouble" role="alert">
      <h2>${trouble?.kind === 'config' ? failure.config : failure.heading}</h2>
      <p>${trouble?.message}</p>
      <p>${trouble?.help || failure.help}</p>
      ${trouble?.kind === 'stopped' ? html`<p class="soft">${this.#sizes()}</p>` : nothing}
      <button class="button" @click=${this.#copyDetails}>${failure.copy}</button>
    </div>`;
  }

  /** The measured sizes, to judge by which file to split. */
  #sizes(): string {
    return this.session.files.map(({ name, size }) => `${name}: ${bytes(size)}`).join(' · ');
  }

  #copyDetails(): void {
    if (copyText(detailsOf(this.session), this.renderRoot)) this.session.say(failure.copied);
  }
}

/** What order dates suggest, where a file of ShipStation's writes none itself. */
function zoneHintOf(report: Report | undefined): string {
  const doubts = (report?.inputs ?? [])
    .flatMap(({ problems }) => problems)
    .filter(({ code }) => code === 'time-zone-doubt');
  return doubts.find(({ message }) => message.includes('UTC'))?.message ?? '';
}

customElements.define('bh-page', Page);
