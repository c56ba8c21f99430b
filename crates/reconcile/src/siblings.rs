//! Siblings of open orders: cases to the same recipient at the same postal code.
//!
//! A warehouse puts two orders of one customer into one box, and one of the records stays open. To find
//! the other one, cases are kept by recipient and postal code; only those that share them with an order
//! still open, which are few, so that memory follows open orders and not all of them.

use backhaul_model::{Fingerprint, Parcel, PlatformOrder, StoreOrder, Table};

use crate::entry::find;
use crate::few::Few;
use crate::grouping::Group;

/// Recipient and postal code.
type Household = (Fingerprint, Fingerprint);

/// Households with an open order, and the cases that go there.
#[derive(Debug, Default)]
pub(crate) struct Siblings(Vec<(Household, u32)>);

impl Siblings {
    /// Of the groups, whose positions are the cases'.
    #[inline(never)]
    pub fn of(tables: &[&Table], groups: &[Group]) -> Self {
        let is_open = |group: &&Group| {
            let orders = group.platform.iter().filter_map(|&at| find::<PlatformOrder>(tables, at));
            orders.into_iter().any(|platform| platform.status.value.is_open())
        };
        let mut open: Vec<Household> = groups
            .iter()
            .filter(is_open)
            .flat_map(|group| households(tables, group).to_vec())
            .collect();
        open.sort_unstable();
        open.dedup();
        let mut siblings = Vec::new();
        for (position, group) in groups.iter().enumerate() {
            let own = households(tables, group);
            let shared = own.iter().filter(|household| open.binary_search(household).is_ok());
            siblings.extend(shared.map(|&household| (household, position as u32)));
        }
        siblings.sort_unstable();
        siblings.dedup();
        Siblings(siblings)
    }

    /// The other cases of the households of the case at `position`, whose records are `group`'s.
    pub fn of_case(&self, tables: &[&Table], group: &Group, position: u32) -> Vec<u32> {
        let mut cases = Vec::new();
        if self.0.is_empty() {
            return cases;
        }
        for &household in &households(tables, group) {
            let start = self.0.partition_point(|&(other, _)| other < household);
            let same = self.0[start..].iter().take_while(|&&(other, _)| other == household);
            cases.extend(same.map(|&(_, case)| case).filter(|&case| case != position));
        }
        cases.sort_unstable();
        cases.dedup();
        cases
    }
}

/// Where a case's records say it goes, both facts known.
#[inline(never)]
fn households(tables: &[&Table], group: &Group) -> Few<Household> {
    let order = group.order.and_then(|at| find::<StoreOrder>(tables, at));
    let order = order.map(|order| (order.recipient, order.postal_code));
    let platform = group.platform.iter().filter_map(|&at| find::<PlatformOrder>(tables, at));
    let parcels = group.parcels.iter().filter_map(|&at| find::<Parcel>(tables, at));
    let all = order
        .into_iter()
        .chain(platform.map(|platform| (platform.recipient, platform.postal_code)))
        .chain(parcels.map(|parcel| (parcel.recipient, parcel.postal_code)))
        .filter(|(recipient, postal_code)| !recipient.is_blank() && !postal_code.is_blank());
    // Mostly all records name the same one.
    let mut households = Few::None;
    for household in all {
        if !households.contains(&household) {
            households.push(household);
        }
    }
    households
}
