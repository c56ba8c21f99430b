//! `backhaul sample`: exports of a store that does not exist, with the answer key.

use std::path::Path;

use backhaul_simulator::{Dialect, Incident, Mess, Plan, simulate};

use crate::arguments::{HeaderDialect, SampleArguments};
use crate::exit::{Exit, Failure};
use crate::output;

/// The answer key. A folder that holds one is a folder of samples, and may be written over.
const KEY: &str = "key.json";

/// Runs the command.
pub fn run(arguments: &SampleArguments) -> Result<Exit, Failure> {
    let exports = simulate(&plan(arguments));
    let folder = &arguments.folder;
    let names: Vec<&str> = exports.files.iter().map(|file| file.name.as_str()).collect();
    spare_others(folder, &names)?;
    std::fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    for file in &exports.files {
        let path = folder.join(&file.name);
        std::fs::write(&path, &file.bytes).map_err(|error| unwritten(&path, &error))?;
    }
    let shown = backhaul_report::printable(&folder.to_string_lossy()).into_owned();
    output::print(&format!(
        "Written to {shown}: {}\n{KEY} says what an audit has to find. No person or store in them \
         exists.\nNext: backhaul audit {shown}\n",
        names.join(", ")
    ))?;
    Ok(Exit::Done)
}

fn plan(arguments: &SampleArguments) -> Plan {
    let base = match (arguments.varied, arguments.seed) {
        (true, seed) => Plan::varied(seed.unwrap_or(Plan::default().seed)),
        (false, Some(seed)) => Plan { seed, ..Plan::default() },
        (false, None) => Plan::default(),
    };
    let base = match arguments.dialect {
        Some(HeaderDialect::Grid) => {
            Plan { dialect: Dialect::Grid, item_level: false, parcel_items: false, ..base }
        }
        _ => base,
    };
    let mut incidents: Vec<Incident> =
        arguments.incident.iter().filter_map(|id| Incident::named(id)).collect();
    if incidents.is_empty() {
        incidents.clone_from(&base.incidents);
    }
    Plan {
        days: arguments.days.unwrap_or(base.days),
        orders: arguments.orders.unwrap_or(base.orders),
        anomaly_rate: arguments.anomalies.map_or(base.anomaly_rate, f64::from),
        mess: if arguments.messy { Mess::Messy } else { base.mess },
        incidents,
        ..base
    }
}

/// Refuses to write over files that are not samples: real exports often have the same names.
fn spare_others(folder: &Path, names: &[&str]) -> Result<(), Failure> {
    if folder.join(KEY).exists() {
        return Ok(());
    }
    match names.iter().find(|name| folder.join(name).exists()) {
        Some(name) => Err(Failure::usage(
            format!("{}: there is a file already", folder.join(name).display()),
            "Name a new folder.",
        )),
        None => Ok(()),
    }
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    Failure::unwritten(format!("{}: {error}", path.display()), "Name a folder you may write to.")
}
