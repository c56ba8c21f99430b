//! `backhaul completions` and `backhaul man`: made from the same arguments that the command reads.

use clap::CommandFactory;

use crate::arguments::{Arguments, CompletionsArguments, ManArguments};
use crate::exit::{Exit, Failure};
use crate::nearest::nearest;
use crate::output;

/// Prints completions for a shell.
pub fn completions(arguments: &CompletionsArguments) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    let mut command = Arguments::command();
    clap_complete::generate(arguments.shell, &mut command, "backhaul", &mut script);
    output::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}

/// Prints a page of the manual.
pub fn page(arguments: &ManArguments) -> Result<Exit, Failure> {
    let mut command = Arguments::command();
    command.build();
    let page = match &arguments.command {
        None => command,
        Some(name) => {
            let names: Vec<&str> = command.get_subcommands().map(clap::Command::get_name).collect();
            let Some(found) = command.find_subcommand(name) else {
                let help = nearest(name, names).map_or_else(
                    || "`backhaul --help` lists the commands.".to_owned(),
                    |near| format!("Did you mean {near}?"),
                );
                return Err(Failure::usage(format!("no command is called \"{name}\""), help));
            };
            found.clone()
        }
    };
    let mut text = Vec::new();
    let written = clap_mangen::Man::new(page).render(&mut text);
    written.map_err(|error| Failure::unwritten(error.to_string(), "Try it again."))?;
    output::print(&String::from_utf8_lossy(&text))?;
    Ok(Exit::Done)
}
