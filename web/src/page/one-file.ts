/** The page in one file: the frames' scripts are text in this one, so that it works from a disk. */

import scripts from 'virtual:frame-scripts';
import { define } from '../element/backhaul-audit';
import { REPORT_ID, scriptOf } from '../frames/documents';
import { offerNewest } from './offline';
import { fillWindow } from './shell';

/** The report that was saved with the page, if one was. */
const report = document.getElementById(REPORT_ID)?.textContent ?? '';

fillWindow();
define(() => ({
  report,
  outer: scriptOf(scripts.outer.text, scripts.outer.hash),
  application: scriptOf(scripts.application.text, scripts.application.hash),
}));
// Where a server kept this file for the time without a network, a newer one may wait there.
offerNewest();
