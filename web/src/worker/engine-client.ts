/**
 * The engine client: keeps the open files, and replaces a worker that was cancelled or that stopped.
 */

import type { AuditOptions, FileMapping, FileSummary, Input, Progress, Report } from '../report';
import { type EngineClient, EngineError } from './client';
import type { MappingOffer } from './mapping';
import type { LookUp } from './orders';
import { Plugins } from './plugins/plugins';
import type { PluginState } from './plugins/state';
import type { Excerpt, Format, MadeFile } from './protocol';
import type { SeenRequest } from './requests';
import { Session } from './session';

/** A byte-order mark belongs to the bytes: downloads are the engine's own. */
const text = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Ends a session whose files the next one reads, also those it was still reading. */
const AFRESH = new EngineError('cancelled', 'The files are read once more.');

interface OpenFile {
  readonly id: number;
  readonly file: File;
  /** The session that reads or has read it. */
  session: Session;
  reading: Promise<FileSummary>;
  /** Understood once: from now on it survives the end of a session. */
  known: boolean;
}

export class WorkerEngine implements EngineClient {
  onReadProgress?: (id: number, read: number, total: number) => void;
  onPlugin?: (id: number, state: PluginState) => void;
  onRequest?: (request: SeenRequest) => void;
  readonly #startWorker: () => Worker;
  readonly #plugins: Plugins;
  /** Fields that plugins name, and files are read for from now on. */
  #kept: readonly string[] = [];
  /** Mappings that files are read by from now on. */
  #mappings: readonly FileMapping[] = [];
  #session: Session;
  #nextId = 1;
  readonly #files = new Map<number, OpenFile>();
  /** The last report. */
  #last: Report | undefined;
  /** The options of the last audit. */
  #asked = '{}';
  /** The session whose engine holds the last report. */
  #audited: Session | undefined;
  /** The file that stopped the last session, which is therefore not read again. */
  #culprit: number | undefined;

  /** The worker starts at once, so that it is ready when the first file comes. */
  constructor(startWorker: () => Worker, startPluginWorker: () => Worker) {
    this.#startWorker = startWorker;
    this.#plugins = new Plugins(startPluginWorker);
    this.#plugins.onState = (id, state) => this.onPlugin?.(id, state);
    this.#session = this.#begin();
  }

  async open(file: File, head?: Uint8Array<ArrayBuffer>): Promise<FileSummary> {
    const session = this.#live();
    const id = this.#nextId++;
    const entry: OpenFile = {
      id,
      file,
      session,
      reading: this.#read(id, file, head),
      known: false,
    };
    this.#files.set(id, entry);
    try {
      const summary = await entry.reading;
      entry.known = true;
      return summary;
    } catch (thrown) {
      this.#files.delete(id);
      throw thrown;
    }
  }

  async remove(id: number): Promise<void> {
    this.#files.delete(id);
    this.#session.forget(id, new EngineError('removed', 'The file was removed while it was read.'));
  }

  async mappingOffer(id: number, input: number): Promise<MappingOffer | undefined> {
    const session = await this.#everythingRead();
    return session.mapping({ do: 'offer', file: id, input });
  }

  async storeNames(): Promise<readonly string[]> {
    const session = await this.#everythingRead();
    return session.mapping({ do: 'stores' });
  }

  async setMappings(mappings: readonly FileMapping[]): Promise<readonly FileSummary[]> {
    await this.#live().mapping({ do: 'set', mappings });
    this.#mappings = mappings;
    await this.#readAfresh();
    const reading = [...this.#files.values()].map((entry) => entry.reading);
    const read = await Promise.allSettled(reading);
    return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  }

  async audit(options: AuditOptions, onProgress?: (progress: Progress) => void): Promise<Report> {
    const asked = JSON.stringify(options);
    let session = await this.#everythingRead();
    if (this.#plugins.any) {
      const unread = await session.plugin({ do: 'unread', options: asked });
      if (unread.length > 0) session = await this.#readFor(unread);
      await this.#plugins.run(session, options);
    }
    this.#last = await session.audit(asked, onProgress);
    this.#asked = asked;
    this.#audited = session;
    return this.#last;
  }

  async lookUp(words: string): Promise<LookUp> {
    const session = await this.#withFiles();
    return session.orders({ do: 'look-up', options: this.#asked, text: words });
  }

  async keys(): Promise<string> {
    const session = await this.#withFiles();
    return text(await session.orders({ do: 'keys', options: this.#asked }));
  }

  readKeys(ledger: Uint8Array<ArrayBuffer>): Promise<Readonly<Record<string, string>>> {
    return this.#live().orders({ do: 'read-keys', ledger });
  }

  /** The session with every file, of which there has to be one. */
  #withFiles(): Promise<Session> {
    if (this.#files.size > 0) return this.#everythingRead();
    return Promise.reject(
      new EngineError('refused', 'A saved report holds no orders.', 'Open the exports to ask.'),
    );
  }

  async write(format: Format, excerpt: Excerpt = {}, page?: string): Promise<readonly MadeFile[]> {
    const report = this.#made();
    const session = this.#live();
    // The session that made the report may have ended since; the report outlives it here.
    if (session !== this.#audited) {
      await session.reopen(new TextEncoder().encode(JSON.stringify(report)));
      this.#audited = session;
    }
    return session.write(page === undefined ? { format, excerpt } : { format, excerpt, page });
  }

  async openReport(saved: Uint8Array<ArrayBuffer>): Promise<Report> {
    const session = this.#live();
    this.#last = await session.reopen(saved);
    this.#audited = session;
    return this.#last;
  }

  async addPlugin(file: File): Promise<PluginState & { readonly id: number }> {
    return this.#plugins.add(this.#live(), file);
  }

  removePlugin(id: number): void {
    this.#plugins.remove(id);
  }

  digest(bytes?: Uint8Array<ArrayBuffer>): Promise<string> {
    return this.#live().digest(bytes);
  }

  async fileOf({ sha256 }: Input): Promise<File | undefined> {
    for (const { file, reading } of this.#files.values()) {
      const summary = await reading.catch(() => null);
      if (summary?.inputs.some((input) => input.sha256 === sha256)) return file;
    }
    return undefined;
  }

  sample(): Promise<File[]> {
    return this.#live().sample();
  }

  cancel(): void {
    this.#plugins.stop();
    this.#session.end(new EngineError('cancelled', 'Cancelled. The files already read stay open.'));
    for (const entry of this.#files.values()) if (!entry.known) this.#files.delete(entry.id);
    this.#rereadInto(this.#live());
  }

  interrupt(): void {
    this.#plugins.stop();
    this.#session.end(AFRESH);
    this.#rereadInto(this.#live());
  }

  close(): void {
    this.#plugins.stop();
    this.#files.clear();
    this.#session.end(new EngineError('cancelled', 'The tool was closed.'));
  }

  #made(): Report {
    if (this.#last) return this.#last;
    throw new EngineError('refused', 'There is no report yet.', 'Audit the files first.');
  }

  #begin(): Session {
    const session = new Session(this.#startWorker(), (file) => {
      this.#culprit = file;
    });
    session.onRequest = (request) => this.onRequest?.(request);
    if (this.#kept.length > 0) void session.plugin({ do: 'keep', fields: this.#kept });
    if (this.#mappings.length > 0) {
      void session.mapping({ do: 'set', mappings: this.#mappings });
    }
    return session;
  }

  /** The session, once it has every file. */
  async #everythingRead(): Promise<Session> {
    const session = this.#live();
    this.#rereadInto(session);
    await Promise.allSettled([...this.#files.values()].map((entry) => entry.reading));
    return session;
  }

  /** A fresh session that has read the files for these fields too. */
  #readFor(fields: readonly string[]): Promise<Session> {
    this.#kept = [...new Set([...this.#kept, ...fields])].sort();
    return this.#readAfresh();
  }

  /** A fresh session that has read every file on the terms of now. */
  #readAfresh(): Promise<Session> {
    this.#session.end(AFRESH);
    return this.#everythingRead();
  }

  /** The session, a fresh one if the last has ended. */
  #live(): Session {
    if (this.#session.ended) this.#session = this.#begin();
    return this.#session;
  }

  /** Reads known files again that an ended session took with it. */
  #rereadInto(session: Session): void {
    for (const entry of this.#files.values()) {
      if (!entry.known || entry.session === session) continue;
      entry.session = session;
      entry.reading = this.#read(entry.id, entry.file);
      entry.reading.catch(() => undefined);
    }
  }

  /** Reads a file, once more if the session ended meanwhile and not because of it. */
  async #read(id: number, file: File, head?: Uint8Array<ArrayBuffer>): Promise<FileSummary> {
    for (let first = head; ; first = undefined) {
      const session = this.#live();
      try {
        const onRead = (read: number): void => this.onReadProgress?.(id, read, file.size);
        return await session.read(id, file, onRead, first);
      } catch (thrown) {
        const stopped = thrown instanceof EngineError && thrown.kind === 'stopped';
        const byAnother = this.#culprit !== undefined && this.#culprit !== id;
        const entry = this.#files.get(id);
        // A known file is read again by the new session; this one nobody else reads.
        const isOurs = thrown === AFRESH ? !entry?.known : stopped && byAnother;
        if (!entry || !isOurs) throw thrown;
        entry.session = this.#live();
      }
    }
  }
}
