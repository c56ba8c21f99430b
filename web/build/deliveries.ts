/**
 * The deliveries, from one source:
 *
 * - `backhaul.html`, page, frames, application and engine in one file, which opens from a disk;
 * - `index.html`, the same as a hosted page, which keeps itself for when the network is gone (`offline.js`);
 * - `frame.js` and `application.js`, which the frames of an embedded element load by address;
 * - `backhaul.js`, the element as a module for other sites, which pins the two scripts by their hashes;
 * - `backhaul-whole.js`, element, frames, application and engine in one script.
 *
 * The npm package and the demo pages are made of these.
 *
 * `headers.json` says which headers a server sends with which path; the hosted page's policy also stands
 * in the page itself, for servers that send none.
 */

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { APPLICATION, assemble, inlineText, type PageParts } from '../src/page/assemble.ts';
import { bundle } from './bundle.ts';
import { demos } from './demos.ts';
import { withEngine } from './engine-module.ts';
import { hashOf, pinOf } from './inline.ts';
import { pack } from './package.ts';

/** The name that `src/page/own-text.ts` asks for. */
const OWN_NAME = 'backhaulApplication';

/** By path; what stands under the longest path that fits comes on top of what stands under shorter ones. */
const headersFor = (hosted: string) => ({
  '/': { 'X-Content-Type-Options': 'nosniff' },
  '/index.html': {
    'Content-Security-Policy': `${policyIn(hosted)}; frame-ancestors 'none'`,
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
});

/** The page in one file as a hosted page: it may have a service worker. */
const hostedPage = (page: string): string =>
  page
    .replace('<html lang="en">', '<html lang="en" data-offline>')
    .replace('worker-src blob:', "worker-src 'self' blob:");

const policyIn = (page: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';

export function deliveries(): Plugin {
  let folder = 'dist';
  return {
    configResolved(config) {
      folder = config.build.outDir;
    },
    // Vite's own page would load its script by address; both are put together below instead.
    ...virtual('frame-scripts', {}),
    name: 'backhaul-deliveries',
    generateBundle: {
      // After Vite has written its own page.
      order: 'post',
      async handler(_, made) {
        const outer = inlineText(await bundle('src/frames/outer.ts'));
        const parts = await partsOf(outer);
        const inner = await withEngine(
          await bundle('src/frames/inner.ts', [virtual('page-parts', parts)]),
        );
        const application = selfKnowing(inner, await bundle('src/frames/begin.ts'));
        const page = await assemble(parts, application, hashOf);
        const pins = { outer: pinOf(outer), application: pinOf(application) };
        const element = await bundle('src/element/embed.ts', [virtual('script-pins', pins)], 'es');
        const hosted = hostedPage(page);
        for (const name of Object.keys(made)) delete made[name];
        const emit = (fileName: string, source: string): void => {
          this.emitFile({ type: 'asset', fileName, source });
        };
        emit('frame.js', outer);
        emit('application.js', application);
        emit('backhaul.html', page);
        emit('index.html', hosted);
        emit('backhaul.js', element);
        emit('backhaul-whole.js', await wholeScript(outer, application));
        for (const [name, source] of await demos()) emit(`demo/${name}`, source);
        const offline = { page: 'backhaul.html', integrity: hashOf(page) };
        emit(
          'offline.js',
          await bundle('src/page/offline-worker.ts', [virtual('offline-page', offline)]),
        );
        emit('headers.json', `${JSON.stringify(headersFor(hosted), null, 2)}\n`);
      },
    },
    /** Packs what has been written, and says what a page pins. */
    writeBundle() {
      const pins = Object.entries(pack(resolve(root, folder)));
      process.stdout.write(pins.map(([name, pin]) => `  ${name}  ${pin}\n`).join(''));
    },
  };
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the page in one file is made of, beside the application's script. */
async function partsOf(outer: string): Promise<PageParts> {
  const scripts = { outer: { text: outer, hash: hashOf(outer) }, application: APPLICATION };
  const page = await bundle('src/page/one-file.ts', [virtual('frame-scripts', scripts)]);
  const shell = await readFile(new URL('../index.html', import.meta.url), 'utf8');
  return { shell, page, outer };
}

/**
 * A script that knows its own text while it runs: a function's is what stands in its file. `begin` calls
 * the rest when it is time; the parentheses have browsers compile that ahead, aside from the page's thread.
 */
const selfKnowing = (code: string, begin: string): string =>
  `(function ${OWN_NAME}(){const application=(function(){${code.trim()}\n});${begin.trim()}\n})();`;

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
