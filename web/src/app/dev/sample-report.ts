/** A whole report of any length, made from the checks by counting: the same one every time. */

import type { CheckOutcome, CheckResult, Finding, Lane, Report } from '../../report';
import { firstActions, sampleChecks } from './sample-checks';
import { sampleInputs } from './sample-inputs';

const stores = ['Juniper', 'Juniper Wholesale', 'Northwind Outlet'];
const causes = ['combined', 'split-partial', 'marked-shipped-unnotified', 'unknown'];
const lanes: readonly Lane[] = [
  'open',
  'open',
  'open',
  'open',
  'open',
  'too-fresh',
  'open',
  'waiting',
  'open',
];

export function sampleReport(findings: number): Report {
  return reportOf(
    Array.from({ length: findings }, (_, index) => finding(index)),
    ['cancelled-in-shipstation', 'overdue-hold', 'zero-quantity-import'],
  );
}

export function calmReport(): Report {
  return reportOf([], ['overdue-hold']);
}

function finding(index: number): Finding {
  const check = sampleChecks[(index * 7) % sampleChecks.length] as CheckOutcome;
  const age = (index * 13) % 38;
  const action = firstActions.get(check.id) ?? '';
  const isWriteBack = check.id.startsWith('shipped-') && check.id.endsWith('fulfilled');
  const confidence = (['stated', 'likely', 'possible', 'unknown'] as const)[index % 4] ?? 'unknown';
  return {
    id: `f${index.toString(16).padStart(8, '0')}`,
    check: check.id,
    severity: check.severity,
    lane: lanes[index % lanes.length] ?? 'open',
    order: `#${1042 + index * 3}`,
    store: stores[index % 5 === 0 ? 1 : index % 11 === 0 ? 2 : 0] ?? '',
    since: `2026-01-${String((index % 28) + 1).padStart(2, '0')}T09:17:00-05:00`,
    age_days: age,
    age_business_days: Math.floor((age * 5) / 7),
    ...(index % 9 !== 8 && { value: { amount: 1999 + ((index * 977) % 40000), currency: 'USD' } }),
    owner: check.owner,
    ...(isWriteBack && {
      cause: {
        id: causes[index % 4] ?? 'unknown',
        confidence,
        because: ['The tracking number is shared with order #1044 to the same recipient.'],
        ruled_out: ['store-mapping', 'not-fulfillable'],
      },
    }),
    message: `ShipStation shipped this order ${age} days ago; the store still reads Unfulfilled.`,
    evidence: [
      { input: 0, row: 418 + index, column: 'Fulfillment Status', text: 'unfulfilled' },
      { input: 0, row: 418 + index, column: 'Cancelled at', text: '' },
      { input: 0, row: 418 + index, column: 'Financial Status', text: 'paid' },
      { input: 1, row: 301 + index, column: 'Status', text: 'Shipped' },
      { input: 2, row: 92 + index, column: 'Tracking #', text: '9400111899223197428490' },
      { input: 2, row: 92 + index, column: 'Ship Date', text: '01/14/2026' },
    ],
    actions: [
      action,
      'Look at the order in the store a minute later: it reads Fulfilled.',
      'Write to the customer if the parcel has been on its way for long.',
    ],
  };
}

function reportOf(findings: readonly Finding[], blind: readonly string[]): Report {
  const open = findings.filter((each) => each.lane === 'open');
  const checks = sampleChecks.map((check): CheckOutcome => {
    const count = open.filter((each) => each.check === check.id).length;
    const isBlind = blind.includes(check.id);
    const result: CheckResult = isBlind ? 'not-checkable' : count > 0 ? 'findings' : 'passed';
    return {
      ...check,
      result,
      findings: isBlind ? 0 : count,
      missing: isBlind ? [check.id === 'overdue-hold' ? 'Hold Until' : 'shipstation.orders'] : [],
      remedy: isBlind ? ['In ShipStation, choose Orders → Other Actions → Export Orders.'] : [],
    };
  });
  return {
    schema: 'backhaul.report/1',
    tool: { name: 'backhaul', version: '0.1.0' },
    as_of: '2026-02-20T18:00:00-05:00',
    window: { from: '2026-01-06T08:02:11-05:00', to: '2026-02-20T18:00:00-05:00' },
    options: {},
    inputs: sampleInputs,
    summary: {
      answer:
        open.length === 0
          ? [
              'All 1,804 shipped orders read Fulfilled in the store.',
              'No paid order is missing in ShipStation.',
            ]
          : [
              '37 of 412 shipped orders still look Unfulfilled in Shopify.',
              'They hold $4,912.',
              'The oldest has waited 9 business days.',
            ],
      orders: 2012,
      shipped: 1804,
      matched: 1987,
      open_findings: open.length,
      stuck_orders: open.length,
      value: { USD: 491200 },
      by_check: {},
      by_severity: {},
      by_owner: {},
      by_cause: {},
      by_match: {},
    },
    findings: findings.filter((each) => !blind.includes(each.check)),
    patterns: [],
    checks,
    ledger: [],
    coverage: [],
    plugins: [],
  };
}
