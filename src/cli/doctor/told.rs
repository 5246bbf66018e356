//! What the doctor says, a line for each thing.

use unicode_segmentation::UnicodeSegmentation;

use super::{Facts, Folder, FolderState, hex};
use crate::cli::Place;
use crate::cli::encoding::Encoding;
use crate::cli::language::Source;
use crate::config::to_word;
use crate::message::{Lang, say, say_with};
use crate::tui::model::is_too_small;
use crate::tui::text::{ascii_stand_in, wrap};
use crate::tui::theme::{ColorLevel, ColorSource, Glyphs, Ground, ThemeName};

/// A box whose right side is straight where the terminal draws everything as wide as we count it.
const SAMPLE: [&str; 6] = [
    "┌────────────┐",
    "│您好，请稍等│",
    "│abcdefghijkl│",
    "│▸ ✓ ✗ ⋯ ▲ ▼ │",
    "│████████░░░░│",
    "└────────────┘",
];

/// Everything there is to say, no line wider than the terminal.
pub fn lines(place: &Place, facts: &Facts) -> Vec<String> {
    let room = facts.size.map_or(usize::MAX, |(width, _)| usize::from(width));
    let sample = SAMPLE.iter().map(|row| format!("  {}", drawn(row, facts.glyphs)));
    let (before, after) = (findings(place, facts), say(place.lang, "doctor-try-keys"));
    let wrapped = |line: &String| wrap(line, room);
    before.iter().flat_map(wrapped).chain(sample).chain(wrapped(&after)).collect()
}

fn findings(place: &Place, facts: &Facts) -> Vec<String> {
    let lang = place.lang;
    let mut lines = vec![
        say_with(lang, "doctor-version", &[("version", env!("SAOLEI_VERSION").into())]),
        language(lang, place.setting.lang_from),
        terminal(lang, facts),
    ];
    if facts.encoding.is_console() {
        lines.extend(Encoding::console_lines(lang));
    }
    lines.extend([size(lang, facts), colour(lang, facts), background(lang, facts)]);
    lines.extend(theme(lang, facts));
    lines.push(facts.encoding.line(lang));
    lines.extend([glyphs(lang, facts), width(lang, facts)]);
    let config = place.setting.config_path.as_ref().map(|path| path.display().to_string());
    lines.extend(facts.folders.iter().map(|one| folder(lang, one, config.as_deref())));
    lines.extend(place.config_fault());
    lines.push(String::new());
    lines.push(say(lang, "doctor-font"));
    lines
}

fn language(lang: Lang, from: Source) -> String {
    let from = match from {
        Source::Flag => "doctor-lang-flag",
        Source::Config => "doctor-lang-config",
        Source::Variable => "doctor-lang-variable",
        Source::System => "doctor-lang-system",
        Source::Default => "doctor-lang-default",
    };
    say_with(lang, "doctor-language", &[("from", say(lang, from).into())])
}

fn terminal(lang: Lang, facts: &Facts) -> String {
    let state = say(lang, if facts.terminal { "doctor-yes" } else { "doctor-no" });
    say_with(lang, "doctor-terminal", &[("state", state.into())])
}

fn size(lang: Lang, facts: &Facts) -> String {
    let Some((width, height)) = facts.size else { return say(lang, "doctor-size-unknown") };
    let small = is_too_small((width, height));
    let verdict = say(lang, if small { "doctor-size-small" } else { "doctor-size-good" });
    let args = [("width", width.into()), ("height", height.into()), ("verdict", verdict.into())];
    say_with(lang, "doctor-size", &args)
}

fn colour(lang: Lang, facts: &Facts) -> String {
    let level = match facts.level {
        ColorLevel::Full => "doctor-colour-true",
        ColorLevel::Table => "doctor-colour-256",
        ColorLevel::Basic => "doctor-colour-16",
        ColorLevel::None => "doctor-colour-none",
    };
    let from = match facts.level_from {
        ColorSource::Flag => "--color".to_owned(),
        ColorSource::NoColor => "NO_COLOR".to_owned(),
        ColorSource::CliColor => "CLICOLOR".to_owned(),
        ColorSource::Force => "FORCE_COLOR".to_owned(),
        ColorSource::ColorTerm => "COLORTERM".to_owned(),
        ColorSource::Config => "ui.theme".to_owned(),
        ColorSource::Term if facts.encoding.terminal.is_empty() => "TERM".to_owned(),
        ColorSource::Term => format!("TERM={}", facts.encoding.terminal),
    };
    say_with(lang, "doctor-colour", &[("level", say(lang, level).into()), ("from", from.into())])
}

fn background(lang: Lang, facts: &Facts) -> String {
    let Some(ground) = facts.ground else { return say(lang, "doctor-ground-unknown") };
    let ground = match ground {
        Ground::Dark => "doctor-ground-dark",
        Ground::Light => "doctor-ground-light",
    };
    let from = match facts.background.map(hex) {
        Some(color) => say_with(lang, "doctor-ground-told", &[("color", color.into())]),
        None => "COLORFGBG".to_owned(),
    };
    let args = [("ground", say(lang, ground).into()), ("from", from.into())];
    say_with(lang, "doctor-ground", &args)
}

/// Which colours are taken; nothing where there are none.
fn theme(lang: Lang, facts: &Facts) -> Option<String> {
    let colours = match facts.ground_taken() {
        _ if facts.level == ColorLevel::None => return None,
        Some(Ground::Dark) => "doctor-theme-dark",
        Some(Ground::Light) => "doctor-theme-light",
        None if facts.theme == ThemeName::Auto => "doctor-theme-either",
        None => "doctor-theme-both",
    };
    Some(say_with(lang, colours, &[("theme", to_word(facts.theme).into())]))
}

fn glyphs(lang: Lang, facts: &Facts) -> String {
    say(
        lang,
        match facts.glyphs {
            Glyphs::Unicode => "doctor-glyphs-unicode",
            Glyphs::Ascii => "doctor-glyphs-ascii",
        },
    )
}

fn width(lang: Lang, facts: &Facts) -> String {
    match facts.wide {
        None => say(lang, "doctor-width-unknown"),
        Some(wide) => say(lang, if wide { "doctor-width-wide" } else { "doctor-width-narrow" }),
    }
}

/// What can be done with a folder; of the settings, their file is named.
fn folder(lang: Lang, folder: &Folder, config: Option<&str>) -> String {
    let id = match folder.id {
        "saves" => "doctor-saves",
        "scenarios" => "doctor-scenarios",
        _ => "doctor-config",
    };
    let verdict = match folder.state {
        FolderState::Writable => "doctor-folder-good",
        FolderState::Absent => "doctor-folder-absent",
        FolderState::Refused if folder.id == "saves" => "doctor-saves-bad",
        FolderState::Refused => "doctor-folder-bad",
    };
    let path = match config {
        Some(file) if folder.id == "config" => file.to_owned(),
        _ => folder.path.display().to_string(),
    };
    say_with(lang, id, &[("path", path.into()), ("verdict", say(lang, verdict).into())])
}

fn drawn(row: &str, glyphs: Glyphs) -> String {
    let sign = |sign| match glyphs {
        Glyphs::Ascii => ascii_stand_in(sign).unwrap_or(sign),
        Glyphs::Unicode => sign,
    };
    row.graphemes(true).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::text::width;

    #[test]
    fn every_row_of_the_sample_ends_in_the_same_column() {
        for glyphs in [Glyphs::Unicode, Glyphs::Ascii] {
            for row in SAMPLE {
                assert_eq!(width(&drawn(row, glyphs)), 14, "{row}");
            }
        }
        assert!(drawn(SAMPLE[0], Glyphs::Ascii).is_ascii());
    }
}
