//! When people buy and when the warehouse ships.

use crate::calendar::{Day, HOUR, MINUTE, Moment, Zone, is_workday, next_workday, weekday};
use crate::dice::Dice;

/// Orders per hour of the day, relative: quiet nights, a lunch bump, a long evening.
const HOURS: [u64; 24] =
    [9, 5, 3, 2, 2, 3, 7, 14, 22, 29, 34, 37, 40, 38, 34, 33, 34, 37, 42, 50, 56, 52, 37, 20];

/// Orders per weekday from Sunday, relative.
const WEEKDAYS: [u64; 7] = [112, 108, 98, 95, 96, 100, 91];

/// Creation times of `count` orders over `days` days from `first`, in order, none after `until`.
/// Two sales, each a day and a half long, bring three times the usual.
pub(crate) fn arrivals(
    dice: &mut Dice,
    zone: Zone,
    first: Day,
    days: i64,
    until: Moment,
    count: usize,
) -> Vec<Moment> {
    let sales = [first + days * 3 / 10, first + days * 7 / 10];
    let mut edges = Vec::with_capacity(days as usize * 24);
    let mut total = 0;
    for day in first..first + days {
        for hour in 0..24 {
            let start = zone.moment(day, hour * HOUR);
            if start >= until {
                continue;
            }
            let sale = sales.iter().any(|&s| day == s || day == s + 1 && hour < 12);
            let pull = if sale { 3 } else { 1 };
            total += HOURS[hour as usize] * WEEKDAYS[weekday(day) as usize] * pull;
            edges.push((total, start));
        }
    }
    let mut times: Vec<Moment> = (0..count)
        .map(|_| {
            let point = dice.below(total);
            let place = edges.partition_point(|&(edge, _)| edge <= point);
            let start = edges.get(place).map_or(until, |&(_, start)| start);
            start + dice.between(0, (until - start).min(HOUR - 1))
        })
        .collect();
    times.sort_unstable();
    times
}

/// Hours from order to label at each share of orders, permille and tenths of an hour. Measured were
/// 3 hours for the first tenth, 26 for half and 94 for nine tenths; nights, weekends and the batch
/// push labels back, so that what the buyer could wish for lies lower.
const LAG: [(i64, i64); 8] =
    [(0, 3), (260, 25), (400, 110), (570, 220), (770, 480), (900, 800), (990, 1900), (1000, 2000)];

fn lag(dice: &mut Dice) -> i64 {
    let point = dice.between(0, 999);
    let upper = LAG.partition_point(|&(share, _)| share <= point).clamp(1, LAG.len() - 1);
    let (low, high) = (LAG[upper - 1], LAG[upper]);
    let tenths_in_seconds = HOUR / 10;
    (low.1 * tenths_in_seconds)
        + (point - low.0) * (high.1 - low.1) * tenths_in_seconds / (high.0 - low.0)
        + dice.between(0, 10 * MINUTE)
}

/// When the end-of-day batch is printed.
const BATCH: i64 = 16 * HOUR + 30 * MINUTE;
/// Before this hour a label is printed as the order comes up, after it rather with the batch.
const BATCH_WAITS: i64 = 11 * HOUR;
const OPENS: i64 = 7 * HOUR;
const CLOSES: i64 = 20 * HOUR;

/// A label's time, and the day of its batch if it was printed in one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    pub(crate) at: Moment,
    pub(crate) batch: Option<Day>,
}

/// When the label of an order from `created` is printed.
pub(crate) fn label_slot(dice: &mut Dice, zone: Zone, created: Moment) -> Slot {
    let wanted = created + lag(dice);
    fit(dice, zone, wanted, created + 10 * MINUTE)
}

/// The warehouse's next chance at or near `wanted`, not before `earliest`.
pub(crate) fn fit(dice: &mut Dice, zone: Zone, wanted: Moment, earliest: Moment) -> Slot {
    let mut day = zone.day(wanted);
    let saturday_shift = weekday(day) == 6 && dice.chance(400);
    if !is_workday(day) && !saturday_shift {
        day = next_workday(day);
    }
    let own = wanted - zone.moment(zone.day(wanted), 0);
    let batched = own >= BATCH_WAITS && dice.chance(800);
    loop {
        let second = if batched {
            BATCH + dice.between(0, 14 * MINUTE)
        } else if (OPENS..CLOSES).contains(&own) {
            own
        } else {
            dice.between(OPENS, CLOSES)
        };
        let at = zone.moment(day, second);
        if at >= earliest {
            return Slot { at, batch: batched.then_some(day) };
        }
        day = next_workday(day);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::day_of;

    #[test]
    fn labels_lag_as_measured() {
        let mut dice = Dice::new(5, 5);
        let first = day_of(2026, 2, 2);
        let zone = Zone::NewYork;
        let until = zone.moment(first + 40, 0);
        let mut lags: Vec<i64> = arrivals(&mut dice, zone, first, 40, until, 4000)
            .into_iter()
            .map(|created| (label_slot(&mut dice, zone, created).at - created) / HOUR)
            .collect();
        lags.sort_unstable();
        let at = |permille: usize| lags[lags.len() * permille / 1000];
        assert!((1..=6).contains(&at(100)), "10 %: {} h", at(100));
        assert!((20..=34).contains(&at(500)), "half: {} h", at(500));
        assert!((80..=110).contains(&at(900)), "90 %: {} h", at(900));
    }

    #[test]
    fn arrivals_are_sorted_and_stay_inside() {
        let first = day_of(2026, 2, 2);
        let until = Zone::Berlin.moment(first + 9, 80_000);
        let mut dice = Dice::new(1, 2);
        let times = arrivals(&mut dice, Zone::Berlin, first, 10, until, 300);
        assert!(times.is_sorted());
        assert!(times.iter().all(|&at| at <= until && Zone::Berlin.day(at) >= first));
    }
}
