/**
 * Every sentence the page shows, so that tone and terms can be read in one go; those of the report's
 * sections beside the queue stand in `report/words.ts`.
 *
 * Present tense, active, at most 20 words, no blame. Sentences about findings come from the report
 * itself: the engine knows why, the page only shows it.
 */

export const brand = {
  name: 'Backhaul',
  title: 'Find the orders stuck between Shopify and ShipStation',
  lead: 'Drop your exports to see which orders are stuck, why, whose they are and what to do next.',
  privacy: 'Your files stay on this device. This page is not allowed to connect.',
};

export const page = {
  language: 'Language',
};

export const drop = {
  choose: 'Choose files',
  add: 'Add files',
  sample: 'Try with sample data',
  hint: 'Drop files anywhere on this page, or paste files or rows. Any order, any number.',
  pasted: (number: number) => `pasted-${number}.csv`,
  hovering: 'Let go to open the files',
  store: 'Store orders',
  storeHint: 'The orders export of Shopify, as CSV.',
  storeKinds: [
    ['Orders', 'what customers bought, paid, cancelled, and what the store calls fulfilled'],
  ],
  shipstation: 'ShipStation shipments and orders',
  shipstationHint: 'One of three exports is enough to start. Each shows more.',
  shipstationKinds: [
    ['Orders', 'what never arrived, the stop list, what is overdue'],
    ['Shipments', 'labels, voids, splits, combined parcels'],
    ['Fulfillments', 'what someone marked as shipped without a label'],
  ],
  other: 'Other files',
  unrecognised: 'Not recognised',
  waiting: 'No file yet',
  filled: 'ready',
  sampleFailed: 'The sample files did not open.',
};

export const files = {
  heading: 'Files',
  reading: 'Reading',
  remove: (name: string) => `Remove ${name}`,
  removeShort: 'Remove',
  unread: 'This file could not be read.',
  unknown: (count: string) => `${count} of no known kind`,
  tooBig: (size: string, limit: string) => `This file has ${size}; this page reads up to ${limit}.`,
  tooBigHelp: 'Export fewer days at a time, or use the command line, which has no limit.',
  nextHeading: 'What another file adds',
  holds: (inputs: string) => `holds ${inputs}`,
  opened: (name: string, kind: string) => `${name} is open: ${kind}.`,
  removed: (name: string) => `${name} is removed.`,
};

/** What the page around the tool is told, where it asks. */
export const counts = {
  asks: 'This website asks for four rounded numbers of the result: rows, orders, findings, stuck orders.',
  allow: 'Tell the website',
  nothingElse: 'It sees nothing else of your files.',
};

/** What each absent kind would let the audit see. */
export const adds = {
  'shopify.orders':
    'A store orders export gives the other side of the comparison. The audit needs it.',
  shipstation:
    'Any ShipStation export gives the other side of the comparison. The audit needs one.',
  'shipstation.orders':
    'A ShipStation orders export shows orders that never arrived, the stop list and overdue orders.',
  'shipstation.shipments':
    'A ShipStation shipments export shows labels, voids, splits and combined parcels.',
  'shipstation.fulfillments':
    'A ShipStation fulfillments export shows orders marked as shipped without a label.',
};

export const kinds: Readonly<Record<string, string>> = {
  'shopify.orders': 'Shopify orders export',
  'shopify.transactions': 'Shopify transactions export',
  'shopify.products': 'Shopify products export',
  'shopify.inventory': 'Shopify inventory export',
  'shopify.fulfillments': 'Store fulfillments sheet',
  'shipstation.orders': 'ShipStation orders export',
  'shipstation.shipments': 'ShipStation shipments export',
  'shipstation.fulfillments': 'ShipStation fulfillments export',
  'shipstation.returns': 'ShipStation returns export',
  'shipstation.products': 'ShipStation products export',
  'shipstation.inventory': 'ShipStation inventory export',
  'marketplace.orders': 'Marketplace orders export',
  'warehouse.dispatches': 'Warehouse dispatches',
  'backhaul.report': 'Earlier Backhaul report',
  unrecognised: 'Kind not recognised',
};

/** The words for one record of a kind: what a row becomes. */
export const records: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'shopify.orders': ['order', 'orders'],
  'shipstation.orders': ['order', 'orders'],
  'shipstation.shipments': ['shipment', 'shipments'],
  'shipstation.fulfillments': ['fulfillment', 'fulfillments'],
};

/** What the page counts, as one and as many. */
export const nouns = {
  check: ['check', 'checks'],
  field: ['field', 'fields'],
  file: ['file', 'files'],
  finding: ['finding', 'findings'],
  input: ['input', 'inputs'],
  order: ['order', 'orders'],
  orderNumber: ['order number', 'order numbers'],
  problem: ['problem', 'problems'],
  record: ['record', 'records'],
  row: ['row', 'rows'],
  shipment: ['shipment', 'shipments'],
  shipmentNumber: ['shipment number', 'shipment numbers'],
  writer: ['writer', 'writers'],
} as const;

/** How numbers and times are put into words. */
export const figures = {
  of: (part: string, all: string) => `${part} of ${all}`,
  days: (days: string) => `${days} d`,
  businessDays: (days: string) => `${days} business ${days === '1' ? 'day' : 'days'}`,
  fresh: '< 1 business day',
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  date: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
};

export const config = {
  heading: 'Options',
  opened: (name: string) => `The options of ${name} are in force.`,
  inForce: (name: string) => `Options of ${name} are in force.`,
  removed: 'The options are removed.',
  remove: 'Remove the options',
  unreadable: (line: number, reason: string) => `Line ${line} cannot be read: ${reason}.`,
  help: 'The options and their values stand in the documentation, under backhaul.toml.',
};

export const keys = {
  inForce: (name: string, pairs: string) => `The key ledger ${name} is in force. Pairs: ${pairs}.`,
  removed: 'The key ledger is removed.',
  remove: 'Remove the key ledger',
};

export const plugins = {
  heading: 'Plugins',
  lead: 'Checks of your own. Each sees the fields it names and nothing else, and can send nothing.',
  looking: 'Looking at it',
  sees: 'Fields it sees',
  personal: 'personal',
  consent: 'Personal fields: it runs only if you allow each of them.',
  remove: (name: string) => `Remove plugin ${name}`,
  removeShort: 'Remove',
  failed: (stage: string) => `It does not count; it failed at “${stage}”.`,
  batch: (batch: number) => ` Batch ${batch}.`,
  running: (name: string) => `Running ${name}`,
  finished: (cases: string, seconds: string) =>
    `Looked at ${cases} cases in ${seconds} s. What it found is in the queue.`,
  settings: 'Settings',
  added: (name: string) => `The plugin ${name} is here.`,
  removed: (name: string) => `The plugin ${name} is removed.`,
};

/** Fields of settings and limits. */
export const settings = {
  byDefault: (value: string) => (value ? `Default: ${value}` : 'Default: empty'),
  noInteger: (title: string) => `${title}: this takes a whole number, such as 50 or -3.`,
  outside: (title: string, least: string, most: string) =>
    `${title}: this takes a number from ${least} to ${most}.`,
};

/** What each plugin may use. */
export const limits = {
  heading: 'Limits of each plugin',
  titles: {
    batch_seconds: 'Seconds for a batch, and for each other call',
    plugin_seconds: 'Seconds for a plugin, compiling included',
    memory_mib: 'Memory in MiB',
    result_mib: 'Result of one call in MiB',
    findings: 'Findings of a plugin',
    file_mib: 'Size of the file in MiB',
    table_elements: 'Elements of each table',
  },
};

export const howTo = {
  heading: 'How to get these files',
  shopify: {
    title: 'Store orders, from Shopify',
    steps: [
      ['Open the Shopify admin and choose', 'Orders'],
      ['Choose', 'Export'],
      ['Choose', 'All orders', 'or, for a filtered list,', 'Current page'],
      ['Choose', 'Plain CSV file', 'and export. Shopify e-mails a long list.'],
    ],
  },
  shipstation: {
    title: 'Orders and shipments, from ShipStation',
    steps: [
      ['Orders:', 'Orders → Other Actions → Export Orders'],
      ['Labels:', 'Shipments → Export Shipments'],
      ['Marked as shipped:', 'Shipments → Fulfillments → Export'],
      ['Let all three cover the same days as the store’s file.'],
    ],
  },
} as const;

export const assumptions = {
  heading: 'Assumptions',
  zone: 'ShipStation times are in',
  zoneUnknown: 'a time zone not known',
  zoneNote: 'Without a zone, a ShipStation time is uncertain by a day.',
  asOf: 'The audit speaks for',
  asOfLatest: 'the latest event in the files',
  asOfChosen: 'a moment I choose',
  asOfLabel: 'Date and time',
  window: 'It covers orders of',
  windowAll: 'all days in the files',
  window30: 'the last 30 days',
  windowCustom: 'a number of days I choose',
  windowDays: 'Number of days',
  windowSpan: 'from one day to another',
  windowFrom: 'First day',
  windowTo: 'Last day',
  cutOff: 'Orders count the same day until',
  cutOffNote: 'Later ones count from the next business day. Empty: no cut-off.',
  everyDay: 'Saturday and Sunday are business days',
  store: (file: string) => `Orders of ${file} are in ShipStation’s store`,
  storeByFiles: 'that the files agree on',
  save: 'Save as backhaul.toml',
  saved: 'The assumptions are saved as backhaul.toml.',
  run: 'Run the audit',
  rerun: 'Run again',
  partial: 'The audit runs by itself with both sides. It can also run with what is here.',
};

export const running = {
  heading: 'The audit is running',
  cancel: 'Cancel',
  cancelled: 'The audit is cancelled. All files stay open.',
  phases: {
    reading: 'Reading',
    understanding: 'Understanding',
    matching: 'Matching',
    checking: 'Checking',
    explaining: 'Explaining',
  },
};

export const report = {
  heading: 'Report',
  asOf: 'As of',
  window: 'Orders created',
  windowNone: 'No dates in the files',
  version: 'Version',
  opened: (name: string) => `The report of ${name} is open.`,
  failed: (checks: string) =>
    `These checks stopped early and prove nothing: ${checks}. All others count.`,
  failedPlugins: (names: string) => `These plugins failed and count for nothing: ${names}.`,
  lostRows: (rows: string, file: string) =>
    `${rows} of ${file} could not be read. Everything else counts.`,
  ready: (open: string) => `The audit is done. ${open} in the queue.`,
  calm: 'Nothing is stuck, as far as these files can tell.',
  calmUnchecked: (checks: string) => `${checks} could not run; below stands what is missing.`,
  calmMatch: (matched: string, orders: string, rate: string) =>
    `${matched} of ${orders} orders have a counterpart in ShipStation (${rate}).`,
  calmChecks: (passed: string) => `${passed} ran and found nothing open.`,
};

export const tiles = {
  heading: 'At a glance',
  untold: 'Customers probably not told',
  untoldNote: 'Shipped, and the store still says unfulfilled or partial.',
  neverImported: 'Never imported',
  neverImportedNote: 'Paid in the store, and ShipStation has no record.',
  shippedAfter: 'Shipped after cancellation',
  shippedAfterNote: 'The label is newer than the cancellation.',
  stillOpen: 'Cancelled or refunded, still open',
  stillOpenNote: 'The stop list: the warehouse can still ship these.',
  unchecked: 'Not checkable',
  uncheckedNote: 'These files cannot tell.',
  partly: 'One part is not checkable.',
  atStake: (value: string) => `${value} at stake`,
  show: (title: string) => `Show in the queue: ${title}`,
};

export const coverage = {
  heading: 'What could not be checked',
  lead: 'Not checkable is not the same as passed. A file or column that is missing would allow these.',
  none: 'Every check has the files and columns it needs.',
  missing: 'Missing',
  column: (field: string, file: string) => `“${field}” in the ${file}`,
  why: 'Why it matters',
  where: 'Where to get it',
};

export const problems = {
  heading: 'Problems of the files',
  sum: (rows: string, used: string, aside: string) =>
    `${rows} read = ${used} used + ${aside} set aside`,
  none: 'No problems.',
  rows: (rows: string) => `${rows} concerned`,
  firstRow: (row: number) => `first in row ${row}`,
  column: (column: string) => `column ${column}`,
};

export const checks = {
  heading: 'Checks',
  results: {
    findings: 'Found',
    passed: 'Passed',
    'not-applicable': 'Not applicable',
    'not-checkable': 'Not checkable',
    failed: 'Failed',
  },
  columns: ['Check', 'Result', 'Open', 'Owner'],
};

export const failure = {
  heading: 'The audit stopped',
  config: 'These options cannot be used',
  help: 'All files stay open. Run the audit again, or remove the file named above.',
  copy: 'Copy details',
  copied: 'The details are copied. They hold no content of your files.',
};

export const keyboard = {
  heading: 'Keyboard',
  open: 'Keyboard shortcuts',
  enabled: 'Single-key shortcuts are on',
  keys: [
    ['/', 'search the queue'],
    ['j', 'next row'],
    ['k', 'previous row'],
    ['Enter', 'open the case'],
    ['Esc', 'close the case'],
    ['x', 'choose the row, or let it go'],
    ['a', 'accept with a reason'],
    ['e', 'save as CSV what is chosen, else what is shown'],
    ['?', 'show this list'],
  ],
} as const;

export const owners: Readonly<Record<string, string>> = {
  integration: 'Integration',
  warehouse: 'Warehouse',
  'customer-service': 'Customer service',
  operations: 'Operations',
  finance: 'Finance',
  catalogue: 'Catalogue',
};

export const severities: Readonly<Record<string, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

export const causes: Readonly<Record<string, string>> = {
  'store-mapping': 'Store mapping',
  combined: 'Combined parcel',
  'split-partial': 'Split order, part told',
  'reship-after-void': 'New label after a void',
  'marked-shipped-unnotified': 'Marked as shipped, not notified',
  'not-fulfillable': 'The store forbids it',
  outage: 'Write-back outage',
  'notify-off': 'Notifications off',
  'rule-suppressed': 'Automation rule',
  'carrier-designation': 'Carrier name not recognised',
  'notify-on-scan': 'Notifies at first scan',
  throttled: 'Throttled',
  transient: 'Single failure',
  unknown: 'Not known',
};
