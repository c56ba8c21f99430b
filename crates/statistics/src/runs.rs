//! All stretches that failed for the most part, far beyond chance.
//!
//! [`most_unlikely`] gives one window, and the one that says most is not always the one that helps: a
//! warehouse whose shipments all fail makes a long stretch in which a third fails, and inside it there may
//! be an hour in which everything does. So the search goes on in the manner of Z. Zhang, R. Assunção and
//! M. Kulldorff, *Spatial scan statistics adjusted for multiple clusters*, Journal of Probability and
//! Statistics (2010), 642379: a window found is taken out, and the rest is scanned as if it had never
//! been, so that a first run cannot hide a second by raising the rate of the whole. A window too thin to
//! count is also scanned on its own, with its own rate as the null hypothesis.
//!
//! Each scan is tested at the level given. A thin window and its surroundings are tested anew, so the
//! chance of a false run in a store that has a thin window can reach that level a few times over; at one
//! in a thousand that is still rare, and a run must also be dense and long.

use crate::correction::chance;
use crate::likelihood::log_likelihood_ratio;
use crate::scan::most_unlikely;

/// What makes a stretch a run.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Standard {
    /// Fewest failures.
    pub failures: usize,
    /// Least share of its trials that failed, in percent.
    pub percent: usize,
    /// The probability that chance makes it, at most.
    pub chance: f64,
}

/// A stretch that failed.
#[derive(Copy, Clone, PartialEq, Debug)]
pub struct Run {
    /// First trial.
    pub start: usize,
    /// The trial after the last.
    pub end: usize,
    /// Failures among them.
    pub failures: usize,
    /// Upper bound of the probability that chance makes such a run somewhere, see [`chance`].
    pub chance: f64,
}

/// Scans after which the search ends: no store has as many runs.
const SCANS: u32 = 64;

/// The runs among trials in order, in that order, never overlapping. `true` is a failure.
pub fn runs(trials: &[bool], standard: &Standard) -> Vec<Run> {
    let places: Vec<usize> = (0..trials.len()).collect();
    let mut found = Vec::new();
    let mut scans = SCANS;
    search(trials, places, standard, &mut scans, &mut found);
    found.sort_unstable_by_key(|run| run.start);
    found
}

/// The stretches in which every trial failed, as long as they can be, that keep the standard's number
/// and chance; in order.
#[expect(clippy::cast_precision_loss, reason = "counts of rows stay far below 2^52")]
pub fn solid_runs(trials: &[bool], standard: &Standard) -> Vec<Run> {
    let all = trials.len();
    let failed = trials.iter().filter(|&&failed| failed).count();
    let mut found = Vec::new();
    let mut start = 0;
    for stretch in trials.chunk_by(|left, right| left == right) {
        let (from, length) = (start, stretch.len());
        start += length;
        if !stretch[0] || length < standard.failures {
            continue;
        }
        let of = length as f64;
        let ratio = log_likelihood_ratio(of, of, all as f64, failed as f64);
        if let Some(chance) = chance(all, failed, ratio, standard.chance) {
            found.push(Run { start: from, end: start, failures: length, chance });
        }
    }
    found
}

/// A run without the strays at its edges. The likelihood takes a lone failure in when one success parts it
/// from a long run, though a run that failed without exception says that it ended there. So where at
/// least half of a run's failures, and at least `fewest`, stand in one solid stretch, an edge beyond it
/// stays only as far as it holds more failures than successes.
pub fn without_strays(trials: &[bool], run: Run, fewest: usize) -> Run {
    let mut solid = run.start..run.start;
    let mut from = run.start;
    for stretch in trials[run.start..run.end].chunk_by(|left, right| left == right) {
        if stretch[0] && stretch.len() > solid.len() {
            solid = from..from + stretch.len();
        }
        from += stretch.len();
    }
    if solid.len() < fewest || solid.len() * 2 < run.failures {
        return run;
    }
    let start = solid.start - reach(trials[run.start..solid.start].iter().rev());
    let end = solid.end + reach(trials[solid.end..run.end].iter());
    let failures = trials[start..end].iter().filter(|&&failed| failed).count();
    Run { start, end, failures, ..run }
}

/// How many trials from a solid stretch outwards have most failures above successes, none at best.
fn reach<'t>(outwards: impl Iterator<Item = &'t bool>) -> usize {
    let (mut height, mut best, mut kept) = (0i64, 0, 0);
    for (at, &failed) in outwards.enumerate() {
        height += if failed { 1 } else { -1 };
        if height > best {
            (best, kept) = (height, at + 1);
        }
    }
    kept
}

/// Searches the trials at `places`, which rise.
fn search(
    trials: &[bool],
    mut places: Vec<usize>,
    standard: &Standard,
    scans: &mut u32,
    found: &mut Vec<Run>,
) {
    while *scans > 0 && places.len() > standard.failures {
        *scans -= 1;
        let outcomes: Vec<bool> = places.iter().map(|&place| trials[place]).collect();
        let Some((window, ratio)) = most_unlikely(&outcomes) else { return };
        let failures = outcomes.iter().filter(|&&failed| failed).count();
        if window.failures < standard.failures {
            return;
        }
        let Some(chance) = chance(outcomes.len(), failures, ratio, standard.chance) else { return };
        let within: Vec<usize> = places.drain(window.start..window.end).collect();
        if window.failures * 100 < window.trials() * standard.percent {
            search(trials, within, standard, scans, found);
            continue;
        }
        // What is left of the trials closes over gaps; a run does not.
        for piece in within.chunk_by(|left, right| left + 1 == *right) {
            let (start, end) = (piece[0], piece[0] + piece.len());
            let failures = trials[start..end].iter().filter(|&&failed| failed).count();
            let dense = failures * 100 >= piece.len() * standard.percent;
            if dense && failures >= standard.failures {
                found.push(Run { start, end, failures, chance });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const STANDARD: Standard = Standard { failures: 8, percent: 50, chance: 0.001 };

    /// A fixed sequence that looks random: `permille` of the trials fail.
    fn noise(trials: usize, permille: u64) -> Vec<bool> {
        let mut state = 0x9e37_79b9_7f4a_7c15u64;
        let mut next = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state % 1000
        };
        (0..trials).map(|_| next() < permille).collect()
    }

    fn spans(trials: &[bool]) -> Vec<(usize, usize)> {
        runs(trials, &STANDARD).iter().map(|run| (run.start, run.end)).collect()
    }

    #[test]
    fn two_runs_of_different_length_are_both_found() {
        let mut trials = noise(2000, 10);
        trials[290..600].fill(false);
        trials[300..340].fill(true);
        trials[500..509].fill(true);
        assert_eq!(spans(&trials), [(300, 340), (500, 509)]);
    }

    #[test]
    fn a_run_inside_a_thin_stretch_is_found_and_the_stretch_is_none() {
        let mut trials = vec![false; 1500];
        for at in (600..1500).step_by(4) {
            trials[at] = true;
        }
        assert_eq!(spans(&trials), []);
        trials[1001..1040].fill(true);
        assert_eq!(spans(&trials).len(), 1);
        let (start, end) = spans(&trials)[0];
        assert!((997..=1001).contains(&start) && (1040..=1045).contains(&end), "{start} {end}");
    }

    #[test]
    fn three_in_ten_at_random_make_no_run() {
        for trials in [60, 400, 3000] {
            assert_eq!(spans(&noise(trials, 300)), []);
        }
    }

    #[test]
    fn seven_are_too_few_and_eight_enough() {
        let mut trials = vec![false; 200];
        trials[90..97].fill(true);
        assert_eq!(spans(&trials), []);
        trials[97] = true;
        assert_eq!(spans(&trials), [(90, 98)]);
    }

    #[test]
    fn a_solid_run_ends_at_the_first_success() {
        let mut trials = noise(800, 20);
        trials[195..245].fill(true);
        trials[220] = false;
        trials[190..195].fill(false);
        trials[245..250].fill(false);
        let found: Vec<(usize, usize)> =
            solid_runs(&trials, &STANDARD).iter().map(|run| (run.start, run.end)).collect();
        assert_eq!(found, [(195, 220), (221, 245)]);
        assert_eq!(solid_runs(&noise(3000, 300), &STANDARD), []);
        assert_eq!(solid_runs(&[true; 60], &STANDARD), []);
    }

    #[test]
    fn a_stray_beside_a_solid_run_is_none_of_it() {
        let mut trials = vec![false; 420];
        trials[100..122].fill(true);
        trials[98] = true;
        trials[123] = true;
        let sharp = |trials: &[bool]| {
            let run = runs(trials, &STANDARD)[0];
            let sharp = without_strays(trials, run, STANDARD.failures);
            ((run.start, run.end), (sharp.start, sharp.end, sharp.failures))
        };
        assert_eq!(sharp(&trials), ((98, 124), (100, 122, 22)));
        // Two failures behind one success are more than a stray.
        trials[124] = true;
        assert_eq!(sharp(&trials).1, (100, 125, 24));
        // A run that leaks has no solid stretch to measure by.
        let mut leaky = vec![false; 420];
        (100..140).for_each(|at| leaky[at] = at % 4 != 0);
        let (run, kept) = sharp(&leaky);
        assert_eq!(run, (kept.0, kept.1));
    }

    #[test]
    fn a_hundred_thousand_trials_are_scanned_in_few_passes() {
        let mut trials = noise(100_000, 300);
        trials[40_000..40_900].fill(true);
        let found = spans(&trials);
        assert_eq!(found.len(), 1);
        assert!(found[0].0.abs_diff(40_000) < 8 && found[0].1.abs_diff(40_900) < 8);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn runs_keep_their_standard_and_never_overlap(
            trials in proptest::collection::vec(proptest::bool::weighted(0.2), 0..300),
            bursts in proptest::collection::vec((0usize..300, 5usize..40), 0..4),
        ) {
            let mut trials = trials;
            for (start, length) in bursts {
                let end = (start + length).min(trials.len());
                trials.get_mut(start..end).into_iter().for_each(|burst| burst.fill(true));
            }
            let found = runs(&trials, &STANDARD);
            for run in &found {
                let failures = trials[run.start..run.end].iter().filter(|&&failed| failed).count();
                prop_assert_eq!(failures, run.failures);
                prop_assert!(failures >= 8 && failures * 2 >= run.end - run.start);
                prop_assert!(run.chance <= 0.001);
            }
            prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
        }
    }
}
