//! The window of consecutive trials whose failures chance explains least.
//!
//! Looking at every window is quadratic: five thousand million of 100,000 shipments. But Λ is convex in
//! a window's size and failures ([`crate::log_likelihood_ratio`]), so its maximum over all windows lies
//! on a corner of their convex hull, and a corner is what maximises some weighing of failures against
//! size. For one weighing the best window is found in a single pass (Kadane's maximum-sum segment). The
//! corners are found by chords: begin with the chord from the empty window to the whole, let the pass
//! find the corner farthest above it, then look above the two chords that the corner makes. All corners
//! between two known ones lie in the triangle under the lines that the passes proved nothing exceeds; Λ
//! is convex, so the triangle's tips bound it, and where no tip beats the best window so far the chord is
//! left alone. The result is the exact maximum, in some ten passes.
//!
//! That linear weighings suffice for convex discrepancies is from D. Agarwal and others, *Spatial scan
//! statistics: approximations and performance study*, KDD 2006; they approximate with a fixed set of
//! weighings, where the chords here choose theirs and are exact. The pass is in J. Bentley, *Programming
//! pearls: algorithm design techniques*, CACM 27 (1984), 865–871.

use crate::likelihood::log_likelihood_ratio;

/// Consecutive trials: `start..end`, and how many of them failed.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Window {
    /// First trial.
    pub start: usize,
    /// The trial after the last.
    pub end: usize,
    /// Failures among them.
    pub failures: usize,
}

impl Window {
    /// How many trials.
    pub fn trials(&self) -> usize {
        self.end - self.start
    }
}

/// The window of greatest log likelihood ratio, and the ratio's logarithm. `None` when nothing failed,
/// or everything did: then no window stands out. `true` is a failure.
pub fn most_unlikely(trials: &[bool]) -> Option<(Window, f64)> {
    let failures = trials.iter().filter(|&&failed| failed).count();
    if failures == 0 || failures == trials.len() {
        return None;
    }
    let mut search = Search { trials, all: Point::of(trials.len(), failures), best: None };
    let (empty, whole) = (Point::of(0, 0), search.all);
    // No window has more failures than trials, nor more than there are.
    let tip = Point::of(failures, failures);
    search.above(empty, whole, tip);
    search.best
}

/// A window as the likelihood sees it: size and failures.
#[derive(Copy, Clone, PartialEq, Debug)]
struct Point {
    trials: f64,
    failures: f64,
}

impl Point {
    #[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
    fn of(trials: usize, failures: usize) -> Self {
        Point { trials: trials as f64, failures: failures as f64 }
    }
}

struct Search<'t> {
    trials: &'t [bool],
    all: Point,
    best: Option<(Window, f64)>,
}

impl Search<'_> {
    fn ratio(&self, at: Point) -> f64 {
        log_likelihood_ratio(at.trials, at.failures, self.all.trials, self.all.failures)
    }

    /// Looks for corners above the chord from `left` to `right`, all of which lie in the triangle of the
    /// chord and `tip`.
    fn above(&mut self, left: Point, right: Point, tip: Point) {
        if self.best.is_some_and(|(_, best)| self.ratio(tip) <= best) {
            return;
        }
        let rise = right.failures - left.failures;
        let run = right.trials - left.trials;
        let Some(window) = heaviest(self.trials, run - rise, rise) else { return };
        let corner = Point::of(window.trials(), window.failures);
        let height = |at: Point| run * at.failures - rise * at.trials;
        if height(corner) <= height(left) {
            return;
        }
        let ratio = self.ratio(corner);
        if self.best.is_none_or(|(_, best)| ratio > best) {
            self.best = Some((window, ratio));
        }
        // Nothing lies above the line through the corner parallel to the chord: it cuts the triangle.
        let level = (height(corner) - height(left)) / (height(tip) - height(left));
        let cut = |end: Point| Point {
            trials: end.trials + level * (tip.trials - end.trials),
            failures: end.failures + level * (tip.failures - end.failures),
        };
        self.above(left, corner, cut(left));
        self.above(corner, right, cut(right));
    }
}

/// The window of greatest weight when a failure weighs `gain` and any other trial `-cost`: the first of
/// equals. `None` when no window weighs more than nothing. Weights are whole numbers below 2^52, so the
/// sums are exact.
fn heaviest(trials: &[bool], gain: f64, cost: f64) -> Option<Window> {
    let mut best: Option<(f64, Window)> = None;
    let (mut start, mut weight, mut failures) = (0, 0.0, 0);
    for (at, &failed) in trials.iter().enumerate() {
        if weight <= 0.0 {
            (start, weight, failures) = (at, 0.0, 0);
        }
        weight += if failed { gain } else { -cost };
        failures += usize::from(failed);
        if weight > best.map_or(0.0, |(best, _)| best) {
            best = Some((weight, Window { start, end: at + 1, failures }));
        }
    }
    best.map(|(_, window)| window)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Every window, one by one.
    fn by_brute_force(trials: &[bool]) -> f64 {
        let all = Point::of(trials.len(), trials.iter().filter(|&&failed| failed).count());
        let mut best = 0.0f64;
        for start in 0..trials.len() {
            let mut failures = 0;
            for (end, &failed) in trials.iter().enumerate().skip(start) {
                failures += usize::from(failed);
                let at = Point::of(end + 1 - start, failures);
                best = best.max(log_likelihood_ratio(
                    at.trials,
                    at.failures,
                    all.trials,
                    all.failures,
                ));
            }
        }
        best
    }

    #[test]
    fn a_solid_run_is_found_to_the_trial() {
        let mut trials = vec![false; 300];
        trials[3] = true;
        trials[250] = true;
        trials[100..108].fill(true);
        let (window, _) = most_unlikely(&trials).expect("a window");
        assert_eq!(window, Window { start: 100, end: 108, failures: 8 });
    }

    #[test]
    fn nothing_stands_out_where_all_are_alike() {
        assert_eq!(most_unlikely(&[]), None);
        assert_eq!(most_unlikely(&[false; 40]), None);
        assert_eq!(most_unlikely(&[true; 40]), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(600))]

        #[test]
        fn the_search_by_chords_is_exact(
            trials in proptest::collection::vec(proptest::bool::weighted(0.25), 2..90),
            burst in 0usize..90, length in 0usize..30,
        ) {
            let mut trials = trials;
            let end = (burst + length).min(trials.len());
            if burst < end {
                trials[burst..end].fill(true);
            }
            let found = most_unlikely(&trials).map_or(0.0, |(_, ratio)| ratio);
            let best = by_brute_force(&trials);
            prop_assert!((found - best).abs() < 1e-9, "{} {}", found, best);
        }
    }
}
