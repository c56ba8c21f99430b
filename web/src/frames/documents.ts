/**
 * The two documents, one inside the other, as text for `srcdoc`.
 *
 * A `srcdoc` document inherits the policy of the one around it and adds its own, so the outer one must
 * allow every script of the inner one too.
 */

import { policy, SANDBOX } from './policy';

/** A script of a frame, and how a policy names it. */
export interface FrameScript {
  readonly element: string;
  readonly source: string;
}

export interface FrameScripts {
  readonly outer: FrameScript;
  readonly application: FrameScript;
}

/** A script of the host that serves the element. */
export function scriptAt(address: URL): FrameScript {
  // Both end an expression in a policy.
  const source = address.href.replaceAll(';', '%3B').replaceAll(',', '%2C');
  return { element: `<script src="${escapeAttribute(source)}"></script>`, source };
}

/** A script that travels in the document. `hash` is that of `text`, as in `sha256-…`. */
export function scriptOf(text: string, hash: string): FrameScript {
  return { element: `<script>${text}</script>`, source: `'${hash}'` };
}

/** The document the element's frame shows: it holds one frame, which holds the application. */
export function outerDocument(scripts: FrameScripts): string {
  const inner = innerDocument(scripts);
  const frame = `<iframe title="Backhaul" sandbox="${SANDBOX}" srcdoc="${escapeAttribute(inner)}"></iframe>`;
  const sources = [scripts.outer.source, scripts.application.source];
  return page(policy(sources), frame, scripts.outer);
}

function innerDocument(scripts: FrameScripts): string {
  return page(
    policy([scripts.application.source]),
    '<div id="backhaul"></div>',
    scripts.application,
  );
}

function page(rules: string, body: string, script: FrameScript): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(rules)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>Backhaul</title></head><body>${body}${script.element}</body></html>`,
  ].join('');
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
