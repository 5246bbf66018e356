//! A terminal's answer among the keys. crossterm does not know answers about colours and takes them
//! for typed: `Alt+]`, `1`, `1`, `;`, the colour, and at the end a bell or `Alt+\`.

use ratatui::crossterm::event::{Event as Raw, KeyCode, KeyModifiers};

use crate::tui::theme::ground::{Rgb, parse_rgb};

/// `11;rgba:ffff/ffff/ffff/ffff`, and a little more.
const LONGEST: usize = 40;

/// What came out of some events.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The terminal's background.
    pub background: Option<Rgb>,
    /// What is no answer, in order.
    pub rest: Vec<Raw>,
}

/// Takes the answer out that begins with `first`, if one does; only then is `next` asked for more.
pub fn take(first: Raw, mut next: impl FnMut() -> Option<Raw>) -> Taken {
    let mut held = vec![first];
    if typed(&held[0]) != Some((']', KeyModifiers::ALT)) {
        return Taken { background: None, rest: held };
    }
    let (mut text, mut aside) = (String::new(), Vec::new());
    while let Some(raw) = next() {
        let key = typed(&raw);
        let part = matches!(raw, Raw::Key(_));
        (if part { &mut held } else { &mut aside }).push(raw);
        match key {
            Some(('g', KeyModifiers::CONTROL) | ('\\', KeyModifiers::ALT)) => {
                let background = text.strip_prefix("11;").and_then(parse_rgb);
                return Taken { background, rest: aside };
            }
            Some((sign, KeyModifiers::NONE)) if text.len() < LONGEST && is_part(sign) => {
                text.push(sign);
            }
            _ if part => break,
            _ => {}
        }
    }
    held.append(&mut aside);
    Taken { background: None, rest: held }
}

fn is_part(sign: char) -> bool {
    sign.is_ascii_hexdigit() || "rgba:/;#".contains(sign)
}

/// The character of a key and what is held with it, besides Shift.
fn typed(raw: &Raw) -> Option<(char, KeyModifiers)> {
    let Raw::Key(key) = raw else { return None };
    let KeyCode::Char(sign) = key.code else { return None };
    Some((sign, key.modifiers.difference(KeyModifiers::SHIFT)))
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyEvent;

    use super::*;

    fn key(sign: char, held: KeyModifiers) -> Raw {
        Raw::Key(KeyEvent::new(KeyCode::Char(sign), held))
    }

    /// As crossterm reads what a terminal writes.
    fn read(text: &str) -> Vec<Raw> {
        let (mut raws, mut held) = (Vec::new(), KeyModifiers::NONE);
        for sign in text.chars() {
            match sign {
                '\u{1b}' => held = KeyModifiers::ALT,
                '\u{7}' => raws.push(key('g', KeyModifiers::CONTROL)),
                sign => raws.push(key(sign, std::mem::replace(&mut held, KeyModifiers::NONE))),
            }
        }
        raws
    }

    fn taken(raws: Vec<Raw>) -> Taken {
        let mut raws = raws.into_iter();
        let first = raws.next().unwrap();
        let mut taken = take(first, || raws.next());
        taken.rest.extend(raws);
        taken
    }

    #[test]
    fn an_answer_is_read_and_what_is_typed_behind_it_stays() {
        for end in ["\u{7}", "\u{1b}\\"] {
            let taken = taken(read(&format!("\u{1b}]11;rgb:FAFA/fafa/f7f7{end}ab")));
            assert_eq!(taken, Taken { background: Some([0xfa, 0xfa, 0xf7]), rest: read("ab") });
        }
    }

    #[test]
    fn an_answer_that_is_no_colour_is_not_typed_either() {
        assert_eq!(taken(read("\u{1b}]11;\u{7}")), Taken::default());
    }

    #[test]
    fn what_only_begins_like_an_answer_comes_back_whole() {
        let long = format!("\u{1b}]11;{}", "f".repeat(60));
        for text in ["\u{1b}]", "\u{1b}]11;rgb:", "\u{1b}]11;rgz", "]11;\u{7}", &long] {
            let expected = Taken { background: None, rest: read(text) };
            assert_eq!(taken(read(text)), expected, "{text:?}");
        }
    }

    #[test]
    fn a_window_that_changes_in_the_middle_of_an_answer_is_noticed() {
        let mut raws = read("\u{1b}]11;#ffffff\u{7}");
        raws.insert(5, Raw::Resize(80, 24));
        let expected = Taken { background: Some([255; 3]), rest: vec![Raw::Resize(80, 24)] };
        assert_eq!(taken(raws), expected);
    }

    #[test]
    fn nothing_is_waited_for_behind_any_other_key() {
        let taken = take(key('a', KeyModifiers::NONE), || panic!("nothing is to be waited for"));
        assert_eq!(taken.rest, read("a"));
    }
}
