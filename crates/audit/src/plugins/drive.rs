//! The engine's side of running plugins: what hosts call.

use std::sync::Arc;

use backhaul_model::{Arrange, Field, Table};
use backhaul_plugin_host::{Manifest, Stop};

use super::{Ask, Plugin, PluginId, PluginOptions, PluginState, base};
use crate::{Engine, OptionError, Options, run};

impl Engine {
    /// Adds a module: passes it through the gate, within the limits of `options`. What is refused
    /// stays, as a failure of the next report.
    pub fn plugin_add(&mut self, name: &str, bytes: &[u8], options: &Options) -> PluginId {
        let file = base(name);
        let plugin = Plugin::new(file, bytes, &settled(options, file), &options.plugin_limits);
        self.plugins.push(Some(plugin));
        PluginId(self.plugins.len() as u32 - 1)
    }

    /// What a host may compile; `None` when the gate refused it.
    pub fn plugin_module(&self, id: PluginId) -> Option<&[u8]> {
        self.plugin_of(id)?.module()
    }

    /// What to call next; `None` when there is nothing to call.
    pub fn plugin_ask(&mut self, id: PluginId) -> Option<Ask> {
        let mut plugin = self.plugins.get_mut(id.0 as usize)?.take()?;
        let ask = plugin.ask(&self.tables());
        self.put_back(id, plugin);
        ask
    }

    /// Takes the answer to what was asked: the bytes of the result, none for a start function.
    pub fn plugin_tell(&mut self, id: PluginId, answer: &[u8]) {
        let Some(mut plugin) = self.plugins.get_mut(id.0 as usize).and_then(Option::take) else {
            return;
        };
        plugin.tell(answer, &self.tables());
        let twin = plugin.manifest.as_ref().and_then(|manifest| {
            let others = self.plugins.iter().flatten().filter_map(|it| it.manifest.as_ref());
            others.into_iter().find(|other| other.id == manifest.id)
        });
        if let Some(Manifest { id, .. }) = twin {
            plugin.refuse_twin(&id.clone());
        }
        self.put_back(id, plugin);
    }

    /// Takes it that there is no answer: why, and what `backhaul_last_error` said, where it did.
    pub fn plugin_stopped(&mut self, id: PluginId, stop: Stop, last_error: Option<&[u8]>) {
        if let Some(Some(plugin)) = self.plugins.get_mut(id.0 as usize) {
            plugin.stopped(stop, last_error);
        }
    }

    /// Takes it how many milliseconds the plugin took so far, for the reports that people read.
    pub fn plugin_took(&mut self, id: PluginId, milliseconds: u64) {
        if let Some(Some(plugin)) = self.plugins.get_mut(id.0 as usize) {
            plugin.took = Some(milliseconds);
        }
    }

    /// Starts a run over the cases of the files as they are now; a run before it is forgotten. The
    /// cases are matched once for all plugins.
    pub fn plugin_start(&mut self, id: PluginId, options: &Options) -> Result<(), OptionError> {
        let tables = self.tables();
        let stamp = run::stamp(&tables, options);
        let known = self.cases.as_ref().filter(|cases| cases.stamp == stamp);
        let cases = match known {
            Some(cases) => Arc::clone(cases),
            None => Arc::new(run::cases(&tables, options, stamp)?),
        };
        drop(tables);
        self.cases = Some(Arc::clone(&cases));
        let Some(mut plugin) = self.plugins.get_mut(id.0 as usize).and_then(Option::take) else {
            return Ok(());
        };
        plugin.start(cases, &settled(options, &plugin.file), &self.tables());
        self.put_back(id, plugin);
        Ok(())
    }

    /// A plugin as a host shows it.
    pub fn plugin(&self, id: PluginId) -> Option<PluginState<'_>> {
        let plugin = self.plugin_of(id)?;
        let fields = plugin.fields();
        let tables = self.tables();
        Some(PluginState {
            file: &plugin.file,
            sha256: &plugin.sha256,
            bytes: plugin.bytes,
            progress: plugin.progress(),
            manifest: plugin.manifest.as_ref(),
            personal: fields.iter().filter(|it| it.is_personal()).map(|it| it.id()).collect(),
            unread: unread(&fields, &tables).map(Field::id).collect(),
            done: plugin.run.as_ref().map_or(0, super::plugin::Run::done),
            cases: plugin.run.as_ref().map_or(0, |run| run.cases.len()),
            failure: plugin.failure.as_ref().map(backhaul_plugin_host::Failure::reported),
            limits: &plugin.limits,
        })
    }

    /// Forgets a plugin.
    pub fn plugin_remove(&mut self, id: PluginId) {
        if let Some(slot) = self.plugins.get_mut(id.0 as usize) {
            *slot = None;
        }
    }

    /// Files opened from now on also keep these fields, by id; what is not a field that is kept on
    /// request is passed over.
    pub fn keep<'a>(&mut self, fields: impl IntoIterator<Item = &'a str>) {
        let asked = fields.into_iter().filter_map(Field::of_id);
        self.kept.extend(asked.filter(|field| field.is_kept_on_request()));
        self.kept.arrange();
        self.kept.dedup();
    }

    /// The fields that the rules of `options` and the plugins name, and the files were not read for, or
    /// those opened from now on would not be.
    pub fn unread(&self, options: &Options) -> Vec<&'static str> {
        let mut fields: Vec<Field> =
            self.plugins.iter().flatten().flat_map(super::Plugin::fields).collect();
        fields.extend(crate::rules::fields(&options.rule));
        fields.arrange();
        fields.dedup();
        fields.retain(|field| field.is_kept_on_request());
        let tables = self.tables();
        let late = |field: &Field| unread(&[*field], &tables).next().is_some();
        fields.retain(|field| !self.kept.contains(field) || late(field));
        fields.into_iter().map(Field::id).collect()
    }

    /// A plugin that was taken out to be worked on beside the files.
    fn put_back(&mut self, id: PluginId, plugin: Plugin) {
        if let Some(slot) = self.plugins.get_mut(id.0 as usize) {
            *slot = Some(plugin);
        }
    }

    fn plugin_of(&self, id: PluginId) -> Option<&Plugin> {
        self.plugins.get(id.0 as usize)?.as_ref()
    }
}

fn unread<'a>(fields: &'a [Field], tables: &'a [&Table]) -> impl Iterator<Item = Field> + 'a {
    let lacks = |field: &Field| tables.iter().any(|table| !table.requested.was_asked(*field));
    fields.iter().copied().filter(move |field| field.is_kept_on_request() && lacks(field))
}

/// What the user settled for a file of this name.
fn settled(options: &Options, file: &str) -> PluginOptions {
    let named = options.plugins.iter().find(|plugin| plugin.file() == file);
    named.cloned().unwrap_or_default()
}
