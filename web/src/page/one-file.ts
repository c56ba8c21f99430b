/**
 * The page: the frames' scripts are text in this one, so that it works from a disk. The hosted page is the
 * same: in Firefox and WebKit a frame of opaque origin may not load what its page's `'self'` allows. The
 * application's is packed, and the element stands as soon as it is unpacked.
 */

import scripts from 'virtual:frame-scripts';
import { bytesOf } from '../dense-text';
import { define } from '../element/backhaul-audit';
import { REPORT_ID, scriptOf } from '../frames/documents';
import { keepOffline, offerNewest } from './offline';
import { fillWindow } from './shell';

/** The report that was saved with the page, if one was. */
const report = document.getElementById(REPORT_ID)?.textContent ?? '';

fillWindow();
const { outer, application } = scripts;
const deflated = new Blob([bytesOf(application.packed)]).stream();
void new Response(deflated.pipeThrough(new DecompressionStream('deflate-raw')))
  .text()
  .then((text) =>
    define(() => ({
      report,
      outer: scriptOf(outer.text, outer.hash),
      application: scriptOf(text, application.hash),
    })),
  );
// The hosted page says so of itself; a copy of this file elsewhere asks its server for nothing.
if ('offline' in document.documentElement.dataset) keepOffline();
offerNewest();
