//! Tables to cases: which platform orders and parcels belong to which storefront order, how that was
//! decided, what each file covers, and the moment the audit speaks for.
//!
//! Matching goes in steps of stated strength, strongest first ([`Strength`]); a weaker step only looks
//! at what the stronger ones left, needs agreeing proof, and keeps an ambiguity rather than choose.
//! Nothing here calls anything wrong: that is what checks do with the [`Case`]s made here.

mod beside;
mod case;
mod catalogue;
mod chains;
mod clock;
mod collect;
mod coverage;
mod dedupe;
mod edges;
mod entry;
mod facts;
mod few;
mod following;
mod grouping;
mod homes;
mod key;
mod ledger;
mod matching;
mod offsets;
mod reconcile;
mod shops;
mod siblings;
mod skus;
mod units;

pub use case::Case;
pub use catalogue::Side;
pub use clock::Clock;
pub use coverage::Reach;
pub use entry::{Entry, Kept, Quote, Ref, find};
pub use few::Few;
pub use ledger::{Ambiguity, Ledger, StoreTally};
pub use matching::Strength;
pub use offsets::common_offset;
pub use reconcile::{Settings, reconcile};
pub use shops::{Shop, ShopId, StoreId};
pub use skus::{Quantities, Sku};
pub use units::Units;
