/**
 * `<backhaul-audit>`: the whole product as one element.
 *
 * The element itself sees no file. It holds a sandboxed frame that holds another, and only there do
 * application, engine and files live, out of reach of the host page's scripts. Until the visitor touches
 * it, it is a poster of a few kilobytes; the frame is fetched at the first touch, or when the visitor
 * scrolls near, and shown when it is asked for.
 */

import { type FrameScripts, outerDocument } from '../frames/documents';
import { lookOf } from '../frames/look';
import { type Asking, type Telling, tellingOf } from '../frames/messages';
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

/** How long after its frame has loaded the application may take to say that it is there. */
const PATIENCE = 4000;

/** A page rendered on a server has no elements; importing this there does nothing. */
const Base = globalThis.HTMLElement ?? class {};

type State = 'idle' | 'loading' | 'ready' | 'running' | 'complete' | 'failed';

export interface BackhaulAudit extends Mirrors {}

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: as above.
export class BackhaulAudit extends Base {
  static source: ScriptSource;
  static readonly observedAttributes = [...ATTRIBUTES, 'lang', 'dir'];

  readonly #internals: ElementInternals;
  readonly #parts: Parts;
  #config: Readonly<Record<string, unknown>> = {};
  #frame: HTMLIFrameElement | undefined;
  #inline: Mounted | undefined;
  #leaving = new AbortController();
  #state: State = 'idle';
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
    this.#draw();
    if (this.loading === 'eager' || this.sample || this.#isWanted) this.#want();
    else {
      awaitVisitor(this, signal, {
        near: () => this.#load(),
        carrying: () => this.#want(),
      });
    }
    if (this.sample) this.loadSample();
  }

  disconnectedCallback(): void {
    this.#leaving.abort();
    this.#fillScreen(false);
    this.#unload();
  }

  /** A move that keeps the frame alive (`moveBefore`) is no removal. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(): void {
    if (!this.isConnected) return;
    this.#draw();
    this.#sendSettings();
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

  /** What shows outside the frame. */
  #draw(): void {
    const { tool, poster } = this.#parts;
    const { theme, scheme } = this.#settings();
    tool.style.colorScheme = scheme;
    for (const name of [...tool.style].filter((name) => name.startsWith('--'))) {
      tool.style.removeProperty(name);
    }
    for (const [name, value] of lookOf(theme, scheme)) tool.style.setProperty(name, value);
    const isOpen = this.#isReady && this.#isWanted;
    tool.classList.toggle('open', isOpen);
    poster.hidden = isOpen || (this.loading === 'eager' && this.#state !== 'failed');
    this.#parts.say({
      tag: this.#tag,
      isOpening: this.#isWanted && !this.#isReady,
      isInline: this.isolation === 'inline',
    });
    this.#parts.failure.hidden = this.#state !== 'failed';
    if (this.#state === 'failed') poster.hidden = true;
  }

  #want(): void {
    const hasFocus = this.shadowRoot?.activeElement ?? null;
    this.#isWanted = true;
    if (matchMedia('(max-width: 40rem)').matches && !this.fill && hasFocus) this.#fillScreen(true);
    if (hasFocus) this.#waiting.push({ type: 'backhaul-do', what: 'focus' });
    this.#load();
    this.#draw();
    this.#flush();
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
    frame.addEventListener('load', () => {
      setTimeout(() => {
        if (frame === this.#frame && !this.#isReady) this.#fail();
      }, PATIENCE);
    });
    seal(frame, SANDBOX, outerDocument(BackhaulAudit.source(this.base), this.#settings()));
    this.#frame = frame;
    this.#parts.stage.append(frame);
  }

  #unload(): void {
    this.#frame?.remove();
    this.#inline?.close();
    this.#frame = undefined;
    this.#inline = undefined;
    this.#isReady = false;
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
      case 'backhaul-ready':
        if (this.#isReady) return;
        this.#isReady = true;
        this.#enter('ready');
        this.#draw();
        this.#flush();
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
    const changed = (): void => {
      this.#draw();
      this.#sendSettings();
    };
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
