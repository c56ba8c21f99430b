//! Which of 64 bytes are a certain byte, as the bits of a word: where a row's structure comes from.

use wide::u8x16;

/// Bytes of a block.
pub const BLOCK: usize = 64;
/// Bytes compared at once.
const LANE: usize = 16;

/// Bit `i` is set where byte `i` is `wanted`.
#[inline]
pub fn find(block: &[u8; BLOCK], wanted: u8) -> u64 {
    let (lanes, _) = block.as_chunks::<LANE>();
    let wanted = u8x16::splat(wanted);
    let equal = |lane: &[u8; LANE]| u64::from(u8x16::new(*lane).simd_eq(wanted).to_bitmask());
    lanes.iter().zip((0..).step_by(LANE)).fold(0, |bits, (lane, at)| bits | equal(lane) << at)
}

/// Bit `i` is set where an odd number of bits up to `i`, itself included, are set: with quotes given,
/// what stands inside them.
#[inline]
pub fn parity(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits << shift;
    }
    bits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BYTES: [u8; 7] = [b'"', b',', b'\n', 0, 0x7F, 0x80, 0xFF];

    proptest! {
        #[test]
        fn bits_say_where_a_byte_stands(
            bytes in prop::collection::vec(prop::sample::select(&BYTES[..]), BLOCK),
            wanted in prop::sample::select(&BYTES[..]),
        ) {
            let block = bytes.as_array().expect("a block");
            let expected = (0..BLOCK).filter(|&at| block[at] == wanted).fold(0, |all, at| all | 1 << at);
            prop_assert_eq!(find(block, wanted), expected);
        }

        #[test]
        fn parity_counts_the_bits_below(bits in any::<u64>()) {
            let odd = |at: u32| (bits << (63 - at)).count_ones() % 2 == 1;
            let expected = (0..64).filter(|&at| odd(at)).fold(0, |all, at| all | 1 << at);
            prop_assert_eq!(parity(bits), expected);
        }
    }
}
