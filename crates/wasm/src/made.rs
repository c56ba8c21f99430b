//! Files that the engine makes for the page: sample exports, and the ways out of a report.

use wasm_bindgen::prelude::wasm_bindgen;

/// A file: its name and its bytes.
#[wasm_bindgen]
pub struct MadeFile {
    name: String,
    bytes: Vec<u8>,
}

impl MadeFile {
    /// A file of this name.
    pub(crate) fn new(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        MadeFile { name: name.into(), bytes: bytes.into() }
    }
}

#[wasm_bindgen]
impl MadeFile {
    /// Its name on disk.
    #[wasm_bindgen(getter)]
    pub fn name(&self) -> String {
        self.name.clone()
    }

    /// The file as it would lie on disk; handed over once.
    pub fn bytes(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.bytes)
    }
}

/// SHA-256 of some bytes in hex. The browser's own is not there in a page opened from a disk.
#[wasm_bindgen]
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    use std::fmt::Write;
    sha2::Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// The sample exports, the same every time. The page carries no bundled file.
#[wasm_bindgen]
pub fn sample() -> Vec<MadeFile> {
    let made = backhaul_simulator::sample().into_iter();
    made.map(|(name, bytes)| MadeFile::new(name, bytes)).collect()
}
