//! Claims that held, as findings; plugins, as the report lists them.

use backhaul_checks::{Draft, Origin, Raised, identify, raised};
use backhaul_model::report::{CheckResult, Outcome, PluginResult, PluginRun};
use backhaul_model::{Field, Finding, Lane, Table};
use backhaul_plugin_host::{CheckMeta, Failure, Manifest, Stage};
use backhaul_reconcile::Ledger;

use super::Plugin;
use super::plugin::{Held, Run};
use crate::record::has_column;

/// The family of plugins' checks.
const FAMILY: &str = "plugins";

/// What plugins add to a report.
#[derive(Default)]
pub struct Joined {
    /// Their findings.
    pub raised: Vec<Raised>,
    /// Their checks.
    pub checks: Vec<CheckResult>,
    /// Themselves.
    pub plugins: Vec<PluginRun>,
}

/// Joins plugins to a report. `stamp` says which files and options it is made of: a plugin that ran
/// over others does not count. `selected` says which checks were asked for.
pub fn join(
    plugins: &[&Plugin],
    ledger: &Ledger<'_>,
    stamp: &str,
    selected: &dyn Fn(&str) -> bool,
) -> Joined {
    let mut joined = Joined::default();
    for plugin in plugins {
        let failure = failure(plugin, stamp);
        let run = plugin.run.as_ref();
        let mut findings = 0;
        if let Some(manifest) = &plugin.manifest {
            let checks: Vec<Judged<'_>> =
                manifest.checks.iter().map(|meta| Judged::new(manifest, meta, ledger)).collect();
            let counts: &[Held] = match (run, &failure) {
                (Some(run), None) => &run.claims,
                _ => &[],
            };
            for held in counts {
                let Some(check) = checks.get(held.check) else { continue };
                if check.missing.is_empty() && selected(&check.id) {
                    joined.raised.push(finding(held, check, ledger));
                    findings += 1;
                }
            }
            let spoken = run.is_some_and(|run| run.cases.len() > 0);
            let asked = checks.into_iter().filter(|check| selected(&check.id));
            joined.checks.extend(asked.map(|check| check.result(failure.is_some(), spoken)));
        }
        joined.plugins.push(listed(plugin, failure.as_ref(), findings));
    }
    joined
}

/// Why a plugin does not count, if it does not.
fn failure(plugin: &Plugin, stamp: &str) -> Option<Failure> {
    if plugin.failure.is_some() {
        return plugin.failure.clone();
    }
    let help = "Run it again.";
    match (&plugin.run, plugin.progress()) {
        (Some(run), super::Progress::Finished) if run.cases.stamp == stamp => None,
        (Some(_), super::Progress::Finished) => {
            Some(Failure::new(Stage::Check, "Files or options changed after it ran.", help))
        }
        _ => Some(Failure::new(Stage::Begin, "It did not run.", help)),
    }
}

fn listed(plugin: &Plugin, failure: Option<&Failure>, findings: u64) -> PluginRun {
    let manifest = plugin.manifest.as_ref();
    let ids = |is: fn(&Field) -> bool| {
        plugin.fields().into_iter().filter(is).map(|field| field.id().to_owned()).collect()
    };
    PluginRun {
        file: plugin.file.clone(),
        sha256: plugin.sha256.clone(),
        id: manifest.map(|it| it.id.clone()),
        name: manifest.map(|it| it.name.clone()),
        version: manifest.map(|it| it.version.clone()),
        fields: ids(|_| true),
        personal: ids(|field| field.is_personal()),
        cases: plugin.run.as_ref().map_or(0, |run| u64::from(run.done())),
        batches: plugin.run.as_ref().map_or(0, |run: &Run| run.batches),
        findings,
        result: if failure.is_some() { PluginResult::Failed } else { PluginResult::Finished },
        failure: failure.map(Failure::reported),
        took: plugin.took,
    }
}

/// A check of a plugin beside these files.
struct Judged<'m> {
    id: String,
    meta: &'m CheckMeta,
    missing: Vec<&'static str>,
}

impl<'m> Judged<'m> {
    fn new(manifest: &Manifest, meta: &'m CheckMeta, ledger: &Ledger<'_>) -> Self {
        let absent =
            |field: &Field| !ledger.tables.iter().any(|table: &&Table| has_column(table, *field));
        let required = meta.requires.iter().filter_map(|id| Field::of_id(id));
        Judged {
            id: format!("{}/{}", manifest.id, meta.id),
            meta,
            missing: required.filter(absent).map(Field::id).collect(),
        }
    }

    fn result(self, failed: bool, spoken: bool) -> CheckResult {
        let remedy = |id: &&str| format!("Export a file that has a column for {id}.");
        let result = match () {
            () if failed => Outcome::Failed,
            () if !self.missing.is_empty() => Outcome::NotCheckable,
            () if spoken => Outcome::Passed,
            () => Outcome::NotApplicable,
        };
        CheckResult {
            guides: Vec::new(),
            id: self.id,
            title: self.meta.title.clone(),
            broken: self.meta.broken.clone(),
            family: FAMILY.to_owned(),
            severity: self.meta.severity,
            owner: self.meta.owner,
            result,
            findings: 0,
            remedy: self.missing.iter().map(remedy).collect(),
            missing: self.missing.into_iter().map(str::to_owned).collect(),
            why: self.meta.why.clone(),
        }
    }
}

fn finding(held: &Held, check: &Judged<'_>, ledger: &Ledger<'_>) -> Raised {
    let origin = Origin {
        id: &check.id,
        severity: check.meta.severity,
        owner: check.meta.owner,
        actions: &check.meta.actions,
    };
    let first = held.positions.first().copied().unwrap_or_default();
    if held.of_set {
        return of_set(held, &origin, ledger, first);
    }
    let case = ledger.case(first as usize);
    let draft = Draft {
        message: held.message.clone(),
        since: held.since,
        severity: held.severity,
        facts: held.facts.clone(),
        evidence: held.evidence.iter().cloned().map(Some).collect(),
        ..Draft::default()
    };
    let mut raised = raised(&origin, &case, draft);
    if let (Some(amount), Some(value)) = (held.amount, &mut raised.finding.value) {
        value.amount = amount;
    }
    raised
}

fn of_set(held: &Held, origin: &Origin<'_>, ledger: &Ledger<'_>, first: u32) -> Raised {
    let cases = held.positions.iter().map(|&position| ledger.case(position as usize));
    let mut facts = held.facts.clone();
    let mut orders = Vec::new();
    for case in cases {
        facts.push(format!("{}\n{}", case.store().unwrap_or(""), case.key()));
        orders.push(case.name().to_owned());
    }
    Raised {
        case: first,
        finding: Finding {
            id: identify(origin.id, "", "", &facts),
            check: origin.id.to_owned(),
            severity: held.severity.unwrap_or(origin.severity),
            lane: Lane::Open,
            order: None,
            orders,
            store: None,
            placed: None,
            since: None,
            age_days: None,
            age_business_days: None,
            value: None,
            owner: origin.owner,
            assignee: None,
            holder: None,
            channel: None,
            due: None,
            penalty_risk: false,
            tier: None,
            accepted: None,
            cause: None,
            message: held.message.clone(),
            parcels: Vec::new(),
            case: None,
            evidence: Vec::new(),
            actions: origin.actions.to_vec(),
        },
    }
}
