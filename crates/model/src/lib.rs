//! What every other crate speaks: orders, parcels, findings, the report. No input or output.
//!
//! Records are compact and plain: fixed-size structs whose texts are handles into an arena of their
//! file ([`text`]). A file becomes one [`Table`]; everything downstream only reads tables, so a file
//! can be added, removed or re-read without touching the others, and no order of files can matter.
//!
//! The flow is files → [`Table`]s → cases → [`finding::Finding`]s → [`report::Report`].

pub mod address;
pub mod arrange;
pub mod calendar;
pub mod carrier;
pub mod country;
pub mod dispatch;
pub mod field;
pub mod finding;
pub mod fingerprint;
pub mod header;
pub mod kind;
pub mod look_up;
pub mod mapping;
pub mod money;
pub mod order;
pub mod parcel;
pub mod platform;
pub mod postal_code;
pub mod problem;
pub mod product;
pub mod remarks;
pub mod report;
pub mod requested;
pub mod returned;
pub mod scan;
pub mod scientific;
pub mod sorted;
pub mod status;
pub mod store_fulfillment;
pub mod table;
pub mod text;
pub mod time;
pub mod transaction;
pub mod zones;

pub use address::Delivery;
pub use arrange::Arrange;
pub use calendar::Calendar;
pub use dispatch::{Dispatch, DispatchStatus};
pub use field::Field;
pub use finding::{Accepted, Cause, Confidence, Evidence, Finding, Lane, Owner, Severity};
pub use fingerprint::Fingerprint;
pub use header::Header;
pub use kind::Kind;
pub use mapping::FileMapping;
pub use order::{Line, StoreOrder};
pub use parcel::{Notified, Parcel, ParcelSource};
pub use platform::PlatformOrder;
pub use problem::{Problem, ProblemCode};
pub use product::{Product, StockLevel};
pub use remarks::Remarks;
pub use requested::Requested;
pub use returned::Return;
pub use scan::Scan;
pub use scientific::is_scientific;
pub use sorted::{SortedMap, SortedSet};
pub use status::{Financial, FulfillmentStatus, LineStatus, PlatformStatus, Said};
pub use store_fulfillment::StoreFulfillment;
pub use table::{Columns, DayOrder, Records, Table};
pub use text::{Arena, Text, Word, Words};
pub use time::{Moment, Precision, Span, Stamp, Zone};
pub use transaction::{Restock, Transaction, TransactionKind};
pub use zones::NamedZone;
