//! A small store, modules written as text, and the loop that every host has.

use std::fmt::Write as _;

use backhaul_audit::{Engine, Options, PluginId, PluginOptions, PluginProgress};
use backhaul_model::report::Report;
use backhaul_plugin_host::Limits;
use backhaul_plugin_host::native::Sandbox;
use backhaul_simulator::{Plan, simulate};
use serde_json::{Value, json};

/// Opens a simulated store whose files keep `fields`.
pub fn store(fields: &[&str]) -> Engine {
    let mut engine = Engine::new();
    engine.keep(fields.iter().copied());
    let plan = Plan { orders: 150, ..Plan::default() };
    for file in simulate(&plan).files.into_iter().filter(|file| file.name != "key.json") {
        let opened = engine.open(&file.name);
        engine.push(opened, &file.bytes);
        engine.close(opened);
    }
    engine
}

/// Options with consent and settings for `plugin.wasm`.
pub fn options(personal: &[&str], config: Value) -> Options {
    Options {
        plugins: vec![PluginOptions {
            path: "somewhere/plugin.wasm".into(),
            personal: personal.iter().map(|&id| id.into()).collect(),
            config: serde_json::from_value(config).expect("settings"),
            ..PluginOptions::default()
        }],
        ..Options::default()
    }
}

/// Answers what the engine asks, in a fresh instance.
pub fn drive(engine: &mut Engine, id: PluginId, limits: &Limits) {
    let Some(module) = engine.plugin_module(id) else { return };
    let mut now = 0;
    let clock = Box::new(move || {
        now += 500;
        now
    });
    let mut sandbox = match Sandbox::compile(module, limits, clock) {
        Ok(sandbox) => sandbox,
        Err(stop) => return engine.plugin_stopped(id, stop, None),
    };
    sandbox.refresh().expect("an instance");
    while let Some(ask) = engine.plugin_ask(id) {
        match sandbox.call(ask.export, ask.input.as_deref()) {
            Ok(answer) => engine.plugin_tell(id, &answer),
            Err(stopped) => engine.plugin_stopped(id, stopped.stop, Some(&stopped.last_error)),
        }
    }
}

/// Describes and runs a module.
pub fn run(engine: &mut Engine, module: &[u8], options: &Options) -> PluginId {
    let id = engine.plugin_add("plugin.wasm", module, options);
    drive(engine, id, &options.plugin_limits);
    if engine.plugin(id).is_some_and(|it| it.progress == PluginProgress::Described) {
        engine.plugin_start(id, options).expect("options that can be used");
        drive(engine, id, &options.plugin_limits);
    }
    id
}

/// The first case that the store has an order of.
pub fn first_order(engine: &mut Engine) -> u64 {
    let options = options(&[], json!({}));
    let module = Module::new(&description(&["order.id", "order.total"])).bytes();
    let id = engine.plugin_add("plugin.wasm", &module, &options);
    drive(engine, id, &options.plugin_limits);
    engine.plugin_start(id, &options).expect("options that can be used");
    let input = engine.plugin_ask(id).and_then(|ask| ask.input).expect("a batch");
    engine.plugin_remove(id);
    let batch: Value = serde_json::from_slice(&input).expect("JSON");
    let cases = batch["cases"].as_array().expect("cases");
    let found = cases.iter().find(|case| case["order"]["order.total"].is_i64());
    found.and_then(|case| case["case"].as_u64()).expect("an order")
}

pub fn audit(engine: &Engine, options: &Options) -> Report {
    engine.audit(options, &mut |_, _, _| ()).expect("options that can be used")
}

/// A description that needs these fields.
pub fn description(needs: &[&str]) -> Value {
    json!({
        "id": "own", "name": "Own", "version": "1", "needs": needs,
        "checks": [{
            "id": "found", "severity": "low", "owner": "finance", "title": "Holds",
            "broken": "Broken", "finds": "What it finds.", "why": "Why."
        }]
    })
}

/// A module that gives these answers.
pub struct Module {
    describe: String,
    check: String,
    more: String,
    texts: Vec<String>,
}

impl Module {
    pub fn new(description: &Value) -> Self {
        let mut module = Module {
            describe: String::new(),
            check: String::new(),
            more: String::new(),
            texts: Vec::new(),
        };
        module.describe = module.text(description.to_string().as_bytes());
        module.check = module.text(b"{}");
        module
    }

    /// Keeps a text, and gives the code that returns it.
    fn text(&mut self, text: &[u8]) -> String {
        let at = 1024 + 4096 * self.texts.len();
        assert!(text.len() < 4096, "the text has no room");
        let bytes = text.iter().fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "\\{byte:02x}");
            hex
        });
        self.texts.push(format!("(data (i32.const {at}) \"{bytes}\")"));
        format!("(i64.const {})", (at as u64) << 32 | text.len() as u64)
    }

    /// Describes itself by this code.
    pub fn describes(mut self, code: &str) -> Self {
        code.clone_into(&mut self.describe);
        self
    }

    /// Checks by this code.
    pub fn checks(mut self, code: &str) -> Self {
        code.clone_into(&mut self.check);
        self
    }

    /// Answers every batch so.
    pub fn answers(mut self, answer: &[u8]) -> Self {
        self.check = self.text(answer);
        self
    }

    /// Answers `backhaul_finish` so.
    pub fn finishes(mut self, answer: &Value) -> Self {
        let code = self.text(answer.to_string().as_bytes());
        self.with(&format!("(func (export \"backhaul_finish\") (result i64) {code})"))
    }

    /// With these fields of the module too.
    pub fn with(mut self, more: &str) -> Self {
        self.more.push_str(more);
        self
    }

    pub fn bytes(self) -> Vec<u8> {
        let Module { describe, check, more, texts } = self;
        let text = format!(
            r#"(module (memory (export "memory") 16)
                (func (export "backhaul_abi_1"))
                (func (export "backhaul_alloc") (param i32) (result i32) (i32.const 65536))
                (func (export "backhaul_describe") (result i64) {describe})
                (func (export "backhaul_check") (param i32 i32) (result i64) {check})
                {more} {})"#,
            texts.concat()
        );
        wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}
