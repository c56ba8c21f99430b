//! The content of one member on its way: deflated, stored, or only passed over.

use super::record::{self, DESCRIPTOR, Header};
use crate::container::fault::Fault;
use crate::container::{Inflate, Measure, Member, Members};

/// Most bytes of the sizes after a member.
pub const DESCRIPTOR_LENGTH: usize = 24;

/// A member on its way.
pub struct Body {
    /// What its header says.
    pub header: Header,
    measure: Measure,
    way: Way,
    fault: Option<Fault>,
}

enum Way {
    Inflate(Box<Inflate>),
    Store,
    /// Stored without a size: it ends where a descriptor that fits it stands.
    StoreToDescriptor,
    Pass,
}

/// What became of the bytes.
pub enum Passed {
    /// So many were taken, and more belong to the member.
    More(usize),
    /// So many were taken, and the member ends with them; its descriptor follows.
    Described(usize),
    /// So many were taken, and the member is over.
    Over(usize),
    /// Nothing after it can be found.
    Lost(Fault),
}

impl Body {
    /// The member that a local header announces; `at` is where its bytes begin.
    pub fn new(header: Header, at: u64) -> Self {
        let unread = match header.method {
            _ if header.is_encrypted() => Some(Fault::Encrypted),
            0 | 8 => None,
            other => Some(Fault::Method(other)),
        };
        let way = match header.method {
            _ if unread.is_some() => Way::Pass,
            8 => Way::Inflate(Box::new(Inflate::new())),
            _ if header.is_described_after() && header.packed == 0 => Way::StoreToDescriptor,
            _ => Way::Store,
        };
        Body { header, measure: Measure::new(at), way, fault: unread }
    }

    /// The member for those who take it.
    pub fn member(&self, at: u64) -> Member {
        Member { name: self.header.name.clone(), deflated: self.header.method == 8, at }
    }

    /// Tells the members that it ends.
    pub fn end(self, members: &mut dyn Members) {
        members.end(self.measure.packed, self.fault);
    }

    /// Tells the members that it ends with a fault.
    pub fn break_off(mut self, fault: Fault, members: &mut dyn Members) {
        self.fault.get_or_insert(fault);
        self.end(members);
    }

    /// Takes what it can of the bytes.
    pub fn push(&mut self, bytes: &[u8], room: &mut u64, members: &mut dyn Members) -> Passed {
        match &self.way {
            Way::Inflate(_) => self.inflate(bytes, room, members),
            Way::Store => self.store(bytes, room, members),
            Way::StoreToDescriptor => self.store_to_descriptor(bytes, room, members),
            // Where it ends cannot be known without unpacking it.
            Way::Pass if self.header.is_described_after() && self.header.packed == 0 => {
                Passed::Lost(self.fault.clone().unwrap_or(Fault::Encrypted))
            }
            Way::Pass => {
                let taken = self.left(bytes).len();
                self.measure.packed += taken as u64;
                self.sized(taken)
            }
        }
    }

    /// Those of the bytes that belong to the member, by the size in its header.
    fn left<'a>(&self, bytes: &'a [u8]) -> &'a [u8] {
        let left = self.header.packed.saturating_sub(self.measure.packed);
        usize::try_from(left).ok().and_then(|left| bytes.get(..left)).unwrap_or(bytes)
    }

    /// Whether the member is over, by the size in its header.
    fn sized(&mut self, taken: usize) -> Passed {
        if self.measure.packed < self.header.packed {
            return Passed::More(taken);
        }
        self.over(taken)
    }

    fn store(&mut self, bytes: &[u8], room: &mut u64, members: &mut dyn Members) -> Passed {
        let bytes = self.left(bytes);
        self.measure.packed += bytes.len() as u64;
        if let Err(fault) = self.measure.add(bytes, room) {
            return Passed::Lost(fault);
        }
        members.bytes(bytes);
        self.sized(bytes.len())
    }

    fn inflate(&mut self, bytes: &[u8], room: &mut u64, members: &mut dyn Members) -> Passed {
        let Way::Inflate(inflate) = &mut self.way else { return Passed::More(0) };
        // With the sizes after it, the stream itself says where it ends.
        let sized = !self.header.is_described_after();
        let left = self.header.packed.saturating_sub(self.measure.packed);
        let most = if sized { usize::try_from(left).unwrap_or(usize::MAX) } else { usize::MAX };
        let bytes = bytes.get(..most).unwrap_or(bytes);
        let before = self.measure.packed;
        let out = &mut |made: &[u8]| members.bytes(made);
        let fault = match inflate.push(bytes, &mut self.measure, room, out) {
            Ok((taken, true)) if !sized => return self.over(taken),
            Ok((taken, true)) if self.measure.packed == self.header.packed => {
                return self.over(taken);
            }
            Ok((taken, false)) if !sized || self.measure.packed < self.header.packed => {
                return Passed::More(taken);
            }
            // The stream and the size in the header do not end together.
            Ok(_) => Fault::WrongSum,
            Err(fault @ Fault::Damaged(_)) if sized => fault,
            Err(fault) => return Passed::Lost(fault),
        };
        self.fault = Some(fault);
        self.way = Way::Pass;
        self.sized((self.measure.packed - before) as usize)
    }

    fn over(&mut self, taken: usize) -> Passed {
        if self.header.is_described_after() {
            return Passed::Described(taken);
        }
        if !self.fits(self.header.sum, self.header.size) {
            self.fault.get_or_insert(Fault::WrongSum);
        }
        Passed::Over(taken)
    }

    fn fits(&self, sum: u32, size: u64) -> bool {
        matches!(self.way, Way::Pass) || (self.measure.sum() == sum && self.measure.made == size)
    }

    /// Reads the sizes after the member; gives their length.
    pub fn described(&mut self, bytes: &[u8]) -> usize {
        let measure = &self.measure;
        let forms = record::descriptors(measure.sum(), measure.packed, measure.made);
        if let Some(form) = forms.iter().find(|form| bytes.starts_with(form)) {
            return form.len();
        }
        if !matches!(self.way, Way::Pass) {
            self.fault.get_or_insert(Fault::WrongSum);
        }
        // Whatever it says, a record follows it: that tells its length.
        let lengths = [16, 12, 20];
        let follows = |&length: &usize| bytes.get(length..length + 2) == Some(b"PK");
        lengths.into_iter().find(follows).unwrap_or(DESCRIPTOR_LENGTH)
    }

    fn store_to_descriptor(
        &mut self,
        bytes: &[u8],
        room: &mut u64,
        members: &mut dyn Members,
    ) -> Passed {
        let mut at = 0;
        loop {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let mark = rest.iter().position(|&byte| byte == b'P');
            let content = rest.get(..mark.unwrap_or(rest.len())).unwrap_or(rest);
            self.measure.packed += content.len() as u64;
            if let Err(fault) = self.measure.add(content, room) {
                return Passed::Lost(fault);
            }
            members.bytes(content);
            at += content.len();
            let Some(candidate) = bytes.get(at..).filter(|rest| !rest.is_empty()) else {
                return Passed::More(at);
            };
            if candidate.len() < DESCRIPTOR_LENGTH {
                return Passed::More(at);
            }
            if candidate.starts_with(&DESCRIPTOR.to_le_bytes()) {
                let measure = &self.measure;
                let forms = record::descriptors(measure.sum(), measure.packed, measure.made);
                if forms.iter().any(|form| candidate.starts_with(form)) {
                    return Passed::Described(at);
                }
            }
            self.measure.packed += 1;
            if let Err(fault) = self.measure.add(b"P", room) {
                return Passed::Lost(fault);
            }
            members.bytes(b"P");
            at += 1;
        }
    }
}
