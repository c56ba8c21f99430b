//! Zip archives, walked from front to back by the headers before each member.
//!
//! The list of members stands at the end, so a reader that gets chunks cannot begin with it. That is
//! also safer: members that overlap, the core of the strongest bombs, exist only in such a list. When
//! the list comes, it is compared with what was met, and a difference is said. Sizes that stand after
//! a member are no hindrance: a deflate stream says itself where it ends.

mod body;
mod record;

use hashbrown::HashMap;

use self::body::{Body, DESCRIPTOR_LENGTH, Passed};
use self::record::Header;
use super::fault::Fault;
use super::{MEMBER_LIMIT, Members, OUTPUT_LIMIT, name};

/// Whether a file that begins so is a zip archive.
pub fn begins(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// The name of the first member, once its header is whole. An archive without members has none.
pub fn first_name(head: &[u8]) -> Option<String> {
    if head.starts_with(b"PK\x05\x06") {
        return Some(String::new());
    }
    Header::local(head).map(|header| header.name)
}

/// A zip archive on its way.
pub struct Zip {
    state: State,
    /// Bytes of a record that is not whole yet.
    held: Vec<u8>,
    /// Bytes before them.
    at: u64,
    /// What it may still unpack to.
    room: u64,
    members: usize,
    /// Members met, by where their headers stand.
    met: HashMap<u64, Header>,
    listed: usize,
    faults: Vec<Fault>,
}

enum State {
    /// Before a record.
    Record,
    Body(Box<Body>),
    /// Before the sizes that stand after a member.
    Descriptor(Box<Body>),
    /// After the end.
    Ended,
    /// Nothing more can be read.
    Lost,
}

impl Zip {
    /// Nothing read yet.
    pub fn new() -> Self {
        Zip {
            state: State::Record,
            held: Vec::new(),
            at: 0,
            room: OUTPUT_LIMIT,
            members: 0,
            met: HashMap::new(),
            listed: 0,
            faults: Vec::new(),
        }
    }

    /// Takes the next bytes.
    pub fn push(&mut self, bytes: &[u8], members: &mut dyn Members) {
        let mut held = std::mem::take(&mut self.held);
        let mut rest = if held.is_empty() {
            bytes
        } else {
            held.extend_from_slice(bytes);
            held.as_slice()
        };
        while let Some(taken) = self.step(rest, members) {
            self.at += taken as u64;
            rest = rest.get(taken..).unwrap_or(&[]);
        }
        self.held = rest.to_vec();
    }

    /// Ends the archive; gives what is wrong with it as a whole.
    pub fn finish(mut self, members: &mut dyn Members) -> Vec<Fault> {
        let end = self.at + self.held.len() as u64;
        match std::mem::replace(&mut self.state, State::Lost) {
            State::Body(body) | State::Descriptor(body) => {
                body.break_off(Fault::CutOff(end), members);
                self.faults.push(Fault::CutOff(end));
            }
            State::Record => self.note(Fault::CutOff(end)),
            State::Ended if self.met.is_empty() => self.note(Fault::Empty),
            State::Ended if self.listed != self.met.len() => {
                self.note(Fault::ListDisagrees);
            }
            State::Ended | State::Lost => {}
        }
        self.faults
    }

    fn note(&mut self, fault: Fault) {
        if self.faults.last() != Some(&fault) {
            self.faults.push(fault);
        }
    }

    /// One step; `None` when it needs more bytes.
    fn step(&mut self, bytes: &[u8], members: &mut dyn Members) -> Option<usize> {
        if bytes.is_empty() {
            return None;
        }
        match std::mem::replace(&mut self.state, State::Lost) {
            State::Record => {
                self.state = State::Record;
                self.record(bytes, members)
            }
            State::Body(mut body) => match body.push(bytes, &mut self.room, members) {
                Passed::More(taken) => {
                    self.state = State::Body(body);
                    (taken > 0).then_some(taken)
                }
                Passed::Described(taken) => {
                    self.state = State::Descriptor(body);
                    Some(taken)
                }
                Passed::Over(taken) => {
                    body.end(members);
                    self.state = State::Record;
                    Some(taken)
                }
                Passed::Lost(fault) => {
                    self.note(Fault::Stopped(name::shown(&body.header.name)));
                    body.break_off(fault, members);
                    Some(bytes.len())
                }
            },
            State::Descriptor(mut body) => {
                if bytes.len() < DESCRIPTOR_LENGTH {
                    self.state = State::Descriptor(body);
                    return None;
                }
                let length = body.described(bytes);
                body.end(members);
                self.state = State::Record;
                Some(length)
            }
            State::Ended => {
                self.state = State::Ended;
                self.note(Fault::Trailing);
                Some(bytes.len())
            }
            State::Lost => Some(bytes.len()),
        }
    }

    fn record(&mut self, bytes: &[u8], members: &mut dyn Members) -> Option<usize> {
        match record::u32_at(bytes, 0)? {
            record::LOCAL if self.listed == 0 => {
                let header = Header::local(bytes)?;
                let (length, at) = (header.length, self.at + header.length as u64);
                self.members += usize::from(!name::is_chaff(&header.name));
                // Folders and what a Mac adds are many, but not without end.
                if self.members > MEMBER_LIMIT || self.met.len() > 10 * MEMBER_LIMIT {
                    self.note(Fault::TooManyMembers);
                    self.state = State::Lost;
                    return Some(length);
                }
                let body = Body::new(header.clone(), at);
                members.begin(&body.member(at));
                self.met.insert(self.at, header);
                self.state = State::Body(Box::new(body));
                // A member without a byte is over before one comes.
                Some(length)
            }
            record::LISTED => {
                let listed = Header::listed(bytes)?;
                self.listed += 1;
                let met = self.met.get(&listed.at);
                let agrees = met.is_some_and(|met| {
                    let sizes =
                        (met.sum, met.packed, met.size) == (listed.sum, listed.packed, listed.size);
                    met.name == listed.name && (sizes || met.is_described_after())
                });
                if !agrees {
                    self.note(Fault::ListDisagrees);
                }
                Some(listed.length)
            }
            signature @ (record::END_64 | record::LOCATOR_64) => record::length(signature, bytes),
            record::END => {
                let length = record::length(record::END, bytes)?;
                self.state = State::Ended;
                Some(length)
            }
            _ => {
                self.note(Fault::Damaged(self.at));
                self.state = State::Lost;
                Some(bytes.len())
            }
        }
    }
}
