/**
 * Bytes as text that stands in a script as it is, a sixth longer than the bytes; base64 is a third longer.
 *
 * Seven characters of an alphabet of 116 carry six bytes, because 116⁷ is a little more than 256⁶. The
 * alphabet is ASCII without what would mean something around it: quotes, backslash, `$`, ends of lines,
 * `<` (so no element ends inside it), `&` (so no attribute has to escape it), and NUL, escape and delete,
 * which programs on the way are known to change. So the text is the same in any string literal, in a
 * literal inside a literal, in a script of a page, and in any encoding that begins as ASCII does.
 */

const LEFT_OUT = '\0\n\r\x1b"$&\'<\\`\x7f';
const ALPHABET = Array.from({ length: 128 }, (_, code) => code).filter(
  (code) => !LEFT_OUT.includes(String.fromCharCode(code)),
);
const BASE = ALPHABET.length;
/** Bytes of a group; its text has a character more, and so does that of a shorter last group. */
const GROUP = 6;

/** The text that carries these bytes. */
export function textOf(bytes: Uint8Array): string {
  const lines: string[] = [];
  // A function takes only so many parameters.
  const step = GROUP * 4096;
  for (let from = 0; from < bytes.length; from += step) {
    const codes: number[] = [];
    for (let at = from; at < Math.min(from + step, bytes.length); at += GROUP) {
      const group = bytes.subarray(at, at + GROUP);
      let value = group.reduce((sum, byte) => sum * 256 + byte, 0);
      const digits = Array.from({ length: group.length + 1 }, () => {
        const digit = value % BASE;
        value = (value - digit) / BASE;
        return ALPHABET[digit] ?? 0;
      });
      codes.push(...digits.reverse());
    }
    lines.push(String.fromCharCode(...codes));
  }
  return lines.join('');
}

/** The bytes that the text carries. Text that `textOf` did not write gives bytes without meaning. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const digits = new Uint8Array(128);
  for (const [digit, code] of ALPHABET.entries()) digits[code] = digit;
  const bytes = new Uint8Array(text.length - Math.ceil(text.length / (GROUP + 1)));
  let to = 0;
  for (let from = 0; from < text.length; from += GROUP + 1) {
    const end = Math.min(from + GROUP + 1, text.length);
    let value = 0;
    for (let at = from; at < end; at += 1)
      value = value * BASE + (digits[text.charCodeAt(at)] ?? 0);
    for (let at = to + end - from - 2; at >= to; at -= 1) {
      // Past 32 bits there are no shifts.
      const rest = Math.floor(value / 256);
      bytes[at] = value - rest * 256;
      value = rest;
    }
    to += end - from - 1;
  }
  return bytes;
}
