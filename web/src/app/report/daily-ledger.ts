/** The daily ledger: shipped in ShipStation against fulfilled in the store, two bars a day. */

import { scaleBand, scaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';
import type { LedgerDay } from '../../report';
import { tableOf } from '../style/tables';
import { count, day } from '../wording';
import { axisBelow, axisLeft } from './pictures/axes';
import { type Drawing, type Legend, Picture } from './pictures/picture';
import { ledger as words } from './words';

const plot = { left: 34, top: 8, bottom: 24, height: 220 };
/** Pixels a day takes at least; days before those that fit stand in the table. */
const narrowest = 7;

interface Day {
  readonly day: string;
  readonly shipped: number;
  readonly fulfilled: number;
}

export class DailyLedger extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  protected override get isSection(): boolean {
    return true;
  }

  /** All stores together, oldest first. */
  get #days(): readonly Day[] {
    const days = new Map<string, { day: string; shipped: number; fulfilled: number }>();
    for (const { day: on, shipped, fulfilled } of this.report.ledger) {
      const sum = days.get(on) ?? { day: on, shipped: 0, fulfilled: 0 };
      sum.shipped += shipped;
      sum.fulfilled += fulfilled;
      days.set(on, sum);
    }
    return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
  }

  protected override sentence(): string {
    const days = this.#days;
    const short = days.filter(({ shipped, fulfilled }) => fulfilled < shipped);
    const worst = short.reduce<Day | null>(
      (most, each) => (most && gap(most) >= gap(each) ? most : each),
      null,
    );
    if (!worst) return words.even(count(days.length));
    return words.proves(count(short.length), count(days.length), count(gap(worst)), day(worst.day));
  }

  protected override legend(): Legend {
    return [
      ['pale', words.shippedLegend],
      ['full', words.fulfilledLegend],
    ];
  }

  protected override drawing(width: number): Drawing | null {
    const { left, top, bottom, height } = plot;
    const all = this.#days;
    const days = all.slice(-Math.max(1, Math.floor((width - left) / narrowest)));
    if (days.length === 0) return null;
    const most = Math.max(1, ...days.map(({ shipped, fulfilled }) => Math.max(shipped, fulfilled)));
    const x = scaleBand(
      days.map((each) => each.day),
      [left, width],
    ).paddingInner(0.25);
    const y = scaleLinear([0, most], [height - bottom, top]).nice(4);
    const wide = x.bandwidth() / 2;
    const bars = days.map((each) => {
      const start = x(each.day) ?? 0;
      const bar = (mark: string, at: number, value: number) =>
        svg`<rect class=${mark} x=${at} y=${y(value)} width=${Math.max(wide - 0.5, 1)} height=${y(0) - y(value)}></rect>`;
      return svg`<g class="mark" @click=${() => this.narrow(search(each))}>
        <title>${day(each.day)}: ${words.both(count(each.shipped), count(each.fulfilled))}</title>
        <rect class="hit" x=${start} y=${top} width=${x.bandwidth()} height=${y(0) - top}></rect>
        ${bar('pale', start, each.shipped)}${bar('full', start + wide, each.fulfilled)}
      </g>`;
    });
    const lines = y.ticks(4).filter(Number.isInteger);
    return {
      height,
      marks: [
        ...axisLeft(
          lines.map((value) => ({ at: y(value), text: count(value) })),
          left,
          width,
        ),
        ...bars,
        ...axisBelow(
          days
            .filter((_, at) => at % Math.max(1, Math.ceil(days.length / (width / 90))) === 0)
            .map((each) => ({
              at: (x(each.day) ?? 0) + x.bandwidth() / 2,
              text: day(each.day).replace(/ \d{4}$/, ''),
            })),
          height - bottom,
          width,
        ),
      ],
    };
  }

  /** By store, newest day first: what the bars sum up. */
  protected override numbers(): TemplateResult {
    const rows = [...this.report.ledger].reverse();
    const stores = new Set(rows.map(({ store }) => store)).size > 1;
    return tableOf(
      words.heading,
      [
        { title: words.day },
        ...(stores ? [{ title: words.store }] : []),
        { title: words.shipped, number: true },
        { title: words.fulfilled, number: true },
        { title: words.difference, number: true },
      ],
      rows.map((row) => [
        this.way(day(row.day), search(row)),
        ...(stores ? [row.store] : []),
        count(row.shipped),
        count(row.fulfilled),
        signed(row),
      ]),
    ) as TemplateResult;
  }
}

function gap({ shipped, fulfilled }: Day): number {
  return shipped - fulfilled;
}

function signed(row: LedgerDay): string {
  const difference = row.fulfilled - row.shipped;
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : '';
  return `${sign}${count(Math.abs(difference))}`;
}

function search({ day: on }: Day): string {
  return `since:${on}`;
}

customElements.define('bh-daily-ledger', DailyLedger);
