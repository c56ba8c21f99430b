/**
 * Mounts the application and speaks for it with whoever embeds it: settings and commands come in, states
 * and rounded counts go out.
 *
 * What shapes the answer (window, zone, options) is taken only while no file is open. A page could
 * otherwise ask question after question of files that are already there, and read the answers off the
 * frame's height.
 */

import { saves } from '../app/browser/download';
import { focusStart, start } from '../app/main';
import { kindsOf } from '../app/session/open-file';
import type { Session } from '../app/session/session';
import { sideOf } from '../app/session/sides';
import type { AuditOptions } from '../report';
import EngineWorker from '../worker/engine.worker?worker&inline';
import { WorkerEngine } from '../worker/engine-client';
import PluginWorker from '../worker/plugins/plugin.worker?worker&inline';
import { REPORT_ID } from './documents';
import { lookOf } from './look';
import { type Asking, PHASES, PROBLEMS, rounded, type Telling } from './messages';
import { saveAs } from './save';
import type { Settings } from './settings';
import { followSight } from './sight';

export interface Embedder {
  readonly settings: Settings;
  readonly tell: (telling: Telling) => void;
}

export interface Mounted {
  ask(asking: Asking): void;
  /** Ends the engine and takes the application away. */
  close(): void;
}

export type Mount = (root: HTMLElement, look: HTMLElement, embedder: Embedder) => Mounted;

/** Mounts into `root`; colours and scheme are set on `look`, which `root` inherits from. */
export const mount: Mount = (root, look, { settings, tell }) => {
  const engine = new WorkerEngine(
    () => new EngineWorker(),
    () => new PluginWorker(),
  );
  const session = start(root, engine, settings.locale || undefined);
  const leaving = new AbortController();
  const { signal } = leaving;

  const apply = (settings: Settings): void => {
    session.stand({ compact: settings.compact, headed: settings.headed });
    dress(look, settings);
    session.count({ asked: settings.counts });
    if (session.files.length === 0) shape(session, settings);
  };
  apply(settings);
  const saved = document.getElementById(REPORT_ID)?.textContent;
  if (saved) void session.open([new File([saved], 'report.json', { type: 'application/json' })]);

  const last = new Map<string, string>();
  /** Says it unless it is what was said last of its kind. */
  const say = (telling: Telling): void => {
    const text = JSON.stringify(telling);
    if (last.get(telling.type) !== text) tell(telling);
    last.set(telling.type, text);
  };
  session.addEventListener('change', () => follow(session, say), { signal });
  session.addEventListener('audited', () => complete(session, tell), { signal });
  saves.addEventListener(
    'save',
    (event) => tell({ type: 'backhaul-export', format: (event as CustomEvent<string>).detail }),
    { signal },
  );
  followSight(look, signal);
  queueMicrotask(() => tell({ type: 'backhaul-ready' }));

  return {
    ask(asking) {
      if (asking.type === 'backhaul-settings') apply(asking.settings);
      else if (asking.type === 'backhaul-save') {
        if (session.audited) void saveAs(asking.format, session);
      } else if (asking.what === 'sample') {
        // Never into the visitor's own files.
        if (session.files.length === 0) void session.openSample();
      } else if (asking.what === 'focus') focusStart(root);
      else if (session.audited) window.print();
    },
    close() {
      leaving.abort();
      root.replaceChildren();
      engine.close();
    },
  };
};

function shape(session: Session, settings: Settings): void {
  const { windowDays, asOf, timeZone, config } = settings;
  session.maxBytes = settings.maxBytes;
  session.settle({
    ...(config as AuditOptions),
    ...(windowDays && { window: `${windowDays}d` }),
    ...(asOf && { as_of: asOf }),
    ...(timeZone && { time_zone: timeZone }),
  });
}

/** Values one by one, through the object model: nothing the page said becomes a rule. */
function dress(look: HTMLElement, { theme, scheme, direction }: Settings): void {
  look.dir = direction;
  look.style.colorScheme = scheme;
  for (const name of [...look.style].filter((name) => /^--(?!seen)/.test(name))) {
    look.style.removeProperty(name);
  }
  for (const [name, value] of lookOf(theme, scheme)) look.style.setProperty(name, value);
}

function follow(session: Session, say: (telling: Telling) => void): void {
  const sides = kindsOf(session.files).map(sideOf);
  const has = (side: 'store' | 'shipstation' | 'other'): boolean => sides.includes(side);
  say({
    type: 'backhaul-files',
    store: has('store'),
    shipstation: has('shipstation'),
    other: has('other'),
  });
  const { progress } = session;
  const phase = PHASES.find((each) => each === progress?.phase);
  if (progress && phase) {
    const inPhase = progress.of > 0 ? Math.min(progress.done / progress.of, 1) : 0;
    const tenths = Math.floor(((PHASES.indexOf(phase) + inPhase) / PHASES.length) * 10);
    say({ type: 'backhaul-progress', phase, percent: Math.min(tenths * 10, 90) });
  }
  const troubles = [session.trouble, ...session.files.map((file) => file.trouble)];
  const kind = troubles.find((trouble) => trouble)?.kind;
  const problem = PROBLEMS.find((each) => each === kind);
  if (problem) say({ type: 'backhaul-error', problem });
}

function complete(session: Session, tell: (telling: Telling) => void): void {
  tell({ type: 'backhaul-progress', phase: 'explaining', percent: 100 });
  const { counts, audited } = session;
  if (!counts.asked || !counts.allowed || !audited) return;
  const { summary, inputs } = audited.report;
  tell({
    type: 'backhaul-complete',
    rows: rounded(inputs.reduce((sum, input) => sum + input.rows, 0)),
    orders: rounded(summary.orders),
    findings: rounded(summary.open_findings),
    stuck: rounded(summary.stuck_orders),
  });
}
