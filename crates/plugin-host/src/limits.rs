//! How much of everything a plugin may use.

use serde::{Deserialize, Serialize};

const MIB: u64 = 1 << 20;

/// Limits of one plugin; every one can be set, and everything left out means its default.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Size of the file in MiB.
    pub file_mib: u32,
    /// Memory in MiB, at most 4,095: written into the module, since a browser enforces no other.
    pub memory_mib: u32,
    /// Elements of each table, likewise.
    pub table_elements: u32,
    /// Result of one call in MiB.
    pub result_mib: u32,
    /// Findings of a plugin.
    pub findings: u32,
    /// Seconds for one call: a batch, or any other.
    pub batch_seconds: u32,
    /// Seconds for a plugin, compiling included.
    pub plugin_seconds: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            file_mib: 8,
            memory_mib: 64,
            table_elements: 65_536,
            result_mib: 16,
            findings: 10_000,
            batch_seconds: 10,
            plugin_seconds: 60,
        }
    }
}

impl Limits {
    /// Bytes of a file.
    pub fn file(&self) -> u64 {
        u64::from(self.file_mib) * MIB
    }

    /// Pages of memory, 64 KiB each.
    pub fn pages(&self) -> u32 {
        self.memory_mib.clamp(1, 4_095) * 16
    }

    /// Bytes of one call's result.
    pub fn result(&self) -> u64 {
        u64::from(self.result_mib) * MIB
    }
}
