/**
 * Where one plugin runs: compile, instantiate without imports, call, copy the result out.
 *
 * A `blob:` worker inherits the frame's policy, so that even a flaw of the browser's WebAssembly would
 * find no network; and it can be ended from outside at any moment, which nothing else can do to a
 * module that loops. It decides nothing: what to call, and what an answer is worth, is the engine's.
 */

import type { SandboxReply, SandboxRequest, StopReason } from './protocol';

const nothing = (): Uint8Array<ArrayBuffer> => new Uint8Array(0);

/** Why a call ends without an answer, where it is not a trap. */
class Stop extends Error {
  constructor(readonly reason: StopReason) {
    super(reason);
  }
}

type Call = (...parameters: number[]) => unknown;

let module: WebAssembly.Module | undefined;
let instance: WebAssembly.Instance | undefined;
let resultLimit = 0;

const tell = (reply: SandboxReply): void => {
  if (reply.type === 'done') self.postMessage(reply, { transfer: [reply.answer.buffer] });
  else self.postMessage(reply);
};

function exported(name: string): Call {
  const found = instance?.exports[name];
  if (typeof found !== 'function') throw new Stop('trap');
  return found as Call;
}

function bytes(at: number, length: number): Uint8Array<ArrayBuffer> {
  const memory = instance?.exports.memory;
  if (!(memory instanceof WebAssembly.Memory)) throw new Stop('pointer');
  if (at + length > memory.buffer.byteLength) throw new Stop('pointer');
  return new Uint8Array(memory.buffer as ArrayBuffer, at, length);
}

/** Writes the input where the plugin makes room for it, calls, and copies the result. */
function exchange(name: string, input?: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const parameters: number[] = [];
  if (input) {
    const at = Number(exported('backhaul_alloc')(input.byteLength)) >>> 0;
    bytes(at, input.byteLength).set(input);
    parameters.push(at, input.byteLength);
  }
  const result = exported(name)(...parameters);
  if (result === undefined) return nothing();
  if (typeof result !== 'bigint') throw new Stop('pointer');
  const whole = BigInt.asUintN(64, result);
  if (whole === 0n) throw new Stop('gave-up');
  const length = Number(whole & 0xffff_ffffn);
  if (length > resultLimit) throw new Stop('result-size');
  return bytes(Number(whole >> 32n), length).slice();
}

/** After a trap or a zero the plugin may say why, once; then its instance is gone. */
function lastError(reason: StopReason): Uint8Array<ArrayBuffer> {
  if (reason !== 'trap' && reason !== 'gave-up') return nothing();
  tell({ type: 'failing', reason });
  try {
    return exchange('backhaul_last_error');
  } catch {
    return nothing();
  }
}

function answer(request: SandboxRequest): Uint8Array<ArrayBuffer> {
  if (request.type === 'call') return exchange(request.export, request.input);
  try {
    if (request.type === 'compile') {
      resultLimit = request.resultLimit;
      module = new WebAssembly.Module(request.module);
    } else if (module) {
      instance = new WebAssembly.Instance(module, {});
    }
    return nothing();
  } catch {
    throw new Stop('compile');
  }
}

self.onmessage = (message: MessageEvent<SandboxRequest>): void => {
  try {
    tell({ type: 'done', answer: answer(message.data) });
  } catch (thrown) {
    const reason = thrown instanceof Stop ? thrown.reason : 'trap';
    const said = lastError(reason);
    instance = undefined;
    tell({ type: 'stopped', reason, lastError: said });
  }
};
