/** The mapping dialog: two columns where there is room, one on a phone. */

import { css } from 'lit';
import { dialogs } from '../style/dialog';

export const mappingStyles = [
  dialogs,
  css`
    h3 {
      margin: 1.1rem 0 0.1rem;
    }
    .first {
      margin: 0.75rem 0;
      overflow-x: auto;
      border: 1px solid var(--line);
      border-radius: 7px;
    }
    table {
      border-collapse: collapse;
    }
    th,
    td {
      max-width: 16rem;
      padding: 0.35rem 0.7rem;
      overflow: hidden;
      text-align: left;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    th {
      background: var(--sunk);
      font-weight: 600;
    }
    .kind {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35rem 0.75rem;
      align-items: center;
    }
    .kind label {
      font-weight: 600;
    }
    ul > li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.25rem 1.25rem;
      padding: 0.55rem 0;
      border-top: 1px solid var(--line);
    }
    .what label {
      font-weight: 550;
    }
    details ul {
      padding: 0.2rem 0 0.2rem 0.9rem;
    }
    .what details li {
      display: list-item;
      padding: 0.1rem 0;
      border: 0;
    }
    summary {
      width: fit-content;
      padding: 0.1rem 0;
      color: var(--accent);
      cursor: pointer;
    }
    dialog > details {
      margin-top: 0.9rem;
    }
    .theirs select {
      width: 100%;
    }
    .samples {
      margin-top: 0.25rem;
      overflow-wrap: anywhere;
    }
    .foot {
      display: grid;
      gap: 0.5rem;
      margin-top: 1rem;
      padding-top: 0.9rem;
      border-top: 1px solid var(--line);
    }
    .foot p {
      overflow-wrap: anywhere;
    }
    .lack {
      padding-left: 0.6rem;
      border-left: 3px solid var(--high);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 0.6rem;
    }
    @media (max-width: 560px) {
      dialog {
        padding: 1rem;
      }
      ul > li {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
