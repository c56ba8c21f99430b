/**
 * One worker's life, from its start to its end. A session never comes back: whatever it still owes is
 * rejected when it ends, and the client starts another.
 */

import type { CaseStory, FileSummary, Finding, Progress, Report } from '../report';
import { EngineError } from './client';
import type { MappingAnswers, MappingCall } from './mapping';
import type { OrdersAnswers, OrdersCall } from './orders';
import type { PluginAnswers, PluginCall } from './plugins/state';
import type { MadeFile, Reply, Request, Wish } from './protocol';
import { Answer, Reading } from './reading';
import type { SeenRequest } from './requests';

/** A report on its way. */
interface Auditing {
  readonly answer: Answer<Report>;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  readonly findings: Finding[];
  readonly cases: CaseStory[];
}

const read = (json: Uint8Array<ArrayBuffer>) => JSON.parse(new TextDecoder().decode(json));

export class Session {
  /** Set when the session is over: why. */
  ended: EngineError | undefined;
  readonly #worker: Worker;
  onRequest?: (request: SeenRequest) => void;
  readonly #onStop: (file: number | undefined) => void;
  readonly #readings = new Map<number, Reading>();
  readonly #audits: Auditing[] = [];
  readonly #samples: Answer<File[]>[] = [];
  readonly #calls = new Map<number, Answer<unknown>>();
  #nextCall = 1;

  /** `onStop` hears of a trap, and of the file the engine was reading then. */
  constructor(worker: Worker, onStop: (file: number | undefined) => void) {
    this.#worker = worker;
    this.#onStop = onStop;
    worker.onmessage = (message: MessageEvent<Reply>) => this.#take(message.data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#stop(event.message || 'it could not be started');
    };
    worker.onmessageerror = () => this.#stop('a message could not be read');
  }

  /** Streams the file to the engine and resolves with what was understood. */
  async read(
    id: number,
    file: File,
    onRead: (read: number) => void,
    head?: Uint8Array<ArrayBuffer>,
  ): Promise<FileSummary> {
    this.#mustLive();
    const reading = new Reading(file, head);
    this.#readings.set(id, reading);
    const { isDigested } = reading;
    this.#post({ type: 'open', file: id, name: file.name, isDigested });
    try {
      const { promise } = reading.understood;
      // Whatever comes first: a cancel does not wait for a slow disk.
      const inputs = await Promise.race([promise, this.#stream(id, reading, onRead, promise)]);
      return { id, inputs: JSON.parse(inputs) };
    } catch (thrown) {
      if (!this.ended) this.#post({ type: 'remove', file: id });
      throw thrown;
    } finally {
      this.#readings.delete(id);
    }
  }

  async #stream(
    id: number,
    reading: Reading,
    onRead: (read: number) => void,
    understood: Promise<string>,
  ): Promise<string> {
    let read = 0;
    const sha256 = await reading.stream((chunk) => {
      read += chunk.byteLength;
      this.#post({ type: 'push', file: id, chunk }, [chunk.buffer]);
      onRead(read);
    });
    this.#post({ type: 'close', file: id, sha256 });
    return understood;
  }

  /** Forgets a file, read or being read. */
  forget(id: number, error: EngineError): void {
    const reading = this.#readings.get(id);
    if (reading) reading.fail(error);
    else if (!this.ended) this.#post({ type: 'remove', file: id });
  }

  audit(options: string, onProgress?: (progress: Progress) => void): Promise<Report> {
    return this.#awaitReport({ type: 'audit', options }, onProgress);
  }

  /** Takes a saved report as the last one, and gives it as an audit does. */
  reopen(report: Uint8Array<ArrayBuffer>): Promise<Report> {
    return this.#awaitReport({ type: 'reopen', report });
  }

  #awaitReport(request: Request, onProgress?: (progress: Progress) => void): Promise<Report> {
    this.#mustLive();
    const answer = new Answer<Report>();
    this.#audits.push({ answer, onProgress, findings: [], cases: [] });
    this.#post(request);
    return answer.promise;
  }

  sample(): Promise<File[]> {
    this.#mustLive();
    const answer = new Answer<File[]>();
    this.#samples.push(answer);
    this.#post({ type: 'sample' });
    return answer.promise;
  }

  /** Writes the last report of this session. */
  write(wish: Wish): Promise<readonly MadeFile[]> {
    return this.#ask((call) => ({ type: 'write', call, wish })) as Promise<readonly MadeFile[]>;
  }

  /** Asks or tells the engine something about a plugin. */
  plugin<C extends PluginCall>(of: C): Promise<PluginAnswers[C['do']]> {
    return this.#ask((call) => ({ type: 'plugin', call, of })) as Promise<PluginAnswers[C['do']]>;
  }

  /** Asks or tells the engine something about mappings. */
  mapping<C extends MappingCall>(of: C): Promise<MappingAnswers[C['do']]> {
    return this.#ask((call) => ({ type: 'mapping', call, of })) as Promise<MappingAnswers[C['do']]>;
  }

  /** Asks the engine about the orders of the open files. */
  orders<C extends OrdersCall>(of: C): Promise<OrdersAnswers[C['do']]> {
    return this.#ask((call) => ({ type: 'orders', call, of })) as Promise<OrdersAnswers[C['do']]>;
  }

  /** SHA-256 of the engine's module, or of these bytes, in hex. */
  digest(bytes?: Uint8Array<ArrayBuffer>): Promise<string> {
    return this.#ask((call) => ({
      type: 'digest',
      call,
      ...(bytes && { bytes }),
    })) as Promise<string>;
  }

  #ask(request: (call: number) => Request): Promise<unknown> {
    this.#mustLive();
    const call = this.#nextCall++;
    const answer = new Answer<unknown>();
    this.#calls.set(call, answer);
    this.#post(request(call));
    return answer.promise;
  }

  /** Ends the worker at once; everything it still owes is rejected. */
  end(error: EngineError): void {
    if (this.ended) return;
    this.ended = error;
    this.#worker.terminate();
    for (const reading of this.#readings.values()) reading.fail(error);
    for (const audit of this.#audits) audit.answer.reject(error);
    for (const answer of this.#samples) answer.reject(error);
    for (const answer of this.#calls.values()) answer.reject(error);
  }

  #take(reply: Reply): void {
    switch (reply.type) {
      case 'taken':
        this.#readings.get(reply.file)?.taken();
        return;
      case 'understood':
        this.#readings.get(reply.file)?.understood.resolve(reply.inputs);
        return;
      case 'progress':
        this.#audits[0]?.onProgress?.({ phase: reply.phase, done: reply.done, of: reply.of });
        return;
      case 'page':
        this.#audits[0]?.[reply.of].push(...read(reply.page));
        return;
      case 'audited': {
        const { answer, findings, cases } = this.#audits.shift() ?? {};
        answer?.resolve({ ...read(reply.report), findings, cases });
        return;
      }
      case 'refused':
        this.#audits.shift()?.answer.reject(new EngineError('refused', reply.message));
        return;
      case 'answered':
        this.#calls.get(reply.call)?.resolve(reply.value);
        this.#calls.delete(reply.call);
        return;
      case 'declined':
        this.#calls.get(reply.call)?.reject(new EngineError('refused', reply.message));
        this.#calls.delete(reply.call);
        return;
      case 'requested':
        this.onRequest?.(reply.request);
        return;
      case 'sampled':
        this.#samples
          .shift()
          ?.resolve(
            reply.exports.map(({ name, bytes }) => new File([bytes], name, { type: 'text/csv' })),
          );
        return;
      case 'stopped':
        this.#stop(reply.message, reply.file);
    }
  }

  #stop(reason: string, file?: number): void {
    const error = new EngineError(
      'stopped',
      `The engine stopped: ${reason}.`,
      file === undefined
        ? 'Your files stay open. Try again; if it stops again, split the exports by date.'
        : 'The other files stay open. Export this one again, or go on without it.',
    );
    this.end(error);
    this.#onStop(file);
  }

  #mustLive(): void {
    if (this.ended) throw this.ended;
  }

  #post(request: Request, transfer: Transferable[] = []): void {
    this.#worker.postMessage(request, transfer);
  }
}
