//! The engine for the page: translation, nothing else.
