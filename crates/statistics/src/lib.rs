//! Statistics the checks and causes rest on: is a run of failures more than chance, how sure is a
//! share, how far out is a value. Numbers in, numbers out: nothing here knows an order or a parcel.
//!
//! | question | answer |
//! |---|---|
//! | did a stretch of shipments fail far beyond the rest? | [`most_unlikely`], [`chance`] |
//! | did one day fail beyond the others? | [`chance_within`] |
//! | which stretches failed, for the most part or altogether, beyond chance? | [`runs`], [`solid_runs`], [`without_strays`] |
//! | between what bounds does a share lie? | [`wilson`] |
//! | how much commoner is a trait inside a set than outside? | [`lift`] |
//! | is this value far off its own kind? | [`Spread`] |
//!
//! # The same bits everywhere
//!
//! Page and command must agree byte by byte, so arithmetic is `+ - * /` and square root, which IEEE 754
//! fixes to the last bit, and logarithm and exponential come from the `libm` crate, which compiles the
//! same code for each target, where the platforms' own libraries differ. Nothing is drawn at random:
//! where the literature simulates, [`correction`] bounds.

pub mod correction;
mod interval;
mod likelihood;
mod outlier;
mod runs;
mod scan;

pub use correction::{chance, chance_within};
pub use interval::{Interval, lift, wilson};
pub use likelihood::log_likelihood_ratio;
pub use outlier::Spread;
pub use runs::{Run, Standard, runs, solid_runs, without_strays};
pub use scan::{Window, most_unlikely};
