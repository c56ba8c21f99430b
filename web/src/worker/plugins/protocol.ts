/** What the page and a plugin's own worker say to each other. One request at a time. */

export type SandboxRequest =
  /** Compile what the gate let through. `resultLimit` is in bytes. */
  | {
      readonly type: 'compile';
      readonly module: Uint8Array<ArrayBuffer>;
      readonly resultLimit: number;
    }
  /** Make an instance, in place of the one before. */
  | { readonly type: 'refresh' }
  | {
      readonly type: 'call';
      readonly export: string;
      readonly input?: Uint8Array<ArrayBuffer>;
    };

/** Why a call has no answer, in the engine's words. */
export type StopReason =
  | 'compile'
  | 'trap'
  | 'gave-up'
  | 'pointer'
  | 'result-size'
  | 'batch-time'
  | 'plugin-time';

export type SandboxReply =
  | { readonly type: 'done'; readonly answer: Uint8Array<ArrayBuffer> }
  /** It failed, and is now asked for its last error: the clock starts anew. */
  | { readonly type: 'failing'; readonly reason: StopReason }
  | {
      readonly type: 'stopped';
      readonly reason: StopReason;
      readonly lastError: Uint8Array<ArrayBuffer>;
    };
