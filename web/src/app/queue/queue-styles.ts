/** The queue around its table: search, chips and what is chosen. */

import { css } from 'lit';

export const queueStyles = css`
  :host {
    container-type: inline-size;
    scroll-margin-top: 1rem;
  }
  h2:focus {
    outline: none;
  }
  bh-lane-tabs {
    margin-top: 0.25rem;
  }
  .note {
    margin: 0.75rem 0;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    align-items: center;
    margin-bottom: 0.75rem;
  }
  .toolbar input {
    flex: 1 1 18rem;
    min-width: 0;
  }
  .chips {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
  }
  .count {
    margin-left: auto;
  }
  .sort {
    display: none;
  }
  .group {
    display: flex;
    gap: 0.4rem;
    align-items: center;
  }
  .direction {
    min-width: 2.25rem;
    padding: 0;
  }
  .direction svg {
    width: 9px;
    height: 12px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .direction.down svg {
    transform: rotate(180deg);
  }
  .slip {
    margin-bottom: 0.5rem;
    color: var(--high);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.9rem;
    align-items: center;
    margin-bottom: 0.5rem;
    padding-left: 1rem;
  }
  .all {
    display: inline-flex;
    gap: 0.6rem;
    align-items: center;
    min-height: 1.75rem;
    margin-right: 0.5rem;
    cursor: pointer;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    margin-bottom: 0.75rem;
  }
  .chip {
    display: inline-flex;
    gap: 0.45rem;
    align-items: center;
    min-height: 1.9rem;
    padding: 0.15rem 0.7rem;
    border: 1px solid var(--accent);
    border-radius: 999px;
    background: var(--accent-wash);
    font-size: var(--small);
    text-align: left;
  }
  .chip svg {
    flex: none;
    width: 9px;
    height: 9px;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  @container (max-width: 860px) {
    .sort {
      display: flex;
      gap: 0.4rem;
      align-items: center;
    }
  }
  /* Labels above their fields: both fields then share a line. The count stands in a tab and in *Choose all*. */
  @container (max-width: 560px) {
    .group,
    .sort {
      display: grid;
      gap: 0 0.4rem;
    }
    .sort {
      flex: 1;
      grid-template-columns: 1fr auto;
    }
    .sort label {
      grid-column: 1 / -1;
    }
    .direction {
      min-width: 2.75rem;
    }
    .count {
      display: none;
    }
    .actions {
      gap: 0 0.5rem;
    }
  }
`;
