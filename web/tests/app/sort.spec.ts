/** Sorting: natural, stable, blanks last, and filters that count what they would show. */

import { expect, test } from '@playwright/test';
import {
  choices,
  filtered,
  inLane,
  noFilters,
  toggled,
  withFacet,
} from '../../src/app/queue/filter';
import { firstSort, pressed, sorted } from '../../src/app/queue/sort';
import { orders, rows } from './rows';

test('order names sort as people count', () => {
  const queue = rows([{ order: '#1042' }, { order: '#998' }, { order: '#10002' }]);
  expect(orders(sorted(queue, { column: 'order', direction: 'ascending' }))).toEqual([
    '#998',
    '#1042',
    '#10002',
  ]);
});

test('the queue starts with the worst, and the oldest of these', () => {
  const queue = rows([
    { order: 'a', severity: 'medium', age_days: 90 },
    { order: 'b', severity: 'critical', age_days: 2 },
    { order: 'c', severity: 'critical', age_days: 9 },
  ]);
  expect(orders(sorted(queue, firstSort))).toEqual(['c', 'b', 'a']);
});

test('of equally bad ones the nearest deadline comes first, then what is worth most', () => {
  const usd = (amount: number) => ({ value: { amount, currency: 'USD' } });
  const queue = rows([
    { order: 'old', severity: 'high', age_days: 30 },
    { order: 'later', severity: 'high', due: '2026-02-21T23:59:59-05:00' },
    { order: 'cheap', severity: 'high', due: '2026-02-18T23:59:59-05:00', ...usd(1) },
    { order: 'dear', severity: 'high', due: '2026-02-18T23:59:59-05:00', ...usd(9) },
    { order: 'worse', severity: 'critical' },
  ]);
  expect(orders(sorted(queue, firstSort))).toEqual(['worse', 'dear', 'cheap', 'later', 'old']);
});

test('ages sort by the business days they show, and days settle equal ones', () => {
  const queue = rows([
    { order: 'friday', age_days: 3, age_business_days: 1 },
    { order: 'monday', severity: 'low', age_days: 2, age_business_days: 2 },
    { order: 'saturday', age_days: 4, age_business_days: 1 },
    { order: 'dateless', severity: 'critical' },
  ]);
  expect(orders(sorted(queue, { column: 'age', direction: 'descending' }))).toEqual([
    'monday',
    'saturday',
    'friday',
    'dateless',
  ]);
});

test('a blank stands last in both directions', () => {
  const usd = (amount: number) => ({ value: { amount, currency: 'USD' } });
  const queue = rows([
    { order: 'none' },
    { order: 'low', ...usd(1) },
    { order: 'high', ...usd(9) },
  ]);
  expect(orders(sorted(queue, { column: 'value', direction: 'ascending' }))).toEqual([
    'low',
    'high',
    'none',
  ]);
  expect(orders(sorted(queue, { column: 'value', direction: 'descending' }))).toEqual([
    'high',
    'low',
    'none',
  ]);
});

test('the same findings in any order make the same queue', () => {
  const ids = ['f3', 'f1', 'f2'].map((id) => ({ id, order: '#1' }));
  const once = sorted(rows(ids), firstSort).map((row) => row.finding.id);
  const again = sorted(rows(ids.toReversed()), firstSort).map((row) => row.finding.id);
  expect(again).toEqual(once);
});

test('a second press on a header turns its direction', () => {
  const age = pressed(firstSort, 'age');
  expect(age).toEqual({ column: 'age', direction: 'descending' });
  expect(pressed(age, 'age')).toEqual({ column: 'age', direction: 'ascending' });
});

test('filters of one facet add up, those of two narrow', () => {
  const queue = rows([
    { order: 'a', owner: 'warehouse', severity: 'high' },
    { order: 'b', owner: 'finance', severity: 'high' },
    { order: 'c', owner: 'finance', severity: 'low' },
  ]);
  const both = withFacet(noFilters, 'owner', ['warehouse', 'finance']);
  expect(orders(filtered(queue, both))).toEqual(['a', 'b', 'c']);
  const high = toggled(both, 'severity', 'high');
  expect(orders(filtered(queue, high))).toEqual(['a', 'b']);
  expect(orders(filtered(queue, toggled(high, 'severity', 'high')))).toHaveLength(3);
});

test('a value’s count is what choosing it alone would show', () => {
  const queue = rows([
    { owner: 'warehouse', severity: 'high' },
    { owner: 'finance', severity: 'high' },
    { owner: 'finance', severity: 'low' },
  ]);
  const high = withFacet(noFilters, 'severity', ['high']);
  const counts = (facet: 'owner' | 'severity') =>
    choices(queue, queue, high, facet).map(({ id, count }) => [id, count]);
  expect(counts('owner')).toEqual([
    ['finance', 1],
    ['warehouse', 1],
  ]);
  expect(counts('severity')).toEqual([
    ['high', 2],
    ['low', 1],
  ]);
});

test('a lane shows its own findings only', () => {
  const queue = rows([{ order: 'a' }, { order: 'b', lane: 'too-fresh' }]);
  expect(orders(inLane(queue, 'too-fresh'))).toEqual(['b']);
});
