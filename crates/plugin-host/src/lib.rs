//! What stands between a plugin and an audit.
//!
//! A plugin is a WebAssembly module by a stranger. Nothing of it is believed: [`gate()`] reads its
//! structure before anything compiles it, [`Manifest`] and [`Answer`] take only what the contract in
//! `docs/plugins.md` lists, and the hosts run it without imports, within [`Limits`]. The page and the
//! command share all of this but the running itself; the command's host is `native`, behind a feature
//! of that name, because the page must not carry an interpreter.

mod answer;
mod failure;
pub mod gate;
mod limits;
mod manifest;
#[cfg(feature = "native")]
pub mod native;
mod plain;

pub use answer::{Answer, Claim, Subject, last_error};
pub use failure::{Failure, Stage, Stop};
pub use gate::{Gated, Refusal, gate};
pub use limits::Limits;
pub use manifest::{CheckMeta, Manifest, Setting, SettingKind};
