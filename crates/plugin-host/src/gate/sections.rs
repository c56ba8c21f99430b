//! The sections of a module, as far as the gate judges them.

use super::Refusal;
use super::bytes::Bytes;
use super::code;
use super::flaw::{EXCEPTIONS, Flaw, MEMORIES, REFERENCES};

pub const TYPE: u8 = 1;
pub const IMPORT: u8 = 2;
pub const FUNCTION: u8 = 3;
pub const TABLE: u8 = 4;
pub const MEMORY: u8 = 5;
pub const GLOBAL: u8 = 6;
pub const EXPORT: u8 = 7;
pub const START: u8 = 8;
pub const ELEMENT: u8 = 9;
pub const CODE: u8 = 10;
pub const DATA: u8 = 11;
pub const DATA_COUNT: u8 = 12;
pub const CUSTOM: u8 = 0;
/// Tags of exceptions, which a feature of its own brought.
const TAG: u8 = 13;

/// The order in which sections must stand, each at most once.
const ORDER: [u8; 12] =
    [TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEMENT, DATA_COUNT, CODE, DATA];

/// What an export is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Kind {
    Function = 0,
    Table = 1,
    Memory = 2,
    Global = 3,
}

/// An export.
#[derive(Debug)]
pub struct Export<'a> {
    pub name: &'a str,
    pub kind: Kind,
    pub index: u32,
}

/// The type of a function.
#[derive(PartialEq, Eq, Debug)]
pub struct FuncType<'a> {
    pub parameters: &'a [u8],
    pub results: &'a [u8],
}

/// Size of a memory or table: flags as written, least, most.
#[derive(Debug)]
pub struct Size {
    pub flags: u8,
    pub least: u32,
    pub most: Option<u32>,
}

/// What was read.
#[derive(Default)]
pub struct Sections<'a> {
    /// Every section in its order.
    pub all: Vec<(u8, &'a [u8])>,
    pub memories: Vec<Size>,
    pub tables: Vec<(u8, Size)>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    types: Vec<FuncType<'a>>,
    functions: Vec<u32>,
    /// Bodies, data segments, and how many of those were announced.
    bodies: u32,
    segments: u32,
    announced: Option<u32>,
}

impl<'a> Sections<'a> {
    /// Reads all of them. Sections out of order, or bytes after a section's end, refuse it.
    pub fn read(module: &'a [u8]) -> Result<Self, Refusal> {
        let mut bytes = Bytes::new(module);
        if bytes.take(4)? != b"\0asm" {
            return Err(Refusal::new(
                "This is not a WebAssembly file.",
                "A plugin is a binary module; text (.wat) has to be assembled first.",
            ));
        }
        if bytes.take(4)? != [1, 0, 0, 0] {
            return Err(Refusal::new(
                "This is a component or another version of WebAssembly.",
                "Build a core module, version 1.",
            ));
        }
        let mut sections = Sections::default();
        let mut next = 0;
        while !bytes.is_empty() {
            let id = bytes.byte()?;
            let content = bytes.block()?;
            if id != CUSTOM {
                let place = ORDER.iter().position(|&it| it == id).ok_or_else(|| unknown(id))?;
                if place < next {
                    return Err(Flaw::damaged().into());
                }
                next = place + 1;
            }
            sections.section(id, content)?;
            sections.all.push((id, content));
        }
        let bodies = sections.bodies as usize == sections.functions.len();
        let segments = sections.announced.is_none_or(|count| count == sections.segments);
        if !(bodies && segments) {
            return Err(Flaw::damaged().into());
        }
        Ok(sections)
    }

    /// An export by name.
    pub fn export(&self, name: &str) -> Option<&Export<'a>> {
        self.exports.iter().find(|export| export.name == name)
    }

    /// The type of a function. Without imports, positions count from the module's own first.
    pub fn type_of(&self, function: u32) -> Option<&FuncType<'a>> {
        self.types.get(*self.functions.get(function as usize)? as usize)
    }

    fn section(&mut self, id: u8, content: &'a [u8]) -> Result<(), Refusal> {
        let mut bytes = Bytes::new(content);
        let bytes = &mut bytes;
        match id {
            // Names and addresses for debuggers, which may fetch them: nothing of it is passed on.
            CUSTOM => drop(bytes.rest()),
            TYPE => each(bytes, "Type", |bytes| {
                self.types.push(func_type(bytes)?);
                Ok(())
            })?,
            IMPORT => {
                // Its first entry is enough to refuse the module.
                if bytes.u32()? > 0 {
                    return Err(imports(bytes.name()?, bytes.name()?));
                }
            }
            FUNCTION => each(bytes, "Function", |bytes| {
                self.functions.push(bytes.u32()?);
                Ok(())
            })?,
            TABLE => each(bytes, "Table", |bytes| {
                let element = bytes.byte()?;
                code::reference_type(element)?;
                self.tables.push((element, size(bytes)?));
                Ok(())
            })?,
            MEMORY => each(bytes, "Memory", |bytes| {
                self.memories.push(size(bytes)?);
                Ok(())
            })?,
            GLOBAL => each(bytes, "Global", |bytes| {
                code::value_type(bytes.byte()?)?;
                // Constant or mutable; shared ones belong to threads of the future.
                if bytes.byte()? > 1 {
                    return Err(Flaw::damaged());
                }
                code::constant(bytes)
            })?,
            EXPORT => each(bytes, "Export", |bytes| {
                let name = bytes.name()?;
                let kind = match bytes.byte()? {
                    0 => Kind::Function,
                    1 => Kind::Table,
                    2 => Kind::Memory,
                    3 => Kind::Global,
                    _ => return Err(Flaw::damaged()),
                };
                self.exports.push(Export { name, kind, index: bytes.u32()? });
                Ok(())
            })?,
            START => self.start = Some(bytes.u32()?),
            ELEMENT => each(bytes, "Element segment", element)?,
            DATA_COUNT => self.announced = Some(bytes.u32()?),
            CODE => each(bytes, "Function", |bytes| {
                self.bodies += 1;
                code::body(bytes.block()?)
            })?,
            DATA => each(bytes, "Data segment", |bytes| {
                self.segments += 1;
                data(bytes)
            })?,
            _ => return Err(unknown(id)),
        }
        if bytes.is_empty() { Ok(()) } else { Err(Flaw::damaged().into()) }
    }
}

/// Reads a vector, entry by entry; a flaw is that entry's. Each takes at least a byte, so that a wrong
/// count ends soon.
fn each<'a>(
    bytes: &mut Bytes<'a>,
    what: &str,
    mut entry: impl FnMut(&mut Bytes<'a>) -> Result<(), Flaw>,
) -> Result<(), Refusal> {
    for index in 0..bytes.u32()? {
        entry(bytes).map_err(|flaw| flaw.of(format_args!("{what} {index}")))?;
    }
    Ok(())
}

fn func_type<'a>(bytes: &mut Bytes<'a>) -> Result<FuncType<'a>, Flaw> {
    match bytes.byte()? {
        0x60 => {}
        // Recursive groups, subtypes, structs, arrays.
        0x4e..=0x50 | 0x5e | 0x5f => return Err(Flaw::uses(REFERENCES)),
        _ => return Err(Flaw::damaged()),
    }
    let mut types = || -> Result<&'a [u8], Flaw> {
        let types = bytes.block()?;
        types.iter().try_for_each(|&kind| code::value_type(kind))?;
        Ok(types)
    };
    Ok(FuncType { parameters: types()?, results: types()? })
}

fn size(bytes: &mut Bytes<'_>) -> Result<Size, Flaw> {
    let flags = bytes.byte()?;
    if flags & !3 != 0 {
        // 64-bit and page sizes have other numbers behind; the flags alone refuse them.
        bytes.rest();
        return Ok(Size { flags, least: 0, most: None });
    }
    let least = bytes.u32()?;
    let most = if flags & 1 == 1 { Some(bytes.u32()?) } else { None };
    Ok(Size { flags, least, most })
}

/// An element segment. Its flags: not active, then a table named (or declared only), then expressions
/// in place of function numbers.
fn element(bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    let flags = bytes.u32()?;
    if flags > 7 {
        return Err(Flaw::damaged());
    }
    let (active, named, expressions) = (flags & 1 == 0, flags & 2 != 0, flags & 4 != 0);
    if active {
        if named {
            bytes.u32()?;
        }
        code::constant(bytes)?;
    }
    if named || !active {
        match (bytes.byte()?, expressions) {
            (kind, true) => code::reference_type(kind)?,
            (0, false) => {}
            _ => return Err(Flaw::damaged()),
        }
    }
    for _ in 0..bytes.u32()? {
        if expressions {
            code::constant(bytes)?;
        } else {
            bytes.u32()?;
        }
    }
    Ok(())
}

/// A data segment: active in the memory, kept aside, or active in a memory that it names.
fn data(bytes: &mut Bytes<'_>) -> Result<(), Flaw> {
    match bytes.u32()? {
        1 => {}
        2 if bytes.u32()? != 0 => return Err(Flaw::uses(MEMORIES)),
        0 | 2 => code::constant(bytes)?,
        _ => return Err(Flaw::damaged()),
    }
    bytes.block()?;
    Ok(())
}

fn imports(from: &str, name: &str) -> Refusal {
    Refusal::new(
        format!("The module imports {from:?}.{name:?}; a plugin imports nothing."),
        "Build it for a bare target (wasm32-unknown-unknown, freestanding), without WASI.",
    )
}

fn unknown(id: u8) -> Refusal {
    if id == TAG {
        return Flaw::uses(EXCEPTIONS).into();
    }
    Refusal::new(
        format!("The module has a section of kind {id}, which is no part of WebAssembly 2.0."),
        "Build it for wasm32 without further features.",
    )
}
