//! The key tables. Order is the order of footer and help page.

use ratatui::crossterm::event::KeyCode;

use super::{Binding, Command, Key};

pub mod debrief;
pub mod start;

const fn shown(keys: &'static [Key], command: Command, label: &'static str) -> Binding {
    Binding { keys, command, label, footer: true }
}

const fn quiet(keys: &'static [Key], command: Command, label: &'static str) -> Binding {
    Binding { keys, command, label, footer: false }
}

const ENTER: &[Key] = &[Key::plain(KeyCode::Enter)];
const ESC: &[Key] = &[Key::plain(KeyCode::Esc)];
const UP: &[Key] = &[Key::plain(KeyCode::Up), Key::char('k')];
const DOWN: &[Key] = &[Key::plain(KeyCode::Down), Key::char('j')];
const PAGE_UP: &[Key] = &[Key::plain(KeyCode::PageUp)];
const PAGE_DOWN: &[Key] = &[Key::plain(KeyCode::PageDown)];
const FIRST: &[Key] = &[Key::plain(KeyCode::Home), Key::char('g')];
const LAST: &[Key] = &[Key::plain(KeyCode::End), Key::char('G')];
const QUESTION: &[Key] = &[Key::char('?'), Key::plain(KeyCode::F(1))];
const F1: &[Key] = &[Key::plain(KeyCode::F(1))];
const DIGITS: &[Key] = &[
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
];

/// Everywhere.
pub const GLOBAL: &[Binding] = &[
    quiet(&[Key::char(':'), Key::ctrl('p')], Command::Palette, "key-palette"),
    quiet(&[Key::ctrl('c')], Command::Interrupt, "key-interrupt"),
    quiet(&[Key::ctrl('z')], Command::Suspend, "key-suspend"),
    quiet(&[Key::ctrl('l')], Command::Redraw, "key-redraw"),
];

const UNDO: Binding =
    shown(&[Key::char('u'), Key::plain(KeyCode::Backspace)], Command::Undo, "key-undo");
const RULES: Binding =
    shown(&[Key::char('v'), Key::plain(KeyCode::F(3))], Command::Rules, "key-rules");
const HINT: Binding =
    shown(&[Key::char('h'), Key::plain(KeyCode::F(2))], Command::Hint, "key-hint");
const HELP_SHOWN: Binding = shown(QUESTION, Command::Help, "key-help");
const PAUSE: Binding = shown(ESC, Command::Back, "key-pause");
const SPACE: &[Key] = &[Key::char(' ')];
const ARROW_UP: Binding = quiet(&[Key::plain(KeyCode::Up)], Command::Up, "key-move");
const ARROW_DOWN: Binding = quiet(&[Key::plain(KeyCode::Down)], Command::Down, "key-move");
const TALK_UP: Binding = quiet(PAGE_UP, Command::PageUp, "key-talk");
const TALK_DOWN: Binding = quiet(PAGE_DOWN, Command::PageDown, "key-talk");
const TALK_FIRST: Binding = quiet(&[Key::plain(KeyCode::Home)], Command::First, "key-ends");
const TALK_LAST: Binding = quiet(&[Key::plain(KeyCode::End)], Command::Last, "key-ends");

/// Playing: one of several things is said.
pub const PLAY: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    ARROW_UP,
    ARROW_DOWN,
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    quiet(&[Key::char('0')], Command::Silence, "key-silence"),
    HINT,
    UNDO,
    RULES,
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    PAUSE,
];

/// Playing: the telephone rings.
pub const PLAY_RING: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-answer-call"),
    HINT,
    UNDO,
    RULES,
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    PAUSE,
];

/// Playing: steps are put in order.
pub const PLAY_ORDER: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-place"),
    shown(SPACE, Command::Toggle, "key-place"),
    quiet(DIGITS, Command::Pick(0), "key-place"),
    ARROW_UP,
    ARROW_DOWN,
    UNDO,
    HINT,
    quiet(RULES.keys, Command::Rules, "key-rules"),
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    PAUSE,
];

/// Playing: fields are picked.
pub const PLAY_FORM: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-mark"),
    shown(SPACE, Command::Toggle, "key-mark"),
    quiet(DIGITS, Command::Pick(0), "key-mark"),
    ARROW_UP,
    ARROW_DOWN,
    UNDO,
    HINT,
    quiet(RULES.keys, Command::Rules, "key-rules"),
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    PAUSE,
];

/// Playing: a red line was crossed, and that is to be read.
pub const PLAY_HELD: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-go-on"),
    UNDO,
    RULES,
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    PAUSE,
];

/// Playing: there is more to be read than has room.
pub const PLAY_READING: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-read-on"),
    UNDO,
    RULES,
    quiet(UP, Command::Up, "key-talk"),
    quiet(DOWN, Command::Down, "key-talk"),
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    PAUSE,
];

/// Playing: it is over.
pub const PLAY_END: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-debrief"),
    RULES,
    TALK_UP,
    TALK_DOWN,
    TALK_FIRST,
    TALK_LAST,
    HELP_SHOWN,
    shown(ESC, Command::Back, "key-back"),
];

/// A page of text.
pub const SHEET: &[Binding] = &[
    shown(UP, Command::Up, "key-scroll"),
    shown(DOWN, Command::Down, "key-scroll"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(ENTER, Command::Confirm, "key-close"),
    quiet(&[Key::char('v'), Key::plain(KeyCode::F(3))], Command::Rules, "key-close"),
    quiet(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-close"),
];

/// While text is typed: everything else goes into the text.
pub const FIELD: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-accept"),
    quiet(&[Key::plain(KeyCode::Up)], Command::Up, "key-move"),
    quiet(&[Key::plain(KeyCode::Down)], Command::Down, "key-move"),
    shown(F1, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-cancel"),
];

/// What can be done, found by typing.
pub const PALETTE: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-do"),
    shown(&[Key::plain(KeyCode::Up)], Command::Up, "key-move"),
    shown(&[Key::plain(KeyCode::Down)], Command::Down, "key-move"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    shown(F1, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-close"),
];

/// The help page.
pub const HELP: &[Binding] = &[
    shown(UP, Command::Up, "key-scroll"),
    shown(DOWN, Command::Down, "key-scroll"),
    quiet(QUESTION, Command::Help, "key-close"),
    quiet(ENTER, Command::Confirm, "key-close"),
    shown(ESC, Command::Back, "key-close"),
];

/// A question with two answers.
pub const CONFIRM: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// A message to be read.
pub const NOTICE: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-close"),
    quiet(ESC, Command::Back, "key-close"),
    quiet(QUESTION, Command::Help, "key-help"),
];

/// Every table with its name, for the laws.
#[cfg(test)]
pub(in crate::tui) const ALL: &[(&str, &[Binding])] = &[
    ("profiles", start::PROFILES),
    ("home", start::HOME),
    ("browser", start::BROWSER),
    ("browser-filter", start::BROWSER_FILTER),
    ("browser-none", start::BROWSER_NONE),
    ("history", start::HISTORY),
    ("history-one", start::HISTORY_ONE),
    ("history-none", start::HISTORY_NONE),
    ("settings", start::SETTINGS),
    ("welcome", start::WELCOME),
    ("welcome-first", start::WELCOME_FIRST),
    ("welcome-name", start::WELCOME_NAME),
    ("first", start::FIRST),
    ("tutorial-end", start::TUTORIAL_END),
    ("play", PLAY),
    ("play-ring", PLAY_RING),
    ("play-order", PLAY_ORDER),
    ("play-form", PLAY_FORM),
    ("play-held", PLAY_HELD),
    ("play-reading", PLAY_READING),
    ("play-end", PLAY_END),
    ("sheet", SHEET),
    ("debrief-facts", debrief::DEBRIEF_FACTS),
    ("debrief-guess", debrief::DEBRIEF_GUESS),
    ("debrief-lines", debrief::DEBRIEF_LINES),
    ("debrief-line", debrief::DEBRIEF_LINE),
    ("debrief-score", debrief::DEBRIEF_SCORE),
    ("field", FIELD),
    ("palette", PALETTE),
    ("help", HELP),
    ("confirm", CONFIRM),
    ("notice", NOTICE),
];
