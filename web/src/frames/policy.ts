/**
 * What the frames may do: run our script and its worker, and nothing else.
 *
 * `connect-src` is spelt out although `default-src` covers it: it is the promise, so it is written. On
 * the outer frame `frame-src 'none'` stops the last way out, the inner frame navigating itself to an
 * address that carries what it has read. Nothing is in `style-src`: styles are adopted sheets.
 */

/** Scripts may run and files may be saved and printed; no origin of its own, no forms, no pop-ups. */
export const SANDBOX = 'allow-scripts allow-downloads allow-modals';

/** The policy of a document that runs `scripts`: addresses or quoted hashes. */
export function policy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    `script-src ${scripts.join(' ')} 'wasm-unsafe-eval'`,
    'worker-src blob:',
  ].join('; ');
}
