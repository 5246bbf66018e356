//! Measures, wraps, cuts, pads and cleans text for a grid of cells; the only place that measures
//! width. Chinese is wrapped here and never by a widget: ratatui knows no line-start rules.
//!
//! Widths are those ratatui lays out with: ambiguous characters count one. A terminal that draws
//! them two wide gets substitutes of one cell, see [`narrow_stand_in`].
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

mod wrap;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub use wrap::{wrap, wrap_at_stops, wrap_even, wrap_hanging};

/// What stands where text was cut off. Not `…`, whose width terminals disagree on.
pub const CUT: &str = "⋯";

/// How many cells the text covers.
#[must_use]
pub fn width(text: &str) -> usize {
    let plain = text.chars().try_fold(0, |sum, c| Some(sum + usize::from(plain_width(c)?)));
    plain.unwrap_or_else(|| text.graphemes(true).map(UnicodeWidthStr::width).sum())
}

/// The cells of a character that neither joins its neighbours nor is joined by them: nearly all of
/// what is ever measured, and ten times as fast as looking for graphemes.
#[must_use]
pub const fn plain_width(c: char) -> Option<u16> {
    match c {
        ' '..='~' | '\u{2500}'..='\u{25a1}' => Some(1),
        '\u{3001}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' => Some(2),
        _ => None,
    }
}

/// As much of the text as fits into `room` cells, ending in [`CUT`] if something was left out.
#[must_use]
pub fn truncate(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let Some(room) = room.checked_sub(width(CUT)) else { return String::new() };
    let mut kept = head(text, room).to_owned();
    kept.push_str(CUT);
    kept
}

/// The longest beginning that covers at most `room` cells.
fn head(text: &str, room: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += grapheme.width();
        if used > room {
            return &text[..at];
        }
    }
    text
}

/// The text filled up with spaces to `room` cells; a longer text stays as it is.
#[must_use]
pub fn pad(text: &str, room: usize) -> String {
    let missing = room.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(missing))
}

/// The text in exactly `room` cells: cut or filled up. What a column of a table is made of.
#[must_use]
pub fn column(text: &str, room: usize) -> String {
    pad(&truncate(text, room), room)
}

/// The text at the right end of `room` cells: cut or filled up on its left.
#[must_use]
pub fn right(text: &str, room: usize) -> String {
    let text = truncate(text, room);
    format!("{}{text}", " ".repeat(room.saturating_sub(width(&text))))
}

/// One line without anything a terminal could obey: escape sequences, control and direction
/// characters are dropped, line breaks and tabs become one space, and no more than `cap`
/// graphemes are kept.
#[must_use]
pub fn sanitize(text: &str, cap: usize) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' if chars.peek() == Some(&'[') => {
                chars.next();
                // A control sequence ends with its first letter or `~`.
                for rest in chars.by_ref() {
                    if ('\u{40}'..='\u{7e}').contains(&rest) {
                        break;
                    }
                }
            }
            '\r' | '\n' | '\t' | '\u{2028}' | '\u{2029}' => {
                if !clean.ends_with(' ') {
                    clean.push(' ');
                }
            }
            c if c.is_control() || is_invisible(c) => {}
            c => clean.push(c),
        }
    }
    clean.graphemes(true).take(cap).collect()
}

/// Marks that reorder or hide text without covering a cell.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The command key an input method may have delivered in full width: `？` is `?`, `１` is `1`.
/// Other characters are themselves.
#[must_use]
pub fn half_width(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '。' => '.',
        '、' => '/', // what a Chinese input method makes of the `/` key
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        c => c,
    }
}

/// For a terminal that draws ambiguous characters two cells wide: a stand-in that surely covers
/// one. `None` where the symbol may stay.
#[must_use]
pub fn narrow_stand_in(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "“" | "”" | "„" => "\"",
        "‘" | "’" => "'",
        "…" | "·" | "•" => ".",
        "—" | "–" | "─" | "╌" | "┄" | "░" | "▒" => "-",
        "═" | "━" | "▀" | "▅" | "▆" | "▇" => "=",
        "▁" | "▂" | "▃" | "▄" => "_",
        "│" | "┃" | "┆" => "|",
        "┌" | "┐" | "└" | "┘" | "├" | "┤" | "┬" | "┴" | "┼" | "╒" | "╕" | "╘" | "╛" => {
            "+"
        }
        // Round as they are drawn: a mouth that smiles is none that frowns.
        "╭" | "╯" => "/",
        "╮" | "╰" => "\\",
        "█" | "▓" | "▌" | "▐" => "#",
        "●" | "■" | "◆" | "★" | "※" => "*",
        "○" | "□" | "◇" | "☆" | "°" => "o",
        "×" => "x",
        "☎" => "T",
        "→" | "»" => ">",
        "←" => "<",
        // Directions; a triangle beside a number is a gain or a loss, see [`change_stand_in`].
        "↑" | "▲" => "^",
        "↓" | "▼" | "√" => "v",
        // Beside a number, and never a letter that is a key.
        "①" => "1",
        "②" => "2",
        "③" => "3",
        "④" => "4",
        "⑤" => "5",
        "⑥" => "6",
        "⑦" => "7",
        "⑧" => "8",
        "⑨" => "9",
        _ => return None,
    })
}

/// The same of a sign right before a number: what grew and what fell.
#[must_use]
pub fn change_stand_in(symbol: &str) -> Option<&'static str> {
    match symbol {
        "▲" => Some("+"),
        "▼" => Some("-"),
        _ => None,
    }
}

/// What is drawn instead of a sign where only the signs of a keyboard are wanted, one cell wide;
/// `None` for content, which stays as it is.
#[must_use]
pub fn ascii_stand_in(symbol: &str) -> Option<&'static str> {
    if let Some(other) = narrow_stand_in(symbol) {
        return Some(other);
    }
    Some(match symbol {
        "▸" => ">",
        "✗" => "x",
        "⋯" => "~",
        "⚠" => "!",
        "⚑" => "F",
        "⊓" => "=",
        "⌂" => "^",
        "║" => "|",
        // Not a plus, which would be read as a gain.
        "✓" => "*",
        "⊡" | "⊞" | "╔" | "╗" | "╚" | "╝" => "+",
        "\u{2800}" => " ",
        _ if is_braille(symbol) => "*",
        _ => return None,
    })
}

fn is_braille(symbol: &str) -> bool {
    symbol.chars().next().is_some_and(|it| ('\u{2801}'..='\u{28ff}').contains(&it))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_plain_character_is_measured_as_one_grapheme() {
        let plain = ('\0'..=char::MAX).filter(|c| plain_width(*c).is_some());
        for c in plain {
            let text = format!("{c}a{c}中");
            let graphemes: Vec<&str> = text.graphemes(true).collect();
            assert_eq!(graphemes.len(), 4, "{c:?}");
            assert_eq!(plain_width(c).map(usize::from), Some(graphemes[0].width()), "{c:?}");
        }
    }

    #[test]
    fn every_stand_in_is_one_cell_of_a_keyboard() {
        for symbol in ["│", "▸", "✓", "✗", "⋯", "█", "▃", "\u{2800}", "\u{28ff}", "╭", "☎"]
        {
            let other = ascii_stand_in(symbol).unwrap();
            assert!(other.is_ascii() && other.len() == 1, "{symbol}: {other}");
        }
        assert_eq!(ascii_stand_in("您"), None);
    }

    #[test]
    fn a_cut_text_ends_with_the_sign_on_a_whole_glyph() {
        assert_eq!(truncate("一二三四五", 10), "一二三四五");
        assert_eq!(truncate("一二三四五", 9), "一二三四⋯");
        assert_eq!(truncate("一二三四五", 8), "一二三⋯");
        assert_eq!(truncate("一二", 0), "");
    }

    #[test]
    fn columns_line_up_whatever_is_in_them() {
        for text in ["", "a", "您好a", "缩了的袖口与会议厅"] {
            assert_eq!(width(&column(text, 7)), 7, "{text}");
            assert_eq!(width(&right(text, 7)), 7, "{text}");
        }
        assert_eq!(right("86", 4), "  86");
    }

    #[test]
    fn nothing_a_terminal_obeys_is_left() {
        assert_eq!(sanitize("红\u{1b}[31;1m色\u{7}\u{202e}字", 99), "红色字");
        assert_eq!(sanitize("第一行\r\n第二行\t完", 99), "第一行 第二行 完");
        assert_eq!(sanitize("一二三四", 2), "一二");
    }

    #[test]
    fn keys_under_an_input_method_are_the_keys_meant() {
        let meant: String = "？／：；，。１２ａ　、q".chars().map(half_width).collect();
        assert_eq!(meant, "?/:;,.12a /q");
    }

    #[test]
    fn stand_ins_are_one_wide_for_every_terminal() {
        for symbol in ["“", "…", "│", "█", "●", "①", "·"] {
            let other = narrow_stand_in(symbol).unwrap();
            assert_eq!((other.width(), other.width_cjk()), (1, 1), "{symbol}");
        }
        assert_eq!(narrow_stand_in("您"), None);
    }

    proptest! {
        #[test]
        fn a_column_is_as_wide_as_asked(text in "[a-z 一-龥，。（）]{0,20}", room in 0usize..30) {
            prop_assert_eq!(width(&column(&text, room)), room);
        }

        #[test]
        fn cleaned_text_holds_no_control_character(text in any::<String>()) {
            prop_assert!(!sanitize(&text, 500).chars().any(char::is_control));
        }
    }
}
