//! Hands the page in one file to the command, so that one binary writes HTML reports.
//!
//! The page is built by Node, the command by cargo, and neither shall need the other to compile: without
//! a page an empty file stands in its place, and the command says what to build. `make` builds the page
//! first and names its hash in `BACKHAUL_PAGE`, which has cargo look here again; a path that is missing would
//! have it do so at every build.

// A build script speaks to cargo on standard output.
#![allow(clippy::print_stdout)]

use std::path::{Path, PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed=BACKHAUL_PAGE");
    let page = Path::new("../../web/dist/backhaul.html");
    let html = std::fs::read_to_string(page).unwrap_or_default();
    if !html.is_empty() {
        println!("cargo::rerun-if-changed={}", page.display());
    }
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("page.html");
    if let Err(error) = std::fs::write(&out, html) {
        println!("cargo::error={}: {error}", out.display());
    }
}
