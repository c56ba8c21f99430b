//! How long each phase took, and how much memory the process had at most.

use std::io::Write;
use std::time::{Duration, Instant};

/// A stopwatch that knows which phase is running.
pub struct Timings {
    begun: Instant,
    phase: &'static str,
    since: Instant,
    ended: Vec<(&'static str, Duration)>,
}

impl Timings {
    /// Starts, in a phase.
    pub fn start(phase: &'static str) -> Self {
        let now = Instant::now();
        Timings { begun: now, phase, since: now, ended: Vec::new() }
    }

    /// The running phase ends and another begins; nothing happens when it is the same.
    pub fn enter(&mut self, phase: &'static str) {
        if self.phase != phase {
            let now = Instant::now();
            self.ended.push((self.phase, now - self.since));
            (self.phase, self.since) = (phase, now);
        }
    }

    /// Says it on standard error; `beside` are the nanoseconds that other threads spent on a processor.
    pub fn say(&mut self, bytes: u64, beside: u64) {
        self.enter("");
        let mut err = std::io::stderr().lock();
        for (phase, took) in &self.ended {
            let _ = writeln!(err, "{phase:<14} {:>9.1} ms", took.as_secs_f64() * 1e3);
        }
        let total = self.begun.elapsed().as_secs_f64();
        let megabytes = bytes.div_ceil(1_000_000);
        let _ = writeln!(err, "{:<14} {:>9.1} ms for {megabytes} MB", "total", total * 1e3);
        if let Some(nanoseconds) = time_on_the_processor() {
            let _ = writeln!(err, "{:<14} {:>9} ms", "cpu", (nanoseconds + beside) / 1_000_000);
        }
        if let Some(kib) = peak_memory() {
            let _ = writeln!(err, "{:<14} {:>9} MiB", "peak memory", kib.div_ceil(1024));
        }
    }
}

/// Peak resident memory in KiB, where the system says it.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// Does some work on a thread of its own; gives the nanoseconds it spent on a processor.
pub fn spent_on(work: impl FnOnce()) -> u64 {
    work();
    time_on_the_processor().unwrap_or(0)
}

/// Nanoseconds this thread spent on a processor, where the system says it.
fn time_on_the_processor() -> Option<u64> {
    let spent = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    spent.split_whitespace().next()?.parse().ok()
}
