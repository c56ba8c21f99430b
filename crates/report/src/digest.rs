//! The report as a short plain text, for a chat or a mail: the answer, what to do first, what could not
//! be checked. Always below [`LIMIT`] characters, so that no chat cuts it off in the middle.
//!
//! Cells come from strangers, and chats turn addresses into links and names into mentions: [`unlinked`]
//! takes both away.

use std::fmt::Write as _;

use backhaul_model::finding::Money;
use backhaul_model::report::{Outcome, Report, Step};

use crate::{caption, changes, money, printable};

/// Characters it stays below.
pub const LIMIT: usize = 2_000;

/// Order names in a step.
const ORDERS: usize = 6;

/// The digest.
pub fn digest(report: &Report) -> String {
    let mut blocks = vec![head(report)];
    if !report.summary.answer.is_empty() {
        blocks.push(unlinked(&report.summary.answer.join(" ")));
    }
    if let Some(changed) = &report.changes {
        blocks.push(unlinked(&changes::sentence(changed)));
    }
    let steps: Vec<String> =
        (1..).zip(&report.do_first).map(|(number, step)| line(number, step)).collect();
    if !steps.is_empty() {
        blocks.push(format!("Do this first\n{}", steps.join("\n")));
    }
    if let Some(owners) = owners(report) {
        blocks.push(owners);
    }
    if let Some(blind) = blind(report) {
        blocks.push(blind);
    }
    blocks.push(format!(
        "Only findings in the lane open are counted. The report holds all. Shown: {}.",
        unlinked(&caption::shown(report))
    ));
    cut(&blocks.join("\n\n"))
}

fn head(report: &Report) -> String {
    let mut head = format!("Backhaul {}", report.tool.version);
    let day = |time: &str| time.split('T').next().unwrap_or(time).to_owned();
    if let Some(as_of) = &report.as_of {
        let _ = write!(head, " · as of {}", day(as_of));
    }
    if let Some(window) = &report.window {
        let _ = write!(head, " · orders of {} to {}", day(&window.from), day(&window.to));
    }
    head
}

fn line(number: usize, step: &Step) -> String {
    let orders = step.orders.len() as u64;
    let mut facts = vec![match orders {
        0 => format!("{} findings", money::count(step.findings)),
        1 => "1 order".to_owned(),
        _ => format!("{} orders", money::count(orders)),
    }];
    facts.extend(
        step.value.iter().map(|(currency, &amount)| {
            money::written(&Money { amount, currency: currency.clone() })
        }),
    );
    facts.push(caption::owner(step.owner).to_owned());
    let mut names: Vec<String> =
        step.orders.iter().take(ORDERS).map(|name| unlinked(name)).collect();
    let rest = step.orders.len().saturating_sub(ORDERS);
    if rest > 0 {
        names.push(format!("and {} more", money::count(rest as u64)));
    }
    let names = if names.is_empty() { String::new() } else { format!("\n   {}", names.join(" ")) };
    let (title, action) = (unlinked(&step.title), unlinked(&step.action));
    format!("{number}. {title} ({}). {action}{names}", unlinked(&facts.join(", ")))
}

fn owners(report: &Report) -> Option<String> {
    let shares: Vec<String> = report
        .summary
        .by_owner
        .iter()
        .map(|(&owner, &number)| format!("{} {}", caption::owner(owner), money::count(number)))
        .collect();
    (!shares.is_empty()).then(|| format!("Open by owner: {}.", shares.join(", ")))
}

fn blind(report: &Report) -> Option<String> {
    let blind = report.checks.iter().filter(|check| check.result == Outcome::NotCheckable);
    let ids: Vec<&str> = blind.map(|check| check.id.as_str()).collect();
    (!ids.is_empty()).then(|| format!("Not checkable with these files: {}.", ids.join(", ")))
}

/// The text on one line, without anything a chat makes a link or a mention of: `https://` and `www.`
/// are broken by a blank, `@` becomes its full-width sister.
pub(crate) fn unlinked(text: &str) -> String {
    let plain = printable(text).replace("://", ": //").replace('@', "＠");
    plain.replace("www.", "www .").replace("WWW.", "WWW .")
}

/// The text below the limit; whole lines go from its end, and the last line says so.
fn cut(text: &str) -> String {
    const CUT: &str = "… cut here; the report holds all.";
    if text.chars().count() + 1 < LIMIT {
        return format!("{text}\n");
    }
    let mut kept = String::new();
    let mut length = CUT.chars().count() + 2;
    for line in text.lines() {
        let more = line.chars().count() + 1;
        if length + more >= LIMIT {
            break;
        }
        length += more;
        kept.push_str(line);
        kept.push('\n');
    }
    format!("{kept}{CUT}\n")
}
