/**
 * A browser that is not Chromium, as the walk needs it. Playwright drives neither Firefox nor WebKit as
 * Debian ships them; each has a standard protocol of its own for the few things that matter here.
 */

/** Scripts come as text: a page's policy allows no evaluation, and nothing of this side is there. */
export interface Browser {
  readonly name: string;
  open(address: string): Promise<void>;
  inPage<Result>(expression: string): Promise<Result>;
  /** In the inner frame of the page's first element. */
  inApplication<Result>(expression: string): Promise<Result>;
  /** Gives files to the application's field, as the file dialog does. */
  choose(files: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** A call of a function that needs nothing but its values. */
export function call<Values extends readonly unknown[]>(
  script: (...values: Values) => unknown,
  ...values: Values
): string {
  return `(${String(script)})(...${JSON.stringify(values)})`;
}

/** The first element below `document`, through all shadow roots, that `selector` and a text fit. */
export function deep(selector: string, text = ''): Element | undefined {
  const search = (root: Document | ShadowRoot): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const isWanted =
        element.matches(selector) &&
        (element.getAttribute('aria-label') ?? element.textContent ?? '').includes(text);
      const found = isWanted ? element : element.shadowRoot && search(element.shadowRoot);
      if (found) return found;
    }
    return undefined;
  };
  return search(document);
}
