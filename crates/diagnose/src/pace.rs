//! The store's pace: how long its write-backs take, and how busy its hours are.

use backhaul_model::time::HOUR;

use crate::shipment::Shipment;

/// Write-backs below which nothing is said of how long they take.
const ENOUGH: usize = 20;
/// A median at or above this many minutes is hours, not minutes.
pub(crate) const SLOW: i32 = 180;

/// How long write-backs take, in minutes from label to fulfilled.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Lag {
    /// Half of them take no longer.
    pub median: i32,
    /// 95 of 100 take no longer.
    pub most: i32,
    as_of: i64,
}

impl Lag {
    /// Of measured lags; `None` when there are too few.
    pub fn of(mut lags: Vec<i32>, as_of: i64) -> Option<Lag> {
        lags.sort_unstable();
        (lags.len() >= ENOUGH).then(|| Lag {
            median: rank(&lags, 50),
            most: rank(&lags, 95),
            as_of,
        })
    }

    /// Whether write-backs lag by hours or days: at the median, so that a few late ones do not count.
    pub fn is_slow(self) -> bool {
        self.median >= SLOW
    }

    /// Whether a write-back came so late that someone must have sent it again, or fulfilled the order by
    /// hand: hours later, where most come within minutes.
    pub fn is_late(self, lag: i32) -> bool {
        !self.is_slow() && lag >= SLOW.max(4 * self.median)
    }

    /// Minutes since a shipment.
    pub fn age(self, at: i64) -> i64 {
        (self.as_of - at) / 60
    }

    /// Whether the write-back of a shipment may still come, at the store's own pace.
    pub fn may_come(self, at: i64) -> bool {
        self.is_slow() && self.age(at) <= i64::from(self.most)
    }
}

/// Hours of shipping below which no hour stands out.
const HOURS: usize = 20;

/// How many shipments an hour must have to be a rush.
#[derive(Copy, Clone, Debug)]
pub(crate) struct Rush {
    /// The 95th percentile of hours in which anything shipped; above their median, so that in a store
    /// whose hours are nearly all alike the ordinary hour is no rush.
    pub least: usize,
}

impl Rush {
    /// Of shipments in time order; `None` where hours are not known or too few.
    pub fn of(shipments: &[Shipment]) -> Option<Rush> {
        let timed: Vec<i64> =
            shipments.iter().filter(|s| s.has_clock).map(|s| s.at.div_euclid(HOUR)).collect();
        let mut volumes: Vec<i32> =
            timed.chunk_by(|a, b| a == b).map(|hour| hour.len() as i32).collect();
        volumes.sort_unstable();
        let (least, median) = (rank(&volumes, 95), rank(&volumes, 50));
        (volumes.len() >= HOURS).then(|| Rush { least: least.max(median + 1) as usize })
    }

    /// Shipments in the hour of one, itself included.
    pub fn volume(shipments: &[Shipment], of: &Shipment) -> usize {
        let hour = of.at.div_euclid(HOUR);
        let start = shipments.partition_point(|s| s.at < hour * HOUR);
        let end = shipments.partition_point(|s| s.at < (hour + 1) * HOUR);
        shipments[start..end].iter().filter(|s| s.has_clock).count()
    }
}

/// The value at a percentile of sorted values, by nearest rank; 0 of none.
fn rank(sorted: &[i32], percent: usize) -> i32 {
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_the_nearest() {
        let hundred: Vec<i32> = (1..=100).collect();
        assert_eq!((rank(&hundred, 50), rank(&hundred, 95)), (50, 95));
        assert_eq!((rank(&[7], 95), rank(&[], 95)), (7, 0));
    }

    #[test]
    fn a_slow_store_waits_and_a_quick_one_does_not() {
        let day = 24 * 60;
        let slow = Lag::of(vec![600; 30], 100 * 86_400).expect("enough");
        assert!(slow.may_come(100 * 86_400 - 9 * 3_600));
        assert!(!slow.may_come(98 * 86_400));
        let quick = Lag::of((0..30).map(|n| if n == 0 { 9 * day } else { 2 }).collect(), 0);
        assert!(!quick.expect("enough").may_come(0));
        assert!(quick.expect("enough").is_late(9 * day) && !slow.is_late(9 * day));
        assert!(Lag::of(vec![600; 5], 0).is_none());
    }
}
