//! The engine for the page: translation, nothing else.
//!
//! Everything here turns JavaScript values into the engine's and back. What the page reads is JSON as
//! `backhaul-report` writes it, so that page and command give the same bytes. The module runs in a
//! worker: calls may take long, and a panic ends the instance (see [`panics`]).

mod made;
mod orders;
mod panics;
mod plugins;
mod ways_out;

use backhaul_audit::{FileId, Options};
use backhaul_model::report::Report;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// The worker's side of a running audit.
    pub type Watcher;

    /// So many steps of a phase are done.
    #[wasm_bindgen(method)]
    fn progress(this: &Watcher, phase: &str, done: u32, of: u32);
}

/// The open files, and the last report made from them.
#[wasm_bindgen]
pub struct Engine {
    core: backhaul_audit::Engine,
    report: Option<Report>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without files.
    #[wasm_bindgen(constructor)]
    // JavaScript has no `Default`.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        panics::throw_as_errors();
        Self { core: backhaul_audit::Engine::new(), report: None }
    }

    /// Takes mappings of columns as JSON (`[{"kind": …, "columns": {field: header}}]`) for files opened
    /// from now on. What cannot be mapped is thrown as a plain string.
    #[wasm_bindgen(js_name = setMappings)]
    pub fn set_mappings(&mut self, mappings: &str) -> Result<(), String> {
        let mappings: Vec<backhaul_model::FileMapping> =
            serde_json::from_str(mappings).map_err(|e| e.to_string())?;
        self.core.set_mappings(&mappings).map_err(|e| e.to_string())
    }

    /// Starts a file and gives its number. `is_digested`: its SHA-256 is taken beside, and told at its end.
    pub fn open(&mut self, name: &str, is_digested: bool) -> u32 {
        if is_digested { self.core.open_digested(name).0 } else { self.core.open(name).0 }
    }

    /// Takes the file's next bytes, cut anywhere.
    pub fn push(&mut self, file: u32, bytes: &[u8]) {
        self.core.push(FileId(file), bytes);
    }

    /// Ends the file and tells, as JSON, what was understood of it: a list of elements of a report's
    /// `inputs`, several for an archive. `sha256` in hex is that of a file digested beside. `undefined` for a
    /// file that is not there.
    // A string comes from JavaScript by value.
    #[allow(clippy::needless_pass_by_value)]
    pub fn close(&mut self, file: u32, sha256: Option<String>) -> Option<String> {
        let inputs = match &sha256 {
            Some(sha256) => self.core.close_digested(FileId(file), sha256),
            None => self.core.close(FileId(file)),
        }?;
        serde_json::to_string(&inputs).ok()
    }

    /// What an input's columns can be mapped to, as JSON: name, kind, header, kinds. `undefined` for
    /// what is not there or has no header.
    #[wasm_bindgen(js_name = mappingOffer)]
    pub fn mapping_offer(&self, file: u32, input: u32) -> Option<String> {
        let offer = self.core.mapping_offer(FileId(file), input as usize)?;
        serde_json::to_string(&offer).ok()
    }

    /// The stores that ShipStation's files name, sorted.
    #[wasm_bindgen(js_name = storeNames)]
    pub fn store_names(&self) -> Vec<String> {
        self.core.store_names().into_iter().collect()
    }

    /// Forgets the file.
    pub fn remove(&mut self, file: u32) {
        self.core.remove(FileId(file));
    }

    /// Audits the closed files and gives the report as JSON in UTF-8, without its findings and cases, which
    /// are asked for page by page: see [`Engine::findings`]. Options that cannot be used are thrown as a
    /// plain string, a sentence for people; an `Error` is always a panic.
    pub fn audit(&mut self, options: &str, watcher: &Watcher) -> Result<Vec<u8>, String> {
        let options: Options = serde_json::from_str(options).map_err(|e| e.to_string())?;
        let mut tell = |phase: backhaul_audit::Phase, done, of| {
            watcher.progress(phase.word(), done, of);
        };
        let report = self.core.audit(&options, &mut tell).map_err(|e| e.to_string())?;
        self.hold(report)
    }

    /// So many findings of the last report from a place on, as a list in JSON; an empty list behind the last.
    /// A page of them is read in one task of the browser that nobody notices, where a report of a hundred
    /// thousand orders would hold it up.
    pub fn findings(&self, from: usize, count: usize) -> Result<Vec<u8>, String> {
        dense(&page(self.report.as_ref().map(|report| &report.findings), from, count))
    }

    /// So many cases of the last report, likewise.
    pub fn cases(&self, from: usize, count: usize) -> Result<Vec<u8>, String> {
        dense(&page(self.report.as_ref().map(|report| &report.cases), from, count))
    }

    /// Makes a report the last one, and gives what [`Engine::audit`] does.
    fn hold(&mut self, mut report: Report) -> Result<Vec<u8>, String> {
        let findings = std::mem::take(&mut report.findings);
        let cases = std::mem::take(&mut report.cases);
        let json = dense(&report);
        self.report = Some(Report { findings, cases, ..report });
        json
    }
}

fn page<T>(all: Option<&Vec<T>>, from: usize, count: usize) -> &[T] {
    let all = all.map_or(&[][..], Vec::as_slice);
    let page = all.get(from..).unwrap_or(&[]);
    page.get(..count).unwrap_or(page)
}

/// JSON in bytes, without the spaces that `write` puts between: they change hands between threads without a
/// copy, where a string would be held twice on each side.
fn dense<T: serde::Serialize>(value: &T) -> Result<Vec<u8>, String> {
    serde_json::to_vec(value).map_err(|error| error.to_string())
}
