//! The command line: arguments in, exit code out, one file a subcommand.
//!
//! Data goes to standard output, messages to standard error. A fault is one line that says what
//! happened and what to do.

mod again;
mod args;
mod bots;
mod check;
mod completions;
mod config;
mod doctor;
mod encoding;
mod explore;
mod fault;
mod game;
mod graph;
mod help;
mod language;
mod new;
mod page;
mod places;
mod play;
mod profile;
mod rehearsal;
mod replay;
mod rules;
mod scenarios;
mod schema;
mod show;
mod slip;
mod stopped;
mod world;

use std::ffi::OsString;
use std::io::{self, Write};
use std::panic::{self, AssertUnwindSafe};

use args::{Cli, Command};
pub use fault::{Exit, Fault};
pub use world::{Place, Setting};

/// Runs the program with these arguments and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    guarded(|| dispatch(arguments))
}

/// A bug has an exit code of its own; what happened was told when it happened.
fn guarded(work: impl FnOnce() -> u8) -> u8 {
    // Nothing that the closure has touched is looked at again.
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Exit::Bug.code())
}

fn dispatch(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let setting = Setting::find(&arguments);
    let lang = setting.lang;
    let Cli { options, in_lines, command } = match help::parse(arguments, lang) {
        Ok(parsed) => parsed,
        Err(exit) => return exit.code(),
    };
    let mut place = Place::new(options, setting);
    if !matches!(command, None | Some(Command::Config(_))) {
        place.tell_faults();
    }
    let done = place.keep_log().and_then(|()| match command {
        None if in_lines => game::in_lines(&mut place, true),
        None if place.setting.config.screen_reader => game::in_lines(&mut place, false),
        None if game::only_lines() => {
            play::tell(Some(crate::message::say(place.lang, "lines-dumb")));
            game::in_lines(&mut place, true)
        }
        None => game::run(&place, None),
        Some(Command::Play(mut play)) => {
            play.plain |= in_lines;
            play::run(&place, play)
        }
        Some(Command::Scenarios(scenarios)) => scenarios::run(&place, &scenarios),
        Some(Command::Check(check)) => check::run(&place, &check),
        Some(Command::Where(wanted)) => places::run(&place, &wanted),
        Some(Command::Rules(rules)) => rules::run(&place, &rules),
        Some(Command::Show(show)) => show::run(&place, &show),
        Some(Command::Graph(graph)) => graph::run(&place, &graph),
        Some(Command::Explore(explore)) => explore::run(&place, &explore),
        Some(Command::Bots(bots)) => bots::run(&place, &bots),
        Some(Command::New(new)) => new::run(&place, &new),
        Some(Command::Schema) => schema::run(&place),
        Some(Command::Profile(profile)) => profile::run(&place, profile),
        Some(Command::Replay(mut replay)) => {
            replay.plain |= in_lines;
            replay::run(&place, &replay)
        }
        Some(Command::Config(config)) => config::run(&place, &config),
        Some(Command::Doctor(doctor)) => doctor::run(&place, &doctor),
        Some(Command::Completions(completions)) => completions::run(&place, &completions),
    });
    match &done {
        Ok(exit) => tracing::info!(code = exit.code(), "ends"),
        Err(fault) => tracing::error!(%fault, "ends"),
    }
    match done {
        Ok(exit) => exit.code(),
        Err(fault) => {
            page::tell(&one_line(&fault.line(place.lang)));
            fault.exit().code()
        }
    }
}

/// A sentence as one line, whatever was typed that it repeats.
fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// Prints lines; a reader that has gone away is no fault.
fn print_lines(lines: impl IntoIterator<Item = impl AsRef<str>>) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    for line in lines {
        match writeln!(out, "{}", line.as_ref()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            done => done.map_err(Fault::Output)?,
        }
    }
    Ok(())
}

/// Prints one value as JSON.
fn print_json(value: &impl serde::Serialize) -> Result<(), Fault> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Fault::Output(error.into()))?;
    print_lines([text])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bug_has_an_exit_code_of_its_own() {
        assert_eq!(guarded(|| panic!("a bug")), 70);
        assert_eq!(guarded(|| 66), 66);
    }
}
