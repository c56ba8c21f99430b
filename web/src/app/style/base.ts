/** What every part of the page shares: boxes, headings, buttons, fields, focus, hidden text. */

import { css } from 'lit';

export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--large);
    font-weight: 650;
    line-height: 1.3;
    letter-spacing: -0.005em;
    scroll-margin-top: 1rem;
  }
  h3 {
    font-size: var(--body);
    font-weight: 650;
    line-height: 1.4;
  }
  .soft {
    color: var(--soft);
  }
  .small {
    font-size: var(--small);
    line-height: 1.45;
  }
  .number {
    font-variant-numeric: tabular-nums;
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.92em;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .panel {
    padding: 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media print {
    h2,
    h3 {
      break-after: avoid;
    }
    .card,
    li,
    tr {
      break-inside: avoid;
    }
    /* Paper cannot be unfolded. */
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
      scroll-behavior: auto !important;
    }
  }
`;
