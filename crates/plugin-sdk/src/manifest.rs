//! What a plugin says of itself.

use serde::Serialize;
use serde_json::Value;

/// How bad.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Money or goods are being lost now, or a customer was told something untrue.
    Critical,
    /// A customer is waiting, or a loss is coming.
    High,
    /// Worth a look this week.
    Medium,
    /// Worth knowing.
    Low,
    /// For information.
    Info,
}

/// Who acts.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// Whoever owns the connection.
    Integration,
    /// The warehouse.
    Warehouse,
    /// Customer service.
    CustomerService,
    /// Operations.
    Operations,
    /// Finance.
    Finance,
    /// The catalogue.
    Catalogue,
}

/// One check.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Check {
    /// Id within the plugin.
    pub id: &'static str,
    /// Severity of its findings.
    pub severity: Severity,
    /// Who acts.
    pub owner: Owner,
    /// Title when it holds.
    pub title: &'static str,
    /// Title of a finding.
    pub broken: &'static str,
    /// What it finds, exactly.
    pub finds: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Fields without which it cannot be answered.
    pub requires: &'static [&'static str],
    /// What to do, in order.
    pub actions: &'static [&'static str],
}

/// One thing that can be set.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Setting {
    key: &'static str,
    kind: &'static str,
    title: &'static str,
    default: Value,
}

impl Setting {
    /// A text.
    pub fn text(key: &'static str, title: &'static str, default: &str) -> Self {
        Setting { key, kind: "text", title, default: default.into() }
    }

    /// An integer.
    pub fn integer(key: &'static str, title: &'static str, default: i64) -> Self {
        Setting { key, kind: "integer", title, default: default.into() }
    }

    /// An amount in minor units.
    pub fn money(key: &'static str, title: &'static str, default: i64) -> Self {
        Setting { key, kind: "money", title, default: default.into() }
    }

    /// A flag.
    pub fn flag(key: &'static str, title: &'static str, default: bool) -> Self {
        Setting { key, kind: "flag", title, default: default.into() }
    }

    /// A list of texts.
    pub fn texts(key: &'static str, title: &'static str, default: &[&str]) -> Self {
        Setting { key, kind: "texts", title, default: default.into() }
    }
}

/// A plugin's description.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Manifest {
    id: &'static str,
    name: &'static str,
    version: &'static str,
    author: &'static str,
    licence: &'static str,
    docs: &'static str,
    needs: Vec<&'static str>,
    config: Vec<Setting>,
    checks: Vec<Check>,
}

impl Manifest {
    /// With its id, name and version.
    pub fn new(id: &'static str, name: &'static str, version: &'static str) -> Self {
        Manifest {
            id,
            name,
            version,
            author: "",
            licence: "",
            docs: "",
            needs: Vec::new(),
            config: Vec::new(),
            checks: Vec::new(),
        }
    }

    /// Who wrote it.
    #[must_use]
    pub fn author(mut self, author: &'static str) -> Self {
        self.author = author;
        self
    }

    /// Its licence.
    #[must_use]
    pub fn licence(mut self, licence: &'static str) -> Self {
        self.licence = licence;
        self
    }

    /// What it is for, in plain text.
    #[must_use]
    pub fn docs(mut self, docs: &'static str) -> Self {
        self.docs = docs;
        self
    }

    /// The fields it wants to see; it gets no others.
    #[must_use]
    pub fn needs(mut self, fields: &[&'static str]) -> Self {
        self.needs.extend(fields);
        self
    }

    /// Something that can be set.
    #[must_use]
    pub fn setting(mut self, setting: Setting) -> Self {
        self.config.push(setting);
        self
    }

    /// A check.
    #[must_use]
    pub fn check(mut self, check: Check) -> Self {
        self.checks.push(check);
        self
    }
}
