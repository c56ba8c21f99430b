//! Gzip files (RFC 1952), of one member or several that stand one after another.

use super::fault::Fault;
use super::{Inflate, Measure, Member, Members, OUTPUT_LIMIT};

const EXTRA: u8 = 1 << 2;
const NAME: u8 = 1 << 3;
const COMMENT: u8 = 1 << 4;
const HEADER_SUM: u8 = 1 << 1;
/// Most bytes of a header; its name and comment have no limit of their own.
const HEADER_LIMIT: usize = 128 << 10;

/// Whether a file that begins so is a gzip file.
pub fn begins(head: &[u8]) -> bool {
    head.starts_with(b"\x1F\x8B")
}

/// A gzip file on its way. All its members make up one text.
pub struct Gzip {
    state: State,
    held: Vec<u8>,
    at: u64,
    room: u64,
    begun: bool,
    packed: u64,
}

enum State {
    Header,
    Body(Box<(Inflate, Measure)>),
    Sums(Measure),
    /// Over, or given up.
    Over,
}

impl Gzip {
    /// Nothing read yet.
    pub fn new() -> Self {
        Gzip {
            state: State::Header,
            held: Vec::new(),
            at: 0,
            room: OUTPUT_LIMIT,
            begun: false,
            packed: 0,
        }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8], members: &mut dyn Members) {
        if !self.begun {
            self.begun = true;
            members.begin(&Member { name: String::new(), deflated: true, at: 0 });
        }
        let mut held = std::mem::take(&mut self.held);
        let mut rest = if held.is_empty() {
            bytes
        } else {
            held.extend_from_slice(bytes);
            held.as_slice()
        };
        while !rest.is_empty() {
            match self.step(rest, members) {
                Ok(Some(taken)) => {
                    self.at += taken as u64;
                    rest = rest.get(taken..).unwrap_or(&[]);
                }
                Ok(None) => break,
                Err(fault) => {
                    self.state = State::Over;
                    members.end(self.packed, Some(fault));
                    return;
                }
            }
        }
        self.held = rest.to_vec();
    }

    /// Ends the file.
    pub fn finish(self, members: &mut dyn Members) {
        let end = self.at + self.held.len() as u64;
        match self.state {
            State::Over => {}
            // Nothing, or padding that was passed over.
            State::Header if self.at > 0 && self.held.is_empty() => {
                members.end(self.packed, None);
            }
            _ => members.end(self.packed, Some(Fault::CutOff(end))),
        }
    }

    /// One step; `None` when it needs more bytes.
    fn step(&mut self, bytes: &[u8], members: &mut dyn Members) -> Result<Option<usize>, Fault> {
        match &mut self.state {
            State::Header => {
                if self.at > 0 && bytes.first() == Some(&0) {
                    return Ok(Some(1));
                }
                // A whole member before it was read and summed: what follows it costs nothing.
                let fault = if self.at > 0 { Fault::Trailing } else { Fault::Damaged(self.at) };
                let Some(length) = header(bytes).map_err(|()| fault)? else { return Ok(None) };
                let measure = Measure::new(self.at + length as u64);
                self.state = State::Body(Box::new((Inflate::new(), measure)));
                Ok(Some(length))
            }
            State::Body(body) => {
                let (inflate, measure) = body.as_mut();
                let out = &mut |made: &[u8]| members.bytes(made);
                let (taken, ended) = inflate.push(bytes, measure, &mut self.room, out)?;
                if ended {
                    let whole = std::mem::replace(measure, Measure::new(self.at));
                    self.state = State::Sums(whole);
                }
                Ok((taken > 0 || ended).then_some(taken))
            }
            State::Sums(measure) => {
                let Some(sums) = bytes.get(..8) else { return Ok(None) };
                let mut wanted = [0; 8];
                let size = (measure.made as u32).to_le_bytes();
                let found = measure.sum().to_le_bytes().into_iter().chain(size);
                wanted.iter_mut().zip(found).for_each(|(slot, byte)| *slot = byte);
                if sums != wanted {
                    return Err(Fault::WrongSum);
                }
                self.packed += measure.packed;
                self.state = State::Header;
                Ok(Some(8))
            }
            State::Over => Ok(Some(bytes.len())),
        }
    }
}

/// Length of a header; `None` while bytes are missing, an error for what is none.
fn header(bytes: &[u8]) -> Result<Option<usize>, ()> {
    let magic = [0x1F, 0x8B, 8];
    if bytes.iter().zip(magic).any(|(&byte, wanted)| byte != wanted) {
        return Err(());
    }
    let Some(&flags) = bytes.get(3) else { return Ok(None) };
    let mut at = 10;
    if flags & EXTRA != 0 {
        let Some(&[low, high]) = bytes.get(10..12) else { return Ok(None) };
        at += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    for part in [NAME, COMMENT] {
        if flags & part != 0 {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let Some(end) = rest.iter().position(|&byte| byte == 0) else {
                return if bytes.len() > HEADER_LIMIT { Err(()) } else { Ok(None) };
            };
            at += end + 1;
        }
    }
    if flags & HEADER_SUM != 0 {
        at += 2;
    }
    Ok((bytes.len() >= at).then_some(at))
}
