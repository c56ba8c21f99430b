/** The beginning of a file, read once: it tells what the file is, and the engine starts with it. */

/** Bytes: enough to keep the engine busy while the page draws its list of files. */
const HEAD = 128 * 1024;

/** Nothing of a file that cannot be read: that is said when it is opened. */
export async function headOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = file.slice(0, HEAD).arrayBuffer();
  return new Uint8Array(await bytes.catch(() => new ArrayBuffer()));
}
