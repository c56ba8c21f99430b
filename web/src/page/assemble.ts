/**
 * The page in one file, put together from its parts: by the build, and by the page itself when it is
 * saved. Both give the same bytes, so that a saved tool can be compared with a release.
 *
 * The application's script is the one part that is not kept twice: it knows its own text while it runs. In
 * the page it is packed, to a third less.
 */

import { deflateSync } from 'fflate';
import { textOf } from '../dense-text.ts';
import { policy } from '../frames/policy.ts';

/** Where a report goes: an element that no browser runs, in front of the scripts. */
export const REPORT_PLACE = '<script type="application/json" id="backhaul-report">';

/** What stands in the page's script until the application's is known. */
export const APPLICATION = { packed: '@@application@@', hash: '@@application-hash@@' };

export interface PageParts {
  /** The document without its policy and script. */
  readonly shell: string;
  /** The page's script, with `APPLICATION` in it. */
  readonly page: string;
  /** The outer frame's script. */
  readonly outer: string;
}

/** `sha256-…` of a text. */
export type HashOf = (text: string) => string | Promise<string>;

/** The document; `application` is the script as it runs. */
export async function assemble(
  parts: PageParts,
  application: string,
  hashOf: HashOf,
): Promise<string> {
  const script = inlineText(application);
  const hash = await hashOf(script);
  const filled = parts.page
    .replace(APPLICATION.hash, () => hash)
    .replace(APPLICATION.packed, () => packedText(script));
  const page = inlineText(filled);
  // Policies add up from page to frame: this one must know the frames' scripts too.
  const hashes = [await hashOf(page), await hashOf(parts.outer), hash];
  const rules = policy(hashes.map((each) => `'${each}'`));
  return withPolicy(parts.shell, rules).replace(
    /<script type="module"[^>]*><\/script>/,
    () => `${REPORT_PLACE}</script>\n    <script>${page}</script>`,
  );
}

/** A script's text as the page carries it: raw deflate as dense text. */
export function packedText(script: string): string {
  return textOf(deflateSync(new TextEncoder().encode(script)));
}

/** The document with a policy of its own. */
export function withPolicy(html: string, rules: string): string {
  const element = `<meta http-equiv="Content-Security-Policy" content="${rules}" />`;
  return html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${element}`);
}

/**
 * The same program, free of the two sequences that end or confuse a script element. Both occur only
 * inside string, template and pattern literals, where the backslash changes nothing.
 */
export function inlineText(code: string): string {
  return code
    .trim()
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '<\\!--');
}
