//! Where plugins join an audit.
//!
//! The engine never runs a module. It *asks* (this export, this input) and is *told* (this answer, or
//! why there is none), so that the command's interpreter and the page's worker are driven by the same
//! steps and their reports are the same bytes. A [`Plugin`] knows what to ask next; what it is told is
//! taken only if every word holds against what was given. [`join`] turns claims into findings.
//!
//! A plugin counts whole or not at all: claims stay aside until the last answer is in.

mod cases;
mod drive;
mod join;
mod path;
mod plugin;

use backhaul_model::SortedMap;
use backhaul_plugin_host::{Limits, Manifest};
use serde::{Deserialize, Serialize};

pub(crate) use cases::{Cases, Records};
pub(crate) use join::join;
pub(crate) use plugin::Plugin;

/// A plugin added to an [`Engine`](crate::Engine).
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct PluginId(pub u32);

/// What the user settles of a plugin, by its file's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PluginOptions {
    /// Its file; folders are only for the command.
    pub path: String,
    /// SHA-256 that the file must have.
    pub sha256: Option<String>,
    /// Personal fields it may see.
    pub personal: Vec<String>,
    /// Values of its settings.
    pub config: SortedMap<String, serde_json::Value>,
}

impl PluginOptions {
    /// The file's name, without folders.
    pub fn file(&self) -> &str {
        base(&self.path)
    }
}

/// A path without its folders.
pub(crate) fn base(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// What a host has to call next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ask {
    /// The export.
    pub export: &'static str,
    /// What to pass: written to `backhaul_alloc(len)`, then given as pointer and length.
    pub input: Option<Vec<u8>>,
}

/// How far a plugin is.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// To be described.
    New,
    /// Described; a run can start.
    Described,
    /// Running.
    Running,
    /// Every case was answered for.
    Finished,
    /// It does not count.
    Failed,
}

/// A plugin as a host shows it.
#[derive(Clone, Debug, Serialize)]
pub struct PluginState<'a> {
    /// File name.
    pub file: &'a str,
    /// SHA-256 of the file, in hex.
    pub sha256: &'a str,
    /// Size of the file.
    pub bytes: u64,
    /// How far it is.
    pub progress: Progress,
    /// Its description, once it gave one.
    pub manifest: Option<&'a Manifest>,
    /// Of its fields, the personal ones: each needs consent.
    pub personal: Vec<&'static str>,
    /// Of its fields, those that the files were not read for: they have to be read again, after
    /// [`Engine::keep`](crate::Engine::keep).
    pub unread: Vec<&'static str>,
    /// Cases answered for in this run.
    pub done: u32,
    /// Cases of this run.
    pub cases: u32,
    /// Why it does not count.
    pub failure: Option<backhaul_model::report::PluginFailure>,
    /// What it may use.
    pub limits: &'a Limits,
}
