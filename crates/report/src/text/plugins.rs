//! Plugins: what each saw and found, or why it does not count.

use backhaul_model::report::{PluginRun, Report};

use super::files::plural;
use super::page::{Page, Tone};
use crate::money::count;

pub(super) fn write(page: &mut Page, report: &Report) {
    if report.plugins.is_empty() {
        return;
    }
    page.heading("Plugins");
    for plugin in &report.plugins {
        let named = plugin.name.iter().chain(&plugin.version);
        let name = named.map(String::as_str).collect::<Vec<_>>().join(" ");
        let name = if name.is_empty() { &plugin.file } else { &name };
        if let Some(failure) = &plugin.failure {
            let batch = failure.batch.map_or(String::new(), |batch| format!(", batch {batch}"));
            let text =
                format!("{name} does not count: {}{batch}: {}", failure.stage, failure.reason);
            page.paragraph("  ", "    ", &text, Tone::Alarm);
            page.paragraph("    → ", "      ", &failure.help, Tone::Faint);
        } else {
            page.paragraph("  ", "    ", &format!("{name}: {}", found(plugin)), Tone::Plain);
        }
    }
}

/// `4 findings; it saw order.total and parcel.service`
fn found(plugin: &PluginRun) -> String {
    let findings = plural(plugin.findings, "finding", "findings");
    let saw =
        if plugin.fields.is_empty() { "no field".to_owned() } else { plugin.fields.join(", ") };
    format!("{} {findings}; it saw {saw}", count(plugin.findings))
}
