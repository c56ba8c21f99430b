/** What a made file is called on disk, and how the browser names its type. */

import { savedFiles } from './words';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
  toml: 'application/toml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
};

export function typeOf(name: string): string {
  return types[name.split('.').at(-1) ?? ''] ?? 'text/plain;charset=utf-8';
}

/** `backhaul-report-2026-02-20.json`: the as-of day at most, no order, no store, no person. */
export function nameOnDisk(name: string, asOf: string | undefined): string {
  const [stem = '', extension = ''] = name.split(/\.(?=[^.]+$)/);
  const day = asOf?.slice(0, 10);
  return `backhaul-${stem}${day ? `-${day}` : ''}.${extension}`;
}

/** What it is, and what for. */
export function describe(name: string): readonly [title: string, purpose: string] {
  const known: Readonly<Record<string, readonly [string, string]>> = savedFiles;
  return known[name] ?? [name, ''];
}
