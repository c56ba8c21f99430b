/**
 * What can be shown of the promise while the page runs: what it asked for, what its policy says, which
 * engine it is. Everything here is read from the browser, not from our own records.
 */

import type { EngineClient } from '../../worker/client';
import { type SeenRequest, watchRequests } from '../../worker/requests';

export class Proof extends EventTarget {
  /** When the first file came, in milliseconds since 1970; `null` before. */
  firstDrop: number | null = null;
  /** SHA-256 of the engine that runs, in hex, once it was asked for. */
  engine = '';
  #requests: readonly SeenRequest[] = [];

  constructor(readonly client: EngineClient) {
    super();
    const note = (request: SeenRequest): void => {
      this.#requests = [...this.#requests, request];
      this.dispatchEvent(new Event('change'));
    };
    watchRequests(note);
    client.onRequest = note;
  }

  /** Files are here from now on. */
  dropped(): void {
    this.firstDrop ??= performance.timeOrigin + performance.now();
  }

  /** What page and workers loaded. */
  get loaded(): readonly SeenRequest[] {
    return this.#requests.filter(({ refused }) => !refused);
  }

  /** What they loaded after the first file came. */
  get sinceDrop(): readonly SeenRequest[] {
    const { firstDrop } = this;
    return firstDrop === null ? [] : this.loaded.filter(({ at }) => at >= firstDrop);
  }

  /** What the policy refused. */
  get refused(): readonly SeenRequest[] {
    return this.#requests.filter(({ refused }) => refused);
  }

  /** The policies that stand in this document; the browser enforces all of them. */
  get policies(): readonly string[] {
    const elements = document.querySelectorAll<HTMLMetaElement>(
      'meta[http-equiv="Content-Security-Policy"]',
    );
    return [...elements].map(({ content }) => content);
  }

  /** Whether the page around is kept out: a frame without an origin of its own. */
  get isApart(): boolean {
    return self.origin === 'null';
  }

  async identify(): Promise<void> {
    this.engine ||= await this.client.digest();
    this.dispatchEvent(new Event('change'));
  }
}
