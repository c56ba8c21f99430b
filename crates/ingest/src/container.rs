//! Archives: what one opened file holds, member after member, as the bytes come.
//!
//! Nothing is unpacked to a buffer: a member's bytes go straight into the reader of its text, and
//! memory follows orders as it does for a plain file. Zip is walked by its local headers, because its
//! list of members stands at the end; the list is compared with what was met once it comes.
//!
//! What hostile archives do is bounded here: output, ratio, number of members, and one level of nesting
//! only. Nothing is ever written anywhere, so a member's name is only shown.

pub mod fault;
pub mod gzip;
mod inflate;
pub mod name;
pub mod zip;

pub use inflate::{Inflate, Measure};

/// Most bytes an archive may unpack to.
pub const OUTPUT_LIMIT: u64 = 1 << 30;
/// Most bytes a member may unpack to for each of its packed bytes; exports stay below 30.
const RATIO_LIMIT: u64 = 100;
/// Below so many bytes the ratio says nothing.
const RATIO_FREE: u64 = 1 << 20;
/// Most members of an archive.
const MEMBER_LIMIT: usize = 1_000;

/// Where members go as they are met.
pub trait Members {
    /// A member begins.
    fn begin(&mut self, member: &Member);

    /// Bytes of it.
    fn bytes(&mut self, bytes: &[u8]);

    /// It ends, after so many packed bytes; or broke off, or was refused.
    fn end(&mut self, packed: u64, fault: Option<fault::Fault>);
}

/// A member of an archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Member {
    /// Its name as the archive writes it.
    pub name: String,
    /// Whether it is deflated rather than stored.
    pub deflated: bool,
    /// Where its packed bytes begin.
    pub at: u64,
}
