//! Ways out of the last report: each made when it is asked for, of a copy that shows as much as is wished.

use backhaul_model::report::Tier;
use backhaul_report::Excerpt;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Engine;
use crate::made::MadeFile;

/// Columns of a terminal, for the report as text.
const WIDTH: usize = 100;

#[wasm_bindgen]
impl Engine {
    /// Writes the last report as `json`, `csv`, `xlsx`, `md`, `digest`, `text`, `html` or `kit`: one file,
    /// for the kit several. `excerpt` is JSON: `tier` (`numbers`, `orders` or `everything`), `filter` in words
    /// with the ids of the `findings` it left; `{}` is everything. For `html`, `page` is the page in one
    /// file. What cannot be written is thrown as a sentence.
    // A page comes from JavaScript by value.
    #[allow(clippy::needless_pass_by_value)]
    pub fn write(
        &self,
        format: &str,
        excerpt: &str,
        page: Option<String>,
    ) -> Result<Vec<MadeFile>, String> {
        let report = self.report.as_ref().ok_or("There is no report yet.")?;
        let excerpt: Excerpt = serde_json::from_str(excerpt).map_err(|error| error.to_string())?;
        let copy = excerpt.of(report);
        let one = |name: &str, bytes: Vec<u8>| Ok(vec![MadeFile::new(name, bytes)]);
        match format {
            "json" => one("report.json", backhaul_report::json(&copy).into_bytes()),
            "csv" => one("findings.csv", backhaul_report::csv(&copy).into_bytes()),
            "xlsx" => {
                let bytes = backhaul_report::xlsx(&copy).map_err(|error| error.to_string())?;
                one("report.xlsx", bytes)
            }
            "md" => one("report.md", backhaul_report::markdown(&copy).into_bytes()),
            "digest" => one("digest.txt", backhaul_report::digest(&copy).into_bytes()),
            "text" => one("report.txt", backhaul_report::text(&copy, WIDTH, false).into_bytes()),
            "html" => {
                let page = page.as_deref().unwrap_or_default();
                let html = backhaul_report::html(page, &copy);
                let html = html.ok_or("This page has no place for a report.")?;
                one("report.html", html.into_bytes())
            }
            "kit" if excerpt.tier == Tier::Numbers => {
                Err("The fix kit names orders, and a copy of numbers has none.".to_owned())
            }
            "kit" => {
                let files = backhaul_report::kit(&copy).into_iter();
                Ok(files.map(|file| MadeFile::new(file.name, file.text)).collect())
            }
            other => Err(format!("No format is called \"{other}\".")),
        }
    }

    /// Takes a saved report, JSON or the page in one file that holds it, to be the last one, and gives it
    /// as `audit` does. What is no report is thrown as a sentence.
    #[wasm_bindgen(js_name = openReport)]
    pub fn open_report(&mut self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let report = backhaul_audit::read_report(bytes)?;
        self.hold(report)
    }
}
