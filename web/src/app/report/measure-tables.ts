/**
 * Measures that are tables of one shape, topic by topic. A further one from the engine is shown without
 * any code here.
 */

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { MeasureTable, Report, Shows, TableCell } from '../../report';
import { base } from '../style/base';
import { tableOf, tables } from '../style/tables';
import { count, minutes, percent } from '../wording';
import { measureTables as words } from './more-words';
import { sheets } from './sheets';

export class MeasureTables extends LitElement {
  static override properties = { report: { attribute: false } };
  static override styles = [base, tables, sheets];
  declare report: Report;

  override render(): TemplateResult | typeof nothing {
    const all = this.report.measures?.tables ?? [];
    if (all.length === 0) return nothing;
    const topics = [...new Set(all.map(({ topic }) => topic))];
    return html`<section aria-labelledby="tables">
      <h2 id="tables">${words.heading}</h2>
      <p class="small soft">${words.lead}</p>
      ${topics.map(
        (topic) => html`<details class="panel" data-topic=${topic}>
          <summary>${topic}</summary>
          ${all.filter((table) => table.topic === topic).map(shown)}
        </details>`,
      )}
    </section>`;
  }
}

function shown(table: MeasureTable): TemplateResult {
  const { id, title, says, columns, rows, of } = table;
  return html`<div class="sheet" data-table=${id} tabindex="0" role="group" aria-label=${title}>
    ${tableOf(
      title,
      columns.map((column) => ({ title: column.title, number: isNumber(column.shows) })),
      rows.map((row) => row.map((cell, at) => written(cell, columns[at]?.shows ?? 'text'))),
    )}
    <p class="small soft says">${says}</p>
    ${of > rows.length ? html`<p class="small soft">${words.more(count(of - rows.length))}</p>` : nothing}
  </div>`;
}

const isNumber = (shows: Shows): boolean =>
  shows === 'count' || shows === 'percent' || shows === 'minutes';

function written(cell: TableCell, shows: Shows): string {
  if (typeof cell === 'string') return cell;
  if (shows === 'percent') return percent(cell, 10_000);
  return shows === 'minutes' ? minutes(cell) : count(cell);
}

customElements.define('bh-measure-tables', MeasureTables);
