/** How far orders came, and where they were lost: a bar a stage, with its leak behind it. */

import { scaleLinear } from 'd3-scale';
import { svg, type TemplateResult } from 'lit';
import type { Measures } from '../../../report';
import { tableOf } from '../../style/tables';
import { count, term } from '../../wording';
import { measures, pictures } from '../words';
import { type Drawing, type Legend, Picture } from './picture';

const words = pictures.funnel;
type Stage = Measures['funnel'][number];
const step = 52;

/** The findings that are the leak of a stage. */
const leaks: Readonly<Record<string, string>> = {
  imported: 'check:never-imported',
  labelled: 'check:overdue-shipment,overdue-hold',
  told: 'check:shipped-unfulfilled,shipped-partly-fulfilled',
};

export class Funnel extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #stages(): readonly Stage[] {
    return this.report.measures?.funnel ?? [];
  }

  protected override sentence(): string {
    const known = this.#stages.filter((stage) => stage.known);
    const worst = [...known].sort((a, b) => b.leaked - a.leaked)[0];
    if (!worst || worst.leaked === 0) return words.whole;
    return words.proves(count(worst.leaked), term(words.before, worst.stage));
  }

  protected override legend(): Legend {
    return [
      ['full', words.reached],
      ['lost', measures.leaked],
      ['open', measures.onTheWay],
    ];
  }

  protected override drawing(width: number): Drawing | null {
    const stages = this.#stages.filter((stage) => stage.known);
    const most = Math.max(0, ...stages.map((s) => s.orders + s.leaked + s.on_the_way));
    if (most === 0) return null;
    const x = scaleLinear([0, most], [0, width]);
    return {
      height: stages.length * step,
      marks: stages.map((stage, at) => {
        const top = at * step;
        const [orders, leaked] = [x(stage.orders), x(stage.leaked)];
        // A leak of a few orders among thousands still has to be seen.
        const leak = stage.leaked > 0 ? Math.max(leaked, 5) : 0;
        const start = Math.min(orders, width - leak);
        const search = leaks[stage.stage];
        const way = Math.max(0, Math.min(x(stage.on_the_way), width - start - leak - 1));
        const bars = svg`<rect class="full" x="0" y=${top + 20} width=${Math.max(start - 1, 0)} height="20"></rect>
          ${leak > 0 ? svg`<rect class="lost" x=${start} y=${top + 20} width=${leak} height="20"></rect>` : ''}
          ${way > 0 ? svg`<rect class="open" x=${start + leak + 1} y=${top + 20} width=${way} height="20"></rect>` : ''}`;
        const says = svg`<text class="label" x="0" y=${top + 14}>${term(measures.stages, stage.stage)}
            <tspan class="value">${count(stage.orders)}</tspan>
            ${stage.leaked > 0 ? words.leak(count(stage.leaked)) : ''}
            ${stage.on_the_way > 0 && width > 480 ? words.way(count(stage.on_the_way)) : ''}</text>`;
        return search && stage.leaked > 0
          ? svg`<g class="mark" @click=${() => this.narrow(search)}>
              <rect class="hit" x="0" y=${top} width=${width} height=${step - 8}></rect>${says}${bars}
            </g>`
          : svg`<g>${says}${bars}</g>`;
      }),
    };
  }

  protected override numbers(): TemplateResult {
    return tableOf(
      words.heading,
      [
        { title: measures.stage },
        { title: measures.orders, number: true },
        { title: measures.leaked, number: true },
        { title: measures.onTheWay, number: true },
      ],
      this.#stages.map(({ stage, orders, leaked, on_the_way: onTheWay, known }) => {
        const search = leaks[stage];
        const name = term(measures.stages, stage);
        return [
          known && search && leaked > 0 ? this.way(name, search) : name,
          known ? count(orders) : measures.notShown,
          known ? count(leaked) : '',
          known ? count(onTheWay) : '',
        ];
      }),
    ) as TemplateResult;
  }
}

customElements.define('bh-funnel', Funnel);
