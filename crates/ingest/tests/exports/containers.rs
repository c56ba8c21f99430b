//! Archives, whole and hostile: each member an input of its own, each fault said, nothing unbounded.

use std::fmt::Write;

use backhaul_model::{Kind, ProblemCode, Table};
use proptest::prelude::*;

use crate::archive::{Member, end, gzip, member, zip};
use crate::dump::{dump, the};
use crate::export::read_all;

/// An orders export of so many orders, from a number on.
fn orders(first: usize, count: usize) -> Vec<u8> {
    let mut text = "Name,Financial Status,Fulfillment Status,Created at,Lineitem sku\n".to_owned();
    for number in first..first + count {
        let _ = writeln!(
            text,
            "#{number},paid,unfulfilled,2026-02-{:02} 10:22:31 -0500,SKU-{}",
            number % 28 + 1,
            number * 7919 % 1000
        );
    }
    text.into_bytes()
}

fn read(bytes: &[u8]) -> Vec<Table> {
    read_all("a.zip", bytes, 4096)
}

/// Name and rows used of each table.
fn shape(tables: &[Table]) -> Vec<(&str, u64)> {
    tables.iter().map(|table| (table.name.as_str(), table.used)).collect()
}

fn two() -> [Member; 2] {
    [member("orders_export_1.csv", &orders(1000, 40)), member("b/two.csv", &orders(2000, 20))]
}

#[test]
fn each_member_is_an_input_and_reads_as_if_it_were_plain() {
    let tables = read(&zip(&two()));
    assert_eq!(shape(&tables), [("a.zip/orders_export_1.csv", 40), ("a.zip/b/two.csv", 20)]);
    let plain = read_all("a.zip/b/two.csv", &orders(2000, 20), 999);
    assert_eq!(dump(&tables[1]), dump(&plain[0]));
    assert_eq!(tables[1].sha256, plain[0].sha256);
}

#[test]
fn every_way_of_writing_a_member_is_read() {
    for bits in 0..8 {
        let mut members = two();
        for member in &mut members {
            member.stored = bits & 1 != 0;
            member.described = bits & 2 != 0;
            member.wide = bits & 4 != 0;
        }
        let bytes = zip(&members);
        for size in [1, 13, 1 << 20] {
            let tables = read_all("a.zip", &bytes, size);
            assert_eq!(
                shape(&tables),
                [("a.zip/orders_export_1.csv", 40), ("a.zip/b/two.csv", 20)],
                "{bits} {size}"
            );
        }
    }
}

#[test]
fn what_a_mac_adds_and_folders_are_passed_over_in_silence() {
    let [one, two] = two();
    let chaff = ["b/", "__MACOSX/._orders_export_1.csv", "b/.DS_Store"];
    let mut members = vec![one];
    members.extend(chaff.map(|name| member(name, b"\0\x05\x16\x07")));
    members.push(two);
    assert_eq!(read(&zip(&members)).len(), 2);
    let tables = read(&zip(&members[1..4]));
    assert_eq!(the(&tables[0], ProblemCode::UnreadableArchive).message, "This archive is empty.");
}

#[test]
fn an_empty_archive_says_so() {
    let tables = read(&zip(&[]));
    assert_eq!(tables[0].name, "a.zip");
    assert_eq!(the(&tables[0], ProblemCode::UnreadableArchive).message, "This archive is empty.");
}

#[test]
fn names_are_shown_without_tricks_and_two_of_a_name_are_both_read() {
    let names = ["../../etc/orders.csv", "orders.csv", "orders.csv", "C:\\x\\orders.csv"];
    let members: Vec<Member> =
        (1..).zip(names).map(|(at, name)| member(name, &orders(at * 100, 2))).collect();
    let tables = read(&zip(&members));
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(
        names,
        ["a.zip/etc/orders.csv", "a.zip/orders.csv", "a.zip/orders.csv (2)", "a.zip/x/orders.csv"]
    );
}

#[test]
fn an_archive_in_an_archive_is_refused_by_name() {
    let inner = zip(&two());
    let members = [member("inner.zip", &inner), member("o.csv.gz", &gzip(b"x")), two()[1].clone()];
    let tables = read(&zip(&members));
    assert_eq!(
        shape(&tables),
        [("a.zip/inner.zip", 0), ("a.zip/o.csv.gz", 0), ("a.zip/b/two.csv", 20)]
    );
    let message = |at: usize| the(&tables[at], ProblemCode::UnrecognisedFile).message.as_str();
    assert_eq!(message(0), "This is a zip archive inside an archive.");
    assert_eq!(message(1), "This is a gzip file inside an archive.");
    let tables = read_all("o.zip.gz", &gzip(&inner), 100);
    assert_eq!(
        the(&tables[0], ProblemCode::UnrecognisedFile).message,
        "This is a zip archive inside an archive."
    );
}

#[test]
fn an_encrypted_member_is_named_and_the_next_is_read() {
    let mut members = two();
    members[0].encrypted = true;
    let tables = read(&zip(&members));
    assert_eq!(shape(&tables), [("a.zip/orders_export_1.csv", 0), ("a.zip/b/two.csv", 20)]);
    assert!(the(&tables[0], ProblemCode::UnreadableArchive).message.contains("password"));
    // Where it ends is not known: what follows is lost, and said to be.
    members[0].described = true;
    let tables = read(&zip(&members));
    assert_eq!(shape(&tables), [("a.zip/orders_export_1.csv", 0), ("a.zip", 0)]);
    let message = &the(&tables[1], ProblemCode::UnreadableArchive).message;
    assert!(message.contains("follows \"orders_export_1.csv\""), "{message}");
}

#[test]
fn another_method_is_named() {
    let mut members = two();
    members[0].method = Some(9);
    let tables = read(&zip(&members));
    assert_eq!(tables[1].used, 20);
    assert!(the(&tables[0], ProblemCode::UnreadableArchive).message.contains("method 9"));
}

#[test]
fn a_wrong_checksum_sets_the_whole_member_aside() {
    for bits in 0..4 {
        let mut members = two();
        members[0].wrong_sum = true;
        members[0].stored = bits & 1 != 0;
        members[0].described = bits == 2;
        let tables = read(&zip(&members));
        assert_eq!((tables[0].kind, tables[0].rows, tables[0].used), (Kind::Unrecognised, 40, 0));
        let problem = the(&tables[0], ProblemCode::UnreadableArchive);
        assert_eq!((problem.rows, problem.set_aside), (40, true), "{bits}");
        assert!(problem.message.contains("checksum"), "{}", problem.message);
        assert_eq!(tables[1].used, 20);
    }
}

#[test]
fn a_damaged_byte_never_passes_for_an_order() {
    let bytes = zip(&two());
    let whole: Vec<String> = read(&bytes).into_iter().map(|table| table.sha256).collect();
    for at in (0..bytes.len()).step_by(2) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x5A;
        let tables = read_all("a.zip", &damaged, 512);
        // Whatever is still used is what was packed.
        for table in tables.iter().filter(|table| table.used > 0) {
            assert!(whole.contains(&table.sha256), "{at}");
        }
        let used: u64 = tables.iter().map(|table| table.used).sum();
        let told = tables.iter().any(|t| !t.problems.is_empty() && t.kind == Kind::Unrecognised);
        assert!(used == 60 || told, "{at}: {used}");
    }
}

#[test]
fn an_archive_cut_anywhere_keeps_what_came_and_says_so() {
    for described in [false, true] {
        let mut members = two();
        for member in &mut members {
            member.described = described;
        }
        let bytes = zip(&members);
        for length in (4..bytes.len()).step_by(3) {
            let tables = read_all("a.zip", &bytes[..length], 700);
            let archive = tables.last().expect("the archive");
            assert_eq!(archive.name, "a.zip", "{length}");
            let message = &the(archive, ProblemCode::TruncatedExport).message;
            assert_eq!(*message, format!("The archive breaks off after {length} bytes."));
            let used: u64 = tables.iter().map(|table| table.used).sum();
            assert!(used <= 60);
            if length > bytes.len() / 2 + bytes.len() / 4 {
                assert!(used >= 40, "{length}: {used}");
            }
        }
    }
}

#[test]
fn a_bomb_ends_at_its_ratio() {
    let mut content = orders(1, 10);
    content.resize(8 << 20, b'x');
    let members = [member("bomb.csv", &content), two()[0].clone()];
    let tables = read(&zip(&members));
    assert_eq!(shape(&tables), [("a.zip/bomb.csv", 0), ("a.zip", 0)]);
    assert!(the(&tables[0], ProblemCode::UnreadableArchive).message.contains("100 times"));
    let tables = read_all("bomb.gz", &gzip(&content), 4096);
    assert!(the(&tables[0], ProblemCode::UnreadableArchive).message.contains("100 times"));
}

#[test]
fn a_thousand_members_are_read_and_not_one_more() {
    let members: Vec<Member> =
        (0..1001).map(|at| member(&format!("{at}.csv"), &orders(at * 10, 1))).collect();
    assert_eq!(read(&zip(&members[..1000])).len(), 1000);
    let tables = read(&zip(&members));
    assert_eq!((tables.len(), tables[1000].name.as_str()), (1001, "a.zip"));
    assert!(the(&tables[1000], ProblemCode::UnreadableArchive).message.contains("1,000 members"));
}

#[test]
fn a_list_that_disagrees_is_told() {
    let [one, two] = two();
    let whole = zip(&[one.clone(), two]);
    let single = zip(&[one]);
    let at = |bytes: &[u8]| bytes.windows(4).position(|w| w == b"PK\x01\x02").expect("a list");
    let list_of_single = &single[at(&single)..single.len() - 22];
    // A member that the list leaves out, as an overlapping archive would have it.
    let bytes = end(whole[..at(&whole)].to_vec(), list_of_single, 1);
    let tables = read(&bytes);
    assert_eq!(shape(&tables)[2], ("a.zip", 0));
    assert!(the(&tables[2], ProblemCode::UnreadableArchive).message.contains("list of members"));
    let tables = read(&[whole, b"more".to_vec()].concat());
    assert!(the(&tables[2], ProblemCode::UnreadableArchive).message.contains("after the end"));
}

#[test]
fn gzip_is_read_whole_cut_damaged_and_joined() {
    let text = orders(1, 50);
    let bytes = gzip(&text);
    for size in [1, 7, 1 << 20] {
        let tables = read_all("o.csv.gz", &bytes, size);
        assert_eq!(shape(&tables), [("o.csv.gz", 50)]);
    }
    let (first, second) = text.split_at(700);
    let joined = [gzip(first), gzip(second), vec![0; 512]].concat();
    assert_eq!(shape(&read_all("o.csv.gz", &joined, 64)), [("o.csv.gz", 50)]);
    for length in 4..bytes.len() {
        let tables = read_all("o.csv.gz", &bytes[..length], 64);
        let message = format!("The archive breaks off after {length} bytes.");
        assert!(tables[0].problems.iter().any(|p| p.message == message), "{length}");
    }
    let mut wrong = bytes.clone();
    let last = wrong.len() - 6;
    wrong[last] ^= 1;
    let tables = read_all("o.csv.gz", &wrong, 64);
    assert_eq!((tables[0].rows, tables[0].used), (50, 0));
    assert!(the(&tables[0], ProblemCode::UnreadableArchive).message.contains("checksum"));
    let tables = read_all("o.csv.gz", &[bytes, b"more".to_vec()].concat(), 64);
    assert_eq!(tables[0].used, 50);
    assert!(the(&tables[0], ProblemCode::UnreadableArchive).message.contains("after the end"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_cut_of_an_archive_gives_the_same_tables(
        counts in proptest::collection::vec((0usize..30, any::<[bool; 3]>()), 1..5),
        size in 1usize..300,
        gz in any::<bool>(),
    ) {
        let members: Vec<Member> = (1..).zip(counts).map(|(at, (count, [stored, described, wide]))| {
            Member { stored, described, wide, ..member(&format!("{at}.csv"), &orders(at * 100, count)) }
        }).collect();
        let bytes = if gz { gzip(&members[0].content) } else { zip(&members) };
        let whole: Vec<String> = read_all("a", &bytes, usize::MAX).iter().map(dump).collect();
        let cut: Vec<String> = read_all("a", &bytes, size).iter().map(dump).collect();
        prop_assert_eq!(cut, whole);
    }

    #[test]
    fn any_bytes_after_a_magic_give_tables(
        gz in any::<bool>(),
        bytes in proptest::collection::vec(any::<u8>(), 0..300),
    ) {
        let magic: &[u8] = if gz { b"\x1F\x8B\x08\0" } else { b"PK\x03\x04" };
        prop_assert!(!read_all("a", &[magic, &bytes].concat(), 50).is_empty());
    }
}
