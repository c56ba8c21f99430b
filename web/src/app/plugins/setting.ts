/** What can be set of plugins: kinds of values, their text in a field, and the limits of the engine. */

import type { SettingValue } from '../../report';
import type { PluginSetting } from '../../worker/plugins/state';
import { count } from '../wording';
import { limits, settings as words } from '../words';

/** A setting of a plugin, or a limit. */
export interface Field extends PluginSetting {
  readonly least?: number;
  readonly most?: number;
}

/** The limits of the engine: each with its default and the most that makes sense. */
const engineLimits = [
  ['batch_seconds', 10, 3_600],
  ['plugin_seconds', 60, 86_400],
  ['memory_mib', 64, 4_095],
  ['result_mib', 16, 4_095],
  ['findings', 10_000, 1_000_000],
  ['file_mib', 8, 1_024],
  ['table_elements', 65_536, 10_000_000],
] as const;

/** The limits as fields, in the language of the page. */
export function limitFields(): readonly Field[] {
  return engineLimits.map(([key, byDefault, most]) => {
    const title = limits.titles[key];
    return { key, kind: 'integer', title, default: byDefault, least: 1, most };
  });
}

/** A value as it stands in a field: a list has a line for each. */
export function written(value: SettingValue): string {
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** The value that was typed, or why it cannot be taken. */
export function read(
  { title, kind, least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER }: Field,
  typed: string,
): { readonly value?: SettingValue; readonly wrong?: string } {
  if (kind === 'text') return { value: typed };
  if (kind === 'texts') {
    const lines = typed.split('\n').map((line) => line.trim());
    return { value: lines.filter((line) => line !== '') };
  }
  const plain = typed.trim();
  const value = Number(plain);
  if (!/^-?\d+$/.test(plain)) return { wrong: words.noInteger(title) };
  if (value < least || value > most)
    return { wrong: words.outside(title, count(least), count(most)) };
  return { value };
}

/** Values without those that are the default anyway, so that a report names what was really set. */
export function changed(
  fields: readonly Field[],
  values: Readonly<Record<string, SettingValue>>,
): Readonly<Record<string, SettingValue>> {
  const differs = ([key, value]: [string, SettingValue]) => {
    const field = fields.find((each) => each.key === key);
    return field !== undefined && written(field.default) !== written(value);
  };
  return Object.fromEntries(Object.entries(values).filter(differs));
}
