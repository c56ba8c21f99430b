/**
 * `<backhaul-audit>`: the whole product as one element.
 *
 * The element itself sees no file. It holds a sandboxed frame that holds another, and only there do
 * application, engine and files live, out of reach of the host page's scripts.
 *
 * It comes in three steps, so that a page which is only read never stands still for it. At first it is a
 * poster of a few kilobytes. When the visitor scrolls near, the frame and its script are fetched, and the
 * script waits. At the first touch it runs, and the engine compiles in its worker; by the time a button
 * is pressed or a file chosen, both are there.
 */

import { type FrameScripts, outerDocument } from '../frames/documents';
import { lookOf } from '../frames/look';
import { type Asking, BEGIN, type Telling, tellingOf, WAITING } from '../frames/messages';
import type { Mounted } from '../frames/mount';
import { SANDBOX } from '../frames/policy';
import { type Settings, settingsOf } from '../frames/settings';
import { ATTRIBUTES, type Mirrors, mirror } from './attributes';
import { awaitVisitor } from './awaiting';
import { mountInline } from './inline';
import { seal } from './natives';
import { type Parts, partsOf } from './parts';
import { schemeAt, themeAt } from './theme';
import { wordsFor } from './words';

/** Where the frames' scripts come from, given the element's `base`. */
export type ScriptSource = (base: string | null) => FrameScripts;

/** How long after it was loaded, or told to begin, the application may take to speak. */
const PATIENCE = 4000;

/** A page rendered on a server has no elements; importing this there does nothing. */
const Base = globalThis.HTMLElement ?? class {};

type State = 'idle' | 'loading' | 'ready' | 'running' | 'complete' | 'failed';

export interface BackhaulAudit extends Mirrors {}

/**
 * The order audit for any page: visitors drop their exports and see which orders are stuck. The page around
 * it cannot see their files.
 *
 * @attr {number} [window-days=all] - Orders of so many days before *as-of*. Example: `window-days="30"`
 * @attr {string} [as-of=latest event in the files] - The moment the audit speaks for: a day or a minute. Example: `as-of="2026-02-20T18:00"`
 * @attr {string} [time-zone=not known] - IANA zone of ShipStation's times. Example: `time-zone="America/New_York"`
 * @attr {string} [locale=language of the page] - Language of the tool, read when it loads: `en` or `de`. Example: `locale="de"`
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - `auto` follows the page's colours and its `color-scheme`. Example: `theme="dark"`
 * @attr {boolean} [sample=false] - Opens with sample data. Example: `sample`
 * @attr {boolean} [compact=false] - No introduction and no instructions. Example: `compact`
 * @attr {number} [max-mib=no limit] - Larger files are refused by name. Example: `max-mib="200"`
 * @attr {string} [base=folder of the script] - Where `frame.js` and `application.js` lie. Example: `base="/assets/backhaul/"`
 * @attr {'frames' | 'inline'} [isolation=frames] - `inline` puts the tool into the page itself: its scripts can then read the files. Example: `isolation="inline"`
 * @attr {boolean} [counts=false] - Asks for `backhaul-complete`. Visitors see that, and can refuse. Example: `counts`
 * @attr {'lazy' | 'eager'} [loading=lazy] - `eager` shows the tool without waiting for a press. Example: `loading="eager"`
 * @attr {boolean} [fill=false] - Takes the height that the page gives it and scrolls inside. Example: `fill`
 * @prop {Record<string, unknown>} [config={}] - Options as in `backhaul.toml`, without plugins. Counts until the first file is open. Example: `element.config = { targets: { grace: 24 } }`
 * @method {void} loadSample() - Opens the sample exports, unless files are open. Example: `element.loadSample()`
 * @method {void} reset() - Forgets files, report and the engine's memory. Example: `element.reset()`
 * @method {void} print() - Prints the report. Example: `element.print()`
 * @method {void} save(format: string) - Saves the report on the visitor's device: `csv`, `json`, `xlsx`, `md`, `digest`, `html`. Example: `element.save('csv')`
 * @fires {{}} backhaul-ready - The tool is loaded. Example: `{}`
 * @fires {FilesDetail} backhaul-files - Which sides have a file. Example: `{ store: true, shipstation: false, other: false }`
 * @fires {ProgressDetail} backhaul-progress - Phase, and percent in tens. Example: `{ phase: 'matching', percent: 40 }`
 * @fires {CompleteDetail} backhaul-complete - Counts, rounded to one digit. Only with `counts`, and if the visitor allows. Example: `{ rows: 10000, orders: 2000, findings: 70, stuck: 40 }`
 * @fires {ErrorDetail} backhaul-error - What kind of trouble the visitor sees; `blocked` is yours to fix. Example: `{ problem: 'blocked' }`
 * @fires {ExportDetail} backhaul-export - A file was saved on the visitor's device. Example: `{ format: 'csv' }`
 * @fires {{}} backhaul-reset - `reset()` has forgotten everything. Example: `{}`
 * @slot heading - Your heading, in place of ours. Example: `<h2 slot="heading">Free order check</h2>`
 * @slot intro - Your introduction, in place of ours. Example: `<p slot="intro">Two exports, two minutes.</p>`
 * @slot privacy - Your own words on privacy, below the tool. Example: `<p slot="privacy">We never see your orders.</p>`
 * @slot cta - Your call to action, below the tool. Example: `<a slot="cta" href="/contact">Talk to us</a>`
 * @slot footer - Anything below that. Example: `<small slot="footer">Runs Backhaul</small>`
 * @slot - Shown where the tool cannot start. Example: `<p>Write to us instead.</p>`
 * @csspart tool - The box around poster and frame. Example: `::part(tool) { box-shadow: none }`
 * @csspart frame - The frame itself. Example: `::part(frame) { outline: none }`
 * @csspart poster - What shows before the tool is opened. Example: `::part(poster) { border-style: solid }`
 * @csspart title - Its heading. Example: `::part(title) { font-family: Lora }`
 * @csspart lead - Its sentence. Example: `::part(lead) { max-width: none }`
 * @csspart open - Its first button. Example: `::part(open) { text-transform: uppercase }`
 * @csspart sample - Its second button. Example: `::part(sample) { display: none }`
 * @csspart leave - Leaves the full screen on a phone. Example: `::part(leave) { font-weight: 400 }`
 * @csspart failure - Shown where the tool cannot start. Example: `::part(failure) { border-color: red }`
 * @cssprop [--backhaul-accent=#0b586d, in the dark #7cc6d9] - Buttons, links, focus. Example: `--backhaul-accent: #c2185b`
 * @cssprop [--backhaul-ground=#f4f6f7, in the dark #0f1418] - Behind everything. Example: `--backhaul-ground: #fffaf2`
 * @cssprop [--backhaul-paper=#ffffff, in the dark #161c22] - Behind text. A dark one makes the tool dark. Example: `--backhaul-paper: #101820`
 * @cssprop [--backhaul-ink=#16202a, in the dark #e4eaef] - Text. Example: `--backhaul-ink: #222`
 * @cssprop [--backhaul-line=#d8dee3, in the dark #2a343d] - Thin lines between things. Example: `--backhaul-line: #ddd`
 * @cssprop [--backhaul-radius=10px] - Corners, at most 32px. Example: `--backhaul-radius: 2px`
 * @cssprop [--backhaul-font=system-ui] - Installed fonts, or `page` for those around the element. Web fonts do not cross into the frame. Example: `--backhaul-font: Georgia, serif`
 * @cssprop [--backhaul-font-size=15px] - Of text, 12 to 22px. Example: `--backhaul-font-size: 17px`
 * @cssprop [--backhaul-min-height=22rem, narrow 28rem] - Height of the poster, and the least of the tool. Example: `--backhaul-min-height: 30rem`
 * @cssstate idle - The poster shows, nothing is loaded. Example: `:state(idle)`
 * @cssstate loading - The tool is on its way. Example: `:state(loading)`
 * @cssstate ready - It can be used. Example: `:state(ready)`
 * @cssstate running - An audit runs. Example: `:state(running)`
 * @cssstate complete - An audit has ended, and the page was told. Example: `:state(complete)`
 * @cssstate failed - It could not start. Example: `:state(failed)`
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as above.
export class BackhaulAudit extends Base {
  static source: ScriptSource;
  static readonly observedAttributes = [...ATTRIBUTES, 'lang', 'dir'];

  readonly #internals: ElementInternals;
  readonly #parts: Parts;
  #config: Readonly<Record<string, unknown>> = {};
  #frame: HTMLIFrameElement | undefined;
  #inline: Mounted | undefined;
  #leaving: AbortController | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #state: State = 'idle';
  /** The visitor has come: the application may run. */
  #isTouched = false;
  /** Its script is there, and waits for that. */
  #isWaiting = false;
  /** The application is there and may be shown. */
  #isReady = false;
  /** The visitor, or the page, wants to see it. */
  #isWanted = false;
  #waiting: Asking[] = [];

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#parts = partsOf(this.attachShadow({ mode: 'open' }));
    const { open, sample, leave } = this.#parts;
    open.addEventListener('click', () => this.#want());
    sample.addEventListener('click', () => this.loadSample());
    leave.addEventListener('click', () => this.#fillScreen(false));
    this.#enter('idle');
  }

  /** Options of the audit, as in `backhaul.toml`. What the engine refuses, the visitor is told. */
  get config(): Readonly<Record<string, unknown>> {
    return this.#config;
  }

  set config(config: Readonly<Record<string, unknown>> | null) {
    this.#config = config ?? {};
    this.#sendSettings();
  }

  connectedCallback(): void {
    for (const name of [...Object.keys(Object.getPrototypeOf(this)), 'config']) this.#upgrade(name);
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('message', (message) => this.#hear(message), { signal });
    this.#parts.onSlots(() => this.#sendSettings(), signal);
    this.#watchLook(signal);
    // The words make the height.
    this.#say();
    this.#drawSoon();
    if (this.loading === 'eager' || this.sample || this.#isWanted) this.#want();
    else {
      awaitVisitor(this, signal, {
        near: () => {
          // In the page itself, a script cannot be there without running.
          if (this.isolation === 'frames') this.#load();
        },
        touched: () => this.#touch(),
        carrying: () => this.#want(),
      });
    }
    if (this.sample) this.loadSample();
  }

  disconnectedCallback(): void {
    this.#leaving?.abort();
    this.#leaving = undefined;
    this.#fillScreen(false);
    this.#unload();
  }

  /** A move that keeps the frame alive (`moveBefore`) is no removal. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    if (this.#leaving) this.#drawSoon();
  }

  /** Opens the sample exports, unless files are open. */
  loadSample(): void {
    this.#ask({ type: 'backhaul-do', what: 'sample' });
    this.#want();
  }

  /** Forgets everything: files, report and the engine's memory. */
  reset(): void {
    const wasLoaded = this.#frame !== undefined || this.#inline !== undefined;
    this.#unload();
    this.#emit('backhaul-reset', {});
    if (wasLoaded && this.isConnected) this.#load();
  }

  /** Prints the report. */
  print(): void {
    if (this.#isReady) this.#ask({ type: 'backhaul-do', what: 'print' });
  }

  /** Saves the report on the visitor's device; the page does not see it. */
  save(format: string): void {
    if (this.#isReady) this.#ask({ type: 'backhaul-save', format });
  }

  /** A property set before this class was known hides the class's own. */
  #upgrade(name: string): void {
    if (!Object.hasOwn(this, name)) return;
    const value = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }

  /** The page's language at this place, unless `locale` names another; else the visitor's. */
  get #tag(): string {
    const said = this.locale ?? this.closest<HTMLElement>('[lang]')?.lang;
    return said || navigator.language;
  }

  #settings(): Settings {
    const theme = themeAt(this, this.#parts.probe);
    const { maxMib } = this;
    return settingsOf({
      windowDays: this.windowDays,
      asOf: this.asOf,
      timeZone: this.timeZone,
      locale: this.#tag,
      direction: getComputedStyle(this).direction,
      scheme: schemeAt(this, this.getAttribute('theme'), theme),
      theme,
      compact: this.compact,
      headed: this.#parts.isHeaded,
      filled: this.fill || this.#parts.tool.classList.contains('whole'),
      maxBytes: maxMib && maxMib * 1024 * 1024,
      counts: this.counts,
      config: this.#config,
    });
  }

  /** Once for whatever changes in one task, and in a task of its own: asking for a look makes the browser
   * style the page, and the task that brings this script is long enough. */
  #drawSoon(): void {
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      if (!this.isConnected) return;
      this.#draw();
      this.#sendSettings();
    });
  }

  /** What shows outside the frame. */
  #draw(): void {
    const { tool, poster, probe } = this.#parts;
    // Not the settings: they ask more of the browser than a poster is worth.
    const theme = themeAt(this, probe);
    const scheme = schemeAt(this, this.getAttribute('theme'), theme);
    tool.style.colorScheme = scheme;
    for (const name of [...tool.style].filter((name) => name.startsWith('--'))) {
      tool.style.removeProperty(name);
    }
    for (const [name, value] of lookOf(theme, scheme)) tool.style.setProperty(name, value);
    tool.classList.add('drawn');
    const isOpen = this.#isReady && this.#isWanted;
    tool.classList.toggle('open', isOpen);
    poster.hidden = isOpen || (this.loading === 'eager' && this.#state !== 'failed');
    this.#say();
    this.#parts.failure.hidden = this.#state !== 'failed';
    if (this.#state === 'failed') poster.hidden = true;
  }

  #say(): void {
    this.#parts.say({
      tag: this.#tag,
      isOpening: this.#isWanted && !this.#isReady,
      isInline: this.isolation === 'inline',
    });
  }

  #want(): void {
    const hasFocus = this.shadowRoot?.activeElement ?? null;
    this.#isWanted = true;
    if (matchMedia('(max-width: 40rem)').matches && !this.fill && hasFocus) this.#fillScreen(true);
    if (hasFocus) this.#waiting.push({ type: 'backhaul-do', what: 'focus' });
    this.#touch();
    this.#draw();
    this.#flush();
  }

  #touch(): void {
    this.#isTouched = true;
    this.#load();
    this.#begin();
  }

  /** Lets the application run, if its script waits for that. */
  #begin(): void {
    if (!this.#isWaiting || !this.#isTouched) return;
    this.#isWaiting = false;
    this.#inner?.postMessage({ type: BEGIN }, '*');
    this.#expectWord();
  }

  /** Gives up unless the application speaks in time. */
  #expectWord(): void {
    clearTimeout(this.#patience);
    const frame = this.#frame;
    this.#patience = setTimeout(() => {
      if (frame === this.#frame && !this.#isReady && !this.#isWaiting) this.#fail();
    }, PATIENCE);
  }

  #load(): void {
    if (this.#frame || this.#inline || !this.isConnected) return;
    this.#enter('loading');
    if (this.isolation === 'inline') {
      this.#inline = mountInline(BackhaulAudit.source(this.base), this.#parts.stage, {
        settings: this.#settings(),
        tell: (telling) => this.#told(telling),
        failed: () => this.#fail(),
      });
      return;
    }
    const frame = document.createElement('iframe');
    frame.title = wordsFor(this.#tag).frame;
    frame.setAttribute('part', 'frame');
    frame.addEventListener('load', () => this.#expectWord(), { once: true });
    const source = BackhaulAudit.source(this.base);
    seal(frame, SANDBOX, outerDocument(source, this.#settings(), !this.#isTouched));
    this.#frame = frame;
    this.#parts.stage.append(frame);
  }

  #unload(): void {
    this.#frame?.remove();
    this.#inline?.close();
    this.#frame = undefined;
    this.#inline = undefined;
    this.#isReady = false;
    this.#isWaiting = false;
    this.#isTouched = this.#isWanted;
    this.#waiting = [];
    this.#enter('idle');
    this.#draw();
  }

  #fail(): void {
    this.#enter('failed');
    this.#draw();
    this.#emit('backhaul-error', { problem: 'blocked' });
  }

  #hear(message: MessageEvent): void {
    // Only the inner frame may speak. Its origin is opaque, so its window is what it is known by.
    if (!message.source || message.source !== this.#inner) return;
    const telling = tellingOf(message.data);
    if (telling) this.#told(telling);
  }

  /** The application's window. A frame that is still empty refuses to be asked for one. */
  get #inner(): Window | undefined {
    const outer = this.#frame?.contentWindow;
    return outer && outer.length > 0 ? outer[0] : undefined;
  }

  #told(telling: Telling): void {
    const { type, ...detail } = telling;
    switch (telling.type) {
      case 'backhaul-size':
        if (this.#frame) this.#frame.style.height = `${telling.height}px`;
        return;
      case WAITING:
        this.#isWaiting = !this.#isReady;
        this.#begin();
        return;
      case 'backhaul-ready':
        if (this.#isReady) return;
        this.#isReady = true;
        this.#enter('ready');
        this.#draw();
        this.#flush();
        break;
      case 'backhaul-files':
        if (this.#state === 'running') this.#enter('ready');
        break;
      case 'backhaul-progress':
        this.#enter(telling.percent < 100 ? 'running' : 'ready');
        break;
      case 'backhaul-complete':
        if (!this.counts) return;
        this.#enter('complete');
        break;
    }
    this.#emit(type, detail);
  }

  #emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #sendSettings(): void {
    if (this.#isReady) this.#send({ type: 'backhaul-settings', settings: this.#settings() });
  }

  /** Now, or as soon as there is someone to ask. */
  #ask(asking: Asking): void {
    this.#waiting.push(asking);
    this.#flush();
  }

  #flush(): void {
    if (!this.#isReady || !this.#isWanted) return;
    for (const asking of this.#waiting.splice(0)) {
      if (asking.type === 'backhaul-do' && asking.what === 'focus') this.#frame?.focus();
      this.#send(asking);
    }
  }

  #send(asking: Asking): void {
    this.#inline?.ask(asking);
    // An opaque origin has no name to address; settings and commands hold nothing secret.
    this.#inner?.postMessage(asking, '*');
  }

  #fillScreen(fills: boolean): void {
    const { tool } = this.#parts;
    if (tool.classList.contains('whole') === fills) return;
    tool.classList.toggle('whole', fills);
    if (fills) tool.showPopover?.();
    else if (tool.matches(':popover-open')) tool.hidePopover();
    this.#sendSettings();
  }

  /** The page's colours may change with a class or a style of itself, or with the device's scheme. */
  #watchLook(signal: AbortSignal): void {
    const changed = (): void => this.#drawSoon();
    const attributes = { attributeFilter: ['class', 'style', 'data-theme', 'lang', 'dir'] };
    const observer = new MutationObserver(changed);
    for (const element of [document.documentElement, document.body, this]) {
      if (element) observer.observe(element, attributes);
    }
    signal.addEventListener('abort', () => observer.disconnect());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  }

  #enter(state: State): void {
    try {
      this.#internals.states.delete(this.#state);
      this.#internals.states.add(state);
    } catch {
      // Browsers before custom states: nothing but styling is lost.
    }
    this.#state = state;
  }
}

/** Registers the element, once. */
export function define(source: ScriptSource): void {
  if (!globalThis.customElements || customElements.get('backhaul-audit')) return;
  BackhaulAudit.source = source;
  mirror(BackhaulAudit.prototype);
  customElements.define('backhaul-audit', BackhaulAudit);
}
