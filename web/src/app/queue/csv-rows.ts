/** Some records of a CSV that the engine wrote for all findings, byte for byte as they stand in it. */

/** The header, and the records at `positions` after it, in that order. */
export function csvRows(csv: string, positions: readonly number[]): string {
  const records = recordsOf(csv);
  return [0, ...positions.map((position) => position + 1)]
    .map((position) => records[position] ?? '')
    .join('');
}

/** Records with their line ends: a line break inside quotes ends none. */
function recordsOf(csv: string): readonly string[] {
  const records: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < csv.length; at += 1) {
    const code = csv.charCodeAt(at);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === 10 && !isQuoted) {
      records.push(csv.slice(start, at + 1));
      start = at + 1;
    }
  }
  if (start < csv.length) records.push(csv.slice(start));
  return records;
}
