//! Pasted text on a console without paste marks: it comes as keys, faster than anybody types.
//!
//! Windows consoles are such (crossterm issue 737). An Enter among those keys belongs to the text
//! and must not send anything.

use ratatui::crossterm::event::{Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What a first key and those right behind it turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gathered {
    /// Keys, as they came; an input method delivers words this way.
    Keys(Vec<KeyEvent>),
    /// Text with a line break in it: nobody types that in one go.
    Text(String),
}

/// Takes what follows a key without a pause; `next` gives it, or nothing after the pause. What
/// ended the burst and is no key of it comes back as it is.
pub fn gather(first: KeyEvent, mut next: impl FnMut() -> Option<Raw>) -> (Gathered, Option<Raw>) {
    let mut keys = vec![first];
    let mut rest = None;
    if letter(first).is_some() {
        while let Some(raw) = next() {
            match raw {
                Raw::Key(key) if key.kind == KeyEventKind::Release => {}
                Raw::Key(key) if letter(key).is_some() => keys.push(key),
                other => {
                    rest = Some(other);
                    break;
                }
            }
        }
    }
    let text: String = keys.iter().copied().filter_map(letter).collect();
    // One key and Enter may be a fast hand; a line break with text behind or before it is not.
    let pasted = text.contains('\n') && keys.len() > 2;
    (if pasted { Gathered::Text(text) } else { Gathered::Keys(keys) }, rest)
}

fn letter(key: KeyEvent) -> Option<char> {
    let typed = key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
    match key.code {
        KeyCode::Char(it) if typed => Some(it),
        KeyCode::Enter if typed => Some('\n'),
        KeyCode::Tab if typed => Some('\t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    fn gathered(text: &str) -> Gathered {
        let mut keys = text.chars().map(|it| match it {
            '\n' => key(KeyCode::Enter),
            it => key(KeyCode::Char(it)),
        });
        let first = keys.next().unwrap();
        gather(first, || keys.next().map(Raw::Key)).0
    }

    #[test]
    fn a_line_break_within_a_burst_is_text_and_sends_nothing() {
        assert_eq!(gathered("您好\n再见"), Gathered::Text("您好\n再见".to_owned()));
        assert_eq!(gathered("您好\n"), Gathered::Text("您好\n".to_owned()));
    }

    #[test]
    fn words_of_an_input_method_and_a_fast_hand_stay_keys() {
        for text in ["您好请稍等", "2\n", "\n"] {
            let Gathered::Keys(keys) = gathered(text) else { panic!("{text:?}") };
            assert_eq!(keys.len(), text.chars().count(), "{text:?}");
        }
    }

    #[test]
    fn what_ends_a_burst_is_not_lost() {
        let mut rest = [Raw::Key(key(KeyCode::Char('b'))), Raw::Resize(80, 24)].into_iter();
        let (keys, ended) = gather(key(KeyCode::Char('a')), || rest.next());
        assert!(matches!(keys, Gathered::Keys(keys) if keys.len() == 2));
        assert_eq!(ended, Some(Raw::Resize(80, 24)));
    }

    #[test]
    fn a_command_key_waits_for_nothing() {
        let asked = gather(key(KeyCode::Down), || panic!("nothing is to be waited for"));
        assert_eq!(asked, (Gathered::Keys(vec![key(KeyCode::Down)]), None));
    }
}
