/**
 * A row read again from the reader's own file: all of it, as it stands there, beside the cells that a
 * finding quotes.
 *
 * Only the engine knows every way in which an export can be broken, so this reader is simple and checks
 * itself: a row counts as found again only if the quoted cells stand in it. It reads no further than the row.
 */

export interface Quotation {
  readonly column: string;
  readonly text: string;
}

export type Original =
  | { readonly found: readonly Quotation[] }
  /** Inside an archive or workbook, no table, or no longer as it was. */
  | { readonly why: 'packed' | 'no-table' | 'changed' };

/** Rows in which a header is looked for: some exports begin with a title. */
const headerRows = 20;
const delimiters = [',', ';', '\t', '|'] as const;
/** A record of this length is a quote that never closes. */
const longest = 1 << 20;

/** The row of the file, numbered as a spreadsheet does, the header being row 1. */
export async function originalRow(
  file: Blob,
  row: number,
  quotations: readonly Quotation[],
): Promise<Original> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const kind = kindOf(head);
  if (kind === 'zip') return { why: 'packed' };
  const columns = quotations.map(({ column }) => column);
  let header: readonly string[] | null = null;
  let delimiter = ',';
  let number = 0;
  for await (const record of recordsOf(textOf(file, kind))) {
    number += 1;
    if (number === 1 && /^\s*[[{]/.test(record)) return { why: 'no-table' };
    if (!header && number <= headerRows) {
      const found = headerIn(record, columns);
      if (found) [header, delimiter] = found;
    }
    if (number < row) continue;
    if (!header) return { why: 'changed' };
    const cells = cellsOf(record, delimiter);
    const at = (column: string) => cells[header?.indexOf(column) ?? -1] ?? '';
    const agrees = quotations.every(({ column, text }) => at(column).trim() === text.trim());
    if (!agrees) return { why: 'changed' };
    return { found: header.map((column, place) => ({ column, text: cells[place] ?? '' })) };
  }
  return { why: 'changed' };
}

function kindOf(head: Uint8Array): 'zip' | 'gzip' | 'utf-16le' | 'utf-16be' | 'utf-8' {
  const [a, b] = head;
  if (a === 0x50 && b === 0x4b) return 'zip';
  if (a === 0x1f && b === 0x8b) return 'gzip';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
}

async function* textOf(file: Blob, kind: string): AsyncGenerator<string> {
  const packed = kind === 'gzip';
  const bytes = packed ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const decoder = new TextDecoder(packed ? 'utf-8' : kind);
  const reader = bytes.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

/** Records without their line ends; a line break inside quotes ends none. A blank line is a row too. */
async function* recordsOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  let at = 0;
  let isQuoted = false;
  for await (const chunk of text) {
    held += chunk;
    let start = 0;
    for (; at < held.length; at += 1) {
      const letter = held[at];
      if (letter === '"') {
        // A quote opens only where a cell begins; elsewhere it is an inch mark.
        if (isQuoted) isQuoted = false;
        else if (opensCell(held, at, start)) isQuoted = true;
        else if (held[at - 1] === '"') isQuoted = true;
      } else if (letter === '\n' && !isQuoted) {
        yield held.slice(start, held[at - 1] === '\r' ? at - 1 : at);
        start = at + 1;
      }
    }
    held = held.slice(start);
    at -= start;
    if (held.length > longest) return;
  }
  if (held !== '') yield held;
}

function opensCell(text: string, at: number, start: number): boolean {
  const before = text[at - 1];
  return at === start || (before !== undefined && ',;\t|'.includes(before));
}

/** The header if the record is it, with its delimiter: all quoted columns stand in it. */
function headerIn(
  record: string,
  columns: readonly string[],
): [header: readonly string[], delimiter: string] | null {
  for (const delimiter of delimiters) {
    const cells = cellsOf(record, delimiter).map((cell) => cell.trim());
    if (cells.length > 1 && columns.every((column) => cells.includes(column)))
      return [cells, delimiter];
  }
  return null;
}

function cellsOf(record: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < record.length; at += 1) {
    const letter = record[at];
    if (isQuoted && letter === '"' && record[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  cells.push(cell);
  return cells;
}
