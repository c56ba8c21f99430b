//! The report as Markdown: for a ticket, a wiki, a pull request.
//!
//! Cells come from strangers. They stand in code spans, where no reader of Markdown looks for links,
//! images, mentions or HTML; sentences, which may quote a cell, have every mark of Markdown escaped.

mod tables;

use std::fmt::Write as _;

use backhaul_model::finding::{Finding, Money};
use backhaul_model::report::{Outcome, Report, Step};
use backhaul_model::{Arrange, Lane};

use crate::digest::unlinked;
use crate::{caption, changes, money};

/// Findings listed; a ticket with thousands of rows is read by nobody.
const LISTED: usize = 200;

/// The report as Markdown, of the findings in the lane *open*.
pub fn markdown(report: &Report) -> String {
    let mut out = String::from("# Backhaul audit\n\n");
    out += &about(report);
    for sentence in &report.summary.answer {
        let _ = write!(out, "{} ", escaped(sentence));
    }
    out += "\n";
    changed(&mut out, report);
    steps(&mut out, &report.do_first);
    queue(&mut out, report);
    guides(&mut out, report);
    tables::write(&mut out, &report.measures);
    blind(&mut out, report);
    files(&mut out, report);
    plugins(&mut out, report);
    out
}

fn about(report: &Report) -> String {
    let mut facts = vec![format!("Backhaul {}", report.tool.version)];
    facts.extend(report.as_of.iter().map(|as_of| format!("as of {as_of}")));
    if let Some(window) = &report.window {
        facts.push(format!("orders created {} to {}", window.from, window.to));
    }
    facts.push("open findings only".to_owned());
    facts.push(format!("shown: {}", caption::shown(report)));
    format!("{}\n\n", escaped(&facts.join(" · ")))
}

fn steps(out: &mut String, steps: &[Step]) {
    if steps.is_empty() {
        return;
    }
    *out += "\n## Do this first\n\n";
    for (number, step) in (1..).zip(steps) {
        let value = step.value.iter().map(|(currency, &amount)| {
            format!(", {}", money::written(&Money { amount, currency: currency.clone() }))
        });
        let _ = writeln!(
            out,
            "{number}. **{}**: {} {}{}, {}. {}",
            escaped(&step.title),
            money::count(step.findings),
            if step.findings == 1 { "finding" } else { "findings" },
            escaped(&value.collect::<String>()),
            caption::owner(step.owner),
            escaped(&step.action)
        );
        if !step.orders.is_empty() {
            let orders: Vec<String> =
                step.orders.iter().take(LISTED).map(|name| code(name)).collect();
            let _ = writeln!(out, "   {}", orders.join(" "));
        }
    }
}

fn changed(out: &mut String, report: &Report) {
    let Some(changes) = &report.changes else { return };
    let _ = write!(out, "\n## Changes\n\n{}\n\n", escaped(&changes::sentence(changes)));
    for (turn, titles) in changes::turns(report, changes) {
        let _ = writeln!(out, "- {turn}");
        for (title, orders) in titles {
            let names: Vec<String> = orders.iter().take(LISTED).map(|name| code(name)).collect();
            let _ = writeln!(out, "  - {}: {}", escaped(title), names.join(" "));
        }
    }
    for again in &changes.recurring {
        let _ = writeln!(
            out,
            "- Corrected {} times within a week: {}",
            money::count(again.corrections),
            code(&again.order)
        );
    }
}

fn queue(out: &mut String, report: &Report) {
    let open: Vec<&Finding> =
        report.findings.iter().filter(|finding| finding.lane == Lane::Open).collect();
    if open.is_empty() {
        return;
    }
    *out += "\n## Queue\n\n| Severity | Order | What is wrong | Business days | Value | Owner | Next action |\n";
    *out += "|---|---|---|---:|---:|---|---|\n";
    for finding in open.iter().take(LISTED) {
        let title = report.checks.iter().find(|check| check.id == finding.check);
        let title = title.map_or(&finding.check, |check| &check.broken);
        let order = match &finding.order {
            Some(order) => code(order),
            None => format!("{} orders", money::count(finding.orders.len() as u64)),
        };
        let _ = writeln!(
            out,
            "| {} | {order} | {} | {} | {} | {} | {} |",
            caption::severity(finding.severity),
            escaped(title),
            finding.age_business_days.map(|days| days.to_string()).unwrap_or_default(),
            escaped(&finding.value.as_ref().map(money::written).unwrap_or_default()),
            caption::owner(finding.owner),
            finding.actions.first().map(|action| escaped(action)).unwrap_or_default()
        );
    }
    if open.len() > LISTED {
        let rest = money::count((open.len() - LISTED) as u64);
        let _ = writeln!(out, "\n{rest} more are in the CSV.");
    }
}

/// The makers' own pages, each once, for the checks that found something.
fn guides(out: &mut String, report: &Report) {
    let found = report.checks.iter().flat_map(|check| &check.guides);
    let mut guides: Vec<(&str, &str)> =
        found.map(|guide| (guide.title.as_str(), guide.address.as_str())).collect();
    guides.arrange();
    guides.dedup();
    // An address is ours only by `https`, and in these two houses.
    let ours = |address: &str| {
        ["https://help.shipstation.com/", "https://help.shopify.com/"]
            .iter()
            .any(|house| address.starts_with(house))
            && address.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._/:".contains(&b))
    };
    guides.retain(|(_, address)| ours(address));
    if guides.is_empty() {
        return;
    }
    *out += "\n## The makers' own guides\n\n";
    for (title, address) in guides {
        let _ = writeln!(out, "- {}: <{address}>", escaped(title));
    }
}

fn blind(out: &mut String, report: &Report) {
    let mut blind =
        report.checks.iter().filter(|check| check.result == Outcome::NotCheckable).peekable();
    if blind.peek().is_none() {
        return;
    }
    *out += "\n## What could not be checked\n\n";
    for check in blind {
        let missing: Vec<String> = check.missing.iter().map(|what| code(what)).collect();
        let _ = writeln!(out, "- {}: missing {}", escaped(&check.title), missing.join(", "));
    }
}

fn files(out: &mut String, report: &Report) {
    *out += "\n## Files\n\n| File | Kind | Rows | Used | Set aside | SHA-256 |\n|---|---|---:|---:|---:|---|\n";
    for input in &report.inputs {
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | `{}` |",
            code(&input.name),
            escaped(input.kind.title()),
            money::count(input.rows),
            money::count(input.used),
            money::count(input.set_aside),
            input.sha256.get(..12).unwrap_or(&input.sha256)
        );
    }
}

fn plugins(out: &mut String, report: &Report) {
    if report.plugins.is_empty() {
        return;
    }
    *out +=
        "\n## Plugins\n\n| Plugin | Findings | Saw | Took | SHA-256 |\n|---|---|---|---:|---|\n";
    for plugin in &report.plugins {
        let found = plugin.failure.as_ref().map_or_else(
            || money::count(plugin.findings),
            |failure| format!("does not count: {}", caption::failure(failure)),
        );
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | `{}` |",
            escaped(&caption::plugin(plugin)),
            escaped(&found),
            escaped(&caption::fields(plugin)),
            plugin.took.map(caption::duration).unwrap_or_default(),
            plugin.sha256
        );
    }
}

/// A cell as a code span: its fence is longer than any run of backticks in it, and a pipe, which would
/// end a table's cell, is escaped.
fn code(cell: &str) -> String {
    let cell = piped(&unlinked(cell));
    if cell.trim().is_empty() {
        return String::new();
    }
    let longest = cell.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    // A blank keeps a backtick at either end from joining the fence; readers take it away again.
    if cell.starts_with('`') || cell.ends_with('`') {
        return format!("{fence} {cell} {fence}");
    }
    format!("{fence}{cell}{fence}")
}

/// Pipes escaped; where backslashes stand before one, their number is made even, so that none of them
/// takes the escape away.
fn piped(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    for c in cell.chars() {
        if c == '|' {
            let before = out.chars().rev().take_while(|&c| c == '\\').count();
            out.push_str(if before % 2 == 0 { "\\" } else { "\\\\" });
        }
        out.push(c);
    }
    out
}

/// A sentence with every mark of Markdown escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in unlinked(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '|' | '~' | '!' | '#' | '$' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}
