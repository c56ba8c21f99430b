//! One deflated member, unpacked as its bytes come, measured and summed on the way.

use flate2::{Crc, Decompress, FlushDecompress, Status};

use super::fault::Fault;
use super::{RATIO_FREE, RATIO_LIMIT};

/// Bytes unpacked at once.
const PIECE: usize = 64 << 10;

/// How much of a member went by, and its checksum.
pub struct Measure {
    /// Where in the archive the packed bytes begin.
    at: u64,
    /// Packed bytes.
    pub packed: u64,
    /// Unpacked bytes.
    pub made: u64,
    digest: Crc,
}

impl Measure {
    /// Nothing yet of what begins there.
    pub fn new(at: u64) -> Self {
        Measure { at, packed: 0, made: 0, digest: Crc::new() }
    }

    /// CRC-32 so far.
    pub fn sum(&self) -> u32 {
        self.digest.sum()
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
    state: Decompress,
    piece: Vec<u8>,
}

impl Inflate {
    /// At the beginning of a stream.
    pub fn new() -> Self {
        Inflate { state: Decompress::new(false), piece: vec![0; PIECE] }
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
            let before = (self.state.total_in(), self.state.total_out());
            let status = self.state.decompress(rest, &mut self.piece, FlushDecompress::None);
            let taken = self.state.total_in() - before.0;
            let made = (self.state.total_out() - before.1) as usize;
            rest = rest.get(taken as usize..).unwrap_or(&[]);
            measure.packed += taken;
            let made = self.piece.get(..made).unwrap_or(&[]);
            measure.add(made, room)?;
            if !made.is_empty() {
                out(made);
            }
            let ended = match status {
                Ok(Status::StreamEnd) => true,
                // It cannot go on without more bytes.
                Ok(Status::BufError) => false,
                Ok(Status::Ok) if taken == 0 && made.is_empty() => false,
                Ok(Status::Ok) => continue,
                Err(_) => return Err(Fault::Damaged(measure.at + measure.packed)),
            };
            return Ok((bytes.len() - rest.len(), ended));
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
