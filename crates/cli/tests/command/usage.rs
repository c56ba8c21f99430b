//! Help, and arguments that cannot be used: exit code 2, nothing on standard output, no file touched.

use crate::run::Folder;

#[test]
fn help_and_version_are_results() {
    let folder = Folder::new();
    for arguments in [&["--help"][..], &["--version"], &["audit", "--help"], &["sample", "-h"]] {
        let ended = folder.run(arguments);
        assert_eq!(ended.code, 0, "{ended:?}");
        assert!(ended.out.contains("backhaul") && ended.err.is_empty(), "{ended:?}");
    }
    let help = folder.run(&["--help"]).out;
    for command in ["audit", "inspect", "checks", "explain", "sample", "Exit codes"] {
        assert!(help.contains(command), "{help}");
    }
}

#[test]
fn a_wrong_argument_ends_with_2_and_says_what_would_do() {
    let folder = Folder::with_samples();
    let orders = "samples/orders_export.csv";
    for (arguments, said) in [
        (&[][..], "Usage"),
        (&["audit"], "FILE"),
        (&["adit", orders], "audit"),
        (&["audit", orders, "--formt", "json"], "--format"),
        (&["audit", orders, "--format", "pdf"], "json"),
        (&["audit", orders, "--fail-on", "awful"], "critical"),
        (&["audit", orders, "--only", "never-importd"], "never-imported"),
        (&["audit", orders, "--skip", "shipped-unfulfiled"], "shipped-unfulfilled"),
        (&["audit", orders, "--as-of", "yesterday"], "--as-of"),
        (&["audit", orders, "--window", "a while"], "--window"),
        (&["audit", orders, "--time-zone", "Mars/Olympus"], "America/New_York"),
        (&["audit", orders, "--store-map", "Juniper"], "--store-map"),
        (&["audit", orders, "--quiet", "--verbose"], "--verbose"),
        (&["audit", orders, "--config", "absent.toml"], "absent.toml"),
        (&["audit", orders, "-o", "report.pdf"], ".json"),
        (&["audit", orders, "-o", "absent/report.json"], "absent"),
        (&["audit", orders, "-o", "-", "-o", "-"], "twice"),
        (&["audit", orders, "-o", orders], "read by the audit"),
        (&["audit", "samples", "-o", orders], "read by the audit"),
        (&["explain", "never"], "never-imported"),
        (&["sample", "new", "--orders", "0"], "--orders"),
    ] {
        let ended = folder.run(arguments);
        assert_eq!(ended.code, 2, "{arguments:?} {ended:?}");
        assert!(ended.err.contains(said), "{arguments:?} {ended:?}");
        assert!(ended.out.is_empty(), "{arguments:?} {ended:?}");
    }
    assert!(folder.read(orders).starts_with("Name,"));
}

#[test]
fn an_unknown_key_of_the_config_names_the_nearest_and_its_line() {
    let folder = Folder::with_samples();
    folder.write("backhaul.toml", "as_of = \"2026-04-01\"\ntime_zon = \"UTC\"\n");
    let ended = folder.run(&["audit", "samples", "--config", "backhaul.toml"]);
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("backhaul.toml, line 2"), "{}", ended.err);
    assert!(ended.err.contains("time_zone"), "{}", ended.err);
}

#[test]
fn a_flag_wins_over_the_config() {
    let folder = Folder::with_samples();
    folder.write("backhaul.toml", "only = [\"overdue-hold\"]\ntime_zone = \"Europe/Berlin\"\n");
    let arguments = ["audit", "samples", "--config", "backhaul.toml", "--format", "json"];
    let options = folder.run(&arguments).json()["options"].clone();
    assert_eq!(options["time_zone"], "Europe/Berlin");
    let flagged = [&arguments[..], &["--time-zone", "America/New_York"]].concat();
    let options = folder.run(&flagged).json()["options"].clone();
    assert_eq!(options["time_zone"], "America/New_York");
}
