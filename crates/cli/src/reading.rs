//! Files: found, opened and pushed into the engine chunk by chunk.
//!
//! A file that cannot be read never costs the others: it is set aside with its reason, the rest is
//! audited, and the exit code says so.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use backhaul_audit::{Engine, OpenFile, ReadFile};
use backhaul_model::report::Input;
use backhaul_model::{Kind, SortedSet};

use crate::exit::complain;
use crate::progress::Progress;
use crate::timings::spent_on;

/// Bytes read at once: large enough that a call costs nothing, small enough to stay in the cache.
const CHUNK: usize = 512 * 1024;

/// The path that means standard input.
const STANDARD_INPUT: &str = "-";

/// What became of the files.
#[derive(Default)]
pub struct Reading {
    /// What was understood of each file, in the order given; several for an archive.
    pub inputs: Vec<Input>,
    /// Files that could not be read.
    pub unread: usize,
    /// Bytes read.
    pub bytes: u64,
    /// Nanoseconds that other threads spent on a processor.
    pub spent_beside: u64,
}

impl Reading {
    /// Whether every file was read and recognised.
    pub fn is_whole(&self) -> bool {
        self.unread == 0 && self.unrecognised().next().is_none()
    }

    /// Files that are none of the kinds the audit knows.
    pub fn unrecognised(&self) -> impl Iterator<Item = &Input> {
        self.inputs.iter().filter(|input| input.kind == Kind::Unrecognised)
    }

    /// Says on standard error which files were not recognised, and why.
    pub fn say_unrecognised(&self) {
        for input in self.unrecognised() {
            for problem in &input.problems {
                complain(&format!("{}: {}", input.name, problem.message), &problem.help);
            }
        }
    }

    fn set_aside(&mut self, path: &Path, error: &io::Error) {
        self.unread += 1;
        let help = match error.kind() {
            io::ErrorKind::NotFound => "Check the spelling of the path.",
            io::ErrorKind::PermissionDenied => "Ask for permission to read it, or copy it.",
            _ => "Copy the file to another place and name that one.",
        };
        complain(&format!("{}: {}", path.display(), reason(error)), help);
    }
}

/// Reads the files into the engine, up to `threads` of them at a time. What comes out is the same
/// whatever the number: each file is read by itself, and taken up in the order given.
pub fn read(
    engine: &mut Engine,
    paths: &[PathBuf],
    threads: usize,
    progress: &Progress,
) -> Reading {
    let mut reading = Reading::default();
    let files = files(paths, &mut reading);
    let sizes: Vec<u64> = files.iter().map(|path| size(path)).collect();
    progress.reading(sizes.iter().sum());
    let begun = Queue::new(files.iter().map(|path| engine.begin(&name(path))).collect(), &sizes);
    let work = || {
        let mut chunk = vec![0; CHUNK];
        while let Some((at, file)) = begun.next() {
            begun.end(at, push(file, &files[at], &mut chunk, progress));
        }
    };
    let beside = threads.min(files.len()).saturating_sub(1);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..beside).map(|_| scope.spawn(|| spent_on(work))).collect();
        work();
        reading.spent_beside =
            workers.into_iter().map(|worker| worker.join().unwrap_or_default()).sum();
    });
    for (path, ended) in files.iter().zip(begun.ended()) {
        match ended {
            Ok(file) => {
                let inputs = engine.take(file);
                reading.bytes += inputs.iter().map(|input| input.bytes).sum::<u64>();
                reading.inputs.extend(inputs);
            }
            Err(error) => reading.set_aside(path, &error),
        }
    }
    reading
}

/// A file read, or why it was not.
type Ended = io::Result<ReadFile>;

/// Files that wait to be read, and what became of those that were.
struct Queue {
    waiting: Mutex<Vec<(usize, OpenFile)>>,
    ended: Mutex<Vec<Ended>>,
}

impl Queue {
    /// The largest files come first, so that no thread is left with one in the end.
    fn new(files: Vec<OpenFile>, sizes: &[u64]) -> Self {
        let ended = files.iter().map(|_| Err(io::Error::other("the file was given up"))).collect();
        let mut waiting: Vec<(usize, OpenFile)> = files.into_iter().enumerate().collect();
        waiting.sort_by_key(|&(at, _)| (sizes[at], Reverse(at)));
        Queue { waiting: Mutex::new(waiting), ended: Mutex::new(ended) }
    }

    fn next(&self) -> Option<(usize, OpenFile)> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    fn end(&self, at: usize, ended: Ended) {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner)[at] = ended;
    }

    fn ended(self) -> Vec<Ended> {
        self.ended.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

fn name(path: &Path) -> Cow<'_, str> {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy()
}

fn push(mut file: OpenFile, path: &Path, chunk: &mut [u8], progress: &Progress) -> Ended {
    let mut source: Box<dyn Read> = if path == Path::new(STANDARD_INPUT) {
        Box::new(io::stdin().lock())
    } else {
        Box::new(File::open(path)?)
    };
    loop {
        match source.read(chunk) {
            Ok(0) => return Ok(file.end()),
            Ok(read) => {
                file.push(&chunk[..read]);
                progress.advance(read as u64);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Half a file would look like a truncated export.
            Err(error) => return Err(error),
        }
    }
}

/// Endings of the files that a folder stands for. Reports and answer keys lie about as JSON, so an API
/// answer is read only where it is named.
const ENDINGS: [&str; 4] = ["csv", "zip", "gz", "xlsx"];

/// The files that paths mean, each once: a folder means the exports in it, sorted by name.
fn files(paths: &[PathBuf], reading: &mut Reading) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut seen = SortedSet::new();
    for path in paths {
        let found = if path.is_dir() { exports_in(path) } else { Ok(vec![path.clone()]) };
        match found {
            Ok(found) => {
                for file in found {
                    // One file under two names is read once; a missing one is reported when opened.
                    if seen.insert(file.canonicalize().unwrap_or_else(|_| file.clone())) {
                        files.push(file);
                    }
                }
            }
            Err(error) => reading.set_aside(path, &error),
        }
    }
    files
}

fn exports_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let is_export = |path: &PathBuf| {
        let ending = path.extension().unwrap_or_default();
        ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)) && path.is_file()
    };
    let entries = std::fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let mut files: Vec<_> = entries.iter().map(std::fs::DirEntry::path).filter(is_export).collect();
    files.sort();
    if files.is_empty() {
        return Err(io::Error::other("there is no export in this folder (csv, zip, gz, xlsx)"));
    }
    Ok(files)
}

fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |found| found.len())
}

/// The system's reason without its error number.
fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    text.to_lowercase()
}
