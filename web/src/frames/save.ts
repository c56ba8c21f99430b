/** Saves the report in the format that the embedding page's `save` names, as the visitor's buttons do. */

import { saveText } from '../app/browser/download';
import type { Session } from '../app/session/session';

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

export async function saveAs(format: string, { engine, audited }: Session): Promise<void> {
  const day = audited?.report.as_of?.slice(0, 10) ?? '';
  const name = `backhaul-report${day && `-${day}`}.${format}`;
  const text = await textOf(format, engine);
  if (text !== undefined) saveText(text, name, TYPES[format] ?? 'text/plain;charset=utf-8');
}

async function textOf(format: string, engine: Session['engine']): Promise<string | undefined> {
  if (format === 'json') return engine.reportJson();
  if (format === 'csv') return engine.reportCsv();
  return engine.outputs().find(({ name }) => name.endsWith(`.${format}`))?.text;
}
