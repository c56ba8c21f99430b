//! `backhaul`: the command.
fn main() {}
