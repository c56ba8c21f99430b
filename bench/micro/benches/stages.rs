//! How fast each stage is over one simulated store, so that a change can be judged in a minute.
//!
//! `rows` compares the two readers of rows on the same bytes; `read` is everything from bytes to tables;
//! `join` is tables to cases; `checks` is every check over every case; `audit` all of it and the report.
//! `make bench` says how that compares with other tools, on files a hundred times as large.

use backhaul_model::SortedMap;
use std::hint::black_box;

use backhaul_audit::{Engine, Options};
use backhaul_checks::{Context, Findings, Rules, Survey, absences, values};
use backhaul_ingest::Reader;
use backhaul_ingest::rows::csv::CsvRows;
use backhaul_ingest::rows::scanner::Scanner;
use backhaul_ingest::rows::{Fields, RowSink, RowSource, Spoiled};
use backhaul_model::Table;
use backhaul_reconcile::{Ledger, Settings, reconcile};
use backhaul_simulator::{ExportFile, Plan, simulate};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Orders of the store.
const ORDERS: u32 = 4_000;
/// Bytes handed over at once, as the command does.
const CHUNK: usize = 512 * 1024;

fn exports() -> Vec<ExportFile> {
    let files = simulate(&Plan { orders: ORDERS, days: 120, ..Plan::default() }).files;
    files.into_iter().filter(|file| file.name.ends_with(".csv")).collect()
}

/// Looks at a few columns of each row, as a reader of some kind would.
struct Looks(usize);

impl RowSink for Looks {
    fn row(&mut self, _: u64, fields: Fields<'_>) {
        self.0 += [0, 3, 11, 17].map(|column| fields.get(column).len()).iter().sum::<usize>();
    }

    fn mended(&mut self, _: u64) {}

    fn spoiled(&mut self, _: u64, _: Spoiled, _: Fields<'_>) {}
}

fn scan(mut source: impl RowSource, bytes: &[u8]) -> usize {
    let mut looks = Looks(0);
    for chunk in bytes.chunks(CHUNK) {
        source.push(chunk, &mut looks);
    }
    source.finish(&mut looks);
    looks.0
}

fn read(files: &[ExportFile]) -> Vec<Table> {
    let tables = files.iter().flat_map(|file| {
        let mut reader = Reader::new(&file.name);
        for chunk in file.bytes.chunks(CHUNK) {
            reader.push(chunk);
        }
        reader.finish()
    });
    tables.collect()
}

/// Findings of every check that has what it needs.
fn check(ledger: &Ledger<'_>) -> usize {
    let rules = Rules::default();
    let survey = Survey::new(ledger, &rules);
    let running = backhaul_checks::ALL.iter().map(|check| (check, check.meta()));
    let running: Vec<_> = running
        .filter(|(_, meta)| absences(meta.needs, &ledger.tables).is_empty())
        .map(|(check, meta)| (check, values(meta, &SortedMap::new())))
        .collect();
    let mut raised = Vec::new();
    for case in ledger.cases() {
        for (check, values) in &running {
            let cx = Context::new(check.meta(), values, &rules, &survey);
            check.examine(&case, &cx, &mut Findings::new(check.meta(), &mut raised));
        }
    }
    raised.len()
}

fn audit(files: &[ExportFile]) -> usize {
    let mut engine = Engine::new();
    for file in files {
        let id = engine.open(&file.name);
        for chunk in file.bytes.chunks(CHUNK) {
            engine.push(id, chunk);
        }
        engine.close(id);
    }
    let report = engine.audit(&Options::default(), &mut |_, _, _| ());
    report.map_or(0, |report| report.findings.len())
}

fn stages(c: &mut Criterion) {
    let files = exports();
    let bytes = files.iter().map(|file| file.bytes.len() as u64).sum();
    let largest = files.iter().max_by_key(|file| file.bytes.len()).expect("a file");
    let width = largest.bytes.split(|&b| b == b'\n').next().expect("a header");
    let width = width.split(|&b| b == b',').count();

    let mut rows = c.benchmark_group("rows");
    rows.throughput(Throughput::Bytes(largest.bytes.len() as u64));
    rows.bench_function("scanner", |b| {
        b.iter(|| scan(Scanner::new(b',', width, 1), black_box(&largest.bytes)));
    });
    rows.bench_function("careful", |b| {
        b.iter(|| scan(CsvRows::new(b',', width, 1), black_box(&largest.bytes)));
    });
    rows.finish();

    let mut engine = c.benchmark_group("engine");
    engine.sample_size(20);
    engine.throughput(Throughput::Bytes(bytes));
    engine.bench_function("read", |b| b.iter(|| read(black_box(&files))));
    engine.throughput(Throughput::Elements(u64::from(ORDERS)));
    let tables = read(&files);
    let tables: Vec<&Table> = tables.iter().collect();
    let settings = Settings::default();
    engine.bench_function("join", |b| b.iter(|| reconcile(black_box(&tables), &settings)));
    let ledger = reconcile(&tables, &settings);
    engine.bench_function("checks", |b| b.iter(|| check(black_box(&ledger))));
    engine.bench_function("audit", |b| b.iter(|| audit(black_box(&files))));
    engine.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
