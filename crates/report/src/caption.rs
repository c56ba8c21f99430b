//! The words of the report's enums, as people read them.

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
