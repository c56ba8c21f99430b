/** Plugins in the page: dropped, shown, run; and what one that misbehaves can do, which is nothing. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report';
import { auditFiles, auditSamples, expect, type Frame, saved, test } from '../support/application';
import { backhaul, repository, sampleExports, temporaryFolder } from '../support/product';
import { assembled, forEver, type Parts, pluginFile } from './modules';

const plug = (application: Frame, file: string): Promise<void> =>
  application.locator('input[type=file]').first().setInputFiles(file);

const row = (application: Frame) => application.locator('bh-plugin-row');

test('a plugin shows what it sees, and its findings stand in the queue', async ({
  page,
  application,
}) => {
  await plug(application, pluginFile('first-order.wasm'));
  await expect(row(application)).toContainText('First order 1.2.0');
  await expect(row(application)).toContainText('order.total');
  await expect(row(application)).toContainText('SHA-256');
  await auditSamples(application);
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  const found = report.findings.filter(({ check }) => check === 'first-order/seen');
  expect(found.length, JSON.stringify(report.plugins)).toBe(1);
  expect(found[0]?.message).toBe('This was seen.');
  await application.getByRole('searchbox').fill('check:first-order');
  await expect(application.locator('tr[data-index="0"]')).toContainText('The first order of all');
  const results = application.locator('bh-plugin-results');
  await expect(results).toContainText(`Saw order.name, order.total`);
  await expect(results).toContainText(`SHA-256 ${report.plugins[0]?.sha256}`);
  await expect(row(application)).toContainText(/Looked at [0-9,]+ cases in [0-9.]+ s/);
});

test('a hash that a config pins is held against the file', async ({ page, application }) => {
  const config = join(temporaryFolder(), 'backhaul.toml');
  const pin = `[[plugins]]\npath = "checks/first-order.wasm"\nsha256 = "${'0'.repeat(64)}"\n`;
  writeFileSync(config, pin);
  await plug(application, pluginFile('first-order.wasm'));
  await expect(row(application)).toContainText('Fields it sees');
  await plug(application, config);
  await auditSamples(application);
  await expect(application.locator('bh-plugin-results')).toContainText('not the pinned one');
  const report: Report = JSON.parse((await saved(page, application, 'Report as JSON')).toString());
  expect(report.plugins[0]?.failure?.stage).toBe('gate');
  expect(report.findings.filter(({ check }) => check.includes('/'))).toEqual([]);
});

/** One in each language; the command's tests hold their hashes. */
const examples = [
  'signature-above/signature-above.wasm',
  'reference-3pl/reference-3pl.wasm',
  'weekend-cut-off/weekend-cut-off.wasm',
  'ground-only/ground-only.wasm',
];

for (const example of [...examples, '']) {
  test(`page and command agree to the byte: ${example || 'a plugin of a few lines'}`, async ({
    page,
    application,
  }) => {
    const plugin = example ? repository(`plugins/${example}`) : pluginFile('first-order.wasm');
    const files = sampleExports();
    await plug(application, plugin);
    await expect(row(application)).toContainText('Fields it sees');
    await auditFiles(application, files);
    const json = (await saved(page, application, 'Report as JSON')).toString();
    const command = ['audit', '--quiet', '--format', 'json', '-o', '-', '--plugin', plugin];
    expect(json).toBe(backhaul(...command, ...files).toString());
  });
}

test('a personal field needs consent, field by field', async ({ page, application }) => {
  const needs = ['order.name', 'customer.email'];
  await plug(application, pluginFile('mail.wasm', { describes: { needs } }));
  await expect(row(application)).toContainText('customer.email (personal)');
  await auditSamples(application);
  const outcome = async (): Promise<string | undefined> => {
    const json = await saved(page, application, 'Report as JSON');
    const report: Report = JSON.parse(json.toString());
    return report.checks.find(({ id }) => id === 'first-order/seen')?.result;
  };
  expect(await outcome()).toBe('failed');
  await application.getByText('Files · Assumptions').click();
  await row(application).getByRole('checkbox', { name: 'customer.email' }).check();
  await expect.poll(outcome).toBe('findings');
});

test('removed, it leaves nothing behind', async ({ page, application }) => {
  await plug(application, pluginFile('first-order.wasm'));
  await auditSamples(application);
  await application.getByText('Files · Assumptions').click();
  await application.getByRole('button', { name: /Remove plugin/ }).click();
  await expect(row(application)).toHaveCount(0);
  await expect
    .poll(async () => {
      const json = await saved(page, application, 'Report as JSON');
      return (JSON.parse(json.toString()) as Report).plugins.length;
    })
    .toBe(0);
});

const misbehaving: readonly (readonly [name: string, parts: Parts, says: RegExp])[] = [
  ['imports', { more: '(import "env" "now" (func))' }, /import/],
  ['traps', { check: '(unreachable)' }, /check.*trapped/s],
  ['gives up', { check: '(i64.const 0)' }, /gave up/],
  ['points outside its memory', { check: `(i64.const ${(1n << 62n) | 9n})` }, /outside its memory/],
  ['answers too much', { check: `(i64.const ${0x7fffffffn})` }, /above 16 MiB/],
  ['answers no JSON', { check: `(i64.const ${(4n << 32n) | 4n})` }, /cannot be read/],
  [
    'answers no UTF-8',
    {
      check: `(i64.const ${(8n << 32n) | 4n})`,
      more: '(data (i32.const 8) "\\ff\\fe\\fd\\fc")',
    },
    /UTF-8|cannot be read/,
  ],
  [
    'lies about a case',
    { finds: [{ check: 'seen', case: 999_999, message: 'No such case.' }] },
    /case/,
  ],
  [
    'names a check it has not',
    { finds: [{ check: 'unseen', case: 0, message: 'No such check.' }] },
    /names a check/,
  ],
  [
    'floods',
    {
      finds: Array.from({ length: 10_001 }, (_, at) => ({
        check: 'seen',
        case: 0,
        message: `Finding ${at}.`,
      })),
    },
    /10,000|10000/,
  ],
  [
    'grows without end',
    { check: '(loop $more (drop (memory.grow (i32.const 64))) (br $more)) (unreachable)' },
    /longer than 10 seconds/,
  ],
  ['fails at the end', { finish: '(unreachable)' }, /finish.*trapped/s],
];

for (const [name, parts, says] of misbehaving) {
  test(`a plugin that ${name} fails by name and costs nothing else`, async ({
    page,
    application,
  }) => {
    const files = sampleExports();
    await plug(application, pluginFile('bad.wasm', parts));
    await expect(row(application)).toContainText('bad.wasm');
    await auditFiles(application, files);
    const json = await saved(page, application, 'Report as JSON');
    const report: Report = JSON.parse(json.toString());
    const [plugin] = report.plugins;
    expect(JSON.stringify(plugin)).toMatch(says);
    const alone: Report = JSON.parse(
      backhaul('audit', '--quiet', '--format', 'json', '-o', '-', ...files).toString(),
    );
    expect(report.findings).toEqual(alone.findings);
  });
}

test('bytes that are no module are refused by name', async ({ application }) => {
  const file = join(temporaryFolder(), 'torn.wasm');
  writeFileSync(file, assembled().slice(0, 40));
  await plug(application, file);
  await expect(row(application)).toContainText('torn.wasm');
  await expect(row(application)).toContainText('gate');
});

for (const [where, parts] of [
  ['describe', { describe: forEver }],
  ['its start function', { more: `(func $run ${forEver}) (start $run)` }],
  ['check', { check: forEver }],
] as const) {
  test(`a plugin that loops for ever in ${where} is stopped, and the page goes on`, async ({
    page,
    application,
  }) => {
    await plug(application, pluginFile('loop.wasm', parts));
    if (where === 'check') {
      await application.getByRole('button', { name: 'Try with sample data' }).click();
      await expect(row(application).getByRole('progressbar')).toBeVisible();
    } else {
      await expect(row(application)).toContainText('Looking at it');
    }
    // While it loops, the page answers a click and a key.
    const help = application.getByRole('dialog', { name: 'Keyboard' });
    await application.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await expect(help).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await expect(row(application), 'it was stopped before the page answered').not.toContainText(
      'took longer',
      { timeout: 1 },
    );
    if (where !== 'check') await auditSamples(application);
    await expect(row(application)).toContainText('took longer than 10 seconds');
    await expect(application.getByRole('heading', { name: 'Queue' })).toBeVisible();
  });
}

test('markup in a plugin’s words stays text', async ({ application }) => {
  const message = '<img src=x onerror=alert(1)> [x](http://example.com)';
  await plug(
    application,
    pluginFile('markup.wasm', { finds: [{ check: 'seen', case: 0, message }] }),
  );
  await auditSamples(application);
  await application.getByRole('searchbox').fill('check:first-order');
  await application.locator('tr[data-index="0"]').click();
  await expect(application.getByRole('dialog')).toContainText('<img src=x');
  await expect(application.locator('img, a[href^="http"]')).toHaveCount(0);
});
