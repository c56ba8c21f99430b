/**
 * The engine's side of the conversation: one message in, one call, one message out.
 *
 * Bundled into the script that starts it and run from a `blob:` URL as a classic worker, because a
 * `blob:` worker inherits the page's policy (a worker file would escape it) and a classic one starts
 * on `file://` too. The module's bytes are part of this script: there is nothing to fetch. They are
 * unpacked and compiled while the first chunks are read; requests wait for that in their order.
 */

import engineModule from 'virtual:engine-module';
import {
  Engine,
  initSync,
  type MadeFile as MadeByEngine,
  sample,
  sha256,
} from '../../generated/engine';
import type { Phase } from '../report';
import { mappingAnswer } from './mapping';
import { ordersAnswer } from './orders';
import { answerOf } from './plugins/engine-side';
import type { MadeFile, Reply, Request, Wish } from './protocol';
import { watchRequests } from './requests';
import { compile, unpacked } from './unpack';

/** Findings or cases of a page: about a megabyte. */
const PAGE = 500;

const tell = (reply: Reply, transfer: Transferable[] = []): void => {
  self.postMessage(reply, { transfer });
};

watchRequests((request) => tell({ type: 'requested', request }));

const started = compile(engineModule.packed).then((module) => {
  initSync({ module });
  return new Engine();
});

/** The page's number of a file to the engine's. */
const files = new Map<number, number>();

const watcher = {
  progress(phase: string, done: number, of: number): void {
    tell({ type: 'progress', phase: phase as Phase, done, of });
  },
};

function answer(engine: Engine, request: Request): void {
  switch (request.type) {
    case 'open':
      files.set(request.file, engine.open(request.name, request.isDigested));
      return;
    case 'push': {
      const file = files.get(request.file);
      if (file !== undefined) engine.push(file, request.chunk);
      tell({ type: 'taken', file: request.file });
      return;
    }
    case 'close': {
      const file = files.get(request.file);
      const inputs = file === undefined ? undefined : engine.close(file, request.sha256);
      if (inputs !== undefined) tell({ type: 'understood', file: request.file, inputs });
      return;
    }
    case 'remove': {
      const file = files.get(request.file);
      if (file !== undefined) engine.remove(file);
      files.delete(request.file);
      return;
    }
    case 'audit': {
      handOver(engine, engine.audit(request.options, watcher) as Uint8Array<ArrayBuffer>);
      return;
    }
    case 'write': {
      const files = written(engine, request.wish);
      tell({ type: 'answered', call: request.call, value: files }, buffers(files));
      return;
    }
    case 'reopen': {
      handOver(engine, engine.openReport(request.report) as Uint8Array<ArrayBuffer>);
      return;
    }
    case 'plugin': {
      const [value, transfer] = answerOf(engine, request.of);
      tell({ type: 'answered', call: request.call, value }, transfer);
      return;
    }
    case 'mapping': {
      const value = mappingAnswer(engine, request.of, (file) => files.get(file));
      tell({ type: 'answered', call: request.call, value });
      return;
    }
    case 'orders': {
      const value = ordersAnswer(engine, request.of);
      tell({ type: 'answered', call: request.call, value });
      return;
    }
    case 'digest':
      void digest(request.bytes).then((value) => {
        tell({ type: 'answered', call: request.call, value });
      });
      return;
    case 'sample': {
      const exports = handedOver(sample());
      tell({ type: 'sampled', exports }, buffers(exports));
    }
  }
}

async function digest(bytes?: Uint8Array): Promise<string> {
  return sha256(bytes ?? new Uint8Array(await unpacked(engineModule.packed).arrayBuffer()));
}

/** The last report, page by page: the page reads one while the next is written. */
function handOver(engine: Engine, report: Uint8Array<ArrayBuffer>): void {
  for (const of of ['findings', 'cases'] as const) {
    for (let from = 0; ; from += PAGE) {
      const page = engine[of](from, PAGE) as Uint8Array<ArrayBuffer>;
      if (page.byteLength <= '[]'.length) break;
      tell({ type: 'page', of, page }, [page.buffer]);
    }
  }
  tell({ type: 'audited', report }, [report.buffer]);
}

function written(engine: Engine, { format, excerpt, page }: Wish): MadeFile[] {
  return handedOver(engine.write(format, JSON.stringify(excerpt), page));
}

const buffers = (files: readonly MadeFile[]): ArrayBuffer[] =>
  files.map(({ bytes }) => bytes.buffer);

function handedOver(made: readonly MadeByEngine[]): MadeFile[] {
  return made.map((file) => {
    const bytes = file.bytes() as Uint8Array<ArrayBuffer>;
    const { name } = file;
    file.free();
    return { name, bytes };
  });
}

function stopped(thrown: unknown, request: Request): Reply {
  // A panic throws its own sentence; a bare trap is the allocator's, which had no memory left.
  const trapped = thrown instanceof WebAssembly.RuntimeError;
  const message = trapped
    ? 'the browser gave it no more memory'
    : String((thrown as Error).message);
  return 'file' in request
    ? { type: 'stopped', message, file: request.file }
    : { type: 'stopped', message };
}

function take(engine: Engine, request: Request): void {
  try {
    answer(engine, request);
  } catch (thrown) {
    // The engine throws a plain string for what it cannot use; an error is a trap.
    if (typeof thrown === 'string') {
      if ('call' in request) tell({ type: 'declined', call: request.call, message: thrown });
      else tell({ type: 'refused', message: thrown });
    } else tell(stopped(thrown, request));
  }
}

// A module that does not compile is of no use to any request, so it is told at once.
started.catch((thrown: Error) => tell({ type: 'stopped', message: thrown.message }));

self.onmessage = (message: MessageEvent<Request>): void => {
  started.then(
    (engine) => take(engine, message.data),
    () => undefined,
  );
};
