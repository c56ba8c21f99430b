//! Saved reports: read for another format, or to compare with.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use backhaul_audit::Engine;
use backhaul_model::Kind;
use backhaul_model::report::{Input, Report};

use crate::exit::Failure;

/// What would do where a file is no report.
const HELP: &str = "Use a report that `backhaul audit -o report.json` or the page wrote.";

/// Reads a saved report, JSON or HTML; `-` is standard input.
pub fn read(path: &Path) -> Result<Report, Failure> {
    let bytes = bytes(path)?;
    backhaul_audit::read_report(&bytes)
        .map_err(|message| Failure::unread(format!("{}: {message}", path.display()), HELP))
}

/// Gives the engine reports to compare with.
pub fn baselines(engine: &mut Engine, paths: &[PathBuf]) -> Result<(), Failure> {
    for path in paths {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let file = engine.open(&name);
        engine.push(file, &bytes(path)?);
        let inputs = engine.close(file).unwrap_or_default();
        if inputs.iter().any(|input| input.kind != Kind::BackhaulReport) {
            let problems = inputs.iter().flat_map(|input| &input.problems);
            let why = problems.map(|problem| problem.message.as_str()).next().unwrap_or_default();
            let message = format!("--baseline {}: {why}", path.display());
            return Err(Failure::unread(message, HELP));
        }
    }
    Ok(())
}

/// Saved reports among the files are compared with; by themselves they leave nothing to audit.
pub fn beside_exports(inputs: &[Input]) -> Result<(), Failure> {
    if inputs.iter().any(|input| input.kind != Kind::BackhaulReport) {
        return Ok(());
    }
    Err(Failure::unread(
        "There is no export among these files, only saved reports.",
        "`backhaul render` shows a saved report, `backhaul compare` says what changed between two.",
    ))
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    let unread = |error| Failure::unread(format!("{}: {error}", path.display()), "Check the path.");
    read.map_err(unread)?;
    Ok(bytes)
}
