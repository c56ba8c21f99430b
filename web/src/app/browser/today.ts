/** The reader's day, `YYYY-MM-DD`: the only clock of the page, for what the reader decides today. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
