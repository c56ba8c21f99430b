/** The client over a stand-in for the worker: flow of chunks, and what survives a stop or a cancel. */

import { expect, test } from '@playwright/test';
import { EngineError } from '../../src/worker/client';
import { WorkerEngine } from '../../src/worker/engine-client';
import type { Reply, Request } from '../../src/worker/protocol';

type Answer = (request: Request, tell: (reply: Reply) => void) => void;

/** Takes everything, understands nothing, and stops at a file that says so. */
const obliging: Answer = (request, tell) => {
  if (request.type === 'push') {
    const text = new TextDecoder().decode(request.chunk);
    if (text.startsWith('trap')) tell({ type: 'stopped', message: 'trapped', file: request.file });
    else tell({ type: 'taken', file: request.file });
  }
  if (request.type === 'close') {
    tell({ type: 'understood', file: request.file, inputs: '[{"kind":"unrecognised"}]' });
  }
  if (request.type === 'audit') {
    for (const page of ['[{"id":"a"},{"id":"b"}]', '[{"id":"c"}]'])
      tell({ type: 'page', of: 'findings', page: bytes(page) });
    tell({ type: 'page', of: 'cases', page: bytes('[{"events":[]}]') });
    tell({ type: 'audited', report: bytes(request.options) });
  }
};

const bytes = (text: string) => new TextEncoder().encode(text);

/** What pages bring to each report of the stand-in. */
const paged = { findings: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], cases: [{ events: [] }] };

class StandIn {
  onmessage: ((message: { data: Reply }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null = null;
  readonly heard: Request[] = [];
  terminated = false;

  constructor(readonly answer: Answer) {}

  postMessage(request: Request): void {
    this.heard.push(request);
    this.answer(request, (reply) => setTimeout(() => this.tell(reply)));
  }

  tell(reply: Reply): void {
    if (!this.terminated) this.onmessage?.({ data: reply });
  }

  terminate(): void {
    this.terminated = true;
  }
}

function engineWith(answer: Answer): { engine: WorkerEngine; workers: StandIn[] } {
  const workers: StandIn[] = [];
  const start = (): Worker => {
    const worker = new StandIn(answer);
    workers.push(worker);
    return worker as unknown as Worker;
  };
  const engine = new WorkerEngine(start, start);
  return { engine, workers };
}

const kindOf = (thrown: unknown): string =>
  thrown instanceof EngineError ? thrown.kind : String(thrown);
const failure = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', kindOf);
const csv = (text: string, name = 'orders.csv'): File => new File([text], name);
const openedIn = (worker: StandIn | undefined): number[] =>
  (worker?.heard ?? []).flatMap((request) => (request.type === 'open' ? [request.file] : []));

/** A file whose stream gives as many chunks as anyone takes. */
function endless(): File {
  const file = csv('');
  const chunks = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1)),
  });
  return Object.assign(file, { stream: () => chunks });
}

test('a file is understood under the number that its progress had', async () => {
  const { engine } = engineWith(obliging);
  const progress: [number, number, number][] = [];
  engine.onReadProgress = (...step) => progress.push(step);
  const summary = await engine.open(csv('Name,Email\n'));
  expect(summary).toEqual({ id: summary.id, inputs: [{ kind: 'unrecognised' }] });
  expect(progress).toEqual([[summary.id, 11, 11]]);
});

test('at most four chunks are on their way', async () => {
  const { engine, workers } = engineWith(() => undefined);
  const opening = failure(engine.open(endless()));
  const pushed = () => workers[0]?.heard.filter(({ type }) => type === 'push').length;
  await expect.poll(pushed).toBe(4);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pushed()).toBe(4);
  workers[0]?.tell({ type: 'taken', file: 1 });
  await expect.poll(pushed).toBe(5);
  engine.cancel();
  expect(await opening).toBe('cancelled');
});

test('a file that stops the engine fails alone', async () => {
  const { engine, workers } = engineWith(obliging);
  const good = await engine.open(csv('good'));
  const [bad, other] = await Promise.all([
    failure(engine.open(csv('trap'))),
    engine.open(csv('other')),
  ]);
  expect(bad).toBe('stopped');
  await engine.audit({});
  expect(openedIn(workers[1]).sort()).toEqual([good.id, other.id]);
});

test('a cancelled audit leaves the files open in a fresh worker', async () => {
  let quiet = true;
  const { engine, workers } = engineWith((request, tell) => {
    if (request.type !== 'audit' || !quiet) obliging(request, tell);
  });
  const file = await engine.open(csv('good'));
  const audit = failure(engine.audit({}));
  await expect.poll(() => workers[0]?.heard.at(-1)?.type).toBe('audit');
  engine.cancel();
  expect(await audit).toBe('cancelled');
  expect(workers[0]?.terminated).toBe(true);
  quiet = false;
  expect(await engine.audit({ time_zone: 'America/New_York' })).toEqual({
    time_zone: 'America/New_York',
    ...paged,
  });
  expect(openedIn(workers[1])).toEqual([file.id]);
});

test('mappings that come while a file is read have it read again, not lost', async () => {
  let slow = true;
  const { engine, workers } = engineWith((request, tell) => {
    if (request.type === 'mapping')
      tell({ type: 'answered', call: request.call, value: undefined });
    else if (!(slow && request.type === 'close')) obliging(request, tell);
  });
  const opening = engine.open(csv('good'));
  await expect.poll(() => workers[0]?.heard.at(-1)?.type).toBe('close');
  slow = false;
  const read = await engine.setMappings([]);
  expect(read).toEqual([await opening]);
  expect(openedIn(workers[1])).toEqual([1]);
});

test('a file that is removed while it is read says so', async () => {
  const { engine } = engineWith(() => undefined);
  const opening = failure(engine.open(csv('good')));
  await engine.remove(1);
  expect(await opening).toBe('removed');
});

test('a file that cannot be read names itself', async () => {
  const { engine } = engineWith(obliging);
  const gone = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) });
  const file = Object.assign(csv('', 'orders_export.csv'), { stream: () => gone });
  const opening = engine.open(file);
  await expect(opening).rejects.toThrow('orders_export.csv cannot be read');
});

test('options that cannot be used are refused, and the worker lives on', async () => {
  const { engine, workers } = engineWith((request, tell) => {
    if (request.type === 'audit' && request.options.includes('Mars')) {
      tell({ type: 'refused', message: 'time_zone: there is no zone Mars' });
    } else obliging(request, tell);
  });
  expect(await failure(engine.audit({ time_zone: 'Mars' }))).toBe('refused');
  expect(await failure(engine.audit({}))).toBe('none');
  expect(workers).toHaveLength(1);
});

test('a worker that cannot start says why', async () => {
  const { engine, workers } = engineWith(() => undefined);
  const opening = failure(engine.open(csv('good')));
  workers[0]?.onerror?.({ message: 'no wasm here', preventDefault: () => undefined });
  expect(await opening).toBe('stopped');
});

test('what is written is of the last report, also after its worker has ended', async () => {
  const answering: Answer = (request, tell) => {
    obliging(request, tell);
    if (request.type === 'write') {
      const value = [{ name: 'made', bytes: bytes(JSON.stringify(request.wish)) }];
      tell({ type: 'answered', call: request.call, value });
    }
    if (request.type === 'reopen') tell({ type: 'audited', report: bytes('{}') });
  };
  const { engine, workers } = engineWith(answering);
  await engine.open(csv('a'));
  expect(await failure(engine.write('xlsx'))).toBe('refused');
  await engine.audit({ time_zone: 'UTC' });
  const [made] = await engine.write('md', { tier: 'numbers' });
  expect(new TextDecoder().decode(made?.bytes)).toBe(
    '{"format":"md","excerpt":{"tier":"numbers"}}',
  );
  engine.cancel();
  await engine.write('csv');
  const reopened = workers[1]?.heard.flatMap((it) => (it.type === 'reopen' ? [it.report] : []));
  expect(reopened?.map((bytes) => JSON.parse(new TextDecoder().decode(bytes)))).toEqual([
    { time_zone: 'UTC', ...paged },
  ]);
  await engine.write('csv');
  expect(workers[1]?.heard.filter(({ type }) => type === 'reopen')).toHaveLength(1);
});

test('what is no report is refused, and the worker is well', async () => {
  const { engine, workers } = engineWith((request, tell) => {
    obliging(request, tell);
    if (request.type === 'reopen') tell({ type: 'refused', message: 'This is not a report.' });
  });
  expect(await failure(engine.openReport(new Uint8Array(3)))).toBe('refused');
  expect(workers[0]?.terminated).toBe(false);
});
