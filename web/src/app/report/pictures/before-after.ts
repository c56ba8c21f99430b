/** Before and after: what was open in the earlier report, and what is open now, part by part. */

import { scaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';
import { tableOf } from '../../style/tables';
import { count } from '../../wording';
import { pictures } from '../words';
import { type Drawing, type Legend, Picture } from './picture';

const words = pictures.change;
const left = 74;
const step = 40;

interface Part {
  readonly mark: string;
  readonly title: string;
  readonly findings: number;
  /** Blank for what the queue holds no more. */
  readonly search: string;
}

export class BeforeAfter extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #bars(): readonly (readonly [title: string, parts: readonly Part[]])[] {
    const { changes } = this.report;
    if (!changes) return [];
    const then = changes.since.at(-1)?.open_findings ?? 0;
    const resolved = changes.resolved.length;
    const still = changes.still_open.length;
    const part = (mark: string, title: string, findings: number, search = ''): Part => ({
      mark,
      title,
      findings,
      search,
    });
    const stays = part('full', words.still, still, 'change:still-open');
    return [
      [
        words.earlier,
        [
          stays,
          part('open', words.resolved, resolved, 'lane:resolved'),
          part('pale', words.unknown, Math.max(0, then - still - resolved)),
        ],
      ],
      [
        words.now,
        [
          stays,
          part('medium', words.back, changes.came_back.length, 'change:came-back'),
          part('lost', words.fresh, changes.new.length, 'change:new'),
        ],
      ],
    ];
  }

  protected override sentence(): string {
    const { changes } = this.report;
    return changes
      ? words.proves(
          count(changes.resolved.length),
          count(changes.new.length),
          count(changes.still_open.length),
        )
      : '';
  }

  protected override legend(): Legend {
    const parts = new Map(this.#bars.flatMap(([, all]) => all.map((part) => [part.mark, part])));
    return [...parts.values()]
      .filter(({ findings }) => findings > 0)
      .map(({ mark, title }) => [mark, title]);
  }

  protected override drawing(width: number): Drawing | null {
    const bars = this.#bars;
    const sum = (parts: readonly Part[]) => parts.reduce((all, { findings }) => all + findings, 0);
    const most = Math.max(0, ...bars.map(([, parts]) => sum(parts)));
    if (most === 0) return null;
    const x = scaleLinear([0, most], [left, width - 48]);
    return {
      height: bars.length * step,
      marks: bars.map(([title, parts], at) => {
        let from = 0;
        const rects = parts.map((part) => {
          const start = x(from);
          from += part.findings;
          const wide = Math.max(0, x(from) - start - 1);
          if (wide === 0) return '';
          const says = `${part.title}: ${count(part.findings)}`;
          return svg`<g class=${part.search ? 'mark' : ''} @click=${() => part.search && this.narrow(part.search)}>
            <title>${says}</title>
            <rect class=${part.mark} x=${start} y=${at * step + 4} width=${wide} height="24"></rect>
          </g>`;
        });
        return svg`<text class="label" x="0" y=${at * step + 20}>${title}</text>${rects}
          <text class="value" x=${x(from) + 6} y=${at * step + 20}>${count(from)}</text>`;
      }),
    };
  }

  protected override numbers(): TemplateResult {
    const rows = this.#bars.flatMap(([title, parts]) =>
      parts
        .filter(({ findings }) => findings > 0)
        .map((part) => [
          title,
          part.search ? this.way(part.title, part.search) : part.title,
          count(part.findings),
        ]),
    );
    return tableOf(
      words.heading,
      [{ title: words.when }, { title: words.part }, { title: words.findings, number: true }],
      rows,
    ) as TemplateResult;
  }
}

customElements.define('bh-before-after', BeforeAfter);
