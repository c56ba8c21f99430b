//! `backhaul audit`: files in, report out.

use std::fmt::Write as _;

use backhaul_audit::Engine;
use backhaul_model::Lane;
use backhaul_model::report::{Outcome, PluginResult, Report, Tier};

use crate::arguments::{AuditArguments, Format, Outputs};
use crate::exit::{Exit, Failure};
use crate::keys;
use crate::options;
use crate::output::{self, Target};
use crate::plugins::Plugins;
use crate::progress::Progress;
use crate::reading::{self, Reading};
use crate::saved;
use crate::timings::Timings;

/// Runs the command.
pub fn run(arguments: &AuditArguments) -> Result<Exit, Failure> {
    let options = options::of(arguments)?;
    let inputs: Vec<_> = arguments.files.iter().chain(&arguments.baseline).cloned().collect();
    let targets = output::targets(&arguments.outputs, &inputs, arguments.talk.quiet)?;
    let mut timings = Timings::start("reading");
    let progress = Progress::new(!arguments.talk.quiet);

    let mut engine = Engine::new();
    engine.set_mappings(&options.mapping).map_err(|error| options::refused(&error))?;
    let mut plugins = Plugins::add(&mut engine, &options, arguments.config.as_deref())?;
    let reading = reading::read(&mut engine, &arguments.files, arguments.threads(), &progress);
    saved::baselines(&mut engine, &arguments.baseline)?;
    if reading.inputs.is_empty() {
        progress.end();
        return Ok(Exit::Unread);
    }
    saved::beside_exports(&reading.inputs)?;

    timings.enter("plugins");
    plugins.run(&mut engine, &options).map_err(|error| options::refused(&error))?;
    let report = engine
        .audit(&options, &mut |phase, done, total| {
            timings.enter(phase.word());
            progress.phase(phase, done, total);
        })
        .map_err(|error| options::refused(&error))?;
    progress.end();
    timings.enter("writing");

    if arguments.talk.verbose {
        output::remark(&backhaul_report::text::inspection(&report.inputs, output::width(), false));
    }
    let keyed = match &arguments.keys {
        Some(path) => keys::write(&engine, &options, path),
        None => Ok(()),
    };
    let written = deliver(&report, &targets, &arguments.outputs, arguments.talk.quiet);
    if !arguments.talk.quiet && !shows_text(&targets) {
        reading.say_unrecognised();
    }
    if arguments.talk.timings {
        timings.say(reading.bytes, reading.spent_beside);
        plugins.say_times();
    }
    written.and(keyed)?;
    Ok(exit(&report, &reading, arguments))
}

/// Writes every output, the first failure of which is told in the end: one does not cost the others.
pub fn deliver(
    report: &Report,
    targets: &[Target],
    outputs: &Outputs,
    quiet: bool,
) -> Result<(), Failure> {
    let mut ended = Ok(());
    let copy;
    let report = match outputs.redact.tier() {
        Tier::Everything => report,
        tier => {
            copy = backhaul_report::redacted(report.clone(), tier);
            &copy
        }
    };
    for target in targets {
        ended = ended.and(output::write(report, target));
    }
    if let Some(folder) = &outputs.kit {
        ended = ended.and(output::write_kit(report, folder));
    }
    let wrote = !targets.is_empty() || outputs.kit.is_some();
    if !quiet && wrote && !output::to_standard(targets) {
        ended = ended.and(output::print(&answer(report, targets, outputs)));
    }
    ended
}

/// The answer in short, where the report itself goes to files.
fn answer(report: &Report, targets: &[Target], outputs: &Outputs) -> String {
    let mut text = report.summary.answer.join(" ");
    text.push('\n');
    let files = targets.iter().filter_map(|target| target.path.as_ref());
    for path in files.chain(&outputs.kit) {
        let _ = writeln!(text, "Written: {}", backhaul_report::printable(&path.to_string_lossy()));
    }
    text
}

fn shows_text(targets: &[Target]) -> bool {
    targets.iter().any(|target| target.path.is_none() && target.format == Format::Text)
}

/// The exit code. What makes the answer itself doubtful comes before what the answer says.
fn exit(report: &Report, reading: &Reading, arguments: &AuditArguments) -> Exit {
    let ended = |outcome| report.checks.iter().any(|check| check.result == outcome);
    let set_aside = report.inputs.iter().any(|input| input.set_aside > 0);
    let open = report.findings.iter().filter(|finding| finding.lane == Lane::Open);
    if !reading.is_whole() {
        Exit::Unread
    } else if ended(Outcome::Failed)
        || report.plugins.iter().any(|plugin| plugin.result == PluginResult::Failed)
        || (arguments.strict && (set_aside || ended(Outcome::NotCheckable)))
    {
        Exit::Incomplete
    } else if open.into_iter().any(|finding| arguments.fail_on.counts(finding.severity)) {
        Exit::Findings
    } else {
        Exit::Done
    }
}
