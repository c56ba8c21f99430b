//! Shares as integers, with the bounds between which they lie.

use backhaul_model::report::Share;
use backhaul_statistics::wilson;

/// So many of so many, in hundredths of a percent, with Wilson's bounds at 95 %.
pub fn share(count: u64, of: u64) -> Share {
    let bounds = wilson(count as usize, of as usize);
    let hundredths = |share: f64| (share * 10_000.0 + 0.5) as u32;
    let exact = (count.min(of) * 10_000 + of / 2).checked_div(of).unwrap_or(0);
    Share {
        count,
        of,
        share: exact as u32,
        low: hundredths(bounds.low),
        high: hundredths(bounds.high),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_and_its_bounds() {
        let half = share(5, 10);
        assert_eq!((half.share, half.low, half.high), (5_000, 2_366, 7_634));
        assert_eq!((share(0, 0).share, share(0, 0).high), (0, 10_000));
        assert_eq!(share(3, 3).share, 10_000);
    }
}
