//! Pages of the docs that have to name all of the code's options.

use backhaul_audit::Options;

use crate::manifest::read;

#[test]
fn the_page_of_options_names_every_option() {
    let page = read("docs/config.md");
    let options = serde_json::to_value(Options::default()).expect("options");
    for option in options.as_object().expect("options").keys() {
        assert!(page.contains(&format!("`{option}`")), "docs/config.md leaves out {option}");
    }
}
