/**
 * The application on a bare page with a stand-in engine, for looking at every state while working on it.
 * Not part of any build. `?many` makes the queue long, `?calm` empty, `?slow` keeps the audit running.
 */

import { start } from '../main';
import { StandInEngine } from './stand-in-engine';

const root = document.getElementById('backhaul');
const wanted = new URLSearchParams(location.search);
if (root) start(root, new StandInEngine(wanted));
