//! How a plugin fails: where, why, and what to do, in sentences that both hosts share.
//!
//! The hosts say [`Stop`], never a text of their own: engines word a trap differently, and the report
//! of page and command must be the same bytes.

use backhaul_model::report::PluginFailure;
use serde::{Deserialize, Serialize};

use crate::limits::Limits;

/// Where it failed.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Stage {
    /// The gate refused the module.
    Gate,
    /// It did not compile.
    Compile,
    /// Its start function failed.
    Start,
    /// It could not say what it is.
    Describe,
    /// A personal field without consent, or a config it cannot take.
    Consent,
    /// Before the first batch.
    Begin,
    /// In a batch.
    Check,
    /// After the last.
    Finish,
}

impl Stage {
    /// The word in the report.
    pub fn id(self) -> &'static str {
        match self {
            Stage::Gate => "gate",
            Stage::Compile => "compile",
            Stage::Start => "start",
            Stage::Describe => "describe",
            Stage::Consent => "consent",
            Stage::Begin => "begin",
            Stage::Check => "check",
            Stage::Finish => "finish",
        }
    }
}

/// Why a host has no answer.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stop {
    /// The module does not compile, or cannot be instantiated.
    Compile,
    /// It trapped.
    Trap,
    /// It returned zero.
    GaveUp,
    /// A pointer or length outside its memory.
    Pointer,
    /// A result above the limit.
    ResultSize,
    /// One call took too long.
    BatchTime,
    /// All calls together took too long.
    PluginTime,
}

impl Stop {
    /// From the word a host gives; an unknown one reads as a trap.
    pub fn from_word(word: &str) -> Stop {
        serde_json::from_value(word.into()).unwrap_or(Stop::Trap)
    }

    fn sentence(self, limits: &Limits) -> String {
        match self {
            Stop::Compile => "The module does not compile.".into(),
            Stop::Trap => "The module trapped.".into(),
            Stop::GaveUp => "The plugin gave up.".into(),
            Stop::Pointer => "It points outside its memory.".into(),
            Stop::ResultSize => format!("Its result is above {} MiB.", limits.result_mib),
            Stop::BatchTime => format!("It took longer than {}.", seconds(limits.batch_seconds)),
            Stop::PluginTime => {
                format!("It took longer than {} in all.", seconds(limits.plugin_seconds))
            }
        }
    }

    fn help(self) -> &'static str {
        match self {
            Stop::Compile => "Build it for wasm32 with core features only, and try again.",
            Stop::Trap | Stop::GaveUp => "Tell its author; backhaul plugin verify shows where.",
            Stop::Pointer | Stop::ResultSize => {
                "Tell its author: a result is ptr << 32 | len of JSON in its memory."
            }
            Stop::BatchTime | Stop::PluginTime => {
                "Raise the limit in plugin_limits if it is slow by nature."
            }
        }
    }
}

fn seconds(number: u32) -> String {
    if number == 1 { "1 second".to_owned() } else { format!("{number} seconds") }
}

/// A plugin's end before its time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// Where.
    pub stage: Stage,
    /// In which batch.
    pub batch: Option<u64>,
    /// Why, in a sentence.
    pub reason: String,
    /// What to do.
    pub help: String,
}

impl Failure {
    /// A failure outside of batches.
    pub fn new(stage: Stage, reason: impl Into<String>, help: impl Into<String>) -> Self {
        Failure { stage, batch: None, reason: reason.into(), help: help.into() }
    }

    /// A host that has no answer, with what the plugin itself said last.
    pub fn stopped(stage: Stage, stop: Stop, said: Option<&str>, limits: &Limits) -> Self {
        let stage = if stop == Stop::Compile { Stage::Compile } else { stage };
        let mut reason = stop.sentence(limits);
        if let Some(said) = said {
            reason.push_str(" It says: ");
            reason.push_str(said);
        }
        Failure::new(stage, reason, stop.help())
    }

    /// An answer that breaks the contract.
    pub fn answer(stage: Stage, reason: impl Into<String>) -> Self {
        Failure::new(stage, reason, "Tell its author; docs/plugins.md has the contract.")
    }

    /// For the report.
    pub fn reported(&self) -> PluginFailure {
        PluginFailure {
            stage: self.stage.id().to_owned(),
            batch: self.batch,
            reason: self.reason.clone(),
            help: self.help.clone(),
        }
    }
}
