/**
 * One entry to one script. A frame's is classic, because a module needs an origin; the element's is a module.
 */

import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { engineModule } from './engine-module.ts';

/** The script as text, minified. */
export async function bundle(
  entry: string,
  plugins: Plugin[] = [],
  format: 'iife' | 'es' = 'iife',
): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const output = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins,
    worker: { format: 'iife', plugins: () => [engineModule()] },
    build: {
      write: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: `${root}/${entry}`,
        output: { format },
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const results = Array.isArray(output) ? output : [output];
  for (const result of results) {
    if (!('output' in result)) continue;
    const [script] = result.output;
    if (script) return script.code;
  }
  throw new Error(`${entry} bundled to nothing`);
}
