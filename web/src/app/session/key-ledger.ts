/** A key ledger, as the page or `backhaul audit --keys` wrote it: known by its header, never by its name. */

/** How its header begins, with the mark that a spreadsheet may put before it. */
const BEGINS = /^\ufeff?"?Store"?,"?Order"?,"?Order id"?,"?ShipStation store"?,/;
const HEAD = 64;

/** By its first bytes. */
export function isKeyLedger(head: Uint8Array): boolean {
  return BEGINS.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(head.subarray(0, HEAD)));
}
