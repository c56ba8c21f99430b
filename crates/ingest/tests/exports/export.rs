//! Exports written in the test: a header and rows that name only the cells that matter.

use backhaul_ingest::Reader;
use backhaul_model::Table;

use crate::dump::check_sums;

/// Shopify's orders export since mid-2023: 79 columns.
pub const SHOPIFY_79: &str = "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,\
Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,\
Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,\
Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing Street,\
Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,Billing Province,\
Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,\
Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,\
Note Attributes,Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,\
Outstanding Balance,Employee,Location,Device ID,Id,Tags,Risk Level,Source,Lineitem discount,Tax 1 Name,\
Tax 1 Value,Tax 2 Name,Tax 2 Value,Tax 3 Name,Tax 3 Value,Tax 4 Name,Tax 4 Value,Tax 5 Name,\
Tax 5 Value,Phone,Receipt Number,Duties,Billing Province Name,Shipping Province Name,Payment ID,\
Payment Terms Name,Next Payment Due At,Payment References";

/// An export in the making.
#[derive(Clone)]
pub struct Export {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Export {
    /// With this header, columns separated by commas.
    pub fn new(header: &str) -> Self {
        Export { header: header.split(',').map(str::to_owned).collect(), rows: Vec::new() }
    }

    /// Without these columns.
    pub fn without(mut self, dropped: &[&str]) -> Self {
        self.header.retain(|name| !dropped.contains(&name.as_str()));
        self
    }

    /// With one more row; cells of dropped columns are left out.
    pub fn row(mut self, cells: &[(&str, &str)]) -> Self {
        let cell = |name: &String| {
            cells.iter().find(|(column, _)| column == name).map_or("", |(_, cell)| cell).to_owned()
        };
        self.rows.push(self.header.iter().map(cell).collect());
        self
    }

    /// With a column's cells all blank.
    pub fn blank(&mut self, column: &str) {
        let Some(at) = self.header.iter().position(|name| name == column) else { return };
        for row in &mut self.rows {
            row[at].clear();
        }
    }

    /// As text, with this delimiter and line end.
    pub fn text_with(&self, delimiter: &str, end: &str) -> String {
        let quote = |cell: &String| {
            if cell.contains(['"', '\n', '\r', ',', ';', '\t']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let line =
            |row: &Vec<String>| row.iter().map(quote).collect::<Vec<_>>().join(delimiter) + end;
        std::iter::once(&self.header).chain(&self.rows).map(line).collect()
    }

    /// As ordinary CSV.
    pub fn text(&self) -> String {
        self.text_with(",", "\n")
    }

    /// Read.
    pub fn table(&self) -> Table {
        read(self.text().as_bytes())
    }
}

/// Reads bytes in one chunk, and holds the sum of rows.
pub fn read(bytes: &[u8]) -> Table {
    read_in(bytes, usize::MAX)
}

/// Reads bytes in chunks of a size.
pub fn read_in(bytes: &[u8], size: usize) -> Table {
    let mut tables = read_all("export.csv", bytes, size);
    assert_eq!(tables.len(), 1);
    tables.remove(0)
}

/// Reads a file in chunks of a size, whatever number of tables it gives.
pub fn read_all(name: &str, bytes: &[u8], size: usize) -> Vec<Table> {
    let mut reader = Reader::new(name);
    for chunk in bytes.chunks(size) {
        reader.push(chunk);
    }
    let tables = reader.finish();
    tables.iter().for_each(check_sums);
    tables
}
