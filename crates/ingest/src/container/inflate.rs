//! One deflated member, unpacked as its bytes come, measured and summed on the way.

use crc::{CRC_32_ISO_HDLC, Crc, Digest};
use miniz_oxide::inflate::stream::{InflateState, inflate};
use miniz_oxide::{DataFormat, MZError, MZFlush, MZStatus};

use super::fault::Fault;
use super::{RATIO_FREE, RATIO_LIMIT};

static SUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Bytes unpacked at once.
const PIECE: usize = 64 << 10;

/// How much of a member went by, and its checksum.
#[derive(Clone)]
pub struct Measure {
    /// Where in the archive the packed bytes begin.
    at: u64,
    /// Packed bytes.
    pub packed: u64,
    /// Unpacked bytes.
    pub made: u64,
    digest: Digest<'static, u32>,
}

impl Measure {
    /// Nothing yet of what begins there.
    pub fn new(at: u64) -> Self {
        Measure { at, packed: 0, made: 0, digest: SUM.digest() }
    }

    /// CRC-32 so far.
    pub fn sum(&self) -> u32 {
        self.digest.clone().finalize()
    }

    /// Counts unpacked bytes; `room` is what the archive may still unpack to.
    pub fn add(&mut self, bytes: &[u8], room: &mut u64) -> Result<(), Fault> {
        self.made += bytes.len() as u64;
        self.digest.update(bytes);
        *room = room.checked_sub(bytes.len() as u64).ok_or(Fault::TooLarge)?;
        if self.made > RATIO_FREE && self.made / RATIO_LIMIT > self.packed {
            return Err(Fault::Ratio);
        }
        Ok(())
    }
}

/// Inflates a raw deflate stream.
pub struct Inflate {
    state: Box<InflateState>,
    piece: Vec<u8>,
}

impl Inflate {
    /// At the beginning of a stream.
    pub fn new() -> Self {
        Inflate { state: InflateState::new_boxed(DataFormat::Raw), piece: vec![0; PIECE] }
    }

    /// Takes packed bytes and hands on what they unpack to. Gives how many were taken, and whether
    /// the stream ended with them.
    pub fn push(
        &mut self,
        bytes: &[u8],
        measure: &mut Measure,
        room: &mut u64,
        out: &mut dyn FnMut(&[u8]),
    ) -> Result<(usize, bool), Fault> {
        let mut rest = bytes;
        loop {
            let step = inflate(&mut self.state, rest, &mut self.piece, MZFlush::None);
            rest = rest.get(step.bytes_consumed..).unwrap_or(&[]);
            measure.packed += step.bytes_consumed as u64;
            let made = self.piece.get(..step.bytes_written).unwrap_or(&[]);
            measure.add(made, room)?;
            if !made.is_empty() {
                out(made);
            }
            match step.status {
                Ok(MZStatus::StreamEnd) => return Ok((bytes.len() - rest.len(), true)),
                // It cannot go on without more bytes.
                Err(MZError::Buf) => return Ok((bytes.len() - rest.len(), false)),
                Ok(_) if step.bytes_consumed == 0 && made.is_empty() => {
                    return Ok((bytes.len() - rest.len(), false));
                }
                Ok(_) => {}
                Err(_) => return Err(Fault::Damaged(measure.at + measure.packed)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_one_of_zip() {
        let mut measure = Measure::new(0);
        measure.add(b"123456789", &mut 9).expect("within limits");
        assert_eq!(measure.sum(), 0xCBF4_3926);
    }
}
