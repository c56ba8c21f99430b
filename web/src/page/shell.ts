/** The page around the element: the element fills the window, scrolls inside, and speaks as the visitor does. */
export function fillWindow(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { color-scheme: light dark; }
    html, body { margin: 0; height: 100%; overflow: hidden; }
    body { display: flex; flex-direction: column; height: 100dvh; }
    backhaul-audit { flex: 1; min-height: 0; }
    aside {
      padding: 0.6rem 1rem;
      background: light-dark(#e2eff2, #15303a);
      color: light-dark(#16202a, #e4eaef);
      font: 0.9375rem / 1.5 system-ui, sans-serif;
    }
    aside button { font: inherit; font-weight: 600; min-height: 2rem; cursor: pointer; }
  `);
  document.adoptedStyleSheets = [sheet];
  document.querySelector('backhaul-audit')?.setAttribute('locale', navigator.language);
}
