/**
 * What page and worker say to each other. Requests are answered in the order they were made, except
 * that `push` is answered by `taken` and an audit tells its progress first.
 */

import type { Phase } from '../report';
import type { MappingCall } from './mapping';
import type { OrdersCall } from './orders';
import type { PluginCall } from './plugins/state';
import type { SeenRequest } from './requests';

export type Request =
  | { readonly type: 'open'; readonly file: number; readonly name: string }
  | { readonly type: 'push'; readonly file: number; readonly chunk: Uint8Array<ArrayBuffer> }
  | { readonly type: 'close'; readonly file: number }
  | { readonly type: 'remove'; readonly file: number }
  | { readonly type: 'audit'; readonly options: string }
  | { readonly type: 'sample' }
  | { readonly type: 'plugin'; readonly call: number; readonly of: PluginCall }
  | { readonly type: 'mapping'; readonly call: number; readonly of: MappingCall }
  | { readonly type: 'orders'; readonly call: number; readonly of: OrdersCall }
  /** SHA-256 of these bytes, or of the engine's module. */
  | { readonly type: 'digest'; readonly call: number; readonly bytes?: Uint8Array<ArrayBuffer> };

/** A file that the engine made. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What an audit leaves: the bytes of all downloads, as the engine wrote them. */
export interface Audited {
  readonly report: Uint8Array<ArrayBuffer>;
  readonly csv: Uint8Array<ArrayBuffer>;
  /** Markdown, digest and the fix kit. */
  readonly outputs: readonly MadeFile[];
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
  | ({ readonly type: 'audited' } & Audited)
  /** The options could not be used. Nothing ran; the worker is well. */
  | { readonly type: 'refused'; readonly message: string }
  /** What a call about a plugin or a mapping resolves with. */
  | { readonly type: 'answered'; readonly call: number; readonly value: unknown }
  /** It could not be made: the options are not usable. */
  | { readonly type: 'declined'; readonly call: number; readonly message: string }
  /** The worker asked the network for something, or tried to. */
  | { readonly type: 'requested'; readonly request: SeenRequest }
  | { readonly type: 'sampled'; readonly exports: readonly MadeFile[] }
  /** The engine trapped, over `file` if it was reading one. The worker is of no more use. */
  | { readonly type: 'stopped'; readonly message: string; readonly file?: number };
