//! The scanner and the careful reader say the same of any bytes, in any chunks.

#![no_main]

use backhaul_ingest::rows::csv::CsvRows;
use backhaul_ingest::rows::scanner::Scanner;
use backhaul_ingest::rows::{Fields, RowSink, RowSource, Spoiled};
use libfuzzer_sys::fuzz_target;

/// Whatever a reader says, in its order.
#[derive(Default, PartialEq, Eq, Debug)]
struct Said(Vec<(u64, Option<Spoiled>, bool, Vec<Vec<u8>>)>);

impl RowSink for Said {
    fn row(&mut self, row: u64, fields: Fields<'_>) {
        self.0.push((row, None, false, fields.iter().map(<[u8]>::to_vec).collect()));
    }

    fn mended(&mut self, row: u64) {
        self.0.push((row, None, true, Vec::new()));
    }

    fn spoiled(&mut self, row: u64, how: Spoiled, fields: Fields<'_>) {
        self.0.push((row, Some(how), false, fields.iter().map(<[u8]>::to_vec).collect()));
    }
}

fn read<'b>(mut source: impl RowSource, chunks: impl Iterator<Item = &'b [u8]>) -> Said {
    let mut said = Said::default();
    for chunk in chunks {
        source.push(chunk, &mut said);
    }
    source.finish(&mut said);
    said
}

// Three bytes choose the delimiter, the width of the header and the size of the chunks; the rest is the
// file.
fuzz_target!(|bytes: &[u8]| {
    let [kind, width, size, file @ ..] = bytes else { return };
    let delimiter = [b',', b';', b'\t'][usize::from(kind % 3)];
    let width = usize::from(width % 8);
    let careful = read(CsvRows::new(delimiter, width, 2), std::iter::once(file));
    let scanned = read(Scanner::new(delimiter, width, 2), file.chunks(usize::from(*size) + 1));
    assert_eq!(scanned, careful);
});
