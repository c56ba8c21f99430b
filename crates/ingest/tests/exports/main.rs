//! Exports in every era and dialect, whole and broken, read into tables.

mod dump;
mod export;
mod shipstation;
mod shopify;
