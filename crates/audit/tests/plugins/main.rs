//! Plugins and rules in a whole audit: what they see, what they add, what they cannot break.

mod examples;
mod failing;
mod host;
mod rules;
mod sight;
