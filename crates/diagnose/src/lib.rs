//! Findings to causes: why a write-back broke, as far as the files can tell.
//!
//! The causes are tested in the order of the catalogue and the first that holds wins: structure comes
//! before statistics. What was tested before it and did not hold is said to be ruled out; a cause
//! whose column is absent is neither.

mod cause;
mod structure;

pub use cause::{CauseMeta, catalogue};
pub use structure::{Habits, explain};
