//! Findings to causes: why a write-back broke, as far as the files can tell.
//!
//! The causes are tested in the order of the catalogue and the first that holds wins. Structure comes
//! first: the shape of one order ([`structure`](explain)). Then what many shipments of one store show
//! together: a [`Log`] collects them while cases go by, a [`Diagnosis`] reads each store's history off
//! it. What was tested before the winner and did not hold is said to be ruled out, with the reason in
//! words; a cause whose column is absent is neither.
//!
//! | module | holds |
//! |---|---|
//! | `shipment` | what counts as success, failure, or neither |
//! | `outage`, `silence`, `suppression`, `pace` | what shows in a store's history |
//! | `verdict` | the tests for one shipment, in order, with their sentences |
//! | `likeness` | what any set of cases has in common |
//! | `strip` | a store's shipments in time order, to be drawn |
//! | `pattern` | findings that one cause explains, as one entry of the report |

mod cause;
mod diagnosis;
mod facet;
mod history;
mod likeness;
mod outage;
mod pace;
mod pattern;
mod phrase;
mod shipment;
mod silence;
mod strip;
mod structure;
mod suppression;
mod verdict;

pub use cause::{CauseMeta, catalogue, cause};
pub use diagnosis::{Diagnosis, Explained, Instance};
pub use facet::Facet;
pub use likeness::{Likeness, Population};
pub use pattern::Member;
pub use shipment::Log;
