/** A row read again from its file: found only if the quoted cells stand in it. */

import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { originalRow } from '../../src/app/case/original-row';

const csv =
  'Name,Notes,Total\r\n#1,"two\r\nlines",5.00\r\n#2,"an ""inch"" mark",6.00\r\n#3,7" pipe,8.00\r\n#4,,9.00\r\n';
const named = (text: string) => [{ column: 'Name', text }];
const cells = async (file: Blob, row: number, text: string) => {
  const original = await originalRow(file, row, named(text));
  return 'found' in original ? original.found.map((cell) => cell.text) : original.why;
};

test('rows are numbered as a spreadsheet does, line breaks and quotes in cells included', async () => {
  const file = new Blob([csv]);
  expect(await cells(file, 2, '#1')).toEqual(['#1', 'two\r\nlines', '5.00']);
  expect(await cells(file, 3, '#2')).toEqual(['#2', 'an "inch" mark', '6.00']);
  expect(await cells(file, 4, '#3')).toEqual(['#3', '7" pipe', '8.00']);
  expect(await cells(file, 5, '#4')).toEqual(['#4', '', '9.00']);
});

test('a row that holds something else is not passed off as the original', async () => {
  expect(await cells(new Blob([csv]), 3, '#1')).toBe('changed');
  expect(await cells(new Blob([csv]), 40, '#1')).toBe('changed');
});

test('other separators, encodings and a title above the header', async () => {
  const tabs = csv.replaceAll(',', '\t');
  expect(await cells(new Blob([tabs]), 2, '#1')).toContain('5.00');
  const utf16 = Buffer.from(`\ufeff${csv}`, 'utf16le');
  expect(await cells(new Blob([utf16]), 3, '#2')).toContain('6.00');
  expect(await cells(new Blob([`\ufeff${csv}`]), 3, '#2')).toContain('6.00');
  expect(await cells(new Blob([`Orders of February\n${csv}`]), 3, '#1')).toContain('5.00');
  expect(await cells(new Blob([gzipSync(csv)]), 2, '#1')).toContain('5.00');
});

test('what is no text is said to be none', async () => {
  expect(await cells(new Blob(['PK\u0003\u0004']), 2, '#1')).toBe('packed');
  expect(await cells(new Blob(['[{"name": "#1"}]']), 1, '#1')).toBe('no-table');
});
