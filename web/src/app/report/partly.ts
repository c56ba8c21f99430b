/** What of an audit failed while the rest of it counts: checks, plugins, and rows that nobody could read. */

import type { Report } from '../../report';
import { counted } from '../wording';
import { report as words } from '../words';

/** Rows set aside for these reasons are lost; for others, another row or file says the same. */
const LOST = new Set(['unreadable-row', 'truncated-export', 'unreadable-archive']);

/** A sentence for each kind of failure. */
export function partly({ checks, plugins, inputs }: Report): readonly string[] {
  const failed = checks.filter(({ result }) => result === 'failed').map(({ id }) => id);
  const stopped = plugins
    .filter(({ result }) => result === 'failed')
    .map(({ name, file }) => name ?? file);
  const rows = inputs.flatMap(({ name, problems }) => {
    const lost = problems.filter(({ code, set_aside }) => set_aside && LOST.has(code));
    const sum = lost.reduce((rows, problem) => rows + problem.rows, 0);
    return sum > 0 ? [words.lostRows(counted(sum, 'row'), name)] : [];
  });
  return [
    ...(failed.length > 0 ? [words.failed(failed.join(', '))] : []),
    ...(stopped.length > 0 ? [words.failedPlugins(stopped.join(', '))] : []),
    ...rows,
  ];
}
