//! The sections of a module, as far as the gate judges them.

use super::Refusal;
use super::bytes::Bytes;

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
const CUSTOM: u8 = 0;

/// The order in which sections must stand, each at most once.
const ORDER: [u8; 12] =
    [TYPE, IMPORT, FUNCTION, TABLE, MEMORY, GLOBAL, EXPORT, START, ELEMENT, DATA_COUNT, CODE, DATA];

/// Value types of core WebAssembly: i32, i64, f32, f64, function and host references.
const CORE: [u8; 6] = [0x7f, 0x7e, 0x7d, 0x7c, 0x70, 0x6f];

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
    pub first_import: Option<(&'a str, &'a str)>,
    pub memories: Vec<Size>,
    pub tables: Vec<(u8, Size)>,
    pub exports: Vec<Export<'a>>,
    pub start: Option<u32>,
    types: Vec<FuncType<'a>>,
    functions: Vec<u32>,
}

impl<'a> Sections<'a> {
    /// Reads all of them. Names before the module's order, or bytes after a section's end, refuse it.
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
                    return Err(Refusal::malformed());
                }
                next = place + 1;
            }
            sections.section(id, content)?;
            sections.all.push((id, content));
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
        match id {
            TYPE => each(&mut bytes, |bytes| {
                self.types.push(func_type(bytes)?);
                Ok(())
            })?,
            IMPORT => each(&mut bytes, |bytes| {
                // Its first entry is enough to refuse the module.
                if self.first_import.is_none() {
                    self.first_import = Some((bytes.name()?, bytes.name()?));
                }
                bytes.rest();
                Err(Refusal::malformed())
            })
            .or_else(|refusal| self.first_import.map(|_| ()).ok_or(refusal))?,
            FUNCTION => each(&mut bytes, |bytes| {
                self.functions.push(bytes.u32()?);
                Ok(())
            })?,
            TABLE => each(&mut bytes, |bytes| {
                let element = bytes.byte()?;
                if !CORE.contains(&element) {
                    return Err(garbage_collected());
                }
                self.tables.push((element, size(bytes)?));
                Ok(())
            })?,
            MEMORY => each(&mut bytes, |bytes| {
                self.memories.push(size(bytes)?);
                Ok(())
            })?,
            EXPORT => each(&mut bytes, |bytes| {
                let name = bytes.name()?;
                let kind = match bytes.byte()? {
                    0 => Kind::Function,
                    1 => Kind::Table,
                    2 => Kind::Memory,
                    3 => Kind::Global,
                    _ => return Err(unknown(EXPORT)),
                };
                self.exports.push(Export { name, kind, index: bytes.u32()? });
                Ok(())
            })?,
            START => self.start = Some(bytes.u32()?),
            _ => drop(bytes.rest()),
        }
        if bytes.is_empty() { Ok(()) } else { Err(Refusal::malformed()) }
    }
}

/// Reads a vector, entry by entry. Each entry takes at least a byte, so that a wrong count ends soon.
fn each<'a>(
    bytes: &mut Bytes<'a>,
    mut entry: impl FnMut(&mut Bytes<'a>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    for _ in 0..bytes.u32()? {
        entry(bytes)?;
    }
    Ok(())
}

fn func_type<'a>(bytes: &mut Bytes<'a>) -> Result<FuncType<'a>, Refusal> {
    match bytes.byte()? {
        0x60 => {}
        // Recursive groups, subtypes, structs, arrays.
        0x4e..=0x50 | 0x5e | 0x5f => return Err(garbage_collected()),
        _ => return Err(Refusal::malformed()),
    }
    let mut types = || -> Result<&'a [u8], Refusal> {
        let types = bytes.block()?;
        match types.iter().find(|it| !CORE.contains(it)) {
            None => Ok(types),
            Some(0x7b) => Err(Refusal::new(
                "The module uses SIMD, which not every host can run.",
                "Build it without the simd128 feature.",
            )),
            Some(_) => Err(garbage_collected()),
        }
    };
    Ok(FuncType { parameters: types()?, results: types()? })
}

fn size(bytes: &mut Bytes<'_>) -> Result<Size, Refusal> {
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

fn garbage_collected() -> Refusal {
    Refusal::new(
        "The module uses garbage-collected or typed references, which not every host can run.",
        "Build it for WebAssembly without the GC proposal.",
    )
}

fn unknown(id: u8) -> Refusal {
    Refusal::new(
        format!("The module has a section of kind {id}, which is no part of core WebAssembly."),
        "Build it without exceptions and other proposals.",
    )
}
