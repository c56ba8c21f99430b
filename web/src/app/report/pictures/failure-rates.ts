/** Where write-back fails: the rate of each store, carrier, service and warehouse, with its interval. */

import { scaleSqrt } from 'd3-scale';
import { type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { FacetFailures, Share } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, day, share, term } from '../../wording';
import { measures, pictures } from '../words';
import { axisBelow, cut } from './axes';
import { type Drawing, Picture } from './picture';

const words = pictures.failures;
const facets = ['store', 'carrier', 'service', 'warehouse'];
/** Values drawn of each facet, the busiest first. */
const drawn = 6;
const step = 24;

export class FailureRates extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #values(): readonly FacetFailures[] {
    const all = this.report.measures?.failures ?? [];
    return facets.flatMap((facet) => all.filter((value) => value.facet === facet));
  }

  /** The first facet counts each order in its only store. */
  get #whole(): number {
    const stores = this.#values.filter(({ facet }) => facet === this.#values[0]?.facet);
    const sum = (of: (share: Share) => number) =>
      stores.reduce((all, { failed }) => all + of(failed), 0);
    const orders = sum(({ of }) => of);
    return orders === 0 ? 0 : (sum(({ count: failed }) => failed) / orders) * 10_000;
  }

  /** Values whose whole interval lies above the rate of all. */
  get #apart(): readonly FacetFailures[] {
    const whole = this.#whole;
    return this.#values.filter(({ failed }) => failed.low > whole && failed.count > 1);
  }

  protected override sentence(): string {
    const [worst] = [...this.#apart].sort((a, b) => b.failed.low - a.failed.low);
    const rate = hundredths(Math.round(this.#whole));
    if (!worst) return words.even(rate);
    return words.proves(
      term(words.facets, worst.facet),
      worst.value,
      share(worst.failed),
      rate,
      count(this.#apart.length),
    );
  }

  protected override drawing(width: number): Drawing | null {
    const values = this.#values;
    if (!values.some(({ failed }) => failed.count > 0)) return null;
    const left = Math.min(190, width * 0.36);
    const right = width - 74;
    const groups = facets.map((facet) =>
      values.filter((value) => value.facet === facet).slice(0, drawn),
    );
    const most = Math.max(...groups.flat().map(({ failed }) => failed.high), 100);
    // A store of five orders may fail whole while the others fail rarely: roots keep both readable.
    const x = scaleSqrt([0, most], [left, right]);
    const marks: SVGTemplateResult[] = [];
    let y = 0;
    for (const [at, group] of groups.entries()) {
      if (group.length === 0) continue;
      marks.push(svg`<text x="0" y=${y + 15}>${term(words.facets, facets[at] ?? '')}</text>`);
      y += step - 2;
      for (const value of group) {
        marks.push(this.#row(value, { x, y, left, width }));
        y += step;
      }
      y += 8;
    }
    const whole = x(this.#whole);
    const ticks = [0, 100, 500, 1000, 2500, 5000, 10_000]
      .map((at) => ({ at: x(at), text: `${at / 100} %` }))
      .filter(({ at }) => at <= right + 1);
    return {
      height: y + 22,
      marks: [
        svg`<line class="rule" x1=${whole} x2=${whole} y1="0" y2=${y}></line>`,
        ...marks,
        ...axisBelow(ticks, y, width),
      ],
    };
  }

  #row(
    value: FacetFailures,
    at: { x: (share: number) => number; y: number; left: number; width: number },
  ): SVGTemplateResult {
    const { failed } = value;
    const middle = at.y + step / 2;
    const isApart = failed.low > this.#whole && failed.count > 1;
    const cap = (share: number) =>
      svg`<line class="whisker" x1=${at.x(share)} x2=${at.x(share)} y1=${middle - 4} y2=${middle + 4}></line>`;
    return svg`<g class="mark" @click=${() => this.narrow(search(value))}>
      <title>${value.value}: ${share(failed)}</title>
      <rect class="hit" x="0" y=${at.y} width=${at.width} height=${step}></rect>
      <text class=${isApart ? 'value' : 'label'} x="8" y=${middle + 4}>${cut(value.value, at.left - 16)}</text>
      <line class="whisker" x1=${at.x(failed.low)} x2=${at.x(failed.high)} y1=${middle} y2=${middle}></line>
      ${cap(failed.low)}${cap(failed.high)}
      <circle class="dot" cx=${at.x(failed.share)} cy=${middle} r="5"></circle>
      <text class=${isApart ? 'value end' : 'end'} x=${at.width} y=${middle + 4}>${count(failed.count)} / ${count(failed.of)}</text>
    </g>`;
  }

  protected override numbers(): TemplateResult {
    return tableOf(
      words.heading,
      [
        { title: measures.facet },
        { title: measures.value },
        { title: measures.failed, number: true },
        { title: words.interval, number: true },
        { title: measures.since },
      ],
      this.#values.map((value) => [
        term(words.facets, value.facet),
        this.way(value.value, search(value)),
        share(value.failed),
        `${hundredths(value.failed.low)} – ${hundredths(value.failed.high)}`,
        value.is_new && value.first_seen ? measures.newSince(day(value.first_seen)) : '',
      ]),
    ) as TemplateResult;
  }
}

function hundredths(of: number): string {
  return `${(of / 100).toFixed(1)} %`;
}

function search({ facet, value }: FacetFailures): string {
  return `${facet}:"${value}" check:shipped-unfulfilled,shipped-partly-fulfilled`;
}

customElements.define('bh-failure-rates', FailureRates);
