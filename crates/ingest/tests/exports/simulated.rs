//! Simulated stores, in every dialect the simulator writes: read without a row lost.

use backhaul_model::Kind;
use backhaul_simulator::{Plan, simulate};

use crate::dump::dump;
use crate::export::read_all;

#[test]
fn simulated_exports_are_read_whole() {
    for seed in 0..12 {
        let exports = simulate(&Plan { orders: 300, ..Plan::varied(seed) });
        for file in
            exports.files.iter().filter(|file| file.name.split('.').next_back() == Some("csv"))
        {
            let table = read_all(&file.name, &file.bytes, usize::MAX).remove(0);
            assert_ne!(
                table.kind,
                Kind::Unrecognised,
                "{seed} {} {:#?}",
                file.name,
                table.problems
            );
            assert!(table.records() > 0, "{seed} {}", file.name);
            let cut = read_all(&file.name, &file.bytes, 977).remove(0);
            assert_eq!(dump(&cut), dump(&table), "{seed} {}", file.name);
        }
    }
}
