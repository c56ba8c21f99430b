//! The key ledger: written with `--keys`, taken back with `--keys-from`.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;

use backhaul_audit::{Engine, Options};
use backhaul_report::keys::Keys;

use crate::exit::Failure;
use crate::options;

/// Writes every match of the files.
pub fn write(engine: &Engine, given: &Options, path: &Path) -> Result<(), Failure> {
    let unwritten = |error: io::Error| {
        let message = format!("--keys {}: {error}", path.display());
        Failure::unwritten(message, "The audit is done; only this output is missing.")
    };
    let file = File::create(path).map_err(unwritten)?;
    let mut keys = Keys::new(BufWriter::new(file)).map_err(unwritten)?;
    let mut ended = Ok(());
    engine
        .keys(given, &mut |row| {
            if ended.is_ok() {
                ended = keys.row(row.cells());
            }
        })
        .map_err(|error| options::refused(&error))?;
    ended.and_then(|()| keys.finish()).map_err(unwritten)
}

/// Adds the matches of an earlier audit; what the config says goes before them.
pub fn read(path: &Path, given: &mut Options) -> Result<(), Failure> {
    let unusable = |reason: &str| {
        let message = format!("--keys-from {}: {reason}", path.display());
        Failure::usage(message, "Name a file that --keys has written.")
    };
    let text = std::fs::read(path).map_err(|error| unusable(&error.to_string()))?;
    for (number, order) in backhaul_report::keys::read(&text).map_err(|it| unusable(&it))? {
        given.orders.entry(number).or_insert(order);
    }
    Ok(())
}
