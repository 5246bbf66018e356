//! What next? The unfinished run first, then the scenario that suits, then everything else.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Turn;
use crate::tui::data::{Card, Effect, HomeCard};
use crate::tui::keymap::{Binding, Command, HOME};
use crate::tui::model::Look;
use crate::tui::text::{column, truncate};
use crate::tui::theme::Tone;
use crate::tui::widget::page::{page, put, put_row};
use crate::tui::widget::select::Select;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Resume,
    Next,
    Browse,
    History,
    Switch,
    Help,
    Quit,
}

/// The menu.
#[derive(Clone, Debug, Default)]
pub struct Home {
    card: HomeCard,
    items: Vec<Item>,
    select: Select,
}

impl Home {
    /// The menu with its most useful item selected.
    #[must_use]
    pub fn new(card: HomeCard) -> Self {
        let mut items = Vec::new();
        items.extend(card.resume.is_some().then_some(Item::Resume));
        items.extend(card.next.is_some().then_some(Item::Next));
        items.extend([Item::Browse, Item::History, Item::Switch, Item::Help, Item::Quit]);
        Self { select: Select::new(items.len()), card, items }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        HOME
    }

    /// Does what a key asks for. A digit chooses at once.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::Confirm => self.choose(),
            Command::Back => Turn::AskToLeave,
            Command::Pick(digit) => {
                if usize::from(digit) > self.items.len() {
                    return Turn::Ignored;
                }
                self.select.command(command, 1);
                self.choose()
            }
            command => Turn::changed_if(self.select.command(command, self.items.len())),
        }
    }

    fn choose(&self) -> Turn {
        match self.items.get(self.select.row) {
            Some(Item::Resume) => Turn::Do(Effect::Resume),
            Some(Item::Next) => match &self.card.next {
                Some(card) => Turn::Do(Effect::Play(card.id.clone())),
                None => Turn::Ignored,
            },
            Some(Item::Browse) => Turn::Do(Effect::ListScenarios),
            Some(Item::History) => Turn::Do(Effect::ListRuns),
            Some(Item::Switch) => Turn::Do(Effect::ListProfiles),
            Some(Item::Help) => Turn::ShowHelp,
            Some(Item::Quit) => Turn::AskToLeave,
            None => Turn::Ignored,
        }
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let title = format!("{}  {}", look.say("app-name"), look.say("app-subtitle"));
        let body = page(look, frame, area, (&title, &self.card.name));
        let rest = look.theme.tone(Tone::Rest);
        let mut at = 0;
        for (row, item) in self.items.iter().enumerate() {
            if let Some(heading) = self.heading(*item) {
                at += u16::from(at > 0);
                put(frame, body, at, Line::styled(format!("  {}", look.say(heading)), rest));
                at += 1;
            }
            let (name, note) = self.words(look, *item);
            let wide = usize::from(body.width / 2).saturating_sub(4);
            let left = usize::from(body.width).saturating_sub(wide + 4);
            let spans = vec![
                Span::raw(column(&name, wide)),
                Span::styled(format!("  {}", truncate(&note, left)), rest),
            ];
            put_row(look, frame, body, at, row == self.select.row, spans);
            at += 1;
        }
    }

    /// What stands above an item that begins a group.
    fn heading(&self, item: Item) -> Option<&'static str> {
        match item {
            Item::Resume => Some("home-resume"),
            Item::Next if self.card.runs == 0 => Some("home-first"),
            Item::Next => Some("home-next"),
            Item::Browse if self.items.first() != Some(&Item::Browse) => Some("home-else"),
            _ => None,
        }
    }

    /// An item and what is said about it.
    fn words(&self, look: Look, item: Item) -> (String, String) {
        let card = &self.card;
        match item {
            Item::Resume => card.resume.as_ref().map_or_else(Default::default, |run| {
                let scene = look.say_with("home-resume-state", &[("scene", run.scene.into())]);
                let place = place(look, &run.domain, &run.channel);
                (run.title.clone(), format!("{place}  {scene}"))
            }),
            Item::Next => card
                .next
                .as_ref()
                .map_or_else(Default::default, |next| (next.title.clone(), next_note(look, next))),
            Item::Browse => {
                let counts = [("total", card.scenarios.into()), ("played", card.played.into())];
                (look.say("home-browse"), look.say_with("home-browse-note", &counts))
            }
            Item::History if card.runs == 0 => {
                (look.say("home-history"), look.say("home-history-none"))
            }
            Item::History => {
                let note = look.say_with("home-history-note", &[("runs", card.runs.into())]);
                (look.say("home-history"), note)
            }
            Item::Switch => (look.say("home-switch"), String::new()),
            Item::Help => (look.say("home-help"), String::new()),
            Item::Quit => (look.say("home-quit"), String::new()),
        }
    }
}

fn place(look: Look, domain: &str, channel: &str) -> String {
    format!("{}  {}", look.word("domain", domain), look.word("channel", channel))
}

fn next_note(look: Look, card: &Card) -> String {
    let minutes = look.say_with("browser-minutes", &[("minutes", card.minutes.into())]);
    format!("{}  {minutes}", place(look, &card.domain, &card.channel))
}
