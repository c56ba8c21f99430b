//! `backhaul.toml`: the options of an audit, written down once and used again.
//!
//! An unknown key is an error, because a mistyped option that is silently ignored gives a wrong answer
//! that looks right. The error names file and line, and the nearest key of the section it stands in:
//! what a section may hold is taken from the reader's own message, so that it is right at any depth.

mod place;

use std::path::Path;

use backhaul_audit::{Engine, OptionError, Options};

use crate::arguments::{ConfigCommand, ConfigInit};
use crate::exit::{Exit, Failure};
use crate::nearest::nearest;
use crate::output;

/// The commented file that `backhaul config init` writes.
const TEMPLATE: &str = include_str!("config/backhaul.toml");

/// Runs `config init`, `config check` and `config schema`.
pub fn run(command: &ConfigCommand) -> Result<Exit, Failure> {
    match command {
        ConfigCommand::Init(arguments) => init(arguments)?,
        ConfigCommand::Check(arguments) => {
            let options = read(&arguments.file)?;
            let count = options.count();
            let options = if count == 1 { "1 option" } else { &format!("{count} options") };
            output::print(&format!(
                "{}: {options}, all of them known.\n",
                arguments.file.display()
            ))?;
        }
        ConfigCommand::Schema => {
            let schema = backhaul_audit::options::schema();
            output::print(&format!("{schema:#}\n"))?;
        }
    }
    Ok(Exit::Done)
}

fn init(arguments: &ConfigInit) -> Result<(), Failure> {
    let path = &arguments.file;
    if path.as_os_str() == "-" {
        return output::print(TEMPLATE);
    }
    let shown = path.display();
    let mut file = std::fs::File::create_new(path).map_err(|error| {
        let help = "Name a file that is not there yet, or - for standard output.";
        Failure::usage(format!("{shown}: {error}"), help)
    })?;
    std::io::Write::write_all(&mut file, TEMPLATE.as_bytes())
        .map_err(|error| Failure::unwritten(format!("{shown}: {error}"), "Free some space."))?;
    output::print(&format!("Written: {shown}. Every option in it is commented out.\n"))
}

/// Reads the options from a file, and tries each of them.
pub fn read(path: &Path) -> Result<Options, Failure> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Failure::usage(format!("{shown}: {error}"), "Check the path that --config names.")
    })?;
    let fail = |mistake: Mistake| {
        let (line, message) = (mistake.line, mistake.message);
        Failure::usage(format!("{shown}, line {line}: {message}"), mistake.help)
    };
    let options = parse(&text).map_err(fail)?;
    tried(&options).map_err(|error| fail(refused(&text, &error)))?;
    Ok(options)
}

/// An audit of no files refuses what any audit would.
pub fn tried(options: &Options) -> Result<(), OptionError> {
    Engine::new().audit(options, &mut |_, _, _| ()).map(drop)
}

/// What is wrong in the file, on which line, and what would do.
#[derive(Debug)]
struct Mistake {
    line: usize,
    message: String,
    help: String,
}

/// Parses the text.
fn parse(text: &str) -> Result<Options, Mistake> {
    toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or(0..0);
        let line = place::line_at(text, span.start);
        let said = error.message().lines().next().unwrap_or_default();
        let (message, help) = match said.split('`').nth(1) {
            Some(key) if said.starts_with("unknown field") => {
                (format!("there is no option {key}"), nearby(key, said, "option"))
            }
            Some(word) if said.starts_with("unknown variant") => {
                (format!("{word} is none of the words known here"), nearby(word, said, "word"))
            }
            _ => (said.to_owned(), "The options and their values stand in docs/config.md.".into()),
        };
        Mistake { line, message, help }
    })
}

/// An option that the engine refuses, at its line.
fn refused(text: &str, error: &OptionError) -> Mistake {
    Mistake {
        line: place::line_of(text, &error.option),
        message: format!("{}: {}", error.option, error.message),
        help: "`backhaul config schema` says what each option may be.".to_owned(),
    }
}

/// The nearest of the names that the message lists as expected: serde's words, every name in backticks.
fn nearby(typed: &str, said: &str, noun: &str) -> String {
    let expected = said.split_once("expected ").map_or("", |(_, expected)| expected);
    let known: Vec<&str> = expected.split('`').skip(1).step_by(2).collect();
    match nearest(typed, known.iter().copied()) {
        Some(near) => format!("The nearest {noun} is {near}."),
        None if known.is_empty() => format!("This section holds no {noun}."),
        None => format!("The {noun}s here are {}.", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistake(text: &str) -> (usize, String, String) {
        let mistake = parse(text).expect_err("an error");
        (mistake.line, mistake.message, mistake.help)
    }

    #[test]
    fn every_option_can_be_written_down() {
        let options = parse(
            "as_of = \"2026-02-20\"\nonly = [\"never-imported\"]\n\
             [stores]\n\"orders_export_1.csv\" = \"Juniper\"\n[kits.BOX]\nCUP = 2\n\
             [checks.shipped-unfulfilled]\nseverity = \"low\"\ngrace = 48\n",
        )
        .expect("a config");
        assert_eq!(options.as_of.as_deref(), Some("2026-02-20"));
        assert_eq!(options.only, ["never-imported"]);
        assert_eq!(options.kits["BOX"]["CUP"], 2);
        let check = options.checks.of("shipped-unfulfilled").expect("settings");
        assert_eq!(check.numbers["grace"], 48);
    }

    #[test]
    fn an_unknown_key_names_its_line_and_the_nearest_at_any_depth() {
        for (text, line, key, near) in [
            ("# zone\n\ntimezone = \"UTC\"\n", 3, "timezone", "time_zone"),
            ("[calendar]\nholiday = []\n", 2, "holiday", "holidays"),
            ("[checks.never-importd]\ngrace = 1\n", 1, "never-importd", "never-imported"),
            ("[checks.never-imported]\ngrce = 1\n", 2, "grce", "grace"),
            ("[owners]\nwarehose = \"Kim\"\n", 2, "warehose", "warehouse"),
            ("\n[status_words.platfrom]\nx = \"shipped\"\n", 2, "platfrom", "platform"),
            ("[[incidents]]\nname = \"x\"\nform = \"2026-01-01\"\n", 3, "form", "from"),
            ("[stores.\"a.csv\"]\nprefx = \"A\"\n", 2, "prefx", "prefix"),
        ] {
            let (at, message, help) = mistake(text);
            assert_eq!((at, message), (line, format!("there is no option {key}")), "{text}");
            assert!(help.ends_with(&format!("is {near}.")), "{text}: {help}");
        }
        let (_, _, help) = mistake("banana = 1\n");
        assert!(help.contains("as_of, ") && help.contains("window"), "{help}");
    }

    #[test]
    fn a_wrong_value_names_its_line_and_the_nearest_word() {
        let (line, message, _) = mistake("window = \"30d\"\nonly = 3\n");
        assert_eq!(line, 2);
        assert!(message.contains("sequence"), "{message}");
        let (line, _, help) = mistake("[calendar]\nworkdays = [\"mon\",\n \"tues\"]\n");
        assert_eq!((line, help.as_str()), (3, "The nearest word is tue."));
        let (line, message, _) = mistake("[checks.never-imported]\n\ngrace = \"a day\"\n");
        assert_eq!(line, 3);
        assert!(message.contains("expected i64"), "{message}");
        assert_eq!(mistake("window = \n").0, 1);
    }

    #[test]
    fn an_option_that_the_engine_refuses_is_found_in_the_file() {
        for (text, line) in [
            ("[calendar]\nholidays = [\n \"2026-12-25\",\n \"Boxing Day\",\n]\n", 4),
            ("skip = []\n\n[calendar]\ncut_off = \"2pm\"\n", 4),
            ("[zones]\n\"Juniper\" = \"UTC\"\n\"b.csv\" = \"Mars\"\n", 3),
            ("[[acceptances]]\nfinding = \"f\"\nreason = \"r\"\ndate = \"soon\"\n", 4),
            ("[[acceptances]]\norder = \"#1\"\nreason = \"r\"\ndate = \"2026-02-03\"\n", 1),
            ("time_zone = \"Mars\"\n", 1),
        ] {
            let options = parse(text).expect("options");
            let error = tried(&options).expect_err("refused");
            assert_eq!(refused(text, &error).line, line, "{text}: {error}");
        }
    }

    #[test]
    fn the_template_holds_every_option_and_each_of_them_works() {
        assert_eq!(parse(TEMPLATE).expect("a config"), Options::default());
        let uncommented: String = TEMPLATE
            .lines()
            .map(|line| match line.strip_prefix('#') {
                Some(option) if !option.is_empty() && !option.starts_with(' ') => option,
                _ => line,
            })
            .fold(String::new(), |text, line| text + line + "\n");
        let options = parse(&uncommented).expect("every commented option is one");
        tried(&options).expect("every example value can be used");
        let whole = |options: &Options| serde_json::to_value(options).expect("options");
        let (given, default) = (whole(&options), whole(&Options::default()));
        for (key, value) in given.as_object().expect("options") {
            assert_ne!(value, &default[key], "the template leaves out {key}");
        }
    }
}
