//! Writes the JavaScript and the types that go with the engine's WebAssembly module.
//!
//! `backhaul-bindgen MODULE.wasm FOLDER` leaves `engine.js`, `engine.d.ts` and `engine_bg.wasm` in the
//! folder. The script never fetches its module (`omit_default_module_path`): the page may not connect,
//! so the worker hands it the bytes.
//!
//! The engine reads no clock and no random number. Libraries inside it would like to: what they ask the
//! browser for is answered with a constant, and a script that still asks for either is not written.

use std::path::Path;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

/// What libraries ask of the browser, and what they get: 1970, and the zeros that stood there.
const ANSWERED: [(&str, &str); 2] = [
    ("Date.now()", "0"),
    ("globalThis.crypto.getRandomValues(getArrayU8FromWasm0(arg0, arg1));", ""),
];

/// What would make two runs differ.
const REFUSED: [&str; 4] = ["Date", "crypto", "performance", "Math.random"];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [module, folder] = arguments.as_slice() else {
        eprintln!("usage: backhaul-bindgen MODULE.wasm FOLDER");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    let written = bindgen
        .input_path(module)
        .out_name("engine")
        .typescript(true)
        .omit_default_module_path(true)
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder));
    let sealed = match written {
        Ok(()) => seal(&Path::new(folder).join("engine.js")),
        Err(problem) => Err(format!("{problem:#}")),
    };
    match sealed {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("backhaul-bindgen: {module}: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// Takes clock and chance out of the script. Fails, and leaves no script, where either is left.
fn seal(script: &Path) -> Result<(), String> {
    let written = std::fs::read_to_string(script).map_err(|error| error.to_string())?;
    let sealed = ANSWERED.iter().fold(written, |text, (asked, given)| text.replace(asked, given));
    if let Some(left) = REFUSED.iter().find(|word| sealed.contains(**word)) {
        let _ = std::fs::remove_file(script);
        return Err(format!("the engine asks the browser for {left}, which makes two runs differ"));
    }
    std::fs::write(script, sealed).map_err(|error| error.to_string())
}
