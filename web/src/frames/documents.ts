/**
 * The two documents, one inside the other, as text for `srcdoc`.
 *
 * A `srcdoc` document inherits the policy of the one around it and adds its own, so the outer one must
 * allow every script of the inner one too.
 */

import { policy, SANDBOX } from './policy';
import type { Settings } from './settings';

/** A script of a frame: by address or as text, and how a policy names it. */
export interface FrameScript {
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly source: string;
}

/** The element that holds a saved report: in the page in one file, and in the inner frame. */
export const REPORT_ID = 'backhaul-report';

export interface FrameScripts {
  /** A report that the application opens with, as it stands in a script element; blank for none. */
  readonly report?: string;
  readonly outer: FrameScript;
  readonly application: FrameScript;
}

/**
 * A script of the host that serves the element. With `integrity` the browser runs these bytes or none,
 * whatever that host sends; it then has to send `Access-Control-Allow-Origin: *`.
 */
export function scriptAt(address: URL, integrity = ''): FrameScript {
  // The two signs end an expression in a policy, and a part of a file is not of its concern.
  const [source = ''] = address.href.replaceAll(';', '%3B').replaceAll(',', '%2C').split('#');
  const pin = integrity ? { integrity, crossorigin: 'anonymous' } : undefined;
  return { attributes: { src: source + address.hash, ...pin }, text: '', source };
}

/** A script that travels in the document. `hash` is that of `text`, as in `sha256-…`. */
export function scriptOf(text: string, hash: string): FrameScript {
  return { attributes: {}, text, source: `'${hash}'` };
}

/**
 * The document the element's frame shows: it holds one frame, which holds the application. With `waits`
 * that is there, and does not run before it is told to begin.
 */
export function outerDocument(scripts: FrameScripts, settings: Settings, waits: boolean): string {
  const inner = innerDocument(scripts, settings, waits);
  const frame = `<iframe title="Backhaul" sandbox="${SANDBOX}" srcdoc="${escapeAttribute(inner)}"></iframe>`;
  const sources = [scripts.outer.source, scripts.application.source];
  return page(policy(sources), frame, scripts.outer);
}

/** The settings stand in the document, so that the first picture already has the page's look. */
function innerDocument(scripts: FrameScripts, settings: Settings, waits: boolean): string {
  const said = escapeAttribute(JSON.stringify(settings));
  const place = scripts.report
    ? `<script type="application/json" id="${REPORT_ID}">${scripts.report}</script>`
    : '';
  return page(
    policy([scripts.application.source]),
    `<div id="backhaul" data-settings="${said}"${waits ? ' data-waits' : ''}></div>${place}`,
    scripts.application,
  );
}

function page(rules: string, body: string, script: FrameScript): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(rules)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>Backhaul</title></head><body>${body}${elementOf(script)}</body></html>`,
  ].join('');
}

function elementOf({ attributes, text }: FrameScript): string {
  const said = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeAttribute(value)}"`,
  );
  return `<script${said.join('')}>${text}</script>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
