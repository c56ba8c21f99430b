//! The files as the report shows them: what each holds, covers, and what is wrong with it.

use backhaul_model::report::{Coverage, Input};
use backhaul_model::time::{DAY, iso_day};
use backhaul_model::{Arrange, Field, Kind, Problem, ProblemCode, Table};
use backhaul_reconcile::{Ledger, StoreTally};

/// A file on its own, as soon as it is read.
pub fn alone(table: &Table) -> Input {
    Input {
        name: table.name.clone(),
        kind: table.kind,
        sha256: table.sha256.clone(),
        bytes: table.bytes,
        rows: table.rows,
        used: table.used,
        set_aside: table.set_aside(),
        records: table.records() as u64,
        from: days(table).map(|(from, _)| iso_day(from, 0)),
        to: days(table).map(|(_, to)| iso_day(to, 0)),
        columns: table.columns.iter().map(|(f, h)| (f.id().to_owned(), h.to_owned())).collect(),
        problems: table.problems.clone(),
    }
}

/// First and last local day of a file's records, as written, whatever the zone.
fn days(table: &Table) -> Option<(i64, i64)> {
    let orders = table.orders().iter().map(|order| order.created);
    let platform = table.platform_orders().iter().map(|order| order.ordered);
    let parcels = table.parcels().iter().map(backhaul_model::Parcel::made);
    let transactions = table.records.transactions.iter().map(|transaction| transaction.created);
    let fulfillments = table.records.store_fulfillments.iter().map(|made| made.created);
    let returns = table.records.returns.iter().map(|returned| returned.created);
    let dispatches = table.records.dispatches.iter().map(|dispatch| dispatch.created);
    let beside = transactions.chain(fulfillments).chain(returns).chain(dispatches);
    let orderly = !table.orders().is_empty();
    let moments = orders.chain(platform).chain(parcels).chain(beside.filter(|_| !orderly));
    moments.filter_map(|moment| moment.stamp).fold(None, |span, stamp| {
        let at = stamp.local();
        span.map_or(Some((at, at)), |(from, to): (i64, i64)| Some((from.min(at), to.max(at))))
    })
}

/// All files together: rows that another file repeats are set aside, and what only shows between
/// files is said.
#[inline(never)]
pub fn together(ledger: &Ledger<'_>) -> Vec<Input> {
    let mut inputs: Vec<Input> = ledger.tables.iter().map(|table| alone(table)).collect();
    repeats(ledger, &mut inputs);
    without_order(ledger, &mut inputs);
    other_brands(ledger, &mut inputs);
    zones(ledger, &mut inputs);
    windows(ledger, &mut inputs);
    for input in &mut inputs {
        input.problems.arrange_by(|a, b| {
            (a.code, a.first_row, &a.message).cmp(&(b.code, b.first_row, &b.message))
        });
    }
    inputs
}

fn repeats(ledger: &Ledger<'_>, inputs: &mut [Input]) {
    for (position, input) in inputs.iter_mut().enumerate() {
        let Some((records, rows, first)) = of_file(&ledger.repeated, position) else { continue };
        let rows = rows.min(input.used);
        input.used -= rows;
        input.set_aside += rows;
        input.problems.push(Problem {
            code: ProblemCode::RepeatedOrder,
            rows,
            first_row: Some(first),
            column: None,
            set_aside: true,
            message: format!("{records} records stand in another file too."),
            help: "The version that knows more is used. What only this file knows of them counts where \
                   it is given without the other.".to_owned(),
        });
    }
}

/// Of records given as table, rows, first row: how many a file has, their rows, the first one.
fn of_file(records: &[(u32, u64, u32)], position: usize) -> Option<(u64, u64, u64)> {
    let of_file = records.iter().filter(|&&(table, ..)| table as usize == position);
    of_file.fold(None, |sum, &(_, rows, row)| {
        let (count, all, first) = sum.unwrap_or((0, 0, u64::MAX));
        Some((count + 1, all + rows, first.min(u64::from(row))))
    })
}

/// Returns, dispatches, transactions and the store's fulfillments of orders that no file holds.
fn without_order(ledger: &Ledger<'_>, inputs: &mut [Input]) {
    for (position, input) in inputs.iter_mut().enumerate() {
        let Some((records, rows, first)) = of_file(ledger.without_order(), position) else {
            continue;
        };
        input.problems.push(Problem {
            code: ProblemCode::RowsWithoutOrder,
            rows,
            first_row: Some(first),
            column: ledger.tables[position].columns.header(Field::OrderName).map(str::to_owned),
            set_aside: false,
            message: format!(
                "{records} of {} records belong to no order of these files.",
                input.records
            ),
            help: "Add the orders export of the same period; records of older orders are normal."
                .to_owned(),
        });
    }
}

fn other_brands(ledger: &Ledger<'_>, inputs: &mut [Input]) {
    if !ledger.tables.iter().any(|table| table.kind.is_storefront()) {
        return;
    }
    // Where a store's records find their orders by a second number alone, its file is here all the same.
    let is_other = |store: &&StoreTally| store.shop.is_none() && store.matched * 2 < store.records;
    for store in ledger.stores.iter().filter(is_other) {
        let holds = |table: &Table| table.words.find(&store.name).is_some();
        let Some(position) = ledger.tables.iter().position(|table| {
            !table.kind.is_storefront() && table.columns.has(Field::Store) && holds(table)
        }) else {
            continue;
        };
        inputs[position].problems.push(Problem {
            code: ProblemCode::StoreWithoutOrders,
            rows: 0,
            first_row: None,
            column: ledger.tables[position].columns.header(Field::Store).map(str::to_owned),
            set_aside: false,
            message: format!(
                "The store \"{}\" ({} records) has no orders export here; it is not audited.",
                store.name, store.records
            ),
            help: "Add that store's Shopify orders export to audit it too.".to_owned(),
        });
    }
}

fn zones(ledger: &Ledger<'_>, inputs: &mut [Input]) {
    if ledger.clock.zone != backhaul_model::Zone::Unknown {
        return;
    }
    for (position, table) in ledger.tables.iter().enumerate() {
        if table.kind.is_storefront() || !has_bare_times(table) {
            continue;
        }
        let evident = ledger.evident_offsets[position];
        inputs[position].problems.push(Problem {
            code: ProblemCode::TimeZoneDoubt,
            rows: 0,
            first_row: None,
            column: None,
            set_aside: false,
            message: evident.map_or_else(
                || "ShipStation writes no time zone; times are uncertain by a day.".to_owned(),
                |minutes| {
                    format!(
                        "ShipStation writes no time zone; order dates suggest UTC{:+03}:{:02}.",
                        minutes / 60,
                        (minutes % 60).abs()
                    )
                },
            ),
            help: "Name the account's time zone, so that hours can count.".to_owned(),
        });
    }
}

/// Whether a time stands in the file without an offset, neither its own nor one the user gave.
fn has_bare_times(table: &Table) -> bool {
    let ordered = table.platform_orders().iter().map(|order| order.ordered);
    let made = table.parcels().iter().map(backhaul_model::Parcel::made);
    ordered.chain(made).filter_map(|moment| moment.stamp).any(|stamp| stamp.offset().is_none())
}

/// Files that do not overlap in time cannot be compared.
fn windows(ledger: &Ledger<'_>, inputs: &mut [Input]) {
    let reach = |is: &dyn Fn(Kind) -> bool| {
        let tables = ledger.tables.iter().zip(ledger.reaches());
        let reaches = tables.filter(|(table, _)| is(table.kind)).filter_map(|(_, reach)| *reach);
        reaches.reduce(|a, b| backhaul_reconcile::Reach {
            from: a.from.min(b.from),
            to: a.to.max(b.to),
        })
    };
    let store = reach(&|kind| kind.is_storefront());
    let platform = reach(&|kind| kind.is_platform());
    let (Some(store), Some(platform)) = (store, platform) else { return };
    let offset = ledger.clock.offset;
    let shared = store.to.min(platform.to) - store.from.max(platform.from);
    let longer = (store.to - store.from).max(platform.to - platform.from);
    // Parcels leave some days after their orders: less than a week apart says nothing.
    if shared * 2 >= longer || longer - shared < 7 * DAY {
        return;
    }
    let span = |reach: backhaul_reconcile::Reach| {
        format!("{} to {}", iso_day(reach.from, offset), iso_day(reach.to, offset))
    };
    let position = ledger.tables.iter().position(|table| table.kind.is_storefront());
    if let Some(input) = position.and_then(|position| inputs.get_mut(position)) {
        input.problems.push(Problem {
            code: ProblemCode::WindowMismatch,
            rows: 0,
            first_row: None,
            column: None,
            set_aside: false,
            message: format!(
                "The store's files cover {}, ShipStation's {}.",
                span(store),
                span(platform)
            ),
            help: "Export the same period from both; outside the overlap nothing is judged."
                .to_owned(),
        });
    }
}

/// What each file covers.
#[inline(never)]
pub fn coverage(ledger: &Ledger<'_>) -> Vec<Coverage> {
    let offset = ledger.clock.offset;
    let reaches = ledger.reaches().iter().enumerate();
    reaches
        .filter_map(|(position, reach)| {
            let reach = (*reach)?;
            Some(Coverage {
                input: position as u32,
                from: backhaul_model::time::iso(reach.from, offset),
                to: backhaul_model::time::iso(reach.to, offset),
            })
        })
        .collect()
}
