/**
 * What page and worker say to each other. Requests are answered in the order they were made, except
 * that `push` is answered by `taken`, and an audit tells its progress and pages first.
 */

import type { Phase } from '../report';
import type { MappingCall } from './mapping';
import type { OrdersCall } from './orders';
import type { PluginCall } from './plugins/state';
import type { SeenRequest } from './requests';

export type Request =
  /** Of a digested file the page takes the SHA-256, and tells it at the end. */
  | {
      readonly type: 'open';
      readonly file: number;
      readonly name: string;
      readonly isDigested: boolean;
    }
  | { readonly type: 'push'; readonly file: number; readonly chunk: Uint8Array<ArrayBuffer> }
  | { readonly type: 'close'; readonly file: number; readonly sha256: string | undefined }
  | { readonly type: 'remove'; readonly file: number }
  | { readonly type: 'audit'; readonly options: string }
  | { readonly type: 'sample' }
  | { readonly type: 'write'; readonly call: number; readonly wish: Wish }
  | { readonly type: 'reopen'; readonly report: Uint8Array<ArrayBuffer> }
  | { readonly type: 'plugin'; readonly call: number; readonly of: PluginCall }
  | { readonly type: 'mapping'; readonly call: number; readonly of: MappingCall }
  | { readonly type: 'orders'; readonly call: number; readonly of: OrdersCall }
  /** SHA-256 of these bytes, or of the engine's module. */
  | { readonly type: 'digest'; readonly call: number; readonly bytes?: Uint8Array<ArrayBuffer> };

/** A way out of the last report. `kit` is several files, every other format one. */
export type Format = 'json' | 'csv' | 'xlsx' | 'md' | 'digest' | 'text' | 'html' | 'kit';

/** What of a report leaves. Left out, it is everything. */
export interface Excerpt {
  readonly tier?: 'numbers' | 'orders' | 'everything';
  /** The filter of the queue, in words: the copy states it. */
  readonly filter?: string;
  /** Ids of the findings that are left; all without it. */
  readonly findings?: readonly string[];
}

/** What is to be written. */
export interface Wish {
  readonly format: Format;
  readonly excerpt: Excerpt;
  /** For `html`: the page in one file, as it was delivered or with a report inside. */
  readonly page?: string;
}

/** What of a report comes in pages: as many as a task can read that nobody notices. */
export type Paged = 'findings' | 'cases';

/** A file that the engine made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Reply =
  /** A chunk went in; the next may come. */
  | { readonly type: 'taken'; readonly file: number }
  /** A file is at its end; `inputs` is JSON, a list. */
  | { readonly type: 'understood'; readonly file: number; readonly inputs: string }
  | {
      readonly type: 'progress';
      readonly phase: Phase;
      readonly done: number;
      readonly of: number;
    }
  /** Findings or cases of the report that is coming, a list in JSON. */
  | { readonly type: 'page'; readonly of: Paged; readonly page: Uint8Array<ArrayBuffer> }
  /** The report without them, in JSON. Other ways out are written when they are asked for. */
  | { readonly type: 'audited'; readonly report: Uint8Array<ArrayBuffer> }
  /** The options could not be used, or the report is none. The worker is well. */
  | { readonly type: 'refused'; readonly message: string }
  /** What a call resolves with: made files, what a plugin or a mapping says. */
  | { readonly type: 'answered'; readonly call: number; readonly value: unknown }
  /** It could not be made: its options are not usable. */
  | { readonly type: 'declined'; readonly call: number; readonly message: string }
  /** The worker asked the network for something, or tried to. */
  | { readonly type: 'requested'; readonly request: SeenRequest }
  | { readonly type: 'sampled'; readonly exports: readonly MadeFile[] }
  /** The engine trapped, over `file` if it was reading one. The worker is of no more use. */
  | { readonly type: 'stopped'; readonly message: string; readonly file?: number };
