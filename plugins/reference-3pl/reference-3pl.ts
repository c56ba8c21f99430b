/** The 3PL's reference: every order that is handed to it bears one in custom field 2. */

import { answer, cases, config, Finding, found } from '../sdk/backhaul';

export { backhaul_alloc } from '../sdk/backhaul';

let prefix = '';

export function backhaul_abi_1(): void {}

export function backhaul_describe(): u64 {
  return answer(`{"id":"reference-3pl","name":"The 3PL's reference","version":"1.0.0",
    "author":"Backhaul","licence":"MIT OR Apache-2.0",
    "docs":"Orders for the floor of a 3PL bear its reference in custom field 2.",
    "needs":["order.name","order.status","order.custom_field_2"],
    "config":[{"key":"prefix","kind":"text","default":"3PL-","title":"What a reference begins with"}],
    "checks":[
      {"id":"missing","severity":"high","owner":"integration",
        "title":"Every open order bears the 3PL's reference","broken":"Without the 3PL's reference",
        "finds":"An order awaiting shipment or pending fulfillment whose custom field 2 is blank.",
        "why":"The 3PL sets orders without a reference aside.",
        "requires":["order.status","order.custom_field_2"],
        "actions":["Fill Custom Field 2 of the order in ShipStation."]},
      {"id":"malformed","severity":"medium","owner":"integration",
        "title":"The 3PL's references are of its form","broken":"Not a reference of the 3PL",
        "finds":"An open order whose custom field 2 does not begin like a reference.",
        "why":"The 3PL books the order under another client.",
        "requires":["order.status","order.custom_field_2"],
        "actions":["Correct Custom Field 2 of the order in ShipStation."]}]}`);
}

export function backhaul_begin(at: usize, length: i32): u64 {
  prefix = config(at, length).get('prefix').text();
  return answer('{}');
}

export function backhaul_check(at: usize, length: i32): u64 {
  const batch = cases(at, length);
  for (let i = 0; i < batch.length; i++) {
    const orders = batch[i].get('platform').items();
    for (let p = 0; p < orders.length; p++) {
      const status = orders[p].get('order.status');
      if (!status.says('awaiting-shipment') && !status.says('pending-fulfillment')) continue;
      const reference = orders[p].get('order.custom_field_2');
      if (!reference.is()) {
        new Finding('missing', batch[i], '{0} is {1} and bears no reference of the 3PL.')
          .field(`/platform/${p}/order.name`)
          .field(`/platform/${p}/order.status`);
      } else if (!reference.text().startsWith(prefix)) {
        new Finding('malformed', batch[i], '{0} bears {1}, which is no reference of the 3PL.')
          .field(`/platform/${p}/order.name`)
          .field(`/platform/${p}/order.custom_field_2`);
      }
    }
  }
  return found();
}
