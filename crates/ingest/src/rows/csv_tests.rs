//! Tests of the row source.
