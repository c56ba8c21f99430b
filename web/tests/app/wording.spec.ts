/** How the page writes numbers and times, and what its sentences promise each reader. */

import { expect, test } from '@playwright/test';
import { defaults, optionsOf } from '../../src/app/session/assumptions';
import { additions, isComparable } from '../../src/app/session/sides';
import { age, ageIn, moment, money, offset, percent, span, sums } from '../../src/app/wording';
import * as words from '../../src/app/words';

test('times stay in the zone they are written in', () => {
  expect(moment('2026-02-20T18:00:00-05:00')).toBe('20 Feb 2026, 18:00');
  expect(moment('2026-02-20')).toBe('20 Feb 2026');
  expect(moment('soon')).toBe('soon');
  expect(offset('2026-02-20T18:00:00-05:00')).toBe('UTC−05:00');
  expect(span('2026-01-06', '2026-02-20')).toBe('6 Jan – 20 Feb 2026');
  expect(span('2025-12-30', '2026-01-02')).toBe('30 Dec 2025 – 2 Jan 2026');
});

test('an age counts business days, whoever shows it', () => {
  expect([age(undefined), age(0), age(1), age(9)]).toEqual([
    '',
    '< 1 business day',
    '1 business day',
    '9 business days',
  ]);
  expect([ageIn(undefined), ageIn(0), ageIn(1200)]).toEqual(['', '0', '1,200']);
});

test('amounts follow their currency, and one that cannot be is shown all the same', () => {
  expect(money({ amount: 491200, currency: 'USD' })).toBe('$4,912.00');
  expect(money({ amount: 500, currency: 'JPY' })).toBe('¥500');
  expect(money({ amount: 1250, currency: '<b>' })).toBe('12.50 <b>');
  expect(sums([100, 250].map((amount) => ({ amount, currency: 'USD' })))).toBe('$3.50');
});

test('100 % means every one', () => {
  expect(percent(9999, 10000)).toBe('99.9 %');
  expect(percent(3, 3)).toBe('100.0 %');
  expect(percent(0, 0)).toBe('–');
});

test('an assumption that nobody makes is not an option', () => {
  expect(optionsOf(defaults)).toEqual({});
  const chosen = {
    ...defaults,
    timeZone: 'America/Chicago',
    asOf: '2026-02-01T09:30',
    window: '30d',
  };
  expect(optionsOf(chosen, '2026-02-20T18:00:00-05:00')).toEqual({
    time_zone: 'America/Chicago',
    as_of: '2026-02-01T09:30:00-05:00',
    window: '30d',
  });
});

test('an audit needs both sides, and every absent file says what it adds', () => {
  expect(isComparable(['shopify.orders'])).toBe(false);
  expect(isComparable(['shopify.orders', 'shipstation.shipments'])).toBe(true);
  expect(additions(['shopify.orders', 'shipstation.shipments'])).toHaveLength(2);
});

/** Every text in the vocabulary, with its place. */
function* texts(of: unknown, place: string): Generator<[place: string, text: string]> {
  if (typeof of === 'string') yield [place, of];
  else if (typeof of === 'function') yield [place, String(of('x', 'x', 'x'))];
  else if (of && typeof of === 'object')
    for (const [key, value] of Object.entries(of)) yield* texts(value, `${place}.${key}`);
}

test('sentences are short, calm, and true to the promise', () => {
  for (const [place, text] of texts(words, 'words')) {
    expect(text, place).not.toMatch(/!|upload|something went wrong/i);
    for (const sentence of text.split(/(?<=[.?:])\s/)) {
      expect(sentence.split(/\s+/).length, `${place}: ${sentence}`).toBeLessThanOrEqual(20);
    }
  }
});
