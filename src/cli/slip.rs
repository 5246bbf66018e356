//! One line for arguments that were not understood: what is wrong, and what could be typed instead.

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::args::Cli;
use crate::message::{Arg, Lang, listed, say, say_with};

/// What is wrong with the command line; `path` is the command that was asked for.
pub fn slip(error: &clap::Error, path: &[String], lang: Lang) -> String {
    let slip = Slip { error, path, lang };
    let what = slip.named(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument if !what.starts_with('-') => slip.say("slip-extra", &what),
        ErrorKind::UnknownArgument => slip.option(&what),
        ErrorKind::InvalidSubcommand => {
            let what = slip.named(ContextKind::InvalidSubcommand);
            if let Some((_, near)) = OTHER_NAMES.iter().find(|(name, _)| *name == what) {
                return slip
                    .say_with("slip-near", &[("what", what.into()), ("near", (*near).into())]);
            }
            slip.near(&what, ContextKind::SuggestedSubcommand, "slip-command")
        }
        ErrorKind::MissingRequiredArgument => slip.missing(&what),
        ErrorKind::MissingSubcommand => slip.say("slip-subcommand", ""),
        ErrorKind::ArgumentConflict => slip.say("slip-twice", &what),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => slip.value(&what),
        _ => slip.say("slip-other", ""),
    }
}

/// Commands by the names they have elsewhere, with the ones they have here.
const OTHER_NAMES: [(&str, &str); 6] = [
    ("list", "scenarios"),
    ("ls", "scenarios"),
    ("start", "play"),
    ("run", "play"),
    ("settings", "config"),
    ("history", "profile show"),
];

struct Slip<'s> {
    error: &'s clap::Error,
    path: &'s [String],
    lang: Lang,
}

impl Slip<'_> {
    /// A sentence that may name the help of the command that was asked for.
    fn say_with(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        let words = ["saolei"].into_iter().chain(self.path.iter().map(String::as_str));
        let help = words.chain(["--help"]).collect::<Vec<_>>().join(" ");
        let args: Vec<_> = args.iter().cloned().chain([("help", help.into())]).collect();
        say_with(self.lang, id, &args)
    }

    fn say(&self, id: &str, what: &str) -> String {
        self.say_with(id, &[("what", what.into())])
    }

    /// The likeliest of what was perhaps meant, which the library puts last.
    fn near(&self, what: &str, kind: ContextKind, otherwise: &str) -> String {
        match list(self.error, kind).last() {
            Some(near) => {
                self.say_with("slip-near", &[("what", what.into()), ("near", near.into())])
            }
            None => self.say(otherwise, what),
        }
    }

    /// An option that is not there; it may be one of a command.
    fn option(&self, what: &str) -> String {
        let command = Cli::command();
        let has = |command: &&clap::Command| {
            let mut long = command.get_arguments().filter_map(clap::Arg::get_long);
            long.any(|long| what == format!("--{long}"))
        };
        let near = list(self.error, ContextKind::SuggestedArg).is_empty();
        match command.get_subcommands().find(has).filter(|_| near && self.path.is_empty()) {
            Some(owner) => {
                let path = [owner.get_name().to_owned()];
                let args = [("what", what.into()), ("command", owner.get_name().into())];
                Slip { path: &path, ..*self }.say_with("slip-elsewhere", &args)
            }
            None => self.near(what, ContextKind::SuggestedArg, "slip-unknown"),
        }
    }

    fn missing(&self, what: &str) -> String {
        let is = |name: &str| what == say(self.lang, name);
        let id = match self.path.first().map(String::as_str) {
            Some("play" | "show" | "graph") if is("value-id") => "slip-missing-id",
            Some("replay") if is("value-run") => "slip-missing-run",
            _ => "slip-missing",
        };
        self.say(id, what)
    }

    fn value(&self, what: &str) -> String {
        let value = self.named(ContextKind::InvalidValue);
        let valid = listed(self.lang, &list(self.error, ContextKind::ValidValue));
        let id = match (value.is_empty(), valid.is_empty()) {
            (true, true) => "slip-no-value",
            (true, false) => "slip-no-value-of",
            (false, true) if ["--seed", "--from"].contains(&what) => "slip-number",
            (false, true) => "slip-value",
            (false, false) => "slip-value-of",
        };
        let args = [("what", what.into()), ("value", value.into()), ("valid", valid.into())];
        self.say_with(id, &args)
    }

    /// What the error says of that kind, in a row.
    fn named(&self, kind: ContextKind) -> String {
        let names: Vec<String> = list(self.error, kind).iter().map(|name| bare(name)).collect();
        listed(self.lang, &names)
    }
}

/// A name without brackets and the name of its value.
fn bare(name: &str) -> String {
    match name.strip_prefix(['<', '[']) {
        Some(rest) => rest.trim_end_matches(['.', '>', ']']).to_owned(),
        None if name.starts_with("--") => {
            name.split([' ', '=']).next().unwrap_or_default().to_owned()
        }
        None => name.to_owned(),
    }
}

fn list(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}
