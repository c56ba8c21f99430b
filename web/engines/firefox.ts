/** Firefox over WebDriver BiDi. */

import { execFileSync } from 'node:child_process';
import type { Frame } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { type Browser, call, deep } from './browser';

export async function firefox(): Promise<Browser> {
  const find = 'command -v firefox-esr || command -v firefox';
  const executablePath = execFileSync('sh', ['-c', find], { encoding: 'utf8' }).trim();
  const browser = await launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();

  async function application(): Promise<Frame> {
    const frame = page.frames().find((each) => each.parentFrame()?.parentFrame());
    if (!frame) throw new Error('The page holds no inner frame.');
    return frame;
  }

  return {
    name: await browser.version(),
    open: async (address) => void (await page.goto(address)),
    inPage: async <Result>(expression: string) => (await page.evaluate(expression)) as Result,
    inApplication: async <Result>(expression: string) =>
      (await (await application()).evaluate(expression)) as Result,
    async choose(files) {
      const frame = await application();
      const handle = await frame.evaluateHandle(call(deep, 'input[type=file]', ''));
      const element = handle.asElement() as
        | import('puppeteer-core').ElementHandle<HTMLInputElement>
        | null;
      if (!element) throw new Error('The application has no field for files.');
      await element.uploadFile(...files);
    },
    close: () => browser.close(),
  };
}
