//! Shares: between what bounds one lies, and how it compares with another.
//!
//! The interval is Wilson's score interval. It stays inside 0 and 1, and holds its promise for small
//! sets and for shares near an end, where the textbook interval (share ± z·standard error) does not:
//! 8 of 8 gives 0.68 to 1 at 95 %, not 1 to 1.
//!
//! Sources: E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22
//! (1927), 209–212; compared with others by R. G. Newcombe, *Statistics in Medicine* 17 (1998), 857–872,
//! whose published intervals the tests use.

/// Bounds of a share, both between 0 and 1.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Interval {
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
}

/// Two-sided 95 % bounds of the share `count` of `total`: 0 to 1 when there is nothing to count.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
pub fn wilson(count: usize, total: usize) -> Interval {
    /// 97.5 % of a normal distribution lie below.
    const Z: f64 = 1.959_963_984_540_054;
    if total == 0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let n = total as f64;
    let share = count.min(total) as f64 / n;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * n);
    let spread = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    Interval {
        low: ((centre - spread) / scale).max(0.0),
        high: ((centre + spread) / scale).min(1.0),
    }
}

/// How many times commoner a trait is inside a set (`inside` of `set`) than in all (`everywhere` of
/// `all`); `None` when a set is empty or the trait is nowhere.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
pub fn lift(inside: usize, set: usize, everywhere: usize, all: usize) -> Option<f64> {
    if set == 0 || all == 0 || everywhere == 0 {
        return None;
    }
    Some((inside as f64 * all as f64) / (set as f64 * everywhere as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn as_published() {
        // Newcombe 1998, table I, method 3.
        let published = [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ];
        for (count, total, low, high) in published {
            let interval = wilson(count, total);
            assert!((interval.low - low).abs() < 6e-5, "{count}/{total}: {interval:?}");
            assert!((interval.high - high).abs() < 6e-5, "{count}/{total}: {interval:?}");
        }
    }

    #[test]
    fn lift_compares_two_shares() {
        assert_eq!(lift(43, 43, 100, 1000), Some(10.0));
        assert_eq!(lift(5, 50, 100, 1000), Some(1.0));
        assert_eq!(lift(0, 0, 10, 100), None);
    }

    proptest! {
        #[test]
        fn the_share_lies_inside(total in 1usize..5000, part in 0usize..5000) {
            let count = part.min(total);
            let interval = wilson(count, total);
            #[expect(clippy::cast_precision_loss, reason = "small counts")]
            let share = count as f64 / total as f64;
            prop_assert!(interval.low <= share + 1e-12 && share <= interval.high + 1e-12);
            prop_assert!(0.0 <= interval.low && interval.high <= 1.0);
        }
    }
}
