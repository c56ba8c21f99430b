//! Findings get their causes, and findings of one cause become a pattern.

use backhaul_checks::{GRACE, Raised, catalogue, seconds_of, values};
use backhaul_diagnose::{Diagnosis, Instance, Member};
use backhaul_model::report::Pattern;
use backhaul_model::{Finding, Lane, SortedMap};

use crate::options::Options;

/// Checks whose findings get a cause.
const EXPLAINED: [&str; 3] =
    ["shipped-unfulfilled", "shipped-partly-fulfilled", "write-back-outage"];

/// How long a missing write-back is still normal, in seconds: as the first of the checks has it.
pub fn grace(options: &Options) -> i64 {
    let untold = catalogue().find(|meta| EXPLAINED[0] == meta.id);
    untold.map_or(0, |meta| {
        let values = values(meta, &options.numbers(meta));
        seconds_of(meta, &values, &GRACE)
    })
}

/// Which instance of a cause explains a finding, and its case: by the finding's id.
#[derive(Default)]
pub struct Instances(SortedMap<String, (u32, Instance)>);

/// Gives causes to the findings that have one.
#[inline(never)]
pub fn explain(diagnosis: &Diagnosis<'_>, raised: Vec<Raised>) -> (Vec<Finding>, Instances) {
    let mut instances = Instances::default();
    let findings = raised.into_iter().map(|Raised { mut finding, case }| {
        if !EXPLAINED.contains(&finding.check.as_str()) {
            return finding;
        }
        let explained = diagnosis.explain(case);
        finding.cause = Some(explained.cause);
        // A run's own finding says what to do; its orders refer to it.
        if finding.order.is_some() {
            if explained.alone {
                finding.actions.clear();
            }
            finding.actions.insert(0, explained.action);
            instances.0.insert(finding.id.clone(), (case, explained.instance));
        }
        finding
    });
    (findings.collect(), instances)
}

/// The patterns of the open findings.
#[inline(never)]
pub fn patterns(
    diagnosis: &Diagnosis<'_>,
    findings: &[Finding],
    instances: &Instances,
) -> Vec<Pattern> {
    let member = |finding| -> Option<Member<'_>> {
        let finding: &Finding = finding;
        let (case, instance) = instances.0.get(&finding.id)?;
        Some(Member { finding, case: *case, instance })
    };
    let open = findings.iter().filter(|finding| finding.lane == Lane::Open);
    diagnosis.patterns(&open.filter_map(member).collect::<Vec<_>>())
}
