//! How the command ends, and what comes before what.

use crate::run::Folder;

#[test]
fn findings_count_from_the_severity_asked_for() {
    let folder = Folder::with_samples();
    let ended = |arguments: &[&str]| folder.run(&[&["audit", "samples", "-q"], arguments].concat());
    assert_eq!(ended(&[]).code, 0);
    assert_eq!(ended(&["--fail-on", "never"]).code, 0);
    for severity in ["critical", "high", "medium", "low"] {
        assert_eq!(ended(&["--fail-on", severity]).code, 1, "{severity}");
    }
    // A check whose findings are all medium does not count as high.
    let medium = ["--only", "reship-after-void", "--fail-on"];
    assert_eq!(ended(&[&medium[..], &["medium"]].concat()).code, 1);
    assert_eq!(ended(&[&medium[..], &["high"]].concat()).code, 0);
}

#[test]
fn a_file_that_cannot_be_used_comes_before_findings() {
    let folder = Folder::with_samples();
    folder.write("notes.txt", "Dear diary,\ntoday nothing shipped.\n");
    let ended = folder.run(&["audit", "samples", "notes.txt", "--fail-on", "low"]);
    assert_eq!(ended.code, 3, "{ended:?}");
    assert!(ended.out.contains("What to do first"), "the readable files are audited all the same");
    assert!(ended.out.contains("notes.txt"), "{}", ended.out);
    let json = folder.run(&["audit", "samples", "notes.txt", "--format", "json"]);
    assert_eq!(json.code, 3);
    assert!(json.err.contains("notes.txt"), "not shown in the summary, so said here: {}", json.err);
    json.json();
}

#[test]
fn strict_minds_what_could_not_be_checked() {
    let folder = Folder::with_samples();
    let orders = "samples/orders_export.csv";
    assert_eq!(folder.run(&["audit", orders]).code, 0);
    assert_eq!(folder.run(&["audit", orders, "--strict"]).code, 4);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_with_130() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let folder = Folder::new();
    let mut child = folder
        .command(&["audit", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("it runs");
    // It reads standard input until that ends, so it is surely at work when the signal comes.
    let mut input = child.stdin.take().expect("standard input");
    input.write_all(&vec![b'x'; 1 << 20]).expect("it reads");
    let sent = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(sent.expect("kill runs").success());
    assert_eq!(child.wait().expect("it ends").code(), Some(130));
}
