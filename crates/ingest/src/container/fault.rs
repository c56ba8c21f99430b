//! What can be wrong with an archive, and the sentences that say so.

use backhaul_model::{Problem, ProblemCode};

/// What is wrong with an archive or one of its members.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Fault {
    /// Nothing is in it.
    Empty,
    /// A password is needed.
    Encrypted,
    /// Packed in a way that is not read; the number is the format's own.
    Method(u16),
    /// Bytes that make no sense, before this byte of the archive.
    Damaged(u64),
    /// The checksum or the size is not the one that was written beside it.
    WrongSum,
    /// The archive ends at this byte, before its end.
    CutOff(u64),
    /// It unpacks to more than a hundred times its size.
    Ratio,
    /// It unpacks to more than a gigabyte.
    TooLarge,
    /// It has more than a thousand members.
    TooManyMembers,
    /// Nothing after this member could be read.
    Stopped(String),
    /// The list at the end and the members disagree.
    ListDisagrees,
    /// Bytes stand after the end.
    Trailing,
    /// A workbook beyond what is held of one.
    WorkbookTooLarge,
    /// An Office file that is no workbook, or one without a visible sheet.
    NoSheet,
    /// A part of a workbook that is damaged or missing.
    Part(String),
}

impl Fault {
    /// What is wrong, in a sentence.
    fn message(&self) -> String {
        match self {
            Fault::Empty => "This archive is empty.".into(),
            Fault::Encrypted => "This is encrypted; a password is needed to read it.".into(),
            Fault::Method(method) => {
                format!("This is packed by method {method}, which is not read here.")
            }
            Fault::Damaged(at) => format!("The archive is damaged at byte {at} or before it."),
            Fault::WrongSum => {
                "This is damaged: its checksum or its size is not what the archive says.".into()
            }
            Fault::CutOff(at) => format!("The archive breaks off after {at} bytes."),
            Fault::Ratio => "This unpacks to more than 100 times its size.".into(),
            Fault::TooLarge => "The archive unpacks to more than 1 GB.".into(),
            Fault::TooManyMembers => "The archive has more than 1,000 members.".into(),
            Fault::Stopped(member) => {
                format!("Nothing that follows \"{member}\" in the archive could be read.")
            }
            Fault::ListDisagrees => {
                "The archive's list of members is not what the archive holds.".into()
            }
            Fault::Trailing => "Bytes stand after the end of the archive.".into(),
            Fault::WorkbookTooLarge => "The workbook is larger than 256 MB.".into(),
            Fault::NoSheet => "This is an Office file without a visible sheet.".into(),
            Fault::Part(part) => format!("The part \"{part}\" of the workbook cannot be read."),
        }
    }

    /// What to do, in a sentence.
    fn help(&self) -> &'static str {
        match self {
            Fault::Empty | Fault::Damaged(_) | Fault::WrongSum | Fault::CutOff(_) => {
                "Export or download it again, and let the download finish."
            }
            Fault::ListDisagrees | Fault::Trailing => {
                "All members were read as they stand; download the archive again to be sure."
            }
            Fault::Encrypted | Fault::Method(_) | Fault::Ratio | Fault::TooLarge => {
                "Unpack it and add the files inside."
            }
            Fault::WorkbookTooLarge | Fault::NoSheet | Fault::Part(_) => {
                "Open it in a spreadsheet program and save it as CSV, or export it again as CSV."
            }
            Fault::TooManyMembers | Fault::Stopped(_) => {
                "Unpack the archive and add the files that matter."
            }
        }
    }

    /// As a problem of an input, of which so many rows are set aside.
    pub fn problem(&self, rows: u64) -> Problem {
        let code = match self {
            Fault::CutOff(_) => ProblemCode::TruncatedExport,
            _ => ProblemCode::UnreadableArchive,
        };
        Problem {
            code,
            rows,
            first_row: None,
            column: None,
            set_aside: rows > 0,
            message: self.message(),
            help: self.help().to_owned(),
        }
    }
}
