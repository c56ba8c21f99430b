/** Which side of the order's way a file speaks for, and what another file would add. */

import { adds } from '../words';

export type Side = 'store' | 'shipstation' | 'other';

export function sideOf(kind: string): Side {
  if (kind.startsWith('shopify.') || kind.startsWith('marketplace.')) return 'store';
  if (kind.startsWith('shipstation.')) return 'shipstation';
  return 'other';
}

/** Both sides are there: an audit has something to compare. */
export function isComparable(kinds: readonly string[]): boolean {
  return kinds.includes('shopify.orders') && kinds.some((kind) => sideOf(kind) === 'shipstation');
}

/** A sentence for each file that is not there and would let the audit see more; most useful first. */
export function additions(kinds: readonly string[]): readonly string[] {
  const sentences: string[] = [];
  if (!kinds.includes('shopify.orders')) sentences.push(adds['shopify.orders']);
  const shipstation = [
    'shipstation.orders',
    'shipstation.shipments',
    'shipstation.fulfillments',
  ] as const;
  if (!kinds.some((kind) => sideOf(kind) === 'shipstation')) sentences.push(adds.shipstation);
  for (const kind of shipstation) if (!kinds.includes(kind)) sentences.push(adds[kind]);
  return sentences;
}
