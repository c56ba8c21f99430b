/**
 * The built page with one protection taken away: the negative control of every probe. A probe that
 * does not succeed there proves nothing where it fails.
 */

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, pinOf } from '../../build/inline';
import { inlineText, packedText } from '../../src/page/assemble';
import { dist, temporaryFolder } from './product';

/** What is replaced, everywhere a policy or a sandbox is written. */
export const weakenings = {
  requests: [["connect-src 'none'", 'connect-src *']],
  images: [["default-src 'none'", 'default-src *']],
  navigation: [["frame-src 'none'", 'frame-src *']],
  forms: [
    ["frame-src 'none'", 'frame-src *'],
    ["form-action 'none'", 'form-action *'],
    ['allow-scripts', 'allow-scripts allow-forms'],
  ],
  windows: [['allow-scripts', 'allow-scripts allow-popups']],
  page: [['allow-scripts', 'allow-scripts allow-top-navigation']],
  scripts: [["'wasm-unsafe-eval'", "'wasm-unsafe-eval' http:"]],
  origin: [
    ['allow-scripts', 'allow-scripts allow-same-origin'],
    // The application would not open without its sandbox.
    ['self.origin!==`null`', '!1'],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

const WHERE = [
  'headers.json',
  'index.html',
  'application.js',
  'frame.js',
  'backhaul.js',
  'backhaul.html',
] as const;

export type Weakening = keyof typeof weakenings;

/** A copy of the build without the protection. */
export function weakened(weakening: Weakening): string {
  const folder = temporaryFolder();
  cpSync(dist, folder, { recursive: true });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const scripts = ['application.js', 'frame.js'].map(read);
  // Policies stand in the scripts too, so sums of scripts change with them, wherever those stand.
  const sums = scripts.flatMap((before) => {
    const after = replaced(before, weakening);
    return [
      [hashOf(inlineText(before)), hashOf(inlineText(after))],
      // The page carries the application packed.
      [packedText(inlineText(before)), packedText(inlineText(after))],
      [pinOf(before), pinOf(after)],
    ] as const;
  });
  const changed = (text: string) =>
    sums.reduce((all, [from, to]) => all.replaceAll(from, to), replaced(text, weakening));
  const page = read('index.html');
  const [from, to] = [page, changed(page)].map((text) => hashOf(scriptOf(text)));
  for (const name of WHERE) {
    writeFileSync(join(folder, name), changed(read(name)).replaceAll(from ?? '', to ?? ''));
  }
  return folder;
}

function replaced(text: string, weakening: Weakening): string {
  let after = text;
  for (const [protection, without] of weakenings[weakening]) {
    after = after.replaceAll(protection, without);
  }
  return after;
}

function scriptOf(html: string): string {
  return html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'));
}
