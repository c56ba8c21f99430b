/** The sentences of the report's sections, in the order of the page; see `../words.ts` for their tone. */

export const contents = {
  heading: 'In this report',
};

export const steps = {
  heading: 'Do this first',
  show: 'Show in the queue',
  copy: 'Copy order numbers',
  copied: (orders: string) => `${orders} copied.`,
  notCopied: 'The browser does not allow copying.',
  more: (rest: string) => `and ${rest} more`,
  oldest: (days: number) =>
    days === 0 ? 'since today' : `oldest ${days} business ${days === 1 ? 'day' : 'days'}`,
};

export const patterns = {
  heading: 'Patterns',
  lead: 'A cause that explains several findings at once, and its one fix.',
  orders: (orders: string) => `${orders} concerned`,
  share: (failed: string, of: string) => `${failed} of ${of} shipments failed`,
  between: (from: string, to: string) => `${from} – ${to}`,
  since: (from: string) => `since ${from}`,
  speaksFor: 'What speaks for it',
  common: 'What they have in common',
  more: 'What speaks against it, what was ruled out, how to confirm',
  speaksAgainst: 'What speaks against it',
  ruledOut: 'Ruled out',
  confirm: 'How to confirm',
  nothingMore: 'The report says nothing more of it.',
  fix: 'What to do',
  copy: 'Copy shipment numbers',
  copied: (shipments: string) => `${shipments} copied.`,
  notCopied: 'The browser does not allow copying.',
  show: 'Show in the queue',
};

export const ledger = {
  heading: 'Daily ledger',
  proves: (short: string, days: string, gap: string, on: string) =>
    `On ${short} of ${days} days the store called fewer orders fulfilled than ShipStation shipped; most, by ${gap}, on ${on}.`,
  even: (days: string) =>
    `On none of ${days} days did the store call fewer orders fulfilled than ShipStation shipped.`,
  both: (shipped: string, fulfilled: string) => `${shipped} shipped, ${fulfilled} fulfilled`,
  shippedLegend: 'Shipped in ShipStation',
  fulfilledLegend: 'Fulfilled in the store',
  day: 'Day',
  store: 'Store',
  shipped: 'Shipped',
  fulfilled: 'Fulfilled',
  difference: 'Difference',
};

/** Lists on paper. */
export const onPaper = {
  stopHeading: 'Stop: do not ship these',
  stopLead:
    'The store cancelled or refunded them, and ShipStation still has them open. No label yet: cancel. Packed: hold, and ask. Labelled: void and recall.',
  stopNone: 'Nothing to stop, as far as these files can tell.',
  ownerHeading: (owner: string, findings: string) => `${owner}: ${findings} open`,
  queueHeading: (findings: string) => `Queue: ${findings} open`,
  more: (rest: string) => `${rest} more stand in the CSV and the workbook.`,
  order: 'Order',
  why: 'What is wrong',
  since: 'Since',
  store: 'Store',
  severity: 'Severity',
  age: 'Business days',
  value: 'Value',
  owner: 'Owner',
  next: 'Next action',
};

/** Titles of the pictures, and the sentence that each proves. */
export const pictures = {
  numbers: 'The numbers as a table',
  show: 'show in the queue',
  ages: {
    heading: 'How long findings have been open',
    proves: (old: string, all: string, bad: string) =>
      `${old} of ${all} open findings are older than 5 business days; ${bad} of these are critical or high.`,
    dateless: (findings: string) => `${findings} have no date, and are not drawn.`,
    days: (days: string) => `${days} business ${days === '1' ? 'day' : 'days'}`,
    age: 'Business days',
    all: 'All',
  },
  strip: {
    heading: 'Write-back, shipment by shipment',
    proves: (failed: string, shipments: string, run: string, from: string) =>
      `${failed} of ${shipments} shipments did not reach the store; the longest run, ${run} in a row, begins on ${from}.`,
    scattered: (failed: string, shipments: string) =>
      `${failed} of ${shipments} shipments did not reach the store, one here and one there.`,
    none: (shipments: string) =>
      `All ${shipments} shipments reached the store, as far as it shows.`,
    told: 'Told',
    failed: 'Failed',
    silent: 'Silent: ShipStation says that it did not try',
    silentShort: 'Silent',
    stores: 'Store',
    beside: 'Says nothing of the connection: fresh, not shown, or explained by its own order',
    store: (name: string) => name || 'All stores',
    lead: 'Drag over the strip, or set both ends, and the queue shows what began between them.',
    from: 'From',
    to: 'To',
    apply: 'Show in the queue',
    all: 'Whole strip',
    span: 'Span',
    shipments: 'Shipments',
    each: (shipments: string) => `A tick stands for ${shipments}, in time order.`,
    chosen: (from: string, to: string, failed: string) => `${from} – ${to}: ${failed} not told.`,
  },
  change: {
    heading: 'Before and after',
    proves: (resolved: string, fresh: string, still: string) =>
      `Since the earlier report ${resolved} findings are resolved, ${fresh} are new, and ${still} are still open.`,
    earlier: 'Then',
    now: 'Now',
    still: 'Still open',
    resolved: 'Resolved since',
    unknown: 'Not compared',
    back: 'Came back',
    fresh: 'New',
    when: 'When',
    part: 'Part',
    findings: 'Findings',
  },
  latency: {
    heading: 'How long a write-back takes',
    proves: (orders: string, median: string, hour: string) =>
      `Half of ${orders} write-backs took ${median} or less; ${hour} arrived within an hour.`,
    inexact: 'Without a time zone, hours may be off.',
    mark: (within: string, share: string) => `${within}: ${share}`,
    within: (within: string) => `≤ ${within}`,
  },
  hours: {
    heading: 'Which hours of the week fail',
    proves: (hour: string, failed: string, shipped: string) =>
      `${hour} fails most: ${failed} of ${shipped} orders labelled in it did not reach the store.`,
    thin: (failed: string) => `${failed} orders failed, in hours with few labels each.`,
    none: 'No hour fails: every order labelled in these hours reached the store.',
    failed: 'Failed; the larger, the larger its share',
    shipped: 'Labels were made',
    of: (failed: string, shipped: string) => `${failed} of ${shipped} failed`,
    share: 'Share',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  },
  volume: {
    heading: 'Whether failures come with volume',
    periods: {
      hour: {
        proves: (labels: string, rate: string, all: string) =>
          `Hours with ${labels} labels fail more than the rest: ${rate}, against ${all} overall.`,
        even: (all: string) =>
          `Busy hours do not clearly fail more than quiet ones: ${all} overall.`,
        labels: 'Labels made in the hour',
        periods: 'Hours',
        worst: 'Most failures in',
      },
      day: {
        proves: (labels: string, rate: string, all: string) =>
          `Days with ${labels} labels fail more than the rest: ${rate}, against ${all} overall.`,
        even: (all: string) =>
          `Busy days do not clearly fail more than quiet ones: ${all} overall.`,
        labels: 'Labels made on the day',
        periods: 'Days',
        worst: 'Most failures on',
      },
    },
  },
  failures: {
    heading: 'Where write-back fails',
    proves: (facet: string, value: string, rate: string, all: string, values: string) =>
      values === '1'
        ? `${facet} ${value} fails more than the rest: ${rate}, against ${all} overall.`
        : `${values} values fail more than the rest, ${facet} ${value} most: ${rate}, against ${all} overall.`,
    even: (all: string) =>
      `No store, carrier, service or warehouse fails clearly more than the ${all} overall.`,
    interval: '95 % interval',
    facets: {
      store: 'Store',
      carrier: 'Carrier',
      service: 'Service',
      warehouse: 'Warehouse',
    } as Readonly<Record<string, string>>,
  },
  funnel: {
    heading: 'How far orders came',
    proves: (lost: string, where: string) => `The largest leak: ${lost} ${where}.`,
    whole: 'No order was lost on the way.',
    reached: 'Came this far',
    leak: (lost: string) => `· ${lost} lost`,
    way: (orders: string) => `· ${orders} on the way`,
    before: {
      paid: 'never paid',
      imported: 'paid and not in ShipStation',
      labelled: 'in ShipStation, late, and without a label',
      told: 'shipped and not fulfilled in the store',
      delivered: 'fulfilled and not delivered',
    } as Readonly<Record<string, string>>,
  },
  coverage: {
    heading: 'What the files cover',
    proves: (shared: string) =>
      `Store and ShipStation are both covered ${shared}; outside of it nothing is called missing.`,
    apart: 'The files of store and ShipStation share no day, so little can be compared.',
    store: 'Store',
    other: 'ShipStation and others',
    shared: 'Both',
    file: 'File',
    kind: 'Kind',
    from: 'From',
    to: 'To',
  },
};

export const byOwner = {
  heading: 'By owner',
  lead: 'One list for each: who acts, on how many orders, and what is worst.',
  columns: ['Owner', 'Open', 'Orders', 'Worst', 'At stake', 'Oldest'],
  show: (owner: string) => `Show in the queue: ${owner}`,
  printList: (owner: string) => `Print the list of ${owner}`,
};

export const watchList = {
  heading: 'Watch list',
  lead: 'Six things that go wrong quietly.',
  unknown: 'The files cannot tell',
};

export const operatingModel = {
  heading: 'Operating model',
  lead: 'Who writes the status, what the set-up has to cope with, and whether it is worth its upkeep.',
  ownership: 'Who owns the status',
  writersSeen: (writers: string) => `${writers} seen.`,
  recommendation: 'What fits',
  upkeep: (level: string) => `upkeep ${level}`,
  levels: { low: 'low', medium: 'medium', 'medium-to-high': 'medium to high', high: 'high' },
  cadence: (every: string) => `Look again ${every}.`,
  cadences: { daily: 'every day', weekly: 'every week', monthly: 'every month' },
  effort: (minutes: string) => `About ${minutes} minutes of work by hand.`,
  checklist: (ticked: string, of: string) => `Decision checklist: ${ticked} of ${of} ticked`,
  readiness: 'Before you change anything',
  badge: 'Ready to run',
  simple: 'What speaks for the simple path',
  richer: 'What speaks for the richer path',
  tells: { yes: 'Yes', no: 'No', unknown: 'You know' },
  writers: 'Writers of the status',
  writer: 'Writer',
  orders: 'Orders',
  because: 'What shows it',
  writerNames: {
    shipstation: 'ShipStation',
    provider: 'Outside provider',
    'by-hand': 'By hand in the store',
    'other-app': 'Another app',
    'point-of-sale': 'Point of sale',
    unclear: 'Not clear',
  },
  useCases: 'Use cases',
  useCase: 'Use case',
  failed: 'Write-back failed',
  needs: 'What they need most',
  useCaseNames: {
    'one-box': 'One box',
    split: 'Split',
    'pre-order': 'Pre-order',
    'multi-warehouse': 'Several warehouses',
    returned: 'Returned',
    'not-shipped': 'Not shipped',
  },
};

export const measures = {
  heading: 'Measures',
  unfulfilled: (reported: string, waiting: string) =>
    `The store reports ${reported} unfulfilled orders; ${waiting} of them really wait.`,
  rest: (shipped: string, refunded: string, none: string) =>
    `The rest: ${shipped} shipped, ${refunded} refunded, ${none} with nothing to ship.`,
  stage: 'Stage',
  stages: {
    paid: 'Paid',
    imported: 'Imported into ShipStation',
    labelled: 'Labelled',
    told: 'Fulfilled in the store',
    delivered: 'Delivered',
  },
  orders: 'Orders',
  leaked: 'Lost on the way',
  onTheWay: 'On the way',
  notShown: 'not in these files',
  latency: 'How long the other legs take',
  leg: 'From → to',
  legs: {
    'order-to-label': 'Order → label',
    'label-to-fulfilled': 'Label → fulfilled in the store',
    'pick-to-label': 'Pick → label',
  },
  where: 'Store · service',
  all: 'all',
  median: 'Half within',
  p90: '9 in 10 within',
  within: 'Within target',
  timing: 'Gaps and beats',
  facet: 'By',
  value: 'Value',
  failed: 'Failed',
  since: 'New',
  newSince: (on: string) => `first seen ${on}`,
  gaps: 'Hours whose orders did not all arrive',
  hour: 'Hour',
  missing: 'Missing',
  polling: 'Beat of the updates',
  event: 'Event',
  every: 'Every',
  beat: 'At the beat',
  days: 'Day by day',
  throughput: 'Orders in and out',
  day: 'Day',
  created: 'Created',
  shipped: 'Shipped',
  backlog: 'Open that evening',
  stillOpen: 'Findings left',
  dispatches: 'Dispatch ledger',
  carrier: 'Carrier',
  parcels: 'Parcels',
  voided: 'Voided',
  numberGaps: 'Order numbers without an order',
  store: 'Store',
  first: 'First',
  last: 'Last',
  absent: 'Absent',
  fields: 'Which fields survive the way',
  completeness: 'Fields that have to agree',
  field: 'Field',
  agree: 'Agree',
  lacking: 'Missing to compare it',
  survival: 'Fields of the store in ShipStation',
  arrived: 'Arrived',
  carriedBy: 'Carried by',
  waitingFor: 'What waiting orders hang on',
  skus: 'SKUs that block most orders',
  sku: 'SKU',
  late: 'Late',
  units: 'Units',
  combinable: 'Orders about to be combined',
};

export const pluginResults = {
  heading: 'What plugins found',
  found: (findings: string, cases: string) => `${findings} in ${cases} cases`,
  saw: (fields: string) => (fields ? `Saw ${fields}` : 'Saw no field'),
};
