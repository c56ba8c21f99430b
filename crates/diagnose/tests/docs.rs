//! The page of causes, `docs/causes.md`, written from the causes themselves.
//!
//! After a change of a cause's words, `BACKHAUL_ACCEPT=1 cargo test -p backhaul-diagnose --test docs`
//! writes it again.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use backhaul_diagnose::catalogue;
use backhaul_model::Confidence;

const HEAD: &str = "<!-- Made from the causes themselves: change their words there. -->\n\n\
# Causes of a broken write-back\n\n\
An order that shipped and still reads *Unfulfilled* gets the best supported cause: the first of this page\n\
that holds. Structure comes before statistics, and a stated fact before both. The report says what was\n\
tested before it, and why that was ruled out. `backhaul explain ID` prints one of them.\n\n\
All that is told from many shipments is told per ShipStation store: one store's outage is not another's.\n\
Only shipments that the files cover count, and an order that its own shape explains does not: a combined\n\
or mis-mapped order fails whatever the connection does.\n\n\
Where an export has the *Marketplace Notified* column, it weighs in. *Failed* means that a notification was\n\
tried: *throttled* and *transient* become likely, and *notify-off*, *rule-suppressed* and\n\
*marked-shipped-unnotified* are excluded. An empty cell, where the store's other parcels have it filled, means\n\
that none was tried, which excludes *throttled* and *transient*.\n\n";

fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Stated => "your file says so",
        Confidence::Likely => "the pattern strongly suggests it",
        Confidence::Possible => "possible",
        Confidence::Unknown => "these files cannot tell",
    }
}

fn page() -> String {
    let mut page = HEAD.to_owned();
    let _ = writeln!(page, "| cause | in a phrase | confidence |\n|---|---|---|");
    for meta in catalogue() {
        let (id, sure) = (meta.id, confidence(meta.confidence));
        let _ = writeln!(page, "| [`{id}`](#{id}) | {} | {sure} |", meta.title);
    }
    for meta in catalogue() {
        let _ = writeln!(page, "\n## {}\n\n*{}.* {}\n", meta.id, meta.title, meta.meaning);
        let _ = writeln!(page, "**Holds when:** {}\n", meta.holds);
        let _ = writeln!(page, "**To confirm:**\n");
        for (step, confirm) in meta.confirm.iter().enumerate() {
            let _ = writeln!(page, "{}. {confirm}", step + 1);
        }
        let _ = writeln!(page, "\n**First:** {}", meta.first_action);
    }
    page
}

#[test]
fn the_page_says_what_the_causes_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/causes.md");
    let page = page();
    if std::env::var_os("BACKHAUL_ACCEPT").is_some() {
        fs::write(&path, &page).expect("docs/causes.md can be written");
    }
    assert_eq!(
        fs::read_to_string(&path).unwrap_or_default(),
        page,
        "docs/causes.md differs from the causes. Write it again: BACKHAUL_ACCEPT=1 cargo test -p \
         backhaul-diagnose --test docs"
    );
}

#[test]
fn causes_stand_in_the_order_of_testing_each_once_with_something_to_do() {
    let ids: Vec<&str> = catalogue().iter().map(|meta| meta.id).collect();
    let order = [
        "store-mapping",
        "combined",
        "split-partial",
        "reship-after-void",
        "marked-shipped-unnotified",
        "not-fulfillable",
        "outage",
        "notify-off",
        "rule-suppressed",
        "carrier-designation",
        "notify-on-scan",
        "throttled",
        "transient",
        "unknown",
    ];
    assert_eq!(ids, order);
    assert!(catalogue().iter().all(|meta| !meta.confirm.is_empty()));
}
