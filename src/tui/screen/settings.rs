//! What do looks and time feel like? One row a choice; left and right change it at once, for all to
//! see, and a sentence says what it does.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::{Hit, Turn};
use crate::message::{Lang, say};
use crate::profile::TIMER_FACTORS;
use crate::tui::data::{Effect, Wishes};
use crate::tui::keymap::{Binding, Command, SETTINGS};
use crate::tui::model::Look;
use crate::tui::motion::Motion;
use crate::tui::text::{column, wrap_even};
use crate::tui::theme::{BAD, BAR, Bell, GOOD, GlyphWish, ThemeName, Tone, UP};
use crate::tui::widget::bubble::EDGE;
use crate::tui::widget::page::{body, page, put, put_row, put_rule};
use crate::tui::widget::select::Select;

/// Longer lines are hard to read.
const READABLE: usize = 98;
/// Cells of the names.
const NAME: usize = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Lang,
    Theme,
    Glyphs,
    Motion,
    Bell,
    Mouse,
    ScreenReader,
    Timer,
}

const ITEMS: [Item; 8] = [
    Item::Lang,
    Item::Theme,
    Item::Glyphs,
    Item::Motion,
    Item::Bell,
    Item::Mouse,
    Item::ScreenReader,
    Item::Timer,
];

/// Everything that can be chosen.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    wishes: Wishes,
    select: Select,
}

impl Settings {
    /// What was chosen so far.
    #[must_use]
    pub fn new(wishes: Wishes) -> Self {
        Self { wishes, select: Select::new(ITEMS.len()) }
    }

    /// The keys that count.
    #[must_use]
    pub fn table(&self) -> &'static [Binding] {
        SETTINGS
    }

    /// Does what a key asks for.
    pub fn command(&mut self, command: Command) -> Turn {
        match command {
            Command::More | Command::Confirm => self.change(true),
            Command::Less => self.change(false),
            Command::Back => Turn::Do(Effect::GoHome),
            command => Turn::changed_if(self.select.command(command, ITEMS.len())),
        }
    }

    fn change(&mut self, more: bool) -> Turn {
        let wishes = &mut self.wishes;
        match ITEMS[self.select.row] {
            Item::Lang => step(&mut wishes.lang, &[Lang::Zh, Lang::En], more),
            Item::Theme => step(&mut wishes.theme, &THEMES, more),
            Item::Glyphs => step(&mut wishes.glyphs, &GLYPHS, more),
            Item::Motion => step(&mut wishes.motion, &MOTIONS, more),
            Item::Bell => step(&mut wishes.bell, &BELLS, more),
            Item::Mouse => wishes.mouse = !wishes.mouse,
            Item::ScreenReader => wishes.screen_reader = !wishes.screen_reader,
            Item::Timer => step(&mut wishes.timer_factor, &TIMER_FACTORS, more),
        }
        Turn::Wish(self.wishes)
    }

    /// What lies at this place.
    #[must_use]
    pub fn hit(&self, area: Rect, at: (u16, u16)) -> Option<Hit> {
        let body = body(area);
        let row = usize::from(at.1.checked_sub(body.y)?);
        let row =
            ITEMS.iter().enumerate().position(|(number, item)| row_of(number, *item) == row)?;
        body.contains(at.into()).then_some(Hit::Row { row, selected: row == self.select.row })
    }

    /// Draws it.
    pub fn view(&self, look: Look, frame: &mut Frame<'_>, area: Rect) {
        let body = page(look, frame, area, (&look.say("settings-title"), ""));
        let rest = look.theme.tone(Tone::Rest);
        let heading = |id| Line::styled(format!("  {}", look.say(id)), rest);
        put(frame, body, 0, heading("settings-of-all"));
        let mut last = 0;
        for (number, item) in ITEMS.into_iter().enumerate() {
            let (name, value, _) = words(look, item, &self.wishes);
            let selected = number == self.select.row;
            // The way to change it is seen where it can be changed.
            let value = if selected { format!("<{value}>") } else { format!(" {value}") };
            let spans = vec![Span::raw(column(&name, NAME)), Span::raw(value)];
            last = u16::try_from(row_of(number, item)).unwrap_or(0);
            put_row(look, frame, body, last, selected, spans);
        }
        put(frame, body, last - 1, heading("settings-of-own"));
        // The longest sentence has to fit into a small window.
        let rule = if body.height < 20 { last + 1 } else { last + 2 };
        put_rule(look, frame, body, rule);
        let below = rule + 1;
        let below = Rect { y: body.y + below, height: body.height.saturating_sub(below), ..body };
        self.view_meaning(look, frame, below);
    }

    /// The sentence about what is selected, and how it looks.
    fn view_meaning(&self, look: Look, frame: &mut Frame<'_>, below: Rect) {
        let item = ITEMS[self.select.row];
        let (_, _, meaning) = words(look, item, &self.wishes);
        let lines =
            wrap_even(&look.say(meaning), usize::from(below.width).saturating_sub(4).min(READABLE));
        let mut at = 0;
        for line in lines {
            put(frame, below, at, format!("  {line}"));
            at += 1;
        }
        if matches!(item, Item::Theme | Item::Glyphs) {
            put(frame, below, at + 1, sample(look));
        }
    }
}

/// The trainee's own matter stands apart from the terminal's, each under its heading.
fn row_of(number: usize, item: Item) -> usize {
    number + if item == Item::Timer { 3 } else { 1 }
}

const THEMES: [ThemeName; 5] =
    [ThemeName::Auto, ThemeName::Dark, ThemeName::Light, ThemeName::HighContrast, ThemeName::Mono];
const GLYPHS: [GlyphWish; 3] = [GlyphWish::Auto, GlyphWish::Unicode, GlyphWish::Ascii];
const MOTIONS: [Motion; 3] = [Motion::Full, Motion::Reduced, Motion::None];
const BELLS: [Bell; 3] = [Bell::None, Bell::Visual, Bell::Sound];

/// The next one or the one before, round and round; something that is not among them becomes the
/// first.
fn step<T: Copy + PartialEq>(value: &mut T, all: &[T], more: bool) {
    let Some(at) = all.iter().position(|one| one == value) else {
        *value = all[0];
        return;
    };
    let by = if more { 1 } else { all.len() - 1 };
    *value = all[(at + by) % all.len()];
}

/// Name, value and meaning of a row.
fn words(look: Look, item: Item, wishes: &Wishes) -> (String, String, &'static str) {
    let switch = |on| look.say(if on { "settings-on" } else { "settings-off" });
    let (name, value, meaning) = match item {
        Item::Lang => {
            let own = match wishes.lang {
                Lang::Zh => "简体中文",
                Lang::En => "English",
            };
            ("settings-lang", own.to_owned(), "settings-lang-note")
        }
        Item::Theme => {
            let value = look.say(match wishes.theme {
                ThemeName::Auto => "settings-theme-auto",
                ThemeName::Dark => "settings-theme-dark",
                ThemeName::Light => "settings-theme-light",
                ThemeName::HighContrast => "settings-theme-contrast",
                ThemeName::Mono => "settings-theme-mono",
            });
            ("settings-theme", value, "settings-theme-note")
        }
        Item::Glyphs => {
            let value = look.say(match wishes.glyphs {
                GlyphWish::Auto => "settings-glyphs-auto",
                GlyphWish::Unicode => "settings-glyphs-unicode",
                GlyphWish::Ascii => "settings-glyphs-ascii",
            });
            ("settings-glyphs", value, "settings-glyphs-note")
        }
        Item::Motion => {
            let value = look.say(match wishes.motion {
                Motion::Full => "settings-motion-full",
                Motion::Reduced => "settings-motion-reduced",
                Motion::None => "settings-motion-none",
            });
            ("settings-motion", value, "settings-motion-note")
        }
        Item::Bell => {
            let value = look.say(match wishes.bell {
                Bell::None => "settings-bell-none",
                Bell::Visual => "settings-bell-visual",
                Bell::Sound => "settings-bell-sound",
            });
            ("settings-bell", value, "settings-bell-note")
        }
        Item::Mouse => ("settings-mouse", switch(wishes.mouse), "settings-mouse-note"),
        Item::ScreenReader => {
            ("settings-reader", switch(wishes.screen_reader), "settings-reader-note")
        }
        Item::Timer => {
            let value = match wishes.timer_factor {
                0 => look.say("settings-timer-off"),
                100 => look.say("settings-timer-normal"),
                factor => look.say_with("settings-timer-factor", &[("factor", factor.into())]),
            };
            ("settings-timer", value, "settings-timer-note")
        }
    };
    // Who cannot read the language that is on finds the way back.
    let name = match item {
        Item::Lang => Lang::ALL.map(|lang| say(lang, name)).join(" / "),
        _ => look.say(name),
    };
    (name, value, meaning)
}

/// The signs and colours as they are now, each as the talk has it.
fn sample(look: Look) -> Line<'static> {
    let tone = |text: &str, tone| Span::styled(text.to_owned(), look.theme.tone(tone));
    let words = [
        (format!("{GOOD} {}", look.say("grade-best")), Tone::Calm),
        (format!("{UP} {}", look.say("settings-sample-up")), Tone::Irritated),
        (format!("{BAD} {}", look.say("grade-mine")), Tone::Angry),
        (format!("{} {}", look.say("trainee"), EDGE.0), Tone::Trainee),
    ];
    let mut line = Line::from("  ");
    for (text, of) in words {
        line.push_span(tone(&text, of));
        line.push_span(Span::styled("  ", Style::new()));
    }
    line.push_span(tone(&BAR.0.repeat(6), Tone::Calm));
    line.push_span(tone(&BAR.1.repeat(4), Tone::Rest));
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_comes_back_to_where_it_was_both_ways_round() {
        for (row, item) in ITEMS.into_iter().enumerate() {
            for command in [Command::More, Command::Less] {
                let mut settings = Settings::new(Wishes::default());
                settings.select.row = row;
                let mut seen = Vec::new();
                loop {
                    settings.command(command);
                    seen.push(settings.wishes);
                    if settings.wishes == Wishes::default() {
                        break;
                    }
                    assert!(seen.len() < 10, "{item:?}");
                }
                assert!(seen.len() > 1, "{item:?} has a choice");
            }
        }
    }

    #[test]
    fn a_time_that_is_not_on_offer_becomes_one_that_is() {
        let mut settings = Settings::new(Wishes { timer_factor: 120, ..Wishes::default() });
        settings.select.row = ITEMS.len() - 1;
        settings.command(Command::More);
        assert!(TIMER_FACTORS.contains(&settings.wishes.timer_factor));
    }
}
