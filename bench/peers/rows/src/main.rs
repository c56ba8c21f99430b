//! The gap query of `bench/peers/gap.py`, by the csv crate and hash sets.
//!
//! `rows FOLDER` prints the count.

use std::collections::HashSet;
use std::error::Error;
use std::path::Path;

type Fallible<T> = Result<T, Box<dyn Error>>;

fn main() -> Fallible<()> {
    let folder = std::env::args_os().nth(1).ok_or("rows FOLDER")?;
    let folder = Path::new(&folder);
    let mut shipped = HashSet::new();
    read(&folder.join("shipstation_orders.csv"), &["Order #", "Status"], |cells| {
        if cells[1] == b"Shipped" {
            shipped.insert(cells[0].to_vec());
        }
    })?;
    let mut left = HashSet::new();
    read(&folder.join("shipstation_shipments.csv"), &["Order #"], |cells| {
        if shipped.contains(cells[0]) {
            left.insert(cells[0].to_vec());
        }
    })?;
    let mut gap = HashSet::new();
    read(&folder.join("orders_export.csv"), &["Name", "Fulfillment Status"], |cells| {
        let number = cells[0].strip_prefix(b"#").unwrap_or(cells[0]);
        if cells[1] == b"unfulfilled" && left.contains(number) {
            gap.insert(number.to_vec());
        }
    })?;
    println!("{}", gap.len());
    Ok(())
}

/// Gives the named columns of every row.
fn read(file: &Path, columns: &[&str], mut row: impl FnMut(&[&[u8]])) -> Fallible<()> {
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 20).from_path(file)?;
    let headers = reader.byte_headers()?;
    let places = columns.iter().map(|column| {
        let found = headers.iter().position(|header| header == column.as_bytes());
        found.ok_or_else(|| format!("{} has no column {column}", file.display()))
    });
    let places = places.collect::<Result<Vec<_>, _>>()?;
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record)? {
        let cells: Vec<&[u8]> =
            places.iter().map(|&place| record.get(place).unwrap_or_default()).collect();
        row(&cells);
    }
    Ok(())
}
