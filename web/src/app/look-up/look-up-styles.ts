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
