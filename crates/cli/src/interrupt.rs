//! Ctrl-C: the command stops at once, with the exit code that shells know for it.
//!
//! Nothing has to be cleaned up. Files are only read, and an output is written in one go at the end.

use crate::exit::Exit;

/// From here on, Ctrl-C ends the process with 130.
pub fn end_with_130() {
    // Where no handler can be set, the system's own does the same by signal.
    let _ = ctrlc::set_handler(|| {
        // A progress bar hides the cursor while it draws.
        let _ = console::Term::stderr().show_cursor();
        std::process::exit(Exit::Interrupted as i32);
    });
}
