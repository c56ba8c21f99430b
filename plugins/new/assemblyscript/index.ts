/** A plugin to begin with: parcels without a tracking number. */

import { answer, cases, Finding, found } from './backhaul';

export { backhaul_alloc } from './backhaul';

export function backhaul_abi_1(): void {}

export function backhaul_describe(): u64 {
  return answer(`{"id":"my-plugin","name":"Parcels without a number","version":"0.1.0",
    "needs":["order.name","parcel.tracking"],
    "checks":[{"id":"no-number","severity":"medium","owner":"warehouse",
      "title":"Every parcel has a tracking number","broken":"Parcel without a tracking number",
      "finds":"A parcel whose tracking cell is blank.","why":"The customer cannot follow it.",
      "requires":["parcel.tracking"],"actions":["Add the number in ShipStation."]}]}`);
}

export function backhaul_check(at: usize, length: i32): u64 {
  const batch = cases(at, length);
  for (let i = 0; i < batch.length; i++) {
    const parcels = batch[i].get('parcels').items();
    for (let p = 0; p < parcels.length; p++) {
      if (!parcels[p].get('parcel.tracking').is()) {
        new Finding('no-number', batch[i], 'A parcel of {0} has no number.').field(
          `/parcels/${p}/order.name`,
        );
      }
    }
  }
  return found();
}
