/** Which hours of the week fail: a square an hour, as large as the share of its orders that failed. */

import { scaleSqrt } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';
import type { RhythmHour } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, percent } from '../../wording';
import { measures, pictures } from '../words';
import { type Drawing, type Legend, Picture } from './picture';

const words = pictures.hours;
const left = 40;
const foot = 22;
/** Fewer orders than these say little of an hour. */
const telling = 5;

export class HourMap extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #hours(): readonly RhythmHour[] {
    return this.report.measures?.rhythm ?? [];
  }

  protected override sentence(): string {
    const hours = this.#hours;
    const failed = hours.reduce((sum, hour) => sum + hour.failed, 0);
    if (failed === 0) return words.none;
    const told = hours.filter(({ shipped }) => shipped >= telling);
    const worst = [...told].sort(
      (a, b) => b.failed / b.shipped - a.failed / a.shipped || b.failed - a.failed,
    )[0];
    return worst && worst.failed > 0
      ? words.proves(nameOf(worst), count(worst.failed), count(worst.shipped))
      : words.thin(count(failed));
  }

  protected override legend(): Legend {
    return [
      ['hot', words.failed],
      ['open', words.shipped],
    ];
  }

  protected override drawing(width: number): Drawing | null {
    const hours = this.#hours;
    if (hours.length === 0) return null;
    const cell = Math.min((width - left) / 24, 34);
    const side = scaleSqrt([0, 1], [0, cell - 3]);
    const middle = (n: number) => (n + 0.5) * cell;
    // Names of days take their height, however narrow the hours are.
    const row = Math.max(cell, 16);
    const level = (n: number) => (n + 0.5) * row;
    const days = words.days.map(
      (day, at) => svg`<text class="label" x="0" y=${level(at) + 4}>${day}</text>`,
    );
    const feet = Array.from({ length: 24 }, (_, hour) => hour)
      .filter((hour) => hour % (cell < 18 ? 6 : 3) === 0)
      .map(
        (hour) =>
          svg`<text class="middle" x=${left + middle(hour)} y=${row * 7 + 16}>${hour}</text>`,
      );
    const squares = hours.map((hour) => {
      const [x, y] = [left + middle(hour.hour), level(hour.weekday - 1)];
      const wide = hour.failed > 0 ? Math.max(4, side(hour.failed / hour.shipped)) : 0;
      const says = `${nameOf(hour)}: ${words.of(count(hour.failed), count(hour.shipped))}`;
      const outline = svg`<rect class="open" x=${x - cell / 2 + 1} y=${y - cell / 2 + 1} width=${cell - 2} height=${cell - 2} rx="2"></rect>`;
      if (wide === 0) return svg`<g><title>${says}</title>${outline}</g>`;
      return svg`<g class="mark" @click=${() => this.narrow(search(hour))}>
        <title>${says}</title>${outline}
        <rect class="hot" x=${x - wide / 2} y=${y - wide / 2} width=${wide} height=${wide}></rect>
      </g>`;
    });
    return { height: row * 7 + foot, marks: [...days, ...squares, ...feet] };
  }

  protected override numbers(): TemplateResult {
    return tableOf(
      words.heading,
      [
        { title: measures.hour },
        { title: measures.orders, number: true },
        { title: measures.failed, number: true },
        { title: words.share, number: true },
      ],
      this.#hours.map((hour) => [
        hour.failed > 0 ? this.way(nameOf(hour), search(hour)) : nameOf(hour),
        count(hour.shipped),
        count(hour.failed),
        percent(hour.failed, hour.shipped),
      ]),
    ) as TemplateResult;
  }
}

function nameOf({ weekday, hour }: RhythmHour): string {
  return `${words.days[weekday - 1] ?? weekday} ${String(hour).padStart(2, '0')}:00`;
}

/** As the search knows hours: `hour:mon-09`. */
function search({ weekday, hour }: RhythmHour): string {
  const day = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'][weekday - 1] ?? '';
  return `hour:${day}-${String(hour).padStart(2, '0')}`;
}

customElements.define('bh-hour-map', HourMap);
