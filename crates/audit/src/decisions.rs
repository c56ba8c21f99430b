//! What the user decided about findings beforehand: how bad a check is, who works on what, which
//! findings need no work, and which incidents explain them.

use backhaul_model::report::{AcceptanceUse, KnownIncident};
use backhaul_model::{Accepted, Arrange, Finding, Lane, time};
use backhaul_reconcile::Clock;

use crate::OptionError;
use crate::moment::{self, Edge};
use crate::options::{Acceptance, Incident, Options};
use crate::urgency;

/// Families of checks that an incident between the systems explains.
const EXPLAINED_FAMILIES: [&str; 2] = ["write-back", "import"];

/// Gives findings their severity and assignee, and moves accepted ones to their lane. Says of each
/// acceptance how many findings it met: none means that the finding is gone, or that it was mistyped.
#[inline(never)]
pub fn apply(findings: &mut [Finding], options: &Options) -> Vec<AcceptanceUse> {
    let mut met = vec![0; options.acceptances.len()];
    for finding in findings {
        finding.severity = options.severity(&finding.check).unwrap_or(finding.severity);
        if finding.tier.is_some() {
            finding.severity = urgency::raised(finding.severity);
        }
        finding.assignee = options.owners.of(finding).map(str::to_owned);
        let position = options.acceptances.iter().position(|accepted| accepted.matches(finding));
        if let Some(accepted) = position.and_then(|position| options.acceptances.get(position)) {
            finding.lane = Lane::Accepted;
            finding.accepted =
                Some(Accepted { reason: accepted.reason.clone(), date: accepted.date.clone() });
            met[position.unwrap_or_default()] += 1;
        }
    }
    let uses = options.acceptances.iter().zip(met);
    uses.map(|(acceptance, findings)| AcceptanceUse {
        what: what(acceptance),
        reason: acceptance.reason.clone(),
        date: acceptance.date.clone(),
        findings,
    })
    .collect()
}

fn what(acceptance: &Acceptance) -> String {
    let pair = || {
        let part = |part: &Option<String>| part.clone().unwrap_or_default();
        format!("{} {}", part(&acceptance.check), part(&acceptance.order))
    };
    acceptance.finding.clone().unwrap_or_else(pair)
}

/// Known incidents with their spans, in the order given.
pub struct Known<'o>(Vec<(&'o Incident, i64, i64)>);

impl<'o> Known<'o> {
    /// Reads the incidents, and looks that every acceptance can be one.
    pub fn of(options: &'o Options, clock: &Clock) -> Result<Self, OptionError> {
        for (position, acceptance) in options.acceptances.iter().enumerate() {
            acceptance.verify(position)?;
        }
        let span = |(position, incident): (usize, &'o Incident)| {
            let (from, to) = incident.span(position, clock.zone, clock.offset)?;
            Ok((incident, from, to))
        };
        options.incidents.iter().enumerate().map(span).collect::<Result<_, _>>().map(Known)
    }

    /// Says beside each cause whether it went wrong during a known incident, and lists what each
    /// explains.
    #[inline(never)]
    pub fn explain(&self, findings: &mut [Finding], clock: &Clock) -> Vec<KnownIncident> {
        let shown = |&(incident, from, to): &(&Incident, i64, i64)| KnownIncident {
            name: incident.name.clone(),
            from: time::iso(from, clock.offset),
            to: time::iso(to, clock.offset),
            store: incident.store.clone(),
            note: incident.note.clone(),
            findings: 0,
            orders: Vec::new(),
        };
        let mut known: Vec<KnownIncident> = self.0.iter().map(shown).collect();
        for finding in findings {
            let meta = backhaul_checks::catalogue().find(|meta| meta.id == finding.check);
            let concerned = meta.is_some_and(|meta| EXPLAINED_FAMILIES.contains(&meta.family.id()));
            let Some(since) = finding.since.as_deref().filter(|_| concerned) else { continue };
            let since = moment::parse(since, clock.zone, clock.offset, Edge::Start);
            let Ok(since) = since else { continue };
            let inside = |&(incident, from, to): &(&Incident, i64, i64)| {
                let here = incident.store.is_none() || incident.store == finding.store;
                here && (from..=to).contains(&since)
            };
            let found = self.0.iter().position(inside);
            let Some(incident) = found.and_then(|position| known.get_mut(position)) else {
                continue;
            };
            incident.findings += 1;
            incident.orders.extend(finding.order.clone());
            if let Some(cause) = &mut finding.cause {
                let name = &incident.name;
                cause.because.push(format!("It falls into the known incident \"{name}\"."));
            }
        }
        for incident in &mut known {
            incident.orders.arrange();
            incident.orders.dedup();
        }
        known
    }
}
