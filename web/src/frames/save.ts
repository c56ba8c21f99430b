/** Saves the report in the format that the embedding page's `save` names, as the visitor's buttons do. */

import { saveBytes } from '../app/browser/download';
import type { Session } from '../app/session/session';
import { nameOnDisk, typeOf } from '../app/sharing/file-types';
import { ownPage } from '../page/own-text';
import type { Format } from '../worker/client';

const FORMATS: readonly Format[] = ['json', 'csv', 'xlsx', 'md', 'digest', 'text', 'html', 'kit'];

export async function saveAs(asked: string, { engine, audited }: Session): Promise<void> {
  const format = FORMATS.find((known) => known === asked);
  if (!format) return;
  const page = format === 'html' ? await ownPage((bytes) => engine.digest(bytes)) : undefined;
  for (const { name, bytes } of await engine.write(format, {}, page))
    saveBytes(bytes, nameOnDisk(name, audited?.report.as_of), typeOf(name));
}
