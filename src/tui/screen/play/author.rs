//! What an author sees above a rehearsal: that nothing is kept.

use ratatui::text::Line;

use super::Play;
use crate::tui::data::Purpose;
use crate::tui::model::Look;
use crate::tui::text::wrap;
use crate::tui::theme::Tone;

/// The rows above the conversation; none where a trainee plays.
pub fn rows(play: &Play, look: Look, room: usize) -> Vec<Line<'static>> {
    let Purpose::Rehearsal { note, .. } = &play.purpose else { return Vec::new() };
    let style = look.theme.tone(Tone::Trainee);
    wrap(note, room).into_iter().map(|line| Line::styled(line, style)).collect()
}
