/** What each file covers, on one line of time, and the days that all of them share. */

import { scaleUtc } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';
import { sideOf } from '../../session/sides';
import { tableOf } from '../../style/tables';
import { kindTitle, moment, span } from '../../wording';
import { pictures } from '../words';
import { axisBelow, cut, isoDay, written } from './axes';
import { type Drawing, type Legend, Picture } from './picture';

const words = pictures.coverage;
const step = 44;

interface Reach {
  readonly name: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

export class CoverageLine extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #reaches(): readonly Reach[] {
    return this.report.coverage.flatMap(({ input, from, to }) => {
      const file = this.report.inputs[input];
      return file ? [{ name: file.name, kind: file.kind, from, to }] : [];
    });
  }

  /** What the store's files and ShipStation's both speak for; absent where they do not meet. */
  get #shared(): readonly [number, number] | null {
    const sides = (['store', 'shipstation'] as const).map((side) => {
      const ends = this.#reaches.filter(({ kind }) => sideOf(kind) === side);
      return ends.length === 0
        ? null
        : ([
            Math.min(...ends.map(({ from }) => written(from))),
            Math.max(...ends.map(({ to }) => written(to))),
          ] as const);
    });
    const [store, shipstation] = sides;
    if (!store || !shipstation) return null;
    const from = Math.max(store[0], shipstation[0]);
    const to = Math.min(store[1], shipstation[1]);
    return from < to ? [from, to] : null;
  }

  protected override sentence(): string {
    const shared = this.#shared;
    return shared ? words.proves(span(isoDay(shared[0]), isoDay(shared[1]))) : words.apart;
  }

  protected override legend(): Legend {
    return [
      ['full', words.store],
      ['pale', words.other],
      ['under', words.shared],
    ];
  }

  protected override drawing(width: number): Drawing | null {
    const reaches = this.#reaches;
    if (reaches.length === 0) return null;
    const x = scaleUtc(
      [
        Math.min(...reaches.map(({ from }) => written(from))),
        Math.max(...reaches.map(({ to }) => written(to))),
      ],
      [0, width],
    );
    const height = reaches.length * step + 24;
    const shared = this.#shared;
    const ticks = x.ticks(Math.max(2, Math.floor(width / 110)));
    return {
      height,
      marks: [
        shared
          ? svg`<rect class="under" x=${x(shared[0])} y="0" width=${x(shared[1]) - x(shared[0])} height=${reaches.length * step}></rect>`
          : svg``,
        ...reaches.map(({ name, kind, from, to }, at) => {
          const start = x(written(from));
          const wide = Math.max(3, x(written(to)) - start);
          return svg`<text class="label" x="4" y=${at * step + 18}>${cut(name, width)}</text>
            <rect class=${sideOf(kind) === 'store' ? 'full' : 'pale'} x=${start} y=${at * step + 25} width=${wide} height="9" rx="2"></rect>`;
        }),
        ...axisBelow(
          ticks.map((tick) => ({ at: x(tick), text: dayOf(tick) })),
          reaches.length * step,
          width,
        ),
      ],
    };
  }

  protected override numbers(): TemplateResult {
    return tableOf(
      words.heading,
      [{ title: words.file }, { title: words.kind }, { title: words.from }, { title: words.to }],
      this.#reaches.map(({ name, kind, from, to }) => [
        name,
        kindTitle(kind),
        moment(from),
        moment(to),
      ]),
    ) as TemplateResult;
  }
}

function dayOf(at: Date): string {
  return moment(isoDay(at.getTime())).replace(/ \d{4}$/, '');
}

customElements.define('bh-coverage-line', CoverageLine);
