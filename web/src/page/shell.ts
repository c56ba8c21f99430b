/** The page around the element: the element fills the window, scrolls inside, and speaks as the visitor does. */
export function fillWindow(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :root { color-scheme: light dark; }
    html, body { margin: 0; height: 100%; overflow: hidden; }
    backhaul-audit { height: 100dvh; }
  `);
  document.adoptedStyleSheets = [sheet];
  document.querySelector('backhaul-audit')?.setAttribute('locale', navigator.language);
}
