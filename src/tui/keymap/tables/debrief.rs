//! The key tables of the debrief: Tab leads through its pages, Enter to the next useful thing.

use super::{
    Binding, Command, DIGITS, DOWN, ENTER, ESC, FIRST, Key, KeyCode, LAST, PAGE_DOWN, PAGE_UP,
    QUESTION, UP, quiet, shown,
};

const TAB: &[Key] = &[Key::plain(KeyCode::Tab), Key::plain(KeyCode::Right)];
const BACK_TAB: &[Key] = &[Key::plain(KeyCode::BackTab), Key::plain(KeyCode::Left)];
const LEFT: &[Key] = &[Key::plain(KeyCode::Left), Key::plain(KeyCode::BackTab)];
const RIGHT: &[Key] = &[Key::plain(KeyCode::Right), Key::plain(KeyCode::Tab)];

/// What happened.
pub const DEBRIEF_FACTS: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-to-lines"),
    shown(UP, Command::Up, "key-scroll"),
    shown(DOWN, Command::Down, "key-scroll"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(TAB, Command::NextPage, "key-next-page"),
    quiet(BACK_TAB, Command::PreviousPage, "key-previous-page"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// What was said, line by line.
pub const DEBRIEF_LINES: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-details"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(TAB, Command::NextPage, "key-next-page"),
    quiet(BACK_TAB, Command::PreviousPage, "key-previous-page"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// All there is to say about one line.
pub const DEBRIEF_LINE: &[Binding] = &[
    shown(UP, Command::Up, "key-scroll"),
    shown(DOWN, Command::Down, "key-scroll"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(LEFT, Command::PreviousPage, "key-other-line"),
    shown(RIGHT, Command::NextPage, "key-other-line"),
    shown(QUESTION, Command::Help, "key-help"),
    quiet(ENTER, Command::Confirm, "key-back"),
    shown(ESC, Command::Back, "key-back"),
];

/// The points.
pub const DEBRIEF_SCORE: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-done"),
    shown(UP, Command::Up, "key-scroll"),
    shown(DOWN, Command::Down, "key-scroll"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(TAB, Command::NextPage, "key-next-page"),
    quiet(BACK_TAB, Command::PreviousPage, "key-previous-page"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];
