/**
 * The element outside its frames. Colours are set on the tool and not on the host: what the page puts
 * into slots inherits from the host, and keeps the page's look.
 */

export const STYLE = `
  :host { display: block; container-type: inline-size; }
  :host([hidden]) { display: none !important; }
  :host([fill]) { display: flex; flex-direction: column; }
  *, ::before, ::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  .tool {
    position: relative;
    inset: auto;
    display: block;
    width: auto;
    height: auto;
    max-width: none;
    max-height: none;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--radius);
    background: var(--ground);
    color: var(--ink);
    font: 400 var(--body) / 1.5 var(--font);
    text-align: start;
    --accent: light-dark(#0b586d, #7cc6d9);
    --accent-ink: light-dark(#ffffff, #08181e);
    --paper: light-dark(#ffffff, #161c22);
    --ground: light-dark(#f4f6f7, #0f1418);
    --ink: light-dark(#16202a, #e4eaef);
    --soft: light-dark(#51606d, #a2aeb9);
    --edge: light-dark(#7b8893, #71808d);
    --radius: 10px;
    --body: 1rem;
    --font: system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
    min-height: var(--backhaul-min-height, 22rem);
    overflow: hidden;
  }
  .tool:not(.drawn) { visibility: hidden; }
  :host([fill]) .tool { flex: 1; min-height: 0; border-radius: 0; }
  @container (max-width: 34rem) {
    .tool { min-height: var(--backhaul-min-height, 28rem); }
  }
  iframe { display: block; width: 100%; height: 100%; border: 0; visibility: hidden; position: absolute; inset: 0; }
  .tool.open iframe { visibility: visible; position: relative; inset: auto; min-height: inherit; }
  :host([fill]) .tool.open iframe, .tool.whole iframe { position: absolute; inset: 0; min-height: 0; height: 100% !important; }
  .inline { visibility: hidden; position: absolute; inset: 0; height: 0; overflow: hidden; }
  .tool.open .inline { visibility: visible; position: static; height: auto; overflow: visible; }
  .poster {
    display: grid;
    align-content: center;
    justify-items: start;
    gap: 1rem;
    min-height: inherit;
    padding: clamp(1.25rem, 4cqi, 3rem);
    border: 1.5px dashed var(--edge);
    border-radius: inherit;
    background: var(--paper);
  }
  .poster h2 {
    margin: 0;
    max-width: 26ch;
    font-size: clamp(1.375rem, 1rem + 2cqi, 2.125rem);
    font-weight: 680;
    line-height: 1.15;
    letter-spacing: -0.02em;
    text-wrap: balance;
  }
  .poster p { margin: 0; max-width: 46ch; color: var(--soft); text-wrap: pretty; }
  .poster .small { font-size: 0.875em; }
  .buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; }
  button {
    min-height: 2.75rem;
    padding: 0.5rem 1.1rem;
    border: 1px solid var(--edge);
    border-radius: min(var(--radius), 1.4rem);
    background: transparent;
    color: var(--ink);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button.primary { border-color: var(--accent); background: var(--accent); color: var(--accent-ink); }
  button:hover { border-color: var(--ink); }
  button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  .bar { display: none; padding: 0.35rem 0.5rem; background: var(--paper); border-bottom: 1px solid var(--edge); }
  .tool.whole {
    position: fixed;
    inset: 0;
    display: flex;
    flex-direction: column;
    width: 100vw;
    height: 100dvh;
    border-radius: 0;
    z-index: 2147483647;
  }
  .tool.whole .bar { display: flex; }
  .tool.whole .stage { flex: 1; }
  .stage { position: relative; min-height: inherit; }
  :host([fill]) .stage { height: 100%; }
  ::slotted([slot='privacy']), ::slotted([slot='cta']), ::slotted([slot='footer']) { margin-block-start: 0.75rem; }
  ::slotted(a) { display: inline-block; }
  .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  @media (forced-colors: active) { .poster, button { border-color: ButtonText; } }
`;
