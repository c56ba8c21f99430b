/** What went wrong, in words for the reader, and what can be handed to someone who helps. */

import { EngineError } from '../../worker/client';
import { bytes, count } from '../wording';
import type { Trouble } from './open-file';
import type { Session } from './session';

/** Why something ended, or `otherwise` where it has no word for it. */
export function troubleOf(error: unknown, otherwise: string): Trouble {
  const message = error instanceof Error && error.message ? error.message : otherwise;
  return error instanceof EngineError
    ? { kind: error.kind, message, help: error.help }
    : { kind: 'unexpected', message, help: '' };
}

/** What to hand to someone who helps: words and counts of ours, no name and no content of a file. */
export function detailsOf(session: Session): string {
  const { trouble, audited, files } = session;
  const opened = files.flatMap(({ inputs, size }) =>
    inputs
      ? inputs.map((input) => `${input.kind}: ${count(input.rows)} rows, ${bytes(input.bytes)}`)
      : [`unread: ${bytes(size)}`],
  );
  const version = audited ? `Backhaul ${audited.report.tool.version}` : 'Backhaul';
  return [version, `ended as: ${trouble?.kind ?? 'done'}`, ...opened].join('\n');
}
