/** The case: a panel at the side of a wide page, the whole page of a phone. */

import { css } from 'lit';

export const caseStyles = css`
  dialog {
    width: min(52rem, 100vw);
    max-width: none;
    /* A frame as high as its content is seen in part only; see frames/sight.ts. */
    top: var(--seen-top, 0);
    bottom: auto;
    height: var(--seen-height, 100%);
    max-height: none;
    margin: 0 0 0 auto;
    padding: 0;
    border: 0;
    border-left: 1px solid var(--line);
    background: var(--paper);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(10 20 28 / 38%);
  }
  .frame {
    display: grid;
    grid-template-rows: auto 1fr;
    height: 100%;
  }
  header {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem 1.5rem;
    border-bottom: 1px solid var(--line);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .body {
    /* What is placed without a flow stays inside, else the dialog would scroll past its end. */
    position: relative;
    display: grid;
    gap: 1.75rem;
    align-content: start;
    padding: 1.5rem 1.5rem 3rem;
    overflow-y: auto;
  }
  .body > * {
    min-width: 0;
  }
  .title {
    display: grid;
    gap: 0.5rem;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    font-size: 1.375rem;
    overflow-wrap: anywhere;
  }
  h2:focus {
    outline: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem 2rem;
    padding: 0.9rem 0;
    border-block: 1px solid var(--line);
  }
  .facts dd {
    font-weight: 550;
  }
  section {
    display: grid;
    gap: 0.6rem;
  }
  .actions {
    display: grid;
    gap: 0.5rem;
    counter-reset: step;
  }
  .actions li {
    display: grid;
    grid-template-columns: 1.6rem 1fr;
    counter-increment: step;
  }
  .actions li::before {
    content: counter(step);
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .matrix {
    overflow-x: auto;
  }
  .matrix caption {
    display: none;
  }
  .differs {
    padding: 0 0.3rem;
    border-radius: 4px;
    background: var(--high-wash);
    color: var(--high);
  }
  details > summary {
    width: fit-content;
    margin-bottom: 0.4rem;
    color: var(--accent);
    font-weight: 550;
    cursor: pointer;
  }
  .confidence {
    display: inline-block;
    padding: 0.1rem 0.55rem;
    border-radius: 999px;
    background: var(--medium-wash);
    color: var(--medium);
    font-size: var(--small);
  }
  .reasons {
    display: grid;
    gap: 0.25rem;
    padding-left: 1.1rem;
    list-style: disc;
  }
  .siblings li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: center;
  }
  .siblings .plain {
    padding-left: 0;
    text-align: left;
  }
  @media (max-width: 720px) {
    dialog {
      width: 100%;
      border: 0;
    }
    header,
    .body {
      padding-inline: 1rem;
    }
  }
`;
