//! Plugins on the command line: the interpreter's side of the steps that the engine asks for.
//!
//! This is where time comes from. The engine and the interpreter are given a clock and never look for
//! one, so that limits can be tested without waiting.

mod arguments;
mod scaffold;
mod show;

use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use backhaul_audit::{Engine, OptionError, Options, PluginId, PluginProgress};
use backhaul_plugin_host::native::Sandbox;

pub use arguments::PluginCommand;

use crate::exit::{Exit, Failure};

/// Runs `plugin`.
pub fn run(command: &PluginCommand) -> Result<Exit, Failure> {
    match command {
        PluginCommand::New { name, lang } => scaffold::run(name, *lang),
        PluginCommand::Verify { file } => show::verify(file),
        PluginCommand::Info { file, format } => show::info(file, *format),
    }
}

/// The plugins of one audit.
pub struct Plugins(Vec<Running>);

struct Running {
    id: PluginId,
    file: String,
    sandbox: Option<Sandbox<'static>>,
}

impl Plugins {
    /// Adds the plugins of the options and has each describe itself, before any file is read: their
    /// fields decide what the reader keeps. Paths in a config are relative to its folder.
    pub fn add(
        engine: &mut Engine,
        options: &Options,
        config: Option<&Path>,
    ) -> Result<Self, Failure> {
        let folder = config.and_then(Path::parent).unwrap_or(Path::new(""));
        let mut plugins = Plugins(Vec::new());
        for plugin in &options.plugins {
            let path = folder.join(&plugin.path);
            let id = engine.plugin_add(plugin.file(), &read(&path)?, options);
            let mut running = Running { id, file: plugin.file().to_owned(), sandbox: None };
            running.compile(engine);
            running.drive(engine);
            plugins.0.push(running);
        }
        let named = engine.unread(options);
        engine.keep(named);
        Ok(plugins)
    }

    /// Runs each over the cases of the files.
    pub fn run(&mut self, engine: &mut Engine, options: &Options) -> Result<(), OptionError> {
        for plugin in &mut self.0 {
            engine.plugin_start(plugin.id, options)?;
            plugin.drive(engine);
        }
        Ok(())
    }

    /// Says on standard error how long each took.
    pub fn say_times(&self) {
        let mut err = std::io::stderr().lock();
        for Running { file, sandbox, .. } in &self.0 {
            let took = sandbox.as_ref().map_or(0, Sandbox::spent);
            let _ = writeln!(err, "plugin {} took {took} ms", backhaul_report::printable(file));
        }
    }
}

impl Running {
    fn compile(&mut self, engine: &mut Engine) {
        let Some(state) = engine.plugin(self.id) else { return };
        let limits = state.limits.clone();
        let Some(module) = engine.plugin_module(self.id) else { return };
        let began = Instant::now();
        let clock = Box::new(move || began.elapsed().as_millis() as u64);
        match Sandbox::compile(module, &limits, clock) {
            Ok(sandbox) => self.sandbox = Some(sandbox),
            Err(stop) => engine.plugin_stopped(self.id, stop, None),
        }
    }

    /// Answers what the engine asks, in a fresh instance, until it asks nothing more.
    fn drive(&mut self, engine: &mut Engine) {
        let Some(sandbox) = &mut self.sandbox else { return };
        let waiting = engine.plugin(self.id).is_none_or(|it| it.progress == PluginProgress::Failed);
        if waiting {
            return;
        }
        if let Err(stop) = sandbox.refresh() {
            return engine.plugin_stopped(self.id, stop, None);
        }
        while let Some(ask) = engine.plugin_ask(self.id) {
            match sandbox.call(ask.export, ask.input.as_deref()) {
                Ok(answer) => engine.plugin_tell(self.id, &answer),
                Err(stopped) => {
                    engine.plugin_stopped(self.id, stopped.stop, Some(&stopped.last_error));
                }
            }
        }
        engine.plugin_took(self.id, sandbox.spent());
    }
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path).map_err(|error| {
        let message = format!("plugin {}: {error}", path.display());
        Failure::usage(message, "Check the path of the plugin.")
    })
}
