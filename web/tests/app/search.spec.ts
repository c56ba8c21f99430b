/** The search box's language: what a token lets through, and what a slip does. */

import { expect, test } from '@playwright/test';
import { matches, parse } from '../../src/app/queue/search';
import { orders, rows } from './rows';

const queue = rows([
  { order: '#1042', owner: 'warehouse', age_days: 4, age_business_days: 2, severity: 'high' },
  {
    order: '#10421',
    store: 'Northwind Outlet',
    age_days: 3,
    value: { amount: 9950, currency: 'USD' },
  },
  {
    order: 'J-7',
    age_days: 15,
    cause: { id: 'combined', confidence: 'likely', because: [], ruled_out: [] },
  },
  { order: '#8', owner: 'customer-service' },
]);

const found = (text: string): readonly string[] => {
  const query = parse(text);
  return orders(queue.filter((row) => matches(row, query)));
};

const everything = orders(queue);

for (const [text, expected] of [
  ['', everything],
  ['order:1042', ['#1042', '#10421']],
  ['order:#8', ['#8']],
  ['order:j-7,8', ['J-7', '#8']],
  ['owner:warehouse', ['#1042']],
  ['owner:customer', ['#8']],
  ['owner:"customer service"', ['#8']],
  ['severity:high', ['#1042']],
  ['store:northwind', ['#10421']],
  ['cause:combined', ['J-7']],
  ['check:never-imported', everything],
  ['check:"never imported"', everything],
  ['age:>3d', ['#1042', 'J-7']],
  ['age:>=3', ['#1042', '#10421', 'J-7']],
  ['age:3..4', ['#1042', '#10421']],
  ['age:>2w', ['J-7']],
  ['age:<3bd', ['#1042']],
  ['value:>99', ['#10421']],
  ['value:99.5', ['#10421']],
  ['-owner:warehouse age:>3', ['J-7']],
  ['northwind', ['#10421']],
  ['"northwind outlet"', ['#10421']],
  ['-northwind -J-7', ['#1042', '#8']],
  ['no such thing', []],
] as const) {
  test(`“${text}” finds ${expected.length}`, () => {
    expect(found(text)).toEqual(expected);
  });
}

test('what is still being typed hides nothing', () => {
  for (const text of ['order:', 'age:', 'age:>', 'age:>=', '-', '"', 'owner:warehouse age:>']) {
    expect(found(text), text).not.toEqual([]);
  }
});

test('a token that nobody knows counts as a word, and is named', () => {
  expect(parse('colour:red age:old order:1').unknown).toEqual(['colour:red', 'age:old']);
  expect(found('colour:red')).toEqual([]);
});

test('names of built-in properties are no tokens', () => {
  expect(parse('constructor:x tostring:y').unknown).toHaveLength(2);
});
