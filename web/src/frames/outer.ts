/**
 * The outer frame's whole script: let the inner frame fill it. The frame is there for its policy.
 */

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  html, body { margin: 0; height: 100%; overflow: hidden; }
  iframe { display: block; border: 0; width: 100%; height: 100%; }
`);
document.adoptedStyleSheets = [sheet];
