/**
 * Two deliveries from one source, beside the hosted page that Vite writes:
 *
 * - `frame.js` and `application.js`, which the hosted element's frames load by address;
 * - `backhaul.html`, page, frames, application and engine in one file, which opens from a disk.
 *
 * `headers.json` says which headers a server sends with the hosted page; its policy also stands in the
 * page itself, for servers that send none.
 */

import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { policy } from '../src/frames/policy.ts';
import { bundle } from './bundle.ts';
import { hashOf, inlineText } from './inline.ts';

const POLICY = policy(["'self'"]);

const HEADERS = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

export function deliveries(): Plugin {
  return {
    name: 'backhaul-deliveries',
    transformIndexHtml: (html) => withPolicy(html, POLICY),
    async generateBundle() {
      const outer = await bundle('src/frames/outer.ts');
      const application = await bundle('src/frames/inner.ts');
      const page = await oneFile(outer, application);
      const emit = (fileName: string, source: string): void => {
        this.emitFile({ type: 'asset', fileName, source });
      };
      emit('frame.js', outer);
      emit('application.js', application);
      emit('backhaul.html', page);
      emit('headers.json', `${JSON.stringify(HEADERS, null, 2)}\n`);
    },
  };
}

async function oneFile(outer: string, application: string): Promise<string> {
  const scripts = { outer: inline(outer), application: inline(application) };
  const page = inline(await bundle('src/page/one-file.ts', [frameScripts(scripts)]));
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

function frameScripts(scripts: object): Plugin {
  const name = 'virtual:frame-scripts';
  return {
    name: 'backhaul-frame-scripts',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(scripts)};` : undefined),
  };
}
