/**
 * Colours, sizes and spaces, as custom properties on the document, for light and dark.
 *
 * One accent, one ground, and hues only for severity; every pair used for text has at least 4.5 : 1,
 * every control's edge at least 3 : 1. Custom properties reach through shadow roots; selectors do not.
 */

import { css } from 'lit';

export const palette = css`
  :root {
    color-scheme: light dark;
    --ground: #f4f6f7;
    --paper: #ffffff;
    --sunk: #eceff1;
    --ink: #16202a;
    --soft: #51606d;
    --line: #d8dee3;
    --edge: #7b8893;
    --accent: #0b586d;
    --accent-ink: #ffffff;
    --accent-wash: #e2eff2;
    --critical: #9d1420;
    --critical-wash: #fbe8e8;
    --high: #824500;
    --high-wash: #fbefdd;
    --medium: #36546f;
    --medium-wash: #e7eef5;
    --good: #1b6641;
    --good-wash: #e3f3ea;
    --shadow: 0 1px 2px rgb(16 32 44 / 6%), 0 4px 16px rgb(16 32 44 / 5%);
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    --small: 0.8125rem;
    --body: 0.9375rem;
    --large: 1.125rem;
    --radius: 10px;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #0f1418;
      --paper: #161c22;
      --sunk: #1e262d;
      --ink: #e4eaef;
      --soft: #a2aeb9;
      --line: #2a343d;
      --edge: #71808d;
      --accent: #7cc6d9;
      --accent-ink: #08181e;
      --accent-wash: #15303a;
      --critical: #ff9f9c;
      --critical-wash: #3b1b1e;
      --high: #f1b46a;
      --high-wash: #35270f;
      --medium: #a8c3de;
      --medium-wash: #1c2a39;
      --good: #86d2aa;
      --good-wash: #142e1f;
      --shadow: 0 1px 2px rgb(0 0 0 / 40%);
    }
  }
  html {
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
