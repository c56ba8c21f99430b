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

/// Orders looked at ahead of (or behind) an edge.
const AHEAD: usize = 20;

/// Of orders sorted by creation, each with whether ShipStation's files hold it: the span in which they
/// do, from the first found order that at least half of its twenty followers share, likewise at the
/// end. `None` when no stretch is that dense.
pub(crate) fn dense(orders: &[(i64, bool)]) -> Option<Reach> {
    let first = orders
        .iter()
        .enumerate()
        .position(|(i, &(_, found))| found && is_dense(&orders[i..orders.len().min(i + AHEAD)]))?;
    let last = orders.iter().enumerate().rposition(|(i, &(_, found))| {
        found && is_dense(&orders[(i + 1).saturating_sub(AHEAD)..=i])
    })?;
    (first <= last).then(|| Reach { from: orders[first].0, to: orders[last].0 })
}

fn is_dense(stretch: &[(i64, bool)]) -> bool {
    stretch.iter().filter(|&&(_, found)| found).count() * 2 >= stretch.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_old_orders_do_not_stretch_the_coverage() {
        let mut orders: Vec<(i64, bool)> = (0..100).map(|i| (i, i % 30 == 5)).collect();
        orders.extend((100..200).map(|i| (i, i % 10 != 0)));
        assert_eq!(dense(&orders), Some(Reach { from: 101, to: 199 }));
    }

    #[test]
    fn no_order_found_is_no_coverage() {
        let orders: Vec<(i64, bool)> = (0..100).map(|i| (i, i == 50)).collect();
        assert_eq!(dense(&orders), None);
    }
}
