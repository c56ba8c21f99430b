/** Options in the page and in `backhaul.toml` are the same options. */

import { expect, test } from '@playwright/test';
import { assumedIn, defaults, optionsOf } from '../../src/app/session/assumptions';
import {
  pinOf,
  readConfig,
  settledOf,
  withMapping,
  writeConfig,
} from '../../src/app/session/config';

const CONFIG = `
time_zone = "America/Chicago"
window = "2026-01-01..2026-01-31"
skip = ["unknown-order"]

[calendar]
holidays = ["2026-02-16"]
cut_off = "14:00"

[stores]
"a.csv" = { shipstation = "Juniper", prefix = "JUN-" }
`;

test('what a config says of assumptions shows, and an edit of one replaces it', () => {
  const config = readConfig(CONFIG);
  const assumed = assumedIn(config);
  expect(assumed.cutOff).toBe('14:00');
  expect(optionsOf(assumed, undefined, config)).toEqual(config);

  const edited = {
    ...assumed,
    cutOff: '',
    window: '',
    everyDay: true,
    stores: { 'a.csv': 'Sage' },
  };
  expect(optionsOf(edited, undefined, config)).toEqual({
    time_zone: 'America/Chicago',
    skip: ['unknown-order'],
    calendar: {
      holidays: ['2026-02-16'],
      workdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    },
    stores: { 'a.csv': { shipstation: 'Sage', prefix: 'JUN-' } },
  });
});

test('what is saved reads as what was settled, whatever stands in a name', () => {
  const options = {
    ...optionsOf({ ...defaults, timeZone: 'UTC', cutOff: '09:30' }),
    mapping: [
      {
        kind: 'warehouse.dispatches',
        columns: { 'order.name': 'Ref "No"\\ [1]\n= #', 'dispatch.status': '’状態' },
      },
    ],
  };
  const text = writeConfig(options);
  expect(text).toContain('[[mapping]]');
  expect(readConfig(text)).toEqual(options);
});

test('what is no TOML names its line', () => {
  expect(() => readConfig('window = "30d"\nskip = [\n')).toThrow(/^Line [23] cannot be read/);
});

test('a mapping of the same columns is replaced, another is kept', () => {
  const of = (kind: string, column: string) => ({
    kind,
    columns: { 'order.name': column, 'line.sku': 'B' },
  });
  const two = withMapping([of('shopify.orders', 'A')], of('shopify.orders', 'C'));
  expect(two).toHaveLength(2);
  expect(withMapping(two, of('warehouse.dispatches', 'A')).map(({ kind }) => kind)).toEqual([
    'shopify.orders',
    'warehouse.dispatches',
  ]);
});

test('what a config says of a plugin is found by its file', () => {
  const configured = [
    {
      path: 'plugins/slow.wasm',
      sha256: 'ab',
      personal: ['customer.email'],
      config: { limit: 5 },
    },
    { path: 'gone.wasm', sha256: 'cd', personal: [] },
  ];
  expect(pinOf(configured, 'slow.wasm')).toEqual({ sha256: 'ab' });
  expect(pinOf(configured, 'other.wasm')).toEqual({});
  expect(settledOf(configured, 'slow.wasm')).toEqual({
    consent: new Set(['customer.email']),
    config: { limit: 5 },
  });
  expect(settledOf(undefined, 'slow.wasm')).toEqual({ consent: new Set(), config: {} });
});
