//! What people wrote on an order, line by line, so that it is known again wherever it stands.
//!
//! An instruction that reaches ShipStation rarely keeps its shape: a note attribute arrives without its
//! key, one line of three is put into a custom field, breaks become blanks or `<br/>`. So a cell yields
//! each line, the value of a line that reads `key: value`, and its lines as one.

use backhaul_model::remarks::{OF_PLATFORM, OF_STORE};
use backhaul_model::{Field, Fingerprint, Kind};

/// Most lines of a cell that are read: apps write a dozen attributes on an order.
const LINES: usize = 40;

/// The columns in which people write on an order.
pub fn fields(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::ShopifyOrders => &OF_STORE,
        Kind::ShipStationOrders | Kind::ShipStationShipments => &OF_PLATFORM,
        _ => &[],
    }
}

/// Calls `note` with each fingerprint of a cell. Of note attributes the keys are no message.
pub fn lines(field: Field, cell: &str, mut note: impl FnMut(Fingerprint)) {
    let cell = ["<br/>", "<br />", "<br>"].iter().fold(cell.to_owned(), |cell, tag| {
        if cell.contains(tag) { cell.replace(tag, "\n") } else { cell }
    });
    let mut count = 0;
    let lines = cell.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    for line in lines.take(LINES) {
        count += 1;
        let value = line.split_once(':').map(|(_, value)| value);
        if field != Field::NoteAttributes || value.is_none() {
            note(Fingerprint::of_start(line));
        }
        if let Some(value) = value {
            note(Fingerprint::of_start(value));
        }
    }
    if count > 1 {
        note(Fingerprint::of_start(&cell));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prints(field: Field, cell: &str) -> Vec<Fingerprint> {
        let mut prints = Vec::new();
        lines(field, cell, |print| prints.push(print));
        prints.retain(|print| !print.is_blank());
        prints
    }

    fn arrives(field: Field, written: &str, there: &str) -> bool {
        let there = prints(Field::InternalNotes, there);
        prints(field, written).iter().any(|print| there.contains(print))
    }

    #[test]
    fn a_message_is_known_again_in_another_shape() {
        const LONG: &str = "Please leave the parcel with the neighbour on the second floor, the bell \
            that reads Sand, and not before noon: the shop below is shut";
        for (field, written, there) in [
            (Field::Notes, "Ring twice", "RING TWICE."),
            (Field::Notes, "Ring twice\nthen knock", "Then knock"),
            (Field::Notes, "Ring twice\r\nthen knock", "Ring twice then knock"),
            (Field::Notes, "Ring twice", "Hello<br/>Ring twice<br />Bye"),
            (Field::Notes, "Ring twice", "Customer note: Ring twice"),
            (Field::NoteAttributes, "gift: Happy birthday\nwrap: yes", "Happy birthday"),
            (Field::NoteAttributes, "gift: Happy birthday", "Gift: Happy Birthday"),
            (Field::NoteAttributes, "Happy birthday", "Happy birthday"),
            (Field::Notes, LONG, &LONG[..100]),
        ] {
            assert!(arrives(field, written, there), "{written} | {there}");
        }
    }

    #[test]
    fn another_message_is_not() {
        for (field, written, there) in [
            (Field::Notes, "Ring twice", "Ring once"),
            (Field::Notes, "Ring twice", ""),
            (Field::Notes, "Ring twice\nthen knock", "Ring"),
            (Field::NoteAttributes, "gift: ", "gift"),
            (Field::NoteAttributes, "gift: Happy birthday", "gift: yes"),
        ] {
            assert!(!arrives(field, written, there), "{written} | {there}");
        }
    }

    #[test]
    fn a_cell_of_many_lines_is_read_to_a_limit() {
        assert_eq!(prints(Field::Notes, &"x\n".repeat(1_000_000)).len(), LINES + 1);
    }
}
