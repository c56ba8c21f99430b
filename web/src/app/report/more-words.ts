/** The sentences of the report's further sections; see `../words.ts` for their tone. */

export const measureTables = {
  heading: 'Side by side',
  lead: 'The same orders as the systems see them, and who does what about them.',
  more: (rest: string) => `and ${rest} more.`,
};

export const lookUp = {
  heading: 'Look up an order',
  lead: 'Any order of these files, with or without a finding. Nothing of the question is kept.',
  label: 'Order, tracking number, e-mail or name',
  find: 'Look up',
  keys: 'Save the key ledger',
  keysAre: 'CSV: order of the store, order of ShipStation, shipment, tracking number.',
  nothing:
    'No order of these files fits. Write a name or an e-mail address in full, as the order has it.',
  more: (rest: string) => `and ${rest} more. Ask with a number to see one of them.`,
  foundBy: (by: string) => `Found by its ${by}.`,
  by: {
    'order number': 'order number',
    id: 'id',
    'tracking number': 'tracking number',
    'e-mail address': 'e-mail address',
    name: 'name',
  },
  inStep: 'The systems are in step.',
  says: 'What each system says',
  saysOf: (order: string) => `What each system says of ${order}`,
  linesOf: (order: string) => `Lines of ${order}`,
  system: 'System',
  means: 'Stands at',
  written: 'As written',
  where: 'Where',
  row: (file: string, row: string) => `${file}, row ${row}`,
  systems: {
    store: 'Store',
    shipstation: 'ShipStation',
    warehouse: 'Warehouse',
    carrier: 'Carrier',
  },
  standings: {
    'not there': 'not there',
    'another word': 'another word',
  },
  parcels: 'Parcels',
  tracking: 'Tracking number',
  carrier: 'Carrier',
  made: 'Made',
  notified: 'Store notified',
  status: 'Status',
  voided: 'voided',
  isReturn: 'return label',
  open: 'Open the case',
  holder: (system: string) => `The record is held by: ${system}. Correct it there.`,
};

export const decided = {
  heading: 'What you decided',
  lead: 'From the options of this audit: findings accepted, and incidents you know of.',
  acceptances: 'Accepted',
  what: 'What',
  reason: 'Reason',
  on: 'On',
  met: 'Findings met',
  none: 'none: gone, or mistyped',
  incidents: 'Known incidents',
  incident: 'Incident',
  when: 'When',
  store: 'Store',
  all: 'all',
  note: 'Note',
  explains: 'Findings that began in it',
};

export const beyond = {
  due: (on: string) => `Due ${on}.`,
  channel: (channel: string) => `Sold on ${channel}.`,
  risk: 'Penalty risk: the marketplace may count it, and the customer is probably affected already.',
  tier: (tier: string) => `Customer tier: ${tier}.`,
  holder: (system: string) => `The record is held by ${system} now: correct it there.`,
  systems: { store: 'the store', shipstation: 'ShipStation', warehouse: 'the warehouse' },
  guides: 'Guides of ShipStation and Shopify',
  copy: 'Copy address',
  copied: 'Copied. Open it in a tab of its own.',
  notCopied: 'The browser does not allow copying.',
};

export const rounds = {
  heading: 'Rounds',
  lead: 'A look that takes a minute: the findings of a day, or of a week.',
  names: { daily: 'Each day', weekly: 'Each week' },
  show: (open: string) => `Show ${open} in the queue`,
  none: 'Nothing open',
};
