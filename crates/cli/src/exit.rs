//! How the command ends: the exit codes, and failures that end it early.

use std::io::Write;
use std::process::ExitCode;

use backhaul_report::printable;

/// The exit codes. A broken pipe counts as done: whoever read our output had enough.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Everything was done.
    Done = 0,
    /// Findings at or above `--fail-on` are open.
    Findings = 1,
    /// Arguments or config cannot be used; nothing was done.
    Usage = 2,
    /// A file could not be read or recognised; the others were used.
    Unread = 3,
    /// A check or an output did not finish; the others did.
    Incomplete = 4,
    /// Stopped by Ctrl-C.
    Interrupted = 130,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit as u8)
    }
}

/// Why the command ends early, and what would do.
#[derive(Debug)]
pub struct Failure {
    /// The exit code.
    pub exit: Exit,
    message: String,
    help: String,
}

impl Failure {
    /// Arguments or config that cannot be used.
    pub fn usage(message: impl Into<String>, help: impl Into<String>) -> Self {
        Failure { exit: Exit::Usage, message: message.into(), help: help.into() }
    }

    /// The one file that all depends on cannot be read.
    pub fn unread(message: impl Into<String>, help: impl Into<String>) -> Self {
        Failure { exit: Exit::Unread, message: message.into(), help: help.into() }
    }

    /// Something could not be written.
    pub fn unwritten(message: impl Into<String>, help: impl Into<String>) -> Self {
        Failure { exit: Exit::Incomplete, message: message.into(), help: help.into() }
    }

    /// Says it on standard error.
    pub fn say(&self) {
        complain(&self.message, &self.help);
    }
}

/// Says on standard error what is wrong and what would do. A closed standard error stops nothing.
pub fn complain(message: &str, help: &str) {
    let mut err = std::io::stderr().lock();
    let _ = writeln!(err, "backhaul: {}", printable(message));
    if !help.is_empty() {
        let _ = writeln!(err, "  → {}", printable(help));
    }
}
