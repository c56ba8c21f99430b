//! `docs/config.md`, written from the schema of the options, which is made from their types.
//!
//! After a change of an option, `BACKHAUL_ACCEPT=1 cargo test -p backhaul --test workspace` writes the
//! page again.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

const INTRODUCTION: &str = "\
<!-- Made from the options themselves: change their words there. -->

# Options in a file

`backhaul audit --config backhaul.toml` reads options from a file, so that a weekly audit asks the
same question each time. A flag on the command line wins over the file. The page takes the same
options as JSON.

| command | does |
|---|---|
| `backhaul config init` | writes a file with every option commented out |
| `backhaul config check FILE` | says whether a file can be used |
| `backhaul config schema` | prints the JSON Schema, for editors that complete and check TOML |

An unknown key or a wrong value is an error that names file, line, and the nearest key. The report's
`options` states what was given, by path.

Without options the audit does what its checks say of themselves. Name the time zone of the
ShipStation account where you know it: it writes no zone beside its times, and checks that compare
hours see exact times only then.

[Rules](rules.md) and [plugins](plugins.md) have pages of their own.

";

/// Lists a type's properties in rows, sections after them.
fn rows(page: &mut String, schema: &Value, section: &Value, prefix: &str) {
    let Some(properties) = section["properties"].as_object() else { return };
    page.push_str("| key | meaning | value | default |\n|---|---|---|---|\n");
    for (key, property) in properties {
        let target = resolved(schema, property);
        let says = said(property).or_else(|| said(target)).unwrap_or_default();
        let default = match &property["default"] {
            Value::Null | Value::Object(_) => String::new(),
            Value::Array(items) if items.is_empty() => String::new(),
            value => format!("`{value}`"),
        };
        let _ =
            writeln!(page, "| `{prefix}{key}` | {says} | {} | {default} |", value(schema, target));
    }
    page.push('\n');
}

/// A section with its keys, and the sections inside it.
fn sections(page: &mut String, schema: &Value, path: &str, property: &Value) {
    let target = resolved(schema, property);
    let list = target["type"] == "array";
    let of = if list { resolved(schema, &target["items"]) } else { target };
    let Some(properties) = of["properties"].as_object() else { return };
    let title = if list { format!("[[{path}]]") } else { format!("[{path}]") };
    let says = said(property).or_else(|| said(target)).unwrap_or_default();
    let _ = writeln!(page, "## `{title}`\n\n{says}\n");
    rows(page, schema, of, "");
    for (key, property) in properties {
        sections(page, schema, &format!("{path}.{key}"), property);
    }
}

fn resolved<'a>(schema: &'a Value, property: &'a Value) -> &'a Value {
    let reference = property["$ref"].as_str().or_else(|| {
        let choices = property["anyOf"].as_array()?;
        let plain = choices.iter().filter(|choice| choice["type"] != "null");
        let [choice] = plain.collect::<Vec<_>>()[..] else { return None };
        choice["$ref"].as_str()
    });
    let pointer = reference.and_then(|reference| reference.strip_prefix('#'));
    pointer.and_then(|pointer| schema.pointer(pointer)).unwrap_or(property)
}

fn said(value: &Value) -> Option<String> {
    value["description"].as_str().map(|says| says.replace('\n', " "))
}

/// What may stand there, in a few words.
fn value(schema: &Value, of: &Value) -> String {
    let of = resolved(schema, of);
    if let Some(words) = of["oneOf"].as_array() {
        let words: Vec<String> = words
            .iter()
            .filter_map(|word| Some(format!("`{}`", word["const"].as_str()?)))
            .collect();
        return words.join(", ");
    }
    if let Some(choices) = of["anyOf"].as_array() {
        let choices: Vec<String> = choices
            .iter()
            .filter(|choice| choice["type"] != "null")
            .map(|choice| value(schema, choice))
            .collect();
        return choices.join(" or ");
    }
    let types = match &of["type"] {
        Value::Array(types) => types[0].as_str().unwrap_or_default(),
        one => one.as_str().unwrap_or_default(),
    };
    match types {
        "array" if of["items"]["enum"].is_array() => "list of ids".into(),
        "array" => format!("list: {}", value(schema, &of["items"])),
        "object" if of["additionalProperties"].is_object() => {
            format!("name = {}", value(schema, &of["additionalProperties"]))
        }
        "object" => "section".into(),
        "integer" => "number".into(),
        "string" => "text".into(),
        "boolean" => "true or false".into(),
        other => other.into(),
    }
}

fn page() -> String {
    let schema = backhaul_audit::options::schema();
    let mut page = INTRODUCTION.to_owned();
    rows(&mut page, &schema, &schema, "");
    page.push_str("## Example\n\n```toml\n");
    page.push_str(include_str!("../../src/config/backhaul.toml"));
    page.push_str("```\n\n");
    let properties = schema["properties"].as_object().expect("properties");
    let own = ["checks", "owners"];
    for (key, property) in properties.iter().filter(|(key, _)| !own.contains(&key.as_str())) {
        sections(&mut page, &schema, key, property);
    }
    page.push_str(
        "## `[checks.…]`\n\nEach check takes `severity`, one of `critical`, `high`, `medium`, `low` and \
         `info`, and its own numbers.\n\n| check | number | meaning | default |\n|---|---|---|---|\n",
    );
    let checks = schema.pointer("/$defs/Checks/properties").and_then(Value::as_object);
    for (id, check) in checks.expect("checks") {
        let numbers = check["properties"].as_object().expect("settings").iter();
        for (number, option) in numbers.filter(|(number, _)| *number != "severity") {
            let says = said(option).unwrap_or_default();
            let _ = writeln!(page, "| `{id}` | `{number}` | {says} | {} |", option["default"]);
        }
    }
    page
}

#[test]
fn the_page_of_options_says_what_the_schema_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/config.md");
    if std::env::var_os("BACKHAUL_ACCEPT").is_some() {
        std::fs::write(&path, page()).expect("docs/config.md can be written");
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == page(),
        "docs/config.md differs from the options; BACKHAUL_ACCEPT=1 writes it"
    );
}

#[test]
fn the_schema_holds_the_template_and_refuses_mistakes() {
    let schema = backhaul_audit::options::schema();
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let text: String = include_str!("../../src/config/backhaul.toml")
        .lines()
        .map(|line| line.strip_prefix('#').filter(|line| !line.starts_with(' ')).unwrap_or(line))
        .fold(String::new(), |text, line| text + line + "\n");
    let whole: Value = toml::from_str(&text).expect("TOML");
    let errors: Vec<String> =
        validator.iter_errors(&whole).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    for wrong in [
        r#"{"timezone": "UTC"}"#,
        r#"{"checks": {"never-importd": {}}}"#,
        r#"{"checks": {"never-imported": {"grce": 3}}}"#,
        r#"{"owners": {"warehose": "Kim"}}"#,
        r#"{"only": ["never-importd"]}"#,
        r#"{"calendar": {"workdays": ["someday"]}}"#,
    ] {
        let wrong: Value = serde_json::from_str(wrong).expect("JSON");
        assert!(!validator.is_valid(&wrong), "{wrong}");
    }
}
