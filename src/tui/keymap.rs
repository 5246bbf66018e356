//! Which key means what: one table a screen. Footer and help page are drawn from the tables, and
//! screens know commands only, never keys (text fields excepted).
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod key;
mod tables;

use std::borrow::Cow;

pub use key::Key;
#[cfg(test)]
pub(in crate::tui) use tables::ALL;
pub use tables::debrief::{
    DEBRIEF_FACTS, DEBRIEF_GUESS, DEBRIEF_LINE, DEBRIEF_LINES, DEBRIEF_READ, DEBRIEF_REGRET,
    DEBRIEF_SCORE, DEBRIEF_TO_SCORE,
};
pub use tables::incident::{
    INCIDENT_HAND_IN, INCIDENT_LINES, INCIDENT_NAME, INCIDENT_NAMED, INCIDENT_ON, INCIDENT_OVER,
    INCIDENT_PICK, INCIDENT_RULES, INCIDENT_SEARCH, INCIDENT_UNNAMED, INCIDENT_VERDICT,
};
pub use tables::start::{
    BROWSER, BROWSER_EMPTY, BROWSER_FILTER, BROWSER_FILTER_SIFTED, BROWSER_NONE, BROWSER_SEARCH,
    BROWSER_SIFTED, FIRST, HISTORY, HISTORY_NONE, HISTORY_ONE, HISTORY_SIFTED, HOME, PROFILES,
    PROFILES_SWITCH, SETTINGS, TUTORIAL_END, WELCOME, WELCOME_FIRST, WELCOME_NAME, WELCOME_ONE,
};
pub use tables::{
    CONFIRM, DIGITS, FIELD, GLOBAL, HELP, HELP_WHOLE, NOTICE, PALETTE, PLAY, PLAY_END, PLAY_FORM,
    PLAY_HELD, PLAY_HELD_END, PLAY_ORDER, PLAY_READ, PLAY_READING, PLAY_RING, PLAY_TYPING, SHEET,
    SHEET_WHOLE,
};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// The row above.
    Up,
    /// The row below.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// The first row.
    First,
    /// The last row.
    Last,
    /// The page at the right.
    NextPage,
    /// The page at the left.
    PreviousPage,
    /// The row with this number, from 1. Tables hold 0; the digit pressed is filled in.
    Pick(u8),
    /// The row with this number, from 0: it was clicked.
    Select(usize),
    /// A few rows of what is read up, by the wheel.
    ScrollUp,
    /// A few rows of what is read down, by the wheel.
    ScrollDown,
    /// Do the selected thing.
    Confirm,
    /// One step back.
    Back,
    /// Place or mark the selected row.
    Toggle,
    /// Say nothing.
    Silence,
    /// Take back the last answer, or the last step placed.
    Undo,
    /// Ask for a hint.
    Hint,
    /// A little less.
    Less,
    /// A little more.
    More,
    /// Play once more from here.
    Again,
    /// Show the rules of the last answer.
    Rules,
    /// Show what the keys do.
    Help,
    /// Look for something by typing.
    Search,
    /// Show what can be done here.
    Palette,
    /// To the home screen.
    Home,
    /// To the scenarios.
    Browse,
    /// To the finished runs.
    History,
    /// To what looks and time are like.
    Settings,
    /// To the choice of who is training.
    SwitchProfile,
    /// Leave the program.
    Quit,
    /// Ctrl-C: ask to leave, or leave at once the second time.
    Interrupt,
    /// Ctrl-Z: hand the terminal back to the shell for a while.
    Suspend,
    /// Draw everything anew.
    Redraw,
}

/// The rows that count in a moment: a table as it is, or what the moment leaves of one.
pub type Table = Cow<'static, [Binding]>;

/// The same keys where there is more of a page below: Enter shows that first.
#[must_use]
pub fn reads_on(table: &[Binding]) -> Table {
    let told = |it: &Binding| match it.command {
        Command::Confirm => Binding { label: "key-scroll-on", footer: true, ..*it },
        _ => *it,
    };
    table.iter().map(told).collect()
}

/// One row of a key table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: &'static [Key],
    /// What they do.
    pub command: Command,
    /// Message id of what they do. Neighbours with one label are shown as one.
    pub label: &'static str,
    /// Whether the footer shows it.
    pub footer: bool,
}

impl Binding {
    /// Whether its label names the whole of what one press does. What moves by a step or picks by
    /// number is no use without its key, and what is chosen should be seen.
    #[must_use]
    pub fn is_deed(&self) -> bool {
        use Command as C;
        let does = matches!(
            self.command,
            C::Confirm
                | C::Back
                | C::Toggle
                | C::Silence
                | C::Undo
                | C::Hint
                | C::Again
                | C::Rules
                | C::Help
                | C::Search
                | C::NextPage
                | C::Browse
                | C::History
                | C::Settings
                | C::SwitchProfile
                | C::Quit
        );
        does && self.label != "key-choose"
    }
}

/// What the key means in this table, or everywhere.
#[must_use]
pub fn lookup(table: &[Binding], key: Key) -> Option<Command> {
    let binding = table.iter().chain(GLOBAL).find(|binding| binding.keys.contains(&key))?;
    Some(match (binding.command, key.digit()) {
        (Command::Pick(_), Some(digit)) => Command::Pick(digit),
        (command, _) => command,
    })
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyCode;

    use super::*;
    use crate::message::{Lang, say};

    #[test]
    fn no_key_stands_twice_in_a_table() {
        for (name, table) in ALL {
            let mut seen: Vec<Key> = Vec::new();
            for key in table.iter().chain(GLOBAL).flat_map(|binding| binding.keys) {
                assert!(!seen.contains(key), "{name}: {key:?}");
                seen.push(*key);
            }
        }
    }

    #[test]
    fn every_screen_answers_back_and_help() {
        for (name, table) in ALL {
            for command in [Command::Back, Command::Help] {
                assert!(table.iter().any(|it| it.command == command), "{name}: {command:?}");
            }
        }
    }

    #[test]
    fn every_label_is_a_sentence_of_its_own() {
        for (name, table) in ALL {
            for (binding, lang) in
                table.iter().chain(GLOBAL).flat_map(|it| Lang::ALL.map(|lang| (it, lang)))
            {
                assert_ne!(say(lang, binding.label), binding.label, "{name} in {lang:?}");
            }
        }
    }

    #[test]
    fn no_command_needs_a_letter() {
        for (name, table) in ALL {
            for binding in *table {
                let plain = binding.keys.iter().any(|key| !key.is_letter());
                let by_menu = matches!(
                    binding.command,
                    Command::Browse
                        | Command::History
                        | Command::Settings
                        | Command::SwitchProfile
                        | Command::Quit
                );
                assert!(plain || by_menu, "{name}: {:?}", binding.command);
            }
        }
    }

    /// Whoever types letters finds what Chinese words name.
    #[test]
    fn every_deed_is_found_by_the_first_letters_of_its_pinyin() {
        let deeds = ALL.iter().flat_map(|(_, table)| *table).filter(|binding| binding.is_deed());
        for binding in deeds.filter(|it| !["key-close", "key-do"].contains(&it.label)) {
            let letters = say(Lang::Zh, &format!("also-{}", binding.label));
            assert!(letters.chars().all(|c| c.is_ascii_lowercase()), "{letters}");
            let label = say(Lang::Zh, binding.label);
            assert_eq!(letters.len(), label.chars().count(), "{label}: {letters}");
        }
    }

    #[test]
    fn a_digit_picks_its_own_row() {
        assert_eq!(lookup(HOME, Key::plain(KeyCode::Char('3'))), Some(Command::Pick(3)));
        assert_eq!(lookup(HOME, Key::ctrl('c')), Some(Command::Interrupt));
        assert_eq!(lookup(HOME, Key::plain(KeyCode::Char('0'))), None);
    }
}
