/** What the files show beside findings: how far orders came, how long it took, where write-back fails. */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Measures, Report } from '../../report';
import { retoldSentence } from '../language/retell';
import { base } from '../style/base';
import { tableOf, tables } from '../style/tables';
import { count, day, minutes, share, term } from '../wording';
import { measures as words } from './words';
import './pictures/failure-rates';
import './pictures/funnel';
import './pictures/hour-map';
import './pictures/latency-curve';
import './pictures/volume-rates';

/** Rows of a table that a reader takes in. */
const rows = 20;

const number = (title: string) => ({ title, number: true });

export class MeasuresView extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [
    base,
    tables,
    css`
      .sheet {
        display: grid;
        gap: 0.5rem;
      }
      details {
        margin-top: 0.75rem;
        padding: 0.75rem 1.25rem;
      }
      details .sheet {
        margin-top: 0.25rem;
        padding: 0;
      }
      summary {
        cursor: pointer;
        font-weight: 600;
      }
      .lead {
        margin-top: 0.5rem;
      }
      /* Flowing columns: the pictures differ in height, and a grid's rows would leave gaps. */
      .pictures {
        columns: 30rem;
        column-gap: 0.75rem;
        margin-top: 0.75rem;
      }
      .pictures > * {
        margin-bottom: 0.75rem;
        break-inside: avoid;
      }
      @media print {
        .pictures {
          columns: auto;
        }
      }
    `,
  ];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const { measures } = this.report;
    if (!measures) return nothing;
    const { reported, shipped, refunded, nothing_to_ship: none, waiting } = measures.unfulfilled;
    return html`<section aria-labelledby="measures">
      <h2 id="measures">${words.heading}</h2>
      <p class="lead">
        ${words.unfulfilled(count(reported), count(waiting))}
        ${words.rest(count(shipped), count(refunded), count(none))}
      </p>
      <div class="pictures">
        <bh-funnel .report=${this.report}></bh-funnel>
        <bh-latency-curve .report=${this.report}></bh-latency-curve>
        <bh-hour-map .report=${this.report}></bh-hour-map>
        <bh-failure-rates .report=${this.report}></bh-failure-rates>
        <bh-volume-rates .report=${this.report}></bh-volume-rates>
      </div>
      ${folded(words.latency, latency(measures))} ${folded(words.timing, timing(measures))} ${folded(words.days, days(measures))}
      ${folded(words.fields, fields(measures))} ${folded(words.waitingFor, waitingFor(measures))}
    </section>`;
  }
}

type Part = TemplateResult | typeof nothing;

function folded(title: string, parts: readonly Part[]): Part {
  if (parts.every((part) => part === nothing)) return nothing;
  return html`<details class="panel">
    <summary>${title}</summary>
    <div class="sheet" tabindex="0" role="group" aria-label=${title}>${parts}</div>
  </details>`;
}

/** The legs that have no picture of their own. */
function latency({ latency: legs }: Measures): readonly Part[] {
  return [
    tableOf(
      words.latency,
      [
        { title: words.leg },
        { title: words.where },
        number(words.orders),
        number(words.median),
        number(words.p90),
        number(words.within),
      ],
      legs
        .filter(({ leg }) => leg !== 'label-to-fulfilled')
        .slice(0, rows)
        .map((leg) => [
          term(words.legs, leg.leg),
          [leg.store, leg.service].filter(Boolean).join(' · ') || words.all,
          count(leg.orders),
          minutes(leg.median),
          minutes(leg.p90),
          `${count(leg.within)} / ${minutes(leg.target)}${leg.exact ? '' : ' ≈'}`,
        ]),
    ),
  ];
}

function timing({ import_gaps: gaps, polling }: Measures): readonly Part[] {
  return [
    tableOf(
      words.gaps,
      [{ title: words.hour }, number(words.orders), number(words.missing)],
      gaps.slice(0, rows).map((gap) => [gap.hour, count(gap.orders), count(gap.missing)]),
    ),
    tableOf(
      words.polling,
      [{ title: words.event }, number(words.every), number(words.beat)],
      polling.map(({ event, minutes: every, at_the_beat: beat }) => [
        event,
        minutes(every),
        share(beat),
      ]),
    ),
  ];
}

function days({ throughput, debt, dispatches, number_gaps: gaps }: Measures): readonly Part[] {
  const open = new Map(debt.map(({ day: on, findings }) => [on, findings]));
  return [
    tableOf(
      words.throughput,
      [
        { title: words.day },
        number(words.created),
        number(words.shipped),
        number(words.backlog),
        number(words.stillOpen),
      ],
      [...throughput]
        .reverse()
        .slice(0, rows)
        .map((on) => [
          day(on.day),
          count(on.created),
          count(on.shipped),
          count(on.backlog),
          count(open.get(on.day) ?? 0),
        ]),
    ),
    tableOf(
      words.dispatches,
      [{ title: words.day }, { title: words.carrier }, number(words.parcels), number(words.voided)],
      [...dispatches]
        .reverse()
        .slice(0, rows)
        .map((on) => [day(on.day), on.carrier || '–', count(on.parcels), count(on.voided)]),
    ),
    tableOf(
      words.numberGaps,
      [{ title: words.store }, number(words.first), number(words.last), number(words.absent)],
      gaps.map((gap) => [
        gap.store || words.all,
        `${gap.prefix}${gap.first}`,
        `${gap.prefix}${gap.last}`,
        count(gap.absent),
      ]),
    ),
  ];
}

function fields({ survival, completeness }: Measures): readonly Part[] {
  return [
    tableOf(
      words.completeness,
      [{ title: words.field }, number(words.agree), { title: words.lacking }],
      completeness.map(({ field, agree, missing }) => [
        field,
        share(agree),
        retoldSentence(missing ?? ''),
      ]),
    ),
    tableOf(
      words.survival,
      [
        { title: words.field },
        number(words.arrived),
        number(words.agree),
        { title: words.carriedBy },
      ],
      survival.map(({ field, exported, arrived, agree, into = [] }) => [
        field,
        exported ? share(arrived) : words.notShown,
        exported && agree.of > 0 ? share(agree) : '',
        into.map((it) => `${it.field} ${count(it.orders)}`).join(' · '),
      ]),
    ),
  ];
}

function waitingFor({ blocking_skus: skus, combinable }: Measures): readonly Part[] {
  return [
    tableOf(
      words.skus,
      [{ title: words.sku }, number(words.orders), number(words.late), number(words.units)],
      skus.map(({ sku, orders, late, units }) => [sku, count(orders), count(late), count(units)]),
    ),
    tableOf(
      words.combinable,
      [{ title: words.orders }, { title: words.store }],
      combinable.slice(0, rows).map(({ orders, store }) => [orders.join(', '), store]),
    ),
  ];
}

customElements.define('bh-measures', MeasuresView);
