//! The Bernoulli log likelihood ratio of a window.
//!
//! Of `N` trials `C` failed; of the `n` trials in a window, `c` did. The model with one rate inside and
//! a lower one outside is compared with the model of one rate for all. With
//! `g(c, n) = c ln c + (n − c) ln (n − c) − n ln n`, the maximised log likelihood of `c` failures in
//! `n` trials, the ratio's logarithm is
//!
//! ```text
//! Λ(n, c) = g(c, n) + g(C − c, N − n) − g(C, N)     where c/n > C/N, else 0
//! ```
//!
//! Source: M. Kulldorff, *A spatial scan statistic*, Communications in Statistics: Theory and Methods
//! 26 (1997), 1481–1496, section 4.2, the Bernoulli model; here with time as its only dimension.
//!
//! Two properties carry the rest of the crate. Λ grows with `c` and shrinks with `n` as long as
//! `c/n > C/N`: its derivatives are the log odds of the two rates, and minus a log ratio of their
//! complements. And Λ is convex in `(n, c)`: `g` is the perspective of the convex
//! `x ln x + (1 − x) ln (1 − x)`, a perspective of a convex function is jointly convex, and so is the sum
//! of one with another taken at an affine image.

/// Log likelihood ratio of a window of `trials` with `failures` among `all_trials` with `all_failures`:
/// 0 where the window's rate is not above the whole's. Takes reals, because the search asks for bounds
/// between whole numbers; arguments outside the possible are cut back to it.
pub fn log_likelihood_ratio(trials: f64, failures: f64, all_trials: f64, all_failures: f64) -> f64 {
    if failures * all_trials <= all_failures * trials {
        return 0.0;
    }
    let inside = likelihood(failures, trials);
    let outside = likelihood(all_failures - failures, all_trials - trials);
    (inside + outside - likelihood(all_failures, all_trials)).max(0.0)
}

/// `g(c, n)`: the maximised log likelihood of `failures` in `trials`.
fn likelihood(failures: f64, trials: f64) -> f64 {
    entropic(failures) + entropic(trials - failures) - entropic(trials)
}

/// `x ln x`, which is 0 at 0.
fn entropic(x: f64) -> f64 {
    if x > 0.0 { x * libm::log(x) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_of_eight_among_ten_of_three_hundred() {
        // 2 ln(2/292) + 290 ln(290/292) − 10 ln(10/300) − 290 ln(290/300), worked out by hand.
        let by_hand =
            2.0 * -4.983_607 + 290.0 * -0.006_872_9 + 10.0 * 3.401_197 + 290.0 * 0.033_901_6;
        let ratio = log_likelihood_ratio(8.0, 8.0, 300.0, 10.0);
        assert!((ratio - by_hand).abs() < 1e-3, "{ratio} {by_hand}");
    }

    #[test]
    fn a_window_no_worse_than_the_whole_says_nothing() {
        assert!(log_likelihood_ratio(10.0, 1.0, 100.0, 10.0).abs() < f64::EPSILON);
        assert!(log_likelihood_ratio(10.0, 0.0, 100.0, 10.0).abs() < f64::EPSILON);
        assert!(log_likelihood_ratio(100.0, 10.0, 100.0, 10.0).abs() < f64::EPSILON);
    }
}
