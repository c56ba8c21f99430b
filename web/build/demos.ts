/** The demo pages, as they lie in `demo`; a script among them is bundled. */

import { readdir, readFile } from 'node:fs/promises';
import { bundle } from './bundle.ts';

/** Every file of `demo` as built: its name and its text. */
export async function demos(): Promise<readonly (readonly [name: string, source: string])[]> {
  const folder = new URL('../demo/', import.meta.url);
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async (name) =>
      name.endsWith('.ts')
        ? ([name.replace(/\.ts$/, '.js'), await bundle(`demo/${name}`)] as const)
        : ([name, await readFile(new URL(name, folder), 'utf8')] as const),
    ),
  );
}
