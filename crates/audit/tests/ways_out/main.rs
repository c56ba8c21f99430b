//! Every way out of a report of real audits: what cells can do in it, what a shared copy still says, and
//! whether other programs read it.

mod hostile;
mod made;
mod shared;
mod workbook;
