//! The key tables of the debrief: Tab leads through its pages, Enter to the next useful thing.

use super::{
    BACK, Binding, Command, DIGITS, DOWN, ENTER, ESC, FARTHER, HELP_SHOWN, Key, KeyCode, RULES,
    SCROLLING, UP, quiet, shown,
};

const TAB: &[Key] = &[Key::plain(KeyCode::Tab), Key::plain(KeyCode::Right)];
const BACK_TAB: &[Key] = &[Key::plain(KeyCode::BackTab), Key::plain(KeyCode::Left)];
const LEFT: &[Key] = &[Key::plain(KeyCode::Left), Key::plain(KeyCode::BackTab)];
const RIGHT: &[Key] = &[Key::plain(KeyCode::Right), Key::plain(KeyCode::Tab)];
const AGAIN: &[Key] = &[Key::char('t'), Key::plain(KeyCode::F(4))];
/// The pages at the right and at the left.
const TABS: &[Binding] = &[
    shown(TAB, Command::NextPage, "key-next-page"),
    quiet(BACK_TAB, Command::PreviousPage, "key-previous-page"),
];
/// What is not a row but a figure may be 0.
const GUESS_DIGITS: &[Key] = &[
    Key::char('0'),
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

/// What happened, and what was guessed.
pub const DEBRIEF_FACTS: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-read-further")], SCROLLING, TABS, BACK];

/// How many points the trainee gives it.
pub const DEBRIEF_GUESS: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-guess-next"),
    shown(&[Key::plain(KeyCode::Left)], Command::Less, "key-guess"),
    shown(&[Key::plain(KeyCode::Right)], Command::More, "key-guess"),
    quiet(GUESS_DIGITS, Command::Pick(0), "key-guess-digit"),
    quiet(&[Key::plain(KeyCode::Backspace)], Command::Undo, "key-rub-out"),
    quiet(&[Key::plain(KeyCode::Tab)], Command::NextPage, "key-skip-guess"),
    quiet(&[Key::plain(KeyCode::BackTab)], Command::PreviousPage, "key-previous-page"),
    HELP_SHOWN,
    shown(ESC, Command::Back, "key-skip-guess"),
];

/// Which line the trainee would take back.
pub const DEBRIEF_REGRET: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-note-guess"),
        shown(UP, Command::Up, "key-regret"),
        shown(DOWN, Command::Down, "key-regret"),
        quiet(DIGITS, Command::Pick(0), "key-regret"),
    ],
    FARTHER,
    &[
        quiet(&[Key::plain(KeyCode::Tab)], Command::NextPage, "key-note-guess"),
        quiet(&[Key::plain(KeyCode::BackTab)], Command::PreviousPage, "key-guess-back"),
        HELP_SHOWN,
        shown(ESC, Command::Back, "key-guess-back"),
    ],
];

/// What was said, line by line.
pub const DEBRIEF_LINES: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-details"),
        shown(TAB, Command::NextPage, "key-next-page"),
        quiet(UP, Command::Up, "key-move"),
        quiet(DOWN, Command::Down, "key-move"),
        shown(AGAIN, Command::Again, "key-again"),
        shown(RULES.keys, Command::Rules, "key-rules"),
        quiet(DIGITS, Command::Pick(0), "key-pick"),
    ],
    FARTHER,
    &[quiet(BACK_TAB, Command::PreviousPage, "key-previous-page")],
    BACK,
];

/// Below the lines: on to the score.
pub const DEBRIEF_TO_SCORE: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-read-further"),
        shown(TAB, Command::NextPage, "key-next-page"),
        shown(UP, Command::Up, "key-move"),
        quiet(DOWN, Command::Down, "key-move"),
        quiet(DIGITS, Command::Pick(0), "key-pick"),
    ],
    FARTHER,
    &[quiet(BACK_TAB, Command::PreviousPage, "key-previous-page")],
    BACK,
];

/// One line while the score was not seen yet: Enter leads on, to the next line and to the score.
pub const DEBRIEF_READ: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-read-further"),
        quiet(UP, Command::Up, "key-move"),
        quiet(DOWN, Command::Down, "key-move"),
    ],
    FARTHER,
    &[
        shown(LEFT, Command::PreviousPage, "key-other-line"),
        shown(RIGHT, Command::NextPage, "key-other-line"),
        quiet(AGAIN, Command::Again, "key-again-here"),
        shown(RULES.keys, Command::Rules, "key-rules"),
    ],
    BACK,
];

/// All there is to say about one line.
pub const DEBRIEF_LINE: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-again-here"),
        quiet(AGAIN, Command::Again, "key-again-here"),
        quiet(UP, Command::Up, "key-move"),
        quiet(DOWN, Command::Down, "key-move"),
    ],
    FARTHER,
    &[
        shown(LEFT, Command::PreviousPage, "key-other-line"),
        shown(RIGHT, Command::NextPage, "key-other-line"),
        shown(RULES.keys, Command::Rules, "key-rules"),
    ],
    BACK,
];

/// The points.
pub const DEBRIEF_SCORE: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-done")], SCROLLING, TABS, BACK];
