//! Whether fulfillments appear in the store at fixed minutes: then something polls at that interval.
//!
//! Events are counted by minute of the hour and folded by each interval that divides it. Under an even
//! spread two neighbouring minutes of an interval of `p` hold 2 of `p`; where they hold four in five, the
//! longest such interval is the beat.

use backhaul_model::report::Polling;
use backhaul_model::{FulfillmentStatus, Precision};

use super::{Seen, share};

/// Fewer events show no beat.
const FEWEST: u64 = 100;
/// Intervals tried, the longest first.
const INTERVALS: [usize; 6] = [60, 30, 20, 15, 10, 5];

/// Events by minute of the hour.
pub struct Beats([u64; 60]);

impl Default for Beats {
    fn default() -> Self {
        Beats([0; 60])
    }
}

impl Beats {
    pub fn note(&mut self, seen: &Seen<'_, '_>) {
        let Some(order) = seen.order.filter(|_| seen.shipped) else { return };
        if order.fulfillment.value != FulfillmentStatus::Fulfilled {
            return;
        }
        let stamp = order.fulfilled.stamp.filter(|stamp| stamp.precision() != Precision::Day);
        if let Some(stamp) = stamp {
            self.0[(stamp.local().rem_euclid(3_600) / 60) as usize] += 1;
        }
    }

    pub fn finish(self) -> Vec<Polling> {
        let all: u64 = self.0.iter().sum();
        if all < FEWEST {
            return Vec::new();
        }
        let beat = |interval: usize| {
            let mut folded = vec![0u64; interval];
            for (minute, events) in self.0.iter().enumerate() {
                folded[minute % interval] += events;
            }
            let pairs =
                (0..interval).map(|minute| folded[minute] + folded[(minute + 1) % interval]);
            pairs.max().unwrap_or(0)
        };
        let beats = INTERVALS.into_iter().map(|interval| (interval, beat(interval)));
        let found = beats.into_iter().find(|&(_, events)| events * 5 >= all * 4);
        found
            .map(|(interval, events)| Polling {
                event: "fulfilled".to_owned(),
                minutes: interval as u32,
                at_the_beat: share(events, all),
            })
            .into_iter()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(of: impl Fn(usize) -> u64) -> Option<u32> {
        let mut beats = Beats::default();
        for (minute, events) in beats.0.iter_mut().enumerate() {
            *events = of(minute);
        }
        beats.finish().first().map(|polling| polling.minutes)
    }

    #[test]
    fn the_longest_interval_that_holds_is_the_beat() {
        assert_eq!(minutes(|minute| u64::from(minute % 15 == 2) * 50 + 1), Some(15));
        assert_eq!(minutes(|minute| u64::from(minute == 59 || minute == 0) * 80), Some(60));
        assert_eq!(minutes(|_| 10), None);
        assert_eq!(minutes(|minute| u64::from(minute == 3) * 99), None);
    }
}
