//! How far a value lies from its own kind: the modified z-score.
//!
//! Mean and standard deviation are dragged along by the very outliers they should find. Median and
//! median absolute deviation (MAD) are not, until half of the values are bad. The score is
//! `0.6745 (x − median) / MAD`; 0.6745 is where a normal distribution has its MAD, so scores read like
//! standard deviations, and above 3.5 a value is called an outlier.
//!
//! Source: B. Iglewicz and D. C. Hoaglin, *How to detect and handle outliers*, ASQC Quality Press 1993.
//! Where more than half of the values are equal the MAD is 0 and says nothing; the mean absolute
//! deviation then takes its place, scaled by √(2/π), as common statistics packages do.

/// Centre and spread of values of one kind.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Spread {
    /// The median.
    pub median: f64,
    /// Median absolute deviation over 0.6745; where that is 0, mean absolute deviation over √(2/π).
    pub scale: f64,
}

impl Spread {
    /// Of at least one value; values that are no number are left out. `None` when none is left.
    #[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Spread> {
        let mut values: Vec<f64> = values.into_iter().filter(|value| value.is_finite()).collect();
        let median = middle(&mut values)?;
        let mut deviations: Vec<f64> = values.iter().map(|value| (value - median).abs()).collect();
        let mad = middle(&mut deviations)?;
        // √(2/π)
        let scale = if mad > 0.0 {
            mad / 0.6745
        } else {
            deviations.iter().sum::<f64>() / deviations.len() as f64 / 0.797_884_560_802_865_4
        };
        Some(Spread { median, scale })
    }

    /// The modified z-score of a value; 0 for all when every value was the same, as nothing can then be
    /// said of distance.
    pub fn score(&self, value: f64) -> f64 {
        if self.scale > 0.0 { (value - self.median) / self.scale } else { 0.0 }
    }
}

/// The median; of an even number the mean of the middle two. Sorts.
fn middle(values: &mut [f64]) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = *values.get(half)?;
    Some(if values.len() % 2 == 1 { upper } else { f64::midpoint(values[half - 1], upper) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn by_hand() {
        // Median 2.45; deviations .05 .05 .15 .15 .15 .15 .35 .35 5.75 5.85, so MAD .15.
        let values = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
        let spread = Spread::of(values).expect("values");
        assert!((spread.median - 2.45).abs() < 1e-12);
        assert!((spread.score(8.2) - 0.6745 * 5.75 / 0.15).abs() < 1e-6);
        assert!(spread.score(2.1).abs() < 3.5);
    }

    #[test]
    fn equal_values_fall_back_and_a_constant_says_nothing() {
        let mostly = Spread::of([5.0, 5.0, 5.0, 5.0, 9.0]).expect("values");
        assert!((mostly.scale - 0.8 / 0.797_884_560_802_865_4).abs() < 1e-12);
        assert!(mostly.score(9.0) > 3.5);
        assert!(Spread::of([5.0; 4]).expect("values").score(9.0).abs() < f64::EPSILON);
        assert_eq!(Spread::of([f64::NAN]), None);
    }

    proptest! {
        #[test]
        fn order_does_not_matter(values in proptest::collection::vec(-1e6f64..1e6, 1..60)) {
            let mut turned = values.clone();
            turned.reverse();
            prop_assert_eq!(Spread::of(values), Spread::of(turned));
        }
    }
}
