//! Tables of domain knowledge that checks consult and people may edit in the config: what is true of
//! carriers, services, taxes and marketplaces, and not of one merchant's files.

/// All tables, with their built-in entries by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {}
