//! Single orders and all matches, on request: nothing of them stands in the report.

use backhaul_report::keys::Keys;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Engine;

#[wasm_bindgen]
impl Engine {
    /// Where an order is, by what a customer has at hand, as JSON (`backhaul.look-up/1`).
    #[wasm_bindgen(js_name = lookUp)]
    pub fn look_up(&self, options: &str, text: &str) -> Result<String, String> {
        let options = serde_json::from_str(options).map_err(|error| error.to_string())?;
        let found = self.core.look_up(&options, text).map_err(|error| error.to_string())?;
        serde_json::to_string(&found).map_err(|error| error.to_string())
    }

    /// Which record of one system is which of the other, as CSV in UTF-8.
    pub fn keys(&self, options: &str) -> Result<Vec<u8>, String> {
        let options = serde_json::from_str(options).map_err(|error| error.to_string())?;
        let mut out = Vec::new();
        let mut keys = Keys::new(&mut out).map_err(|error| error.to_string())?;
        self.core
            .keys(&options, &mut |row| {
                // Writing to memory cannot fail.
                let _ = keys.row(row.cells());
            })
            .map_err(|error| error.to_string())?;
        keys.finish().map_err(|error| error.to_string())?;
        Ok(out)
    }

    /// The pairs of a key ledger as JSON, ShipStation's number to the store's order: the option `orders`.
    /// What is no key ledger is thrown as a sentence.
    #[wasm_bindgen(js_name = readKeys)]
    pub fn read_keys(&self, ledger: &[u8]) -> Result<String, String> {
        let pairs = backhaul_report::keys::read(ledger)?;
        serde_json::to_string(&pairs).map_err(|error| error.to_string())
    }
}
