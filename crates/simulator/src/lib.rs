//! Synthetic stores with an answer key.
