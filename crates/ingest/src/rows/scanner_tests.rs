//! Both readers give the same: whatever the bytes, wherever they are cut.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::rows::csv::tests::Seen;

/// What a source says of bytes in chunks of these sizes, over and over; and where it then stands.
fn read(mut source: impl RowSource, bytes: &[u8], sizes: &[usize]) -> Seen {
    let mut seen = Seen::default();
    let mut rest = bytes;
    for &size in sizes.iter().cycle() {
        let (chunk, after) = rest.split_at(size.min(rest.len()));
        source.push(chunk, &mut seen);
        rest = after;
        if rest.is_empty() {
            break;
        }
    }
    source.finish(&mut seen);
    seen
}

fn compare(
    bytes: &[u8],
    delimiter: u8,
    width: usize,
    sizes: &[usize],
) -> Result<(), TestCaseError> {
    let expected = read(CsvRows::new(delimiter, width, 2), bytes, &[usize::MAX]);
    let found = read(Scanner::new(delimiter, width, 2), bytes, sizes);
    prop_assert_eq!(found, expected);
    Ok(())
}

/// Pieces of regular and of broken files; some longer than a block, so that what is carried over a
/// block's edge counts.
fn piece() -> impl Strategy<Value = &'static [u8]> {
    prop::sample::select(vec![
        &b"\n"[..],
        b"\n",
        b"\r\n",
        b"\r",
        b",",
        b",",
        b";",
        b"\t",
        b"\"",
        b"\"\"",
        b"\",\"",
        b"\"\n",
        b"\"\r\n\"",
        b"a",
        b"1001",
        b"\"a, b\"",
        b"\"two\nlines\"",
        b"\"said \"\"so\"\"\"",
        b"a,b,c\n",
        b"d,\"e\",\"f\"\n",
        b"thirty-one bytes with no mark...",
        b"\xEF\xBB\xBF",
        b"\xE9\0",
        b"\"a quoted cell of more than sixty-four bytes, with commas, and\nwith a line break in it\"",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pieces_of_files_read_the_same(
        pieces in vec(piece(), 0..80),
        delimiter in prop::sample::select(vec![b',', b';', b'\t']),
        width in 0usize..6,
        sizes in vec(1usize..200, 1..5),
    ) {
        compare(&pieces.concat(), delimiter, width, &sizes)?;
    }

    #[test]
    fn regular_rows_read_the_same(
        rows in vec(vec(vec(prop::sample::select(vec!["x", "\"", ",", "\n", "\r\n", "longer words "]), 0..9), 3), 0..40),
        crlf in any::<bool>(),
        sizes in vec(1usize..400, 1..4),
    ) {
        let mut bytes = Vec::new();
        for row in rows {
            let quoted = |cell: Vec<&str>| {
                let text = cell.concat();
                let bare = !text.contains(['"', ',', '\n', '\r']);
                if bare { text } else { format!("\"{}\"", text.replace('"', "\"\"")) }
            };
            let cells: Vec<String> = row.into_iter().map(quoted).collect();
            bytes.extend(cells.join(",").bytes());
            bytes.extend(if crlf { &b"\r\n"[..] } else { b"\n" });
        }
        compare(&bytes, b',', 3, &sizes)?;
    }

    #[test]
    fn any_bytes_read_the_same(
        bytes in vec(prop_oneof![3 => any::<u8>(), 1 => prop::sample::select(b",\"\n\r".to_vec())], 0..700),
        width in 1usize..5,
        size in 1usize..100,
    ) {
        compare(&bytes, b',', width, &[size])?;
    }
}

/// Rows around the limit, in a file that is otherwise regular.
#[test]
fn long_rows_read_the_same() {
    for length in [LONGEST - 9, LONGEST, LONGEST + 70] {
        for piece in ["x", "x,", "\"\""] {
            let mut bytes = b"a,b,c\nd,e,f\n\"g\",".to_vec();
            bytes.extend(piece.repeat(length / piece.len()).bytes());
            bytes.extend(b",h\ni,\"j\"\"\",k\r\n\r\nl,m,n");
            for sizes in [&[usize::MAX][..], &[4096], &[LONGEST, 1, 63]] {
                assert!(compare(&bytes, b',', 3, sizes).is_ok(), "{length} of {piece:?}");
            }
        }
    }
}

/// Regular rows do not go to the careful reader: the scanner would be slow, and no test red.
#[test]
fn regular_rows_stay_here() {
    struct Count(u64);
    impl RowSink for Count {
        fn row(&mut self, _: u64, fields: Fields<'_>) {
            assert_eq!(fields.len(), 3);
            self.0 += 1;
        }
        fn mended(&mut self, _: u64) {}
        fn spoiled(&mut self, _: u64, _: crate::rows::Spoiled, _: Fields<'_>) {}
    }
    let row = "1001,\"two\nlines, and a \"\"word\"\"\",last\r\n\n";
    let bytes = row.repeat(2_000);
    let mut scanner = Scanner::new(b',', 3, 2);
    let mut count = Count(0);
    for chunk in bytes.as_bytes().chunks(5_000) {
        scanner.push(chunk, &mut count);
        assert!(!scanner.is_careful);
    }
    assert_eq!((count.0, scanner.careful.row), (2_000, 4_002));
    assert!(scanner.held.is_empty());
}
