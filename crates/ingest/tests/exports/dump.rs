//! A table as text in one canonical form, so that two readings can be compared whole.

use std::fmt::Write;

use backhaul_model::{Line, Moment, Problem, ProblemCode, Table};

/// Rows read = rows used + rows set aside, and every row set aside stands in a problem.
pub fn check_sums(table: &Table) {
    let named: u64 = table.problems.iter().filter(|p| p.set_aside).map(|p| p.rows).sum();
    assert_eq!(
        table.rows,
        table.used + named,
        "rows {} used {} set aside {named}: {:#?}",
        table.rows,
        table.used,
        table.problems
    );
}

/// The problem of a code, where there is exactly one.
pub fn the(table: &Table, code: ProblemCode) -> &Problem {
    let found: Vec<&Problem> = table.problems.iter().filter(|p| p.code == code).collect();
    assert_eq!(found.len(), 1, "{code:?} among {:#?}", table.problems);
    found[0]
}

/// Codes of all problems, missing columns left out.
pub fn codes(table: &Table) -> Vec<ProblemCode> {
    table.problems.iter().map(|p| p.code).filter(|&c| c != ProblemCode::MissingColumn).collect()
}

/// Everything a table holds.
pub fn dump(table: &Table) -> String {
    let mut out = String::new();
    let mut head = |text: String| writeln!(out, "{text}").expect("a String");
    head(format!("{:?} {} {}", table.kind, table.sha256, table.bytes));
    head(format!("rows {} used {} items {}", table.rows, table.used, table.item_level));
    head(format!("{:?}", table.columns.iter().collect::<Vec<_>>()));
    for problem in &table.problems {
        head(format!("{problem:?}"));
    }
    head(format!("{:?}", table.remarks));
    let moment = |m: Moment| format!("{}={}", table.texts.get(m.written), iso(m));
    let lines = |range: &std::ops::Range<u32>| {
        let range = range.start as usize..range.end as usize;
        table.lines[range].iter().map(|line| self::line(table, line)).collect::<Vec<_>>()
    };
    for o in table.orders() {
        head(format!(
            "{} {} {} c {} p {} f {} x {} {:?}/{} {:?}/{} {} {:?} {:?} {} {} {} {} {:?} {:?} {:?} {:?} {} {:#?}",
            o.row,
            table.texts.get(o.name),
            table.texts.get(o.id),
            moment(o.created),
            moment(o.paid),
            moment(o.fulfilled),
            moment(o.cancelled),
            o.financial.value,
            table.words.get(o.financial.word),
            o.fulfillment.value,
            table.words.get(o.fulfillment.word),
            table.words.get(o.currency),
            o.total,
            o.refunded,
            table.words.get(o.payment_method),
            table.words.get(o.shipping_method),
            table.words.get(o.source),
            table.words.get(o.tags),
            o.has_ship_to,
            o.recipient,
            o.postal_code,
            o.email,
            o.lines_complete,
            lines(&o.lines),
        ));
    }
    for o in table.platform_orders() {
        head(format!(
            "{} {} {} {} {:?} {} {} {} {} {} {:?} {:?} {} {} {} {} {:?} {:?} {:?} {:#?}",
            o.row,
            table.texts.get(o.number),
            table.texts.get(o.secondary_id),
            table.words.get(o.store),
            o.status.value,
            moment(o.ordered),
            moment(o.paid),
            moment(o.shipped),
            moment(o.ship_by),
            moment(o.hold_until),
            o.total,
            o.units,
            table.words.get(o.tags),
            table.words.get(o.requested_service),
            table.words.get(o.service),
            table.words.get(o.carrier),
            o.recipient,
            o.postal_code,
            o.email,
            lines(&o.lines),
        ));
    }
    for p in table.parcels() {
        head(format!(
            "{} {:?} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:#?}",
            p.row,
            p.source,
            table.texts.get(p.number),
            table.texts.get(p.shipment),
            table.texts.get(p.tracking),
            table.texts.get(p.secondary_id),
            table.words.get(p.store),
            table.words.get(p.carrier),
            table.words.get(p.service),
            table.words.get(p.provider),
            table.words.get(p.batch),
            table.words.get(p.warehouse),
            table.words.get(p.user),
            moment(p.created),
            moment(p.shipped),
            moment(p.ordered),
            p.voided,
            moment(p.voided_at),
            p.is_return,
            p.notified.value,
            p.label_cost,
            p.weight,
            p.units,
            p.packages,
            p.recipient,
            p.postal_code,
            p.email,
            lines(&p.lines),
        ));
    }
    out
}

/// A line as text.
pub fn line(table: &Table, line: &Line) -> String {
    format!(
        "{} {} {} {:?} {:?} {:?} {:?} +{}",
        line.row,
        table.words.get(line.sku),
        table.words.get(line.name),
        line.quantity,
        line.price,
        line.requires_shipping,
        line.status,
        line.equal_rows
    )
}

/// A moment as ISO 8601, or `-`.
pub fn iso(moment: Moment) -> String {
    moment.stamp.map_or_else(|| "-".to_owned(), backhaul_model::Stamp::iso)
}
