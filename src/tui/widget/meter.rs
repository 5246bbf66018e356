//! A value from 0 to 100 as word, number, change and bar, so that no single one must be seen.

use ratatui::text::{Line, Span};

use crate::tui::model::Look;
use crate::tui::theme::{BAR, DOWN, Tone, UP};

/// The filled and the empty part of a thin meter.
const THIN: (&str, &str) = ("━", "─");

/// Where on a thin meter something happens.
const TICK: &str = "┼";

/// A value and what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    /// What is measured, in a word.
    pub label: String,
    /// From 0 to 100.
    pub value: u8,
    /// How much it just changed; 0 says nothing.
    pub change: i16,
    /// Why, in a word; empty says nothing.
    pub reason: String,
    /// What the value means.
    pub tone: Tone,
}

impl Meter {
    /// `热度 34 ▼8 听懂了`.
    #[must_use]
    pub fn words(&self, look: Look) -> Line<'static> {
        let tone = look.theme.tone(self.tone);
        let mut line = Line::from(vec![
            Span::raw(format!("{} ", self.label)),
            Span::styled(self.value.to_string(), tone),
        ]);
        if self.change != 0 {
            line.push_span(Span::styled(format!(" {}", moved(self.change)), tone));
        }
        if !self.reason.is_empty() {
            line.push_span(Span::styled(format!(" {}", self.reason), look.theme.tone(Tone::Rest)));
        }
        line
    }

    /// The bar, `room` cells long. Only 0 is quite empty and only 100 quite full.
    #[must_use]
    pub fn bar(&self, look: Look, room: usize) -> Line<'static> {
        self.drawn(BAR, look, room)
    }

    /// The same as a thin line.
    #[must_use]
    pub fn thin(&self, look: Look, room: usize) -> Line<'static> {
        self.drawn(THIN, look, room)
    }

    /// The same with a tick that is reached where the value is `limit`.
    #[must_use]
    pub fn ticked(&self, limit: u8, look: Look, room: usize) -> Line<'static> {
        let bar = self.drawn(THIN, look, room);
        let at = (usize::from(limit.min(100)) * room / 100).min(room.saturating_sub(1));
        let mut line = Line::default();
        let mut from = 0;
        for span in bar.spans {
            let cells = span.content.chars().count();
            for (row, sign) in (from..).zip(span.content.chars()) {
                let tick = Span::styled(TICK, look.theme.tone(Tone::Text));
                let same = Span::styled(sign.to_string(), span.style);
                line.push_span(if row == at { tick } else { same });
            }
            from += cells;
        }
        line
    }

    fn drawn(&self, signs: (&str, &str), look: Look, room: usize) -> Line<'static> {
        let value = usize::from(self.value.min(100));
        let filled = match value {
            0 => 0,
            100 => room,
            _ => (value * room / 100).clamp(1.min(room), room.saturating_sub(1)),
        };
        Line::from(vec![
            Span::styled(signs.0.repeat(filled), look.theme.tone(self.tone)),
            Span::styled(signs.1.repeat(room - filled), look.theme.tone(Tone::Rest)),
        ])
    }
}

/// A change with its direction: `▼8`.
#[must_use]
pub fn moved(change: i16) -> String {
    format!("{}{}", if change > 0 { UP } else { DOWN }, change.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heat(value: u8, change: i16, reason: &str) -> Meter {
        Meter {
            label: "热度".to_owned(),
            value,
            change,
            reason: reason.to_owned(),
            tone: Tone::Irritated,
        }
    }

    #[test]
    fn it_says_value_change_and_reason() {
        let words = |meter: Meter| meter.words(Look::default()).to_string();
        assert_eq!(words(heat(34, -8, "听懂了")), "热度 34 ▼8 听懂了");
        assert_eq!(words(heat(62, 12, "打断")), "热度 62 ▲12 打断");
        assert_eq!(words(heat(50, 0, "")), "热度 50");
    }

    #[test]
    fn a_limit_is_a_tick_that_the_bar_reaches_when_the_value_does() {
        let bar = |value| heat(value, 0, "").ticked(95, Look::default(), 20).to_string();
        assert_eq!(bar(50), "━━━━━━━━━━─────────┼");
        assert_eq!(bar(94), "━━━━━━━━━━━━━━━━━━─┼");
        assert_eq!(bar(95), "━━━━━━━━━━━━━━━━━━━┼");
    }

    #[test]
    fn only_the_ends_look_like_ends() {
        let bar = |value| heat(value, 0, "").bar(Look::default(), 10).to_string();
        assert_eq!(bar(0), "░░░░░░░░░░");
        assert_eq!(bar(1), "█░░░░░░░░░");
        assert_eq!(bar(50), "█████░░░░░");
        assert_eq!(bar(99), "█████████░");
        assert_eq!(bar(100), "██████████");
    }
}
