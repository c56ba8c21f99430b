//! What ShipStation itself says of its notifications, store by store.

use backhaul_model::report::StoreNotified;
use backhaul_model::{Notified, SortedMap};

use super::Seen;

/// Parcels by what is said of them: told, failed, not attempted, nothing.
#[derive(Default)]
pub struct Notices<'l>(SortedMap<&'l str, [u64; 4]>);

impl<'l> Notices<'l> {
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        for parcel in seen.case.active() {
            let store = parcel.word(parcel.store);
            let store = if store.is_empty() { seen.store } else { store };
            let said = match parcel.notified.value {
                Notified::Told => 0,
                Notified::Failed => 1,
                Notified::NotAttempted => 2,
                Notified::NotSaid => 3,
            };
            self.0.entry(store).or_default()[said] += 1;
        }
    }

    pub fn finish(self) -> Vec<StoreNotified> {
        let stores = self.0.into_iter();
        stores
            .map(|(store, [told, failed, not_attempted, not_said])| StoreNotified {
                store: store.to_owned(),
                told,
                failed,
                not_attempted,
                not_said,
            })
            .collect()
    }
}
