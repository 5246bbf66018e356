//! Colours by what they mean, and the signs drawn beside them. Nothing is told by colour alone,
//! and no background is painted: which colours can be read depends on the terminal's own.
//!
//! What that is the terminal is asked, else `COLORFGBG` says it. Where neither does, dark is taken to
//! be likely: every colour then has a contrast of 4.5 on black and on a dark grey, and of those the
//! ones were chosen that can still be made out on white. Who sits before a light terminal that says
//! nothing has the light colours in the settings.

pub mod ground;
mod palette;

pub use ground::Ground;
use ratatui::style::{Color, Modifier, Style};

/// How much colour the terminal shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorLevel {
    /// Bold and reverse only: `NO_COLOR`, or asked for.
    None,
    /// The sixteen colours the person chose for the terminal.
    #[default]
    Basic,
    /// The 256-colour table.
    Table,
    /// Red, green and blue.
    Full,
}

/// What the person said about colour on the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ColorWish {
    /// Whatever the environment says.
    #[default]
    Auto,
    /// Colour even under `NO_COLOR`.
    Always,
    /// No colour.
    Never,
}

/// What decided how much colour there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorSource {
    /// The command line.
    Flag,
    /// `NO_COLOR`.
    NoColor,
    /// `CLICOLOR`.
    CliColor,
    /// `FORCE_COLOR` or `CLICOLOR_FORCE`.
    Force,
    /// `COLORTERM`.
    ColorTerm,
    /// `TERM`.
    Term,
    /// A theme without colours.
    Config,
}

impl ColorSource {
    /// A word for data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::NoColor => "no-color",
            Self::CliColor => "clicolor",
            Self::Force => "force-color",
            Self::ColorTerm => "colorterm",
            Self::Term => "term",
            Self::Config => "config",
        }
    }
}

/// How wide the terminal draws characters whose width Unicode leaves open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ambiguous {
    /// Ask it.
    #[default]
    Auto,
    /// One cell, as nearly all do.
    Narrow,
    /// Two cells: they are replaced.
    Wide,
}

/// Which colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeName {
    /// For the background the terminal has, as far as that is known.
    #[default]
    Auto,
    /// For a dark background.
    Dark,
    /// For a light background.
    Light,
    /// Nothing dim, what counts bold: for weak eyes and bad screens.
    HighContrast,
    /// No colour: bold, dim and signs only.
    Mono,
}

/// Which signs are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Glyphs {
    /// Lines, blocks and arrows.
    #[default]
    Unicode,
    /// Only what is on every keyboard, and content.
    Ascii,
}

/// What the person said about signs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GlyphWish {
    /// Unicode, unless the terminal draws it two cells wide.
    #[default]
    Auto,
    /// Lines, blocks and arrows.
    Unicode,
    /// Only what is on every keyboard.
    Ascii,
}

impl GlyphWish {
    /// The signs for a terminal that draws ambiguous characters two cells wide, or not.
    #[must_use]
    pub fn resolve(self, wide_ambiguous: bool) -> Glyphs {
        match self {
            Self::Ascii => Glyphs::Ascii,
            Self::Auto if wide_ambiguous => Glyphs::Ascii,
            Self::Auto | Self::Unicode => Glyphs::Unicode,
        }
    }
}

/// How a deadline calls for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bell {
    /// Not at all besides the words.
    #[default]
    None,
    /// The line is drawn reversed for a moment.
    Visual,
    /// The terminal's bell.
    Sound,
}

impl ColorLevel {
    /// The level for a wish and an environment: the flag goes before `NO_COLOR`, that before
    /// `FORCE_COLOR` and `CLICOLOR_FORCE`, those before `CLICOLOR`, that before what the terminal
    /// says of itself.
    pub fn detect(wish: ColorWish, var: impl Fn(&str) -> Option<String>) -> Self {
        Self::explain(wish, var).0
    }

    /// The same, with what decided it.
    pub fn explain(wish: ColorWish, var: impl Fn(&str) -> Option<String>) -> (Self, ColorSource) {
        let open = wish == ColorWish::Auto;
        if wish == ColorWish::Never {
            return (Self::None, ColorSource::Flag);
        }
        if open && var("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            return (Self::None, ColorSource::NoColor);
        }
        if open && let Some(level) = Self::forced(&var) {
            return (level, ColorSource::Force);
        }
        if open && var("CLICOLOR").as_deref() == Some("0") {
            return (Self::None, ColorSource::CliColor);
        }
        Self::told(&var)
    }

    /// What the terminal says of itself.
    fn told(var: &impl Fn(&str) -> Option<String>) -> (Self, ColorSource) {
        let truecolor = var("COLORTERM").is_some_and(|it| it == "truecolor" || it == "24bit");
        let term = var("TERM").unwrap_or_default();
        match term.as_str() {
            "dumb" => (Self::None, ColorSource::Term),
            _ if truecolor => (Self::Full, ColorSource::ColorTerm),
            _ if term.contains("256color") => (Self::Table, ColorSource::Term),
            _ => (Self::Basic, ColorSource::Term),
        }
    }

    /// What is asked for whatever the terminal says; the digits are those of `FORCE_COLOR`.
    fn forced(var: &impl Fn(&str) -> Option<String>) -> Option<Self> {
        let wanted = |name| var(name).filter(|value| !value.is_empty() && value != "0");
        match wanted("FORCE_COLOR").or_else(|| wanted("CLICOLOR_FORCE"))?.as_str() {
            "2" => Some(Self::Table),
            "3" => Some(Self::Full),
            _ => Some(match Self::told(var).0 {
                Self::None => Self::Basic,
                level => level,
            }),
        }
    }
}

/// What a colour means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Calm, good, swept.
    Calm,
    /// Irritated, due.
    Irritated,
    /// Angry, a mine.
    Angry,
    /// The trainee and what they said.
    Trainee,
    /// What may be overlooked.
    Rest,
    /// Ordinary text.
    Text,
}

const TONES: [Tone; 6] =
    [Tone::Calm, Tone::Irritated, Tone::Angry, Tone::Trainee, Tone::Rest, Tone::Text];

/// Colours and signs for one terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// How much colour there is.
    pub level: ColorLevel,
    /// Which colours.
    pub name: ThemeName,
    /// What the terminal writes on; `None` where nobody knows.
    pub ground: Option<Ground>,
    /// Which signs. Screens draw the Unicode ones; the finished frame is translated, see
    /// [`ascii_stand_in`](super::text::ascii_stand_in). Only pictures made of dots have to ask.
    pub glyphs: Glyphs,
    /// Whether ambiguous characters must be replaced, see
    /// [`narrow_stand_in`](super::text::narrow_stand_in).
    pub wide_ambiguous: bool,
}

impl Theme {
    /// The style of a tone.
    #[must_use]
    pub fn tone(self, tone: Tone) -> Style {
        let style = Style::new();
        if self.name == ThemeName::HighContrast {
            let bold = matches!(tone, Tone::Angry | Tone::Irritated | Tone::Trainee);
            let style = if bold { style.add_modifier(Modifier::BOLD) } else { style };
            return if tone == Tone::Rest { style } else { self.colored(style, tone) };
        }
        match (self.color(tone), tone) {
            (Some(color), _) => style.fg(color),
            (None, Tone::Rest) => style.add_modifier(Modifier::DIM),
            (None, Tone::Angry) => style.add_modifier(Modifier::BOLD),
            (None, _) => style,
        }
    }

    fn colored(self, style: Style, tone: Tone) -> Style {
        self.color(tone).map_or(style, |color| style.fg(color))
    }

    /// The ground the colours are for; `None`: for both.
    #[must_use]
    pub fn ground_taken(self) -> Option<Ground> {
        match self.name {
            ThemeName::Dark => Some(Ground::Dark),
            ThemeName::Light => Some(Ground::Light),
            ThemeName::Auto | ThemeName::HighContrast | ThemeName::Mono => self.ground,
        }
    }

    fn color(self, tone: Tone) -> Option<Color> {
        let (basic, table, full) = palette::row(tone, self.ground_taken())?;
        match self.level {
            _ if self.name == ThemeName::Mono => None,
            ColorLevel::None => None,
            // Bright black is the background in some palettes; dim is safe.
            ColorLevel::Basic if tone == Tone::Rest => None,
            ColorLevel::Basic => Some(basic),
            ColorLevel::Table => Some(Color::Indexed(table)),
            ColorLevel::Full => Some(full),
        }
    }

    /// Headings.
    #[must_use]
    pub fn title(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// The selected row, which also carries [`SELECTED`].
    #[must_use]
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Frames and rules.
    #[must_use]
    pub fn frame(self) -> Style {
        self.tone(Tone::Rest)
    }

    /// Every tone there is, for tests and a colour card.
    #[must_use]
    pub fn tones() -> &'static [Tone] {
        &TONES
    }
}

/// Before the selected row; [`UNSELECTED`] before the others.
pub const SELECTED: &str = "▸ ";
/// As wide as [`SELECTED`].
pub const UNSELECTED: &str = "  ";
/// Handled right.
pub const GOOD: &str = "✓";
/// A mine, a fault, and what failed.
pub const BAD: &str = "✗";
/// Off the mark, which is no mine.
pub const OFF: &str = "○";
/// A line marked as a mine.
pub const FLAG: &str = "⚑";
/// Went up.
pub const UP: &str = "▲";
/// Went down.
pub const DOWN: &str = "▼";
/// The filled and the empty part of a meter.
pub const BAR: (&str, &str) = ("█", "░");

#[cfg(test)]
mod tests {
    use super::*;

    fn level(wish: ColorWish, vars: &[(&str, &str)]) -> ColorLevel {
        let find = |name: &str| {
            vars.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        };
        ColorLevel::detect(wish, find)
    }

    #[test]
    fn the_flag_goes_before_no_color_and_that_before_the_terminal() {
        let loud = [("COLORTERM", "truecolor"), ("TERM", "xterm-256color")];
        let quiet = [("COLORTERM", "truecolor"), ("TERM", "xterm-256color"), ("NO_COLOR", "1")];
        assert_eq!(level(ColorWish::Auto, &loud), ColorLevel::Full);
        assert_eq!(level(ColorWish::Auto, &loud[1..]), ColorLevel::Table);
        assert_eq!(level(ColorWish::Auto, &[("TERM", "linux")]), ColorLevel::Basic);
        assert_eq!(level(ColorWish::Auto, &quiet), ColorLevel::None);
        assert_eq!(level(ColorWish::Always, &quiet), ColorLevel::Full);
        assert_eq!(level(ColorWish::Never, &loud), ColorLevel::None);
        assert_eq!(level(ColorWish::Auto, &[("CLICOLOR", "0")]), ColorLevel::None);
        let forced = [("TERM", "dumb"), ("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")];
        assert_eq!(level(ColorWish::Auto, &forced), ColorLevel::Basic);
        assert_eq!(level(ColorWish::Auto, &[("FORCE_COLOR", "3")]), ColorLevel::Full);
        let both = [("FORCE_COLOR", "3"), ("NO_COLOR", "1")];
        assert_eq!(level(ColorWish::Auto, &both), ColorLevel::None);
        assert_eq!(level(ColorWish::Auto, &[("NO_COLOR", "")]), ColorLevel::Basic);
    }

    #[test]
    fn without_colour_no_tone_has_any() {
        for ground in [None, Some(Ground::Dark), Some(Ground::Light)] {
            let none = Theme { level: ColorLevel::None, ground, ..Theme::default() };
            let (level, name) = (ColorLevel::Full, ThemeName::Mono);
            for theme in [none, Theme { level, name, ground, ..Theme::default() }] {
                assert!(Theme::tones().iter().all(|tone| theme.tone(*tone).fg.is_none()));
            }
        }
    }
}
