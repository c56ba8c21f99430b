/** What is built: the policies it carries, and the addresses it holds. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hashOf } from '../../build/inline';
import { inlineText } from '../../src/page/assemble';
import { dist } from '../support/product';

const built = (name: string): string => readFileSync(join(dist, name), 'utf8');

test('the hosted page carries the policy that its server sends', () => {
  const headers = JSON.parse(built('headers.json'));
  const sent: string = headers['/index.html']['Content-Security-Policy'];
  expect(sent).toContain("default-src 'none'; connect-src 'none'; frame-src 'none'");
  // A policy in a page cannot say who may frame it.
  expect(built('index.html')).toContain(
    `content="${sent.replace("; frame-ancestors 'none'", '')}"`,
  );
});

test('the one file refers to nothing outside itself', () => {
  const page = built('backhaul.html');
  const shell = page.slice(0, page.indexOf('<script>')) + page.slice(page.lastIndexOf('</script>'));
  expect(shell).not.toMatch(/\b(src|href)=/);
});

/** A name of a vocabulary, and the pages that a case cites. Nothing of them is ever asked for. */
const NAMED = ['http://www.w3.org', 'https://help.shipstation.com', 'https://help.shopify.com'];

test('no built file names another origin', () => {
  for (const name of readdirSync(dist).filter((name) => /\.(?:js|html|json)$/.test(name))) {
    const addresses = built(name).match(/\b(?:https?|wss?):\/\/[\w.-]+/g) ?? [];
    expect(addresses.filter((address) => !NAMED.includes(address))).toEqual([]);
  }
});

test('a script inside a page cannot end its element, and means the same', () => {
  const code = 'globalThis.said = "</script><!--</SCRIPT>";';
  const text = inlineText(code);
  expect(text).not.toMatch(/<\/script|<!--/i);
  const run = (program: string): unknown => new Function(`${program} return said;`)();
  expect(run(text)).toBe(run(code));
});

test('a hash is what a policy compares', () => {
  // The example of the Content Security Policy specification.
  expect(hashOf("alert('Hello, world.');")).toBe(
    'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=',
  );
});
