/**
 * Colours, sizes and spaces, as custom properties on the document (or on the shadow root it
 * stands in), for light and dark.
 *
 * One accent, one ground, and hues only for severity; every pair used for text has at least 4.5 : 1,
 * every control's edge at least 3 : 1. Custom properties reach through shadow roots; selectors do not.
 */

import { css } from 'lit';

export const palette = css`
  :root,
  :host {
    color-scheme: light dark;
    --ground: light-dark(#f4f6f7, #0f1418);
    --paper: light-dark(#ffffff, #161c22);
    --sunk: light-dark(#eceff1, #1e262d);
    --ink: light-dark(#16202a, #e4eaef);
    --soft: light-dark(#51606d, #a2aeb9);
    --line: light-dark(#d8dee3, #2a343d);
    --edge: light-dark(#7b8893, #71808d);
    --accent: light-dark(#0b586d, #7cc6d9);
    --accent-ink: light-dark(#ffffff, #08181e);
    --accent-wash: light-dark(#e2eff2, #15303a);
    --critical: light-dark(#9d1420, #ff9f9c);
    --critical-wash: light-dark(#fbe8e8, #3b1b1e);
    --high: light-dark(#824500, #f1b46a);
    --high-wash: light-dark(#fbefdd, #35270f);
    --medium: light-dark(#36546f, #a8c3de);
    --medium-wash: light-dark(#e7eef5, #1c2a39);
    --good: light-dark(#1b6641, #86d2aa);
    --good-wash: light-dark(#e3f3ea, #142e1f);
    --shadow: 0 1px 2px light-dark(rgb(16 32 44 / 6%), rgb(0 0 0 / 40%)),
      0 4px 16px light-dark(rgb(16 32 44 / 5%), transparent);
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    --small: 0.8125rem;
    --body: 0.9375rem;
    --large: 1.125rem;
    --radius: 10px;
  }
  /* Paper is white, whatever the screen is. */
  @media print {
    :root,
    :host {
      color-scheme: only light !important;
      --body: 0.8125rem;
      --small: 0.75rem;
    }
  }
  html,
  :host {
    background: var(--ground);
    color: var(--ink);
    font: 400 var(--body) / 1.5 var(--font);
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  body {
    margin: 0;
  }
`;
