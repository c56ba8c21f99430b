/** Rows of things that were given: files, plugins. What one is, what is wrong, and what is folded. */

import { css } from 'lit';

export const rows = css`
  :host {
    padding: 0.75rem 0;
    border-top: 1px solid var(--line);
  }
  .head {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 0.75rem;
  }
  .name {
    font-weight: 600;
  }
  .head > :first-child {
    min-width: 0;
  }
  .head > :first-child,
  .trouble {
    overflow-wrap: anywhere;
  }
  progress {
    margin-top: 0.5rem;
  }
  .trouble {
    margin-top: 0.5rem;
    padding: 0.6rem 0.75rem;
    border-left: 3px solid var(--critical);
    background: var(--critical-wash);
  }
  details {
    margin-top: 0.35rem;
  }
  summary {
    width: fit-content;
    padding: 0.15rem 0;
    color: var(--accent);
    font-size: var(--small);
    font-weight: 550;
    cursor: pointer;
  }
`;
