//! What each file really covers. Nothing is called missing outside the coverage of the file it
//! should be in.
//!
//! Two facts decide it. The order dates of a file reach from its first to its last. And an export
//! filtered by ship date or status drags in single old orders, so the span in which ShipStation's
//! files *really* hold a shop's orders starts where at least half of its orders are found, and ends
//! with the last one found ([`dense`]).

/// A span of instants, both ends included, in UTC seconds.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Reach {
    /// First.
    pub from: i64,
    /// Last.
    pub to: i64,
}

impl Reach {
    /// Whether an instant lies inside.
    pub fn holds(self, instant: i64) -> bool {
        (self.from..=self.to).contains(&instant)
    }

    /// Widens a reach by an instant.
    pub(crate) fn widen(reach: &mut Option<Reach>, instant: i64) {
        match reach {
            None => *reach = Some(Reach { from: instant, to: instant }),
            Some(reach) => {
                reach.from = reach.from.min(instant);
                reach.to = reach.to.max(instant);
            }
        }
    }
}

/// Orders looked at ahead of (or behind) an edge: the long run shows the export, the short one that it
/// has really begun.
const AHEAD: [usize; 2] = [20, 5];

/// A storefront order on the way to ShipStation's order exports.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Expected {
    /// When it was created.
    pub created: i64,
    /// Whether any record of ShipStation is its.
    pub known: bool,
    /// Whether a platform order is.
    pub imported: bool,
}

/// Of orders sorted by creation: the span in which ShipStation's order exports hold them, from the
/// first imported order with at least half of its twenty followers known, likewise at the end. `None`
/// when no stretch is that dense.
pub(crate) fn dense(orders: &[Expected]) -> Option<Reach> {
    let first = orders.iter().enumerate().position(|(i, order)| {
        order.imported && AHEAD.iter().all(|n| is_dense(&orders[i..orders.len().min(i + n)]))
    })?;
    let last = orders.iter().enumerate().rposition(|(i, order)| {
        order.imported && AHEAD.iter().all(|n| is_dense(&orders[(i + 1).saturating_sub(*n)..=i]))
    })?;
    (first <= last).then(|| Reach { from: orders[first].created, to: orders[last].created })
}

fn is_dense(stretch: &[Expected]) -> bool {
    stretch.iter().filter(|order| order.known).count() * 2 >= stretch.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_old_orders_do_not_stretch_the_coverage() {
        let mut orders = run(0..100, |i| i % 30 == 5);
        orders.extend(run(100..200, |i| i % 10 != 0));
        assert_eq!(dense(&orders), Some(Reach { from: 101, to: 199 }));
    }

    #[test]
    fn no_order_found_is_no_coverage() {
        assert_eq!(dense(&run(0..100, |i| i == 50)), None);
    }

    #[test]
    fn parcels_alone_do_not_stretch_the_coverage_of_order_exports() {
        let mut orders = run(0..100, |_| true);
        orders.iter_mut().take(30).for_each(|order| order.imported = false);
        assert_eq!(dense(&orders), Some(Reach { from: 30, to: 99 }));
    }

    fn run(created: std::ops::Range<i64>, known: impl Fn(i64) -> bool) -> Vec<Expected> {
        created.map(|i| Expected { created: i, known: known(i), imported: known(i) }).collect()
    }
}
