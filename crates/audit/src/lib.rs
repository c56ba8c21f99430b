//! The engine: files and options in, report out.
//!
//! A pure function of bytes and [`Options`]: it reads no clock, file, locale or random number, so that
//! page and command give the same bytes.

mod adapt;
mod causes;
pub mod compare;
mod decisions;
mod earlier;
mod first;
mod inputs;
mod keys;
mod look_up;
mod measures;
mod moment;
mod offer;
mod operating_model;
pub mod options;
mod plugins;
mod preset;
mod record;
mod rules;
mod run;
mod slot;
mod standing;
mod stories;
mod summary;
mod tables;
mod urgency;
mod window;

use std::sync::Arc;

use backhaul_ingest::Reader;
use backhaul_model::look_up::LookUp;
use backhaul_model::report::{Input, Report};
use backhaul_model::{Arrange, Field, FileMapping, SortedSet, Table, Word};

pub use backhaul_plugin_host::{Limits as PluginLimits, Stop};
pub use compare::{comparable, compare};
use earlier::EarlierReport;
pub use earlier::read as read_report;
pub use keys::KeyRow;
pub use offer::{FieldOffer, KindOffer, MappingOffer};
pub use options::Options;
pub use plugins::{Ask, PluginId, PluginOptions, PluginState, Progress as PluginProgress};
pub use preset::Preset;
pub use rules::Rule;
use slot::Slot;

/// A file opened in an [`Engine`].
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct FileId(pub u32);

/// A file that is read apart from its engine.
pub struct OpenFile(Slot);

/// A file that was read apart from its engine.
pub struct ReadFile(Slot);

impl OpenFile {
    /// Takes the next bytes, cut anywhere.
    pub fn push(&mut self, bytes: &[u8]) {
        self.0.push(bytes);
    }

    /// Ends the file.
    pub fn end(self) -> ReadFile {
        ReadFile(self.0.end(None))
    }
}

/// What the engine is busy with, for a progress bar.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Phase {
    /// Understanding what the files hold together.
    Understanding,
    /// Matching orders to parcels.
    Matching,
    /// Running the checks.
    Checking,
    /// Looking for causes.
    Explaining,
}

impl Phase {
    /// The word on the page and the terminal.
    pub fn word(self) -> &'static str {
        match self {
            Phase::Understanding => "understanding",
            Phase::Matching => "matching",
            Phase::Checking => "checking",
            Phase::Explaining => "explaining",
        }
    }
}

/// An option that cannot be used: which, and what would do. Nothing ran.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OptionError {
    /// Name of the option.
    pub option: String,
    /// What is wrong and what would do.
    pub message: String,
}

impl std::fmt::Display for OptionError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.option, self.message)
    }
}

impl std::error::Error for OptionError {}

/// Files understood, ready to be audited as often as options change.
#[derive(Default)]
pub struct Engine {
    files: Vec<Slot>,
    /// Fields that files opened from now on also keep, for plugins and rules.
    kept: Vec<Field>,
    plugins: Vec<Option<plugins::Plugin>>,
    /// The cases that plugins last ran over.
    cases: Option<Arc<plugins::Cases>>,
    mappings: Vec<FileMapping>,
}

impl Engine {
    /// An engine without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Mappings of files the audit does not know by itself; they hold for files opened from now on, since
    /// a file is read as it comes. The error names a field or kind that cannot be mapped.
    pub fn set_mappings(&mut self, mappings: &[FileMapping]) -> Result<(), OptionError> {
        for (position, mapping) in mappings.iter().enumerate() {
            mapping.fields().map_err(|message| OptionError {
                option: format!("mapping {}", position + 1),
                message,
            })?;
        }
        self.mappings = mappings.to_vec();
        Ok(())
    }

    /// Begins a file. `name` is shown in the report; folders are cut off.
    pub fn open(&mut self, name: &str) -> FileId {
        let OpenFile(slot) = self.begin(name);
        self.file(slot)
    }

    /// Starts a file whose SHA-256 the host takes beside, and tells with [`Engine::close_digested`].
    pub fn open_digested(&mut self, name: &str) -> FileId {
        let name = plugins::base(name);
        let slot = Slot::new(name, self.reader(name).digested());
        self.file(slot)
    }

    fn file(&mut self, slot: Slot) -> FileId {
        self.files.push(slot);
        FileId(self.files.len() as u32 - 1)
    }

    fn reader(&self, name: &str) -> Reader {
        Reader::new(name).keeping(&self.kept).with_mappings(&self.mappings)
    }

    /// Begins a file apart from the engine, so that several can be read on threads of their own;
    /// [`Engine::take`] takes it up.
    pub fn begin(&self, name: &str) -> OpenFile {
        let name = plugins::base(name);
        OpenFile(Slot::new(name, self.reader(name)))
    }

    /// Takes up a file that was read apart, and says what was understood of it.
    pub fn take(&mut self, file: ReadFile) -> Vec<Input> {
        let inputs = file.0.inputs();
        self.files.push(file.0);
        inputs.unwrap_or_default()
    }

    /// Takes the next bytes of a file, cut anywhere. Ignored once the file is closed.
    pub fn push(&mut self, file: FileId, bytes: &[u8]) {
        if let Some(slot) = self.files.get_mut(file.0 as usize) {
            slot.push(bytes);
        }
    }

    /// Ends a file and says what was understood of it: one input, or several for an archive with
    /// several members; `None` for a file that is not there.
    pub fn close(&mut self, file: FileId) -> Option<Vec<Input>> {
        self.end(file, None)
    }

    /// [`Engine::close`] for a file begun with [`Engine::open_digested`]: `sha256` is that of its bytes, in hex.
    pub fn close_digested(&mut self, file: FileId, sha256: &str) -> Option<Vec<Input>> {
        self.end(file, Some(sha256))
    }

    fn end(&mut self, file: FileId, sha256: Option<&str>) -> Option<Vec<Input>> {
        let slot = self.files.get_mut(file.0 as usize)?;
        *slot = std::mem::replace(slot, Slot::Gone).end(sha256);
        slot.inputs()
    }

    /// What the columns of a closed file can be mapped to; `input` is the position in what
    /// [`close`](Engine::close) gave. `None` for what is not there or has no header.
    pub fn mapping_offer(&self, file: FileId, input: usize) -> Option<MappingOffer> {
        let Slot::Read(tables) = self.files.get(file.0 as usize)? else { return None };
        let table = tables.get(input).filter(|table| !table.header.columns.is_empty())?;
        Some(MappingOffer::of(table))
    }

    /// The stores that ShipStation's files name, sorted: what a storefront file's orders can belong to.
    pub fn store_names(&self) -> SortedSet<String> {
        let platform = self.tables().into_iter().filter(|table| table.kind.is_platform());
        let names = platform.flat_map(|table| {
            let orders = table.platform_orders().iter().map(|order| order.store);
            let parcels = table.parcels().iter().map(|parcel| parcel.store);
            let words: SortedSet<Word> = orders.chain(parcels).collect();
            words.into_iter().map(|word| table.words.get(word).to_owned())
        });
        names.filter(|name| !name.is_empty()).collect()
    }

    /// Forgets a file.
    pub fn remove(&mut self, file: FileId) {
        if let Some(slot) = self.files.get_mut(file.0 as usize) {
            *slot = Slot::Gone;
        }
    }

    /// Audits the files closed so far, takes up what the plugins found, and compares with the earlier
    /// reports among the files.
    pub fn audit(
        &self,
        options: &Options,
        progress: &mut dyn FnMut(Phase, u32, u32),
    ) -> Result<Report, OptionError> {
        let plugins: Vec<&plugins::Plugin> = self.plugins.iter().flatten().collect();
        let mut report = run::run(&self.tables(), &plugins, options, progress)?;
        earlier::compare(&self.earlier(), &mut report);
        Ok(report)
    }

    /// The earlier reports closed so far, sorted as the report lists them.
    fn earlier(&self) -> Vec<&EarlierReport> {
        let earlier = self.files.iter().filter_map(|slot| match slot {
            Slot::Earlier(earlier) => Some(earlier.as_ref()),
            _ => None,
        });
        let mut earlier: Vec<&EarlierReport> = earlier.collect();
        earlier.arrange_by_key(|earlier| {
            (earlier.input.kind, &earlier.input.name, &earlier.input.sha256)
        });
        earlier
    }

    /// Where an order is, by what a customer has at hand: its number, a tracking number, an e-mail
    /// address, a name. The window does not matter, nor whether anything is wrong.
    pub fn look_up(&self, options: &Options, text: &str) -> Result<LookUp, OptionError> {
        run::look_up(&self.tables(), options, text)
    }

    /// Hands over which record of one system is which of the other, row by row.
    pub fn keys(
        &self,
        options: &Options,
        row: &mut dyn FnMut(&KeyRow<'_>),
    ) -> Result<(), OptionError> {
        run::keys(&self.tables(), options, row)
    }

    /// The files closed so far. The order in which they were given must not matter.
    fn tables(&self) -> Vec<&Table> {
        let mut tables: Vec<&Table> = self
            .files
            .iter()
            .filter_map(|slot| if let Slot::Read(tables) = slot { Some(tables) } else { None })
            .flatten()
            .collect();
        tables.arrange_by(|a, b| (a.kind, &a.name, &a.sha256).cmp(&(b.kind, &b.name, &b.sha256)));
        tables
    }
}
