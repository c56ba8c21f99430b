//! `backhaul compare`: what changed between saved reports.

use backhaul_model::report::Report;

use crate::arguments::{CompareArguments, Format};
use crate::exit::{Exit, Failure};
use crate::output::{self, Target};
use crate::{audit, saved};

/// Runs the command.
pub fn run(arguments: &CompareArguments) -> Result<Exit, Failure> {
    let targets = output::targets(&arguments.outputs, &arguments.reports, false)?;
    let mut reports = Vec::new();
    for path in &arguments.reports {
        reports.push(saved::read(path)?);
    }
    let Some(mut report) = reports.pop() else { return Ok(Exit::Done) };
    for (path, earlier) in arguments.reports.iter().zip(&reports) {
        backhaul_audit::comparable(earlier, &report).map_err(|why| {
            Failure::usage(format!("{}: {}", path.display(), why.message), why.help)
        })?;
    }
    let earlier: Vec<&Report> = reports.iter().collect();
    backhaul_audit::compare(&earlier, &mut report);
    // On the terminal only the changes: the rest was read when the report was new.
    if targets == [Target { path: None, format: Format::Text }] && arguments.outputs.kit.is_none() {
        let shown = backhaul_report::redacted(report, arguments.outputs.redact.tier());
        let (width, colour) = (output::width(), output::colour());
        output::print(&backhaul_report::text::changes(&shown, width, colour))?;
        return Ok(Exit::Done);
    }
    audit::deliver(&report, &targets, &arguments.outputs, false)?;
    Ok(Exit::Done)
}
