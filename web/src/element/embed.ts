/**
 * The element as an ES module, for a page that is not ours. The scripts of its frames lie beside it, or
 * where `base` says; from another host they are pinned to the bytes of this version.
 */

import pins from 'virtual:script-pins';
import { type FrameScript, scriptAt } from '../frames/documents';
import { BackhaulAudit, define } from './backhaul-audit';

export { BackhaulAudit };

function at(beside: URL, name: string, base: string | null, pin: string): FrameScript {
  // `base` is a folder, relative to the page; bundlers know the pattern of `beside` and move the file.
  const address = base ? new URL(name, new URL(`${base}/`, document.baseURI)) : beside;
  return scriptAt(address, address.origin === location.origin ? '' : pin);
}

define((base) => ({
  outer: at(
    new URL(/* @vite-ignore */ './frame.js', import.meta.url),
    'frame.js',
    base,
    pins.outer,
  ),
  application: at(
    new URL(/* @vite-ignore */ './application.js', import.meta.url),
    'application.js',
    base,
    pins.application,
  ),
}));
