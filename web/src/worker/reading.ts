/** One file on its way to the engine. */

import { EngineError } from './client';

/** Chunks on their way to the worker: enough to keep it busy, few enough to stay small. */
const IN_FLIGHT = 4;

/** Bytes of a file that is held whole for its SHA-256: more, the engine digests as it reads. */
const HELD = 16 * 1024 * 1024;

/** SHA-256 in hex, taken by the browser in a thread of its own: in the engine it is a fifth of the reading. */
async function digestOf(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A promise that is settled from outside. */
export class Answer<T> {
  resolve!: (value: T) => void;
  reject!: (reason: EngineError) => void;
  readonly promise = new Promise<T>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // Whoever asked may come back for the answer later than a failure does.
    this.promise.catch(() => undefined);
  }
}

export class Reading {
  /** What the engine understood, as JSON. */
  readonly understood = new Answer<string>();
  /** Its SHA-256 is taken here and not by the engine: a page without HTTPS has none to take. */
  readonly isDigested: boolean;
  readonly #file: File;
  readonly #head: Uint8Array<ArrayBuffer>;
  #failed: EngineError | undefined;
  #inFlight = 0;
  #wake: (() => void) | undefined;

  /** `head`: its first bytes, where they were read already. */
  constructor(file: File, head: Uint8Array<ArrayBuffer> = new Uint8Array()) {
    this.#file = file;
    this.#head = head;
    this.isDigested = file.size <= HELD && globalThis.crypto?.subtle !== undefined;
  }

  /** Hands every chunk to `send`, as fast as the engine takes them, and resolves at the end with the SHA-256. */
  async stream(send: (chunk: Uint8Array<ArrayBuffer>) => void): Promise<string | undefined> {
    const begun = this.#head.byteLength;
    const chunks = (begun > 0 ? this.#file.slice(begun) : this.#file).stream().getReader();
    try {
      if (begun > 0) await this.#pass(this.#head, send);
      for (;;) {
        const { done, value } = await chunks.read();
        // Now that the engine has enough to do: the browser copies the file for it.
        if (done) return this.isDigested ? await digestOf(this.#file) : undefined;
        await this.#pass(value, send);
      }
    } catch (thrown) {
      void chunks.cancel().catch(() => undefined);
      throw thrown instanceof EngineError ? thrown : this.#unreadable();
    }
  }

  /** The engine has taken a chunk. */
  taken(): void {
    this.#inFlight -= 1;
    this.#wake?.();
  }

  /** Nobody waits for the file any more, or nobody can give it. */
  fail(error: EngineError): void {
    this.#failed = error;
    this.understood.reject(error);
    this.#wake?.();
  }

  /** Sends a chunk, once another may be sent. */
  async #pass(
    chunk: Uint8Array<ArrayBuffer>,
    send: (chunk: Uint8Array<ArrayBuffer>) => void,
  ): Promise<void> {
    while (this.#inFlight >= IN_FLIGHT && !this.#failed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failed) throw this.#failed;
    this.#inFlight += 1;
    send(chunk);
  }

  #unreadable(): EngineError {
    return new EngineError(
      'unreadable',
      `${this.#file.name} cannot be read: it was moved, changed or locked after it was chosen.`,
      'Close it in other programs, then choose it again.',
    );
  }
}
