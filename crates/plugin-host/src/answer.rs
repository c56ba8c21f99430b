//! What a plugin returns of a batch, taken only where every word of it can be held to the contract.
//!
//! Structure is judged here: known keys, known checks, known cases, plain text, no floats. Whether a
//! path leads to a value that was given is judged where the values are, in the engine.

use backhaul_model::{Arrange, Severity};
use serde::Deserialize;

use crate::manifest::Manifest;
use crate::plain;

/// Longest message, in characters.
const MESSAGE: usize = 500;
/// Most fields of a finding.
const FIELDS: usize = 32;
/// Longest sentence of a plugin about its own failure.
const LAST_WORDS: usize = 1_000;

/// The findings of one call.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// In the plugin's order.
    #[serde(default)]
    pub findings: Vec<Claim>,
}

/// What a plugin claims of a case or a set of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Id of one of its checks.
    pub check: String,
    /// The case.
    #[serde(default)]
    pub case: Option<u32>,
    /// The set, in place of a case.
    #[serde(default)]
    pub cases: Vec<u32>,
    /// The sentence, with `{0}` for values.
    pub message: String,
    /// Paths to values.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Value at stake in minor units.
    #[serde(default)]
    pub amount: Option<i64>,
    /// Path to a time.
    #[serde(default)]
    pub since: Option<String>,
    /// Severity, where it is not the check's.
    #[serde(default)]
    pub severity: Option<Severity>,
}

/// What a claim is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Subject<'a> {
    /// One case.
    Case(u32),
    /// A set.
    Set(&'a [u32]),
}

impl Answer {
    /// Reads an answer. `cases` are those that it may speak of; `whole` says that it may speak of sets.
    pub fn parse(
        answer: &[u8],
        manifest: &Manifest,
        cases: std::ops::Range<u32>,
        whole: bool,
    ) -> Result<Answer, String> {
        let text = std::str::from_utf8(answer).map_err(|_| "The answer is not UTF-8.")?;
        let mut answer: Answer = serde_json::from_str(text)
            .map_err(|error| format!("The answer cannot be read: {error}."))?;
        for (position, claim) in answer.findings.iter_mut().enumerate() {
            claim
                .judge(manifest, &cases, whole)
                .map_err(|what| format!("Finding {position} {what}."))?;
        }
        Ok(answer)
    }
}

impl Claim {
    /// What it is about. A claim that was judged has one of both.
    pub fn subject(&self) -> Subject<'_> {
        self.case.map_or(Subject::Set(&self.cases), Subject::Case)
    }

    fn judge(
        &mut self,
        manifest: &Manifest,
        cases: &std::ops::Range<u32>,
        whole: bool,
    ) -> Result<(), String> {
        if manifest.checks.iter().all(|check| check.id != self.check) {
            return Err("names a check that the plugin does not have".into());
        }
        if let Some(why) = plain::refused(&self.message, MESSAGE) {
            return Err(format!("has a message that {why}"));
        }
        if self.fields.len() > FIELDS {
            return Err(format!("names more than {FIELDS} fields"));
        }
        self.cases.arrange();
        self.cases.dedup();
        match (self.case, self.cases.is_empty()) {
            (Some(_), false) => return Err("has both case and cases".into()),
            (None, true) => return Err("names no case".into()),
            (None, false) if !whole => {
                return Err("names several cases, which only backhaul_finish may".into());
            }
            (None, false) if !self.fields.is_empty() || self.since.is_some() => {
                return Err("is of several cases and cannot name fields of one".into());
            }
            _ => {}
        }
        let spoken = self.case.iter().chain(&self.cases);
        if let Some(other) = spoken.into_iter().find(|case| !cases.contains(case)) {
            return Err(format!("names case {other}, which it was not given"));
        }
        Ok(())
    }
}

/// What `backhaul_last_error` answered, where it can be shown.
pub fn last_error(answer: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct LastError {
        message: String,
    }
    let error: LastError = serde_json::from_slice(answer).ok()?;
    let shown: String = error.message.chars().take(LAST_WORDS).collect();
    // A panic's text breaks its lines; everything else must be plain.
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    plain::refused(&line, LAST_WORDS).is_none().then_some(line)
}
