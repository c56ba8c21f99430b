/** The look-up: one line to ask on, a card for each order found. */

import { css } from 'lit';

export const lookUpStyles = css`
  .ask {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-top: 0.75rem;
  }
  .ask input {
    flex: 1 1 16rem;
    min-width: 0;
  }
  [aria-live] > * {
    margin-top: 0.75rem;
  }
  .card {
    display: grid;
    gap: 0.35rem;
    min-width: 0;
  }
  .card h3 {
    overflow-wrap: anywhere;
  }
  .card .sheet {
    padding: 0;
  }
  /* On a phone a row is a card of its own: each cell under its column's name. */
  @media (max-width: 560px) {
    .card {
      padding: 0.9rem;
    }
    .card th,
    .card td {
      padding-right: 0.25rem;
    }
    .says thead {
      display: none;
    }
    .says tr {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0.2rem 0.75rem;
      padding: 0.4rem 0;
    }
    .says th,
    .says td {
      padding: 0;
      overflow-wrap: anywhere;
    }
    .says th,
    .says td:last-child {
      grid-column: 1 / -1;
    }
    .says th {
      font-weight: 550;
    }
    .says td:empty {
      display: none;
    }
    .says td::before {
      content: attr(data-title);
      display: block;
      color: var(--soft);
    }
  }
  .differences {
    display: grid;
    gap: 0.25rem;
    margin: 0.25rem 0;
  }
  .differences li {
    padding-left: 0.75rem;
    border-left: 3px solid var(--high);
    font-weight: 550;
  }
  .differences .in-step {
    border-left-color: var(--good);
  }
`;
