/** What holds for an audit: the lines on the page, a config, a key ledger, mappings, plugins. */

import type { AuditOptions, FileMapping, PluginOptions, SettingValue } from '../../report';
import type { OpenPlugin } from '../plugins/open-plugin';
import type { Acceptance } from '../queue/acceptances';
import { type Assumptions, assumedIn, optionsOf } from './assumptions';
import { pinOf, settledOf } from './config';

/** Everything the reader settled, in parts that can be changed one by one. */
export interface Settled {
  readonly assumptions: Assumptions;
  /** Options beside what the page shows as assumptions. */
  readonly config: AuditOptions;
  /** ShipStation's number to the store's order, out of a key ledger. */
  readonly keys: Readonly<Record<string, string>>;
  /** What the reader accepted. */
  readonly acceptances: readonly Acceptance[];
  readonly mappings: readonly FileMapping[];
  readonly plugins: readonly OpenPlugin[];
  /** What each plugin may use, where it is not the default. */
  readonly limits: Readonly<Record<string, SettingValue>>;
}

/** The options of the next audit. `asOf` is the moment of the last one. */
export function asked(settled: Settled, asOf: string | undefined): AuditOptions {
  const { assumptions, config, keys, limits, mappings } = settled;
  const { mapping: _, plugins: configured, plugin_limits: __, ...others } = config;
  const acceptances = [...(others.acceptances ?? []), ...settled.acceptances];
  // What the config says goes before what was matched once.
  const orders = { ...keys, ...others.orders };
  const plugins = settled.plugins.map((plugin) => ({
    ...pinOf(configured, plugin.name),
    ...pluginOptions(plugin),
  }));
  return {
    ...optionsOf(assumptions, asOf, others),
    ...(Object.keys(orders).length > 0 && { orders }),
    ...(acceptances.length > 0 && { acceptances }),
    ...(mappings.length > 0 && { mapping: mappings }),
    ...(plugins.length > 0 && {
      plugins,
      ...(Object.keys(limits).length > 0 && { plugin_limits: limits }),
    }),
  };
}

/** What options settle: their lines show where one can change them. */
export function settledBy(
  options: AuditOptions,
  plugins: readonly OpenPlugin[],
): Pick<Settled, 'config' | 'assumptions' | 'limits' | 'plugins'> {
  return {
    config: options,
    assumptions: assumedIn(options),
    limits: options.plugin_limits ?? {},
    plugins: plugins.map((each) => ({ ...each, ...settledOf(options.plugins, each.name) })),
  };
}

function pluginOptions({ name, consent, config }: OpenPlugin): PluginOptions {
  const set = Object.keys(config).length > 0;
  return { path: name, personal: [...consent].sort(), ...(set && { config }) };
}
