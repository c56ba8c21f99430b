/** Source, manifest, types, docs and the running element say the same of it. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinOf } from '../../build/inline';
import { type Entry, entries, tables } from '../../build/manifest';
import { ATTRIBUTES } from '../../src/element/attributes';
import { expect, test } from '../support/application';
import { embedding } from '../support/embedding';
import { dist, repository, temporaryFolder } from '../support/product';

const BEGIN = /(<!-- made from the element's source[^>]*-->\n)[\s\S]*(<!-- end -->)/;

const names = (kind: Entry['kind']): string[] =>
  entries()
    .filter((entry) => entry.kind === kind)
    .map(({ name }) => name)
    .sort();

test('the reference in the docs is what the source says', () => {
  const path = repository('docs/embed.md');
  const page = readFileSync(path, 'utf8');
  const fresh = page.replace(BEGIN, (_, begin, end) => `${begin}\n${tables()}\n\n${end}`);
  if (process.env.BACKHAUL_ACCEPT) writeFileSync(path, fresh);
  else expect(page).toBe(fresh);
});

test('every entry says what it does, and shows it', () => {
  for (const entry of entries()) {
    expect(entry.description, entry.name).not.toBe('');
    expect(entry.example, entry.name).not.toBe('');
  }
});

test('attributes, parts, slots, states and properties are those of the element that runs', async ({
  page,
  host,
}) => {
  await page.goto(`${await host(embedding())}host.html`);
  const running = await page.evaluate(() => {
    const element = document.querySelector('backhaul-audit') as HTMLElement;
    const root = element.shadowRoot as ShadowRoot;
    const all = (selector: string, attribute: string): string[] =>
      [...root.querySelectorAll(selector)].map((each) => each.getAttribute(attribute) ?? '').sort();
    const { prototype } = customElements.get('backhaul-audit') as unknown as { prototype: object };
    return {
      observed: (
        customElements.get('backhaul-audit') as unknown as { observedAttributes: string[] }
      ).observedAttributes,
      parts: all('[part]', 'part'),
      slots: all('slot', 'name'),
      members: Object.getOwnPropertyNames(prototype),
      idle: element.matches(':state(idle)'),
    };
  });
  expect(names('attr')).toEqual([...ATTRIBUTES].sort());
  expect(running.observed).toEqual(expect.arrayContaining(names('attr')));
  // The frame is there only once it is needed.
  expect([...running.parts, 'frame'].sort()).toEqual(names('csspart'));
  expect(running.slots).toEqual(names('slot'));
  expect(running.members).toEqual(
    expect.arrayContaining([
      ...names('prop'),
      ...names('method').map((name) => name.split('(')[0]),
    ]),
  );
  expect(running.idle).toBe(true);
  const source = [
    'element/theme.ts',
    'element/styles.ts',
    'element/backhaul-audit.ts',
    'frames/messages.ts',
  ]
    .map((name) => readFileSync(repository(`web/src/${name}`), 'utf8').replaceAll(/^ \* .*$/gm, ''))
    .join('');
  for (const name of names('fires')) expect(source).toContain(`'${name}'`);
  for (const name of names('cssstate')) expect(source).toContain(`'${name}'`);
  for (const name of names('cssprop')) {
    const short = name.replace('--backhaul-', '');
    expect(source.includes(`'${short}'`) || source.includes(`var(${name}`), name).toBe(true);
  }
});

test('the package holds what it exports, depends on nothing, and its hashes are right', () => {
  const folder = temporaryFolder();
  const [archive = ''] = readdirSync(dist).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', join(dist, archive), '-C', folder]);
  const inside = (name: string): string => join(folder, 'package', name);
  const manifest = JSON.parse(readFileSync(inside('package.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest).not.toHaveProperty('peerDependencies');
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target as Record<string, string>),
  );
  for (const target of [...targets, manifest.customElements]) {
    expect(existsSync(inside(target)), target).toBe(true);
  }
  const pins: Record<string, string> = JSON.parse(readFileSync(inside('integrity.json'), 'utf8'));
  for (const [name, pin] of Object.entries(pins)) {
    expect(pin).toBe(pinOf(readFileSync(inside(name), 'utf8')));
  }
  const element = readFileSync(inside('backhaul.js'), 'utf8');
  for (const name of ['frame.js', 'application.js']) expect(element).toContain(pins[name]);
});

test('a program that uses the package compiles, and one that misuses it does not', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  execFileSync('cp', ['-r', join(dist, 'package'), join(folder, 'node_modules', 'backhaul')]);
  const compile = (text: string): string => {
    const file = join(folder, 'use.ts');
    writeFileSync(file, text);
    const tsc = repository('web/node_modules/.bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'nodenext',
      '--types',
      '',
    ];
    try {
      execFileSync(tsc, [...options, file], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
      return '';
    } catch (problem) {
      return (problem as { stdout: string }).stdout;
    }
  };
  const use = (line: string): string => `import { BackhaulAudit } from 'backhaul';
    const audit: BackhaulAudit = document.createElement('backhaul-audit');
    ${line}`;
  expect(
    compile(
      use(`audit.addEventListener('backhaul-complete', ({ detail }) => detail.stuck + 1);
      audit.windowDays = 30; audit.theme = 'dark'; audit.config = { effort: {} }; audit.save('csv');`),
    ),
  ).toBe('');
  expect(compile(use(`audit.theme = 'neon';`))).toContain('neon');
  expect(
    compile(use(`audit.addEventListener('backhaul-complete', ({ detail }) => detail.order);`)),
  ).toContain('order');
});
