//! Numbered answers, each wrapped under its number, the selected one marked.

use ratatui::text::Line;

use crate::tui::model::Look;
use crate::tui::text::{width, wrap_at_stops};
use crate::tui::theme::{SELECTED, UNSELECTED};

/// The choices in lines, with the lines each of them covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceLines {
    /// All lines from the first choice on.
    pub lines: Vec<Line<'static>>,
    /// For each choice the row it starts at.
    pub starts: Vec<usize>,
}

/// Wraps the choices into `room` cells, each behind its label of at most two cells.
#[must_use]
pub fn labelled_lines(
    choices: &[(String, &str)],
    selected: usize,
    look: Look,
    room: usize,
) -> ChoiceLines {
    let mut drawn = ChoiceLines::default();
    for (row, (label, choice)) in choices.iter().enumerate() {
        let sign = if row == selected { SELECTED } else { UNSELECTED };
        let first = format!("{sign}{label:<3}");
        drawn.starts.push(drawn.lines.len());
        let rest = " ".repeat(width(&first));
        let lines = wrap_at_stops(choice, room.saturating_sub(width(&first)));
        for (number, line) in lines.into_iter().enumerate() {
            let before = if number == 0 { &first } else { &rest };
            let line = Line::from(format!("{before}{line}"));
            drawn.lines.push(if row == selected {
                line.patch_style(look.theme.selected())
            } else {
                line
            });
        }
    }
    drawn
}

impl ChoiceLines {
    /// An empty row between the choices, where there is room for it.
    pub fn set_apart(&mut self) {
        for start in self.starts.iter().skip(1).rev() {
            self.lines.insert(*start, Line::default());
        }
        for (before, start) in self.starts.iter_mut().enumerate() {
            *start += before;
        }
    }

    /// The first line to show so that the selected choice is seen whole in `height` rows, or its
    /// beginning if it is longer than that; the end where the selection is beyond the last.
    #[must_use]
    pub fn first_shown(&self, selected: usize, height: usize) -> usize {
        let start = self.starts.get(selected).copied().unwrap_or(self.lines.len());
        let end = self.starts.get(selected + 1).copied().unwrap_or(self.lines.len());
        end.saturating_sub(height).min(start)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice_lines(choices: &[String], selected: usize, look: Look, room: usize) -> ChoiceLines {
        let numbers = 1..=choices.len();
        let rows: Vec<(String, &str)> = numbers
            .zip(choices)
            .map(|(number, text)| (number.to_string(), text.as_str()))
            .collect();
        labelled_lines(&rows, selected, look, room)
    }

    fn choices() -> Vec<String> {
        ["我请裁缝十分钟内上来看能否撑开。", "您去隔壁随便挑。", "我马上打电话。"]
            .map(str::to_owned)
            .to_vec()
    }

    #[test]
    fn answers_hang_under_their_numbers() {
        let drawn = choice_lines(&choices(), 1, Look::default(), 26);
        let text: Vec<String> = drawn.lines.iter().map(Line::to_string).collect();
        assert_eq!(
            text,
            [
                "  1  我请裁缝十分钟内上来",
                "     看能否撑开。",
                "▸ 2  您去隔壁随便挑。",
                "  3  我马上打电话。",
            ]
        );
        assert_eq!(drawn.starts, [0, 2, 3]);
    }

    #[test]
    fn set_apart_every_choice_keeps_its_own_lines() {
        let mut drawn = choice_lines(&choices(), 1, Look::default(), 26);
        drawn.set_apart();
        let text: Vec<String> = drawn.lines.iter().map(Line::to_string).collect();
        assert_eq!((text[2].as_str(), text[4].as_str()), ("", ""));
        assert_eq!(drawn.starts, [0, 3, 5]);
        assert_eq!(text[3], "▸ 2  您去隔壁随便挑。");
    }

    #[test]
    fn the_selected_answer_is_seen() {
        let drawn = choice_lines(&choices(), 2, Look::default(), 26);
        assert_eq!(drawn.first_shown(0, 2), 0);
        assert_eq!(drawn.first_shown(1, 2), 1);
        assert_eq!(drawn.first_shown(2, 2), 2);
        assert_eq!(drawn.first_shown(2, 9), 0);
        assert_eq!(drawn.first_shown(3, 2), 2);
    }
}
