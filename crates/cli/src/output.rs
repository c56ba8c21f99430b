//! Where reports go, and in which format.
//!
//! Targets are settled before any file is read, so that a wrong one costs no time. A target that is
//! also an input is refused: an export cannot be made again for a day that has passed.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use backhaul_model::report::Report;

use crate::arguments::{Format, Outputs, Redact};
use crate::exit::Failure;
use crate::page;

/// Width of text that goes to no terminal: equal everywhere, so that outputs can be compared.
const WIDTH: usize = 100;

/// One output.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// `None` is standard output.
    pub path: Option<PathBuf>,
    /// In which format.
    pub format: Format,
}

/// The outputs that arguments ask for, none of which may be one of the `inputs`. A kit alone is wish
/// enough: without it, and unless `quiet`, the report goes to standard output.
pub fn targets(outputs: &Outputs, inputs: &[PathBuf], quiet: bool) -> Result<Vec<Target>, Failure> {
    if outputs.kit.is_some() && outputs.redact == Redact::Numbers {
        let help = "Use --redact orders, or leave --kit out.";
        return Err(Failure::usage("--kit names orders, and --redact numbers none", help));
    }
    let mut targets: Vec<Target> = Vec::new();
    if outputs.output.is_empty() {
        let wanted = (!quiet && outputs.kit.is_none()) || outputs.format.is_some();
        let standard = Target { path: None, format: outputs.format.unwrap_or(Format::Text) };
        targets.extend(wanted.then_some(standard));
    }
    for path in &outputs.output {
        let target = target(path, outputs.format, inputs)?;
        if targets.contains(&target) || (target.path.is_none() && to_standard(&targets)) {
            let message = format!("-o {} is given twice", path.display());
            return Err(Failure::usage(message, "Name each output once."));
        }
        targets.push(target);
    }
    possible(&targets)?;
    Ok(targets)
}

/// Whether standard output takes one of the reports.
pub fn to_standard(targets: &[Target]) -> bool {
    targets.iter().any(|target| target.path.is_none())
}

fn target(path: &Path, format: Option<Format>, inputs: &[PathBuf]) -> Result<Target, Failure> {
    if path == Path::new("-") {
        return Ok(Target { path: None, format: format.unwrap_or(Format::Text) });
    }
    let shown = path.display();
    let Some(format) = format_of(path).or(format) else {
        let help = "Use .json, .csv, .xlsx, .html, .md or .txt, or say --format.";
        return Err(Failure::usage(format!("-o {shown}: the extension says no format"), help));
    };
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if folder.is_some_and(|folder| !folder.is_dir()) || path.is_dir() {
        let help = "Name a file in a folder that exists.";
        return Err(Failure::usage(format!("-o {shown}: no such place for a file"), help));
    }
    let same = |input: &PathBuf| match (input.canonicalize(), path.canonicalize()) {
        (Ok(input), Ok(output)) => input == output || output.parent() == Some(&input),
        _ => false,
    };
    if inputs.iter().any(|input| same(input) && is_read(input, path)) {
        let help = "Give the report another name; the export stays as it is.";
        return Err(Failure::usage(format!("-o {shown}: this file is read by the audit"), help));
    }
    Ok(Target { path: Some(path.to_owned()), format })
}

/// Whether an existing `output` is among the files that `input` means.
fn is_read(input: &Path, output: &Path) -> bool {
    let is_csv = output.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"));
    !input.is_dir() || is_csv
}

fn format_of(path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_str()?.to_lowercase();
    match extension.as_str() {
        "json" => Some(Format::Json),
        "csv" => Some(Format::Csv),
        "xlsx" => Some(Format::Xlsx),
        "html" | "htm" => Some(Format::Html),
        "md" => Some(Format::Md),
        "txt" => Some(Format::Text),
        _ => None,
    }
}

/// Refuses what a terminal cannot show, and an HTML report of a command without a page, before any file
/// is read.
fn possible(targets: &[Target]) -> Result<(), Failure> {
    for target in targets {
        if target.format == Format::Html {
            page::page()?;
        }
        if target.format == Format::Xlsx
            && target.path.is_none()
            && console::Term::stdout().is_term()
        {
            let help = "Name a file: -o report.xlsx.";
            return Err(Failure::usage("a workbook cannot be shown on a terminal", help));
        }
    }
    Ok(())
}

/// Writes a report to its target. A reader that had enough of standard output is no failure.
pub fn write(report: &Report, target: &Target) -> Result<(), Failure> {
    let Some(path) = &target.path else {
        return match target.format {
            Format::Text => print(&backhaul_report::text(report, width(), colour())),
            format => print_bytes(&rendered(report, format)?),
        };
    };
    let written = match target.format {
        Format::Json => {
            let file = std::fs::File::create(path);
            file.and_then(|file| backhaul_report::write_json(report, io::BufWriter::new(file)))
        }
        format => {
            let bytes = rendered(report, format)?;
            std::fs::write(path, bytes)
        }
    };
    written.map_err(|error| {
        let message = format!("-o {}: {error}", path.display());
        Failure::unwritten(message, "The audit is done; only this output is missing.")
    })
}

fn rendered(report: &Report, format: Format) -> Result<Vec<u8>, Failure> {
    Ok(match format {
        Format::Text => backhaul_report::text(report, WIDTH, false).into_bytes(),
        Format::Json => backhaul_report::json(report).into_bytes(),
        Format::Csv => backhaul_report::csv(report).into_bytes(),
        Format::Xlsx => backhaul_report::xlsx(report).map_err(|error| {
            Failure::unwritten(
                format!("the workbook: {error}"),
                "Write another format: .csv, .json.",
            )
        })?,
        Format::Html => page::with(report)?,
        Format::Md => backhaul_report::markdown(report).into_bytes(),
        Format::Digest => backhaul_report::digest(report).into_bytes(),
    })
}

/// Writes the fix kit into a folder, which is made where it is missing. Files of an earlier kit that
/// this one has not are taken away: a stop list of yesterday would mislead.
pub fn write_kit(report: &Report, folder: &Path) -> Result<(), Failure> {
    let unwritten = |path: &Path, error: &io::Error| {
        let message = format!("--kit {}: {error}", path.display());
        Failure::unwritten(message, "Name a folder you may write to.")
    };
    std::fs::create_dir_all(folder).map_err(|error| unwritten(folder, &error))?;
    let files = backhaul_report::kit(report);
    for name in backhaul_report::kit::names() {
        let path = folder.join(name);
        match files.iter().find(|file| file.name == name) {
            Some(file) => {
                std::fs::write(&path, &file.text).map_err(|error| unwritten(&path, &error))?;
            }
            None if path.exists() => {
                std::fs::remove_file(&path).map_err(|error| unwritten(&path, &error))?;
            }
            None => {}
        }
    }
    Ok(())
}

/// Prints to standard output. A reader that had enough of it is no failure.
pub fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::unwritten(
            format!("standard output: {error}"),
            "Send the output to another place.",
        )),
        _ => Ok(()),
    }
}

/// Says something beside the report, on standard error. A closed one stops nothing.
pub fn remark(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Columns of standard output.
pub fn width() -> usize {
    let terminal = console::Term::stdout();
    if terminal.is_term() { usize::from(terminal.size().1) } else { WIDTH }
}

/// Whether standard output shows colour. `NO_COLOR` and `TERM=dumb` are honoured.
pub fn colour() -> bool {
    console::Term::stdout().features().colors_supported()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
