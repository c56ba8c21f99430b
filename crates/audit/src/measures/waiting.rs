//! Orders that wait: the SKUs they hang on, and those about to be combined.

use backhaul_model::report::{BlockingSku, Combinable};
use backhaul_model::{Arrange, Fingerprint, PlatformStatus, SortedMap};
use backhaul_reconcile::{Ledger, Sku};

use super::Seen;

/// SKUs shown.
const SKUS: usize = 20;
/// Groups of combinable orders shown.
const GROUPS: usize = 100;

#[derive(Default)]
struct Blocked {
    orders: u64,
    late: u64,
    units: i64,
}

/// Tallies of waiting orders.
#[derive(Default)]
pub struct Waiting<'l> {
    skus: SortedMap<Sku, Blocked>,
    /// Store, recipient, postal code, position of the case.
    awaiting: Vec<(&'l str, Fingerprint, Fingerprint, u32)>,
}

impl<'l> Waiting<'l> {
    pub fn note(&mut self, seen: &Seen<'_, 'l>) {
        let case = seen.case;
        let is_open = |status: PlatformStatus| status.is_open();
        if seen.shipped || seen.order.is_none() || !case.any_platform(is_open) {
            return;
        }
        for (sku, units) in case.net_ordered().iter().filter(|(sku, _)| !sku.is_blank()) {
            let blocked = self.skus.entry(sku).or_default();
            blocked.orders += 1;
            blocked.late += u64::from(seen.late());
            blocked.units += units;
        }
        let awaits = case.platform.iter().find(|platform| {
            platform.status.value == PlatformStatus::AwaitingShipment
                && !platform.recipient.is_blank()
                && !platform.postal_code.is_blank()
        });
        if let Some(platform) = awaits.filter(|_| !case.is_cancelled()) {
            let to = (seen.store, platform.recipient, platform.postal_code, case.position);
            self.awaiting.push(to);
        }
    }

    pub fn finish(mut self, ledger: &Ledger<'_>) -> (Vec<BlockingSku>, Vec<Combinable>) {
        let mut skus: Vec<BlockingSku> = self
            .skus
            .into_iter()
            .map(|(sku, blocked)| BlockingSku {
                sku: ledger.sku_name(sku).to_owned(),
                orders: blocked.orders,
                late: blocked.late,
                units: blocked.units,
            })
            .collect();
        skus.arrange_by(|a, b| (b.late, b.orders, &a.sku).cmp(&(a.late, a.orders, &b.sku)));
        skus.truncate(SKUS);
        self.awaiting.arrange();
        let same = |a: &(&str, Fingerprint, Fingerprint, u32),
                    b: &(&str, Fingerprint, Fingerprint, u32)| {
            (a.0, a.1, a.2) == (b.0, b.1, b.2)
        };
        let groups = self.awaiting.chunk_by(same).filter(|group| group.len() > 1);
        let mut combinable: Vec<Combinable> = groups
            .map(|group| {
                let name = |at: &(&str, Fingerprint, Fingerprint, u32)| {
                    ledger.case(at.3 as usize).name().to_owned()
                };
                let mut orders: Vec<String> = group.iter().map(name).collect();
                orders.arrange();
                Combinable { orders, store: group[0].0.to_owned() }
            })
            .collect();
        combinable.arrange_by(|a, b| (&a.store, &a.orders).cmp(&(&b.store, &b.orders)));
        combinable.truncate(GROUPS);
        (skus, combinable)
    }
}
