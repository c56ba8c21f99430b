//! Writes the JavaScript and the types that go with the engine's WebAssembly module.
//!
//! `backhaul-bindgen MODULE.wasm FOLDER` leaves `engine.js`, `engine.d.ts` and `engine_bg.wasm` in the
//! folder. The script never fetches its module (`omit_default_module_path`): the page may not connect,
//! so the worker hands it the bytes.

use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

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
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("backhaul-bindgen: {module}: {problem:#}");
            ExitCode::FAILURE
        }
    }
}
