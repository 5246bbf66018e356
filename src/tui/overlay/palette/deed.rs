//! What can be done over a screen: what its keys do, and where one may go from there.

use crate::tui::keymap::{Binding, Command, DIGITS, Key};
use crate::tui::model::Look;
use crate::tui::screen::{Screen, Turn};

/// Where one may go, with the message id that says so.
const ELSEWHERE: [(Command, &str); 4] = [
    (Command::Home, "key-home"),
    (Command::Browse, "key-browse"),
    (Command::History, "key-history"),
    (Command::Settings, "key-settings"),
];

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deed {
    /// How it is done.
    pub command: Command,
    /// Message id of what it is.
    id: &'static str,
    /// What does it at once; nothing where only the palette does.
    keys: &'static [Key],
}

impl Deed {
    fn of(binding: &Binding) -> Self {
        Self { command: binding.command, id: binding.label, keys: binding.keys }
    }

    /// What it is, in words, written as at home: some are the words of a key, others of a row.
    #[must_use]
    pub fn label(&self, look: Look) -> String {
        let said = look.say(self.id);
        let mut letters = said.chars();
        let first = letters.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(letters).collect()
    }

    /// The keys that do it at once.
    #[must_use]
    pub fn keys(&self, look: Look) -> String {
        let names: Vec<String> = self.keys.iter().map(|key| key.name(look.lang)).collect();
        names.join("  ")
    }

    /// Whether its words hold these letters, or the first letters of its Pinyin do, or in English
    /// other words for it. No letters are in everything.
    #[must_use]
    pub fn is_found_by(&self, typed: &str, look: Look) -> bool {
        let typed = typed.to_lowercase();
        let also = look.say(&format!("also-{}", self.id));
        self.label(look).to_lowercase().contains(&typed) || also.contains(&typed)
    }
}

/// All that can be done now, each thing once, leaving the program last.
#[must_use]
pub fn deeds(screen: &Screen, size: (u16, u16), look: Look) -> Vec<Deed> {
    let table = screen.table(size, look);
    let here = table.iter().filter(|it| it.is_deed() && does(screen, it, size, look));
    let offers = match screen {
        Screen::Home(home) => home.offers().map(offered).collect(),
        _ => Vec::new(),
    };
    let elsewhere = ELSEWHERE.iter().filter(|(command, _)| leads(screen, *command));
    let mut all: Vec<Deed> = Vec::new();
    let elsewhere = elsewhere.map(|&(command, id)| Deed { command, id, keys: &[] });
    for deed in offers.into_iter().chain(here.map(Deed::of)).chain(elsewhere) {
        if !all.iter().any(|it| it.id == deed.id || it.command == deed.command) {
            all.push(deed);
        }
    }
    let leave = all.iter().position(|it| it.id == "key-quit").map(|at| all.remove(at));
    all.push(leave.unwrap_or(Deed { command: Command::Quit, id: "key-quit", keys: &[] }));
    all
}

/// A row of the home screen, done by its digit.
fn offered((row, id): (u8, &'static str)) -> Deed {
    let at = usize::from(row);
    let keys = DIGITS.get(at.saturating_sub(1)..at).unwrap_or_default();
    Deed { command: Command::Pick(row), id, keys }
}

/// Whether anything comes of it. It is tried on a copy: a screen only says what is to be done.
fn does(screen: &Screen, binding: &Binding, size: (u16, u16), look: Look) -> bool {
    match binding.command {
        Command::Help
        | Command::Quit
        | Command::Browse
        | Command::History
        | Command::Settings
        | Command::SwitchProfile => true,
        // Before anything was judged the key only says so.
        Command::Rules if screen.run().is_some_and(|play| !play.is_judged()) => false,
        command => screen.clone().command(command, size, look) != Turn::Ignored,
    }
}

/// Whether one may go there: nobody leaves a run unasked, nor goes anywhere before they said who
/// they are, nor where they are already.
fn leads(screen: &Screen, command: Command) -> bool {
    match screen {
        Screen::Home(_) => command != Command::Home,
        Screen::Browser(_) => command != Command::Browse,
        Screen::History(_) => command != Command::History,
        Screen::Settings(_) => command != Command::Settings,
        Screen::Debrief(_) | Screen::First(_) => true,
        Screen::Incident(incident) => incident.is_over(),
        Screen::Profiles(_) | Screen::Welcome(_) | Screen::Play(_) | Screen::Tutorial(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;
    use crate::tui::keymap::ALL;

    fn look(lang: Lang) -> Look {
        Look { lang, ..Look::default() }
    }

    #[test]
    fn a_deed_is_found_by_any_part_of_its_words_and_by_nothing_foreign() {
        for lang in Lang::ALL {
            for binding in ALL.iter().flat_map(|(_, table)| *table) {
                let (deed, look) = (Deed::of(binding), look(lang));
                let label: Vec<char> = deed.label(look).chars().collect();
                for from in 0..label.len() {
                    let part: String = label[from..].iter().collect();
                    assert!(deed.is_found_by(&part, look), "{part}");
                    assert!(deed.is_found_by(&part.to_uppercase(), look), "{part}");
                }
                assert!(deed.is_found_by("", look));
                assert!(!deed.is_found_by("飞机", look) && !deed.is_found_by("zzz", look));
            }
        }
    }

    #[test]
    fn in_english_other_words_find_it_too() {
        let leave = Deed { command: Command::Quit, id: "key-quit", keys: &[] };
        assert!(leave.is_found_by("exit", look(Lang::En)));
        assert!(
            leave.is_found_by("lk", look(Lang::Zh)) && !leave.is_found_by("lk", look(Lang::En))
        );
    }
}
