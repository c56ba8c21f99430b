/** Bytes as text inside scripts: every byte comes back, and nothing in the text means anything there. */

import { expect, test } from '@playwright/test';
import { bytesOf, textOf } from '../../src/dense-text';
import { inlineText } from '../../src/page/assemble';

/** Bytes that only look random, the same every time. */
function scattered(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const samples = [
  ...Array.from({ length: 300 }, (_, length) => scattered(length, length + 1)),
  ...Array.from({ length: 256 }, (_, byte) => new Uint8Array(13).fill(byte)),
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
  new Uint8Array(100_003),
  new Uint8Array(100_003).fill(255),
  scattered(1_000_001, 7),
];

test('every byte comes back', () => {
  for (const bytes of samples) expect(Buffer.compare(bytesOf(textOf(bytes)), bytes)).toBe(0);
});

test('the text is a sixth longer than the bytes', () => {
  for (const bytes of samples) expect(textOf(bytes).length).toBe(Math.ceil((bytes.length * 7) / 6));
});

test('it is the same in a script, in any literal, in a literal inside a literal, and in a page', () => {
  for (const bytes of samples) {
    const text = textOf(bytes);
    expect(text).not.toMatch(/[^\p{ASCII}]|[\n\r"$&'<\\`]/u);
    expect(text).not.toContain('\0');
    expect(inlineText(`'${text}'`)).toBe(`'${text}'`);
  }
  const text = textOf(scattered(5000, 3));
  for (const quote of ['"', "'", '`']) {
    expect(new Function(`return ${quote}${text}${quote}`)()).toBe(text);
  }
  expect(new Function(`return new Function('return "${text}"')()`)()).toBe(text);
});
