//! `backhaul render`: a saved report in another format. Nothing is audited again: what the report does
//! not say cannot be rendered.

use crate::arguments::RenderArguments;
use crate::exit::{Exit, Failure};
use crate::{audit, output, saved};

/// Runs the command.
pub fn run(arguments: &RenderArguments) -> Result<Exit, Failure> {
    let inputs = std::slice::from_ref(&arguments.report);
    let targets = output::targets(&arguments.outputs, inputs, false)?;
    let report = saved::read(&arguments.report)?;
    audit::deliver(&report, &targets, &arguments.outputs, false)?;
    Ok(Exit::Done)
}
