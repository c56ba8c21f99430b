//! `backhaul.toml`: the options of an audit, written down once and used again.
//!
//! An unknown key is an error, because a mistyped option that is silently ignored gives a wrong answer
//! that looks right. The error names the line and the nearest key.

use std::path::Path;

use backhaul_audit::Options;

use crate::exit::Failure;
use crate::nearest::nearest;

/// Reads the options from a file.
pub fn read(path: &Path) -> Result<Options, Failure> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Failure::usage(format!("{shown}: {error}"), "Check the path that --config names.")
    })?;
    parse(&text).map_err(|(line, message, help)| {
        Failure::usage(format!("{shown}, line {line}: {message}"), help)
    })
}

/// Parses the text; an error is line, message and help.
fn parse(text: &str) -> Result<Options, (usize, String, String)> {
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let line = text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
        let key = text.get(span).unwrap_or_default().trim().trim_matches(['"', '\'']);
        if error.message().starts_with("unknown field") {
            let (message, help) = unknown(key);
            return (line, message, help);
        }
        let message = error.message().lines().next().unwrap_or_default().to_owned();
        (line, message, "The options and their values stand in docs/config.md.".into())
    })
}

fn unknown(key: &str) -> (String, String) {
    let known = keys();
    let help = match nearest(key, known.iter().map(String::as_str)) {
        Some(near) => format!("The nearest option is {near}."),
        None => format!("The options are {}.", known.join(", ")),
    };
    (format!("there is no option {key}"), help)
}

/// Every key, read off the options themselves.
fn keys() -> Vec<String> {
    match serde_json::to_value(Options::default()) {
        Ok(serde_json::Value::Object(options)) => options.into_iter().map(|(key, _)| key).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_can_be_written_down() {
        let options = parse(
            "as_of = \"2026-02-20\"\nonly = [\"never-imported\"]\n\
             [stores]\n\"orders_export_1.csv\" = \"Juniper\"\n[kits.BOX]\nCUP = 2\n",
        )
        .expect("a config");
        assert_eq!(options.as_of.as_deref(), Some("2026-02-20"));
        assert_eq!(options.only, ["never-imported"]);
        assert_eq!(options.stores["orders_export_1.csv"], "Juniper");
        assert_eq!(options.kits["BOX"]["CUP"], 2);
    }

    #[test]
    fn an_unknown_key_names_its_line_and_the_nearest() {
        let (line, message, help) =
            parse("# zone of the account\n\ntimezone = \"UTC\"\n").expect_err("an error");
        assert_eq!((line, message.as_str()), (3, "there is no option timezone"));
        assert_eq!(help, "The nearest option is time_zone.");
        let (_, _, help) = parse("banana = 1\n").expect_err("an error");
        assert!(help.contains("as_of, ") && help.contains("window"), "{help}");
    }

    #[test]
    fn a_wrong_value_names_its_line() {
        let (line, message, _) = parse("window = \"30d\"\nonly = 3\n").expect_err("an error");
        assert_eq!(line, 2);
        assert!(message.contains("sequence"), "{message}");
        assert_eq!(parse("window = \n").expect_err("an error").0, 1);
    }
}
