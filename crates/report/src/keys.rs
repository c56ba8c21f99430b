//! The key ledger as CSV: order of the store, order of ShipStation, shipment, tracking number.
//!
//! A later audit takes it back (`--keys-from`): what was matched then is matched again, also when a file
//! that showed it is missing.

use std::io::{self, Write};

/// The header.
pub const COLUMNS: [&str; 9] = [
    "Store",
    "Order",
    "Order id",
    "ShipStation store",
    "ShipStation order",
    "ShipStation id",
    "Shipment",
    "Tracking number",
    "Matched by",
];

/// Writes rows as they come.
pub struct Keys<W: Write>(csv::Writer<W>);

impl<W: Write> Keys<W> {
    /// Begins with the header.
    pub fn new(out: W) -> io::Result<Self> {
        let mut rows = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
        rows.write_record(COLUMNS)?;
        Ok(Keys(rows))
    }

    /// Writes a row. No cell begins a formula.
    pub fn row(&mut self, cells: [&str; 9]) -> io::Result<()> {
        Ok(self.0.write_record(cells.map(|cell| crate::queue::guarded(cell).into_owned()))?)
    }

    /// Ends.
    pub fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// ShipStation's number to the store's order, out of a key ledger: those whose numbers differ, since equal
/// ones match by themselves. Errors are for people.
pub fn read(text: &[u8]) -> Result<backhaul_model::SortedMap<String, String>, String> {
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(text);
    let header = rows.headers().map_err(|error| error.to_string())?.clone();
    let at = |title: &str| {
        let found = header.iter().position(|known| known.trim() == title);
        found.ok_or_else(|| format!("no column {title}; a key ledger has {}", COLUMNS.join(", ")))
    };
    let (order, number) = (at("Order")?, at("ShipStation order")?);
    let mut pairs = backhaul_model::SortedMap::new();
    for row in rows.records() {
        let row = row.map_err(|error| error.to_string())?;
        let cell = |at: usize| row.get(at).unwrap_or("").trim_start_matches('\'').trim().to_owned();
        let (order, number) = (cell(order), cell(number));
        let same = order.trim_start_matches('#') == number.trim_start_matches('#');
        if !order.is_empty() && !number.is_empty() && !same {
            pairs.insert(number, order);
        }
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_again() {
        let mut out = Vec::new();
        let mut keys = Keys::new(&mut out).expect("memory");
        keys.row(["J", "#1042", "7", "J", "SS-1042", "", "S1", "9400", "verified"])
            .expect("memory");
        keys.row(["J", "#1043", "8", "J", "1043", "", "S2", "9401", "exact"]).expect("memory");
        keys.row(["J", "=1+1", "9", "J", "+5", "", "S2", "9401", "exact"]).expect("memory");
        keys.finish().expect("memory");
        let text = String::from_utf8(out.clone()).expect("text");
        assert!(text.contains("'=1+1,9,J,'+5"), "{text}");
        let pairs = read(&out).expect("pairs");
        let pair = |number: &str| pairs.get(number).map(String::as_str);
        assert_eq!(
            (pair("SS-1042"), pair("1043"), pair("+5")),
            (Some("#1042"), None, Some("=1+1"))
        );
        assert!(read(b"Name,Total\n1,2\n").expect_err("no keys").contains("no column Order"));
    }
}
