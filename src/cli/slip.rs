//! One line for arguments that were not understood: what is wrong, and what could be typed instead.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::message::{Lang, listed, say, say_with};

/// What is wrong with the command line.
pub fn slip(error: &clap::Error, lang: Lang) -> String {
    let what = named(error, ContextKind::InvalidArg, lang);
    let one = |id: &str, what: &str| say_with(lang, id, &[("what", what.into())]);
    match error.kind() {
        ErrorKind::UnknownArgument if !what.starts_with('-') => one("slip-extra", &what),
        ErrorKind::UnknownArgument => {
            near(&what, &nearest(error, ContextKind::SuggestedArg), "slip-unknown", lang)
        }
        ErrorKind::InvalidSubcommand => {
            let what = named(error, ContextKind::InvalidSubcommand, lang);
            near(&what, &nearest(error, ContextKind::SuggestedSubcommand), "slip-command", lang)
        }
        ErrorKind::MissingRequiredArgument => one("slip-missing", &what),
        ErrorKind::MissingSubcommand => say(lang, "slip-subcommand"),
        ErrorKind::ArgumentConflict => one("slip-twice", &what),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error, &what, lang),
        _ => say(lang, "slip-other"),
    }
}

fn near(what: &str, near: &str, otherwise: &str, lang: Lang) -> String {
    let id = if near.is_empty() { otherwise } else { "slip-near" };
    say_with(lang, id, &[("what", what.into()), ("near", near.into())])
}

fn value(error: &clap::Error, what: &str, lang: Lang) -> String {
    let value = named(error, ContextKind::InvalidValue, lang);
    let valid = listed(lang, &list(error, ContextKind::ValidValue));
    let id = match (value.is_empty(), valid.is_empty()) {
        (true, true) => "slip-no-value",
        (true, false) => "slip-no-value-of",
        (false, true) => "slip-value",
        (false, false) => "slip-value-of",
    };
    let args = [("what", what.into()), ("value", value.into()), ("valid", valid.into())];
    say_with(lang, id, &args)
}

/// What an error says of that kind, without brackets and the name of a value.
fn named(error: &clap::Error, kind: ContextKind, lang: Lang) -> String {
    listed(lang, &bare(error, kind))
}

/// The likeliest of what could have been meant, which is told last.
fn nearest(error: &clap::Error, kind: ContextKind) -> String {
    bare(error, kind).pop().unwrap_or_default()
}

fn bare(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    let bare = |name: &String| match name.strip_prefix(['<', '[']) {
        Some(rest) => rest.trim_end_matches(['.', '>', ']']).to_owned(),
        None if name.starts_with("--") => {
            name.split([' ', '=']).next().unwrap_or_default().to_owned()
        }
        None => name.clone(),
    };
    list(error, kind).iter().map(bare).collect()
}

fn list(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(one)) => vec![one.clone()],
        Some(ContextValue::Strings(all)) => all.clone(),
        _ => Vec::new(),
    }
}
