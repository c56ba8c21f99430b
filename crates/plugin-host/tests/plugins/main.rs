//! Hostile modules, written as text: what the gate refuses, what the interpreter stops, what an answer
//! may not say.

mod answers;
mod features;
mod gate;
mod module;
mod sandbox;
