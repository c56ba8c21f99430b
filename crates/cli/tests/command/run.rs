//! Runs the built command in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// What a run left behind.
#[derive(Debug)]
pub struct Ended {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Ended {
    /// Standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// A folder that vanishes after the test, in which the command runs.
pub struct Folder(TempDir);

impl Folder {
    /// An empty one.
    pub fn new() -> Self {
        Folder(TempDir::new().expect("a folder"))
    }

    /// One with the sample exports in `samples`.
    pub fn with_samples() -> Self {
        let folder = Self::new();
        std::fs::create_dir(folder.path().join("samples")).expect("a folder");
        for entry in std::fs::read_dir(samples()).expect("samples") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().expect("a name");
            std::fs::copy(&path, folder.path().join("samples").join(name)).expect("a copy");
        }
        folder
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path().join(name), bytes).expect("a file is written");
    }

    /// Reads a file in it.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path().join(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// Runs the command there.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        let ended = self.command(arguments).stdin(Stdio::null()).output().expect("it runs");
        Ended {
            code: ended.status.code().expect("an exit code"),
            out: String::from_utf8(ended.stdout).expect("UTF-8"),
            err: String::from_utf8(ended.stderr).expect("UTF-8"),
        }
    }

    /// The command, not started yet.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_backhaul"));
        command.args(arguments).current_dir(self.path());
        command
    }
}

/// Sample exports of a small store, made once for all tests.
fn samples() -> PathBuf {
    static SAMPLES: OnceLock<TempDir> = OnceLock::new();
    let folder = SAMPLES.get_or_init(|| {
        let folder = Folder::new();
        let made = folder.run(&["sample", "made", "--orders", "400", "--days", "30"]);
        assert_eq!(made.code, 0, "{made:?}");
        folder.0
    });
    folder.path().join("made")
}
