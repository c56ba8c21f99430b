//! Instructions, as far as they tell which features a module uses.
//!
//! One pass over each function's body, opcode by opcode, with nothing kept but the depth of blocks. It
//! refuses what is newer than the features of [`flaw`](super::flaw), and bodies whose instructions do
//! not add up to their length. Types of values are not judged: every compiler validates those, by one
//! specification and with one outcome, while features are where compilers differ. A test holds it: what
//! passes here compiles in the interpreter exactly when it does where every feature is on.
//!
//! Opcodes: WebAssembly core specification 2.0, chapter 5.4; those refused: the specification 3.0 and
//! the table of proposals (`WebAssembly/proposals`).

use super::bytes::Bytes;
use super::flaw::{
    EXCEPTIONS, EXTENDED_CONST, Flaw, MEMORIES, REFERENCES, SIMD, STACK_SWITCHING, TAIL_CALLS,
    THREADS, WIDE_ARITHMETIC,
};

/// Most locals of a function. Interpreters number them with 15 bits, browsers stop at 50,000.
const LOCALS: u32 = 10_000;

const END: u8 = 0x0b;
/// Function and host references: the only reference types.
const REFERENCE_TYPES: [u8; 2] = [0x70, 0x6f];

/// A value type: i32, i64, f32, f64, a function or host reference.
pub fn value_type(kind: u8) -> Result<(), Flaw> {
    match kind {
        0x7c..=0x7f => Ok(()),
        0x7b => Err(Flaw::uses(SIMD)),
        _ => reference_type(kind),
    }
}

/// A reference type.
pub fn reference_type(kind: u8) -> Result<(), Flaw> {
    match kind {
        _ if REFERENCE_TYPES.contains(&kind) => Ok(()),
        0x40..=0x7f => Err(Flaw::uses(REFERENCES)),
        _ => Err(Flaw::damaged()),
    }
}

/// A function's body: its locals, then instructions up to the `end` that is its last byte.
pub fn body(content: &[u8]) -> Result<(), Flaw> {
    let mut bytes = Bytes::new(content);
    let mut locals = 0u32;
    for _ in 0..bytes.u32()? {
        locals = locals.saturating_add(bytes.u32()?);
        value_type(bytes.byte()?)?;
    }
    if locals > LOCALS {
        return Err(Flaw::too_many("local variables", LOCALS));
    }
    let mut depth = 1u32;
    while depth > 0 {
        match bytes.byte()? {
            END => depth -= 1,
            opcode => {
                // A block, a loop, an if.
                depth += u32::from(matches!(opcode, 0x02..=0x04));
                instruction(opcode, &mut bytes)?;
            }
        }
    }
    if bytes.is_empty() { Ok(()) } else { Err(Flaw::damaged()) }
}

/// A constant expression: one constant. Computed ones, and those that read a global, need features;
/// without imports no other global can be read.
pub fn constant(bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    let opcode = bytes.byte()?;
    match opcode {
        // Constants, null, the reference to a function.
        0x41..=0x44 | 0xd0 | 0xd2 | 0xfd | 0xfb => instruction(opcode, bytes)?,
        0x23 => return Err(Flaw::uses(EXTENDED_CONST)),
        _ => return Err(Flaw::damaged()),
    }
    if bytes.byte()? == END { Ok(()) } else { Err(Flaw::uses(EXTENDED_CONST)) }
}

/// Reads what follows an opcode, or names the feature that it belongs to.
fn instruction(opcode: u8, bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    match opcode {
        // unreachable, nop, else, return, drop, select; numbers, with sign extension; ref.is_null.
        0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
        0x02..=0x04 => block_type(bytes)?,
        // Branches, a call, locals, globals, tables, ref.func: an index.
        0x0c | 0x0d | 0x10 | 0x20..=0x26 | 0xd2 => drop(bytes.u32()?),
        // br_table: labels, and one for all others.
        0x0e => {
            for _ in 0..bytes.u32()? {
                bytes.u32()?;
            }
            bytes.u32()?;
        }
        // call_indirect: type and table.
        0x11 => drop((bytes.u32()?, bytes.u32()?)),
        // select with its types.
        0x1c => bytes.block()?.iter().try_for_each(|&kind| value_type(kind))?,
        // Loads and stores: alignment, whose sixth bit says that a memory is named, and offset.
        0x28..=0x3e => {
            if bytes.u32()? >= 1 << 6 {
                return Err(Flaw::uses(MEMORIES));
            }
            bytes.u32()?;
        }
        // memory.size, memory.grow.
        0x3f | 0x40 => memory(bytes)?,
        0x41 => bytes.skip_number(5)?,
        0x42 => bytes.skip_number(10)?,
        0x43 => drop(bytes.take(4)?),
        0x44 => drop(bytes.take(8)?),
        // ref.null.
        0xd0 => reference_type(bytes.byte()?)?,
        0xfc => return further(bytes),
        0x06..=0x0a | 0x18 | 0x19 | 0x1f => return Err(Flaw::uses(EXCEPTIONS)),
        0x12 | 0x13 => return Err(Flaw::uses(TAIL_CALLS)),
        0x14 | 0x15 | 0xd3..=0xd6 | 0xfb => return Err(Flaw::uses(REFERENCES)),
        0xe0..=0xe6 => return Err(Flaw::uses(STACK_SWITCHING)),
        0xfd => return Err(Flaw::uses(SIMD)),
        0xfe => return Err(Flaw::uses(THREADS)),
        opcode => return Err(Flaw::unknown(opcode.into())),
    }
    Ok(())
}

/// The instructions behind the prefix 0xfc.
fn further(bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    match bytes.u32()? {
        // Saturating conversions.
        0..=7 => {}
        // memory.init: data and memory.
        8 => {
            bytes.u32()?;
            memory(bytes)?;
        }
        // memory.copy.
        10 => {
            memory(bytes)?;
            memory(bytes)?;
        }
        // memory.fill.
        11 => memory(bytes)?,
        // data.drop, elem.drop; table.grow, table.size, table.fill.
        9 | 13 | 15..=17 => drop(bytes.u32()?),
        // table.init, table.copy.
        12 | 14 => drop((bytes.u32()?, bytes.u32()?)),
        19..=22 => return Err(Flaw::uses(WIDE_ARITHMETIC)),
        other => return Err(Flaw::unknown(0xfc00 + other.min(0xff))),
    }
    Ok(())
}

/// Which memory: the first. A byte, since as a number it may only name others in more bytes.
fn memory(bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    if bytes.byte()? == 0 { Ok(()) } else { Err(Flaw::uses(MEMORIES)) }
}

/// Nothing, a value type, or the index of a type: a signed number that is not negative.
fn block_type(bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    let mut ahead = bytes.clone();
    match ahead.byte()? {
        0x40 => *bytes = ahead,
        kind @ 0x41..=0x7f => {
            *bytes = ahead;
            value_type(kind)?;
        }
        _ => bytes.skip_number(5)?,
    }
    Ok(())
}
