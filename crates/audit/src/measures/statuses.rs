//! The status words that stand in the files: the stages there are, and those nobody knows.

use backhaul_model::report::StatusSeen;
use backhaul_model::{
    DispatchStatus, Field, Financial, FulfillmentStatus, Kind, Notified, PlatformStatus, Said,
    SortedMap, Table,
};

/// Words shown; more than this are no statuses.
const WORDS: usize = 100;

/// Words by kind of file, field and text, with how many records and whether they are known.
type Words<'t> = SortedMap<(Kind, Field, &'t str), (u64, bool)>;

/// All status words of the files, sorted.
pub fn statuses(tables: &[&Table]) -> Vec<StatusSeen> {
    let mut words = Words::new();
    for table in tables {
        let orders = || table.orders().iter();
        let financial = orders().map(|order| order.financial);
        count(&mut words, table, Field::FinancialStatus, financial, &Financial::Unknown);
        let fulfillment = orders().map(|order| order.fulfillment);
        let unknown = &FulfillmentStatus::Unknown;
        count(&mut words, table, Field::FulfillmentStatus, fulfillment, unknown);
        let status = table.platform_orders().iter().map(|order| order.status);
        count(&mut words, table, Field::PlatformStatus, status, &PlatformStatus::Unknown);
        let notified = table.parcels().iter().map(|parcel| parcel.notified);
        count(&mut words, table, Field::Notified, notified, &Notified::NotSaid);
        let status = table.records.dispatches.iter().map(|dispatch| dispatch.status);
        count(&mut words, table, Field::DispatchStatus, status, &DispatchStatus::Unknown);
    }
    let seen = words.into_iter().map(|((kind, field, word), (records, known))| StatusSeen {
        kind,
        field: field.id().to_owned(),
        word: word.to_owned(),
        records,
        known,
    });
    seen.take(WORDS).collect()
}

/// Counts the words of one column. Words are dense handles, so that counting is one addition a record.
fn count<'t, T: PartialEq>(
    words: &mut Words<'t>,
    table: &'t Table,
    field: Field,
    said: impl Iterator<Item = Said<T>>,
    unknown: &T,
) {
    let mut counts: Vec<(u64, bool)> = vec![(0, false); table.words.len()];
    for said in said.filter(|said| !said.word.is_blank()) {
        if let Some((records, known)) = counts.get_mut(said.word.index()) {
            *records += 1;
            *known = said.value != *unknown;
        }
    }
    for (index, (records, known)) in counts.into_iter().enumerate().filter(|(_, c)| c.0 > 0) {
        let entry = words.entry((table.kind, field, table.words.at(index))).or_default();
        *entry = (entry.0 + records, known);
    }
}
