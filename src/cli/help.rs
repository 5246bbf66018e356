//! Help and slips of the command line in the user's language. The library that reads the arguments
//! speaks English only, so every heading and sentence is put in from the messages: a command's is
//! `cli-<command>`, an argument's `cli-<command>-<argument>`, the name of its value `value-<name>`.

use std::ffi::OsString;
use std::io::{self, Write};

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, CommandFactory, FromArgMatches};

use super::args::Cli;
use super::fault::Exit;
use super::slip::slip;
use super::{one_line, page};
use crate::message::{Lang, say};

/// Reads the arguments; help and version are printed here and end the program well.
pub fn parse(arguments: impl IntoIterator<Item = OsString>, lang: Lang) -> Result<Cli, Exit> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // All the commands are put together to be looked through for those that were typed.
    if arguments.len() < 2 {
        return Ok(Cli::default());
    }
    let arguments = as_option(arguments);
    let read = |command: clap::Command| {
        let matches = command.try_get_matches_from(arguments.iter().cloned())?;
        Cli::from_arg_matches(&matches)
    };
    // Putting all the words in takes longer than the first frame, and mostly nobody reads them.
    match read(Cli::command()).or_else(|_| read(command(lang))) {
        Ok(cli) => Ok(cli),
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                // A reader that has gone away is no fault.
                let _ = page::explain(&error.to_string());
                Err(Exit::Fine)
            }
            _ => {
                let line = slip(&error, &asked(&arguments), lang);
                let _ = writeln!(io::stderr(), "{}", one_line(&line));
                Err(Exit::Usage)
            }
        },
    }
}

/// `saolei help play` as `saolei play --help`.
fn as_option(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if let Some((at, _)) = words(&arguments).first().filter(|(_, word)| *word == "help") {
        arguments.remove(*at);
        arguments.push("--help".into());
    }
    arguments
}

/// The command that was asked for, as far as it is one: `["profile", "show"]`.
fn asked(arguments: &[OsString]) -> Vec<String> {
    let mut command = Cli::command();
    let mut path = Vec::new();
    for (_, word) in words(arguments) {
        let Some(inner) = command.find_subcommand(word).cloned() else { break };
        command = inner;
        path.push(word.to_owned());
    }
    path
}

/// What is neither an option for all commands nor the value of one, with its place.
fn words(arguments: &[OsString]) -> Vec<(usize, &str)> {
    let command = Cli::command();
    let takes = |word: &str| {
        let mut options = command.get_arguments().filter(|arg| arg.get_action().takes_values());
        options.any(|arg| arg.get_long().is_some_and(|long| word == format!("--{long}")))
    };
    let mut words = Vec::new();
    let mut rest = arguments.iter().enumerate().skip(1);
    while let Some((at, argument)) = rest.next() {
        match argument.to_str() {
            Some(word) if takes(word) => {
                rest.next();
            }
            Some(word) if !word.starts_with('-') => words.push((at, word)),
            _ => {}
        }
    }
    words
}

/// The whole command with its help in this language.
#[must_use]
pub fn command(lang: Lang) -> clap::Command {
    // Lines are broken where they are printed.
    localised(Cli::command(), "cli", lang).term_width(0)
}

fn localised(command: clap::Command, path: &str, lang: Lang) -> clap::Command {
    let is_root = path == "cli";
    let mut order = 0;
    let command = command
        .about(say(lang, path))
        .arg_required_else_help(false)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|arg| {
            order += 1;
            explained(arg, path, order, lang)
        })
        .arg(flag("help", 'h', ArgAction::Help, 200).help(say(lang, "cli-help")));
    let command = if is_root {
        command.arg(flag("version", 'V', ArgAction::Version, 201).help(say(lang, "cli-version")))
    } else {
        command
    };
    let (usage, template) = (usage(&command, path, lang), template(&command, path, lang));
    command.override_usage(usage).help_template(template).mut_subcommands(|inner| {
        let path = format!("{path}-{}", inner.get_name());
        localised(inner, &path, lang)
    })
}

fn flag(id: &'static str, short: char, action: ArgAction, order: usize) -> Arg {
    Arg::new(id).short(short).long(id).action(action).display_order(order)
}

/// An argument in this language. A command's own come first, then those that every command has.
fn explained(arg: Arg, path: &str, order: usize, lang: Lang) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let arg = arg.display_order(if path == "cli" { 100 + order } else { order });
    let arg = match arg.get_value_names().and_then(|names| names.first()) {
        Some(name) if arg.get_action().takes_values() => {
            let name = say(lang, &format!("value-{}", name.to_lowercase()));
            arg.value_name(name).hide_possible_values(true).hide_default_value(true)
        }
        _ => arg,
    };
    match id.as_str() {
        "json" => arg.help(say(lang, "cli-json")),
        _ if path == "cli" => arg.help(say(lang, &format!("cli-{id}-dir"))),
        _ => arg.help(say(lang, &format!("{path}-{id}"))),
    }
}

fn usage(command: &clap::Command, path: &str, lang: Lang) -> String {
    let mut words = vec![path.replacen("cli", "saolei", 1).replace('-', " ")];
    if command.has_subcommands() {
        let word = say(lang, "value-command");
        let needed = command.is_subcommand_required_set();
        words.push(if needed { format!("<{word}>") } else { format!("[{word}]") });
    }
    words.extend(command.get_positionals().map(|arg| {
        let name = arg.get_value_names().and_then(|names| names.first()).cloned();
        let name = name.unwrap_or_default();
        if arg.is_required_set() { format!("<{name}>") } else { format!("[{name}]...") }
    }));
    words.push(format!("[{}]", say(lang, "value-options")));
    words.join(" ")
}

fn template(command: &clap::Command, path: &str, lang: Lang) -> String {
    let part = |there: bool, heading: &str, tag: &str| {
        if there { format!("\n{}\n{tag}\n", say(lang, heading)) } else { String::new() }
    };
    let examples =
        if path == "cli" { format!("\n{}\n", say(lang, "cli-examples")) } else { String::new() };
    [
        format!("{{about}}\n\n{}{{usage}}\n", say(lang, "cli-usage")),
        examples,
        part(command.has_subcommands(), "cli-commands", "{subcommands}"),
        part(command.get_positionals().next().is_some(), "cli-arguments", "{positionals}"),
        part(true, "cli-options", "{options}"),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_read_as_the_parser_reads_it() {
        let parsed = Cli::from_arg_matches(&Cli::command().get_matches_from(["saolei"])).unwrap();
        assert_eq!(format!("{:?}", Cli::default()), format!("{parsed:?}"));
    }
}
