//! A progress bar on standard error, where that is a terminal; silence everywhere else.

use backhaul_audit::Phase;
use indicatif::{ProgressBar, ProgressStyle};

/// Progress of one command.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// Progress that is shown when `wanted`, and when standard error is a terminal.
    pub fn new(wanted: bool) -> Self {
        let shown = wanted && console::Term::stderr().is_term();
        let bar = if shown { ProgressBar::new(0) } else { ProgressBar::hidden() };
        Progress { bar }
    }

    /// The files begin, `bytes` altogether.
    pub fn reading(&self, bytes: u64) {
        self.bar.set_style(style("{msg:<14} {bar:30} {bytes} of {total_bytes}"));
        self.bar.set_length(bytes);
        self.bar.set_message("reading");
    }

    /// So many bytes more.
    pub fn advance(&self, bytes: u64) {
        self.bar.inc(bytes);
    }

    /// A phase of the engine: `done` of `total` steps.
    pub fn phase(&self, phase: Phase, done: u32, total: u32) {
        if self.bar.message() != phase.word() {
            self.bar.set_style(style("{msg:<14} {bar:30} {human_pos} of {human_len}"));
            self.bar.set_message(phase.word());
        }
        self.bar.set_length(u64::from(total));
        self.bar.set_position(u64::from(done));
    }

    /// Everything is done; the line goes away.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

fn style(template: &str) -> ProgressStyle {
    let plain = ProgressStyle::default_bar();
    plain.clone().template(template).unwrap_or(plain).progress_chars("━╸─")
}
