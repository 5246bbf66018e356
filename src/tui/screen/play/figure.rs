//! The customer as a picture with the words for it beside: a face in the outline of its channel, or
//! the telephone while it rings.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::dress::{Dress, Stand};
use super::face::{FACE, Face};
use crate::tui::model::Look;
use crate::tui::motion::WAVES;
use crate::tui::text::{truncate, width};
use crate::tui::theme::{Bell, Tone};

/// Rows of a picture.
pub const ROWS: usize = 5;
/// Cells of a face with its outline and the space after it.
const PICTURE: usize = FACE + 2 + 2;

/// A telephone, without the waves beside it.
const TELEPHONE: [&str; ROWS] =
    ["  ▄▄▄▄▄▄▄▄▄▄▄  ", " ██▀▀▀▀▀▀▀▀▀██ ", " ▀▀ ▄█████▄ ▀▀ ", "   ███ o ███   ", "  ▀▀▀▀▀▀▀▀▀▀▀  "];

/// The cells beside a picture.
pub fn beside(room: usize) -> usize {
    room.saturating_sub(PICTURE)
}

/// The face, and beside it name, temperament and mood, and when the customer breaks off.
pub fn face(
    dress: &dyn Dress,
    stand: &Stand<'_>,
    face: Face,
    (temperament, limit): (&str, Line<'static>),
    room: usize,
) -> Vec<Line<'static>> {
    let look = stand.look;
    let style = look.theme.tone(face.tone());
    let beside = beside(room);
    let words = [
        Line::default(),
        Line::styled(truncate(stand.name, beside), look.theme.title()),
        Line::styled(truncate(temperament, beside), look.theme.tone(Tone::Rest)),
        Line::styled(truncate(&mood(face, look), beside), style.patch(look.theme.title())),
        limit,
    ];
    let rows = outlined(dress, face);
    let quiet = look.theme.frame();
    let edge = move |text: String| Span::styled(text, quiet);
    rows.into_iter()
        .zip(words)
        .map(|([left, inside, right], words)| {
            let mut line =
                Line::from(vec![edge(left), Span::styled(inside, bold(style)), edge(right)]);
            if !words.spans.is_empty() && words.width() <= beside {
                line.push_span(Span::raw(" ".repeat(PICTURE.saturating_sub(line.width()))));
                line.spans
                    .extend(words.spans.into_iter().map(|span| span.patch_style(words.style)));
            }
            line
        })
        .collect()
}

/// How they are now, which is not how they are by nature.
fn mood(face: Face, look: Look) -> String {
    let word = look.say(face.word());
    if face == Face::Away { word } else { look.say_with("moment-now", &[("word", word.into())]) }
}

fn bold(style: Style) -> Style {
    style.add_modifier(ratatui::style::Modifier::BOLD)
}

/// The rows of a face: edge, features, edge.
fn outlined(dress: &dyn Dress, face: Face) -> [[String; 3]; ROWS] {
    let [tl, t, tr, l, r, bl, b, br] = dress.face();
    let row = |features: &str| [l, features, r].map(str::to_owned);
    let [brows, eyes, mouth] = face.features();
    let last = match dress.before() {
        Some(edge) => [edge.repeat(FACE + 2), String::new(), String::new()],
        None => [bl.to_owned() + &b.repeat(FACE) + br, String::new(), String::new()],
    };
    let first = [tl.to_owned() + &t.repeat(FACE) + tr, String::new(), String::new()];
    [first, row(brows), row(eyes), row(mouth), last]
}

/// How what rings is drawn: loud while it sounds.
pub fn ringing(look: Look, waves: u8) -> Style {
    let style = look.theme.tone(Tone::Irritated);
    match (waves, look.bell) {
        (0, _) => style,
        (_, Bell::Visual) => bold(style).add_modifier(ratatui::style::Modifier::REVERSED),
        _ => bold(style),
    }
}

/// The telephone with so many waves at each side, and how often it rang below.
pub fn telephone(stand: &Stand<'_>, ring: &str, waves: u8, room: usize) -> Vec<Line<'static>> {
    let look = stand.look;
    let body = look.theme.tone(Tone::Irritated);
    let margin = room.saturating_sub(width(TELEPHONE[0]) + 2 * usize::from(WAVES)) / 2;
    let side = |row: usize, sign: &str| {
        let count = if (1..=3).contains(&row) { usize::from(waves) } else { 0 };
        sign.repeat(count)
    };
    let lines = TELEPHONE.iter().enumerate().map(|(row, picture)| {
        let left = format!("{:>1$}", side(row, "("), usize::from(WAVES));
        Line::from(vec![
            Span::raw(" ".repeat(margin)),
            Span::styled(left, body),
            Span::styled(*picture, body),
            Span::styled(side(row, ")"), body),
        ])
    });
    let middle = margin + usize::from(WAVES) + width(TELEPHONE[0]) / 2;
    let indent = Span::raw(" ".repeat(middle.saturating_sub(width(ring) / 2)));
    let told = Span::styled(ring.to_owned(), ringing(look, waves));
    lines.chain([Line::from(vec![indent, told])]).collect()
}
