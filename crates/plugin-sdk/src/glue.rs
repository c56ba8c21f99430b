//! What the macro's exports call: bytes in, JSON out. Nothing here is for a plugin's author.
//!
//! The host writes into [`Glue`]'s own input buffer, and reads its output buffer before the next call;
//! so pointers only ever leave, and no unsafe code is needed.

use std::sync::{Mutex, Once, PoisonError};

use serde::{Deserialize, Serialize};

use crate::Plugin;
use crate::case::{Begin, Case};
use crate::finding::Finding;

static LAST_ERROR: Mutex<String> = Mutex::new(String::new());
static LAST_ANSWER: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static HOOK: Once = Once::new();

/// A plugin's state between calls.
pub struct Glue<P>(Mutex<State<P>>);

struct State<P> {
    plugin: Option<P>,
    input: Vec<u8>,
    output: Vec<u8>,
}

#[derive(Deserialize)]
struct Batch {
    cases: Vec<Case>,
}

#[derive(Serialize)]
struct Answer {
    findings: Vec<Finding>,
}

impl<P: Plugin> Default for Glue<P> {
    fn default() -> Self {
        Self::new()
    }
}

impl<P: Plugin> Glue<P> {
    /// Before any call.
    pub const fn new() -> Self {
        Glue(Mutex::new(State { plugin: None, input: Vec::new(), output: Vec::new() }))
    }

    /// Room for an input of `len` bytes.
    pub fn alloc(&self, len: u32) -> u32 {
        self.with(|state| {
            state.input.clear();
            state.input.resize(len as usize, 0);
            address(&state.input)
        })
    }

    /// The description.
    pub fn describe(&self) -> u64 {
        self.with(|state| state.answer(Ok(P::manifest())))
    }

    /// The facts of a run.
    pub fn begin(&self, len: u32) -> u64 {
        self.with(|state| {
            let begun = state
                .read::<Begin>(len)
                .and_then(|begin| state.plugin.insert(P::default()).begin(&begin));
            state.answer(begun.map(|()| serde_json::Map::new()))
        })
    }

    /// A batch.
    pub fn check(&self, len: u32) -> u64 {
        self.with(|state| {
            let checked = state.read::<Batch>(len).map(|batch| {
                let plugin = state.plugin.get_or_insert_with(P::default);
                let mut findings = Vec::new();
                for case in &batch.cases {
                    plugin.check(case, &mut findings);
                }
                Answer { findings }
            });
            state.answer(checked)
        })
    }

    /// The end.
    pub fn finish(&self) -> u64 {
        self.with(|state| {
            let mut findings = Vec::new();
            state.plugin.get_or_insert_with(P::default).finish(&mut findings);
            state.answer(Ok(Answer { findings }))
        })
    }

    fn with<T>(&self, call: impl FnOnce(&mut State<P>) -> T) -> T {
        HOOK.call_once(|| {
            std::panic::set_hook(Box::new(|panic| keep(panic.to_string())));
        });
        call(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl<P> State<P> {
    fn read<'a, T: Deserialize<'a>>(&'a self, len: u32) -> Result<T, String> {
        let input = self.input.get(..len as usize).ok_or("the input is not where it was to be")?;
        serde_json::from_slice(input).map_err(|error| error.to_string())
    }

    /// Keeps an answer until the next call, and says where it is; zero for an error.
    fn answer(&mut self, answer: Result<impl Serialize, String>) -> u64 {
        let written =
            answer.and_then(|it| serde_json::to_vec(&it).map_err(|error| error.to_string()));
        match written {
            Ok(bytes) => {
                self.output = bytes;
                place(&self.output)
            }
            Err(error) => {
                keep(error);
                0
            }
        }
    }
}

/// Why the last call failed, as `{"message": "…"}`. It takes no lock that a panic may have left.
pub fn last_error() -> u64 {
    let message = LAST_ERROR.lock().unwrap_or_else(PoisonError::into_inner);
    let mut answer = LAST_ANSWER.lock().unwrap_or_else(PoisonError::into_inner);
    *answer = serde_json::json!({ "message": *message }).to_string().into_bytes();
    place(&answer)
}

fn keep(error: String) {
    *LAST_ERROR.lock().unwrap_or_else(PoisonError::into_inner) = error;
}

fn address(bytes: &[u8]) -> u32 {
    bytes.as_ptr().addr() as u32
}

fn place(bytes: &[u8]) -> u64 {
    u64::from(address(bytes)) << 32 | bytes.len() as u64
}
