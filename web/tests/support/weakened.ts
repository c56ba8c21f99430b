/**
 * The built page with one protection taken away: the negative control of every probe. A probe that
 * does not succeed there proves nothing where it fails.
 */

import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  'backhaul.js',
  'backhaul.html',
] as const;

export type Weakening = keyof typeof weakenings;

/** A copy of the build without the protection. */
export function weakened(weakening: Weakening): string {
  const folder = temporaryFolder();
  cpSync(dist, folder, { recursive: true });
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const change = rehash(page, replaced(page, weakening));
  for (const name of WHERE) {
    const file = join(folder, name);
    writeFileSync(file, change(replaced(readFileSync(file, 'utf8'), weakening)));
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

/** The page's own script has changed with its policies, so its hash must, wherever it stands. */
function rehash(before: string, after: string): (text: string) => string {
  return (text) => text.replaceAll(hashOfScript(before), hashOfScript(after));
}

function hashOfScript(html: string): string {
  const script = html.slice(
    html.indexOf('<script>') + '<script>'.length,
    html.lastIndexOf('</script>'),
  );
  return createHash('sha256').update(script).digest('base64');
}
