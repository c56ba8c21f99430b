//! Plugins: what each found and saw, its hash and its time, or why it does not count.

use backhaul_model::report::{PluginRun, Report};

use super::files::plural;
use super::page::{Page, Tone};
use crate::caption;
use crate::money::count;

pub(super) fn write(page: &mut Page, report: &Report) {
    if report.plugins.is_empty() {
        return;
    }
    page.heading("Plugins");
    for plugin in &report.plugins {
        let name = caption::plugin(plugin);
        if let Some(failure) = &plugin.failure {
            let text = format!("{name} does not count: {}", caption::failure(failure));
            page.paragraph("  ", "    ", &text, Tone::Alarm);
            page.paragraph("    → ", "      ", &failure.help, Tone::Faint);
        } else {
            page.paragraph("  ", "    ", &format!("{name}: {}", found(plugin)), Tone::Plain);
        }
        let mut facts = vec![format!("saw {}", caption::fields(plugin))];
        facts.extend(plugin.took.map(|took| format!("took {}", caption::duration(took))));
        facts.push(format!("SHA-256 {}", plugin.sha256));
        page.paragraph("    ", "    ", &facts.join(" · "), Tone::Faint);
    }
}

/// `4 findings in 412 cases`
fn found(plugin: &PluginRun) -> String {
    let findings = plural(plugin.findings, "finding", "findings");
    let cases = plural(plugin.cases, "case", "cases");
    format!("{} {findings} in {} {cases}", count(plugin.findings), count(plugin.cases))
}
