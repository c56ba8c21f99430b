/** Inputs as the engine describes them: a store's file, three of ShipStation's, and one nobody knows. */

import type { FileKind, Input, Problem } from '../../report';

function input(
  name: string,
  kind: FileKind,
  rows: number,
  records: number,
  problems: readonly Problem[],
): Input {
  const aside = problems.reduce((sum, each) => sum + (each.set_aside ? each.rows : 0), 0);
  return {
    name,
    kind,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    bytes: rows * 412,
    rows,
    used: rows - aside,
    set_aside: aside,
    records,
    from: '2026-01-06',
    to: '2026-02-20',
    columns: { 'order.name': 'Name' },
    problems,
  };
}

export const sampleInputs: readonly Input[] = [
  input('orders_export_1.csv', 'shopify.orders', 3318, 2012, [
    {
      code: 'unreadable-row',
      rows: 2,
      first_row: 1904,
      set_aside: true,
      message: 'Two rows hold fewer cells than the header names.',
      help: 'Export the file again, or open it as text and look at these rows.',
    },
  ]),
  input('orders.csv', 'shipstation.orders', 2688, 1987, []),
  input('shipments.csv', 'shipstation.shipments', 1804, 1804, [
    {
      code: 'time-zone-doubt',
      rows: 0,
      column: 'Ship Date',
      set_aside: false,
      message: 'ShipStation times carry no zone, so each is uncertain by a day.',
      help: 'Name the time zone of the ShipStation account under Assumptions.',
    },
    {
      code: 'spreadsheet-damage',
      rows: 14,
      first_row: 211,
      column: 'Tracking #',
      set_aside: false,
      message: 'Tracking numbers are written like 9.4E+21, so their last digits are lost.',
      help: 'Export the file again and keep it out of spreadsheet programs.',
    },
  ]),
  input('fulfillments.csv', 'shipstation.fulfillments', 96, 96, []),
];

export function unrecognised(name: string): Input {
  const {
    from: _from,
    to: _to,
    ...rest
  } = input(name, 'unrecognised', 120, 0, [
    {
      code: 'unrecognised-file',
      rows: 120,
      first_row: 1,
      set_aside: true,
      message:
        'No known kind fits. Its first columns are: Payout ID, Date, Amount, Currency. Nearest: Shopify orders export.',
      help: 'Drop the orders export of the store, or an export of ShipStation.',
    },
  ]);
  return rest;
}
