//! Help and slips of the command line in the user's language. The library that reads the arguments
//! speaks English only, so every heading and sentence is put in from the messages: a command's is
//! `cli-<command>`, an argument's `cli-<command>-<argument>`.

use std::ffi::OsString;
use std::io::{self, Write};

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::args::{Cli, Command, Options};
use super::fault::Exit;
use crate::message::{Lang, say, say_with};

/// Reads the arguments; help and version are printed here and end the program well.
pub fn parse(
    arguments: impl IntoIterator<Item = OsString>,
    lang: Lang,
) -> Result<(Options, Option<Command>), Exit> {
    let read = command(lang)
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    match read {
        Ok(cli) => Ok((cli.options, cli.command)),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
                // A reader that has gone away is no fault.
                let _ = write!(io::stdout(), "{error}");
                Err(Exit::Fine)
            }
            _ => {
                let _ = writeln!(io::stderr(), "{}", slip(&error, lang));
                Err(Exit::Usage)
            }
        },
    }
}

/// The whole command with its help in this language.
#[must_use]
pub fn command(lang: Lang) -> clap::Command {
    localised(Cli::command(), "cli", lang)
}

fn localised(command: clap::Command, path: &str, lang: Lang) -> clap::Command {
    let about = say(lang, path);
    let template = format!(
        "{{about}}\n\n{}：{{usage}}\n{}",
        say(lang, "cli-usage"),
        if path == "cli" { say(lang, "cli-examples") + "\n" } else { String::new() }
    );
    let mut command = command
        .about(about)
        .help_template(template + "\n{all-args}")
        .disable_help_flag(true)
        .subcommand_help_heading(say(lang, "cli-commands"))
        .next_help_heading(say(lang, "cli-options"))
        .arg(
            clap::Arg::new("help")
                .short('h')
                .long("help")
                .action(clap::ArgAction::Help)
                .help(say(lang, "cli-help"))
                .help_heading(say(lang, "cli-options")),
        );
    if path == "cli" {
        command = command.disable_version_flag(true).arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(clap::ArgAction::Version)
                .help(say(lang, "cli-version"))
                .help_heading(say(lang, "cli-options")),
        );
    }
    command = command.mut_args(|arg| {
        let id = arg.get_id().to_string();
        let heading = if arg.is_positional() { "cli-arguments" } else { "cli-options" };
        let arg = arg.help_heading(say(lang, heading));
        let arg = match arg.get_action().takes_values() {
            true => arg.hide_possible_values(true),
            false => arg,
        };
        match id.as_str() {
            "help" | "version" => arg,
            "saves" | "scenarios" | "ambiguous" if path == "cli" => {
                arg.help(say(lang, &format!("cli-{id}-dir"))).hide_default_value(true)
            }
            "json" => arg.help(say(lang, "cli-json")),
            _ => arg.help(say(lang, &format!("{path}-{id}"))),
        }
    });
    command.mut_subcommands(|inner| {
        let path = format!("{path}-{}", inner.get_name());
        localised(inner, &path, lang)
    })
}

/// One line for arguments that were not understood.
fn slip(error: &clap::Error, lang: Lang) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let args = |what: String| [("what", what.into())];
    match error.kind() {
        ErrorKind::UnknownArgument => {
            say_with(lang, "slip-unknown", &args(context(ContextKind::InvalidArg)))
        }
        ErrorKind::InvalidSubcommand => {
            say_with(lang, "slip-command", &args(context(ContextKind::InvalidSubcommand)))
        }
        ErrorKind::MissingRequiredArgument => {
            say_with(lang, "slip-missing", &args(context(ContextKind::InvalidArg)))
        }
        ErrorKind::MissingSubcommand => say(lang, "slip-subcommand"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = [
                ("what", context(ContextKind::InvalidArg).into()),
                ("value", context(ContextKind::InvalidValue).into()),
            ];
            say_with(lang, "slip-value", &value)
        }
        _ => say(lang, "slip-other"),
    }
}
