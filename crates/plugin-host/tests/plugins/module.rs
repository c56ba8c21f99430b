//! Modules that keep the contract but for the part that a test replaces.

/// A module with parts of it replaced.
pub struct Wat {
    memory: &'static str,
    check: String,
    more: String,
    without: &'static str,
}

/// The contract's exports, each doing nothing.
pub fn plain() -> Wat {
    Wat {
        memory: r#"(memory (export "memory") 1)"#,
        check: answers("{}"),
        more: String::new(),
        without: "",
    }
}

/// Code that returns a text that stands at address 0.
pub fn answers(text: &str) -> String {
    format!("(i64.const {})", text.len())
}

impl Wat {
    /// With another memory.
    pub fn memory(mut self, memory: &'static str) -> Self {
        self.memory = memory;
        self
    }

    /// With this code in `backhaul_check`.
    pub fn check(mut self, code: &str) -> Self {
        code.clone_into(&mut self.check);
        self
    }

    /// With these fields of the module too.
    pub fn with(mut self, more: &str) -> Self {
        self.more.push_str(more);
        self
    }

    /// Without an export.
    pub fn without(mut self, export: &'static str) -> Self {
        self.without = export;
        self
    }

    /// Its bytes.
    pub fn bytes(self) -> Vec<u8> {
        let functions = [
            ("backhaul_abi_1", String::new()),
            ("backhaul_alloc", "(param i32) (result i32) (i32.const 4096)".to_owned()),
            ("backhaul_describe", format!("(result i64) {}", answers("{}"))),
            ("backhaul_check", format!("(param i32 i32) (result i64) {}", self.check)),
        ];
        let kept = functions.iter().filter(|(name, _)| *name != self.without);
        let code: Vec<String> =
            kept.map(|(name, code)| format!("(func (export \"{name}\") {code})")).collect();
        let code = code.concat();
        let text =
            format!("(module {} {code} {} (data (i32.const 0) \"{{}}\"))", self.memory, self.more);
        wat::parse_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
    }
}
