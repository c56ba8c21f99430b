//! Simulated stores, in every dialect the simulator writes: read without a row lost.

use backhaul_ingest::Reader;
use backhaul_model::Kind;
use backhaul_simulator::{Plan, simulate};

use crate::dump::{check_sums, dump};

#[test]
fn simulated_exports_are_read_whole() {
    for seed in 0..12 {
        let exports = simulate(&Plan { orders: 300, ..Plan::varied(seed) });
        for file in exports.files.iter().filter(|file| file.name != "key.json") {
            let mut reader = Reader::new(&file.name);
            reader.push(&file.bytes);
            let table = reader.finish();
            check_sums(&table);
            assert_ne!(
                table.kind,
                Kind::Unrecognised,
                "{seed} {} {:#?}",
                file.name,
                table.problems
            );
            assert!(table.records() > 0, "{seed} {}", file.name);
            let mut reader = Reader::new(&file.name);
            for chunk in file.bytes.chunks(977) {
                reader.push(chunk);
            }
            assert_eq!(dump(&reader.finish()), dump(&table), "{seed} {}", file.name);
        }
    }
}
