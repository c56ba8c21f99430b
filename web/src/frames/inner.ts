/**
 * The inner frame's script: starts the engine's worker, mounts the application, and tells the element
 * two frames up how high the application is.
 */

import { start } from '../app/main';
import EngineWorker from '../worker/engine.worker?worker&inline';
import { WorkerEngine } from '../worker/engine-client';
import PluginWorker from '../worker/plugins/plugin.worker?worker&inline';
import { sizeMessage } from './messages';

const root = document.getElementById('backhaul');
if (root) {
  start(
    root,
    new WorkerEngine(
      () => new EngineWorker(),
      () => new PluginWorker(),
    ),
  );
  new ResizeObserver(() => {
    // The host's origin cannot be known here, and a height is all that leaves.
    window.parent.parent.postMessage(sizeMessage(root.getBoundingClientRect().height), '*');
  }).observe(root);
}
