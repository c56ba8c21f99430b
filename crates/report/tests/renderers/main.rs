//! Renderers over one hand-built report: what a terminal, a spreadsheet and a program get to see.

mod juniper;
mod queue;
mod schema;
mod text;
mod ways_out;
