/**
 * The engine's module out of the text that the script carries.
 *
 * It is packed with Zstandard, which leaves a fifth less of it than deflate; browsers unpack that only for
 * what they fetch, which the page's policy refuses, so `fzstd` does (RFC 8878, 30 ms). The response is made
 * here, and unpacked bytes flow into the compiler as they come, so that neither waits for the other. A
 * browser that compiles no streams in workers compiles the bytes when all are there.
 */

import { Decompress } from 'fzstd';
import { bytesOf } from '../dense-text.ts';

/** Packed bytes that are unpacked at one go: some hundred kilobytes of module. */
const STEP = 1 << 16;

/** Compiles a module given as Zstandard in dense text. Needs a policy with `wasm-unsafe-eval`. */
export async function compile(packed: string): Promise<WebAssembly.Module> {
  const response = unpacked(packed);
  if ('compileStreaming' in WebAssembly) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The module's bytes, as they come. */
export function unpacked(packed: string): Response {
  const bytes = bytesOf(packed);
  const unpacker = new Decompress();
  let from = 0;
  const module = new ReadableStream<Uint8Array>({
    pull(stream) {
      let came = false;
      unpacker.ondata = (part) => {
        came = true;
        stream.enqueue(part);
      };
      // Nobody asks again before something has come.
      while (!came && from < bytes.length) {
        unpacker.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
        from += STEP;
      }
      if (from >= bytes.length) stream.close();
    },
  });
  return new Response(module, { headers: { 'Content-Type': 'application/wasm' } });
}
