/**
 * The queue on paper: all rows of a list, where the screen holds only those in view. Exists while
 * something is printed, and is seen by paper alone.
 *
 * What is printed is said by the report's `data-print`: `summary`, `full`, `owner` (with
 * `data-print-owner`) or `stop-list`.
 */

import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { inLane } from '../queue/filter';
import type { QueueRow } from '../queue/row';
import { base } from '../style/base';
import { tables } from '../style/tables';
import { ageIn, count, counted, day, moment, money, offset, term } from '../wording';
import { owners, report, severities } from '../words';
import { onPaper as words } from './words';

export const printings = ['summary', 'full', 'owner', 'stop-list'] as const;
export type Printing = (typeof printings)[number];

/** Checks whose orders must not leave. */
const stops = ['cancelled-still-open', 'refunded-still-open'];
/** More rows than these are a file to save, not paper. */
const most = 2_000;

export class PrintLists extends LitElement {
  static override properties = {
    rows: { attribute: false },
    asOf: { attribute: false },
    printing: {},
    owner: {},
  };
  static override styles = [
    base,
    tables,
    css`
      :host {
        display: none;
      }
      @media print {
        :host {
          display: block;
        }
        thead {
          display: table-header-group;
        }
        tr {
          break-inside: avoid;
        }
        td,
        th {
          padding: 0.2rem 0.6rem 0.2rem 0;
          font-size: 8.5pt;
          line-height: 1.3;
        }
        td:nth-child(4),
        td:nth-child(5) {
          white-space: nowrap;
        }
        .box {
          display: inline-block;
          width: 0.9rem;
          height: 0.9rem;
          border: 1.5px solid currentColor;
        }
      }
    `,
  ];
  declare rows: readonly QueueRow[];
  /** The moment the report speaks for; a list on paper outlives it. */
  declare asOf: string;
  declare printing: Printing | '';
  declare owner: string;

  /** At once, for the browser that is about to print. */
  override performUpdate(): void {
    super.performUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const open = inLane(this.rows, 'open');
    switch (this.printing) {
      case 'stop-list':
        return stopList(
          open.filter(({ finding }) => stops.includes(finding.check)),
          this.asOf,
        );
      case 'owner': {
        const theirs = open.filter(({ finding }) => finding.owner === this.owner);
        const name = term(owners, this.owner);
        return list(
          words.ownerHeading(name, counted(theirs.length, 'finding')),
          theirs,
          false,
          this.asOf,
        );
      }
      case 'full':
        return list(words.queueHeading(counted(open.length, 'finding')), open, true);
      default:
        return nothing;
    }
  }
}

function standing(asOf: string): TemplateResult | typeof nothing {
  return asOf ? html`<p>${report.asOf} ${moment(asOf)} ${offset(asOf)}</p>` : nothing;
}

function stopList(rows: readonly QueueRow[], asOf: string): TemplateResult {
  return html`<section>
    <h2>${words.stopHeading}</h2>
    ${standing(asOf)}
    <p>${rows.length > 0 ? words.stopLead : words.stopNone}</p>
    ${table(
      ['', words.order, words.why, words.since, words.store],
      rows.map((row) => [
        html`<span class="box"></span>`,
        html`<b>${row.order}</b>`,
        row.title,
        row.finding.since ? day(row.finding.since) : '–',
        row.store,
      ]),
    )}
  </section>`;
}

function list(
  heading: string,
  rows: readonly QueueRow[],
  withOwner: boolean,
  asOf = '',
): TemplateResult {
  const shown = rows.slice(0, most);
  return html`<section>
    <h2>${heading}</h2>
    ${standing(asOf)}
    ${table(
      [
        words.severity,
        words.order,
        words.why,
        words.age,
        words.value,
        ...(withOwner ? [words.owner] : []),
        words.next,
      ],
      shown.map((row) => [
        term(severities, row.finding.severity),
        html`<b>${row.order}</b>`,
        row.title,
        ageIn(row.finding.age_business_days),
        row.finding.value ? money(row.finding.value) : '',
        ...(withOwner ? [row.finding.assignee ?? row.owner] : []),
        row.action,
      ]),
    )}
    ${shown.length < rows.length ? html`<p>${words.more(count(rows.length - shown.length))}</p>` : nothing}
  </section>`;
}

function table(
  heads: readonly string[],
  rows: readonly (readonly (string | TemplateResult)[])[],
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => (head ? html`<th scope="col">${head}</th>` : html`<td></td>`))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) =>
          html`<tr>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

customElements.define('bh-print-lists', PrintLists);
