/** Measures every folder of generated exports and writes `bench/RESULTS.md`. */

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { inChromium } from '../web/bench/chromium.mjs';
import { ofCommand, ofCounting } from './command.mjs';
import { runs } from './median.mjs';

const [command = '', root = ''] = process.argv.slice(2);
/** @param {number} ms */
const time = (ms) => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(2)} s`);
/** @param {number} mib */
const memory = (mib) => `${mib.toFixed(0)} MiB`;

/** @param {string} name of a folder: orders, and how they are listed */
const caption = (name) => name.replace(/^\d+/, (orders) => Number(orders).toLocaleString('en'));

const load = loadavg()[0] ?? 0;
const rows = [];
const phases = [];
const folders = readdirSync(root).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
for (const name of folders) {
  const folder = join(root, name);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => join(folder, file));
  const megabytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
  process.stdout.write(`Auditing ${name}: ${megabytes.toFixed(0)} MB\n`);
  const ours = ofCommand(command, folder, files);
  const { findings } = JSON.parse(readFileSync(ours.report, 'utf8'));
  const counting = ofCounting(files);
  const page = await inChromium(files);
  rows.push(
    `| ${caption(name)} | ${megabytes.toFixed(0)} MB | ${findings.length.toLocaleString('en')} ` +
      `| ${time(ours.wall)} | ${time(ours.cpu)} | ${memory(ours.memory)} | ${time(counting)} ` +
      `| ${time(page.wall)} | ${memory(page.memory)} |`,
  );
  phases.push(`- ${caption(name)} orders: ${ours.phases}`);
}

const browser = execFileSync('scripts/chromium.sh', { encoding: 'utf8' }).trim();
const version = browser
  ? execFileSync(browser, ['--version'], { encoding: 'utf8' }).trim()
  : 'Chromium';

writeFileSync(
  'bench/RESULTS.md',
  `# Speed and memory

\`make bench\` measures this and writes the page: exports of simulated stores over 365 days, every
check, the report written as JSON. *With items*, ShipStation's files have a row an item. Each number is
the median of ${runs} runs, files in the system's cache.

Machine: ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}; ${version.split(' built')[0]}. Load average
before the first run: ${load.toFixed(1)}; where it is above 0.5, other work slowed the times down.

| orders | files | findings | command | its CPU | its memory | \`wc -l\` | Chromium, files chosen to report shown | memory added |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

The command's time is the whole process, from start to exit. The page's memory is the most its process
held, less what it held before files were chosen; it includes the drawn report.

Where the command's time goes (one run):

${phases.join('\n')}
`,
);
