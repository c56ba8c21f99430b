/**
 * What crosses the frames. Outwards: sizes, states and rounded counts; never a cell, a name or an order
 * number, because the host page reads along. Inwards: settings and four commands.
 *
 * Each side takes a message apart and builds its own from the parts it knows, so nothing else can ride
 * along. All words are of closed lists.
 */

import { type Settings, settingsOf } from './settings';

export const PHASES = ['reading', 'understanding', 'matching', 'checking', 'explaining'] as const;

/** Why the tool shows trouble: what the engine calls it, and what the element itself meets. */
export const PROBLEMS = [
  'unreadable',
  'too-big',
  'stopped',
  'refused',
  'unexpected',
  'blocked',
] as const;

/** The application's script is there, and waits to be told to begin. */
export const WAITING = 'backhaul-waiting';
export const BEGIN = 'backhaul-begin';

/** No report is higher; a page that lies about it must not be able to hang the browser. */
const TALLEST = 500_000;

/** The application's height in CSS pixels. */
export interface SizeMessage {
  readonly type: 'backhaul-size';
  readonly height: number;
}

/** Which files are open, by what they speak for. */
export interface FilesDetail {
  readonly store: boolean;
  readonly shipstation: boolean;
  readonly other: boolean;
}

export interface ProgressDetail {
  readonly phase: (typeof PHASES)[number];
  /** Of the whole, in tens. */
  readonly percent: number;
}

/** All counts rounded to one digit, and to 10 below that. */
export interface CompleteDetail {
  readonly rows: number;
  readonly orders: number;
  readonly findings: number;
  readonly stuck: number;
}

export interface ErrorDetail {
  readonly problem: (typeof PROBLEMS)[number];
}

export interface ExportDetail {
  /** The file's extension, such as `csv`. */
  readonly format: string;
}

export type Telling =
  | SizeMessage
  | { readonly type: typeof WAITING }
  | { readonly type: 'backhaul-ready' }
  | ({ readonly type: 'backhaul-files' } & FilesDetail)
  | ({ readonly type: 'backhaul-progress' } & ProgressDetail)
  | ({ readonly type: 'backhaul-complete' } & CompleteDetail)
  | ({ readonly type: 'backhaul-error' } & ErrorDetail)
  | ({ readonly type: 'backhaul-export' } & ExportDetail);

export const FORMATS = ['csv', 'html', 'ics', 'json', 'md', 'txt', 'xlsx', 'zip'] as const;

export type Asking =
  | { readonly type: 'backhaul-settings'; readonly settings: Settings }
  | { readonly type: 'backhaul-do'; readonly what: 'sample' | 'print' | 'focus' }
  | { readonly type: 'backhaul-save'; readonly format: string };

export function sizeMessage(height: number): SizeMessage {
  return { type: 'backhaul-size', height: Math.ceil(height) };
}

/** One digit, and never less than ten unless there is nothing: enough to thank a visitor by. */
export function rounded(value: number): number {
  if (!(value > 0)) return 0;
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(value)));
  return Math.max(1, Math.round(value / unit)) * unit;
}

/** What the application says, if it is one of ours and sane. */
export function tellingOf(said: unknown): Telling | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const fields = said as Readonly<Record<string, unknown>>;
  const { type } = fields;
  switch (type) {
    case 'backhaul-size': {
      const height = whole(fields.height);
      return height !== undefined && height <= TALLEST ? { type, height } : undefined;
    }
    case WAITING:
    case 'backhaul-ready':
      return { type };
    case 'backhaul-files': {
      const is = (name: string): boolean => fields[name] === true;
      return { type, store: is('store'), shipstation: is('shipstation'), other: is('other') };
    }
    case 'backhaul-progress': {
      const phase = PHASES.find((each) => each === fields.phase);
      const percent = whole(fields.percent);
      return phase && percent !== undefined ? { type, phase, percent } : undefined;
    }
    case 'backhaul-complete': {
      const counts = ['rows', 'orders', 'findings', 'stuck'].map((name) => whole(fields[name]));
      const [rows = 0, orders = 0, findings = 0, stuck = 0] = counts.map((value) =>
        rounded(value ?? 0),
      );
      return { type, rows, orders, findings, stuck };
    }
    case 'backhaul-error': {
      const problem = PROBLEMS.find((each) => each === fields.problem);
      return problem ? { type, problem } : undefined;
    }
    case 'backhaul-export': {
      const format = FORMATS.find((each) => each === fields.format);
      return format ? { type, format } : undefined;
    }
    default:
      return undefined;
  }
}

/** What the host page's element asks for, if it is one of ours. */
export function askingOf(said: unknown): Asking | undefined {
  if (typeof said !== 'object' || said === null) return undefined;
  const { type, what, format, settings } = said as Readonly<Record<string, unknown>>;
  if (type === 'backhaul-settings') return { type, settings: settingsOf(settings) };
  if (type === 'backhaul-do' && (what === 'sample' || what === 'print' || what === 'focus')) {
    return { type, what };
  }
  const known = FORMATS.find((each) => each === format);
  return type === 'backhaul-save' && known ? { type, format: known } : undefined;
}

function whole(said: unknown): number | undefined {
  return Number.isInteger(said) && Number(said) >= 0 && Number(said) <= 1_000_000_000
    ? Number(said)
    : undefined;
}
