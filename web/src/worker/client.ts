/**
 * The engine as the application sees it: promises in front, a worker behind.
 *
 * Files are read here, not in the worker (WebKit refuses a Blob to the worker of a page opened from
 * disk), and travel as transferred chunks. The client remembers every open file, so that a worker that
 * was cancelled or stopped can be replaced and the files read again without asking for them twice.
 */

import type { AuditOptions, FileMapping, FileSummary, Input, Progress, Report } from '../report';
import type { MappingOffer } from './mapping';
import type { LookUp } from './orders';
import type { PluginState } from './plugins/state';
import type { Excerpt, Format, MadeFile } from './protocol';
import type { SeenRequest } from './requests';

export type { AuditOptions, FileSummary, Progress, Report } from '../report';
export type { Excerpt, Format, MadeFile } from './protocol';

/** Why a request ended without an answer. `message` is a sentence for people, `help` what to do. */
export class EngineError extends Error {
  override readonly name = 'EngineError';

  constructor(
    readonly kind: 'cancelled' | 'stopped' | 'unreadable' | 'removed' | 'refused' | 'too-big',
    message: string,
    readonly help = '',
  ) {
    super(message);
  }
}

export interface EngineClient {
  /** Reads the file to its end and resolves with what was understood. Rejects with `EngineError`. `head`: its
   * first bytes where they were read already; they are given away. */
  open(file: File, head?: Uint8Array<ArrayBuffer>): Promise<FileSummary>;
  /** Forgets the file, also one that is still being read: its `open` then rejects as `removed`. */
  remove(id: number): Promise<void>;
  /** What an input of an open file could be read as; `undefined` for one without columns. */
  mappingOffer(id: number, input: number): Promise<MappingOffer | undefined>;
  /** The stores that ShipStation's open files name. */
  storeNames(): Promise<readonly string[]>;
  /** Reads files by these mappings from now on, and every open file once more. Resolves with what each
   * is now understood as; rejects, and changes nothing, where one cannot be used. */
  setMappings(mappings: readonly FileMapping[]): Promise<readonly FileSummary[]>;
  /** Audits every open file, waiting for those still being read. */
  audit(options: AuditOptions, onProgress?: (progress: Progress) => void): Promise<Report>;
  /** Where an order is, by its number, a tracking number, an e-mail address or a name. */
  lookUp(words: string): Promise<LookUp>;
  /** Which record of one system is which of the other, as CSV. */
  keys(): Promise<string>;
  /** What such a CSV says: ShipStation's number to the store's order, where they differ. */
  readKeys(ledger: Uint8Array<ArrayBuffer>): Promise<Readonly<Record<string, string>>>;
  /** Takes a plugin and resolves with what it says of itself, or why it cannot run. It runs in every
   * audit from now on, once what it needs consent for is in the options. */
  addPlugin(file: File): Promise<PluginState & { readonly id: number }>;
  removePlugin(id: number): void;
  /** How far a plugin is. */
  onPlugin?: (id: number, state: PluginState) => void;
  /** Writes the last report, or of it what `excerpt` says, exactly as the engine does: bytes to save and to
   * preview. `page` is the page in one file, which `html` puts the report into. */
  write(format: Format, excerpt?: Excerpt, page?: string): Promise<readonly MadeFile[]>;
  /** Takes a saved report, JSON or the page in one file with a report inside, as the last report. Rejects as
   * `refused` what is none. To compare with an earlier report, `open` its file beside the exports. */
  openReport(saved: Uint8Array<ArrayBuffer>): Promise<Report>;
  /** The open file that held this input, to show a row as it stands there. */
  fileOf(input: Input): Promise<File | undefined>;
  /** Sample exports, made by the engine, to be opened like anyone's own. */
  sample(): Promise<File[]>;
  /** SHA-256 of the engine that runs, or of these bytes, in hex. */
  digest(bytes?: Uint8Array<ArrayBuffer>): Promise<string>;
  /** What the engine's worker asked the network for, or tried to. */
  onRequest?: (request: SeenRequest) => void;
  /** Ends what is running, which then rejects as `cancelled`. Open files stay open under their ids; one that
   * is still being read is given up. */
  cancel(): void;
  /** Ends an audit that something newer replaces, which then rejects as `cancelled`. Every file stays. */
  interrupt(): void;
  /** Ends for good: what stood in the engine's memory is gone. */
  close?(): void;
  /** Bytes of a file read so far. The id is the one `open` resolves with. */
  onReadProgress?: (id: number, read: number, total: number) => void;
}
