/**
 * The page in one file, made by the page itself.
 *
 * Its policy forbids it to fetch anything, itself included. But a script knows its own text: the build puts
 * the application into a function, and a function's text is what stands in its file, byte for byte.
 */

import parts from 'virtual:page-parts';
import { assemble, type HashOf } from './assemble';

declare const backhaulApplication: (() => void) | undefined;

/** Whether this page can be saved; not while it is developed. */
export const canSaveTool = (): boolean => typeof backhaulApplication === 'function';

/** The page in one file. `sha256` gives a sum in hex. */
export function ownPage(
  sha256: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>,
): Promise<string> {
  const hashOf: HashOf = async (text) =>
    `sha256-${base64(await sha256(new TextEncoder().encode(text)))}`;
  return assemble(parts, `(${backhaulApplication})();`, hashOf);
}

function base64(hex: string): string {
  const bytes = hex.match(/../g) ?? [];
  return btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte, 16))));
}
