//! Causes that many shipments show, on stores built here shipment by shipment and read through their
//! exports.

mod store;

use std::collections::BTreeMap;

use backhaul_model::report::{Outcome, Pattern, Report};
use backhaul_model::{Cause, Confidence, Lane, fingerprint};
use store::{Shipment, Times, audit, shipments};

/// How often each cause was given to a shipped order that reads unfulfilled.
fn causes(report: &Report) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for finding in &report.findings {
        if finding.check == "shipped-unfulfilled" && finding.lane == Lane::Open {
            let cause = finding.cause.as_ref().expect("a broken write-back has a cause");
            *counts.entry(cause.id.as_str()).or_default() += 1;
        }
    }
    counts
}

fn cause_of<'r>(report: &'r Report, order: &str) -> &'r Cause {
    let finding = report.findings.iter().find(|finding| {
        finding.check == "shipped-unfulfilled" && finding.order.as_deref() == Some(order)
    });
    finding.and_then(|finding| finding.cause.as_ref()).expect("a broken write-back")
}

fn pattern<'r>(report: &'r Report, cause: &str) -> &'r Pattern {
    report.patterns.iter().find(|pattern| pattern.cause.id == cause).expect("a pattern")
}

fn lose(shipments: &mut [Shipment], is: impl Fn(usize, &Shipment) -> bool) -> usize {
    let mut lost = 0;
    for (i, shipment) in shipments.iter_mut().enumerate() {
        if is(i, shipment) {
            shipment.told_after = None;
            lost += 1;
        }
    }
    lost
}

/// Four weeks with a shipment every two hours and a half, read three days later.
const NUMBER: usize = 270;
const EVERY: i64 = 150;
const UNTIL: i64 = NUMBER as i64 * EVERY + 3 * 1_440;

fn month() -> Vec<Shipment> {
    shipments(NUMBER, EVERY)
}

#[test]
fn a_clean_store_has_nothing() {
    let report = audit(&month(), UNTIL, Times::Clock);
    assert!(report.patterns.is_empty());
    assert!(causes(&report).is_empty());
    let outage = report.checks.iter().find(|check| check.id == "write-back-outage");
    assert_eq!(outage.map(|check| check.result), Some(Outcome::Passed));
}

#[test]
fn an_outage_across_carriers_is_one_escalation() {
    let mut month = month();
    lose(&mut month, |i, _| (100..130).contains(&i) && i != 117 || i == 40);
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("outage", 29), ("transient", 1)]));
    let run = pattern(&report, "outage");
    assert_eq!((run.failed, run.of), (Some(29), Some(30)));
    assert_eq!(run.orders.len(), 29);
    assert_eq!(run.shipments.len(), 29);
    assert_eq!(run.store.as_deref(), Some("Juniper"));
    assert_eq!(run.from.as_deref(), Some("2026-01-15T19:00:00+00:00"));
    assert_eq!(run.to.as_deref(), Some("2026-01-18T19:30:00+00:00"));
    assert!(run.against.iter().any(|against| against.contains("1 shipment of the same time")));
    assert_eq!(run.actions.len(), 1);
    assert!(!run.confirm.is_empty());
    let whole: Vec<_> = report.findings.iter().filter(|f| f.check == "write-back-outage").collect();
    assert_eq!(whole.len(), 1);
    assert_eq!((whole[0].orders.len(), whole[0].order.as_deref()), (29, None));
    assert_eq!(whole[0].value.as_ref().map(|value| value.amount), Some(29 * 2000));
    let member = report.findings.iter().find(|f| f.order.as_deref() == Some("#1101"));
    let actions = &member.expect("a member").actions;
    assert_eq!(actions.len(), 1, "an outage leaves no advice to re-send: {actions:?}");
    assert!(actions[0].starts_with("Part of the outage from 2026-01-15 19:00 to 2026-01-18 19:30"));
}

#[test]
fn an_outage_counts_no_carriers_where_the_file_names_none() {
    let mut month = month();
    lose(&mut month, |i, _| (100..130).contains(&i));
    for shipment in &mut month {
        shipment.carrier = "";
    }
    let report = audit(&month, UNTIL, Times::Clock);
    let because = &pattern(&report, "outage").cause.because;
    assert_eq!(because.last().map(String::as_str), Some("The failures span 4 services."));
}

#[test]
fn an_outage_shows_in_days_too() {
    let mut month = month();
    lose(&mut month, |i, _| (100..130).contains(&i));
    let report = audit(&month, UNTIL, Times::DaysOnly);
    assert_eq!(causes(&report), BTreeMap::from([("outage", 30)]));
    assert_eq!(pattern(&report, "outage").from.as_deref(), Some("2026-01-15"));
}

/// Twenty-four days with twenty shipments each.
fn twenty_a_day() -> Vec<Shipment> {
    shipments(24 * 20, 72)
}

/// The first shipment of a day, which begins at midnight: the store's first label was made at nine.
fn first_of(day: usize) -> usize {
    day * 20 - 7
}

#[test]
fn in_days_an_outage_takes_in_the_day_it_began_and_none_of_single_losses() {
    let read = |days: &[Shipment]| audit(days, 27 * 1_440, Times::DaysOnly);
    // Five of the tenth day are lost, and all of two more.
    let mut days = twenty_a_day();
    lose(&mut days, |i, _| (first_of(11) - 5..first_of(13)).contains(&i));
    assert_eq!(causes(&read(&days)), BTreeMap::from([("outage", 45)]));
    // Three of it are lost, which is what other days lose now and then.
    let mut days = twenty_a_day();
    let alone = |i: usize| {
        [6, 13, 0].iter().any(|&at| i == first_of(10) + at)
            || !(first_of(10)..first_of(14)).contains(&i) && i % 27 == 22
    };
    let lost = lose(&mut days, |i, _| (first_of(11)..first_of(13)).contains(&i) || alone(i));
    let wanted = BTreeMap::from([("outage", 40), ("transient", lost - 40)]);
    assert_eq!(causes(&read(&days)), wanted);
}

#[test]
fn in_days_a_row_within_one_day_is_no_outage_where_the_whole_day_is_no_worse_than_chance() {
    // Fifty a day and one of sixteen lost, but nine of the tenth day. Nobody knows the order within a day;
    // the audit takes one at random, and in it these nine stand in a row.
    let mut days = shipments(24 * 50, 28);
    let mut tenth: Vec<usize> = (444..495).collect();
    tenth.sort_by_key(|i| fingerprint::hash((1001 + i).to_string().as_bytes()) as u32);
    let row = &tenth[20..29];
    lose(&mut days, |i, _| row.contains(&i) || !tenth.contains(&i) && i % 16 == 7);
    let report = audit(&days, 27 * 1_440, Times::DaysOnly);
    assert!(!causes(&report).contains_key("outage"), "{:?}", causes(&report));
}

#[test]
fn of_two_labels_the_store_was_told_of_the_first() {
    let mut month = month();
    lose(&mut month, |i, _| (101..110).contains(&i));
    // Its second label was made in the outage, minutes after the store was told.
    month[100].minute = month[101].minute + 20;
    (month[100].earlier, month[100].told_after) = (Some((60, false)), Some(-50));
    // With no zone, these minutes are within what a clock can be off.
    for times in [Times::Clock, Times::Unzoned { ahead: 0 }] {
        let report = audit(&month, UNTIL, times);
        assert_eq!(causes(&report), BTreeMap::from([("outage", 9)]));
    }
}

#[test]
fn a_last_day_that_only_part_of_arrived_shows_no_success_after() {
    let mut dense = shipments(600, 60);
    let last_day = dense[599].minute - 14 * 60;
    lose(&mut dense, |i, shipment| shipment.minute > last_day && i % 5 < 4);
    // Some were repaired by hand: they prove nothing, and stand in no line that is scanned.
    for (i, shipment) in dense.iter_mut().enumerate() {
        shipment.notified = Some(if (100..130).contains(&i) { "Failed" } else { "" });
    }
    let report = audit(&dense, 600 * 60 + 3 * 1_440, Times::DaysOnly);
    assert_eq!(causes(&report).get("outage"), None, "{:?}", causes(&report));
}

#[test]
fn two_outages_are_two_patterns() {
    let mut month = month();
    lose(&mut month, |i, _| (60..75).contains(&i) || (200..212).contains(&i));
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("outage", 27)]));
    let sizes: Vec<usize> = report.patterns.iter().map(|pattern| pattern.orders.len()).collect();
    assert_eq!(sizes, [15, 12]);
}

#[test]
fn seven_in_a_row_are_no_outage_and_eight_are() {
    for (length, cause) in [(7, "transient"), (8, "outage")] {
        let mut month = month();
        lose(&mut month, |i, _| (100..100 + length).contains(&i));
        let report = audit(&month, UNTIL, Times::Clock);
        assert_eq!(causes(&report), BTreeMap::from([(cause, length)]));
    }
}

#[test]
fn few_shipments_can_have_the_cause_but_not_the_check() {
    let mut month = shipments(40, EVERY);
    lose(&mut month, |i, _| (15..25).contains(&i));
    let report = audit(&month, 40 * EVERY + 4_320, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("outage", 10)]));
    let outage = report.checks.iter().find(|check| check.id == "write-back-outage");
    assert_eq!(outage.map(|check| check.result), Some(Outcome::NotApplicable));
}

#[test]
fn three_in_ten_at_random_are_no_outage() {
    let mut month = month();
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let lost = lose(&mut month, |_, _| false);
    assert_eq!(lost, 0);
    for shipment in &mut month {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        if state % 10 < 3 {
            shipment.told_after = None;
        }
    }
    let report = audit(&month, UNTIL, Times::Clock);
    let causes = causes(&report);
    assert!(causes.keys().all(|cause| ["transient", "throttled", "unknown"].contains(cause)));
    assert!(report.findings.iter().all(|finding| finding.check != "write-back-outage"));
}

#[test]
fn notifications_off_from_a_day_on() {
    let mut month = month();
    lose(&mut month, |i, _| i >= 180 || i == 20);
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", 90), ("transient", 1)]));
    let off = pattern(&report, "notify-off");
    assert_eq!(off.from.as_deref(), Some("2026-01-24T03:00:00+00:00"));
    assert_eq!(off.to, None);
    let cause = cause_of(&report, "#1200");
    assert_eq!(cause.ruled_out.len(), cause.ruled_out_because.len());
    assert_eq!(cause.ruled_out.last().map(String::as_str), Some("outage"));
}

#[test]
fn a_repair_by_hand_does_not_hide_that_notifications_are_off() {
    let mut month = month();
    lose(&mut month, |i, _| i >= 180);
    month[230].told_after = Some(9 * 60);
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", 89)]));
}

#[test]
fn a_new_label_after_a_voided_one_does_not_hide_that_notifications_are_off() {
    let mut month = month();
    lose(&mut month, |i, _| i >= 180);
    // The store was told of the first label. The second follows so soon that by time it could be either.
    (month[183].earlier, month[183].told_after) = (Some((2_000, true)), Some(-30));
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", 89)]));
}

#[test]
fn notifications_off_in_the_middle_of_a_day_are_no_rule_of_its_batches() {
    // Files of days only: nobody knows that what arrived of the day was made before what did not. Most
    // goes by one service, as in many a store.
    let mut days = twenty_a_day();
    for (i, shipment) in days.iter_mut().enumerate() {
        if !i.is_multiple_of(6) {
            (shipment.service, shipment.warehouse) = ("USPS Ground Advantage", "Main");
        }
    }
    let lost = lose(&mut days, |i, _| i >= first_of(14) + 4);
    let report = audit(&days, 27 * 1_440, Times::DaysOnly);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", lost)]));
}

#[test]
fn notifications_never_on() {
    let mut month = month();
    lose(&mut month, |_, _| true);
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", NUMBER)]));
    let because = &cause_of(&report, "#1001").because;
    assert!(because[0].contains("none ever reached the store"), "{because:?}");
}

#[test]
fn repairs_by_hand_do_not_hide_that_notifications_never_were_on() {
    let mut month = month();
    lose(&mut month, |i, _| !i.is_multiple_of(40));
    for shipment in month.iter_mut().step_by(40) {
        shipment.told_after = Some(11 * 60);
    }
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", NUMBER - 7)]));
}

#[test]
fn a_rule_for_a_service_a_warehouse_a_user_or_a_tag() {
    type Trait = fn(&Shipment) -> bool;
    let rules: [(&str, Trait); 4] = [
        ("service USPS Priority Mail", |s| s.service == "USPS Priority Mail"),
        ("warehouse Reno", |s| s.warehouse == "Reno"),
        ("user Ada", |s| s.user == "Ada"),
        ("tag vip", |s| s.tags == "vip"),
    ];
    for (named, has) in rules {
        let mut month = month();
        let lost = lose(&mut month, |_, shipment| has(shipment));
        let report = audit(&month, UNTIL, Times::Clock);
        assert_eq!(causes(&report), BTreeMap::from([("rule-suppressed", lost)]), "{named}");
        let pattern = pattern(&report, "rule-suppressed");
        assert!(pattern.cause.because[0].contains(named), "{:?}", pattern.cause.because);
        assert_eq!(pattern.of, Some(lost as u64));
        assert!(
            pattern.in_common.iter().any(|sentence| sentence.starts_with("All")),
            "{pattern:?}"
        );
    }
}

#[test]
fn a_rule_made_in_the_middle_counts_from_then_on() {
    let mut month = month();
    let lost = lose(&mut month, |i, shipment| i >= 120 && shipment.warehouse == "Reno");
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("rule-suppressed", lost)]));
    let pattern = pattern(&report, "rule-suppressed");
    assert_eq!(pattern.from.as_deref(), Some("2026-01-17T21:00:00+00:00"));
    assert_eq!(
        pattern.in_common.first().map(String::as_str),
        Some("All 50 left from warehouse Reno from 2026-01-17 21:00 on.")
    );
}

#[test]
fn a_rule_does_not_hide_an_outage_nor_an_outage_a_rule() {
    let mut month = month();
    lose(&mut month, |i, shipment| shipment.warehouse == "Reno" || (150..190).contains(&i));
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("outage", 40), ("rule-suppressed", 76)]));
}

#[test]
fn evening_batches_of_a_silent_warehouse_are_a_rule() {
    // Ten labels a minute apart each evening, and one every three hours by day.
    let mut month = Vec::new();
    for (i, mut shipment) in shipments(340, 0).into_iter().enumerate() {
        let (day, place) = ((i / 17) as i64, (i % 17) as i64);
        let batched = place >= 7;
        shipment.minute = day * 1_440 + if batched { 560 + place } else { place * 70 };
        shipment.warehouse = if batched { "Reno" } else { "Main" };
        month.push(shipment);
    }
    let lost = lose(&mut month, |_, shipment| shipment.warehouse == "Reno");
    let report = audit(&month, 20 * 1_440 + 4_320, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("rule-suppressed", lost)]));
}

#[test]
fn a_carrier_that_the_store_does_not_know() {
    let mut month = month();
    for shipment in month.iter_mut().step_by(6) {
        (shipment.carrier, shipment.service) = ("Velox Couriers", "Velox Next Day");
    }
    let lost = lose(&mut month, |_, shipment| shipment.carrier == "Velox Couriers");
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("carrier-designation", lost)]));
    let because = &pattern(&report, "carrier-designation").cause.because;
    assert!(because.iter().any(|b| b == "Shopify lists no carrier Velox Couriers."), "{because:?}");
}

#[test]
fn waiting_for_the_first_scan() {
    let mut month = month();
    for (i, shipment) in month.iter_mut().enumerate() {
        let lag = 600 + (i as i64 * 977) % 2_400;
        let waits = shipment.minute + lag > NUMBER as i64 * EVERY;
        shipment.told_after = (!waits).then_some(lag);
    }
    // Of a day without a time it takes longer to say that it is past its grace.
    for (times, least) in [(Times::Clock, 3), (Times::DaysOnly, 2)] {
        let report = audit(&month, NUMBER as i64 * EVERY, times);
        let causes = causes(&report);
        assert!(causes.get("notify-on-scan").is_some_and(|&n| n >= least), "{causes:?}");
        assert_eq!(causes.len(), 1, "{causes:?}");
    }
}

#[test]
fn a_loss_in_the_rush_and_one_at_an_ordinary_hour() {
    // On two days forty labels within the hour, otherwise one every hour and a half.
    let mut month = shipments(400, 90);
    let rush = |start: usize| start..start + 40;
    for i in rush(100).chain(rush(250)) {
        let first = month[if i < 200 { 100 } else { 250 }].minute;
        month[i].minute = first + ((i - 100) % 150) as i64;
    }
    lose(&mut month, |i, _| [110, 120, 265, 30, 200].contains(&i));
    for (cell, confidence) in [(None, Confidence::Possible), (Some("Failed"), Confidence::Likely)] {
        if cell.is_some() {
            for shipment in &mut month {
                shipment.notified =
                    Some(if shipment.told_after.is_some() { "Notified" } else { "Failed" });
            }
        }
        let report = audit(&month, 400 * 90 + 4_320, Times::Clock);
        assert_eq!(causes(&report), BTreeMap::from([("throttled", 3), ("transient", 2)]));
        assert_eq!(cause_of(&report, "#1111").confidence, confidence);
        assert_eq!(cause_of(&report, "#1031").confidence, confidence);
        let shared = "3 of 5 orders that were not written back share this cause.";
        assert_eq!(pattern(&report, "throttled").cause.because, [shared]);
    }
}

#[test]
fn an_empty_notification_among_filled_ones_was_not_lost_on_the_way() {
    let mut month = month();
    lose(&mut month, |i, _| i == 60);
    for shipment in &mut month {
        shipment.notified = Some(if shipment.told_after.is_some() { "Notified" } else { "" });
    }
    let report = audit(&month, UNTIL, Times::Clock);
    let cause = cause_of(&report, "#1061");
    assert_eq!(cause.id, "unknown");
    assert!(cause.ruled_out.iter().any(|id| id == "transient"));
    assert!(cause.ruled_out_because.iter().any(|why| why.contains("none was tried")));
}

#[test]
fn a_failed_notification_excludes_settings_and_rules() {
    let mut month = month();
    lose(&mut month, |i, shipment| shipment.warehouse == "Reno" && i > 0 || i >= 250);
    for shipment in &mut month {
        shipment.notified = Some(if shipment.told_after.is_some() { "Notified" } else { "Failed" });
    }
    let report = audit(&month, UNTIL, Times::Clock);
    let causes = causes(&report);
    assert!(!causes.contains_key("rule-suppressed") && !causes.contains_key("notify-off"));
}

#[test]
fn one_store_of_two_fails() {
    let mut month = month();
    for (i, shipment) in month.iter_mut().enumerate() {
        shipment.store = if i.is_multiple_of(2) { "Juniper" } else { "Fernway" };
    }
    let lost = lose(&mut month, |i, shipment| shipment.store == "Fernway" && i >= 200);
    let report = audit(&month, UNTIL, Times::Clock);
    assert_eq!(causes(&report), BTreeMap::from([("notify-off", lost)]));
    assert_eq!(pattern(&report, "notify-off").store.as_deref(), Some("Fernway"));
}

#[test]
fn a_parcel_after_the_end_of_the_stores_export_proves_nothing() {
    let mut month = month();
    let exported = 180 * EVERY;
    lose(&mut month, |i, _| i >= 180);
    for shipment in month.iter_mut().skip(180) {
        shipment.ordered_before = shipment.minute - exported + 120;
    }
    let report = audit(&month, exported, Times::Clock);
    assert_eq!(causes(&report).keys().collect::<Vec<_>>(), [&"unknown"]);
    let last = cause_of(&report, "#1250");
    assert!(last.because[0].contains("after the last event of the store"), "{last:?}");
}

#[test]
fn with_no_zone_a_store_may_be_told_before_its_label_seems_made() {
    // ShipStation's clock runs three hours ahead: every order seems fulfilled before its label.
    let mut month = month();
    let lost = lose(&mut month, |_, shipment| shipment.warehouse == "Reno");
    let report = audit(&month, UNTIL, Times::Unzoned { ahead: 180 });
    assert_eq!(causes(&report), BTreeMap::from([("rule-suppressed", lost)]));
    // Half of the warehouse's arrive: they count as its own.
    let mut half = shipments(NUMBER, EVERY);
    lose(&mut half, |i, _| i % 6 == 0);
    let report = audit(&half, UNTIL, Times::Unzoned { ahead: 180 });
    assert!(!causes(&report).contains_key("rule-suppressed"), "{:?}", causes(&report));
}
