//! The words of the report's enums and of its plugins, as people read them.

use backhaul_model::report::{Outcome, PluginFailure, PluginRun, Report, Shown, Tier};
use backhaul_model::{Confidence, Lane, Owner, ProblemCode, Severity, money};

pub(crate) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical => "critical",
        Severity::High => "high",
        Severity::Medium => "medium",
        Severity::Low => "low",
        Severity::Info => "info",
    }
}

pub(crate) fn owner(owner: Owner) -> &'static str {
    match owner {
        Owner::Integration => "integration",
        Owner::Warehouse => "warehouse",
        Owner::CustomerService => "customer service",
        Owner::Operations => "operations",
        Owner::Finance => "finance",
        Owner::Catalogue => "catalogue",
    }
}

pub(crate) fn lane(lane: Lane) -> &'static str {
    match lane {
        Lane::Open => "open",
        Lane::TooFresh => "too fresh",
        Lane::Waiting => "waiting by design",
        Lane::Accepted => "accepted",
    }
}

pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Stated => "the file says so",
        Confidence::Likely => "the pattern strongly suggests it",
        Confidence::Possible => "possible",
        Confidence::Unknown => "these files cannot tell",
    }
}

/// `Weekend cut-off 1.0.0 (weekend-cut-off)`, or the file where it could not say what it is.
pub(crate) fn plugin(plugin: &PluginRun) -> String {
    match (&plugin.id, &plugin.name, &plugin.version) {
        (Some(id), Some(name), Some(version)) => format!("{name} {version} ({id})"),
        _ => plugin.file.clone(),
    }
}

/// The fields that a plugin saw.
pub(crate) fn fields(plugin: &PluginRun) -> String {
    if plugin.fields.is_empty() { "no field".to_owned() } else { plugin.fields.join(", ") }
}

/// `check, batch 2: The module trapped.`
pub(crate) fn failure(failure: &PluginFailure) -> String {
    let batch = failure.batch.map_or(String::new(), |batch| format!(", batch {batch}"));
    format!("{}{batch}: {}", failure.stage, failure.reason)
}

/// Milliseconds as `412 ms` or `1.2 s`.
pub(crate) fn duration(milliseconds: u64) -> String {
    match milliseconds {
        0..1_000 => format!("{milliseconds} ms"),
        _ => format!("{}.{} s", milliseconds / 1_000, milliseconds % 1_000 / 100),
    }
}

pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "passed",
        Outcome::Findings => "findings",
        Outcome::NotApplicable => "not applicable",
        Outcome::NotCheckable => "not checkable",
        Outcome::Failed => "failed",
    }
}

/// How a finding of an earlier report ended.
pub(crate) fn resolved(now: Option<Lane>) -> &'static str {
    match now {
        None | Some(Lane::Open) => "resolved",
        Some(Lane::TooFresh) => "too fresh now",
        Some(Lane::Waiting) => "waits by design now",
        Some(Lane::Accepted) => "accepted",
    }
}

/// What a problem is, where its message would quote the file.
pub(crate) fn problem(code: ProblemCode) -> &'static str {
    match code {
        ProblemCode::EmptyFile => "Nothing is in it.",
        ProblemCode::UnrecognisedFile => "No kind of export fits it.",
        ProblemCode::UnreadableArchive => "An archive, or a part of one, cannot be read.",
        ProblemCode::MissingColumn => "A column that a check needs is not there.",
        ProblemCode::UnreadableRow => "Rows cannot be read.",
        ProblemCode::UnreadableValue => "Values cannot be read.",
        ProblemCode::TruncatedExport => "The file breaks off.",
        ProblemCode::SpreadsheetDamage => "A spreadsheet program changed values.",
        ProblemCode::UnknownStatus => "A status word is not known.",
        ProblemCode::RepeatedOrder => "An order stands in it twice.",
        ProblemCode::TimeZoneDoubt => "Day and month, or the time zone, cannot be told.",
        ProblemCode::WindowMismatch => "It covers another span of time than the other files.",
        ProblemCode::EncodingDoubt => "Some characters cannot be read.",
        ProblemCode::RowsNotNeeded => "Another file says what these rows say.",
        ProblemCode::RowsWithoutOrder => "Records belong to no order of these files.",
        ProblemCode::StoreWithoutOrders => "A ShipStation store has no storefront file beside it.",
    }
}

/// What a copy of the report shows, in a phrase: its tier and its filter.
pub(crate) fn shown(report: &Report) -> String {
    let whole = Shown::default();
    let shown = report.shown.as_ref().unwrap_or(&whole);
    let tier = match shown.tier {
        Tier::Everything => "everything",
        Tier::Orders => "order numbers, without names, addresses and tracking numbers",
        Tier::Numbers => "numbers only",
    };
    match &shown.filter {
        None => tier.to_owned(),
        Some(filter) => format!(
            "{tier}; filter {filter}: {} of {} findings",
            money::count(report.findings.len() as u64),
            money::count(shown.of_findings)
        ),
    }
}
