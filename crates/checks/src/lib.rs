//! One file per check, and the registry.
