/** A modal dialog: as wide as its content needs, as high as the window allows, its own scrolling. */

import { css } from 'lit';

export const dialogs = css`
  dialog {
    width: min(52rem, calc(100vw - 1.5rem));
    max-height: calc(100dvh - 1.5rem);
    padding: 1.25rem;
    overflow: auto;
    border: 1px solid var(--edge);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(10 20 28 / 38%);
  }
  dialog .head {
    display: flex;
    gap: 1rem;
    align-items: start;
    justify-content: space-between;
    margin-bottom: 0.6rem;
  }
`;
