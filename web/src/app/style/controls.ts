/** Buttons and fields. At least 32 px high, 44 px where a finger is the pointer. */

import { css } from 'lit';

export const controls = css`
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45rem;
    min-height: 2.25rem;
    padding: 0.35rem 0.9rem;
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--paper);
    font-weight: 550;
    line-height: 1.25;
    transition: background-color 120ms;
  }
  /* What only screen readers hear is no item to keep a distance from. */
  .button:has(> .hidden) {
    gap: 0;
  }
  .button:hover {
    background: var(--sunk);
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
  }
  .button.primary:hover {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  .button:disabled,
  .button.primary:disabled {
    border-color: var(--line);
    background: var(--paper);
    color: var(--soft);
    cursor: default;
  }
  .plain {
    min-height: 1.75rem;
    padding: 0.15rem 0.4rem;
    border: 0;
    border-radius: 5px;
    background: none;
    color: var(--accent);
    font-weight: 550;
  }
  .plain:hover {
    background: var(--accent-wash);
  }
  select,
  input:not([type='checkbox']) {
    min-height: 2.25rem;
    max-width: 100%;
    padding: 0.3rem 0.55rem;
    border: 1px solid var(--edge);
    border-radius: 7px;
    background: var(--paper);
  }
  select:focus-visible,
  input:focus-visible {
    outline-offset: 0;
  }
  input[type='checkbox'] {
    width: 1.05rem;
    height: 1.05rem;
    margin: 0;
    accent-color: var(--accent);
  }
  progress {
    display: block;
    width: 100%;
    height: 6px;
    border: 0;
    border-radius: 3px;
    overflow: hidden;
    background: var(--line);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
    transition: inline-size 160ms;
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  @media (pointer: coarse) {
    .button,
    .plain,
    select,
    input:not([type='checkbox']) {
      min-height: 2.75rem;
    }
  }
  /* Paper has nothing to press; a name that is a button stays a name. */
  @media print {
    .button,
    .plain {
      display: none;
    }
    th .plain {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`;
