//! The members of an archive as exports of their own: `archive.zip/member.csv`.

use backhaul_model::Table;
use hashbrown::HashMap;

use crate::container::fault::Fault;
use crate::container::{Member, Members, name};
use crate::export::{Export, blank};
use crate::terms::Terms;

/// Tables of an archive, member by member.
pub struct Unpacked {
    archive: String,
    terms: Terms,
    current: Option<Export>,
    /// How often a name was met; two members may have the same.
    names: HashMap<String, u32>,
    /// Tables so far.
    pub tables: Vec<Table>,
}

impl Unpacked {
    /// Of an archive of this name, whose exports are read on these terms.
    pub fn new(archive: &str, terms: &Terms) -> Self {
        Unpacked {
            archive: archive.to_owned(),
            terms: terms.clone(),
            current: None,
            names: HashMap::new(),
            tables: Vec::new(),
        }
    }

    fn name(&mut self, member: &str) -> String {
        // The only member of a gzip file has no name worth showing.
        if member.is_empty() {
            return self.archive.clone();
        }
        let shown = name::shown(member);
        let count = self.names.entry(shown.clone()).or_insert(0);
        *count += 1;
        match *count {
            1 => format!("{}/{shown}", self.archive),
            again => format!("{}/{shown} ({again})", self.archive),
        }
    }
}

impl Members for Unpacked {
    fn begin(&mut self, member: &Member) {
        self.current = None;
        if !name::is_chaff(&member.name) {
            let name = self.name(&member.name);
            self.current = Some(Export::new(&name, &self.terms));
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if let Some(export) = &mut self.current {
            export.push(bytes);
        }
    }

    fn end(&mut self, _: u64, fault: Option<Fault>) {
        let Some(export) = self.current.take() else { return };
        self.tables.extend(export.finish().into_iter().map(|table| match &fault {
            None => table,
            Some(fault) => with(table, fault),
        }));
    }
}

/// What is left of an export whose container is at fault. What was read before an archive breaks off
/// is as good as a plain file that breaks off, and what stands after its end costs nothing; where
/// bytes are wrong, nothing of the export can be believed.
pub fn with(mut table: Table, fault: &Fault) -> Table {
    if !matches!(fault, Fault::CutOff(_) | Fault::Trailing) {
        let rows = table.rows;
        table = blank(table.name, table.sha256, table.bytes);
        table.rows = rows;
        table.problems.push(fault.problem(rows));
        return table;
    }
    table.problems.insert(0, fault.problem(0));
    table
}
