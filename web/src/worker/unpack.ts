/**
 * The engine's module out of the text that the script carries, and the application's script out of the page's.
 *
 * Unpacked bytes flow into the compiler as they come, so that neither waits for the other. There is no
 * `fetch`, which the page's policy refuses: the response is made here. A browser that compiles no
 * streams in workers compiles the bytes when all are there.
 */

import { bytesOf } from '../dense-text';

/** Compiles a module given as raw deflate in dense text. Needs a policy with `wasm-unsafe-eval`. */
export async function compile(packed: string): Promise<WebAssembly.Module> {
  const response = unpacked(packed);
  if ('compileStreaming' in WebAssembly) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The bytes, as they come. */
export function unpacked(packed: string): Response {
  const bytes = new Blob([bytesOf(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
}
