//! What can be typed about plugins.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use crate::arguments::Listing;

/// The commands about plugins.
#[derive(Subcommand, Debug)]
pub enum PluginCommand {
    /// Makes a folder with a plugin that builds and passes
    New {
        /// Name of the folder and id of the plugin: lower-case letters, digits and hyphens
        name: String,
        /// Its language
        #[arg(long, value_enum, default_value = "rust")]
        lang: Language,
    },
    /// Runs a plugin over a sample store: every finding, the time, or where and why it fails
    Verify {
        /// The plugin
        file: PathBuf,
    },
    /// Says what a plugin is, which fields it sees, and its SHA-256
    Info {
        /// The plugin
        file: PathBuf,
        /// Format on standard output
        #[arg(long, value_enum, default_value = "text")]
        format: Listing,
    },
}

/// Languages with a scaffold.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Language {
    /// Rust
    Rust,
    /// `AssemblyScript`
    Assemblyscript,
    /// C
    C,
    /// Zig
    Zig,
}
