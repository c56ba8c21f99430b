/**
 * The application's script. In the inner frame it mounts the application there and speaks with the element
 * two frames up. Outside of it (`isolation="inline"`) it hands `mount` to the script element that asked
 * for it, so that no name becomes global.
 */

import { askingOf, sizeMessage, type Telling } from './messages';
import { type Mount, mount } from './mount';
import { settingsFrom } from './settings';
import { surroundings } from './words';

const root = document.getElementById('backhaul');
const receive: unknown = document.currentScript && Reflect.get(document.currentScript, 'receive');

if (typeof receive === 'function') (receive as (mount: Mount) => void)(mount);
else if (root?.dataset.settings) startIn(root);

function startIn(root: HTMLElement): void {
  // A page that took the sandbox off could read everything here; then there is to be nothing.
  if (self.origin !== 'null') {
    root.textContent = surroundings.open;
    return;
  }
  const element = window.parent.parent;
  // The element's origin cannot be known here. What is told is for anyone to hear.
  const tell = (telling: Telling): void => element.postMessage(telling, '*');
  const { documentElement } = document;
  const mounted = mount(root, documentElement, {
    settings: settingsFrom(root.dataset.settings),
    tell,
  });
  window.addEventListener('message', ({ source, data }) => {
    const asking = source === element ? askingOf(data) : undefined;
    if (asking) mounted.ask(asking);
  });
  // Text dragged out of the frame would fall into the page around it.
  document.addEventListener('dragstart', (event) => event.preventDefault());
  new ResizeObserver(() => tell(sizeMessage(root.getBoundingClientRect().height))).observe(root);
}
