//! How often chance alone would make some window as unlikely as the one found.
//!
//! Kulldorff gets this from Monte Carlo: shuffle the failures 999 times and count. That needs random
//! numbers, costs a thousand scans, and cannot say less than one in a thousand. This is a bound instead:
//! never below the true probability, one pass, the same on every machine.
//!
//! # Derivation
//!
//! Without an outage the `C` failures lie on the `N` trials in any order with equal probability. Let `t`
//! be the log likelihood ratio found. Ask for the probability that any window reaches it.
//!
//! 1. For a window of `n` trials, Λ(n, c) grows with `c`, so Λ ≥ `t` means `c ≥ c(n)`, the smallest that
//!    reaches it; and `c(n)` never falls as `n` grows, because Λ shrinks with `n`.
//! 2. The failures in a fixed window of `n` are hypergeometric:
//!    `h(n, c) = (n choose c) (N−n choose C−c) / (N choose C)`.
//! 3. The window of greatest Λ begins and ends with a failure: leaving a success off its edge would raise
//!    Λ. So only such windows count. Given `c` failures in a window, all arrangements are equally
//!    probable, and both its ends have failed with probability `c (c−1) / (n (n−1))` (1 for `n = 1`).
//! 4. There are `N − n + 1` windows of `n` trials. The probability that any of all windows reaches `t` is
//!    at most the sum of their probabilities (Boole's inequality), which is the correction for their number:
//!
//! ```text
//! P ≤ Σ_n (N − n + 1) Σ_{c ≥ c(n)} h(n, c) · c (c−1) / (n (n−1))
//! ```
//!
//! Windows overlap, so the bound is somewhat above the truth; tests compare both over all arrangements of
//! small sets. Factorials enter as a table of logarithms, the inner sum by the ratio of neighbours and
//! stops where terms no longer count, so the whole takes a few operations per trial.
//!
//! # Where it is hopeless anyway
//!
//! A year of a large shop has a million trials, and its outages are so unlikely that the digits of the
//! sum say nothing to anyone. By the method of types (I. Csiszár and J. Körner, *Information theory*,
//! lemma 2.3) `(n choose c)` lies between `e^{n H(c/n)} / (n+1)` and `e^{n H(c/n)}`, so
//! `h(n, c) ≤ (N+1) e^{−Λ(n, c)}`. With Λ ≥ `t`, at most `C` terms for a window and `N (N+1) / 2` windows:
//!
//! ```text
//! P ≤ C (N+1) · N (N+1) / 2 · e^{−t}
//! ```
//!
//! Where already that is below what a report tells apart, it is the answer.

use crate::likelihood::log_likelihood_ratio;

/// Probabilities below it are all the same to a reader: one in a thousand million.
const NEGLIGIBLE: f64 = 1e-9;

/// Upper bound of the probability that chance alone gives some window of `trials` trials, `failures` of
/// them failed, a log likelihood ratio of `ratio` or more: between 0 and 1, corrected for the number
/// of windows. `None` once it is above `most`, which most stores reach after a few sizes of a million.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
pub fn chance(trials: usize, failures: usize, ratio: f64, most: f64) -> Option<f64> {
    if failures == 0 || failures >= trials || ratio <= 0.0 {
        return (most >= 1.0).then_some(1.0);
    }
    let (all, failed) = (trials as f64, failures as f64);
    let coarse = libm::exp(libm::log(failed * all / 2.0) + 2.0 * libm::log(all + 1.0) - ratio);
    if coarse <= NEGLIGIBLE.min(most) {
        return Some(coarse.max(f64::MIN_POSITIVE));
    }
    let ln = LogFactorials::up_to(trials);
    // Rounding must not push the window found below its own ratio.
    let reaches = ratio * (1.0 - 1e-9);
    let mut total = 0.0;
    let mut least = 1;
    for size in 1..=trials {
        while least <= size.min(failures)
            && log_likelihood_ratio(size as f64, least as f64, all, failed) < reaches
        {
            least += 1;
        }
        if least > failures {
            break;
        }
        if least <= size {
            let windows = (trials - size + 1) as f64;
            let of = size as f64;
            let ends = |c: f64| if size == 1 { 1.0 } else { c * (c - 1.0) / (of * (of - 1.0)) };
            total += windows * tail(&ln, trials, failures, size, least, ends);
        }
        if total > most {
            return None;
        }
    }
    Some(total.max(f64::MIN_POSITIVE))
}

/// Probability that chance alone gives a window of `size` trials `least` failures or more, of `failures`
/// among `trials`: hypergeometric, and 1 where it failed no more than the whole. For one window known
/// beforehand (a day): nothing is searched, so nothing is corrected.
pub fn chance_within(trials: usize, failures: usize, size: usize, least: usize) -> f64 {
    if least * trials <= failures * size {
        return 1.0;
    }
    tail(&LogFactorials::up_to(trials), trials, failures, size, least, |_| 1.0)
}

/// Probability that a window of `size` holds `least` failures or more, each number of them weighed by how
/// probable `ends` makes it.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
fn tail(
    ln: &LogFactorials,
    trials: usize,
    failures: usize,
    size: usize,
    least: usize,
    ends: impl Fn(f64) -> f64,
) -> f64 {
    let first = ln.choose(size, least) + ln.choose(trials - size, failures - least)
        - ln.choose(trials, failures);
    let mut term = libm::exp(first);
    let mut sum = 0.0;
    let n = size as f64;
    for inside in least..=size.min(failures) {
        let c = inside as f64;
        sum += term * ends(c);
        let left = (failures - inside) as f64;
        let spare = (trials - size + inside + 1) as f64 - failures as f64;
        term *= (n - c) * left / ((c + 1.0) * spare);
        if term <= sum * 1e-17 {
            break;
        }
    }
    sum
}

/// `ln k!` for small and large `k`.
struct LogFactorials(Vec<f64>);

impl LogFactorials {
    #[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
    fn up_to(most: usize) -> Self {
        let mut sum = 0.0;
        let logs = (0..=most).map(|k| {
            sum += if k > 1 { libm::log(k as f64) } else { 0.0 };
            sum
        });
        LogFactorials(logs.collect())
    }

    /// `ln (n choose k)`, `k` at most `n`.
    fn choose(&self, n: usize, k: usize) -> f64 {
        self.0[n] - self.0[k] - self.0[n - k]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::most_unlikely;

    /// Every arrangement of `failures` among `trials`.
    fn arrangements(trials: usize, failures: usize) -> Vec<Vec<bool>> {
        let masks = (0u32..1 << trials).filter(|mask| mask.count_ones() as usize == failures);
        masks.map(|mask| (0..trials).map(|bit| mask >> bit & 1 == 1).collect()).collect()
    }

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small counts")]
    fn it_is_a_bound_and_no_idle_one_over_all_arrangements() {
        for (trials, failures) in [(10, 3), (13, 5), (14, 7), (16, 4), (12, 11)] {
            let ratios: Vec<f64> = arrangements(trials, failures)
                .iter()
                .filter_map(|trials| most_unlikely(trials).map(|(_, ratio)| ratio))
                .collect();
            for &ratio in &ratios {
                let reached = ratios.iter().filter(|&&other| other >= ratio - 1e-9).count();
                let truth = reached as f64 / ratios.len() as f64;
                let bound = chance(trials, failures, ratio, 1.0).unwrap_or(1.0);
                assert!(bound >= truth - 1e-9, "{trials} {failures}: {bound} < {truth}");
                assert!(bound <= (truth * 6.0).min(1.0) + 1e-9, "{bound} is far above {truth}");
            }
        }
    }

    #[test]
    fn a_solid_run_has_the_probability_one_counts_by_hand() {
        // Five failures in a row among 30 trials, no others: 26 places of (30 choose 5) = 142,506.
        let ratio = log_likelihood_ratio(5.0, 5.0, 30.0, 5.0);
        let by_hand = 26.0 / 142_506.0;
        let bound = chance(30, 5, ratio, 0.001).expect("below one in a thousand");
        assert!((bound - by_hand).abs() < 1e-9 * by_hand);
        assert_eq!(chance(30, 5, ratio, by_hand / 2.0), None);
    }

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small counts")]
    fn the_coarse_bound_lies_above_the_sum() {
        // Runs of growing length, on both sides of the length from which the coarse bound answers.
        for length in 4..60 {
            let (trials, failures) = (400, length + 6);
            let of = length as f64;
            let ratio = log_likelihood_ratio(of, of, trials as f64, failures as f64);
            let Some(said) = chance(trials, failures, ratio, 1.0) else { continue };
            let ln = LogFactorials::up_to(trials);
            let solid =
                (trials - length + 1) as f64 * tail(&ln, trials, failures, length, length, |_| 1.0);
            assert!(said >= solid, "{length}: {said} < {solid}");
        }
        let ratio = log_likelihood_ratio(50.0, 50.0, 400.0, 56.0);
        assert!(chance(400, 56, ratio, 1.0).is_some_and(|said| said <= NEGLIGIBLE));
    }

    #[test]
    fn a_window_known_beforehand_needs_no_correction() {
        // Three or four of the four failures among the five of ten: 5·(5 choose 4) + 10·5 of 210.
        let by_hand = f64::from(5 + 10 * 5) / 210.0;
        assert!((chance_within(10, 4, 5, 3) - by_hand).abs() < 1e-12);
        assert!((chance_within(10, 4, 5, 2) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn nothing_to_explain_is_certain() {
        for (failures, ratio) in [(0, 5.0), (100, 5.0), (10, 0.0)] {
            assert_eq!(chance(100, failures, ratio, 1.0), Some(1.0));
            assert_eq!(chance(100, failures, ratio, 0.5), None);
        }
    }
}
