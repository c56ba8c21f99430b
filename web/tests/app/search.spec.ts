/** The search box's language: what a token lets through, and what a slip does. */

import { expect, test } from '@playwright/test';
import { matches, namesLane, parse, without } from '../../src/app/queue/search';
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
  {
    order: '#8',
    owner: 'customer-service',
    lane: 'waiting',
    assignee: 'Dana',
    since: '2026-02-16T09:12:00-05:00',
    case: 0,
    parcels: [{ carrier: 'UPS' }],
  },
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
  ['lane:waiting', ['#8']],
  ['lane:"waiting by design"', ['#8']],
  ['assignee:dana', ['#8']],
  ['carrier:ups', ['#8']],
  ['service:ground', ['#8']],
  ['warehouse:reno', ['#8']],
  ['since:2026-02-16', ['#8']],
  ['since:2026-02', ['#8']],
  ['since:2026-02-16T09:12..2026-02-17', ['#8']],
  ['since:2026-02-16T09:13..2026-02-17', []],
  ['since:2026-02-01..2026-02-15', []],
  ['hour:mon-09', ['#8']],
  ['hour:monday', ['#8']],
  ['hour:9', ['#8']],
  ['hour:tue', []],
] as const) {
  test(`“${text}” finds ${expected.length}`, () => {
    expect(found(text)).toEqual(expected);
  });
}

test('what is still being typed hides nothing', () => {
  for (const text of [
    'order:',
    'age:',
    'age:>',
    'age:>=',
    'age:2..',
    '-',
    '"',
    'store:"',
    'owner:warehouse age:>',
  ]) {
    expect(found(text), text).not.toEqual([]);
  }
});

test('a token that nobody knows counts as a word, and is named', () => {
  expect(parse('colour:red order:1').slips).toEqual([{ text: 'colour:red', key: null }]);
  expect(found('colour:red')).toEqual([]);
});

test('a value that a token cannot take is named with the token', () => {
  const slips = parse('age:old value:much since:tuesday hour:25 hour:noon-3').slips;
  expect(slips.map(({ key }) => key)).toEqual(['age', 'value', 'since', 'hour', 'hour']);
});

test('names of built-in properties are no tokens', () => {
  expect(parse('constructor:x tostring:y').slips).toHaveLength(2);
});

test('a term is taken away as it was typed', () => {
  const query = parse('owner:warehouse  -"two words" age:>3d');
  const [, words] = query.terms;
  expect(words && without(query, words)).toBe('owner:warehouse age:>3d');
});

test('a search that names a lane chooses lanes itself', () => {
  expect(namesLane(parse('lane:open'))).toBe(true);
  expect(namesLane(parse('lane'))).toBe(false);
});
