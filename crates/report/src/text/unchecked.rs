//! What could not be checked, what would allow it, and what every other check said.

use backhaul_model::report::{CheckResult, Outcome};

use super::page::{Page, Tone};

pub(super) fn write(page: &mut Page, checks: &[CheckResult]) {
    let missing: Vec<_> = of(checks, Outcome::NotCheckable).collect();
    if !missing.is_empty() {
        page.heading("What could not be checked");
        for check in missing {
            let needs = match check.missing.as_slice() {
                [] => String::new(),
                absent => format!(": missing {}", absent.join(", ")),
            };
            page.paragraph("  ", "    ", &format!("{}{needs}", check.id), Tone::Plain);
            for remedy in &check.remedy {
                page.paragraph("    → ", "      ", remedy, Tone::Faint);
            }
        }
    }
    for check in of(checks, Outcome::Failed) {
        page.blank();
        let text = format!("The check {} did not finish; the others did.", check.id);
        page.paragraph("", "", &text, Tone::Alarm);
    }
    tally(page, "Passed", of(checks, Outcome::Passed), Tone::Good);
    tally(
        page,
        "Nothing in these files to check for",
        of(checks, Outcome::NotApplicable),
        Tone::Faint,
    );
}

fn of(checks: &[CheckResult], outcome: Outcome) -> impl Iterator<Item = &CheckResult> {
    checks.iter().filter(move |check| check.result == outcome)
}

fn tally<'a>(
    page: &mut Page,
    caption: &str,
    checks: impl Iterator<Item = &'a CheckResult>,
    tone: Tone,
) {
    let ids: Vec<&str> = checks.map(|check| check.id.as_str()).collect();
    if !ids.is_empty() {
        page.blank();
        page.paragraph("", "  ", &format!("{caption} ({}): {}", ids.len(), ids.join(", ")), tone);
    }
}
