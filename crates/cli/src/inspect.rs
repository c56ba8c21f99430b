//! `backhaul inspect`: what was understood of files, without auditing them.

use backhaul_audit::Engine;

use crate::arguments::{InspectArguments, Listing, processors};
use crate::exit::{Exit, Failure};
use crate::output;
use crate::progress::Progress;
use crate::reading;

/// Runs the command.
pub fn run(arguments: &InspectArguments) -> Result<Exit, Failure> {
    let progress = Progress::new(true);
    let reading = reading::read(&mut Engine::new(), &arguments.files, processors(), &progress);
    progress.end();
    if !reading.inputs.is_empty() {
        output::print(&match arguments.format {
            Listing::Text => {
                let inputs = &reading.inputs;
                backhaul_report::text::inspection(inputs, output::width(), output::colour())
            }
            Listing::Json => {
                let text = serde_json::to_string_pretty(&reading.inputs).unwrap_or_default();
                text + "\n"
            }
        })?;
    }
    Ok(if reading.is_whole() { Exit::Done } else { Exit::Unread })
}
