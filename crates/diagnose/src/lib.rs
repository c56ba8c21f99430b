//! Findings to causes.
