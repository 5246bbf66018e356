//! `saolei doctor`: whether this terminal suits the game, in plain words.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use serde_json::json;

use super::args::JsonArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::message::{say, say_with};
use crate::tui::model::is_too_small;
use crate::tui::term::Term;
use crate::tui::theme::{ColorLevel, ColorWish};

pub fn run(place: &Place, args: &JsonArgs) -> Result<Exit, Fault> {
    let lang = place.lang;
    let terminal = io::stdin().is_terminal() && io::stdout().is_terminal();
    let size = crossterm::terminal::size().ok().filter(|_| terminal);
    let var = |name: &str| std::env::var(name).ok();
    let level = ColorLevel::detect(ColorWish::default(), var);
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .filter_map(var)
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let saves = place.saves()?;
    let writable = place.store().is_ok() && takes_files(&saves);
    let wide = terminal.then(|| probe(place)).flatten();

    if args.json {
        print_json(&json!({
            "terminal": terminal,
            "size": size,
            "colour": format!("{level:?}").to_lowercase(),
            "ambiguous_wide": wide,
            "locale": locale,
            "saves": saves,
            "saves_writable": writable,
        }))?;
        return Ok(Exit::Fine);
    }

    let yes_no = say(lang, if terminal { "doctor-yes" } else { "doctor-no" });
    let size_line = match size {
        None => say(lang, "doctor-size-unknown"),
        Some((width, height)) => {
            let small = is_too_small((width, height));
            let verdict = say(lang, if small { "doctor-size-small" } else { "doctor-size-good" });
            let args =
                [("width", width.into()), ("height", height.into()), ("verdict", verdict.into())];
            say_with(lang, "doctor-size", &args)
        }
    };
    let colour = say(lang, colour(level));
    let width_line = match wide {
        None => say(lang, "doctor-width-unknown"),
        Some(wide) => {
            say_with(lang, "doctor-width", &[("cells", (if wide { 2 } else { 1 }).into())])
        }
    };
    let utf8 = locale.to_lowercase().replace('-', "").contains("utf8");
    let odd = if utf8 || cfg!(windows) { "doctor-lang" } else { "doctor-lang-odd" };
    let verdict = say(lang, if writable { "doctor-saves-good" } else { "doctor-saves-bad" });
    let saves = [("path", saves.display().to_string().into()), ("verdict", verdict.into())];
    print_lines([
        say_with(lang, "doctor-terminal", &[("state", yes_no.into())]),
        size_line,
        say_with(lang, "doctor-colour", &[("level", colour.into())]),
        width_line,
        say_with(lang, odd, &[("lang", locale.into())]),
        say_with(lang, "doctor-saves", &saves),
        say(lang, "doctor-font"),
        "  |您好，请稍等|".to_owned(),
        "  |abcdefghijkl|".to_owned(),
        "  |▸ ✓ ✗ ⋯ ⚠  |".to_owned(),
    ])?;
    if terminal { keys(place) } else { Ok(Exit::Fine) }
}

const fn colour(level: ColorLevel) -> &'static str {
    match level {
        ColorLevel::Full => "doctor-colour-true",
        ColorLevel::Table => "doctor-colour-256",
        ColorLevel::Basic => "doctor-colour-16",
        ColorLevel::None => "doctor-colour-none",
    }
}

/// Whether ambiguous characters are drawn two cells wide; `None` where the terminal does not say.
fn probe(place: &Place) -> Option<bool> {
    let mut term = Term::enter(place.lang, false).ok()?;
    Some(term.draws_ambiguous_wide())
}

/// Shows each key that arrives, until Esc.
fn keys(place: &Place) -> Result<Exit, Fault> {
    use crossterm::event::{Event, KeyCode, KeyModifiers, read};
    use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

    print_lines([say(place.lang, "doctor-keys")])?;
    enable_raw_mode().map_err(Fault::Terminal)?;
    let watched = loop {
        match read() {
            Err(error) => break Err(Fault::Terminal(error)),
            Ok(Event::Key(key)) => {
                let control = key.modifiers.contains(KeyModifiers::CONTROL);
                if key.code == KeyCode::Esc || (control && key.code == KeyCode::Char('c')) {
                    break Ok(Exit::Fine);
                }
                let name = format!("{} {}", key.modifiers, key.code);
                let line =
                    say_with(place.lang, "doctor-key", &[("key", name.trim().to_owned().into())]);
                print_lines([format!("{line}\r")])?;
            }
            Ok(_) => {}
        }
    };
    disable_raw_mode().map_err(Fault::Terminal)?;
    watched
}

/// Whether a file can be made there; a folder that is there may still be for reading only.
fn takes_files(folder: &Path) -> bool {
    let probe = folder.join(format!(".doctor-{}", std::process::id()));
    // A full disk still makes empty files.
    let made = File::create_new(&probe)
        .and_then(|mut file| file.write_all(&[b'x'; 4096]).and_then(|()| file.sync_all()));
    fs::remove_file(&probe).is_ok() && made.is_ok()
}
