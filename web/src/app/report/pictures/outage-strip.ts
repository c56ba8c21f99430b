/**
 * Write-back shipment by shipment: a tick each, in time order, so that an outage shows as what it is.
 *
 * Told stands low, what failed stands high, what was never tried hangs below the line: height and place
 * say it without colour. Drag over it, or move two sliders, and the queue follows.
 */

import { scaleLinear } from 'd3-scale';
import { html, nothing, type PropertyValues, svg, type TemplateResult } from 'lit';
import type { ShipmentStrip, ShipmentTick } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, counted, moment } from '../../wording';
import { pictures } from '../words';
import { axisBelow } from './axes';
import { type Drawing, type Legend, Picture } from './picture';

const words = pictures.strip;
const plot = { top: 8, line: 74, bottom: 104, height: 128 };
const write = 'check:shipped-unfulfilled,shipped-partly-fulfilled';

/** Positions of the first and last tick that are chosen. */
type Span = readonly [first: number, last: number];

export class OutageStrip extends Picture {
  static override properties = {
    ...Picture.properties,
    store: { state: true },
    span: { state: true },
  };
  /** Position of the store that is shown. */
  declare store: number;
  declare span: Span | null;
  #anchor: number | null = null;

  constructor() {
    super();
    this.store = 0;
    this.span = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('report')) return;
    this.span = null;
    this.store = 0;
  }

  get #strips(): readonly ShipmentStrip[] {
    return this.report.measures?.strips ?? [];
  }

  get #strip(): ShipmentStrip | undefined {
    return this.#strips[this.store];
  }

  protected override get heading(): string {
    return words.heading;
  }

  protected override sentence(): string {
    const strip = this.#strip;
    if (!strip) return '';
    const shipments = count(strip.shipments);
    const untold = strip.failed + strip.silent;
    if (untold === 0) return words.none(shipments);
    return strip.longest
      ? words.proves(
          count(untold),
          shipments,
          count(strip.longest.shipments),
          moment(strip.longest.from),
        )
      : words.scattered(count(untold), shipments);
  }

  protected override legend(): Legend {
    const strip = this.#strip;
    const some = (of: keyof ShipmentTick) => strip?.ticks.some((tick) => tick[of]) ?? false;
    return [
      ['told', words.told],
      ...(some('failed') ? ([['hot', words.failed]] as const) : []),
      ...(some('silent') ? ([['critical', words.silent]] as const) : []),
      ...(some('beside') ? ([['open', words.beside]] as const) : []),
    ];
  }

  protected override drawing(width: number): Drawing | null {
    const strip = this.#strip;
    if (!strip || strip.ticks.length === 0) return null;
    const { top, line, bottom, height } = plot;
    const x = scaleLinear([0, strip.ticks.length], [0, width]);
    const step = x(1);
    const wide = Math.max(0.75, step - (step > 3 ? 1 : 0));
    // One path a kind: hundreds of ticks are few elements. Each share of a tick's shipments takes its
    // share of the height.
    const paths: Record<'told' | 'open' | 'hot' | 'critical', string> = {
      told: '',
      open: '',
      hot: '',
      critical: '',
    };
    const bar = (mark: keyof typeof paths, at: number, from: number, to: number) => {
      if (to > from)
        paths[mark] +=
          `M${x(at).toFixed(1)},${from}h${wide.toFixed(1)}V${to}h${(-wide).toFixed(1)}z`;
    };
    for (const [at, tick] of strip.ticks.entries()) {
      const share = (of = 0) => of / Math.max(1, sumOf(tick));
      bar('told', at, line - 18 * share(tick.told), line);
      if (!tick.told) bar('open', at, line - 8 * share(tick.beside), line);
      bar('hot', at, line - (line - top) * seen(share(tick.failed)), line);
      bar('critical', at, line + 1, line + 1 + (bottom - line - 1) * seen(share(tick.silent)));
    }
    const ticks = Object.entries(paths).map(([mark, d]) => svg`<path class=${mark} d=${d}></path>`);
    const span = this.span;
    const marks = Math.max(2, Math.floor(width / 150));
    return {
      height,
      marks: [
        svg`<rect class="hit" x="0" y="0" width=${width} height=${bottom}></rect>`,
        span
          ? svg`<rect class="brushed" x=${x(span[0])} y="1" width=${x(span[1] + 1) - x(span[0])} height=${bottom - 2}></rect>`
          : svg``,
        svg`<line class="line" x1="0" x2=${width} y1=${line} y2=${line}></line>`,
        ...ticks,
        ...axisBelow(
          Array.from({ length: marks }, (_, mark) => {
            const at = Math.round((mark / (marks - 1)) * (strip.ticks.length - 1));
            return { at: x(at + 0.5), text: shortMoment(strip.ticks[at]?.from ?? '') };
          }),
          bottom,
          width,
        ),
        svg`<rect
          class="hit brush"
          x="0"
          y="0"
          width=${width}
          height=${bottom}
          @pointerdown=${(event: PointerEvent) => this.#grasp(event, x.invert)}
          @pointermove=${(event: PointerEvent) => this.#drag(event, x.invert)}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
        ></rect>`,
      ],
    };
  }

  protected override beneath(): TemplateResult | typeof nothing {
    const strip = this.#strip;
    if (!strip || strip.failed + strip.silent === 0) return nothing;
    const last = strip.ticks.length - 1;
    const [first, end] = this.span ?? [0, last];
    const each = Math.max(...strip.ticks.map(sumOf));
    return html`<p class="small soft handling">
        ${words.each(counted(each, 'shipment'))} ${words.lead}
      </p>
      <div class="ends small handling">
        ${
          this.#strips.length > 1
            ? html`<label>
                ${words.stores}
                <select @change=${this.#chooseStore}>
                  ${this.#strips.map(
                    (each, at) =>
                      html`<option value=${at} ?selected=${at === this.store}>${words.store(each.store)}</option>`,
                  )}
                </select>
              </label>`
            : nothing
        }
        ${this.#end(words.from, first, last, (at) => [at, Math.max(at, end)])}
        ${this.#end(words.to, end, last, (at) => [Math.min(first, at), at])}
        <div class="buttons">
          <button class="button" @click=${() => this.#apply()}>${words.apply}</button>
          ${
            this.span
              ? html`<button class="plain" @click=${this.#clear}>${words.all}</button>`
              : nothing
          }
        </div>
      </div>
      ${this.span ? html`<p class="small number">${this.#chosen(strip, this.span)}</p>` : nothing}`;
  }

  #end(label: string, at: number, last: number, span: (at: number) => Span): TemplateResult {
    const from = this.#strip?.ticks[at]?.from ?? '';
    return html`<label>
      <span>${label}: <span class="number">${moment(from)}</span></span>
      <input
        type="range"
        min="0"
        max=${last}
        .value=${String(at)}
        aria-valuetext=${moment(from)}
        @input=${(event: InputEvent) => {
          this.span = span(Number((event.currentTarget as HTMLInputElement).value));
          this.#follow();
        }}
      />
    </label>`;
  }

  #chosen(strip: ShipmentStrip, [first, last]: Span): string {
    const ticks = strip.ticks.slice(first, last + 1);
    const untold = ticks.reduce((sum, { failed = 0, silent = 0 }) => sum + failed + silent, 0);
    return words.chosen(
      moment(strip.ticks[first]?.from ?? ''),
      moment(endOf(strip, last)),
      count(untold),
    );
  }

  #chooseStore(event: Event): void {
    this.store = Number((event.currentTarget as HTMLSelectElement).value);
    this.span = null;
  }

  #clear(): void {
    this.span = null;
    this.#tell('bh-follow', '');
  }

  #grasp(event: PointerEvent, invert: (x: number) => number): void {
    const brush = event.currentTarget as Element;
    brush.setPointerCapture(event.pointerId);
    this.#anchor = this.#tickAt(event, invert);
    this.span = [this.#anchor, this.#anchor];
  }

  #drag(event: PointerEvent, invert: (x: number) => number): void {
    if (this.#anchor === null) return;
    const at = this.#tickAt(event, invert);
    this.span = [Math.min(this.#anchor, at), Math.max(this.#anchor, at)];
  }

  #release(): void {
    if (this.#anchor === null) return;
    this.#anchor = null;
    this.#follow();
  }

  #tickAt(event: PointerEvent, invert: (x: number) => number): number {
    const left = (event.currentTarget as Element).getBoundingClientRect().left;
    const last = (this.#strip?.ticks.length ?? 1) - 1;
    return Math.min(Math.max(Math.floor(invert(event.clientX - left)), 0), last);
  }

  /** As a search: what began in the span, of this store. */
  get #search(): string {
    const strip = this.#strip;
    if (!strip) return '';
    const [first, last] = this.span ?? [0, strip.ticks.length - 1];
    const from = written(strip.ticks[first]?.from ?? '');
    const store = strip.store ? ` store:"${strip.store}"` : '';
    return `since:${from}..${written(endOf(strip, last))}${this.#strips.length > 1 ? store : ''} ${write}`;
  }

  #follow(): void {
    this.#tell('bh-follow', this.#search);
  }

  #apply(): void {
    this.narrow(this.#search);
  }

  #tell(name: string, search: string): void {
    this.dispatchEvent(
      new CustomEvent(name, { detail: { search }, bubbles: true, composed: true }),
    );
  }

  /** Runs of equal ticks as one row: a table of 400 would be read by nobody. */
  protected override numbers(): TemplateResult {
    const strip = this.#strip;
    if (!strip) return html``;
    return tableOf(
      words.heading,
      [
        { title: words.span },
        { title: words.shipments, number: true },
        { title: words.told, number: true },
        { title: words.failed, number: true },
        { title: words.silentShort, number: true },
      ],
      runsOf(strip).map(({ from, to, tick }) => {
        const { told = 0, failed = 0, silent = 0 } = tick;
        const name = `${moment(from)} – ${moment(to)}`;
        const search = `since:${written(from)}..${written(to)} ${write}`;
        return [
          failed + silent > 0 ? this.way(name, search) : name,
          count(sumOf(tick)),
          count(told),
          count(failed),
          count(silent),
        ];
      }),
    ) as TemplateResult;
  }
}

/** One failure among many shipments still stands above those that were told. */
function seen(share: number): number {
  return share > 0 ? Math.max(share, 0.45) : 0;
}

function sumOf({ told = 0, failed = 0, silent = 0, beside = 0 }: ShipmentTick): number {
  return told + failed + silent + beside;
}

/** The moment up to which a tick reaches. */
function endOf(strip: ShipmentStrip, at: number): string {
  return strip.ticks[at + 1]?.from ?? strip.to;
}

/** To the minute and without offset, as the search compares. */
function written(iso: string): string {
  return iso.slice(0, 16);
}

function shortMoment(iso: string): string {
  return moment(iso.slice(0, 10)).replace(/ \d{4}$/, '');
}

interface Run {
  readonly from: string;
  readonly to: string;
  readonly tick: ShipmentTick;
}

/** Neighbouring ticks that all failed, or all did not, added up. */
function runsOf(strip: ShipmentStrip): readonly Run[] {
  const runs: { from: string; to: string; fails: boolean; tick: ShipmentTick }[] = [];
  for (const [at, tick] of strip.ticks.entries()) {
    const fails = (tick.failed ?? 0) + (tick.silent ?? 0) > 0;
    const before = runs.at(-1);
    if (before && before.fails === fails) {
      before.to = endOf(strip, at);
      before.tick = added(before.tick, tick);
    } else runs.push({ from: tick.from, to: endOf(strip, at), fails, tick });
  }
  return runs;
}

function added(a: ShipmentTick, b: ShipmentTick): ShipmentTick {
  const sum = (of: 'told' | 'failed' | 'silent' | 'beside') => (a[of] ?? 0) + (b[of] ?? 0);
  return {
    from: a.from,
    told: sum('told'),
    failed: sum('failed'),
    silent: sum('silent'),
    beside: sum('beside'),
  };
}

customElements.define('bh-outage-strip', OutageStrip);
