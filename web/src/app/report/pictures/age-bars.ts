/** Open findings by age, each age by severity: how much of the queue is old, and how bad that part is. */

import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { svg, type TemplateResult } from 'lit';
import type { AgeBucket, Severity } from '../../../report';
import { severityOrder } from '../../queue/row';
import { tableOf } from '../../style/tables';
import { count, term } from '../../wording';
import { severities } from '../../words';
import { pictures } from '../words';
import { type Drawing, type Legend, Picture } from './picture';

const words = pictures.ages;
const left = 124;
const marks: Readonly<Record<string, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'pale',
  info: 'open',
};

export class AgeBars extends Picture {
  protected override get heading(): string {
    return words.heading;
  }

  get #ages(): readonly AgeBucket[] {
    return this.report.measures?.ages ?? [];
  }

  get #severities(): readonly Severity[] {
    const some = (severity: string) =>
      this.#ages.some((age) => (age.by_severity[severity as Severity] ?? 0) > 0);
    return severityOrder.filter(some) as Severity[];
  }

  protected override sentence(): string {
    const dated = this.#ages.reduce((sum, { findings }) => sum + findings, 0);
    const all = this.report.summary.open_findings;
    const old = this.#ages.filter(({ from }) => from > 5);
    const of = (severity: Severity) =>
      old.reduce((sum, age) => sum + (age.by_severity[severity] ?? 0), 0);
    const findings = old.reduce((sum, age) => sum + age.findings, 0);
    const proves = words.proves(count(findings), count(all), count(of('critical') + of('high')));
    return dated < all ? `${proves} ${words.dateless(count(all - dated))}` : proves;
  }

  protected override legend(): Legend {
    return this.#severities.map((severity) => [
      marks[severity] ?? 'open',
      term(severities, severity),
    ]);
  }

  protected override drawing(width: number): Drawing | null {
    const ages = this.#ages;
    const most = Math.max(0, ...ages.map(({ findings }) => findings));
    if (most === 0) return null;
    const height = ages.length * 34;
    const x = scaleLinear([0, most], [left, width - 44]);
    const y = scaleBand(
      ages.map(({ from }) => from),
      [0, height],
    ).padding(0.28);
    const series = stack<AgeBucket, Severity>()
      .keys(this.#severities)
      .value((age, severity) => age.by_severity[severity] ?? 0)([...ages]);
    return {
      height,
      marks: ages.map((age, at) => {
        const top = y(age.from) ?? 0;
        const bars = series.map((layer) => {
          const [from, to] = layer[at] ?? [0, 0];
          const wide = Math.max(0, x(to) - x(from) - 1);
          return wide > 0
            ? svg`<rect class=${marks[layer.key] ?? ''} x=${x(from)} y=${top} width=${wide} height=${y.bandwidth()}></rect>`
            : '';
        });
        const middle = top + y.bandwidth() / 2 + 4;
        return svg`<g class="mark" @click=${() => this.narrow(search(age))}>
          <rect class="hit" x="0" y=${top - 4} width=${width} height=${y.bandwidth() + 8}></rect>
          <text class="label" x="0" y=${middle}>${words.days(bounds(age))}</text>
          ${bars}
          <text class="value" x=${x(age.findings) + 6} y=${middle}>${count(age.findings)}</text>
        </g>`;
      }),
    };
  }

  protected override numbers(): TemplateResult {
    const shown = this.#severities;
    return tableOf(
      words.heading,
      [
        { title: words.age },
        ...shown.map((severity) => ({ title: term(severities, severity), number: true })),
        { title: words.all, number: true },
      ],
      this.#ages.map((age) => [
        this.way(words.days(bounds(age)), search(age)),
        ...shown.map((severity) => count(age.by_severity[severity] ?? 0)),
        count(age.findings),
      ]),
    ) as TemplateResult;
  }
}

function bounds({ from, to }: AgeBucket): string {
  if (to == null) return `${from}+`;
  return from === to ? `${from}` : `${from}–${to}`;
}

function search({ from, to }: AgeBucket): string {
  return to == null ? `age:>=${from}bd` : `age:${from}..${to}bd`;
}

customElements.define('bh-age-bars', AgeBars);
