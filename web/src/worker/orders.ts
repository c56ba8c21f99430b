/** One order as each system sees it, and which record is which: made on request, part of no report. */

import type { Engine } from '../../generated/engine';
import type { CaseStory } from '../report';

/** What one system says of an order. */
export interface SystemSays {
  /** `store`, `shipstation`, `warehouse` or `carrier`. */
  readonly system: string;
  /** What it means, in the products' words. */
  readonly means: string;
  /** The words as they stand in the file. */
  readonly written: string;
  readonly file: string;
  /** 0 where no file has the order. */
  readonly row: number;
}

export interface ParcelSays {
  readonly carrier: string;
  readonly tracking: string;
  readonly made: string;
  readonly voided: boolean;
  readonly is_return: boolean;
  readonly notified: string;
  readonly status: string;
}

export interface LookedUp {
  readonly order: string;
  readonly store: string;
  readonly found_by: string;
  readonly says: readonly SystemSays[];
  /** A sentence each; none where the systems are in step. */
  readonly differences: readonly string[];
  readonly holder: string;
  readonly parcels: readonly ParcelSays[];
  /** What happened when, and to how many units. */
  readonly story?: CaseStory;
}

export interface LookUp {
  readonly schema: 'backhaul.look-up/1';
  /** Orders that fit, of which at most 20 are listed. */
  readonly of: number;
  readonly orders: readonly LookedUp[];
}

/** A request about the orders of the open files. `options` are those of the last audit, as JSON. */
export type OrdersCall =
  | { readonly do: 'look-up'; readonly options: string; readonly text: string }
  | { readonly do: 'keys'; readonly options: string }
  /** A key ledger's bytes. */
  | { readonly do: 'read-keys'; readonly ledger: Uint8Array<ArrayBuffer> };

/** What a call resolves with. */
export interface OrdersAnswers {
  readonly 'look-up': LookUp;
  /** CSV in UTF-8. */
  readonly keys: Uint8Array<ArrayBuffer>;
  /** ShipStation's number to the store's order, where they differ. */
  readonly 'read-keys': Readonly<Record<string, string>>;
}

/** The engine's side. */
export function ordersAnswer(engine: Engine, call: OrdersCall): OrdersAnswers[keyof OrdersAnswers] {
  if (call.do === 'read-keys') return JSON.parse(engine.readKeys(call.ledger));
  if (call.do === 'keys') return engine.keys(call.options) as Uint8Array<ArrayBuffer>;
  return JSON.parse(engine.lookUp(call.options, call.text));
}
