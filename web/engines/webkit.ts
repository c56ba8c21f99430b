/** WebKit (WebKitGTK's own browser) over WebDriver, on a screen that nobody sees. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { type Browser, call, deep } from './browser';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export async function webkit(): Promise<Browser> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      // Its own sandbox needs rights that a container or root does not have.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });

  async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = (await response.json()) as { value: Answer & { message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value?.message ?? response.status}`);
    return value;
  }

  await reachable(port);
  const browserOptions = { binary: binary(), args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } };
  const made = await ask<{ sessionId: string; capabilities: Record<string, string> }>(
    'POST',
    '/session',
    { capabilities },
  );
  const session = `/session/${made.sessionId}`;

  const run = <Result>(expression: string): Promise<Result> =>
    ask('POST', `${session}/execute/sync`, { script: `return ${expression};`, args: [] });
  const switchTo = (id: unknown): Promise<void> => ask('POST', `${session}/frame`, { id });
  async function inside<Result>(act: () => Promise<Result>): Promise<Result> {
    await switchTo(await run(call(deep, 'iframe', '')));
    try {
      await switchTo(0);
      return await act();
    } finally {
      await switchTo(null);
    }
  }

  return {
    name: `${made.capabilities.browserName} ${made.capabilities.browserVersion}`,
    open: (url) => ask('POST', `${session}/url`, { url }),
    inPage: run,
    inApplication: (expression) => inside(() => run(expression)),
    choose: (files) =>
      inside(async () => {
        const field = await run<Record<string, string>>(call(deep, 'input[type=file]', ''));
        await ask('POST', `${session}/element/${field[ELEMENT]}/value`, { text: files.join('\n') });
      }),
    async close() {
      await ask('DELETE', session).catch(() => undefined);
      driver.kill();
      screen.process.kill();
    },
  };
}

function binary(): string {
  const pattern = '/usr/lib/*/webkit2gtk-4*/MiniBrowser /usr/libexec/webkit2gtk-4*/MiniBrowser';
  const found = execFileSync('sh', ['-c', `ls ${pattern} 2>/dev/null | tail -n 1`], {
    encoding: 'utf8',
  }).trim();
  if (!found) throw new Error('WebKit’s MiniBrowser is not installed. Run: scripts/engines.sh');
  return found;
}

/** Xvfb chooses a free number itself and says which. */
function startScreen(): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((started, failed) => {
    process.once('error', failed);
    process.stdio[3]?.once('data', (number: Buffer) => {
      started({ display: `:${number.toString().trim()}`, process });
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function reachable(port: number): Promise<void> {
  for (let tried = 0; tried < 100; tried += 1) {
    const answered = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answered?.ok) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('WebKitWebDriver did not answer.');
}
