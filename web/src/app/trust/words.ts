/** Every sentence of the proof panel and of what the report says of its own trust. */

export const proof = {
  see: 'See proof',
  title: 'Proof',
  lead: 'Read from this browser now, for the frame that holds your files and its workers.',
  since: 'Requests since the first file',
  sinceNone: 'No file is open yet.',
  refused: 'Requests that the policy refused',
  loaded: 'Loaded before that',
  loadedNone: 'Nothing: page and engine are in one file.',
  policy: 'The policy in force',
  policyNote:
    'The browser enforces it, whatever a script tries. “connect-src none” forbids every connection.',
  policyNone: 'No policy stands in this document.',
  apart: 'The frame has no origin of its own: the site around it cannot look in.',
  notApart: 'The frame shares the origin of the site around it, which can look in.',
  build: 'The engine that runs',
  hash: 'SHA-256 of its bytes',
  hashNote: 'The same source gives the same bytes. Releases list this sum.',
  working: 'Working it out',
  check: 'How to check it yourself',
  steps: [
    'Take this device off the network, then open your files. Everything works.',
    'Open the browser’s developer tools at “Network” and open your files. The list stays empty.',
    'Save this tool as one file and compare its sum with the release: sha256sum backhaul.html.',
    'Read the source and build it. Two builds give the same bytes.',
  ],
  not: 'What nobody can promise',
  nots: [
    'Browser extensions see what you see.',
    'A machine that is not yours alone, or a copy of this page that someone changed.',
    'What becomes of a file that you export and send on.',
  ],
  close: 'Close',
};

export const trust = {
  heading: 'What this rests on',
  matching: 'How orders were matched',
  matched: (matched: string, orders: string) => `${matched} of ${orders} orders were matched.`,
  strengths: {
    exact: 'by the whole order number, as both systems write it',
    'prefix-or-suffix': 'by the number, after a prefix or suffix that other orders show too',
    'secondary-id': 'by the store’s own id, carried along',
    verified: 'by date, total and recipient together',
  },
  aside: 'Rows set aside',
  asideRows: 'Rows that count nowhere, with the reason',
  asideNone: 'Every row was used.',
  asideColumns: ['File', 'Reason', 'Rows', 'First row'],
  unknownWords: 'Words nobody knows',
  unknownNone: 'Every status word was understood.',
  unknownHelp: 'A word can be given its meaning in backhaul.toml, under status_words.',
  untold: 'What exports can never tell',
  assumed: 'What was assumed',
  assumedNone: 'Nothing: every option has its default.',
};
