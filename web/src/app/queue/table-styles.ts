/** The queue's table: a grid with a fixed head where there is room, cards where there is not. */

import { css } from 'lit';

export const tableStyles = css`
  :host {
    container-type: inline-size;
  }
  .scroll {
    max-height: min(46rem, 82vh);
    overflow: auto;
    overscroll-behavior-y: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  table,
  thead,
  tbody {
    display: block;
    width: 100%;
  }
  thead {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--paper);
    height: 45px;
    box-shadow: 0 1px 0 var(--line);
  }
  tr {
    display: grid;
    grid-template-columns:
      1.5rem 6.2rem minmax(5rem, 0.8fr) minmax(9rem, 2fr) minmax(4.5rem, 0.9fr) 5.2rem minmax(5.2rem, 0.8fr)
      minmax(5.5rem, 1fr) minmax(5rem, 1.2fr) minmax(8.3rem, 2.4fr);
    gap: 0 1.1rem;
    align-items: center;
    padding: 0.5rem 1rem;
  }
  tr.gap {
    padding: 0;
  }
  tbody tr[data-index] {
    min-height: 58px;
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }
  tbody tr[data-chosen] {
    background: var(--accent-wash);
  }
  .select {
    display: grid;
    place-items: center;
    /* The box is small; what can be hit is 24 px and more. */
    min-width: 1.75rem;
    min-height: 1.75rem;
    margin: -0.3rem;
    cursor: pointer;
  }
  tbody tr.group {
    display: block;
    padding: 0;
    border-bottom: 1px solid var(--line);
    background: var(--sunk);
  }
  .group th {
    display: block;
  }
  .group button {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.8rem;
    width: 100%;
    min-height: 44px;
    padding: 0.3rem 1rem;
    color: var(--ink);
    text-align: left;
  }
  .group bdi {
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .group svg {
    width: 9px;
    height: 9px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    opacity: 1;
  }
  .group [aria-expanded='true'] svg {
    transform: rotate(90deg);
  }
  tbody tr[data-index]:hover {
    background: var(--ground);
  }
  tbody tr[data-current]:focus-within {
    background: var(--accent-wash);
    box-shadow: inset 3px 0 0 var(--accent);
  }
  th,
  td {
    padding: 0;
    min-width: 0;
    text-align: left;
    font-weight: inherit;
    font-size: var(--small);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  /* A heading is one word mostly; broken in it, it reads worse than one that takes from the gap beside it. */
  th {
    overflow-wrap: normal;
  }
  td[data-column='check'] {
    font-weight: 550;
  }
  td[data-blank] {
    color: var(--soft);
  }
  [data-column='age'],
  [data-column='value'] {
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .clamp {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .label {
    display: none;
  }
  th button {
    display: inline-flex;
    gap: 0.35rem;
    align-items: center;
    min-height: 1.75rem;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    color: var(--soft);
    font-size: var(--small);
    font-weight: 550;
    text-align: inherit;
  }
  th button:hover,
  th:not([aria-sort='none']) button {
    color: var(--ink);
  }
  th svg {
    flex: none;
    width: 8px;
    height: 10px;
    fill: currentColor;
    opacity: 0.35;
  }
  th:not([aria-sort='none']) svg {
    opacity: 1;
  }
  th[aria-sort='ascending'] .down,
  th[aria-sort='descending'] .up {
    visibility: hidden;
  }
  td button {
    scroll-margin: 4.5rem 0;
    padding: 0.15rem 0;
    border: 0;
    border-radius: 3px;
    background: none;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: left;
    text-decoration: underline;
    text-decoration-color: var(--edge);
    text-underline-offset: 3px;
    overflow-wrap: anywhere;
  }
  @container (max-width: 1080px) {
    tr {
      grid-template-columns:
        1.5rem 5.8rem minmax(4.5rem, 0.8fr) minmax(8rem, 2fr) 5.2rem minmax(5rem, 0.8fr) minmax(5.5rem, 1fr)
        minmax(8rem, 2fr);
      gap: 0 0.75rem;
    }
    [data-column='store'],
    [data-column='cause'] {
      display: none;
    }
  }
  @container (max-width: 860px) {
    thead {
      display: none;
    }
    tbody tr[data-index] {
      grid-template-columns: 1.5rem 1fr 1fr;
      gap: 0.35rem 1rem;
      align-items: start;
      padding: 0.9rem 1rem;
    }
    [data-column='store'],
    [data-column='cause'] {
      display: block;
    }
    td[data-column='check'],
    td[data-column='action'] {
      grid-column: 1 / -1;
    }
    td[data-column='store'],
    td[data-column='value'],
    td[data-column='cause'] {
      grid-column: 1 / 3;
    }
    td[data-column='check'] {
      font-size: var(--body);
    }
    td[data-column='action'] {
      color: var(--soft);
    }
    td[data-column='select'] {
      grid-area: 1 / 1;
    }
    td[data-column='order'] {
      grid-area: 1 / 2;
      font-size: var(--body);
    }
    td[data-column='severity'] {
      grid-area: 1 / 3;
      justify-self: end;
    }
    td[data-blank] {
      display: none;
    }
    td[data-column='age'],
    td[data-column='value'] {
      text-align: left;
    }
    .label {
      display: block;
      color: var(--soft);
    }
  }
  @media (forced-colors: active) {
    tbody tr[data-current]:focus-within {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
