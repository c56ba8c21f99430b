//! `backhaul`: the command.
//!
//! It translates and does nothing else: arguments to options, files to bytes, the report to a format,
//! the outcome to an exit code. What is found, and how it is worded, is decided in the engine, so that
//! the page says the same.
//!
//! Standard output carries results only. Progress, timings and what went wrong go to standard error.

mod arguments;
mod audit;
mod catalogue;
mod compare;
mod config;
mod exit;
mod inspect;
mod interrupt;
mod keys;
mod look_up;
mod manual;
mod nearest;
mod options;
mod output;
mod page;
mod plugins;
mod progress;
mod reading;
mod render;
mod sample;
mod saved;
mod timings;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    interrupt::end_with_130();
    let ended = match Arguments::parse().command {
        Command::Audit(arguments) => audit::run(&arguments),
        Command::LookUp(arguments) => look_up::run(&arguments),
        Command::Render(arguments) => render::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Inspect(arguments) => inspect::run(&arguments),
        Command::Checks(arguments) => catalogue::list(&arguments),
        Command::Explain(arguments) => catalogue::explain(&arguments),
        Command::Sample(arguments) => sample::run(&arguments),
        Command::Config(command) => config::run(&command),
        Command::Plugin(command) => plugins::run(&command),
        Command::Completions(arguments) => manual::completions(&arguments),
        Command::Man(arguments) => manual::page(&arguments),
    };
    match ended {
        Ok(exit) => exit.into(),
        Err(failure) => {
            failure.say();
            failure.exit.into()
        }
    }
}
