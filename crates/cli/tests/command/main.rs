//! The command as people and scripts meet it: what it prints where, and how it ends.

mod catalogue;
mod exit_codes;
mod files;
mod outputs;
mod plugins;
mod run;
mod sample;
mod saved;
mod usage;
