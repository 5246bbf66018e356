//! Which rule does a line break? Six are offered, and any other can be found by typing.

use ratatui::crossterm::event::KeyEvent;

use crate::engine::review::Reading;
use crate::message::Lang;
use crate::plain::incident::tell::Clerk;
use crate::tui::keymap::Command;
use crate::tui::widget::field::Field;
use crate::tui::widget::page::body_height;
use crate::tui::widget::select::Select;

/// The longest search, in graphemes.
const SEARCH_CAP: usize = 20;
/// Rules listed at most: who finds more has not said what is meant.
const LISTED: usize = 60;

/// What a command comes to.
pub(super) enum Chosen {
    Ignored,
    Changed,
    /// None of them.
    Closed,
    /// The id of one.
    Rule(String),
}

/// The rules of one line.
#[derive(Clone)]
pub(super) struct Picker {
    /// The line, by place.
    pub line: usize,
    /// From here to the next line without a rule.
    pub on: bool,
    /// Ids, in the order they are shown.
    pub six: Vec<String>,
    pub select: Select,
    pub search: Option<Search>,
}

/// Rules looked for by typing.
#[derive(Clone)]
pub(super) struct Search {
    pub field: Field,
    /// Ids of those found.
    pub found: Vec<String>,
    pub select: Select,
}

impl Picker {
    /// The six of a line, with the one named before selected.
    pub fn new(reading: &Reading, line: usize, named: Option<&str>, on: bool) -> Picker {
        let mut six = reading.offered(line);
        // One that was found by typing stays in reach.
        six.extend(named.filter(|id| !six.iter().any(|it| it == id)).map(str::to_owned));
        let mut select = Select::new(six.len());
        select.row = six.iter().position(|id| Some(id.as_str()) == named).unwrap_or(0);
        Picker { line, on, six, select, search: None }
    }

    pub fn is_searching(&self) -> bool {
        self.search.is_some()
    }

    /// The id of the rule that is selected.
    pub fn selected(&self) -> Option<&str> {
        let (ids, select) = match &self.search {
            Some(search) => (&search.found, search.select),
            None => (&self.six, self.select),
        };
        ids.get(select.row).map(String::as_str)
    }

    pub fn command(&mut self, command: Command, size: (u16, u16)) -> Chosen {
        let changed = |changed| if changed { Chosen::Changed } else { Chosen::Ignored };
        let page = body_height(size) / 3;
        match command {
            Command::Confirm => {
                self.selected().map_or(Chosen::Ignored, |id| Chosen::Rule(id.to_owned()))
            }
            Command::Back if self.search.take().is_some() => Chosen::Changed,
            Command::Back => Chosen::Closed,
            Command::Search if self.search.is_none() => {
                let (field, found) = (Field::new(SEARCH_CAP), Vec::new());
                self.search = Some(Search { field, found, select: Select::new(0) });
                Chosen::Changed
            }
            command => match &mut self.search {
                Some(search) if search.found.is_empty() => Chosen::Ignored,
                Some(search) => changed(search.select.command(command, page)),
                None => {
                    let moved = self.select.command(command, page);
                    let named = matches!(command, Command::Pick(_));
                    let there = matches!(command, Command::Pick(n)
                        if usize::from(n) == self.select.row + 1);
                    match self.selected() {
                        Some(id) if named && there => Chosen::Rule(id.to_owned()),
                        _ => changed(moved),
                    }
                }
            },
        }
    }

    pub fn edit(&mut self, key: KeyEvent, reading: &Reading) -> bool {
        let edited = self.search.as_mut().is_some_and(|search| search.field.edit(key));
        self.find(reading);
        edited
    }

    pub fn paste(&mut self, text: &str, reading: &Reading) -> bool {
        let edited = self.search.as_mut().is_some_and(|search| search.field.paste(text));
        self.find(reading);
        edited
    }

    fn find(&mut self, reading: &Reading) {
        let Some(search) = &mut self.search else { return };
        // Rules are found by the words of either language.
        let mut found = Clerk { lang: Lang::Zh, reading }.search(search.field.value());
        found.truncate(LISTED);
        if found != search.found {
            search.select = Select::new(found.len());
            search.found = found;
        }
    }
}
