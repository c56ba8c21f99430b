//! The operating model and the measures, on small exports whose numbers can be counted by hand.

use std::fmt::Write as _;

use backhaul_audit::{Engine, Options};
use backhaul_model::report::{Report, Tell};
use serde_json::{Value, json};

/// An order.
struct Order {
    number: u32,
    status: &'static str,
    /// Minutes from label to fulfilled.
    lag: u32,
    carrier: &'static str,
}

/// One order a day from Monday 5 January 2026, labelled two hours later, each by one parcel.
fn audit(orders: &[Order], options: &Value) -> Report {
    audit_with(orders, &[], options)
}

/// The same, and `words` are the statuses of the first platform orders.
fn audit_with(orders: &[Order], words: &[&str], options: &Value) -> Report {
    let mut store = String::from(
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Total,\
         Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,\
         Lineitem requires shipping,Shipping Zip,Shipping Country,Source,Id\n",
    );
    let mut parcels = String::from(
        "Shipment #,Order #,Tracking #,Carrier,Service,Ship Date,Label Created,Store\n",
    );
    let mut platform = String::from("Order #,Order Date,Status,Store,Item SKU,Quantity\n");
    for (position, order) in orders.iter().enumerate() {
        let (month, day) = (1 + position / 28, 5 + position % 24);
        let at = format!("2026-{month:02}-{day:02}");
        let number = order.number;
        let minutes = 12 * 60 + order.lag;
        let fulfilled = if order.status == "fulfilled" {
            format!("{at} {:02}:{:02}:00 -0500", minutes / 60, minutes % 60)
        } else {
            String::new()
        };
        let _ = writeln!(
            store,
            "#{number},a{number}@example.com,paid,{at} 10:00:00 -0500,{},{fulfilled},USD,20.00,\
             {at} 10:00:00 -0500,1,Cup,20.00,CUP,true,02134,US,web,{number}",
            order.status
        );
        let us = format!("{month}/{day}/2026");
        let carrier = order.carrier;
        let _ = writeln!(
            parcels,
            "{number},{number},94001000000000000{number:05},{carrier},Ground,{us},{us} 12:00:00 PM,Juniper"
        );
        let word = words.get(position).unwrap_or(&"Shipped");
        let _ = writeln!(platform, "{number},{us} 10:00:00 AM,{word},Juniper,CUP,1");
    }
    let mut engine = Engine::new();
    for (name, text) in
        [("orders.csv", &store), ("shipments.csv", &parcels), ("platform.csv", &platform)]
    {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    let mut options: Options = serde_json::from_value(options.clone()).expect("options");
    options.time_zone = Some("America/New_York".into());
    options.as_of = Some("2026-03-20".into());
    // The tracking numbers are invented.
    options.skip = vec!["malformed-tracking".into()];
    engine.audit(&options, &mut |_, _, _| {}).expect("a report")
}

/// Forty orders, of which those at `failed` were not written back.
fn forty(failed: &[u32]) -> Vec<Order> {
    let order = |position: u32| Order {
        number: 1_001 + position,
        status: if failed.contains(&position) { "unfulfilled" } else { "fulfilled" },
        lag: 10,
        carrier: if position.is_multiple_of(4) { "UPS" } else { "USPS" },
    };
    (0..40).map(order).collect()
}

fn tell(report: &Report, id: &str) -> Option<Tell> {
    let model = &report.operating_model;
    let answers = model.checklist.iter().chain(&model.readiness).chain(&model.badge);
    answers.chain(&model.simple_path).find(|answer| answer.id == id).map(|answer| answer.tell)
}

#[test]
fn a_store_where_nothing_fails_is_told_to_keep_it_simple() {
    let report = audit(&forty(&[]), &json!({}));
    let model = &report.operating_model;
    assert_eq!(model.verdict.id, "keep-it-simple", "{:?}", model.verdict);
    assert_eq!(model.verdict.touches_per_hundred_days, 0);
    assert_eq!((model.writers_seen, model.ownership.model.as_str()), (1, "B"));
    assert_eq!(model.writers[0].orders.count, 40);
    assert_eq!(tell(&report, "one-owner"), Some(Tell::Yes));
    assert_eq!(tell(&report, "mapping-owner"), Some(Tell::Unknown));
    assert_eq!(tell(&report, "support-sees-same-status"), Some(Tell::Yes));
    assert_eq!(tell(&report, "splits-rare"), Some(Tell::Yes));
    assert_eq!(model.cadence.every, "monthly");
    // No file has a column for the warehouse, so none is said to be the only one.
    let named = "Carriers named: 2; warehouses named: 0; in several parcels: 0.0 %; \
                 findings for each thousand orders: 0.";
    assert_eq!(model.recommendation.because[0], named);
    assert!(model.stalls.is_empty());
}

#[test]
fn what_fails_is_counted_where_it_fails() {
    // Every order of UPS but one, and no other.
    let report = audit(&forty(&[0, 4, 8, 12, 16, 20, 24, 28, 32]), &json!({}));
    let share = |carrier: &str| {
        let values = report.measures.failures.iter();
        let value = values.clone().find(|v| v.facet == "carrier" && v.value == carrier);
        value.map(|value| (value.failed.count, value.failed.of))
    };
    assert_eq!((share("UPS"), share("USPS")), (Some((9, 10)), Some((0, 30))));
    let stage = |name: &str| {
        let stage = report.measures.funnel.iter().find(|stage| stage.stage == name);
        stage.map(|stage| (stage.orders, stage.leaked))
    };
    assert_eq!(stage("labelled"), Some((40, 0)));
    assert_eq!(stage("told"), Some((31, 9)));
    let unfulfilled = &report.measures.unfulfilled;
    assert_eq!((unfulfilled.reported, unfulfilled.shipped, unfulfilled.waiting), (9, 9, 0));
    let agree = report.measures.completeness[0].agree;
    assert_eq!((agree.count, agree.of, agree.share), (31, 40, 7_750));
    let tiles = &report.operating_model.watch_list;
    assert_eq!(tiles[0].count, Some(9));
    assert_eq!(tiles.iter().filter(|tile| tile.count.is_none()).count(), 1);
    assert_eq!(report.operating_model.effort.corrections, 9);
    assert_eq!(report.operating_model.effort.questions, 3);
    assert_eq!(report.operating_model.effort.minutes, 9 * 3 + 3 * 6);
    assert_eq!(tell(&report, "retry"), Some(Tell::No));
    assert_eq!(tell(&report, "support-sees-same-status"), Some(Tell::No));
}

#[test]
fn latency_is_measured_to_the_minute_and_against_the_target() {
    let mut orders = forty(&[]);
    for order in orders.iter_mut().skip(30) {
        order.lag = 300;
    }
    let report = audit(&orders, &json!({"targets": {"write_back": 5}}));
    let leg = |name: &str| {
        let legs = report.measures.latency.iter();
        legs.clone().find(|leg| leg.leg == name && leg.service.is_empty()).cloned().expect("a leg")
    };
    let back = leg("label-to-fulfilled");
    assert_eq!((back.orders, back.median, back.p90), (40, 10, 300));
    assert_eq!((back.within, back.target, back.exact), (0, 5, true));
    assert_eq!(back.by_age, [0, 30, 30, 40, 40, 40]);
    assert_eq!(leg("order-to-label").median, 120);
    assert_eq!(tell(&report, "retry"), Some(Tell::Yes));
}

#[test]
fn failures_stand_beside_the_labels_of_their_hour() {
    // The first four orders share their hours with four others; 3 and 27 are two of one hour.
    let report = audit(&forty(&[3, 7, 27]), &json!({}));
    let volume = report.measures.volume.iter();
    let told: Vec<_> =
        volume.map(|it| (it.from, it.to, it.periods, it.failed.count, it.failed.of)).collect();
    assert_eq!(told, [(1, 1, 32, 1, 32), (2, 3, 4, 2, 8)]);
    let [quiet, busy] = report.measures.volume.as_slice() else { panic!("{told:?}") };
    assert_eq!(quiet.period, "hour");
    // As findings have them, so that a search for an hour finds its orders.
    let since = |order: &str| {
        let mut findings = report.findings.iter().filter(|it| it.check == "shipped-unfulfilled");
        let finding = findings.find(|finding| finding.order.as_deref() == Some(order));
        finding.and_then(|finding| finding.since.clone()).expect("a moment")
    };
    assert_eq!(quiet.worst, [&since("#1008")[..13]]);
    assert_eq!(busy.worst, [&since("#1004")[..13]]);
    assert_eq!(since("#1004")[..13], since("#1028")[..13]);
}

#[test]
fn labels_without_a_time_are_counted_by_day() {
    let store = "Name,Financial Status,Fulfillment Status,Created at,Total,Currency,\
        Lineitem sku,Lineitem name,Lineitem quantity\n\
        #1001,paid,unfulfilled,2026-01-05 10:00:00 -0500,20.00,USD,CUP,Cup,1\n\
        #1002,paid,fulfilled,2026-01-05 11:00:00 -0500,20.00,USD,CUP,Cup,1\n\
        #1003,paid,fulfilled,2026-01-13 10:00:00 -0500,20.00,USD,CUP,Cup,1\n";
    let parcels = "Shipment #,Order #,Tracking #,Ship Date\n\
        1,1001,9400,1/6/2026\n2,1002,9401,1/6/2026\n3,1003,9402,1/14/2026\n";
    let report = report_of(store, "shipments.csv", parcels);
    let [quiet, busy] = report.measures.volume.as_slice() else { panic!("two bands") };
    assert_eq!((busy.period.as_str(), busy.periods, busy.failed.of), ("day", 1, 2));
    assert_eq!(busy.worst, ["2026-01-06"]);
    assert_eq!((quiet.periods, quiet.failed.count), (1, 0));
    assert!(quiet.worst.is_empty());
}

#[test]
fn what_the_user_says_goes_before_what_the_files_show() {
    let options = json!({
        "answers": {"same-view": true, "one-owner": false},
        "ownership": {"status": "shipstation", "mapping": "Kim"},
        "owners": {"integration": "Kim", "catalogue": "Lee"},
    });
    let report = audit(&forty(&[3, 7]), &options);
    assert_eq!(tell(&report, "same-view"), Some(Tell::Yes));
    assert_eq!(tell(&report, "one-owner"), Some(Tell::No));
    assert_eq!(tell(&report, "mapping-owner"), Some(Tell::Yes));
    assert_eq!(tell(&report, "exceptions-owned"), Some(Tell::Yes));
    assert_eq!(report.operating_model.ownership.stated.as_deref(), Some("shipstation"));
    let stalls = &report.operating_model.stalls;
    let stall = stalls.iter().find(|stall| stall.stage == "write-back").expect("a stall");
    assert_eq!((stall.findings, stall.assignee.as_deref()), (2, Some("Kim")));
}

/// Orders with enough to do by hand and four boxes ticked; ShipStation has these words for the first.
fn renaming(words: &[&str]) -> Report {
    let failed: Vec<u32> = (0..30).collect();
    let answers = json!({"same-view": true, "faster-than-daily": true, "exceptions-often": true});
    audit_with(&forty(&failed), words, &json!({"answers": answers}))
}

#[test]
fn statuses_renamed_while_nobody_keeps_the_map_speak_for_keeping_it_simple() {
    let tile = |report: &Report| {
        let tiles = report.operating_model.watch_list.iter();
        tiles.clone().find(|tile| tile.id == "renamed-statuses").cloned().expect("a tile")
    };
    let report = renaming(&["Boxed", "Boxed", "boxed up", "On the van", "Done"]);
    let model = &report.operating_model;
    assert_eq!(tile(&report).count, Some(4));
    let days = model.verdict.working_days;
    assert_eq!(
        tile(&report).because,
        format!("Status words that nobody knows, in {days} working days.")
    );
    assert_eq!(model.verdict.id, "keep-it-simple");
    let renamed = format!("In {days} working days 4 status words came up that nobody wrote down.");
    assert!(model.verdict.sentences.contains(&renamed), "{:?}", model.verdict.sentences);
    // One word in two months is a slip, not a habit.
    assert_eq!(renaming(&["Boxed"]).operating_model.verdict.id, "worth-it");
}

#[test]
fn the_help_desk_fits_where_support_needs_the_status() {
    let report = audit(&forty(&[3]), &json!({"answers": {"support-needs-view": true}}));
    let fits = &report.operating_model.recommendation;
    assert_eq!((fits.pattern.as_str(), fits.upkeep.as_str()), ("help-desk", "medium-to-high"));
    let table = report.measures.tables.iter().find(|table| table.id == "connections");
    let rows = serde_json::to_value(&table.expect("a table").rows).expect("JSON");
    let column = |at: usize| -> Vec<&str> {
        rows.as_array().expect("rows").iter().filter_map(|row| row[at].as_str()).collect()
    };
    assert_eq!(column(5), ["", "", "this one", ""]);
    assert_eq!(
        column(4),
        [
            "Carriers named: 2; warehouses named: 0; findings for each thousand orders: 50.",
            "100.0 % of the store's fulfillments follow ShipStation.",
            "Customers who probably ask: 1; working days: 35.",
            "Warehouses named: 0; in several parcels: 0.0 %; by outside providers: 0.0 %.",
        ]
    );
    let report = audit(&forty(&[3]), &json!({}));
    assert_eq!(report.operating_model.recommendation.pattern, "app-sync");
}

#[test]
fn the_watch_list_names_findings_as_the_queue_does() {
    let report = audit(&forty(&[3]), &json!({}));
    let because = &report.operating_model.watch_list[0].because;
    assert!(because.starts_with("Open findings: Shipped, but still Unfulfilled"), "{because}");
    for tile in &report.operating_model.watch_list {
        let ids = backhaul_checks::catalogue().filter(|meta| meta.id.contains('-'));
        let named: Vec<&str> =
            ids.map(|meta| meta.id).filter(|id| tile.because.contains(id)).collect();
        assert!(named.is_empty(), "{named:?}");
    }
}

#[test]
fn one_side_alone_tells_nothing_and_says_so() {
    let mut engine = Engine::new();
    let file = engine.open("shipments.csv");
    engine.push(file, b"Shipment #,Order #,Tracking #,Ship Date\n1,1001,9400,01/05/2026\n");
    engine.close(file);
    let report = engine.audit(&Options::default(), &mut |_, _, _| {}).expect("a report");
    assert_eq!(report.operating_model.verdict.id, "cannot-tell");
    assert!(report.measures.completeness.iter().all(|field| field.missing.is_some()));
    assert!(!report.measures.untold.is_empty());
}

#[test]
fn shipments_stand_in_time_order_and_the_longest_run_is_named() {
    let report = audit(&forty(&[3, 10, 11, 12, 13, 14]), &json!({}));
    let [strip] = report.measures.strips.as_slice() else { panic!("one store, one strip") };
    assert_eq!((strip.store.as_str(), strip.shipments), ("Juniper", 40));
    assert_eq!((strip.failed, strip.silent), (6, 0));
    assert_eq!(strip.ticks.len(), 40);
    assert_eq!(strip.ticks.iter().map(|tick| tick.told).sum::<u64>(), 34);
    assert!(strip.ticks.is_sorted_by(|a, b| a.from <= b.from));
    let longest = strip.longest.as_ref().expect("five in a row");
    assert_eq!(longest.shipments, 5);
    // Written as the finding has it, so that the two compare.
    let mut findings = report.findings.iter().filter(|it| it.check == "shipped-unfulfilled");
    let first = findings.find(|finding| finding.order.as_deref() == Some("#1011"));
    assert_eq!(Some(longest.from.as_str()), first.and_then(|finding| finding.since.as_deref()));
}

#[test]
fn a_finding_leads_to_the_story_of_its_order() {
    let report = audit(&forty(&[10]), &json!({}));
    let finding = report.findings.iter().find(|finding| finding.check == "shipped-unfulfilled");
    let case = finding.and_then(|finding| finding.case).expect("a story");
    let story = &report.cases[case as usize];
    let events: Vec<&str> = story.events.iter().map(|event| event.what.as_str()).collect();
    assert_eq!(events, ["created", "paid", "labelled"]);
    assert_eq!(story.matched_by.as_deref(), Some("exact"));
    // A Thursday, at noon.
    assert_eq!(story.labelled_hour, Some(3 * 24 + 12));
    let [line] = story.lines.as_slice() else { panic!("one SKU, one line") };
    assert_eq!((line.sku.as_str(), line.ordered, line.shipped), ("CUP", 1, Some(1)));
    // The export has no column that would say.
    assert_eq!((line.fulfilled, line.refunded), (None, None));
    let told = serde_json::to_string(&report.cases).expect("JSON");
    assert!(!told.contains("1011") && !told.contains("example.com"), "{told}");
}

/// Three orders with notes, seen against ShipStation's orders of this header and these rows.
fn survival(platform: &str) -> Report {
    let store = "Name,Financial Status,Fulfillment Status,Created at,Total,Currency,\
        Lineitem sku,Lineitem name,Lineitem quantity,Notes,Note Attributes\n\
        #1001,paid,unfulfilled,2026-01-05 10:00:00 -0500,20.00,USD,CUP,Cup,1,\"Ring twice\nThank you\",gift: Joy\n\
        #1002,paid,unfulfilled,2026-01-05 10:00:00 -0500,20.00,USD,CUP,Cup,1,Leave at the door,\n\
        #1003,paid,unfulfilled,2026-01-05 10:00:00 -0500,20.00,USD,CUP,Cup,1,,gift: Luck\n";
    report_of(store, "platform.csv", platform)
}

/// A report of the store's orders and one file of ShipStation.
fn report_of(store: &str, name: &str, shipstation: &str) -> Report {
    let mut engine = Engine::new();
    for (name, text) in [("store.csv", store), (name, shipstation)] {
        let file = engine.open(name);
        engine.push(file, text.as_bytes());
        engine.close(file);
    }
    engine.audit(&Options::default(), &mut |_, _, _| {}).expect("a report")
}

#[test]
fn a_note_arrives_where_a_line_of_it_stands() {
    let report = survival(
        "Order #,Order Date,Status,Store,Custom Field 1,Internal Notes,Gift Message\n\
         1001,1/5/2026,Awaiting Shipment,Juniper,1001,RING TWICE,Joy\n\
         1002,1/5/2026,Awaiting Shipment,Juniper,1002,Leave it,\n\
         1003,1/5/2026,Awaiting Shipment,Juniper,1003,,\n",
    );
    let of = |field: &str| {
        let rows = report.measures.survival.iter();
        let row = rows.clone().find(|row| row.field == field).expect("a row");
        let into = row.into.iter().map(|into| (into.field.as_str(), into.orders));
        (row.exported, row.arrived.count, row.arrived.of, into.collect::<Vec<_>>())
    };
    let (custom, internal, gift) =
        ("order.custom_field_1", "order.internal_notes", "order.gift_message");
    assert_eq!(of("order.notes"), (true, 1, 2, vec![(custom, 0), (internal, 1), (gift, 0)]));
    let attributes = (true, 1, 2, vec![(custom, 0), (internal, 0), (gift, 1)]);
    assert_eq!(of("order.note_attributes"), attributes);
    let told = serde_json::to_string(&report).expect("JSON").to_lowercase();
    assert!(!told.contains("ring twice") && !told.contains("leave at"), "{told}");
}

#[test]
fn where_no_column_can_carry_a_note_none_is_lost() {
    let report =
        survival("Order #,Order Date,Status,Store\n1001,1/5/2026,Awaiting Shipment,Juniper\n");
    let mut rows = report.measures.survival.iter();
    let row = rows.find(|row| row.field == "order.notes").expect("a row");
    assert!(!row.exported && row.into.is_empty() && row.arrived.of == 0, "{row:?}");
}
