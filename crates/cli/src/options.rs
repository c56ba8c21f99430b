//! Flags and config, put together into the options of the engine. A flag wins over the config.

use backhaul_audit::{OptionError, Options, PluginOptions, Preset};

use crate::arguments::{AuditArguments, Round};
use crate::exit::Failure;
use crate::{catalogue, config, keys};

/// The options of an audit, checked before any file is read.
pub fn of(arguments: &AuditArguments) -> Result<Options, Failure> {
    let mut options = match &arguments.config {
        Some(path) => config::read(path)?,
        None => Options::default(),
    };
    let win = |flag: &Option<String>, option: &mut Option<String>| {
        if flag.is_some() {
            option.clone_from(flag);
        }
    };
    win(&arguments.as_of, &mut options.as_of);
    win(&arguments.window, &mut options.window);
    win(&arguments.time_zone, &mut options.time_zone);
    options.preset = arguments.preset.map_or(options.preset, |round| {
        Some(match round {
            Round::Daily => Preset::Daily,
            Round::Weekly => Preset::Weekly,
        })
    });
    for (flag, option) in
        [(&arguments.only, &mut options.only), (&arguments.skip, &mut options.skip)]
    {
        if !flag.is_empty() {
            option.clone_from(flag);
        }
    }
    // Checks of rules and plugins have a slash in their ids; the engine knows which there are.
    for id in options.only.iter().chain(&options.skip).filter(|id| !id.contains('/')) {
        catalogue::known(id)?;
    }
    if let Some(path) = &arguments.keys_from {
        keys::read(path, &mut options)?;
    }
    for pair in &arguments.store_map {
        let Some((file, store)) = pair.split_once('=') else {
            let help = "Write --store-map orders_export.csv=\"Store name\".";
            return Err(Failure::usage(format!("--store-map {pair}: no = in it"), help));
        };
        options.stores.0.entry(file.to_owned()).or_default().shipstation = Some(store.to_owned());
    }
    for path in &arguments.plugin {
        options.plugins.push(PluginOptions {
            path: std::path::absolute(path).unwrap_or(path.clone()).to_string_lossy().into_owned(),
            personal: arguments.plugin_personal.clone(),
            ..PluginOptions::default()
        });
    }
    config::tried(&options).map_err(|error| refused(&error))?;
    Ok(options)
}

/// An option that the engine refuses, in the words of the command line.
pub fn refused(error: &OptionError) -> Failure {
    let flag = format!("--{}", error.option.replace('_', "-"));
    Failure::usage(format!("{flag}: {}", error.message), "backhaul audit --help lists the options.")
}
