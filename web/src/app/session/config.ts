/**
 * `backhaul.toml` in the page: the options that the command takes, dropped here or saved from here.
 *
 * The page shows some of them as assumptions; the others are passed on as they stand, and the engine
 * refuses what it does not know by name.
 */

import { parse, stringify, TomlError } from 'smol-toml';
import type { AuditOptions, FileMapping, PluginOptions } from '../../report';
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

/** Both lists of plugins, what the page knows of one before what a config says. */
export function mergedPlugins(
  configured: readonly PluginOptions[],
  opened: readonly PluginOptions[],
): readonly PluginOptions[] {
  const fileOf = ({ path }: PluginOptions): string => path.split(/[\\/]/).at(-1) ?? path;
  return opened.map((plugin) => ({
    ...configured.find((each) => fileOf(each) === plugin.path),
    ...plugin,
  }));
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
