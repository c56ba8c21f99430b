//! Tables to cases: keys, stores, coverage, and how each match was made.
