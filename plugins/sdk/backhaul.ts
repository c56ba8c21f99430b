/**
 * Backhaul plugins in AssemblyScript, contract version 1 (docs/plugins.md).
 *
 * Reading: a `View` is a piece of the JSON that the host wrote; nothing is copied until it is asked for.
 * Writing: `new Finding(check, kase, message).field(path)`. The host prints the values; a plugin only
 * names them. A plugin calls `describe`, and exports what `index.ts` of the scaffold exports.
 *
 * Build with `--runtime minimal --use abort=assembly/backhaul/abort`, so that nothing is imported.
 */

let input: usize = 0;
let room: usize = 0;
let output: ArrayBuffer = new ArrayBuffer(0);
let findings: string[] = [];

/** A piece of JSON; `at` is 0 when there is none. */
export class View {
  constructor(
    readonly at: usize,
    readonly end: usize,
  ) {}

  /** Whether there is a value. */
  is(): bool {
    return this.at != 0;
  }

  /** The value of a key of an object. */
  get(key: string): View {
    if (!this.is() || load<u8>(this.at) != 0x7b) return NONE;
    let at = space(this.at + 1, this.end);
    while (at < this.end && load<u8>(at) == 0x22) {
      const past = skip(at, this.end);
      const value = space(past, this.end);
      const end = skip(value, this.end);
      if (same(at + 1, past - 1, key)) return new View(value, end);
      at = space(end, this.end);
    }
    return NONE;
  }

  /** The items of an array. */
  items(): View[] {
    const list: View[] = [];
    if (!this.is() || load<u8>(this.at) != 0x5b) return list;
    let at = space(this.at + 1, this.end);
    while (at < this.end && load<u8>(at) != 0x5d) {
      const end = skip(at, this.end);
      list.push(new View(at, end));
      at = space(end, this.end);
    }
    return list;
  }

  /** An integer; 0 when there is none. */
  integer(): i64 {
    let value: i64 = 0;
    if (!this.is()) return value;
    const minus = load<u8>(this.at) == 0x2d;
    for (let at = this.at + usize(minus); at < this.end; at++) {
      const digit = load<u8>(at) - 0x30;
      if (digit > 9) break;
      value = value * 10 + i64(digit);
    }
    return minus ? -value : value;
  }

  /** A text as the JSON writes it, escapes included, without its quotes; empty when there is none. */
  text(): string {
    if (!this.is() || load<u8>(this.at) != 0x22) return '';
    return String.UTF8.decodeUnsafe(this.at + 1, this.end - this.at - 2);
  }

  /** Whether it is this text. */
  says(text: string): bool {
    return this.is() && load<u8>(this.at) == 0x22 && same(this.at + 1, this.end - 1, text);
  }
}

/** No value. */
export const NONE = new View(0, 0);

/** A finding in the making; it is kept as soon as it is made. */
export class Finding {
  private readonly place: i32;
  private fields: string = '';

  /** `{0}` in the message is where the host prints the first field. */
  constructor(
    private readonly check: string,
    private readonly kase: View,
    private readonly message: string,
  ) {
    this.place = findings.length;
    findings.push('');
    this.keep();
  }

  /** Names a field by its path: `/order/order.total`, `/parcels/0/parcel.service`. */
  field(path: string): Finding {
    this.fields += (this.fields.length ? ',' : '') + quoted(path);
    this.keep();
    return this;
  }

  private keep(): void {
    const id = this.kase.get('case').integer().toString();
    findings[this.place] =
      `{"check":${quoted(this.check)},"case":${id},"message":${quoted(this.message)},` +
      `"fields":[${this.fields}]}`;
  }
}

/** Room for an input. What was made for the answer before is given back here, where nothing is in use. */
export function backhaul_alloc(length: i32): usize {
  findings = [];
  __collect();
  if (usize(length) > room) {
    if (room) heap.free(input);
    input = heap.alloc(usize(length));
    room = usize(length);
  }
  return input;
}

/** Answers with a text. */
export function answer(text: string): u64 {
  output = String.UTF8.encode(text);
  return ((changetype<usize>(output) as u64) << 32) | (output.byteLength as u64);
}

/** The config of a run. */
export function config(at: usize, length: i32): View {
  return new View(at, at + usize(length)).get('config');
}

/** The cases of a batch. */
export function cases(at: usize, length: i32): View[] {
  return new View(at, at + usize(length)).get('cases').items();
}

/** Answers with the findings. */
export function found(): u64 {
  return answer(`{"findings":[${findings.join(',')}]}`);
}

/** What AssemblyScript calls in place of the import that it would need otherwise. */
export function abort(message: usize, file: usize, line: u32, column: u32): void {
  unreachable();
}

function quoted(text: string): string {
  return '"' + text.replaceAll('\\', '\\\\').replaceAll('"', '\\"') + '"';
}

function space(at: usize, end: usize): usize {
  while (at < end) {
    const c = load<u8>(at);
    if (c != 0x20 && c != 0x0a && c != 0x0d && c != 0x09 && c != 0x2c && c != 0x3a) break;
    at++;
  }
  return at;
}

/** The end of the value that begins at `at`. */
function skip(at: usize, end: usize): usize {
  let depth = 0;
  while (at < end) {
    const c = load<u8>(at++);
    if (c == 0x22) {
      while (at < end && load<u8>(at) != 0x22) at += load<u8>(at) == 0x5c ? 2 : 1;
      at++;
      if (!depth) return at;
    } else if (c == 0x7b || c == 0x5b) {
      depth++;
    } else if (c == 0x7d || c == 0x5d) {
      if (!--depth) return at;
    } else if (!depth) {
      const next = at < end ? load<u8>(at) : 0x2c;
      if (next == 0x2c || next == 0x7d || next == 0x5d || next == 0x20) return at;
    }
  }
  return end;
}

/** Whether the bytes are this text; ASCII only, as all keys and words of the contract are. */
function same(at: usize, end: usize, text: string): bool {
  if (end - at != usize(text.length)) return false;
  for (let i = 0; i < text.length; i++) {
    if (i32(load<u8>(at + i)) != text.charCodeAt(i)) return false;
  }
  return true;
}
