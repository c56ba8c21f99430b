/** The German words of the report's further sections; see `../report/more-words.ts`. */

export const measureTables = {
  heading: 'Nebeneinander',
  lead: 'Dieselben Bestellungen, wie die Systeme sie sehen, und wer was daran tut.',
  more: (rest: string) => `und ${rest} weitere.`,
};
