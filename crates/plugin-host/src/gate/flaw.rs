//! What is wrong with a part of a module, before it is said of which part.
//!
//! The features that plugins may use are WebAssembly 2.0 without SIMD: the first version with sign
//! extension, saturating conversions, mutable globals, several results, bulk memory and reference
//! types. That is what compilers for wasm32 emit by default, and what the interpreter and every browser
//! run. Everything newer is a [`Flaw`], named with the switch that leaves it out.

use std::borrow::Cow;
use std::fmt;

use super::Refusal;

/// A flaw: the sentence without its subject, and the remedy.
#[derive(Debug)]
pub struct Flaw {
    says: Cow<'static, str>,
    remedy: &'static str,
}

/// A feature that not every host runs: its name, and how to build without it.
pub type Feature = (&'static str, &'static str);

pub const SIMD: Feature =
    ("SIMD", "Build it without -msimd128; in Rust, without the target feature simd128.");
pub const THREADS: Feature =
    ("threads", "Build it without -pthread and -matomics; in Rust, without the feature atomics.");
pub const TAIL_CALLS: Feature =
    ("tail calls", "Build it without -mtail-call; in Rust, without the target feature tail-call.");
pub const EXCEPTIONS: Feature =
    ("exception handling", "Build it with -fno-exceptions; in Rust, with panic = \"abort\".");
pub const REFERENCES: Feature = (
    "garbage-collected or typed references",
    "Build it for linear memory, without -mgc and typed function references.",
);
pub const EXTENDED_CONST: Feature = (
    "extended constant expressions",
    "Build it without -mextended-const and position-independent code.",
);
pub const MEMORIES: Feature = ("several memories", "Build it without -mmultimemory.");
pub const STACK_SWITCHING: Feature = ("stack switching", "Build it without continuations.");
pub const WIDE_ARITHMETIC: Feature = ("wide arithmetic", "Build it without -mwide-arithmetic.");

impl Flaw {
    /// It uses a feature.
    pub fn uses((name, remedy): Feature) -> Self {
        Flaw { says: format!("uses {name}, which not every host can run").into(), remedy }
    }

    /// Bytes that end too soon, or mean nothing where they stand.
    pub fn damaged() -> Self {
        Flaw {
            says: "is not whole: bytes are missing or mean nothing".into(),
            remedy: "Build it again, and copy it as a binary file.",
        }
    }

    /// An opcode of no feature that is known here.
    pub fn unknown(opcode: u32) -> Self {
        Flaw {
            says: format!("has the instruction {opcode:#04x}, which is no part of WebAssembly 2.0")
                .into(),
            remedy: "Build it for wasm32 without further features.",
        }
    }

    /// More of something than every host takes.
    pub fn too_many(what: &str, most: u32) -> Self {
        Flaw {
            says: format!("has more {what} than {most}").into(),
            remedy: "Build it with optimisation, or in smaller functions.",
        }
    }

    /// The refusal that says it of a part of the module.
    pub fn of(self, part: impl fmt::Display) -> Refusal {
        Refusal::new(format!("{part} {}.", self.says), self.remedy)
    }
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        flaw.of("The module")
    }
}
