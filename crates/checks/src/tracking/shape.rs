//! Shapes of tracking numbers, written as people describe them.
//!
//! A shape is a list of pieces apart by blanks: `d9` nine digits, `a2` two letters, `x15` letters or
//! digits, `d8-20` eight to twenty digits, `[2345]` one of these, and anything else stands for itself:
//! `1Z x15 d1`. A piece of open length takes as much as it can, so it only stands last.

/// Whether a number, in upper case, has the shape as a whole.
pub fn fits(shape: &str, number: &[u8]) -> bool {
    let mut rest = number;
    for piece in shape.split(' ') {
        let Some(length) = taken(piece, rest) else { return false };
        rest = rest.get(length..).unwrap_or(&[]);
    }
    rest.is_empty()
}

/// Whether a number begins with the letters that all of the shape do, two of them at least.
pub fn begins(shape: &str, number: &[u8]) -> bool {
    let first = shape.split(' ').next().unwrap_or_default().as_bytes();
    first.len() >= 2 && first.iter().all(u8::is_ascii_uppercase) && number.starts_with(first)
}

/// How many bytes a piece takes from the front; `None` when it does not fit.
fn taken(piece: &str, rest: &[u8]) -> Option<usize> {
    if let Some(set) = piece.strip_prefix('[') {
        return rest.first().filter(|byte| set.as_bytes().contains(byte)).map(|_| 1);
    }
    let is: fn(&u8) -> bool = match piece.as_bytes().first()? {
        b'd' => u8::is_ascii_digit,
        b'a' => u8::is_ascii_uppercase,
        b'x' => |byte| byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        _ => return rest.starts_with(piece.as_bytes()).then_some(piece.len()),
    };
    let (least, most) = {
        let counts = piece.get(1..)?;
        let (least, most) = counts.split_once('-').unwrap_or((counts, counts));
        (least.parse().ok()?, most.parse().ok()?)
    };
    let run = rest.iter().take(most).take_while(|byte| is(byte)).count();
    (run >= least).then_some(run)
}

#[cfg(test)]
mod tests {
    use super::{begins, fits};

    #[test]
    fn pieces_in_order_and_nothing_left_over() {
        assert!(fits("1Z x15 d1", b"1Z5R89390357567127"));
        assert!(!fits("1Z x15 d1", b"1Z5R8939035756712"));
        assert!(!fits("1Z x15 d1", b"1Z5R893903575671270"));
        assert!(fits("420 d5 9 [2345] d20", b"420221539401026837331000039521"));
        assert!(!fits("420 d5 9 [2345] d20", b"420221539101026837331000039521"));
        assert!(fits("GM d10-18", b"GM2951173225174494"));
        assert!(!fits("GM d10-18", b"GM295"));
        assert!(!fits("d3", "12é".as_bytes()));
        assert!(begins("TBA d12", b"TBA1") && !begins("TBA d12", b"TBC1"));
        assert!(!begins("d12", b"1") && !begins("C d14", b"C1"));
    }
}
