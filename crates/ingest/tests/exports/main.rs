//! Exports in every era and dialect, whole and broken, read into tables.

mod api;
mod archive;
mod beside;
mod chunks;
mod columns_deleted;
mod containers;
mod damage;
mod dump;
mod export;
mod headers;
mod hostile;
mod marketplaces;
mod neighbours;
mod remarks;
mod shipstation;
mod shopify;
mod simulated;
mod strange;
mod workbooks;
