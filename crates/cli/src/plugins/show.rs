//! `backhaul plugin info` and `verify`: what a plugin is, and what it does to a sample store.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Instant;

use backhaul_audit::{Engine, Options, PluginId, PluginOptions, PluginState};
use backhaul_model::report::PluginFailure;
use backhaul_report::printable;

use super::{Plugins, Running};
use crate::arguments::Listing;
use crate::exit::{Exit, Failure, complain};
use crate::output;

/// Findings that `verify` prints.
const SHOWN: usize = 20;

/// Runs `info`.
pub fn info(file: &Path, format: Listing) -> Result<Exit, Failure> {
    let mut engine = Engine::new();
    let plugins = Plugins::add(&mut engine, &options(file), None)?;
    let Some(state) = state(&engine, &plugins) else { return Ok(Exit::Incomplete) };
    output::print(&match format {
        Listing::Text => described(&state),
        Listing::Json => {
            let mut text = serde_json::to_string_pretty(&state).unwrap_or_default();
            text.push('\n');
            text
        }
    })?;
    Ok(ended(state.failure.as_ref()))
}

/// Runs `verify`: the gate, the description, and a run over the sample store, whose people do not
/// exist, so that personal fields need no consent.
pub fn verify(file: &Path) -> Result<Exit, Failure> {
    let mut engine = Engine::new();
    let mut options = options(file);
    let mut plugins = Plugins::add(&mut engine, &options, None)?;
    let Some(known) = state(&engine, &plugins) else { return Ok(Exit::Incomplete) };
    output::print(&described(&known))?;
    if let Some(failure) = &known.failure {
        return Ok(ended(Some(failure)));
    }
    let personal: Vec<String> = known.personal.iter().map(|&id| id.to_owned()).collect();
    for plugin in &mut options.plugins {
        plugin.personal.clone_from(&personal);
    }
    for (name, bytes) in backhaul_simulator::sample() {
        let opened = engine.open(&name);
        engine.push(opened, &bytes);
        engine.close(opened);
    }
    let began = Instant::now();
    let refused = |error: &_| crate::options::refused(error);
    plugins.run(&mut engine, &options).map_err(|error| refused(&error))?;
    let took = began.elapsed().as_millis();
    let report = engine.audit(&options, &mut |_, _, _| ()).map_err(|error| refused(&error))?;
    let Some(run) = report.plugins.first() else { return Ok(Exit::Incomplete) };
    let mut text = format!(
        "\nSample store: {} cases in {} batches, {took} ms, {} findings\n",
        run.cases, run.batches, run.findings
    );
    let prefix = format!("{}/", run.id.as_deref().unwrap_or_default());
    let own = |check: &str| check.starts_with(&prefix);
    for check in report.checks.iter().filter(|check| own(&check.id)) {
        let result = serde_json::to_value(check.result).unwrap_or_default();
        let _ = write!(text, "  {}: {}", check.id, result.as_str().unwrap_or_default());
        let missing = &check.missing;
        if !missing.is_empty() {
            let _ = write!(text, ", for want of {}", missing.join(", "));
        }
        text.push('\n');
    }
    let findings = report.findings.iter().filter(|finding| own(&finding.check));
    for finding in findings.clone().take(SHOWN) {
        let order = finding.order.clone().unwrap_or_else(|| finding.orders.join(", "));
        let _ = writeln!(text, "  {order}  {}: {}", finding.check, finding.message);
        for fact in &finding.evidence {
            let file = report.inputs.get(fact.input as usize).map_or("", |input| &input.name);
            let _ = writeln!(text, "      {file}:{} {} = {}", fact.row, fact.column, fact.text);
        }
    }
    let more = findings.count().saturating_sub(SHOWN);
    if more > 0 {
        let _ = writeln!(text, "  and {more} more");
    }
    output::print(&plain(&text))?;
    Ok(ended(run.failure.as_ref()))
}

fn options(file: &Path) -> Options {
    let path = file.to_string_lossy().into_owned();
    Options {
        plugins: vec![PluginOptions { path, ..PluginOptions::default() }],
        ..Options::default()
    }
}

fn state<'e>(engine: &'e Engine, plugins: &Plugins) -> Option<PluginState<'e>> {
    let id: PluginId = plugins.0.first().map(|Running { id, .. }| *id)?;
    engine.plugin(id)
}

/// Says where and why it failed, and gives the exit code.
fn ended(failure: Option<&PluginFailure>) -> Exit {
    let Some(failure) = failure else { return Exit::Done };
    let batch = failure.batch.map_or(String::new(), |batch| format!(", batch {batch}"));
    complain(&format!("{}{batch}: {}", failure.stage, failure.reason), &failure.help);
    Exit::Incomplete
}

fn described(state: &PluginState<'_>) -> String {
    let mut text = String::new();
    let mut line = |caption: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(text, "{caption:<9} {value}");
        }
    };
    line("file", &format!("{}, {} bytes", state.file, state.bytes));
    line("sha256", state.sha256);
    let Some(manifest) = state.manifest else { return plain(&text) };
    line("plugin", &format!("{} {} ({})", manifest.name, manifest.version, manifest.id));
    line("author", &manifest.author);
    line("licence", &manifest.licence);
    line("docs", &manifest.docs);
    let fields: Vec<String> = manifest
        .fields()
        .iter()
        .map(|field| {
            let mark = if field.is_personal() { " (personal)" } else { "" };
            format!("{}{mark}", field.id())
        })
        .collect();
    line("sees", if fields.is_empty() { "no field" } else { "" });
    line("sees", &fields.join(", "));
    for setting in &manifest.config {
        line("setting", &format!("{} = {}: {}", setting.key, setting.default, setting.title));
    }
    for check in &manifest.checks {
        line("check", &format!("{}/{}: {}", manifest.id, check.id, check.finds));
    }
    plain(&text)
}

/// Printable line by line.
fn plain(text: &str) -> String {
    text.lines().fold(String::new(), |mut out, line| {
        out.push_str(&printable(line));
        out.push('\n');
        out
    })
}
