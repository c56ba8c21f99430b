//! `backhaul plugin new`: a folder with a plugin that builds and passes.
//!
//! The files are those of the repository itself: the SDK of each language and a small plugin that the
//! tests build upon, so that a scaffold cannot fall behind the contract.

use std::path::Path;

use crate::exit::{Exit, Failure};
use crate::output;
use crate::plugins::arguments::Language;

/// What stands for the plugin's id in the files.
const NAME: &str = "my-plugin";

/// A file of a scaffold: its path, its text.
type File = (&'static str, &'static str);

macro_rules! file {
    ($path:literal, $from:literal) => {
        ($path, include_str!(concat!("../../../../", $from)))
    };
}

const RUST: &[File] = &[
    file!("Cargo.toml", "plugins/new/rust/Cargo.toml.txt"),
    file!("src/lib.rs", "plugins/new/rust/lib.rs"),
    file!("sdk/Cargo.toml", "plugins/new/rust/sdk.toml.txt"),
    file!("sdk/src/lib.rs", "crates/plugin-sdk/src/lib.rs"),
    file!("sdk/src/case.rs", "crates/plugin-sdk/src/case.rs"),
    file!("sdk/src/finding.rs", "crates/plugin-sdk/src/finding.rs"),
    file!("sdk/src/glue.rs", "crates/plugin-sdk/src/glue.rs"),
    file!("sdk/src/manifest.rs", "crates/plugin-sdk/src/manifest.rs"),
];
const ASSEMBLYSCRIPT: &[File] = &[
    file!("package.json", "plugins/new/assemblyscript/package.json.txt"),
    file!("assembly/index.ts", "plugins/new/assemblyscript/index.ts"),
    file!("assembly/backhaul.ts", "plugins/sdk/backhaul.ts"),
];
const C: &[File] = &[
    file!("Makefile", "plugins/new/c/Makefile.txt"),
    file!("plugin.c", "plugins/new/c/plugin.c"),
    file!("backhaul.h", "plugins/sdk/backhaul.h"),
];
const ZIG: &[File] = &[
    file!("plugin.zig", "plugins/new/zig/plugin.zig"),
    file!("backhaul.zig", "plugins/sdk/backhaul.zig"),
];

/// Runs the command.
pub fn run(name: &str, language: Language) -> Result<Exit, Failure> {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if !(1..=64).contains(&name.len()) || !name.bytes().all(plain) || name.starts_with('-') {
        let help = "Use 1 to 64 lower-case letters, digits and hyphens.";
        return Err(Failure::usage(format!("{name} cannot be the id of a plugin"), help));
    }
    let folder = Path::new(name);
    if folder.exists() {
        let help = "Choose another name, or another folder to run this in.";
        return Err(Failure::usage(format!("{name} is there already"), help));
    }
    let (files, build, module) = match language {
        Language::Rust => (
            RUST,
            "cargo build --release --target wasm32-unknown-unknown",
            format!("target/wasm32-unknown-unknown/release/{}.wasm", name.replace('-', "_")),
        ),
        Language::Assemblyscript => {
            (ASSEMBLYSCRIPT, "npm install && npm run build", format!("{name}.wasm"))
        }
        Language::C => (C, "make", format!("{name}.wasm")),
        Language::Zig => (
            ZIG,
            "zig build-exe plugin.zig -target wasm32-freestanding -O ReleaseSmall -fno-entry \
             -rdynamic -fstrip",
            "plugin.wasm".to_owned(),
        ),
    };
    for (path, text) in files {
        let path = folder.join(path);
        let written = path.parent().map_or(Ok(()), std::fs::create_dir_all);
        written.and_then(|()| std::fs::write(&path, text.replace(NAME, name))).map_err(
            |error| {
                Failure::unwritten(
                    format!("{}: {error}", path.display()),
                    "Run it in a folder that you may write to.",
                )
            },
        )?;
    }
    output::print(&format!(
        "Written to {name}. Next:\n  cd {name}\n  {build}\n  backhaul plugin verify {module}\n"
    ))?;
    Ok(Exit::Done)
}
