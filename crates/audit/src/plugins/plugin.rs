//! One plugin on its way: gated, described, run batch by batch.

use std::fmt::Write as _;
use std::sync::Arc;

use backhaul_model::{Evidence, Field, Moment, Severity, SortedMap, SortedSet, Table};
use backhaul_plugin_host::{
    Answer, Claim, Failure, Gated, Limits, Manifest, Stage, Stop, Subject, gate, last_error,
};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};

use super::cases::{Cases, Projection};
use super::path::{Found, follow};
use super::{Ask, PluginOptions, Progress};
use crate::record::{Value, has_column, homes};

/// Cases in a batch.
const BATCH: u32 = 512;
/// Longest quotation of a cell, in characters.
const QUOTATION: usize = 1_000;
/// Longest value in a sentence, in characters.
const IN_SENTENCE: usize = 100;

/// One plugin.
pub struct Plugin {
    pub file: String,
    pub sha256: String,
    pub bytes: u64,
    pub limits: Limits,
    pub manifest: Option<Manifest>,
    pub failure: Option<Failure>,
    /// Milliseconds it took, as the host said.
    pub took: Option<u64>,
    /// The run so far.
    pub run: Option<Run>,
    gated: Option<Gated>,
    step: Step,
}

/// What is asked next.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Step {
    /// The start function of the instance that describes.
    FirstStart,
    Describe,
    /// Nothing, until a run starts.
    Described,
    /// The start function of the instance that runs.
    Start,
    Begin,
    Check,
    Finish,
    Done,
}

/// A run over all cases.
pub struct Run {
    /// The cases.
    pub cases: Arc<Cases>,
    /// What the plugin claims of them.
    pub claims: Vec<Held>,
    /// Batches answered.
    pub batches: u64,
    fields: Vec<Field>,
    projection: Projection,
    begin: Vec<u8>,
    next: u32,
    /// Where the batch that was asked about ends.
    end: u32,
    /// Claims seen: equal ones count once.
    known: SortedSet<Claim>,
}

/// A claim that held against what was given.
pub struct Held {
    /// Position among the plugin's checks.
    pub check: usize,
    /// Positions of its cases in the ledger; one, unless it is of a set.
    pub positions: Vec<u32>,
    /// Whether it is of a set.
    pub of_set: bool,
    /// The sentence, values printed.
    pub message: String,
    /// What tells it from others of the same check and order.
    pub facts: Vec<String>,
    /// Quotations.
    pub evidence: Vec<Evidence>,
    /// Since when.
    pub since: Option<Moment>,
    /// Value at stake.
    pub amount: Option<i64>,
    /// Severity, where it is not the check's.
    pub severity: Option<Severity>,
}

impl Plugin {
    /// Passes a module through the gate; what it refuses is kept as a failure.
    pub fn new(file: &str, bytes: &[u8], settled: &PluginOptions, limits: &Limits) -> Self {
        let sha256 = Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        let pinned = settled.sha256.as_deref().unwrap_or(&sha256);
        let gated = if pinned.eq_ignore_ascii_case(&sha256) {
            gate(bytes, limits).map_err(|refusal| (refusal.reason, refusal.remedy))
        } else {
            let help = "Get the pinned file, or pin this one after you have looked at it.";
            Err((format!("Its SHA-256 is {sha256}, not the pinned one."), help.to_owned()))
        };
        let (gated, failure) = match gated {
            Ok(gated) => (Some(gated), None),
            Err((reason, help)) => (None, Some(Failure::new(Stage::Gate, reason, help))),
        };
        let start = gated.as_ref().is_some_and(|gated| gated.start);
        Plugin {
            file: file.to_owned(),
            sha256,
            bytes: bytes.len() as u64,
            limits: limits.clone(),
            manifest: None,
            failure,
            took: None,
            run: None,
            gated,
            step: if start { Step::FirstStart } else { Step::Describe },
        }
    }

    /// What may be compiled.
    pub fn module(&self) -> Option<&[u8]> {
        self.gated.as_ref().map(|gated| gated.module.as_slice())
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        match self.step {
            _ if self.failure.is_some() => Progress::Failed,
            Step::FirstStart | Step::Describe => Progress::New,
            Step::Described => Progress::Described,
            Step::Done => Progress::Finished,
            _ => Progress::Running,
        }
    }

    /// The fields it sees.
    pub fn fields(&self) -> Vec<Field> {
        self.manifest.as_ref().map(Manifest::fields).unwrap_or_default()
    }

    /// Begins a run, or refuses to: a personal field without consent, a setting that it cannot take.
    /// Without a description there is nothing to run.
    pub fn start(&mut self, cases: Arc<Cases>, settled: &PluginOptions, tables: &[&Table]) {
        let (Some(manifest), Some(gated)) = (&self.manifest, &self.gated) else { return };
        self.failure = None;
        self.run = None;
        self.step = Step::Described;
        let fields = manifest.fields();
        let denied: Vec<&str> = fields
            .iter()
            .filter(|field| field.is_personal())
            .map(|field| field.id())
            .filter(|id| !settled.personal.iter().any(|allowed| allowed == id))
            .collect();
        if !denied.is_empty() {
            let reason = format!("It wants to see {}, without consent.", denied.join(", "));
            let help = "Allow each field by name (personal in the config), or do without it.";
            self.failure = Some(Failure::new(Stage::Consent, reason, help));
            return;
        }
        let config = match manifest.settle(&settled.config) {
            Ok(config) => config,
            Err(reason) => {
                let help = "Correct config in the plugin's table of the config.";
                self.failure = Some(Failure::new(Stage::Consent, reason, help));
                return;
            }
        };
        let present: Vec<&str> = fields
            .iter()
            .filter(|&&field| tables.iter().any(|table| has_column(table, field)))
            .map(|field| field.id())
            .collect();
        let begin = serde_json::json!({
            "plugin": manifest.id,
            "as_of": backhaul_model::time::iso(cases.clock.as_of, cases.clock.offset),
            "cases": cases.len(),
            "config": config,
            "fields": present,
        });
        self.step = if gated.start { Step::Start } else { self.after_start() };
        self.run = Some(Run {
            claims: Vec::new(),
            batches: 0,
            projection: Projection::new(&fields),
            fields,
            begin: begin.to_string().into_bytes(),
            next: 0,
            end: 0,
            known: SortedSet::new(),
            cases,
        });
        self.skip_idle();
    }

    fn after_start(&self) -> Step {
        if self.gated.as_ref().is_some_and(|gated| gated.begin) { Step::Begin } else { Step::Check }
    }

    /// Passes steps that have nothing to ask.
    fn skip_idle(&mut self) {
        let left = self.run.as_ref().is_some_and(|run| run.next < run.cases.len());
        if self.step == Step::Check && !left {
            self.step = Step::Finish;
        }
        if self.step == Step::Finish && !self.gated.as_ref().is_some_and(|gated| gated.finish) {
            self.step = Step::Done;
        }
    }

    /// What to call next; `None` when it waits for a run, is done, or failed. Asking again before an
    /// answer is told asks the same.
    pub fn ask(&mut self, tables: &[&Table]) -> Option<Ask> {
        if self.failure.is_some() {
            return None;
        }
        let call = |export, input| Some(Ask { export, input });
        match (self.step, &mut self.run) {
            (Step::FirstStart | Step::Start, _) => call(backhaul_plugin_host::gate::START, None),
            (Step::Describe, _) => call("backhaul_describe", None),
            (Step::Begin, Some(run)) => call("backhaul_begin", Some(run.begin.clone())),
            (Step::Check, Some(run)) => {
                let (input, end) =
                    run.cases.json(tables, run.batches, run.next, BATCH, &run.projection);
                run.end = end;
                call("backhaul_check", Some(input))
            }
            (Step::Finish, Some(_)) => call("backhaul_finish", None),
            _ => None,
        }
    }

    /// Takes the answer to what was asked.
    pub fn tell(&mut self, answer: &[u8], tables: &[&Table]) {
        if self.failure.is_some() {
            return;
        }
        let ended = match self.step {
            Step::FirstStart => {
                self.step = Step::Describe;
                Ok(())
            }
            Step::Start => {
                self.step = self.after_start();
                Ok(())
            }
            Step::Describe => self.described(answer),
            Step::Begin => {
                self.step = Step::Check;
                begun(answer)
            }
            Step::Check | Step::Finish => self.answered(answer, tables),
            Step::Described | Step::Done => Ok(()),
        };
        if let Err(reason) = ended {
            self.fail(|stage| Failure::answer(stage, reason));
        }
        self.skip_idle();
    }

    /// Takes it that there is no answer, and why.
    pub fn stopped(&mut self, stop: Stop, said: Option<&[u8]>) {
        if self.failure.is_none() {
            let said = said.and_then(last_error);
            let limits = self.limits.clone();
            self.fail(|stage| Failure::stopped(stage, stop, said.as_deref(), &limits));
        }
    }

    /// Two plugins of one id would share the names of their checks.
    pub fn refuse_twin(&mut self, id: &str) {
        if self.failure.is_none() {
            let reason = format!("Another plugin here is called {id} too.");
            let help = "Leave one of the two out.";
            self.manifest = None;
            self.failure = Some(Failure::new(Stage::Describe, reason, help));
        }
    }

    fn fail(&mut self, failure: impl FnOnce(Stage) -> Failure) {
        let stage = match self.step {
            Step::FirstStart | Step::Start => Stage::Start,
            Step::Describe | Step::Described => Stage::Describe,
            Step::Begin => Stage::Begin,
            Step::Check => Stage::Check,
            Step::Finish | Step::Done => Stage::Finish,
        };
        let mut failure = failure(stage);
        if let Some(run) = &mut self.run {
            run.claims.clear();
            failure.batch = (failure.stage == Stage::Check).then_some(run.batches);
        }
        self.failure = Some(failure);
    }

    fn described(&mut self, answer: &[u8]) -> Result<(), String> {
        let manifest = Manifest::parse(answer)?;
        let begins = self.gated.as_ref().is_some_and(|gated| gated.begin);
        if !manifest.config.is_empty() && !begins {
            return Err("It has settings and does not export backhaul_begin.".into());
        }
        if let Some(field) = manifest.fields().iter().find(|&&field| !homes(field).any()) {
            return Err(format!("It needs {}, which stands in no case.", field.id()));
        }
        self.manifest = Some(manifest);
        self.step = Step::Described;
        Ok(())
    }

    fn answered(&mut self, answer: &[u8], tables: &[&Table]) -> Result<(), String> {
        let finishing = self.step == Step::Finish;
        let (Some(manifest), Some(run)) = (&self.manifest, &mut self.run) else { return Ok(()) };
        let cases = if finishing { 0..run.cases.len() } else { run.next..run.end };
        let answer = Answer::parse(answer, manifest, cases.clone(), finishing)?;
        for (position, claim) in answer.findings.into_iter().enumerate() {
            if run.known.contains(&claim) {
                continue;
            }
            let most = self.limits.findings as usize;
            if run.claims.len() >= most {
                return Err(format!("It has more than {most} findings."));
            }
            let held = run
                .hold(&claim, manifest, tables)
                .map_err(|what| format!("Finding {position} {what}."))?;
            run.claims.push(held);
            run.known.insert(claim);
        }
        if finishing {
            self.step = Step::Done;
        } else {
            run.next = cases.end;
            run.batches += 1;
        }
        Ok(())
    }
}

impl Run {
    /// How many cases are answered for.
    pub fn done(&self) -> u32 {
        self.next
    }

    /// Holds a claim against the values that were given.
    fn hold(&self, claim: &Claim, manifest: &Manifest, tables: &[&Table]) -> Result<Held, String> {
        let check = manifest.checks.iter().position(|check| check.id == claim.check);
        let mut held = Held {
            check: check.unwrap_or_default(),
            positions: Vec::new(),
            of_set: false,
            message: String::new(),
            facts: vec![claim.message.clone()],
            evidence: Vec::new(),
            since: None,
            amount: claim.amount,
            severity: claim.severity,
        };
        let mut values = Vec::new();
        match claim.subject() {
            Subject::Case(case) => {
                held.positions.extend(self.cases.position(case));
                let records = self.cases.records(tables, case);
                let records = records.ok_or("names a case that is not there")?;
                let lead = |path: &String| -> Result<Found<'_>, String> {
                    follow(path, &records, &self.fields)
                        .ok_or_else(|| format!("points to {path:?}, where nothing was given"))
                };
                for path in &claim.fields {
                    let mut found = lead(path)?;
                    cut(&mut found.evidence.text, QUOTATION);
                    held.facts.push(found.value.written());
                    held.evidence.push(found.evidence);
                    let mut spoken = found.value.spoken();
                    cut(&mut spoken, IN_SENTENCE);
                    values.push(spoken);
                }
                if let Some(path) = &claim.since {
                    let Value::Time(moment, _) = lead(path)?.value else {
                        return Err(format!("is since {path:?}, which is no time"));
                    };
                    held.since = Some(moment);
                }
            }
            Subject::Set(cases) => {
                held.of_set = true;
                held.positions.extend(cases.iter().filter_map(|&case| self.cases.position(case)));
            }
        }
        held.message = printed(&claim.message, &values)?;
        Ok(held)
    }
}

/// The answer of `backhaul_begin`: an empty object.
fn begun(answer: &[u8]) -> Result<(), String> {
    match serde_json::from_slice::<SortedMap<String, Json>>(answer) {
        Ok(keys) => keys.keys().next().map_or(Ok(()), |key| {
            Err(format!("The answer of backhaul_begin has an unknown key {key:?}."))
        }),
        Err(error) => Err(format!("The answer of backhaul_begin cannot be read: {error}.")),
    }
}

/// The message with the host's own values in it.
fn printed(message: &str, values: &[String]) -> Result<String, String> {
    let mut out = String::with_capacity(message.len());
    let mut rest = message;
    while let Some(at) = rest.find('{') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let place = from.find('}').map(|end| (from.get(1..end).unwrap_or(""), end));
        let digits =
            place.filter(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_digit()));
        let Some((name, end)) = digits else {
            out.push('{');
            rest = from.get(1..).unwrap_or("");
            continue;
        };
        let value = name.parse().ok().and_then(|at: usize| values.get(at));
        let value = value.ok_or_else(|| format!("prints {{{name}}}, and names no such field"))?;
        out.push_str(value);
        rest = from.get(end + 1..).unwrap_or("");
    }
    out.push_str(rest);
    Ok(out)
}

/// Cuts a text that is too long to be shown, and says so with an ellipsis.
fn cut(text: &mut String, most: usize) {
    if let Some((at, _)) = text.char_indices().nth(most) {
        text.truncate(at);
        text.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::printed;

    #[test]
    fn only_the_host_prints_values() {
        let values = ["$512.00".to_owned(), "{0}".to_owned()];
        assert_eq!(printed("Worth {0}.", &values).as_deref(), Ok("Worth $512.00."));
        assert_eq!(printed("{1} {x} {", &values).as_deref(), Ok("{0} {x} {"));
        assert!(printed("Worth {2}.", &values).is_err());
        assert!(printed("{99999999999999999999}", &values).is_err());
    }
}
