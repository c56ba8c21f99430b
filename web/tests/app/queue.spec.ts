/** What the queue does with many rows: groups, choices and acceptances. */

import { expect, test } from '@playwright/test';
import { acceptanceOf, accepted } from '../../src/app/queue/acceptances';
import { inLane, searched } from '../../src/app/queue/filter';
import { grouped } from '../../src/app/queue/group';
import { type QueueRow, rowsOf } from '../../src/app/queue/row';
import { parse } from '../../src/app/queue/search';
import { orderNames, withAll, withRange, withToggled } from '../../src/app/queue/selection';
import { readConfig, writeConfig } from '../../src/app/session/config';
import type { Report } from '../../src/report';
import { orders, rows } from './rows';

const queue = rows([
  { order: 'a', owner: 'warehouse', value: { amount: 500, currency: 'USD' } },
  { order: 'b', owner: 'finance' },
  { order: 'a', owner: 'warehouse', value: { amount: 700, currency: 'USD' } },
  { order: 'c', owner: 'finance' },
]);
const first = queue[0] as QueueRow;

test('a group stands where its first row stood, and counts its rows', () => {
  const { shown, lines } = grouped(queue, 'owner', new Set());
  expect(orders(shown)).toEqual(['a', 'a', 'b', 'c']);
  const headings = lines.flatMap((line) => (line.kind === 'group' ? [line.group] : []));
  expect(headings.map(({ label, count }) => [label, count])).toEqual([
    ['Warehouse', 2],
    ['Finance', 2],
  ]);
  expect(lines.map(({ kind }) => kind)).toEqual(['group', 'row', 'row', 'group', 'row', 'row']);
});

test('what belongs to no group comes last, however bad it is', () => {
  const { shown } = grouped(
    rows([{ order: 'a', store: '' }, { order: 'b' }, { order: 'c', store: '' }]),
    'store',
    new Set(),
  );
  expect(orders(shown)).toEqual(['b', 'a', 'c']);
});

test('the rows of a folded group are not stepped through', () => {
  const { shown, lines } = grouped(queue, 'owner', new Set(['warehouse']));
  expect(orders(shown)).toEqual(['b', 'c']);
  expect(lines.flatMap((line) => (line.kind === 'row' ? [line.index] : []))).toEqual([0, 1]);
});

test('without groups every row is a line', () => {
  expect(grouped(queue, 'none', new Set()).lines).toHaveLength(4);
});

test('choices: one, a range either way, all and none', () => {
  const one = withToggled(new Set(), first);
  expect([...one]).toEqual(['f0']);
  expect(withToggled(one, first).size).toBe(0);
  expect([...withRange(new Set(), queue, 2, 1)]).toEqual(['f1', 'f2']);
  const all = withAll(one, queue);
  expect(all.size).toBe(4);
  expect(withAll(all, queue).size).toBe(0);
});

test('an order is copied once', () => {
  expect(orderNames(queue)).toEqual(['a', 'b', 'c']);
});

test('an accepted row moves at once, and says why', () => {
  const moved = accepted(queue, [acceptanceOf(first, 'Exchange', '2026-02-20')])[0] as QueueRow;
  expect(moved.lane).toBe('accepted');
  expect(moved.finding.accepted).toEqual({ reason: 'Exchange', date: '2026-02-20' });
  expect(moved.haystack).toContain('exchange');
  expect(accepted(queue, [])).toBe(queue);
});

test('acceptances are written as the config reads them, whatever the reason holds', () => {
  const reason = 'he said "no"\\\n[[x]]';
  const acceptances = [acceptanceOf(first, reason, '2026-02-20')];
  const written = writeConfig({ acceptances });
  expect(written).toContain('[[acceptances]]');
  expect(readConfig(written).acceptances).toEqual(acceptances);
});

test('beside an earlier report rows say what became of them, and what is gone has its lane', () => {
  const report = {
    checks: [],
    findings: [
      { ...first.finding, id: 'a' },
      { ...first.finding, id: 'b' },
    ],
    changes: {
      since: [{ version: '0.1.0', open_findings: 2 }],
      new: ['a'],
      still_open: ['b'],
      came_back: [],
      resolved: [
        { ...first.finding, id: 'c', title: 'Paid, and never imported', now: undefined },
        { ...first.finding, id: 'd', title: 'Accepted since', now: 'accepted' },
      ],
    },
  };
  const made = rowsOf(report as unknown as Report);
  const ids = (text: string) => searched(made, parse(text)).map(({ finding }) => finding.id);
  expect(ids('change:new')).toEqual(['a']);
  expect(ids('change:still-open')).toEqual(['b']);
  expect(inLane(made, 'resolved').map(({ finding }) => finding.id)).toEqual(['c']);
});
