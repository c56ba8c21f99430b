/** The hosted page: the frames' scripts lie beside this one. */

import { define } from '../element/backhaul-audit';
import { scriptAt } from '../frames/documents';
import { keepOffline, offerNewest } from './offline';
import { fillWindow } from './shell';

fillWindow();
define(() => ({
  outer: scriptAt(new URL(/* @vite-ignore */ 'frame.js', import.meta.url)),
  application: scriptAt(new URL(/* @vite-ignore */ 'application.js', import.meta.url)),
}));
keepOffline(new URL(/* @vite-ignore */ 'offline.js', import.meta.url));
offerNewest();
