//! How long each phase took, and how much memory the process had at most.

use std::io::Write;
use std::time::{Duration, Instant};

/// A stopwatch with laps.
pub struct Timings {
    begun: Instant,
    lap: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Timings {
    /// Starts.
    pub fn start() -> Self {
        let now = Instant::now();
        Timings { begun: now, lap: now, laps: Vec::new() }
    }

    /// What ran since the last call was `phase`.
    pub fn lap(&mut self, phase: &'static str) {
        let now = Instant::now();
        let took = now - self.lap;
        self.lap = now;
        match self.laps.last_mut() {
            Some((last, sum)) if *last == phase => *sum += took,
            _ => self.laps.push((phase, took)),
        }
    }

    /// Says it on standard error.
    pub fn say(&self, bytes: u64) {
        let mut err = std::io::stderr().lock();
        for (phase, took) in &self.laps {
            let _ = writeln!(err, "{phase:<14} {:>9.1} ms", took.as_secs_f64() * 1e3);
        }
        let total = self.begun.elapsed().as_secs_f64();
        let megabytes = bytes.div_ceil(1_000_000);
        let _ = writeln!(err, "{:<14} {:>9.1} ms for {megabytes} MB", "total", total * 1e3);
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
