//! What the user asks of files beyond what they are: further columns, and columns by another name.

use backhaul_model::{Field, FileMapping};

/// The terms on which files are read.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Columns also kept, for plugins and rules that name them.
    pub keep: Vec<Field>,
    /// Mappings, which go before what a file looks like.
    pub mappings: Vec<FileMapping>,
}
