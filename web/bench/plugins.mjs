/**
 * Time of a plugin over 20,000 cases, in the command and in Chromium: the example in Rust, which reads
 * and writes its JSON with serde. Goals: 2 s in the command, 1 s in the page, compiling included.
 * 16,600 orders make a few more cases than that.
 *
 *   node web/bench/plugins.mjs COMMAND
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../../bench/numbers.mjs';
import { eachRun } from './browser.mjs';

const runs = Number(process.env.RUNS ?? 5);

const [command = ''] = process.argv.slice(2);
const example = '../../plugins/signature-above/signature-above.wasm';
const plugin = fileURLToPath(new URL(example, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'backhaul-'));

/** @param {string[]} words */
function ran(words) {
  const ended = spawnSync(command, words, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (ended.status !== 0) throw new Error(ended.stderr || String(ended.error));
  return ended;
}

/**
 * @param {string} text
 * @param {RegExp} number
 */
const found = (text, number) => Number(number.exec(text)?.[1]?.replaceAll(',', ''));

try {
  ran(['sample', folder, '--orders', '16600', '--dialect', 'grid']);
  const exports = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  const files = exports.map((name) => join(folder, name));
  const audit = ['audit', ...files, '--plugin', plugin, '--format', 'json', '--timings', '-o', '-'];
  const inCommand = Array.from({ length: runs }, () => ran(audit));
  const [first] = JSON.parse(inCommand[0]?.stdout ?? '').plugins;
  const inPage = await eachRun(runs, async (application) => {
    const input = application.locator('input[type=file]').first();
    const row = application.locator('bh-plugin-row');
    await input.setInputFiles(plugin);
    await row.getByText('Fields it sees').waitFor();
    await input.setInputFiles(files);
    const looked = row.getByText(/Looked at/);
    await looked.waitFor({ state: 'attached', timeout: 120_000 });
    return found((await looked.textContent()) ?? '', /in ([0-9.]+) s/) * 1000;
  });
  const took = inCommand.map(({ stderr }) => found(stderr, /took ([0-9]+) ms/));
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, load average ${loadavg()[0]?.toFixed(1)}`;
  process.stdout.write(
    `${first.cases.toLocaleString('en')} cases, ${first.findings} findings; median of ${runs} runs (${machine})\n` +
      `command  ${median(took)} ms\nChromium ${median(inPage).toFixed(0)} ms\n`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
