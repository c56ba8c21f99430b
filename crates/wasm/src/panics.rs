//! A panic becomes an `Error` with its text.
//!
//! WebAssembly does not unwind here (`panic = "abort"`): without this hook a panic would reach the
//! worker as `unreachable`, without a word about why. The hook throws before the abort, so the worker
//! can say what happened, end the instance, and let the page start a fresh one.

use std::panic::PanicHookInfo;
use std::sync::Once;

/// From now on, panics throw. Calling it again changes nothing.
pub(crate) fn throw_as_errors() {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&sentence(panic))));
    });
}

/// What happened and where, on one line.
fn sentence(panic: &PanicHookInfo) -> String {
    let what = panic.payload_as_str().unwrap_or("without a reason");
    match panic.location() {
        Some(place) => format!("{what} ({}:{})", place.file(), place.line()),
        None => what.to_owned(),
    }
}
