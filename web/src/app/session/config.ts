/**
 * `backhaul.toml` in the page: the options that the command takes, dropped here or saved from here.
 *
 * The page shows some of them as assumptions; the others are passed on as they stand, and the engine
 * refuses what it does not know by name.
 */

import { parse, stringify, TomlError } from 'smol-toml';
import type { AuditOptions, FileMapping, PluginOptions } from '../../report';
import type { OpenPlugin } from '../plugins/open-plugin';
import { config as words } from '../words';

/** Why a config cannot be used: a sentence with its line, and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export const isConfig = (file: File): boolean => /\.toml$/i.test(file.name);

/** The options of a config. Throws `ConfigError` for what is no TOML. */
export function readConfig(text: string): AuditOptions {
  try {
    return JSON.parse(JSON.stringify(parse(text)));
  } catch (error) {
    const [line, reason] =
      error instanceof TomlError
        ? [error.line, error.message.split('\n')[0] ?? '']
        : [1, String(error)];
    throw new ConfigError(words.unreadable(line, reason.replace('Invalid TOML document: ', '')));
  }
}

/** The options as a config: what is left out stays the default. */
export function writeConfig(options: AuditOptions): string {
  return `${stringify(options)}\n`.replace(/\n{3,}/g, '\n\n');
}

/** What a config says of a plugin's file. The folders of its path are only for the command. */
function entryOf(
  configured: readonly PluginOptions[] | undefined,
  file: string,
): PluginOptions | undefined {
  // What is no list is left to the engine, which refuses it by name.
  if (!Array.isArray(configured)) return undefined;
  return configured.find(({ path }: PluginOptions) => path.split(/[\\/]/).at(-1) === file);
}

/** The bytes that a config wants a plugin's file to have. */
export function pinOf(
  configured: readonly PluginOptions[] | undefined,
  file: string,
): Pick<PluginOptions, 'sha256'> {
  const { sha256 } = entryOf(configured, file) ?? {};
  return sha256 === undefined ? {} : { sha256 };
}

/** What a config settles of a plugin and the reader may change: consent, and values of its settings. */
export function settledOf(
  configured: readonly PluginOptions[] | undefined,
  file: string,
): Pick<OpenPlugin, 'consent' | 'config'> {
  const { personal = [], config = {} } = entryOf(configured, file) ?? {};
  return { consent: new Set(personal), config };
}

/** The mappings with another one: it replaces what maps the same columns. */
export function withMapping(
  mappings: readonly FileMapping[],
  mapping: FileMapping,
): readonly FileMapping[] {
  const columnsOf = ({ columns }: FileMapping): string => Object.values(columns).sort().join('\n');
  const others = mappings.filter((each) => columnsOf(each) !== columnsOf(mapping));
  return [...others, mapping];
}
