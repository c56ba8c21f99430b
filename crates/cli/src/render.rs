//! `backhaul render`: a saved report in another format. Nothing is audited again: what the report does
//! not say cannot be rendered.

use std::io::{self, Read};
use std::path::Path;

use backhaul_model::report::{Report, SCHEMA};

use crate::arguments::RenderArguments;
use crate::audit;
use crate::exit::{Exit, Failure};
use crate::output;

/// Runs the command.
pub fn run(arguments: &RenderArguments) -> Result<Exit, Failure> {
    let inputs = std::slice::from_ref(&arguments.report);
    let targets = output::targets(&arguments.outputs, inputs, false)?;
    let report = read(&arguments.report)?;
    audit::deliver(&report, &targets, &arguments.outputs, false)?;
    Ok(Exit::Done)
}

/// Reads a saved report; `-` is standard input.
pub fn read(path: &Path) -> Result<Report, Failure> {
    let shown = path.display();
    let mut text = String::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().read_to_string(&mut text).map(|_| ())
    } else {
        std::fs::read_to_string(path).map(|read| text = read)
    };
    read.map_err(|error| Failure::unread(format!("{shown}: {error}"), "Check the path."))?;
    let report: Report = serde_json::from_str(&text).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        Failure::unread(
            format!("{shown}, {place}: this is not a report of Backhaul"),
            "Use a report that `backhaul audit -o report.json` or the page wrote.",
        )
    })?;
    if report.schema != SCHEMA {
        let message = format!("{shown}: its schema is {}, not {SCHEMA}", report.schema);
        return Err(Failure::unread(message, "Render it with the version that wrote it."));
    }
    Ok(report)
}
