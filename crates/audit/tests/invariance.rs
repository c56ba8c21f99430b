//! What must not matter: the order of files, the cut of chunks, the order of rows; and what must never
//! happen to damaged files: a panic, or a row that is neither used nor set aside.

use backhaul_audit::{Engine, Options};
use backhaul_model::report::Report;
use backhaul_simulator::{ExportFile, Plan, simulate};
use proptest::prelude::*;

fn audit<'a>(files: impl Iterator<Item = (&'a str, &'a [u8])>, chunk: usize) -> Report {
    let mut engine = Engine::new();
    for (name, bytes) in files {
        let id = engine.open(name);
        bytes.chunks(chunk.max(1)).for_each(|chunk| engine.push(id, chunk));
        engine.close(id);
    }
    engine.audit(&Options::default(), &mut |_, _, _| {}).expect("default options are valid")
}

fn small_store(seed: u64) -> Vec<ExportFile> {
    exports(&Plan { orders: 150, days: 30, ..Plan::varied(seed) })
}

/// The store's exports, without the answer key and the config that lie beside them.
fn exports(plan: &Plan) -> Vec<ExportFile> {
    let mut files = simulate(plan).files;
    files.retain(|file| !["key.json", "backhaul.toml"].contains(&file.name.as_str()));
    files
}

fn of(files: &[ExportFile]) -> impl Iterator<Item = (&str, &[u8])> {
    files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()))
}

/// What the findings say, rows and hashes left aside.
fn said(report: &Report) -> Vec<String> {
    let finding = |f: &backhaul_model::Finding| {
        let cause = f.cause.as_ref().map(|cause| cause.id.clone());
        format!(
            "{} {} {:?} {:?} {:?} {cause:?} {}",
            f.id, f.check, f.lane, f.severity, f.since, f.message
        )
    };
    let mut said: Vec<String> = report.findings.iter().map(finding).collect();
    said.sort();
    said
}

fn rows_add_up(report: &Report) {
    for input in &report.inputs {
        assert_eq!(input.rows, input.used + input.set_aside, "{}", input.name);
        let explained: u64 = input.problems.iter().filter(|p| p.set_aside).map(|p| p.rows).sum();
        assert_eq!(input.set_aside, explained, "rows of {} set aside without a reason", input.name);
    }
}

/// A small generator of its own, so that a failing case replays from its seed.
fn shuffle<T>(items: &mut [T], mut seed: u64) {
    for i in (1..items.len()).rev() {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        items.swap(i, (seed >> 33) as usize % (i + 1));
    }
}

/// The file's records in another order, its header first. A marketplace's report with lines above its
/// header stays as it is.
fn with_rows_shuffled(file: &ExportFile, seed: u64) -> ExportFile {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(&*file.bytes);
    let mut records: Vec<csv::ByteRecord> =
        reader.byte_records().map(|record| record.expect("a clean file")).collect();
    if records.iter().any(|record| record.len() != records[0].len()) {
        return ExportFile { name: file.name.clone(), bytes: file.bytes.clone() };
    }
    shuffle(&mut records[1..], seed);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for record in &records {
        writer.write_byte_record(record).expect("memory takes it");
    }
    ExportFile { name: file.name.clone(), bytes: writer.into_inner().expect("memory takes it") }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn order_of_files_and_cut_of_chunks_do_not_matter(seed in 0u64..500, cut in 1usize..70_000) {
        let mut files = small_store(seed);
        let first = backhaul_report::json(&audit(of(&files), usize::MAX));
        shuffle(&mut files, seed);
        prop_assert_eq!(&first, &backhaul_report::json(&audit(of(&files), cut)));
    }

    #[test]
    fn order_of_rows_does_not_matter(seed in 0u64..500) {
        let mess = backhaul_simulator::Mess::Clean;
        let plan = Plan { orders: 150, days: 30, mess, damage: Vec::new(), ..Plan::varied(seed) };
        let files = exports(&plan);
        let shuffled: Vec<ExportFile> =
            files.iter().map(|file| with_rows_shuffled(file, seed)).collect();
        prop_assert_eq!(said(&audit(of(&files), usize::MAX)), said(&audit(of(&shuffled), usize::MAX)));
    }

    #[test]
    fn damaged_files_never_panic_and_every_row_is_accounted_for(
        seed in 0u64..500,
        at in any::<prop::sample::Index>(),
        damage in 0u8..6,
        byte in any::<u8>(),
    ) {
        let mut files = small_store(seed);
        for file in &mut files {
            let place = at.index(file.bytes.len());
            match damage {
                0 => file.bytes.truncate(place),
                1 => file.bytes.extend_from_within(..),
                2 => file.bytes[place] = byte,
                3 => { file.bytes.insert(place, b'"'); }
                4 => { file.bytes.drain(..place); }
                _ => file.bytes.clear(),
            }
        }
        rows_add_up(&audit(of(&files), usize::MAX));
    }
}

#[test]
fn the_same_files_twice_say_the_same() {
    let files = small_store(3);
    let once = audit(of(&files), usize::MAX);
    let twice = audit(of(&files).chain(of(&files)), usize::MAX);
    rows_add_up(&twice);
    assert_eq!(said(&once), said(&twice));
}

#[test]
fn who_takes_the_digest_does_not_matter() {
    let files = small_store(5);
    let own = audit(of(&files), 4096);
    let mut engine = Engine::new();
    for file in &files {
        let id = engine.open_digested(&file.name);
        engine.push(id, &file.bytes);
        let sha256 = own.inputs.iter().find(|input| input.name == file.name).map(|it| &it.sha256);
        engine.close_digested(id, sha256.expect("an input of that name"));
    }
    let told = engine.audit(&Options::default(), &mut |_, _, _| {}).expect("default options");
    assert_eq!(backhaul_report::json(&told), backhaul_report::json(&own));

    // What an archive holds has digests of its own.
    let id = engine.open_digested("export.csv.gz");
    engine.push(id, PACKED);
    let inputs = engine.close_digested(id, &"0".repeat(64)).expect("inputs");
    let hello = "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03";
    assert_eq!(inputs[0].sha256, hello);
}

/// A line of a greeting, as gzip packs it without compressing.
const PACKED: &[u8] =
    b"\x1f\x8b\x08\0\0\0\0\0\0\xff\x01\x06\0\xf9\xffhello\n\x20\x30\x3a\x36\x06\0\0\0";

#[test]
fn no_file_at_all_is_a_report() {
    let report = audit(std::iter::empty(), 1);
    assert!(report.findings.is_empty() && report.as_of.is_none());
    assert!(report.checks.iter().all(|check| !check.missing.is_empty()));
}
