/** The hosted page: the frames' scripts lie beside this one. */

import { define } from '../element/backhaul-audit';
import { scriptAt } from '../frames/documents';
import { fillWindow } from './shell';

fillWindow();
define({
  outer: scriptAt(new URL('frame.js', import.meta.url)),
  application: scriptAt(new URL('application.js', import.meta.url)),
});
