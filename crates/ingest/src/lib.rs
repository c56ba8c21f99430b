//! Bytes to tables: recognise, decode, scan, map columns, parse values, note every problem.
//!
//! The flow of one file, and the folder of each step:
//!
//! ```text
//! bytes ──encoding──▶ text ──opening──▶ kind, header ──rows──▶ fields ──sheet──▶ cells
//!       ──intake, value──▶ values ──assembly──▶ records ──▶ Table
//! ```
//!
//! Bytes are pushed in chunks cut anywhere; nothing is read twice and only what records need is kept.
//! Reading is total: every file gives a [`Table`], and rows read = rows used + rows set aside, each
//! with a reason among the problems. Nothing depends on clock, locale, file name or the cuts.
//!
//! [`Reader`] is all that an audit needs. The readers of [`rows`] are open too, so that the fuzzer and
//! the benches reach both.

pub mod account;
mod assembly;
mod complaint;
mod complaints;
mod container;
mod encoding;
mod export;
mod foreign;
mod gathering;
pub mod guess;
mod intake;
mod items;
mod json;
mod keeper;
mod mapping;
mod missing;
mod nearest;
mod opening;
mod reader;
mod recognise;
mod repeats;
pub mod rows;
mod sheet;
mod signs;
mod spelling;
mod terms;
mod unpacked;
mod utf16;
mod value;
mod workbook;

pub use reader::Reader;
