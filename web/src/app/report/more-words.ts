/** The sentences of the report's further sections; see `../words.ts` for their tone. */

export const measureTables = {
  heading: 'Side by side',
  lead: 'The same orders as the systems see them, and who does what about them.',
  more: (rest: string) => `and ${rest} more.`,
};
