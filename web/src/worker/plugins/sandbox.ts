/** One plugin's worker, from outside: one call at a time, each with a deadline. */

import type { SandboxReply, SandboxRequest, StopReason } from './protocol';

/** A call that ended without an answer. */
export class Stopped extends Error {
  override readonly name = 'Stopped';

  constructor(
    readonly reason: StopReason,
    readonly lastError: Uint8Array<ArrayBuffer> = new Uint8Array(0),
  ) {
    super(reason);
  }
}

/** What a plugin may use, as the engine states it. */
export interface SandboxLimits {
  readonly result_mib: number;
  readonly batch_seconds: number;
  readonly plugin_seconds: number;
}

export class Sandbox {
  readonly #worker: Worker;
  readonly #limits: SandboxLimits;
  /** Milliseconds of its calls so far, compiling included: waiting between them costs it nothing. */
  spent = 0;
  #ended = false;

  constructor(startWorker: () => Worker, limits: SandboxLimits) {
    this.#worker = startWorker();
    this.#limits = limits;
  }

  /** Whether it can be called: a sandbox that ran out of time is gone. */
  get isLive(): boolean {
    return !this.#ended;
  }

  async compile(module: Uint8Array<ArrayBuffer>): Promise<void> {
    const resultLimit = this.#limits.result_mib * 1024 * 1024;
    await this.#ask({ type: 'compile', module, resultLimit });
  }

  async refresh(): Promise<void> {
    await this.#ask({ type: 'refresh' });
  }

  call(name: string, input?: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    return this.#ask({ type: 'call', export: name, ...(input && { input }) });
  }

  end(): void {
    this.#ended = true;
    this.#worker.terminate();
  }

  #ask(request: SandboxRequest): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#ended) return Promise.reject(new Stopped('trap'));
    const began = performance.now();
    const before = this.spent;
    const count = () => {
      this.spent = before + performance.now() - began;
    };
    return new Promise((resolve, reject) => {
      let reason: StopReason | undefined;
      let timer = this.#deadline((late) => stop(new Stopped(reason ?? late)));
      const stop = (stopped: Stopped): void => {
        clearTimeout(timer);
        count();
        this.end();
        reject(stopped);
      };
      this.#worker.onerror = (event) => {
        event.preventDefault();
        stop(new Stopped(reason ?? (request.type === 'compile' ? 'compile' : 'trap')));
      };
      this.#worker.onmessage = ({ data: reply }: MessageEvent<SandboxReply>) => {
        clearTimeout(timer);
        count();
        if (reply.type === 'failing') {
          reason = reply.reason;
          timer = this.#deadline((late) => stop(new Stopped(reason ?? late)));
        } else if (reply.type === 'done') resolve(reply.answer);
        else stop(new Stopped(reply.reason, reply.lastError));
      };
      this.#worker.postMessage(
        request,
        request.type === 'call' && request.input ? [request.input.buffer] : [],
      );
    });
  }

  /** Whichever comes first: this call's time, or the plugin's. */
  #deadline(late: (reason: StopReason) => void): ReturnType<typeof setTimeout> {
    const batch = this.#limits.batch_seconds * 1000;
    const rest = this.#limits.plugin_seconds * 1000 - this.spent;
    const [wait, reason] =
      rest < batch ? ([rest, 'plugin-time'] as const) : ([batch, 'batch-time'] as const);
    return setTimeout(() => late(reason), Math.max(0, wait));
  }
}
