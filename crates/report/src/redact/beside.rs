//! What stays of measures, operating model and changes.

use backhaul_model::SortedMap;

use backhaul_model::carrier::{Recognition, recognise};
use backhaul_model::report::{
    Answer, BlockingSku, CaseLine, CaseStory, Changes, Combinable, Correction, DispatchDay,
    FacetFailures, Latency, MeasureTable, Measures, NotCompared, NumberGap, OperatingModel,
    OwnershipModel, Past, Recurring, ShipmentStrip, Shows, Stall, StatusSeen, StoreNotified,
    TableCell, TableColumn,
};

use super::names::Names;

pub(super) fn measures(measures: Measures, names: &mut Names) -> Measures {
    let Measures {
        unfulfilled,
        funnel,
        ages,
        debt,
        latency,
        failures,
        rhythm,
        volume,
        throughput,
        import_gaps,
        number_gaps,
        polling,
        notified,
        statuses,
        dispatch_accuracy,
        dispatches,
        blocking_skus,
        combinable,
        survival,
        completeness,
        untold,
        strips,
        tables,
    } = measures;
    Measures {
        unfulfilled,
        funnel,
        ages,
        debt,
        latency: latency.into_iter().map(|it| leg(it, names)).collect(),
        failures: failures.into_iter().map(|it| facet(it, names)).collect(),
        rhythm,
        volume,
        throughput,
        import_gaps,
        number_gaps: if names.are_kept() { number_gaps } else { Vec::<NumberGap>::new() },
        polling,
        notified: notified.into_iter().map(|it| told(it, names)).collect(),
        statuses: statuses.into_iter().map(|it| status(it, names)).collect(),
        dispatch_accuracy,
        dispatches: dispatches.into_iter().map(|it| dispatch(it, names)).collect(),
        blocking_skus: blocking_skus.into_iter().map(|it| blocking(it, names)).collect(),
        combinable: if names.are_kept() { combinable } else { Vec::<Combinable>::new() },
        survival,
        completeness,
        untold,
        strips: strips.into_iter().map(|it| strip(it, names)).collect(),
        tables: tables.into_iter().map(|it| table(it, names)).collect(),
    }
}

fn leg(leg: Latency, names: &mut Names) -> Latency {
    Latency {
        store: names.store(leg.store),
        service: names.numbered("service", leg.service),
        leg: leg.leg,
        orders: leg.orders,
        median: leg.median,
        p90: leg.p90,
        within: leg.within,
        target: leg.target,
        by_age: leg.by_age,
        exact: leg.exact,
    }
}

fn facet(facet: FacetFailures, names: &mut Names) -> FacetFailures {
    let FacetFailures { facet, value, failed, first_seen, is_new } = facet;
    let value = match facet.as_str() {
        "store" => names.store(value),
        "carrier" => carrier(value, names),
        "service" => names.numbered("service", value),
        "warehouse" => names.numbered("warehouse", value),
        "user" => names.numbered("user", value),
        "provider" => names.numbered("provider", value),
        _ => names.numbered("value", value),
    };
    FacetFailures { facet, value, failed, first_seen, is_new }
}

/// A carrier that stores know by name keeps it.
fn carrier(written: String, names: &mut Names) -> String {
    match recognise(&written) {
        Some(Recognition::Known(name)) => name.to_owned(),
        _ => names.numbered("carrier", written),
    }
}

/// A status word may be anything: an account makes its own.
fn status(status: StatusSeen, names: &mut Names) -> StatusSeen {
    let StatusSeen { kind, field, word, records, known } = status;
    StatusSeen { word: names.numbered("status", word), kind, field, records, known }
}

/// Columns with words that the user's options may have given: table and title.
const GIVEN: [(&str, &str); 5] = [
    ("stages", "Stage"),
    ("stages", "Means"),
    ("stages", "Moves on by"),
    ("stages", "Whose"),
    ("stalls", "Person or team"),
];

/// Cells of columns that hold text of the files or of the user's options are numbered.
fn table(table: MeasureTable, names: &mut Names) -> MeasureTable {
    let MeasureTable { id, topic, title, says, columns, rows, of } = table;
    let hidden = |column: &TableColumn| {
        column.shows == Shows::Cell || GIVEN.contains(&(id.as_str(), column.title.as_str()))
    };
    let mut cell = |(cell, column): (TableCell, &TableColumn)| match cell {
        TableCell::Text(text) if hidden(column) => TableCell::Text(names.numbered("value", text)),
        cell => cell,
    };
    let mut rows_of = |row: Vec<TableCell>| row.into_iter().zip(&columns).map(&mut cell).collect();
    let rows = rows.into_iter().map(&mut rows_of).collect();
    MeasureTable { id, topic, title, says, columns, rows, of }
}

fn strip(strip: ShipmentStrip, names: &mut Names) -> ShipmentStrip {
    let ShipmentStrip { store, shipments, failed, silent, to, longest, ticks } = strip;
    ShipmentStrip { store: names.store(store), shipments, failed, silent, to, longest, ticks }
}

/// Stories of orders, where orders are named at all.
pub(super) fn stories(stories: Vec<CaseStory>, names: &mut Names) -> Vec<CaseStory> {
    if !names.are_kept() {
        return Vec::new();
    }
    stories.into_iter().map(|it| story(it, names)).collect()
}

fn story(story: CaseStory, names: &mut Names) -> CaseStory {
    let CaseStory { matched_by, labelled_hour, services, warehouses, events, lines } = story;
    let mut numbered = |word, values: Vec<String>| -> Vec<String> {
        values.into_iter().map(|value| names.numbered(word, value)).collect()
    };
    let (services, warehouses) = (numbered("service", services), numbered("warehouse", warehouses));
    let lines = lines.into_iter().map(|line| {
        let CaseLine { sku, ordered, shipped, fulfilled, refunded } = line;
        CaseLine { sku: names.numbered("SKU", sku), ordered, shipped, fulfilled, refunded }
    });
    let lines = lines.collect();
    CaseStory { matched_by, labelled_hour, services, warehouses, events, lines }
}

fn told(store: StoreNotified, names: &mut Names) -> StoreNotified {
    let StoreNotified { store, told, failed, not_attempted, not_said } = store;
    StoreNotified { store: names.store(store), told, failed, not_attempted, not_said }
}

fn blocking(sku: BlockingSku, names: &mut Names) -> BlockingSku {
    let BlockingSku { sku, orders, late, units } = sku;
    BlockingSku { sku: names.numbered("SKU", sku), orders, late, units }
}

fn dispatch(day: DispatchDay, names: &mut Names) -> DispatchDay {
    let DispatchDay { day, store, carrier, parcels, voided, label_cost } = day;
    let (store, carrier) = (names.store(store), self::carrier(carrier, names));
    DispatchDay { day, store, carrier, parcels, voided, label_cost }
}

/// The people whom the user names go; so do the sentences that may name them.
pub(super) fn operating_model(model: OperatingModel) -> OperatingModel {
    let OperatingModel {
        verdict,
        writers,
        writers_seen,
        ownership,
        checklist,
        ticked,
        readiness,
        badge,
        simple_path,
        richer_path,
        use_cases,
        recommendation,
        cadence,
        watch_list,
        stalls,
        effort,
    } = model;
    let answers = |answers: Vec<Answer>| answers.into_iter().map(answer).collect();
    let OwnershipModel { model, title, because, trade_off, stated: _ } = ownership;
    OperatingModel {
        verdict,
        writers,
        writers_seen,
        ownership: OwnershipModel { model, title, because, trade_off, stated: None },
        checklist: answers(checklist),
        ticked,
        readiness: answers(readiness),
        badge: answers(badge),
        simple_path: answers(simple_path),
        richer_path: answers(richer_path),
        use_cases,
        recommendation,
        cadence,
        watch_list,
        stalls: stalls.into_iter().map(stall).collect(),
        effort,
    }
}

fn answer(answer: Answer) -> Answer {
    let Answer { id, asks, tell, because: _, number } = answer;
    Answer { id, asks, tell, because: String::new(), number }
}

fn stall(stall: Stall) -> Stall {
    let Stall { stage, owner, assignee: _, findings, oldest_business_days, checks } = stall;
    Stall { stage, owner, assignee: None, findings, oldest_business_days, checks }
}

/// Findings get the numbers that `ids` gave them; those that are gone have none.
pub(super) fn changes(
    changes: Changes,
    ids: &SortedMap<String, String>,
    names: &mut Names,
) -> Changes {
    let Changes {
        since,
        new,
        still_open,
        came_back,
        resolved,
        not_compared,
        corrections: _,
        recurring,
    } = changes;
    let renumbered =
        |list: Vec<String>| list.iter().filter_map(|id| ids.get(id).cloned()).collect();
    let mut past = |past: Past| Past {
        id: String::new(),
        order: past.order.map(|order| names.order(order)),
        orders: names.orders(past.orders),
        store: past.store.map(|store| names.store(store)),
        since: past.since.filter(|_| names.are_kept()),
        value: past.value.filter(|_| names.are_kept()),
        check: past.check,
        title: past.title,
        severity: past.severity,
        owner: past.owner,
        now: past.now,
    };
    let resolved = resolved.into_iter().map(&mut past).collect();
    let not_compared = not_compared
        .into_iter()
        .map(|it| NotCompared { finding: past(it.finding), blind: it.blind, because: it.because })
        .collect();
    let recurring = recurring
        .into_iter()
        .map(|it| Recurring {
            order: names.order(it.order),
            store: it.store.map(|store| names.store(store)),
            corrections: it.corrections,
            from: it.from,
            to: it.to,
            checks: it.checks,
        })
        .collect();
    Changes {
        since,
        new: renumbered(new),
        still_open: renumbered(still_open),
        came_back: renumbered(came_back),
        resolved,
        not_compared,
        corrections: Vec::<Correction>::new(),
        recurring,
    }
}
