/** One plugin the reader has given, from the moment it is dropped. */

import type { SettingValue } from '../../report';
import type { PluginState } from '../../worker/plugins/state';

export interface OpenPlugin {
  /** The page's own number. */
  readonly key: number;
  readonly name: string;
  /** The engine client's number, once it is described. */
  readonly id?: number;
  readonly state?: PluginState;
  /** Personal fields it may see. */
  readonly consent: ReadonlySet<string>;
  /** Values of its settings that are not the default. */
  readonly config: Readonly<Record<string, SettingValue>>;
  readonly trouble?: string;
}

const MAGIC = [0, 0x61, 0x73, 0x6d];

/** Whether a file is a WebAssembly module, by its first bytes or, where it is damaged, its name. */
export function isPlugin(name: string, head: Uint8Array): boolean {
  return /\.wasm$/i.test(name) || MAGIC.every((byte, at) => head[at] === byte);
}
