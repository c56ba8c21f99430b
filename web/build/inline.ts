/** Scripts as text inside HTML: what must be escaped, and the hash that a policy knows them by. */

import { createHash } from 'node:crypto';

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

/** `sha256-…` of exactly this text. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** `sha384-…` of exactly this text, as an `integrity` attribute pins it. */
export function pinOf(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}
