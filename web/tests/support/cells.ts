/** Cells of exports, for searching what they must not be in. */

import { readFileSync } from 'node:fs';

/** Every different cell of three or more characters. */
export function cellsOf(files: readonly string[]): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, quoted, plain] of text.matchAll(/"((?:[^"]|"")*)"|([^,"\r\n]+)/g)) {
      const cell = (quoted?.replaceAll('""', '"') ?? plain ?? '').trim();
      if (cell.length >= 3) cells.add(cell);
    }
  }
  return cells;
}

/**
 * The cells that stand in a text. Words and numbers count as a whole: the `120` of a parcel's weight is
 * not in a height of 51203 pixels.
 */
export function cellsIn(text: string, cells: ReadonlySet<string>): string[] {
  const isLetter = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}]/u.test(character);
  return [...cells].filter((cell) => {
    for (let at = text.indexOf(cell); at >= 0; at = text.indexOf(cell, at + 1)) {
      if (!isLetter(text[at - 1]) && !isLetter(text[at + cell.length])) return true;
    }
    return false;
  });
}
