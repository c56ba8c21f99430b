//! The gate: what a module must be before anything compiles it, for both hosts.
//!
//! One function without dependencies reads a module once: what it can reach (imports, memories, tables,
//! exports, start), and whether it keeps to the features that both hosts run (types, segments, every
//! instruction; [`flaw`] lists them). What comes out is the same module with four changes: its memory
//! and its tables have a maximum, because a browser grants whatever a module does not forbid itself
//! (4 GiB); its start function, which would run while it is instantiated, where no host can interrupt
//! it piece by piece, became the export [`START`] to be called first; and custom sections are left out,
//! because one can name an address that a browser's debugger fetches.
//!
//! Sections and their order: WebAssembly core specification, chapter 5.5.

mod bytes;
mod code;
mod flaw;
mod sections;

use std::fmt;

use crate::limits::Limits;
use bytes::{write_section, write_u32};
use flaw::Flaw;
use sections::{Export, FuncType, Kind, Sections};

/// The export that a start function becomes.
pub const START: &str = "backhaul_start";

const I32: u8 = 0x7f;
const I64: u8 = 0x7e;

/// Functions that a plugin must export, with their parameters and results.
const REQUIRED: [(&str, &[u8], &[u8]); 4] = [
    ("backhaul_abi_1", &[], &[]),
    ("backhaul_alloc", &[I32], &[I32]),
    ("backhaul_describe", &[], &[I64]),
    ("backhaul_check", &[I32, I32], &[I64]),
];
/// Functions that it may export.
const OPTIONAL: [(&str, &[u8], &[u8]); 3] = [
    ("backhaul_begin", &[I32, I32], &[I64]),
    ("backhaul_finish", &[], &[I64]),
    ("backhaul_last_error", &[], &[I64]),
];

/// A module that may be compiled.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Gated {
    /// Its bytes, maxima written in.
    pub module: Vec<u8>,
    /// Whether it exports [`START`].
    pub start: bool,
    /// Whether it exports `backhaul_begin`.
    pub begin: bool,
    /// Whether it exports `backhaul_finish`.
    pub finish: bool,
}

/// Why a module may not be compiled, and what its author can do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refusal {
    /// The reason, in a sentence.
    pub reason: String,
    /// The remedy, in a sentence.
    pub remedy: String,
}

impl Refusal {
    fn new(reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Refusal { reason: reason.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.reason, self.remedy)
    }
}

impl std::error::Error for Refusal {}

/// Judges a module. It reads structure only and never runs anything.
///
/// # Errors
///
/// The first thing that the contract does not allow, with the remedy.
pub fn gate(module: &[u8], limits: &Limits) -> Result<Gated, Refusal> {
    if module.len() as u64 > limits.file() {
        return Err(Refusal::new(
            format!("The file has {} bytes; {} MiB may be.", module.len(), limits.file_mib),
            "Build it for size, without debug information.",
        ));
    }
    let sections = Sections::read(module)?;
    let memory = memory(&sections, limits)?;
    let tables = tables(&sections, limits)?;
    exports(&sections)?;
    let has = |name| sections.export(name).is_some();
    let gated = |module| Gated {
        module,
        start: sections.start.is_some(),
        begin: has("backhaul_begin"),
        finish: has("backhaul_finish"),
    };
    let mut out = module.get(..8).unwrap_or_default().to_vec();
    for &(id, content) in &sections.all {
        match id {
            sections::TABLE => write_section(&mut out, id, &tables),
            sections::MEMORY => write_section(&mut out, id, &memory),
            sections::EXPORT => write_section(&mut out, id, &with_start(&sections)),
            sections::START | sections::CUSTOM => {}
            _ => write_section(&mut out, id, content),
        }
    }
    Ok(gated(out))
}

/// The memory section with the maximum in it.
fn memory(sections: &Sections<'_>, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let [memory] = sections.memories.as_slice() else {
        return Err(Refusal::new(
            format!("The module has {} memories; a plugin has one.", sections.memories.len()),
            "Export the one memory of the module, and define no other.",
        ));
    };
    let most = limits.pages();
    let refusal = match memory.flags {
        0 | 1 => None,
        2 | 3 => Some("shared"),
        4..=7 => Some("64-bit"),
        _ => Some("of another page size"),
    };
    if let Some(what) = refusal {
        return Err(Refusal::new(
            format!("The memory is {what}; a plugin's is plain 32-bit memory."),
            "Build it for wasm32, without threads.",
        ));
    }
    if memory.least > most {
        return Err(Refusal::new(
            format!("The memory begins with {} pages; {most} may be.", memory.least),
            "Ask for less memory, or raise memory_mib in plugin_limits.",
        ));
    }
    let mut content = vec![1, 1];
    write_u32(&mut content, memory.least);
    write_u32(&mut content, memory.most.unwrap_or(most).min(most));
    Ok(content)
}

/// The table section with a maximum for each table.
fn tables(sections: &Sections<'_>, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let most = limits.table_elements;
    let mut content = Vec::new();
    write_u32(&mut content, sections.tables.len() as u32);
    for (element, table) in &sections.tables {
        if table.flags > 1 {
            return Err(Refusal::new(
                "A table is shared or 64-bit; a plugin's are plain.",
                "Build it for wasm32, without threads.",
            ));
        }
        if table.least > most {
            return Err(Refusal::new(
                format!("A table begins with {} elements; {most} may be.", table.least),
                "Use fewer function pointers, or raise table_elements in plugin_limits.",
            ));
        }
        content.extend([*element, 1]);
        write_u32(&mut content, table.least);
        write_u32(&mut content, table.most.unwrap_or(most).min(most));
    }
    Ok(content)
}

/// Whether every export of the contract is there and of its type, and its names are used for nothing
/// else.
fn exports(sections: &Sections<'_>) -> Result<(), Refusal> {
    match sections.export("memory") {
        Some(Export { kind: Kind::Memory, index: 0, .. }) => {}
        Some(_) => return Err(wrong("memory", "the module's memory")),
        None => return Err(missing("memory")),
    }
    for (name, parameters, results) in REQUIRED.into_iter().chain(OPTIONAL) {
        let required = REQUIRED.iter().any(|(it, ..)| *it == name);
        match sections.export(name) {
            None if required => return Err(missing(name)),
            None => {}
            Some(export) => {
                let is = export.kind == Kind::Function
                    && sections
                        .type_of(export.index)
                        .is_some_and(|it| it.parameters == parameters && it.results == results);
                if !is {
                    return Err(wrong(name, &signature(parameters, results)));
                }
            }
        }
    }
    if let Some(start) = sections.start {
        if sections.type_of(start) != Some(&FuncType { parameters: &[], results: &[] }) {
            return Err(Flaw::damaged().into());
        }
        if sections.export(START).is_some() {
            return Err(Refusal::new(
                format!("The name {START} belongs to the host."),
                "Give that export another name.",
            ));
        }
    }
    Ok(())
}

/// The export section, with the start function in it.
fn with_start(sections: &Sections<'_>) -> Vec<u8> {
    let mut content = Vec::new();
    let count = sections.exports.len() as u32 + u32::from(sections.start.is_some());
    write_u32(&mut content, count);
    let mut write = |name: &str, kind: u8, index: u32| {
        write_u32(&mut content, name.len() as u32);
        content.extend_from_slice(name.as_bytes());
        content.push(kind);
        write_u32(&mut content, index);
    };
    for export in &sections.exports {
        write(export.name, export.kind as u8, export.index);
    }
    if let Some(start) = sections.start {
        write(START, Kind::Function as u8, start);
    }
    content
}

fn missing(name: &str) -> Refusal {
    Refusal::new(
        format!("The module does not export {name}."),
        "Export what docs/plugins.md lists; backhaul plugin new writes a module that does.",
    )
}

fn wrong(name: &str, wanted: &str) -> Refusal {
    Refusal::new(
        format!("The export {name} is not {wanted}."),
        "Give it the type that docs/plugins.md lists.",
    )
}

/// `(i32, i32) -> (i64)`, as the docs write it.
fn signature(parameters: &[u8], results: &[u8]) -> String {
    let words = |types: &[u8]| {
        let words: Vec<&str> =
            types.iter().map(|&it| if it == I64 { "i64" } else { "i32" }).collect();
        words.join(", ")
    };
    format!("a function ({}) -> ({})", words(parameters), words(results))
}
