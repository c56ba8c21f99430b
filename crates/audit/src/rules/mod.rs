//! Rules of the user's own, written down in the config: checks without a compiler.
//!
//! A rule reads the same canonical fields as a plugin, in a language of a page ([`expression`]) in which
//! every rule ends and none can be wrong halfway: it is parsed whole before any file is read. What a
//! case does not say is *unknown*, and only *true* makes a finding; a field that no file has makes the
//! rule not checkable.

mod expression;
mod parse;

use backhaul_checks::{Draft, Origin, Raised, raised};
use backhaul_model::report::{CheckResult, Outcome};
use backhaul_model::{Field, Owner, Severity, Table};
use backhaul_reconcile::{Case, Ledger};
use serde::{Deserialize, Serialize};

use crate::OptionError;
use crate::plugins::Records;
use crate::record::has_column;
use expression::{Expression, Given, Truth};

/// Where rules stand in the report: their family, and what their check ids begin with.
const FAMILY: &str = "rules";
/// Most quotations of a finding.
const QUOTED: usize = 32;

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Its id; the check is called `rules/` and this.
    pub id: String,
    /// When it is broken.
    pub when: String,
    /// Who acts.
    pub owner: Owner,
    /// How bad.
    pub severity: Severity,
    /// What to say; `{order.total}` is where the value of a field is printed.
    pub message: String,
    /// Why it matters.
    #[serde(default)]
    pub why: String,
    /// What to do, in order.
    #[serde(default)]
    pub actions: Vec<String>,
}

/// The fields that rules name, for the reader to keep; a rule that cannot be read names none.
pub fn fields(rules: &[Rule]) -> Vec<Field> {
    rules
        .iter()
        .filter_map(|rule| parse::parse(&rule.when).ok())
        .flat_map(|it| it.fields())
        .collect()
}

/// A rule that was understood.
struct Understood<'r> {
    id: String,
    rule: &'r Rule,
    when: Expression,
    /// The message in parts: texts, and fields to print.
    message: Vec<Part<'r>>,
}

enum Part<'r> {
    Text(&'r str),
    Field(Field),
}

/// Rules that were all understood.
pub struct RuleBook<'r>(Vec<Understood<'r>>);

impl<'r> RuleBook<'r> {
    /// Reads rules; the first that cannot be read is an error that names it and the place.
    pub fn of(rules: &'r [Rule]) -> Result<Self, OptionError> {
        let mut understood: Vec<Understood<'r>> = Vec::new();
        for rule in rules {
            let fail = |message: String| OptionError {
                option: "rule".to_owned(),
                message: format!("{}: {message}", rule.id),
            };
            let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            if rule.id.is_empty() || !rule.id.bytes().all(plain) {
                return Err(fail("an id is lower-case letters, digits and hyphens".into()));
            }
            let id = format!("{FAMILY}/{}", rule.id);
            if understood.iter().any(|other| other.id == id) {
                return Err(fail("two rules have this id".into()));
            }
            let when = parse::parse(&rule.when).map_err(&fail)?;
            let message = parts(&rule.message).map_err(&fail)?;
            understood.push(Understood { id, rule, when, message });
        }
        Ok(RuleBook(understood))
    }

    /// Ids of their checks.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|rule| rule.id.as_str())
    }

    /// Looks at all cases that lie `inside` the window.
    pub fn run(
        &self,
        ledger: &Ledger<'_>,
        inside: &dyn Fn(&Case<'_>) -> bool,
        selected: &dyn Fn(&str) -> bool,
    ) -> (Vec<Raised>, Vec<CheckResult>) {
        let rules: Vec<&Understood<'_>> = self.0.iter().filter(|it| selected(&it.id)).collect();
        let mut results: Vec<CheckResult> =
            rules.iter().map(|rule| rule.result(&ledger.tables)).collect();
        let mut found = Vec::new();
        if rules.is_empty() {
            return (found, results);
        }
        for case in ledger.cases().filter(|case| inside(case)) {
            let mut records = Records::of(&case);
            // A rule speaks of what was sent: voided labels and returns were not.
            let active: Vec<bool> = case.parcels.iter().map(|it| it.is_active()).collect();
            let mut active = active.into_iter();
            records.parcels.retain(|_| active.next().unwrap_or(true));
            let given = Given { records: &records, clock: case.clock() };
            for (rule, result) in rules.iter().zip(&mut results) {
                if result.result == Outcome::NotCheckable {
                    continue;
                }
                match rule.when.holds(&given) {
                    Truth::Unknown => {}
                    Truth::False => result.result = Outcome::Passed,
                    Truth::True => {
                        result.result = Outcome::Passed;
                        found.push(rule.finding(&case, &given));
                    }
                }
            }
        }
        (found, results)
    }
}

impl Understood<'_> {
    fn result(&self, tables: &[&Table]) -> CheckResult {
        let mut missing = self.when.fields();
        missing.retain(|&field| !tables.iter().any(|table| has_column(table, field)));
        let remedy = |field: &Field| format!("Export a file that has a column for {}.", field.id());
        CheckResult {
            guides: Vec::new(),
            id: self.id.clone(),
            title: format!("Rule: not ({})", self.rule.when),
            broken: self.rule.id.replace('-', " "),
            family: FAMILY.to_owned(),
            severity: self.rule.severity,
            owner: self.rule.owner,
            result: if missing.is_empty() { Outcome::NotApplicable } else { Outcome::NotCheckable },
            findings: 0,
            remedy: missing.iter().map(remedy).collect(),
            missing: missing.into_iter().map(|field| field.id().to_owned()).collect(),
            why: self.rule.why.clone(),
        }
    }

    fn finding(&self, case: &Case<'_>, given: &Given<'_>) -> Raised {
        let mut evidence = Vec::new();
        let mut facts = vec![self.rule.when.clone()];
        for field in self.when.fields() {
            for (record, line, value) in given.places(field) {
                let shown = value.unwrap_or(crate::record::Value::Text(""));
                facts.push(shown.written());
                evidence.push(Some(record.evidence(line, field, &shown)));
            }
        }
        facts.dedup();
        evidence.truncate(QUOTED);
        let message = self.message.iter().map(|part| match part {
            Part::Text(text) => (*text).to_owned(),
            Part::Field(field) => given.spoken(*field),
        });
        let origin = Origin {
            id: &self.id,
            severity: self.rule.severity,
            owner: self.rule.owner,
            actions: &self.rule.actions,
        };
        raised(
            &origin,
            case,
            Draft { message: message.collect(), facts, evidence, ..Draft::default() },
        )
    }
}

/// A message in parts. A name in braces must be a field.
fn parts(message: &str) -> Result<Vec<Part<'_>>, String> {
    if message.trim().is_empty() {
        return Err("the message is empty".into());
    }
    let mut parts = Vec::new();
    let mut rest = message;
    while let Some((before, from)) = rest.split_once('{') {
        let (name, after) = from.split_once('}').ok_or("a { in the message is never closed")?;
        let field = Field::of_id(name)
            .ok_or_else(|| format!("the message prints {{{name}}}, which is no field"))?;
        parts.push(Part::Text(before));
        parts.push(Part::Field(field));
        rest = after;
    }
    parts.push(Part::Text(rest));
    Ok(parts)
}
