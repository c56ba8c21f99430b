//! An order as its systems see it, for a terminal: what each says, what differs, its parcels.

use backhaul_model::look_up::{LookUp, LookedUp};
use backhaul_model::report::{CaseStory, Report, System};
use backhaul_model::{Finding, Lane};

use crate::text::{Cell, Page, Tone};
use crate::{caption, money};

/// The orders found, with what the report finds wrong with each.
pub fn text(found: &LookUp, report: &Report, width: usize, colour: bool) -> String {
    let mut page = Page::new(crate::text::fitting(width), colour);
    if found.orders.is_empty() {
        let sentence = "No order of these files fits. A name or an e-mail address has to be written \
                        in full.";
        page.paragraph("", "", sentence, Tone::Strong);
    }
    for order in &found.orders {
        write(&mut page, order, report);
    }
    let left = found.of.saturating_sub(found.orders.len() as u64);
    if left > 0 {
        page.blank();
        page.paragraph("", "", &format!("and {} more.", money::count(left)), Tone::Faint);
    }
    page.finish()
}

fn write(page: &mut Page, order: &LookedUp, report: &Report) {
    let store = if order.store.is_empty() { String::new() } else { format!(" · {}", order.store) };
    page.heading(&format!("{}{store}", order.order));
    let said: Vec<Vec<Cell>> = order
        .says
        .iter()
        .map(|says| {
            let place =
                if says.row == 0 { String::new() } else { format!("{}:{}", says.file, says.row) };
            vec![
                Cell::new(system(&says.system)),
                Cell::new(&says.means).toned(Tone::Strong),
                Cell::new(&says.written),
                Cell::new(place).toned(Tone::Faint),
            ]
        })
        .collect();
    page.table("  ", &said);
    for parcel in &order.parcels {
        let mut facts =
            vec![parcel.carrier.as_str(), parcel.tracking.as_str(), parcel.made.as_str()];
        facts.extend(parcel.voided.then_some("voided"));
        facts.extend(parcel.is_return.then_some("return label"));
        let told = match parcel.notified.as_str() {
            "" => String::new(),
            said => format!("notified: {said}"),
        };
        facts.push(&told);
        facts.push(&parcel.status);
        facts.retain(|fact| !fact.is_empty());
        page.paragraph("  Parcel       ", "    ", &facts.join(" · "), Tone::Plain);
    }
    story(page, &order.story);
    if order.differences.is_empty() {
        page.paragraph("  ", "  ", "The systems are in step.", Tone::Good);
    }
    for difference in &order.differences {
        page.paragraph("  → ", "    ", difference, Tone::Warning);
    }
    let held = format!("The record is held by {} now.", system(&order.holder));
    page.paragraph("  ", "  ", &held, Tone::Faint);
    let own = |finding: &&Finding| {
        finding.order.as_deref() == Some(&order.order)
            && finding.store.as_deref().unwrap_or("") == order.store
    };
    for finding in report.findings.iter().filter(own) {
        let lane = match finding.lane {
            Lane::Open => String::new(),
            lane => format!(" ({})", caption::lane(lane)),
        };
        let wrong = format!("{}{lane}: {}", caption::severity(finding.severity), finding.message);
        page.paragraph("  ", "    ", &wrong, Tone::Plain);
        for action in &finding.actions {
            page.paragraph("    - ", "      ", action, Tone::Plain);
        }
    }
}

/// What happened when; and the lines, where some of their units did not ship.
fn story(page: &mut Page, story: &CaseStory) {
    let events: Vec<Vec<Cell>> = story
        .events
        .iter()
        .map(|event| {
            let from = match event.system {
                System::Store => "store",
                System::ShipStation => "shipstation",
                System::Warehouse => "warehouse",
            };
            let at = event.at.get(..16).unwrap_or(&event.at).replace('T', " ");
            vec![
                Cell::new(at).toned(Tone::Faint),
                Cell::new(system(from)),
                Cell::new(event.what.replace('-', " ")),
            ]
        })
        .collect();
    page.table("    ", &events);
    for line in story.lines.iter().filter(|line| line.shipped.unwrap_or(0) != line.ordered) {
        let shipped = line.shipped.map_or("?".to_owned(), |units| units.to_string());
        let units = format!("{}: {} ordered, {shipped} shipped", line.sku, line.ordered);
        page.paragraph("  Line         ", "    ", &units, Tone::Plain);
    }
}

fn system(id: &str) -> &str {
    match id {
        "store" => "the store",
        "shipstation" => "ShipStation",
        "warehouse" => "the warehouse",
        "carrier" => "the carrier",
        other => other,
    }
}
