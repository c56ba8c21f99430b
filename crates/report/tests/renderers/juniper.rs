//! The report of Juniper, a store that does not exist, with a bit of everything in it.

use backhaul_model::SortedMap;

use backhaul_model::finding::{
    Cause, Confidence, Evidence, Finding, Lane, Money, Owner, SentParcel, Severity,
};
use backhaul_model::report::{
    AcceptanceUse, Answer, Cadence, CheckResult, Coverage, Input, LedgerDay, MeasureTable,
    Measures, OperatingModel, Outcome, OwnershipModel, Pattern, PluginFailure, PluginResult,
    PluginRun, Recommendation, Report, SCHEMA, Shows, Step, Summary, TableColumn, Tell, Tile, Tool,
    Untold, Verdict, Window,
};
use backhaul_model::{Kind, Problem, ProblemCode};

/// The whole report.
pub fn report() -> Report {
    Report {
        schema: SCHEMA.into(),
        tool: Tool { name: "backhaul".into(), version: "0.1.0".into() },
        as_of: Some("2026-02-20T18:00:00-05:00".into()),
        window: Some(Window {
            from: "2026-01-06T00:12:09-05:00".into(),
            to: "2026-02-20T17:41:00-05:00".into(),
        }),
        shown: None,
        options: SortedMap::from([("time_zone".into(), "America/New_York".into())]),
        inputs: vec![orders_file(), shipments_file()],
        summary: summary(),
        findings: findings(),
        cases: Vec::new(),
        do_first: steps(),
        patterns: vec![Pattern {
            cause: split_partial(),
            orders: vec!["#1042".into(), "#1043".into()],
            title: "Split into several parcels, not all of them written back".into(),
            store: Some("Juniper".into()),
            from: None,
            to: None,
            failed: Some(2),
            of: None,
            shipments: vec!["S-7781".into(), "S-7790".into()],
            against: Vec::new(),
            in_common: Vec::new(),
            confirm: vec!["Compare the shipments with the fulfillments that Shopify shows.".into()],
            actions: vec!["Re-send the parcels that are missing.".into()],
        }],
        checks: checks(),
        ledger: vec![LedgerDay {
            day: "2026-02-03".into(),
            store: "Juniper".into(),
            shipped: 41,
            fulfilled: 38,
        }],
        coverage: vec![Coverage {
            input: 0,
            from: "2026-01-06T00:12:09-05:00".into(),
            to: "2026-02-20T17:41:00-05:00".into(),
        }],
        incidents: Vec::new(),
        acceptances: vec![AcceptanceUse {
            what: "unknown-order #10684-EXC".into(),
            reason: "Exchange, made by hand".into(),
            date: "2026-02-03".into(),
            findings: 0,
        }],
        measures: measures(),
        operating_model: operating_model(),
        changes: None,
        plugins: plugins(),
    }
}

fn measures() -> Measures {
    let column = |title: &str, shows| TableColumn { title: title.into(), shows };
    Measures {
        tables: vec![MeasureTable {
            id: "warehouse-carrier".into(),
            topic: "Stores, warehouses, carriers".into(),
            title: "Warehouses and carriers".into(),
            says: "Write-backs that failed, by where a parcel left and who took it.".into(),
            columns: vec![
                column("Warehouse", Shows::Cell),
                column("Orders", Shows::Count),
                column("Share", Shows::Percent),
                column("Wait", Shows::Minutes),
            ],
            rows: vec![
                vec!["Reno | <b>".into(), 1_204_u64.into(), 312_u64.into(), 90_u64.into()],
                vec!["Derby".into(), 7_u64.into(), "".into(), "".into()],
            ],
            of: 3,
        }],
        untold: vec![Untold {
            what: "Who clicked.".into(),
            instead: "The order's activity in ShipStation.".into(),
        }],
        ..Measures::default()
    }
}

/// One that ran, and one that never said what it is.
fn plugins() -> Vec<PluginRun> {
    let refused = PluginRun {
        file: "broken.wasm".into(),
        sha256: "9d".repeat(32),
        id: None,
        name: None,
        version: None,
        fields: Vec::new(),
        personal: Vec::new(),
        cases: 0,
        batches: 0,
        findings: 0,
        result: PluginResult::Failed,
        failure: Some(PluginFailure {
            stage: "gate".into(),
            batch: None,
            reason: "Function 12 uses SIMD, which not every host can run.".into(),
            help: "Build it without -msimd128.".into(),
        }),
        took: None,
    };
    let ran = PluginRun {
        file: "weekend-cut-off.wasm".into(),
        sha256: "4b".repeat(32),
        id: Some("weekend-cut-off".into()),
        name: Some("Weekend cut-off".into()),
        version: Some("1.0.0".into()),
        fields: vec!["order.created_at".into(), "parcel.shipped_at".into()],
        cases: 412,
        batches: 1,
        findings: 4,
        result: PluginResult::Finished,
        failure: None,
        took: Some(1_234),
        ..refused.clone()
    };
    vec![ran, refused]
}

fn steps() -> Vec<Step> {
    let stop = Step {
        title: "Stop these before they ship".into(),
        checks: vec!["cancelled-still-open".into(), "refunded-still-open".into()],
        cause: None,
        severity: Severity::Critical,
        owner: Owner::Warehouse,
        action: "Cancel the order in ShipStation before it is picked.".into(),
        findings: 2,
        orders: vec!["#2001".into(), "#2002".into()],
        value: SortedMap::from([("USD".into(), 13_200)]),
        oldest_business_days: Some(1),
    };
    let outage = Step {
        title: "Outage: one escalation, no re-sends".into(),
        checks: vec!["write-back-outage".into()],
        cause: Some("outage".into()),
        severity: Severity::High,
        owner: Owner::Integration,
        action: "Write to ShipStation support once, with the shipment numbers.".into(),
        findings: 1,
        orders: (1060..1103).map(|n| format!("#{n}")).collect(),
        value: SortedMap::from([("EUR".into(), 900), ("USD".into(), 568_245)]),
        oldest_business_days: Some(9),
    };
    vec![stop, outage]
}

fn operating_model() -> OperatingModel {
    let tile = |id: &str, title: &str, count| Tile {
        id: id.into(),
        title: title.into(),
        count,
        because: "Open findings.".into(),
    };
    let answer = |id: &str, tell| Answer {
        id: id.into(),
        asks: "One system owns the status record.".into(),
        tell,
        because: "2 writers are seen.".into(),
        number: Some(2),
    };
    OperatingModel {
        verdict: Verdict {
            id: "fix-ownership-first".into(),
            sentences: vec![
                "Settle ownership first: 2 writers change the status.".into(),
                "About 85 touches by hand in 33 working days: 2.57 a day.".into(),
            ],
            touches_per_hundred_days: 257,
            working_days: 33,
        },
        ownership: OwnershipModel {
            model: "B".into(),
            title: "The shipping side owns the status".into(),
            because: "97.2 % of the store's fulfillments follow ShipStation.".into(),
            trade_off: "Shopify mirrors it.".into(),
            stated: None,
        },
        checklist: vec![answer("one-owner", Tell::No), answer("mapping-owner", Tell::Unknown)],
        recommendation: Recommendation {
            pattern: "app-sync".into(),
            title: "The shipping app writes the status".into(),
            upkeep: "medium".into(),
            ..Recommendation::default()
        },
        cadence: Cadence { every: "daily".into(), because: "Something critical is open.".into() },
        watch_list: vec![
            tile("failed-syncs", "Failed syncs", Some(43)),
            tile("renamed-statuses", "Renamed statuses", Some(0)),
            tile("duplicate-notifications", "Duplicate notifications", None),
        ],
        ..OperatingModel::default()
    }
}

/// A report of nothing at all.
pub fn nothing() -> Report {
    Report {
        as_of: None,
        window: None,
        options: SortedMap::new(),
        inputs: Vec::new(),
        summary: Summary::default(),
        findings: Vec::new(),
        do_first: Vec::new(),
        patterns: Vec::new(),
        checks: Vec::new(),
        ledger: Vec::new(),
        coverage: Vec::new(),
        acceptances: Vec::new(),
        operating_model: OperatingModel::default(),
        ..report()
    }
}

fn orders_file() -> Input {
    Input {
        name: "orders_export_1.csv".into(),
        kind: Kind::ShopifyOrders,
        sha256: "5f".repeat(32),
        bytes: 1_734_211,
        rows: 2_612,
        used: 2_608,
        set_aside: 4,
        records: 2_004,
        from: Some("2026-01-06".into()),
        to: Some("2026-02-20".into()),
        columns: SortedMap::from([("order.name".into(), "Name".into())]),
        problems: vec![Problem {
            code: ProblemCode::UnreadableRow,
            rows: 4,
            first_row: Some(1_418),
            column: None,
            set_aside: true,
            message: "The quote that opens here never closes.".into(),
            help: "Export the orders again; nothing in the file has to be changed by hand.".into(),
        }],
    }
}

fn shipments_file() -> Input {
    Input {
        name: "Shipments 2026-02-20.csv".into(),
        kind: Kind::ShipStationShipments,
        sha256: "a0".repeat(32),
        bytes: 311_090,
        rows: 1_871,
        used: 1_871,
        set_aside: 0,
        records: 1_871,
        from: Some("2026-01-07".into()),
        to: Some("2026-02-20".into()),
        columns: SortedMap::from([("parcel.tracking".into(), "Tracking #".into())]),
        problems: Vec::new(),
    }
}

fn summary() -> Summary {
    Summary {
        answer: vec![
            "43 of 1,871 shipped orders still look Unfulfilled in Shopify.".into(),
            "They hold $5,682.45.".into(),
            "The oldest has waited 9 business days.".into(),
        ],
        orders: 2_004,
        shipped: 1_871,
        matched: 1_990,
        open_findings: 45,
        stuck_orders: 45,
        value: SortedMap::from([("USD".into(), 581_445)]),
        by_check: SortedMap::from([("shipped-unfulfilled".into(), 43)]),
        by_severity: SortedMap::from([(Severity::Critical, 2), (Severity::High, 43)]),
        by_owner: SortedMap::from([(Owner::Integration, 43), (Owner::Warehouse, 2)]),
        by_cause: SortedMap::from([("split-partial".into(), 43)]),
        by_match: SortedMap::from([("exact".into(), 1_990)]),
    }
}

fn findings() -> Vec<Finding> {
    let stop = |order: &str| Finding {
        check: "cancelled-still-open".into(),
        severity: Severity::Critical,
        owner: Owner::Warehouse,
        value: Some(Money { amount: 6_600, currency: "USD".into() }),
        cause: None,
        message: "Shopify cancelled this order; in ShipStation it is Awaiting Shipment.".into(),
        actions: vec!["Cancel the order in ShipStation before it is picked.".into()],
        ..shipped(order, 1)
    };
    let mut findings: Vec<Finding> =
        (0..43).map(|i| shipped(&format!("#{}", 1_042 + i), i % 10)).collect();
    findings.push(stop("#2001"));
    findings.push(stop("#2002"));
    findings.push(Finding { lane: Lane::TooFresh, ..shipped("#2040", 0) });
    findings
}

/// The parcel of an order.
pub fn parcel(tracking: &str) -> SentParcel {
    SentParcel {
        shipment: Some("SE-700412".into()),
        carrier: Some("stamps_com".into()),
        tracking: Some(tracking.into()),
        made: Some("2026-02-07T10:00:00".into()),
        notified: None,
    }
}

/// One order that shipped and still looks Unfulfilled.
pub fn shipped(order: &str, age: i64) -> Finding {
    Finding {
        id: format!("f{order}"),
        check: "shipped-unfulfilled".into(),
        severity: Severity::High,
        lane: Lane::Open,
        order: Some(order.into()),
        orders: Vec::new(),
        store: Some("Juniper".into()),
        placed: Some("2026-02-05T09:14:00-05:00".into()),
        since: Some("2026-02-07T10:00:00".into()),
        age_days: Some(age * 7 / 5),
        age_business_days: Some(age),
        value: Some(Money { amount: 13_215, currency: "USD".into() }),
        owner: Owner::Integration,
        assignee: None,
        holder: None,
        channel: None,
        due: None,
        penalty_risk: false,
        tier: None,
        accepted: None,
        cause: Some(split_partial()),
        message: format!("{order} left in two parcels; Shopify shows it Unfulfilled."),
        parcels: Vec::new(),
        case: None,
        evidence: vec![
            Evidence {
                input: 0,
                row: 418,
                column: "Fulfillment Status".into(),
                text: "unfulfilled".into(),
            },
            Evidence { input: 1, row: 77, column: "Tracking #".into(), text: "1Z999".into() },
        ],
        actions: vec!["Open the order in ShipStation and choose Notify Marketplace.".into()],
    }
}

fn split_partial() -> Cause {
    Cause {
        id: "split-partial".into(),
        confidence: Confidence::Likely,
        because: vec!["Two active parcels carry this order number.".into()],
        ruled_out: vec!["store-mapping".into()],
        ruled_out_because: vec!["Its records sit in the store its numbers belong to.".into()],
    }
}

fn checks() -> Vec<CheckResult> {
    let check = |id: &str, broken: &str, result, findings| CheckResult {
        id: id.into(),
        title: format!("{broken}: no"),
        broken: broken.into(),
        family: "write-back".into(),
        severity: Severity::High,
        owner: Owner::Integration,
        result,
        findings,
        missing: Vec::new(),
        why: "A customer waits for an e-mail that never comes.".into(),
        remedy: Vec::new(),
        guides: Vec::new(),
    };
    vec![
        check("cancelled-still-open", "Cancelled, still open in ShipStation", Outcome::Findings, 2),
        check(
            "shipped-unfulfilled",
            "Shipped, still Unfulfilled in Shopify",
            Outcome::Findings,
            43,
        ),
        check("overdue-hold", "On hold past its date", Outcome::Passed, 0),
        check("duplicate-order", "In ShipStation twice", Outcome::Passed, 0),
        check("zero-quantity-import", "Imported with quantity 0", Outcome::NotApplicable, 0),
        CheckResult {
            missing: vec!["shipstation.orders".into()],
            remedy: vec!["In ShipStation: Orders, Other Actions, Export Orders.".into()],
            ..check("never-imported", "Paid, never imported", Outcome::NotCheckable, 0)
        },
    ]
}
