/** Every sentence of the ways out: saving, printing, sharing, and what changed since an earlier report. */

export const ways = {
  save: 'Save',
  print: 'Print',
  share: 'Share safely',
  close: 'Close',
};

export const saving = {
  title: 'Save',
  lead: 'Made on this device. Nothing in these files can start a formula or a script.',
  narrowed: (shown: string, all: string) => `Only what the queue shows: ${shown} of ${all}`,
  narrowedNote: (filter: string) => `Each file says so: ${filter}.`,
  groups: {
    report: 'The whole report',
    words: 'To paste somewhere',
    kit: 'Fix kit',
    tool: 'The tool',
  },
  kitAll: 'All of the fix kit',
  kitNote: 'One archive (.zip) of the files below.',
  tool: 'This tool',
  toolNote: 'Page and engine in one file. It opens without a network.',
  config: 'Options',
  configNote: 'Assumptions and mappings as backhaul.toml, which the command takes too.',
  button: 'Save',
  copy: 'Copy',
  saved: (title: string) => `${title} is saved.`,
  copied: (title: string) => `${title} is copied.`,
  notCopied: 'The browser does not allow copying.',
  failed: (title: string) => `${title} could not be made.`,
};

/** By the name of the file: what it is, and what for. */
export const savedFiles = {
  'report.html': [
    'Report as a page',
    'This tool with the report inside: opens offline, filters, runs again.',
  ],
  'report.xlsx': [
    'Workbook',
    'Summary, queue, patterns, days, owners, lines and coverage, for Excel.',
  ],
  'findings.csv': ['Findings as CSV', 'One row for each finding.'],
  'report.json': ['Report as JSON', 'Everything. Drop it here next time to see what changed.'],
  'digest.txt': ['Digest', 'For a chat or a mail, below 2,000 characters.'],
  'report.md': ['Report as Markdown', 'For a ticket or a wiki.'],
  'read-me.txt': ['About the fix kit', 'What each file is for, and what was left out and why.'],
  'stop-list.txt': ['Stop list', 'One page for the packing bench: what must not ship.'],
  'warehouse-note.txt': ['Note for the warehouse', 'What it can look up or put right.'],
  'resend.csv': ['Re-send list', 'Shipments to notify again in ShipStation.'],
  'tracking-import.csv': [
    'Tracking import',
    'Tracking numbers for the store, in Matrixify’s short form.',
  ],
  'affected-orders.csv': [
    'Affected orders',
    'Orders whose flows after the purchase did not start: names only, no addresses.',
  ],
  'checklist.txt': ['Checklist', 'One page to go through, with the numbers of this audit.'],
  'support-ticket.txt': ['Support ticket', 'For ShipStation support, with shipment numbers.'],
  'customer-texts.txt': ['Customer texts', 'For each customer who was probably not told.'],
  'next-audit.ics': ['Reminder', 'The next audit, for any calendar.'],
} as const;

export const sharing = {
  title: 'Share safely',
  lead: 'Choose how much leaves. Nothing leaves before you save or copy it.',
  tier: 'What leaves',
  tiers: {
    numbers: ['Numbers only', 'Counts, ages and causes. No order, no name, no text of your files.'],
    orders: ['Order numbers', 'Also order numbers, stores, shipments, values and times.'],
    everything: ['Everything', 'As it stands here, with words from your files.'],
  },
  format: 'As',
  formats: {
    md: 'Markdown',
    digest: 'Digest',
    csv: 'CSV',
    json: 'JSON',
    html: 'a page with the report inside',
  },
  preview: 'Exactly this leaves',
  previewPage: 'The tool itself, and in it this report:',
  size: (name: string, size: string) => `${name}, ${size}`,
  working: 'Making the file',
  save: 'Save this file',
  copy: 'Copy',
};

export const printing = {
  title: 'Print',
  lead: 'The browser’s own dialog follows. It can also make a PDF.',
  kinds: {
    summary: ['Summary', 'The answer, what to do first, and the patterns.'],
    full: ['Everything', 'The whole report.'],
    owner: ['One owner’s list', 'What one team has to do.'],
    'stop-list': ['Stop list', 'One page for the packing bench.'],
  },
  owner: 'Owner',
  go: 'Print',
};

export const changes = {
  heading: 'Changes',
  since: (moment: string, open: string) => `Since the report of ${moment}, which had ${open} open.`,
  sinceNoMoment: (open: string) => `Since the earlier report, which had ${open} open.`,
  kinds: {
    new: ['New', 'Open now, not open then.'],
    came_back: ['Came back', 'Open once, corrected, and open again.'],
    still_open: ['Still open', 'Open then and now.'],
    resolved: ['Resolved', 'Open then, not any more.'],
    not_compared: ['Not compared', 'One of the two reports could not know.'],
  },
  recurring: 'Corrected again and again',
  recurs: (order: string, corrections: string) =>
    `${order}: ${corrections} corrections within a week`,
  none: 'Nothing changed.',
  show: 'Show in the queue',
};
