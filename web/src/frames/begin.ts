/**
 * Decides when the application runs. The build puts this and the application, as a function that nobody has
 * called yet, into one script: until it is called, the browser has read the script and run none of it.
 *
 * A document that says `data-waits` was made before the visitor came. Its script waits to be told to
 * begin, because beginning takes longer than a page that somebody reads may stand still.
 */

import { BEGIN, WAITING } from './messages';

declare const application: () => void;

const place = document.getElementById('backhaul');
const isInline = document.currentScript !== null && 'receive' in document.currentScript;

if (isInline || place?.dataset.waits === undefined) application();
else {
  const element = window.parent.parent;
  window.addEventListener('message', function begin({ source, data }) {
    if (source !== element || data?.type !== BEGIN) return;
    window.removeEventListener('message', begin);
    application();
  });
  element.postMessage({ type: WAITING }, '*');
}
