//! Checks of your own for Backhaul, in Rust: typed cases, and one macro that makes the exports.
//!
//! ```no_run
//! use backhaul_plugin_sdk::{Case, Check, Config, Finding, Manifest, Owner, Plugin, Severity, plugin};
//!
//! #[derive(Default)]
//! struct NoTracking;
//!
//! impl Plugin for NoTracking {
//!     fn manifest() -> Manifest {
//!         Manifest::new("no-tracking", "Parcels without a number", "1.0.0")
//!             .needs(&["parcel.tracking", "parcel.shipment"])
//!             .check(Check {
//!                 id: "no-number",
//!                 severity: Severity::Medium,
//!                 owner: Owner::Warehouse,
//!                 title: "Every parcel has a tracking number",
//!                 broken: "Parcel without a tracking number",
//!                 finds: "A parcel whose tracking cell is blank.",
//!                 why: "The customer cannot follow it.",
//!                 requires: &["parcel.tracking"],
//!                 actions: &["Add the number in ShipStation."],
//!             })
//!     }
//!
//!     fn check(&mut self, case: &Case, findings: &mut Vec<Finding>) {
//!         for (at, parcel) in case.parcels.iter().enumerate() {
//!             if parcel.tracking.is_none() {
//!                 let finding = Finding::of(case, "no-number", "Parcel {0} has no number.");
//!                 findings.push(finding.field(format!("/parcels/{at}/parcel.shipment")));
//!             }
//!         }
//!     }
//! }
//!
//! plugin!(NoTracking);
//! # fn main() {}
//! ```
//!
//! The contract itself is `docs/plugins.md`. This crate depends on nothing of the engine: what it does,
//! any language can do. It holds no unsafe code, because the host writes into a buffer that is the
//! plugin's own.

mod case;
mod finding;
pub mod glue;
mod manifest;

pub use case::{Begin, Case, Config, Line, Order, Parcel, PlatformOrder};
pub use finding::Finding;
pub use manifest::{Check, Manifest, Owner, Setting, Severity};

/// A plugin. Its value lives from `begin` to `finish`, so that it can count across cases.
pub trait Plugin: Default {
    /// What it is.
    fn manifest() -> Manifest;

    /// Takes the config and the facts of this run. The error is what the report says.
    fn begin(&mut self, begin: &Begin) -> Result<(), String> {
        let _ = begin;
        Ok(())
    }

    /// Looks at one case.
    fn check(&mut self, case: &Case, findings: &mut Vec<Finding>);

    /// Findings across cases, after the last.
    fn finish(&mut self, findings: &mut Vec<Finding>) {
        let _ = findings;
    }
}

/// Makes the exports of a [`Plugin`]. Used once, in a crate of type `cdylib`.
#[macro_export]
macro_rules! plugin {
    ($plugin:ty) => {
        static PLUGIN: $crate::glue::Glue<$plugin> = $crate::glue::Glue::new();

        /// Names the version of the contract.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_abi_1() {}

        /// Makes room for an input.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_alloc(len: u32) -> u32 {
            PLUGIN.alloc(len)
        }

        /// Says what the plugin is.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_describe() -> u64 {
            PLUGIN.describe()
        }

        /// Takes the facts of a run.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_begin(_at: u32, len: u32) -> u64 {
            PLUGIN.begin(len)
        }

        /// Takes a batch of cases.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_check(_at: u32, len: u32) -> u64 {
            PLUGIN.check(len)
        }

        /// Gives findings across cases.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_finish() -> u64 {
            PLUGIN.finish()
        }

        /// Says why the last call failed.
        #[unsafe(no_mangle)]
        pub extern "C" fn backhaul_last_error() -> u64 {
            $crate::glue::last_error()
        }
    };
}
