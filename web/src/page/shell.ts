/** The page around the element: the element fills the window, and scrolls inside. */
export function fillWindow(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    html, body { margin: 0; height: 100%; overflow: hidden; }
    backhaul-audit { height: 100dvh; }
  `);
  document.adoptedStyleSheets = [sheet];
}
