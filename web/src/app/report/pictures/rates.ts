/** Rates of failure beside each other, each with its interval: what pictures of that kind share. */

import { scaleSqrt } from 'd3-scale';
import { type SVGTemplateResult, svg } from 'lit';
import type { Share } from '../../../report';
import { count, percent, share } from '../../wording';
import { axisBelow, cut } from './axes';
import { type Drawing, Picture } from './picture';

const step = 24;
/** Narrower than this a name stands above its rate: beside it there is room for neither. */
const stacked = 420;

/** A rate, and the search that shows its orders; blank where there is nothing to show. */
export interface Rate {
  readonly name: string;
  readonly failed: Share;
  readonly search: string;
}

/** Rates of one kind. */
export interface Rates {
  readonly title: string;
  readonly rates: readonly Rate[];
}

export abstract class RatePicture extends Picture {
  /** All there is to compare; the first group counts each order once. */
  protected abstract get groups(): readonly Rates[];

  /** Rates drawn of each group. */
  protected get drawn(): number {
    return Number.POSITIVE_INFINITY;
  }

  /** The rate of all, in hundredths of a percent. */
  protected get whole(): number {
    const all = this.groups[0]?.rates ?? [];
    const sum = (of: (share: Share) => number) =>
      all.reduce((total, { failed }) => total + of(failed), 0);
    const orders = sum(({ of }) => of);
    return orders === 0 ? 0 : (sum(({ count: failed }) => failed) / orders) * 10_000;
  }

  /** Whether the whole interval of a rate lies above the rate of all. */
  protected isApart({ failed }: Rate): boolean {
    return failed.low > this.whole && failed.count > 1;
  }

  protected override drawing(width: number): Drawing | null {
    const groups = this.groups.map(({ title, rates }) => ({
      title,
      rates: rates.slice(0, this.drawn),
    }));
    const rates = groups.flatMap((group) => group.rates);
    if (!rates.some(({ failed }) => failed.count > 0)) return null;
    const letters = Math.max(...rates.map(({ name }) => name.length));
    const isStacked = width < stacked;
    const left = isStacked ? 13 : Math.min(190, width * 0.36, letters * 6.4 + 30);
    const high = isStacked ? step + 14 : step;
    const right = width - 74;
    const most = Math.max(...rates.map(({ failed }) => failed.high), 100);
    // A store of five orders may fail whole while the others fail rarely: roots keep both readable.
    const x = scaleSqrt([0, most], [left, right]);
    const marks: SVGTemplateResult[] = [];
    let y = 0;
    for (const group of groups) {
      if (group.rates.length === 0) continue;
      marks.push(svg`<text x="0" y=${y + 15}>${group.title}</text>`);
      y += step - 2;
      for (const rate of group.rates) {
        marks.push(
          this.#row(rate, { x, y, high, named: isStacked ? width - 16 : left - 16, width }),
        );
        y += high;
      }
      y += 8;
    }
    const whole = x(this.whole);
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
    rate: Rate,
    at: { x: (share: number) => number; y: number; high: number; named: number; width: number },
  ): SVGTemplateResult {
    const { name, failed, search } = rate;
    const middle = at.y + at.high - step / 2;
    const isApart = this.isApart(rate);
    const cap = (share: number) =>
      svg`<line class="whisker" x1=${at.x(share)} x2=${at.x(share)} y1=${middle - 4} y2=${middle + 4}></line>`;
    return svg`<g class=${search ? 'mark' : ''} @click=${() => search && this.narrow(search)}>
      <title>${name}: ${share(failed)}</title>
      <rect class="hit" x="0" y=${at.y} width=${at.width} height=${at.high}></rect>
      <text class=${isApart ? 'over value' : 'over label'} x="8" y=${at.y + step / 2 + 4}>${cut(name, at.named)}</text>
      <line class="whisker" x1=${at.x(failed.low)} x2=${at.x(failed.high)} y1=${middle} y2=${middle}></line>
      ${cap(failed.low)}${cap(failed.high)}
      <circle class="dot" cx=${at.x(failed.share)} cy=${middle} r="5"></circle>
      <text class=${isApart ? 'value end' : 'end'} x=${at.width} y=${middle + 4}>${count(failed.count)} / ${count(failed.of)}</text>
    </g>`;
  }

  /** A rate's interval, for a table. */
  protected interval({ low, high }: Share): string {
    return `${percent(low, 10_000)} – ${percent(high, 10_000)}`;
  }
}

/** Of what a search finds, the orders whose write-back failed. */
export const untold = 'check:shipped-unfulfilled,shipped-partly-fulfilled';
