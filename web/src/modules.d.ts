/** Modules that the build provides. */

declare module 'virtual:frame-scripts' {
  /** `hash` is `sha256-…` of the script's text, as a policy names it; `packed` is as `assemble.ts` packs it. */
  const scripts: {
    readonly outer: { readonly text: string; readonly hash: string };
    readonly application: { readonly packed: string; readonly hash: string };
  };
  export default scripts;
}

declare module 'virtual:engine-module' {
  /** The engine's module: `packed` is Zstandard as dense text. */
  const engine: { readonly packed: string };
  export default engine;
}

declare module 'virtual:script-pins' {
  /** `sha384-…` of each script that the element loads, or empty where nobody pins it. */
  const pins: { readonly outer: string; readonly application: string };
  export default pins;
}

declare module 'virtual:offline-page' {
  /** The page in one file: its name and `sha256-…`. */
  const kept: { readonly page: string; readonly integrity: string };
  export default kept;
}

declare module 'virtual:page-parts' {
  /** What the page in one file is made of, beside the application's script. */
  const parts: import('./page/assemble').PageParts;
  export default parts;
}
