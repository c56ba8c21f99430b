/** Queue rows for tests, made the way the page makes them, from as little as a test cares about. */

import { type QueueRow, rowsOf } from '../../src/app/queue/row';
import type { CheckOutcome, Finding, Report } from '../../src/report';

const check: CheckOutcome = {
  id: 'never-imported',
  title: 'ShipStation has every paid order',
  broken: 'Paid, and never imported',
  family: 'import',
  severity: 'critical',
  owner: 'integration',
  result: 'findings',
  findings: 1,
  missing: [],
  why: 'Nobody packs it.',
};

const finding: Finding = {
  id: 'f0',
  check: 'never-imported',
  severity: 'critical',
  lane: 'open',
  order: '#1042',
  store: 'Juniper',
  owner: 'integration',
  message: 'ShipStation has no record of this order.',
  evidence: [],
  actions: ['Import the orders of the store again.'],
};

export function rows(findings: readonly Partial<Finding>[]): readonly QueueRow[] {
  const report = {
    checks: [check],
    cases: [{ labelled_hour: 9, services: ['UPS Ground'], warehouses: ['Reno'] }],
    findings: findings.map((each, index) => ({ ...finding, id: `f${index}`, ...each })),
  };
  return rowsOf(report as unknown as Report);
}

export const orders = (of: readonly QueueRow[]): readonly string[] => of.map((row) => row.order);
