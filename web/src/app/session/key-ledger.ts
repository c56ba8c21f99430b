/** A key ledger, as the page or `backhaul audit --keys` wrote it: known by its header, never by its name. */

/** How its header begins, with the mark that a spreadsheet may put before it. */
const BEGINS = /^\ufeff?"?Store"?,"?Order"?,"?Order id"?,"?ShipStation store"?,/;
const HEAD = 64;

export async function isKeyLedger(file: File): Promise<boolean> {
  return BEGINS.test(await file.slice(0, HEAD).text());
}
