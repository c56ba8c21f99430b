//! Plugins in the page: the engine asks, a worker of the plugin's own answers.
//!
//! The engine lives in one worker, each plugin in another, and neither sees the other's memory. Between
//! them the page carries bytes: an [`Ask`] one way, an answer or a reason the other. The steps are those
//! of `docs/plugins.md`, *For hosts*; nothing here decides anything.
//!
//! Numbers of plugins are their handles. An unknown one answers `undefined`, or nothing happens.

use backhaul_audit::{Options, PluginId, Stop};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::Engine;

/// What to call next in the plugin's instance.
#[wasm_bindgen]
pub struct Ask {
    export: &'static str,
    input: Option<Vec<u8>>,
}

#[wasm_bindgen]
impl Ask {
    /// The export to call.
    #[wasm_bindgen(getter)]
    pub fn export(&self) -> String {
        self.export.to_owned()
    }

    /// The input: bytes to write to `backhaul_alloc(length)` and to pass as pointer and length; without
    /// any, the export takes no parameters. Handed over once.
    pub fn input(&mut self) -> Option<Vec<u8>> {
        self.input.take()
    }
}

#[wasm_bindgen]
impl Engine {
    /// Adds a module and gives its number. Whether the gate let it through is told by
    /// [`plugin_state`](Engine::plugin_state). `options` are those of an audit: their `plugin_limits`
    /// and the pin of a plugin of this file's name are looked at.
    pub fn plugin_add(&mut self, name: &str, bytes: &[u8], options: &str) -> Result<u32, String> {
        Ok(self.core.plugin_add(name, bytes, &parse(options)?).0)
    }

    /// What may be compiled: the module with its maxima in it; `undefined` when it was refused. Never
    /// compile the file itself.
    pub fn plugin_module(&self, plugin: u32) -> Option<Vec<u8>> {
        self.core.plugin_module(PluginId(plugin)).map(<[u8]>::to_vec)
    }

    /// What to call next; `undefined` when there is nothing to call.
    pub fn plugin_ask(&mut self, plugin: u32) -> Option<Ask> {
        let ask = self.core.plugin_ask(PluginId(plugin))?;
        Some(Ask { export: ask.export, input: ask.input })
    }

    /// Takes the answer to what was asked: a copy of the result's bytes, none where the export returns
    /// nothing.
    pub fn plugin_tell(&mut self, plugin: u32, answer: &[u8]) {
        self.core.plugin_tell(PluginId(plugin), answer);
    }

    /// Takes it that there is no answer. `reason` is one of `compile`, `trap`, `gave-up`, `pointer`,
    /// `result-size`, `batch-time`, `plugin-time`; `last_error` the bytes that `backhaul_last_error`
    /// returned, none where it could not be asked.
    pub fn plugin_stopped(&mut self, plugin: u32, reason: &str, last_error: &[u8]) {
        self.core.plugin_stopped(PluginId(plugin), Stop::from_word(reason), Some(last_error));
    }

    /// Takes it how many milliseconds the plugin took so far: for Markdown, never for the JSON.
    pub fn plugin_took(&mut self, plugin: u32, milliseconds: u32) {
        self.core.plugin_took(PluginId(plugin), milliseconds.into());
    }

    /// Starts a run over the cases of the closed files, in a fresh instance. `options` must be those of
    /// the audit that follows; consent and settings stand in its `plugins`, under the file's name.
    pub fn plugin_start(&mut self, plugin: u32, options: &str) -> Result<(), String> {
        let options = parse(options)?;
        self.core.plugin_start(PluginId(plugin), &options).map_err(|e| e.to_string())
    }

    /// The plugin as JSON: file, sha256, bytes, progress (`new`, `described`, `running`, `finished`,
    /// `failed`), manifest, personal, unread, done, cases, failure, limits.
    pub fn plugin_state(&self, plugin: u32) -> Option<String> {
        serde_json::to_string(&self.core.plugin(PluginId(plugin))?).ok()
    }

    /// Forgets the plugin.
    pub fn plugin_remove(&mut self, plugin: u32) {
        self.core.plugin_remove(PluginId(plugin));
    }

    /// Files opened from now on also keep these fields.
    // A list comes from JavaScript by value.
    #[allow(clippy::needless_pass_by_value)]
    pub fn keep(&mut self, fields: Vec<String>) {
        self.core.keep(fields.iter().map(String::as_str));
    }

    /// Fields that the rules in `options` or the plugins name, and that the files were not read for.
    /// Unless it is empty, a fresh engine that [`keep`](Engine::keep)s them has to read the files again.
    pub fn unread(&self, options: &str) -> Result<Vec<String>, String> {
        let fields = self.core.unread(&parse(options)?);
        Ok(fields.into_iter().map(str::to_owned).collect())
    }
}

fn parse(options: &str) -> Result<Options, String> {
    serde_json::from_str(options).map_err(|error| error.to_string())
}
