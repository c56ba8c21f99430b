//! The command line: what can be typed, and its help.

use std::path::PathBuf;

use backhaul_model::Severity;
use backhaul_model::report::Tier;
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::plugins::PluginCommand;

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
  4    incomplete: a check, a plugin or an output did not finish
  130  interrupted";

/// The commands.
#[derive(Subcommand, Debug)]
pub enum Command {
    /// Audits exports: recognises each by content, matches orders, runs the checks
    Audit(Box<AuditArguments>),
    /// Shows one order as each system sees it: by its number, a tracking number, an e-mail address, a name
    LookUp(LookUpArguments),
    /// Writes a saved report in another format, or its fix kit
    Render(RenderArguments),
    /// Says what changed between saved reports: new, still open, resolved, came back
    Compare(CompareArguments),
    /// Says what was understood of files: kind, rows, columns, problems
    Inspect(InspectArguments),
    /// Lists every check
    Checks(ChecksArguments),
    /// Says what a check finds, why it matters, what it needs and what to do
    Explain(ExplainArguments),
    /// Writes exports of a store that does not exist, with their answer key
    Sample(SampleArguments),
    /// The file of options: a commented one, whether one can be used, its schema
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Makes, tries and shows plugins: checks of your own in one .wasm file
    #[command(subcommand)]
    Plugin(PluginCommand),
    /// Prints completions for a shell
    Completions(CompletionsArguments),
    /// Prints the manual, as `man` reads it
    Man(ManArguments),
}

/// Arguments of `audit`.
#[derive(Args, Debug)]
#[command(after_help = AUDIT_EXAMPLES)]
pub struct AuditArguments {
    /// Exports in any order; a folder means its csv, zip, gz and xlsx files, `-` standard input. A saved
    /// report among them is compared with
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

    /// IANA zone of ShipStation's times [default: not known, so that a time is uncertain by a day]
    #[arg(long, value_name = "ZONE")]
    pub time_zone: Option<String>,

    /// ShipStation store that a storefront file belongs to; may be given again
    #[arg(long, value_name = "FILE=STORE")]
    pub store_map: Vec<String>,

    /// A round: only the checks of a day, or of a week
    #[arg(long, value_enum, value_name = "ROUND")]
    pub preset: Option<Round>,

    /// Only these checks, separated by commas
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub only: Vec<String>,

    /// Not these checks, separated by commas
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub skip: Vec<String>,

    /// A plugin to run too; may be given again
    #[arg(long, value_name = "FILE")]
    pub plugin: Vec<PathBuf>,

    /// A personal field that the plugins of --plugin may see, as customer.email; may be given again
    #[arg(long, value_name = "FIELD")]
    pub plugin_personal: Vec<String>,

    /// An earlier report to compare with, JSON or HTML; may be given again
    #[arg(long, value_name = "REPORT")]
    pub baseline: Vec<PathBuf>,

    /// Where the report goes.
    #[command(flatten)]
    pub outputs: Outputs,

    /// Exit with 1 when an open finding is at least this severe
    #[arg(long, value_enum, value_name = "SEVERITY", default_value = "never")]
    pub fail_on: FailOn,

    /// Exit with 4 when rows were set aside or a check could not run
    #[arg(long)]
    pub strict: bool,

    /// CSV for every match: order of the store, order of ShipStation, shipment, tracking number
    #[arg(long, value_name = "FILE")]
    pub keys: Option<PathBuf>,

    /// Matches of an earlier audit, as --keys wrote them
    #[arg(long, value_name = "FILE")]
    pub keys_from: Option<PathBuf>,

    /// Files read at a time; the report is the same for any number [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub threads: Option<u16>,

    /// How much is said beside the report.
    #[command(flatten)]
    pub talk: Talk,
}

impl AuditArguments {
    /// How many files to read at a time.
    pub fn threads(&self) -> usize {
        self.threads.map_or_else(processors, usize::from)
    }
}

/// How many threads this machine runs at once.
pub fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Where a report goes, and in which form.
#[derive(Args, Debug)]
pub struct Outputs {
    /// Where the report goes, by extension .json, .csv, .xlsx, .html, .md or .txt; `-` is standard
    /// output; may be given again
    #[arg(short, long, value_name = "PATH")]
    pub output: Vec<PathBuf>,

    /// Format on standard output, and of outputs whose extension says none
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Folder for the fix kit: what to stop, re-send and import, texts for support and customers
    #[arg(long, value_name = "DIR")]
    pub kit: Option<PathBuf>,

    /// How much of the report leaves; the report itself stays whole
    #[arg(long, value_enum, value_name = "TIER", default_value = "none")]
    pub redact: Redact,
}

/// How much of a report leaves.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Redact {
    /// Only numbers: no order, store, file or other text of the files
    Numbers,
    /// Order numbers too: no person, address or tracking number
    Orders,
    /// Nothing is left out
    None,
}

impl Redact {
    /// The tier of the report's copy.
    pub fn tier(self) -> Tier {
        match self {
            Redact::Numbers => Tier::Numbers,
            Redact::Orders => Tier::Orders,
            Redact::None => Tier::Everything,
        }
    }
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

/// Arguments of `look-up`.
#[derive(Args, Debug)]
#[command(after_help = LOOK_UP_EXAMPLES)]
pub struct LookUpArguments {
    /// Order number, tracking number, e-mail address or the recipient's name; never stored
    #[arg(value_name = "WHAT")]
    pub text: String,

    /// Exports in any order; a folder means its csv, zip, gz and xlsx files
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Options from a file
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Format on standard output
    #[arg(long, value_enum, default_value = "text")]
    pub format: Listing,
}

const LOOK_UP_EXAMPLES: &str = "\
Examples:
  backhaul look-up '#1042' exports/
  backhaul look-up 9400100000000000000001 orders_export.csv shipments.csv";

/// Arguments of `render`.
#[derive(Args, Debug)]
pub struct RenderArguments {
    /// A report, as `audit -o report.json` or `-o report.html` writes it; `-` is standard input
    #[arg(value_name = "REPORT")]
    pub report: PathBuf,

    /// Where it goes.
    #[command(flatten)]
    pub outputs: Outputs,
}

/// Arguments of `compare`.
#[derive(Args, Debug)]
#[command(after_help = COMPARE_EXAMPLES)]
pub struct CompareArguments {
    /// Saved reports, the oldest first; the last is compared with those before it
    #[arg(required = true, num_args = 2.., value_name = "REPORT")]
    pub reports: Vec<PathBuf>,

    /// Where the last report goes, with its changes.
    #[command(flatten)]
    pub outputs: Outputs,
}

const COMPARE_EXAMPLES: &str = "\
Examples:
  backhaul compare monday.json tuesday.json
  backhaul compare monday.json tuesday.json wednesday.json -o changes.xlsx";

/// Arguments of `completions`.
#[derive(Args, Debug)]
pub struct CompletionsArguments {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Arguments of `man`.
#[derive(Args, Debug)]
pub struct ManArguments {
    /// A command, as `audit`, for its own page [default: the page of backhaul]
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// Arguments of `inspect`.
#[derive(Args, Debug)]
pub struct InspectArguments {
    /// Files; a folder means its csv, zip, gz and xlsx files, `-` standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,

    /// Format on standard output
    #[arg(long, value_enum, default_value = "text")]
    pub format: Listing,
}

/// Arguments of `checks`.
#[derive(Args, Debug)]
pub struct ChecksArguments {
    /// Format on standard output
    #[arg(long, value_enum, default_value = "text")]
    pub format: Listing,
}

/// Arguments of `explain`.
#[derive(Args, Debug)]
pub struct ExplainArguments {
    /// Id of the check or cause, as never-imported or notify-off
    #[arg(value_name = "ID")]
    pub id: String,

    /// Format on standard output
    #[arg(long, value_enum, default_value = "text")]
    pub format: Listing,
}

/// Arguments of `sample`.
#[derive(Args, Debug)]
pub struct SampleArguments {
    /// Folder to write to; it is made where it is missing
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,

    /// The same seed gives the same bytes [default: 2026]
    #[arg(long)]
    pub seed: Option<u64>,

    /// Days that the store's export covers [default: 45]
    #[arg(long, value_parser = clap::value_parser!(u32).range(7..=730))]
    pub days: Option<u32>,

    /// Orders of the store [default: 2000]
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
    pub orders: Option<u32>,

    /// How much goes wrong: 1 is about one order in eleven, 0 nothing [default: 1]
    #[arg(long, value_name = "FACTOR", value_parser = factor)]
    pub anomalies: Option<f32>,

    /// What befalls the store, as outage or notify-off,import-outage [default: none]
    #[arg(long, value_name = "ID[,ID]", value_delimiter = ',', value_parser = incident_names())]
    pub incident: Vec<String>,

    /// Files as they arrive: other separators and line ends, guarded cells, columns dropped
    #[arg(long)]
    pub messy: bool,

    /// Columns of ShipStation's orders and shipments exports [default: custom]
    #[arg(long, value_enum)]
    pub dialect: Option<HeaderDialect>,

    /// Draw everything that can differ between stores from the seed
    #[arg(long, conflicts_with = "dialect")]
    pub varied: bool,
}

/// The commands below `config`.
#[derive(Subcommand, Debug)]
pub enum ConfigCommand {
    /// Writes a file with every option commented out
    Init(ConfigInit),
    /// Says whether a file of options can be used
    Check(ConfigCheck),
    /// Prints the JSON Schema of the options
    Schema,
}

/// Arguments of `config init`.
#[derive(Args, Debug)]
pub struct ConfigInit {
    /// Where to; `-` is standard output. A file that is there is kept
    #[arg(value_name = "FILE", default_value = "backhaul.toml")]
    pub file: PathBuf,
}

/// Arguments of `config check`.
#[derive(Args, Debug)]
pub struct ConfigCheck {
    /// The file
    #[arg(value_name = "FILE", default_value = "backhaul.toml")]
    pub file: PathBuf,
}

/// Header language of ShipStation's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HeaderDialect {
    /// The names on its screens: an order a row, no items.
    Grid,
    /// `Category - Field`, items included.
    Custom,
}

fn incident_names() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(
        backhaul_simulator::Incident::ALL.map(backhaul_simulator::Incident::id),
    )
}

fn factor(text: &str) -> Result<f32, String> {
    let number = text.parse().map_err(|_| "not a number".to_owned())?;
    if (0.0..=5.0).contains(&number) { Ok(number) } else { Err("use 0 to 5".into()) }
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
    /// An Excel workbook: summary, queue, patterns, ledger, by owner, lines, coverage
    Xlsx,
    /// The page in one file with the report inside: it opens without a network
    Html,
    /// Markdown, for a ticket or a wiki
    Md,
    /// A short plain text, for a chat or a mail
    Digest,
}

/// Format of a listing.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Listing {
    /// For people
    Text,
    /// For programs
    Json,
}

/// A round: a few checks for a day, or for a week.
#[derive(ValueEnum, Copy, Clone, PartialEq, Eq, Debug)]
pub enum Round {
    /// What is stuck, and what must not leave
    Daily,
    /// Whether what left was right
    Weekly,
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
