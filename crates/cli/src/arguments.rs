//! The command line: what can be typed, and its help.

use std::path::PathBuf;

use backhaul_model::Severity;
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Finds the orders that are stuck between Shopify and ShipStation, from exports of both.
///
/// Everything happens on this machine. The command has no network code.
#[derive(Parser, Debug)]
#[command(name = "backhaul", version, arg_required_else_help = true, after_help = EXIT_CODES)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0    done
  1    open findings at or above --fail-on
  2    arguments or config that cannot be used
  3    a file that could not be read or recognised; the others were used
  4    incomplete: a check or an output did not finish
  130  interrupted";

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Audits exports: recognises each by content, matches orders, runs the checks
    Audit(AuditArguments),
    /// Says what was understood of files: kind, rows, columns, problems
    Inspect(InspectArguments),
}

/// Arguments of `audit`.
#[derive(Args, Debug)]
#[command(after_help = AUDIT_EXAMPLES)]
pub struct AuditArguments {
    /// Exports in any order; a folder means its *.csv files, `-` standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Options from a file; flags given here win
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// The moment the audit speaks for, as 2026-02-20 or 2026-02-20T18:00:00-05:00
    /// [default: the latest event in the files]
    #[arg(long, value_name = "TIME")]
    pub as_of: Option<String>,

    /// Orders to report on, by creation: 30d, or 2026-01-01..2026-01-31 [default: all]
    #[arg(long, value_name = "WINDOW")]
    pub window: Option<String>,

    /// Zone of ShipStation's times, such as `America/New_York` [default: not known]
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,

    /// ShipStation store that a storefront file belongs to; may be given again
    #[arg(long, value_name = "FILE=STORE")]
    pub store_map: Vec<String>,

    /// Only these checks, separated by commas
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub only: Vec<String>,

    /// Not these checks, separated by commas
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub skip: Vec<String>,

    /// Where the report goes, by extension .json, .csv or .txt; `-` is standard output; may be given
    /// again
    #[arg(short, long, value_name = "PATH")]
    pub output: Vec<PathBuf>,

    /// Format on standard output, and of outputs whose extension says none
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Exit with 1 when an open finding is at least this severe
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "never")]
    pub fail_on: FailOn,

    /// Exit with 4 when rows were set aside or a check could not run
    #[arg(long)]
    pub strict: bool,

    /// How much is said beside the report.
    #[command(flatten)]
    pub talk: Talk,
}

/// How much the command says beside the report.
#[derive(Args, Debug)]
pub struct Talk {
    /// Print no summary and no progress
    #[arg(short, long, conflicts_with = "verbose")]
    pub quiet: bool,

    /// Say on standard error what was understood of each file
    #[arg(short, long)]
    pub verbose: bool,

    /// Say on standard error how long each phase took, and the peak memory
    #[arg(long)]
    pub timings: bool,
}

const AUDIT_EXAMPLES: &str = "\
Examples:
  backhaul audit orders_export.csv shipments.csv
  backhaul audit exports/ --time-zone America/New_York -o report.csv
  backhaul audit exports/ --fail-on high --format json > report.json";

/// Arguments of `inspect`.
#[derive(Args, Debug)]
pub struct InspectArguments {
    /// Files; a folder means its *.csv files, `-` standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Format on standard output
    #[arg(long, value_enum, default_value = "text")]
    pub format: Listing,
}

/// Format of a report.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Format {
    /// A summary for people
    Text,
    /// The whole report
    Json,
    /// The queue, one row a finding
    Csv,
}

/// Format of a listing.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Listing {
    /// For people
    Text,
    /// For programs
    Json,
}

/// The least severity that makes the exit code 1.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum FailOn {
    /// Critical findings
    Critical,
    /// High or worse
    High,
    /// Medium or worse
    Medium,
    /// Low or worse
    Low,
    /// Nothing
    Never,
}

impl FailOn {
    /// Whether a finding of this severity counts.
    pub fn counts(self, severity: Severity) -> bool {
        match self {
            FailOn::Critical => severity <= Severity::Critical,
            FailOn::High => severity <= Severity::High,
            FailOn::Medium => severity <= Severity::Medium,
            FailOn::Low => severity <= Severity::Low,
            FailOn::Never => false,
        }
    }
}
