/** The page's own layout: one column, as wide as the queue needs, with room around each part. */

import { css } from 'lit';

export const pageStyles = css`
  .page {
    max-width: 92rem;
    margin: 0 auto;
    padding: 0 clamp(1rem, 3vw, 2.5rem) 2.5rem;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 0.9rem 0;
  }
  .choices {
    display: flex;
    gap: 0.75rem;
    align-items: center;
  }
  .brand {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .brand svg {
    width: 1.35rem;
    height: 1.35rem;
    fill: none;
    stroke: var(--accent);
    stroke-width: 2.2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  main {
    display: grid;
    gap: 1.5rem;
  }
  main > * {
    min-width: 0;
  }
  .intro {
    max-width: 46rem;
    padding: clamp(1rem, 4vw, 2.5rem) 0 0.5rem;
  }
  h1 {
    margin-bottom: 0.75rem;
    font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.625rem);
    font-weight: 680;
    line-height: 1.12;
    letter-spacing: -0.022em;
    text-wrap: balance;
  }
  .intro p {
    font-size: var(--large);
    color: var(--soft);
    text-wrap: pretty;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.6rem 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  .counts label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-height: 2rem;
  }
  .privacy {
    margin: -0.5rem 0 1.5rem;
  }
  .beside {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    gap: 1.5rem;
  }
  .run {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1rem;
    align-items: center;
    margin-top: 0.9rem;
  }
  .run p {
    flex: 1 1 14rem;
  }
  .more {
    display: grid;
    gap: 0.6rem;
    margin-top: 0.75rem;
  }
  .inputs {
    padding: 0;
  }
  .inputs summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1rem;
    align-items: baseline;
    padding: 0.8rem 1.25rem;
    cursor: pointer;
    border-radius: var(--radius);
  }
  .inputs summary::before {
    content: '';
    width: 0.45rem;
    height: 0.45rem;
    border: solid var(--soft);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg) translate(-1px, -1px);
  }
  .inputs[open] summary::before {
    transform: rotate(45deg) translate(-2px, -1px);
  }
  .inputs summary::-webkit-details-marker {
    display: none;
  }
  .inputs > summary h2 {
    font-size: var(--body);
  }
  .parts > *,
  .beside > * {
    min-width: 0;
  }
  .parts {
    display: grid;
    gap: 1.25rem;
    padding: 0.25rem 1.25rem 1.25rem;
  }
  .trouble {
    display: grid;
    gap: 0.5rem;
    justify-items: start;
    border-color: var(--critical);
  }
  @media (hover: none) and (max-width: 480px) {
    .choices button {
      display: none;
    }
  }
  footer {
    margin-top: 2.5rem;
    padding-top: 1rem;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 480px) {
    .parts {
      padding-inline: 0.75rem;
    }
    .inputs summary {
      padding-inline: 0.9rem;
    }
  }
  @media print {
    .page {
      max-width: none;
      padding: 0;
    }
    header,
    footer,
    .inputs,
    bh-running-panel {
      display: none;
    }
    main {
      display: block;
    }
  }
`;
