/**
 * The element, its frames' scripts and the engine in one classic script, for a site that can host one file.
 * The same file runs in three places and looks where it is: a frame's script says so by its name.
 */

import { scriptAt } from '../frames/documents';
import { define } from './backhaul-audit';

const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement && currentScript.src) {
  const at = (part: string) => {
    const address = new URL(currentScript.src);
    address.hash = part;
    return scriptAt(address, currentScript.integrity);
  };
  define(() => ({ outer: at('frame'), application: at('application') }));
}
