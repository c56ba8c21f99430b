//! Each store's shipments in time order, as few enough ticks to draw: an outage shows as a gap that no
//! table shows.

use backhaul_model::report::{ShipmentRun, ShipmentStrip, ShipmentTick};
use backhaul_model::{Arrange, Notified, Zone, time};

use crate::diagnosis::Diagnosis;
use crate::history::History;
use crate::shipment::{Outcome, Shipment};

/// Stores drawn, the busiest first.
const STORES: usize = 6;
/// Ticks of a store: more than a screen has room for say nothing more.
const TICKS: usize = 400;
/// Failures in a row that are worth naming.
const RUN: u64 = 3;

impl Diagnosis<'_> {
    /// The strips of the busiest stores, of the cases that are `inside`, by position.
    pub fn strips(&self, inside: &dyn Fn(u32) -> bool) -> Vec<ShipmentStrip> {
        let mut strips: Vec<ShipmentStrip> =
            self.histories.iter().filter_map(|history| self.strip(history, inside)).collect();
        // Histories are sorted by name, and the sort keeps equals as they stand.
        strips.arrange_by_key(|strip| std::cmp::Reverse(strip.shipments));
        strips.truncate(STORES);
        strips
    }

    fn strip(&self, history: &History, inside: &dyn Fn(u32) -> bool) -> Option<ShipmentStrip> {
        let all = history.shipments.iter();
        let shipments: Vec<&Shipment> = all.filter(|shipment| inside(shipment.case)).collect();
        let shown = |shipment: &Shipment| self.shown(history, shipment);
        let mut strip = ShipmentStrip {
            store: history.store.clone(),
            shipments: shipments.len() as u64,
            failed: 0,
            silent: 0,
            to: shown(shipments.last()?),
            longest: longest(&shipments)
                .map(|(first, number)| ShipmentRun { from: shown(first), shipments: number }),
            ticks: Vec::new(),
        };
        for group in shipments.chunks(shipments.len().div_ceil(TICKS)) {
            let mut tick = ShipmentTick { from: shown(group[0]), ..ShipmentTick::default() };
            for shipment in group {
                match shipment.outcome {
                    Outcome::Told => tick.told += 1,
                    Outcome::Failed if shipment.notified == Notified::NotAttempted => {
                        tick.silent += 1;
                    }
                    Outcome::Failed => tick.failed += 1,
                    Outcome::Fresh | Outcome::Beyond | Outcome::Aside => tick.beside += 1,
                }
            }
            strip.failed += tick.failed;
            strip.silent += tick.silent;
            strip.ticks.push(tick);
        }
        Some(strip)
    }

    /// A shipment's moment as its finding has it, so that the two compare.
    fn shown(&self, history: &History, shipment: &Shipment) -> String {
        let clock = &self.ledger.clock;
        if clock.zone == Zone::Unknown || !shipment.has_clock {
            history.calendar.shown(shipment.at)
        } else {
            time::iso(shipment.at, clock.offset)
        }
    }
}

/// The longest run that was not told, with its first; those that say nothing do not end it.
fn longest<'s>(shipments: &[&'s Shipment]) -> Option<(&'s Shipment, u64)> {
    let mut best: Option<(&Shipment, u64)> = None;
    let mut run: Option<(&Shipment, u64)> = None;
    for shipment in shipments {
        match shipment.outcome {
            Outcome::Told => run = None,
            Outcome::Failed => {
                let (first, number) = run.unwrap_or((shipment, 0));
                run = Some((first, number + 1));
                if best.is_none_or(|(_, most)| number + 1 > most) {
                    best = run;
                }
            }
            Outcome::Fresh | Outcome::Beyond | Outcome::Aside => {}
        }
    }
    best.filter(|&(_, number)| number >= RUN)
}
