//! Parcels that go where the platform orders of their number went.
//!
//! A parcel states no total, so its own facts may prove less than those of its platform order: where a
//! manual number was proved to be an order's, the label under that number is that order's too.

use backhaul_model::SortedMap;

use crate::matching::{Item, Resolution, Strength};

/// Matches parcels that found no order, where all platform orders of their number and store found the
/// same one and `contradicts` does not speak against it.
pub(crate) fn follow(
    items: &[Item<'_>],
    resolutions: &mut [Resolution],
    contradicts: impl Fn(u32, &Item<'_>) -> bool,
) {
    let is_stray =
        |at: &usize| items[*at].is_parcel && matches!(resolutions[*at], Resolution::Unmatched);
    let strays: Vec<usize> = (0..items.len()).filter(is_stray).collect();
    let mut records: SortedMap<usize, Vec<usize>> =
        strays.iter().map(|&at| (items[at].key, Vec::new())).collect();
    for (at, item) in items.iter().enumerate().filter(|(_, item)| !item.is_parcel) {
        if let Some(records) = records.get_mut(&item.key) {
            records.push(at);
        }
    }
    for at in strays {
        let item = &items[at];
        let of_store = |&&at: &&usize| {
            let store = items[at].store;
            store == item.store || store.is_blank() || item.store.is_blank()
        };
        let records = records.get(&item.key).into_iter().flatten().filter(of_store);
        let owner = common(records.map(|&at| &resolutions[at]));
        if let Some((order, strength)) = owner.filter(|&(order, _)| !contradicts(order, item)) {
            resolutions[at] = Resolution::Matched(order, strength);
        }
    }
}

/// The order that all of them found, by its weakest match.
fn common<'r>(resolutions: impl Iterator<Item = &'r Resolution>) -> Option<(u32, Strength)> {
    let mut common: Option<(u32, Strength)> = None;
    for resolution in resolutions {
        let Resolution::Matched(order, strength) = *resolution else { return None };
        match common {
            Some((known, _)) if known != order => return None,
            Some((_, known)) => common = Some((order, known.max(strength))),
            None => common = Some((order, strength)),
        }
    }
    common
}
