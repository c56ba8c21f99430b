/**
 * One worker's life, from its start to its end. A session never comes back: whatever it still owes is
 * rejected when it ends, and the client starts another.
 */

import type { FileSummary, Progress } from '../report';
import { EngineError } from './client';
import type { Reply, Request } from './protocol';

/** What an audit leaves: the bytes of both downloads, as the engine wrote them. */
export interface Audited {
  readonly report: string;
  readonly csv: string;
}

/** Chunks on their way to the worker: enough to keep it busy, few enough to stay small. */
const IN_FLIGHT = 4;

class Answer<T> {
  resolve!: (value: T) => void;
  reject!: (reason: EngineError) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // A reading that fails is awaited later, when the file has been streamed; not unhandled till then.
    this.promise.catch(() => undefined);
  }
}

class Reading {
  readonly understood = new Answer<string>();
  #inFlight = 0;
  #wake: (() => void) | undefined;

  /** Waits until another chunk may be sent. */
  async room(): Promise<void> {
    while (this.#inFlight >= IN_FLIGHT) {
      await Promise.race([
        new Promise<void>((resolve) => {
          this.#wake = resolve;
        }),
        this.understood.promise,
      ]);
    }
    this.#inFlight += 1;
  }

  taken(): void {
    this.#inFlight -= 1;
    this.#wake?.();
  }
}

interface Auditing {
  readonly answer: Answer<Audited>;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

export class Session {
  /** Set when the session is over: why. */
  ended: EngineError | undefined;
  readonly #worker: Worker;
  readonly #onStop: (file: number | undefined) => void;
  readonly #readings = new Map<number, Reading>();
  readonly #audits: Auditing[] = [];
  readonly #samples: Answer<File[]>[] = [];

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
  async read(id: number, file: File, onRead: (read: number) => void): Promise<FileSummary> {
    this.#mustLive();
    const reading = new Reading();
    this.#readings.set(id, reading);
    this.#post({ type: 'open', file: id, name: file.name });
    try {
      await this.#stream(id, file, reading, onRead);
      this.#post({ type: 'close', file: id });
      return { ...JSON.parse(await reading.understood.promise), id };
    } finally {
      this.#readings.delete(id);
    }
  }

  async #stream(id: number, file: File, reading: Reading, onRead: (read: number) => void) {
    const chunks = file.stream().getReader();
    let read = 0;
    try {
      for (;;) {
        const { done, value } = await Promise.race([
          chunks.read(),
          reading.understood.promise.then(() => ({ done: true as const, value: undefined })),
        ]);
        if (done) return;
        await reading.room();
        read += value.byteLength;
        this.#post({ type: 'push', file: id, chunk: value }, [value.buffer]);
        onRead(read);
      }
    } catch (thrown) {
      void chunks.cancel().catch(() => undefined);
      if (thrown instanceof EngineError) throw thrown;
      this.#post({ type: 'remove', file: id });
      throw new EngineError(
        'unreadable',
        `${file.name} cannot be read: it was moved, changed or locked after it was chosen.`,
        'Close it in other programs, then choose it again.',
      );
    }
  }

  /** Forgets a file, read or being read. */
  forget(id: number, error: EngineError): void {
    this.#readings.get(id)?.understood.reject(error);
    if (!this.ended) this.#post({ type: 'remove', file: id });
  }

  audit(options: string, onProgress?: (progress: Progress) => void): Promise<Audited> {
    this.#mustLive();
    const answer = new Answer<Audited>();
    this.#audits.push({ answer, onProgress });
    this.#post({ type: 'audit', options });
    return answer.promise;
  }

  sample(): Promise<File[]> {
    this.#mustLive();
    const answer = new Answer<File[]>();
    this.#samples.push(answer);
    this.#post({ type: 'sample' });
    return answer.promise;
  }

  /** Ends the worker at once; everything it still owes is rejected. */
  end(error: EngineError): void {
    if (this.ended) return;
    this.ended = error;
    this.#worker.terminate();
    for (const reading of this.#readings.values()) reading.understood.reject(error);
    for (const audit of this.#audits) audit.answer.reject(error);
    for (const answer of this.#samples) answer.reject(error);
  }

  #take(reply: Reply): void {
    switch (reply.type) {
      case 'taken':
        this.#readings.get(reply.file)?.taken();
        return;
      case 'understood':
        this.#readings.get(reply.file)?.understood.resolve(reply.input);
        return;
      case 'progress':
        this.#audits[0]?.onProgress?.({ phase: reply.phase, done: reply.done, of: reply.of });
        return;
      case 'audited':
        this.#audits.shift()?.answer.resolve({ report: reply.report, csv: reply.csv });
        return;
      case 'refused':
        this.#audits.shift()?.answer.reject(new EngineError('refused', reply.message));
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
