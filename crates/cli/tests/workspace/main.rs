//! What holds for the whole repository: which crate may use which, what is never linked in, and that
//! the docs say what is there.

mod dependencies;
mod links;
mod manifest;
mod options;
mod questions;
mod sockets;
