/**
 * Four deliveries from one source, beside the hosted page that Vite writes:
 *
 * - `frame.js` and `application.js`, which the frames load by address;
 * - `backhaul.html`, page, frames, application and engine in one file, which opens from a disk;
 * - `backhaul.js`, the element as a module for other sites, which pins the two scripts by their hashes;
 * - `backhaul-whole.js`, element, frames, application and engine in one script.
 *
 * The npm package and the demo pages are made of these.
 *
 * `offline.js` keeps the page in one file for when the network is gone.
 *
 * `headers.json` says which headers a server sends with which path; the hosted page's policy also stands
 * in the page itself, for servers that send none.
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { policy } from '../src/frames/policy.ts';
import { bundle } from './bundle.ts';
import { demos } from './demos.ts';
import { hashOf, inlineText, pinOf } from './inline.ts';
import { pack } from './package.ts';

const POLICY = policy(["'self'"], "'self' blob:");

/** By path; what stands under the longest path that fits comes on top of what stands under shorter ones. */
const HEADERS = {
  '/': { 'X-Content-Type-Options': 'nosniff' },
  '/index.html': {
    'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  },
  // It fetches the page it keeps, and nothing else.
  '/offline.js': { 'Content-Security-Policy': "default-src 'none'; connect-src 'self'" },
  // It carries its own policy, and that one is stricter.
  '/backhaul.html': {
    'Content-Security-Policy': "frame-ancestors 'none'",
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  },
  ...Object.fromEntries(
    ['/frame.js', '/application.js', '/backhaul.js', '/backhaul-whole.js'].map((path) => [
      path,
      { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
    ]),
  ),
};

export function deliveries(): Plugin {
  let folder = 'dist';
  return {
    name: 'backhaul-deliveries',
    configResolved(config) {
      folder = config.build.outDir;
    },
    transformIndexHtml: (html) => withPolicy(html, POLICY),
    async generateBundle() {
      const outer = await bundle('src/frames/outer.ts');
      const application = await bundle('src/frames/inner.ts');
      const page = await oneFile(outer, application);
      const pins = { outer: pinOf(outer), application: pinOf(application) };
      const element = await bundle('src/element/embed.ts', [virtual('script-pins', pins)], 'es');
      const emit = (fileName: string, source: string): void => {
        this.emitFile({ type: 'asset', fileName, source });
      };
      emit('frame.js', outer);
      emit('application.js', application);
      emit('backhaul.html', page);
      emit('backhaul.js', element);
      emit('backhaul-whole.js', await wholeScript(outer, application));
      for (const [name, source] of await demos()) emit(`demo/${name}`, source);
      const offline = { page: 'backhaul.html', integrity: hashOf(page) };
      emit(
        'offline.js',
        await bundle('src/page/offline-worker.ts', [virtual('offline-page', offline)]),
      );
      emit('headers.json', `${JSON.stringify(HEADERS, null, 2)}\n`);
    },
    /** Packs what has been written, and says what a page pins. */
    writeBundle() {
      const pins = Object.entries(pack(resolve(root, folder)));
      process.stdout.write(pins.map(([name, pin]) => `  ${name}  ${pin}\n`).join(''));
    },
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));

async function oneFile(outer: string, application: string): Promise<string> {
  const scripts = { outer: inline(outer), application: inline(application) };
  const page = inline(await bundle('src/page/one-file.ts', [virtual('frame-scripts', scripts)]));
  // Policies add up from page to frame: this one must know the frames' scripts too.
  const hashes = [page, scripts.outer, scripts.application].map(({ hash }) => `'${hash}'`);
  const shell = await readFile(new URL('../index.html', import.meta.url), 'utf8');
  const element = /<script type="module"[^>]*><\/script>/;
  return withPolicy(
    shell.replace(element, () => `<script>${page.text}</script>`),
    policy(hashes),
  );
}

function inline(code: string): { text: string; hash: string } {
  const text = inlineText(code);
  return { text, hash: hashOf(text) };
}

function withPolicy(html: string, rules: string): string {
  const element = `<meta http-equiv="Content-Security-Policy" content="${rules}" />`;
  return html.replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${element}`);
}

/** One script that runs in three places: which, its own address says after the `#`. */
async function wholeScript(outer: string, application: string): Promise<string> {
  const element = await bundle('src/element/whole.ts');
  return [
    '(() => { const { hash } = new URL(document.currentScript?.src || location.href);',
    `if (hash === '#frame') { ${outer} }`,
    `else if (hash === '#application') { ${application} }`,
    `else { ${element} } })();\n`,
  ].join('\n');
}

function virtual(name: string, value: object): Plugin {
  const id = `virtual:${name}`;
  return {
    name: `backhaul-${name}`,
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load: (asked) => (asked === `\0${id}` ? `export default ${JSON.stringify(value)};` : undefined),
  };
}
