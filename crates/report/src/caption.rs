//! The words of the report's enums and of its plugins, as people read them.

use backhaul_model::report::{PluginFailure, PluginRun};
use backhaul_model::{Confidence, Lane, Owner, Severity};

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
