//! The sample exports, made on the spot: the page carries no bundled file.

use wasm_bindgen::prelude::wasm_bindgen;

/// A sample export: its name and its bytes.
#[wasm_bindgen]
pub struct SampleFile {
    name: String,
    bytes: Vec<u8>,
}

#[wasm_bindgen]
impl SampleFile {
    /// The name an export of its kind would have.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// The file as it would lie on disk.
    #[wasm_bindgen(getter)]
    pub fn bytes(&self) -> Vec<u8> {
        self.bytes.clone()
    }
}

/// The sample exports, the same every time.
#[wasm_bindgen]
pub fn sample() -> Vec<SampleFile> {
    backhaul_simulator::sample()
        .into_iter()
        .map(|(name, bytes)| SampleFile { name, bytes })
        .collect()
}
