/** Tables of the report: small, ruled by lines, numbers to the right, in a panel that scrolls sideways. */

import { css, html, nothing, type TemplateResult } from 'lit';

export const tables = css`
  .sheet {
    margin-top: 0.75rem;
    padding: 0.25rem 1.25rem;
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--small);
  }
  caption {
    padding: 0.6rem 0 0.3rem;
    text-align: left;
    font-weight: 600;
  }
  th,
  td {
    padding: 0.4rem 1.25rem 0.4rem 0;
    text-align: left;
    vertical-align: top;
    font-weight: inherit;
  }
  thead th {
    color: var(--soft);
    font-weight: 550;
  }
  tbody tr {
    border-top: 1px solid var(--line);
  }
  .right {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 560px) {
    th,
    td {
      padding-right: 0.75rem;
    }
  }
`;

/** A column's heading; numbers stand to the right. */
export interface Column {
  readonly title: string;
  readonly number?: boolean;
}

export type Cell = string | number | TemplateResult;

/** A table with its caption; nothing where there is no row. The first cell of a row names it. */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const right = (at: number) => (columns[at]?.number ? 'right' : '');
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map(({ title }, at) => html`<th scope="col" class=${right(at)}>${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (cells) => html`<tr>
          ${cells.map((cell, at) =>
            at === 0
              ? html`<th scope="row" class=${right(at)}>${cell}</th>`
              : html`<td class=${right(at)} data-title=${columns[at]?.title ?? ''}>${cell}</td>`,
          )}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
