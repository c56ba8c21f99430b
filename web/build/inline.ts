/** Scripts as a policy and an `integrity` attribute know them. */

import { createHash } from 'node:crypto';

/** `sha256-…` of exactly this text. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** `sha384-…` of exactly this text, as an `integrity` attribute pins it. */
export function pinOf(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}
