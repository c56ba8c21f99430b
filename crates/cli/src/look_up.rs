//! `backhaul look-up`: one order, as each system sees it.

use backhaul_audit::{Engine, Options};

use crate::arguments::{Listing, LookUpArguments, processors};
use crate::exit::{Exit, Failure};
use crate::progress::Progress;
use crate::{config, options, output, reading};

/// Runs the command.
pub fn run(arguments: &LookUpArguments) -> Result<Exit, Failure> {
    let given = match &arguments.config {
        Some(path) => config::read(path)?,
        None => Options::default(),
    };
    let refused = |error: backhaul_audit::OptionError| options::refused(&error);
    let mut engine = Engine::new();
    engine.set_mappings(&given.mapping).map_err(refused)?;
    let progress = Progress::new(true);
    let reading = reading::read(&mut engine, &arguments.files, processors(), &progress);
    let found = engine.look_up(&given, &arguments.text).map_err(refused)?;
    let text = match arguments.format {
        Listing::Json => serde_json::to_string_pretty(&found).unwrap_or_default() + "\n",
        Listing::Text => {
            let report = engine.audit(&given, &mut |_, _, _| ()).map_err(refused)?;
            let (width, colour) = (output::width(), output::colour());
            backhaul_report::look_up::text(&found, &report, width, colour)
        }
    };
    progress.end();
    output::print(&text)?;
    Ok(if reading.is_whole() { Exit::Done } else { Exit::Unread })
}
