//! Patterns: what one cause explains, as one entry of the report.
//!
//! An outage is the case in point. Forty orders that each say *re-send me* make forty re-sends; one entry
//! with forty shipment ids makes one escalation. So a pattern carries what such a letter needs: from,
//! to, how many of how many, the ids, what speaks for and against, how to confirm, and one thing to do.

use backhaul_model::report::Pattern;
use backhaul_model::{Cause, Confidence, Finding, SortedMap};

use crate::cause::{self, CauseMeta};
use crate::diagnosis::{Diagnosis, Instance};
use crate::history::History;
use crate::likeness::Population;
use crate::phrase::count;
use crate::verdict::{for_outage, for_suppression};

/// An explained finding.
pub struct Member<'f> {
    /// The finding.
    pub finding: &'f Finding,
    /// Position of its case.
    pub case: u32,
    /// What explains it.
    pub instance: &'f Instance,
}

impl Diagnosis<'_> {
    /// A pattern for each instance of a cause that explains two findings or more: those of most orders
    /// first. A cause nobody knows makes none.
    pub fn patterns(&self, members: &[Member<'_>]) -> Vec<Pattern> {
        let mut groups: SortedMap<&Instance, Vec<&Member<'_>>> = SortedMap::new();
        for member in members.iter().filter(|m| m.instance.cause != cause::UNKNOWN.id) {
            groups.entry(member.instance).or_default().push(member);
        }
        groups.retain(|_, members| members.len() >= 2);
        if groups.is_empty() {
            return Vec::new();
        }
        let all = members.len();
        let population = Population::of(self.ledger);
        let mut patterns: Vec<Pattern> = groups
            .into_iter()
            .filter_map(|(instance, members)| {
                Some(self.pattern(
                    cause::cause(instance.cause)?,
                    instance,
                    &members,
                    all,
                    &population,
                ))
            })
            .collect();
        patterns.sort_by_cached_key(|pattern| {
            (
                std::cmp::Reverse(pattern.orders.len()),
                pattern.cause.id.clone(),
                pattern.store.clone(),
                pattern.from.clone(),
            )
        });
        patterns
    }

    fn pattern(
        &self,
        meta: &'static CauseMeta,
        instance: &Instance,
        members: &[&Member<'_>],
        all: usize,
        population: &Population,
    ) -> Pattern {
        let positions: Vec<u32> = members.iter().map(|member| member.case).collect();
        let likenesses = population.in_common(&positions);
        let confidence = members
            .iter()
            .filter_map(|member| Some(member.finding.cause.as_ref()?.confidence))
            .min()
            .unwrap_or(Confidence::Unknown);
        let mut pattern = Pattern {
            cause: Cause {
                id: meta.id.to_owned(),
                confidence,
                because: vec![format!(
                    "{} of {} that were not written back share this cause.",
                    members.len(),
                    count(all, "order")
                )],
                ruled_out: Vec::new(),
                ruled_out_because: Vec::new(),
            },
            title: meta.title.to_owned(),
            orders: members.iter().filter_map(|member| member.finding.order.clone()).collect(),
            store: Some(instance.store.clone()).filter(|store| !store.is_empty()),
            from: None,
            to: None,
            failed: None,
            of: None,
            shipments: self.shipment_ids(&positions),
            against: Vec::new(),
            in_common: likenesses.into_iter().map(|likeness| likeness.sentence).collect(),
            confirm: meta.confirm.iter().map(|&step| step.to_owned()).collect(),
            actions: vec![meta.first_action.to_owned()],
        };
        if let Some(history) = self.histories.iter().find(|h| h.store == instance.store) {
            fill(&mut pattern, history, meta, instance.number);
        }
        pattern
    }

    /// Shipment numbers of the active parcels of these cases, tracking numbers where a file has none.
    fn shipment_ids(&self, positions: &[u32]) -> Vec<String> {
        let mut ids = Vec::new();
        for &position in positions {
            for parcel in self.ledger.case(position as usize).active() {
                let number = parcel.text(parcel.shipment);
                let id = if number.is_empty() { parcel.text(parcel.tracking) } else { number };
                ids.extend((!id.is_empty()).then(|| id.to_owned()));
            }
        }
        ids.dedup();
        ids
    }
}

/// What the store's history says of the instance.
fn fill(pattern: &mut Pattern, history: &History, meta: &CauseMeta, number: usize) {
    let shown = |at: i64| Some(history.calendar.shown(at));
    if meta.id == cause::OUTAGE.id {
        let Some(outage) = history.outages.get(number) else { return };
        (pattern.from, pattern.to) = (shown(outage.from), shown(outage.to));
        pattern.failed = Some(outage.failed as u64);
        pattern.of = Some(outage.shipments as u64);
        pattern.cause.because = for_outage(history, outage);
        let arrived = outage.shipments - outage.failed;
        if arrived > 0 {
            let shipments = count(arrived, "shipment");
            pattern.against.push(format!("{shipments} of the same time reached the store."));
        }
        if outage.kinds.0 < 2 && outage.kinds.1 < 2 {
            pattern.against.push(
                "All its failures went by one carrier and service, as the files show it."
                    .to_owned(),
            );
        }
    } else if meta.id == cause::NOTIFY_OFF.id {
        let Some(silence) = &history.silence else { return };
        pattern.from = shown(silence.from);
        pattern.failed = Some(silence.failed as u64);
        pattern.of = Some(silence.failed as u64);
        pattern.against.push(
            "An outage that still lasts would look the same; notification settings tell them apart."
                .to_owned(),
        );
    } else if meta.id == cause::RULE_SUPPRESSED.id || meta.id == cause::CARRIER_DESIGNATION.id {
        let Some(found) = history.suppressions.get(number) else { return };
        if let Some((from, to)) = found.span {
            pattern.from = shown(from);
            pattern.to = (to != i64::MAX).then(|| history.calendar.shown(to));
        }
        pattern.failed = Some(found.failed as u64);
        pattern.of = Some(found.shipments as u64);
        pattern.cause.because = for_suppression(history, found);
        let arrived = found.shipments - found.failed;
        if arrived > 0 {
            let shipments = count(arrived, "shipment");
            pattern.against.push(format!(
                "{shipments} with the same {} reached the store.",
                found.facet.word()
            ));
        }
    }
}
