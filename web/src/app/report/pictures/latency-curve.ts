/** How long a write-back takes, as the share of orders that have arrived after so many minutes. */

import { scaleLinear, scaleLog } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { svg, type TemplateResult } from 'lit';
import type { Latency } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, minutes, percent } from '../../wording';
import { measures, pictures } from '../words';
import { axisBelow, axisLeft } from './axes';
import { type Drawing, Picture } from './picture';

const words = pictures.latency;
/** Minutes of the engine's marks. */
const marks = [5, 60, 240, 1440, 2880, 5760];
const plot = { left: 44, top: 10, bottom: 30, height: 230 };

export class LatencyCurve extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #whole(): Latency | undefined {
    return this.#legs.find(({ store, service }) => store === '' && service === '');
  }

  get #legs(): readonly Latency[] {
    const legs = this.report.measures?.latency ?? [];
    return legs.filter(({ leg, orders }) => leg === 'label-to-fulfilled' && orders > 0);
  }

  protected override sentence(): string {
    const whole = this.#whole;
    if (!whole) return '';
    const hour = percent(whole.by_age[1] ?? 0, whole.orders);
    const proved = words.proves(count(whole.orders), minutes(whole.median), hour);
    return whole.exact ? proved : `${proved} ${words.inexact}`;
  }

  protected override drawing(width: number): Drawing | null {
    const whole = this.#whole;
    if (!whole) return null;
    const { left, top, bottom, height } = plot;
    const x = scaleLog([1, 5760], [left, width - 12]);
    const y = scaleLinear([0, 1], [height - bottom, top]);
    const points = pointsOf(whole);
    const along = (point: readonly [number, number]) => x(point[0]);
    const curve = line<readonly [number, number]>(along, ([, share]) => y(share)).curve(
      curveMonotoneX,
    );
    const under = area<readonly [number, number]>(along, y(0), ([, share]) => y(share)).curve(
      curveMonotoneX,
    );
    const atMark = (at: number, share: number) => {
      return svg`<line class="rule" x1=${x(at)} x2=${x(at)} y1=${top} y2=${y(0)}></line>
        <circle class="dot" cx=${x(at)} cy=${y(share)} r="4.5"></circle>
        <text class="label" x=${x(at) + 8} y=${y(share) + 18}>
          ${words.mark(minutes(at), percent(Math.round(share * 10_000), 10_000))}
        </text>`;
    };
    const shares = [0, 0.25, 0.5, 0.75, 1];
    return {
      height,
      marks: [
        ...axisLeft(
          shares.map((share) => ({ at: y(share), text: `${share * 100} %` })),
          left,
          width,
        ),
        svg`<path class="under" d=${under([...points]) ?? ''}></path>
          <path class="curve" d=${curve([...points]) ?? ''}></path>`,
        ...[0, 1].map((mark) => atMark(marks[mark] ?? 5, (whole.by_age[mark] ?? 0) / whole.orders)),
        ...axisBelow(
          [1, 5, 15, 60, 240, 1440, 5760].map((at) => ({ at: x(at), text: minutes(at) })),
          height - bottom,
          width,
        ),
      ],
    };
  }

  protected override numbers(): TemplateResult {
    const within = (leg: Latency, mark: number) => percent(leg.by_age[mark] ?? 0, leg.orders);
    return tableOf(
      words.heading,
      [
        { title: measures.where },
        { title: measures.orders, number: true },
        { title: measures.median, number: true },
        { title: measures.p90, number: true },
        ...marks.map((mark) => ({ title: words.within(minutes(mark)), number: true })),
      ],
      this.#legs.map((leg) => [
        [leg.store, leg.service].filter(Boolean).join(' · ') || measures.all,
        count(leg.orders),
        minutes(leg.median),
        minutes(leg.p90),
        ...marks.map((_, mark) => within(leg, mark)),
      ]),
    ) as TemplateResult;
  }
}

/** What the report states of the curve, in order: the marks, the median and the ninth tenth. */
function pointsOf(leg: Latency): readonly (readonly [number, number])[] {
  const stated: [number, number][] = [
    ...marks.map((at, mark): [number, number] => [at, (leg.by_age[mark] ?? 0) / leg.orders]),
    [Math.max(leg.median, 1), 0.5],
    [Math.max(leg.p90, 1), 0.9],
  ];
  stated.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const points: [number, number][] = [];
  for (const [at, share] of stated) {
    const before = points.at(-1);
    if (before && before[0] === at) before[1] = Math.max(before[1], share);
    else if (at <= 5760) points.push([at, Math.max(share, before?.[1] ?? 0)]);
  }
  const [first] = points;
  return first && first[0] > 1 ? [[1, 0], ...points] : points;
}

customElements.define('bh-latency-curve', LatencyCurve);
