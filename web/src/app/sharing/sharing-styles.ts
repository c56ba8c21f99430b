/** What the dialogs of the ways out share. */

import { css } from 'lit';
import { dialogs } from '../style/dialog';

export const sharingStyles = [
  dialogs,
  css`
    dialog {
      width: min(46rem, calc(100vw - 1.5rem));
    }
    h3 {
      margin-top: 1.1rem;
    }
    .files li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      justify-content: space-between;
      padding: 0.5rem 0;
      border-top: 1px solid var(--line);
    }
    .files li:first-child {
      border-top: 0;
    }
    .what {
      flex: 1 1 8rem;
      min-width: 0;
    }
    .name {
      font-weight: 600;
    }
    .buttons {
      display: flex;
      gap: 0.5rem;
      align-items: center;
    }
    .narrowing {
      display: flex;
      gap: 0.6rem;
      align-items: center;
      margin-top: 0.75rem;
      font-weight: 550;
    }
    fieldset {
      display: grid;
      gap: 0.5rem;
      margin: 0.9rem 0 0;
      padding: 0;
      border: 0;
    }
    legend {
      margin-bottom: 0.35rem;
      padding: 0;
      font-weight: 650;
    }
    .choice {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 0.7rem;
      align-items: start;
      padding: 0.55rem 0.75rem;
      border: 1px solid var(--line);
      border-radius: 7px;
    }
    .choice:has(input:checked) {
      border-color: var(--accent);
      background: var(--accent-wash);
    }
    .choice .small {
      display: block;
    }
    .choice input {
      width: 1.05rem;
      height: 1.05rem;
      min-height: 0;
      margin: 0.2rem 0 0;
      accent-color: var(--accent);
    }
    .line h3 {
      margin-top: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.4rem 0.75rem;
      align-items: center;
      margin-top: 0.9rem;
    }
    .preview {
      max-height: 22rem;
      margin: 0.4rem 0 0;
      padding: 0.75rem;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: 7px;
      background: var(--sunk);
      font-family: var(--mono);
      font-size: 0.8rem;
      line-height: 1.45;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
];
