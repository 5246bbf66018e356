//! The key tables of a case review: a record is marked, rules are named, improvements picked.

use super::{
    ARROW_DOWN, ARROW_UP, BACK, Binding, CHOOSING, Command, DIGITS, ENTER, ESC, F1, FARTHER,
    HELP_SHOWN, Key, KeyCode, MOVE, PAGES, PAUSE, RULES, SCROLLING, SPACE, UNDO, quiet, shown,
};

const TAB: &[Key] = &[Key::plain(KeyCode::Tab), Key::plain(KeyCode::Right)];
const BACK_TAB: &[Key] = &[Key::plain(KeyCode::BackTab), Key::plain(KeyCode::Left)];
const SLASH: &[Key] = &[Key::char('/'), Key::plain(KeyCode::Tab)];
/// The first nine lines are gone to by their numbers.
const NUMBERED: &[Binding] = &[quiet(DIGITS, Command::Pick(0), "key-pick")];
const HELP_OR_PAUSE: &[Binding] = &[HELP_SHOWN, PAUSE];

/// The record: Enter marks a line and asks which rule it breaks.
pub const INCIDENT_LINES: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-incident-mark"),
        shown(SPACE, Command::Toggle, "key-incident-flag"),
    ],
    MOVE,
    NUMBERED,
    &[quiet(RULES.keys, Command::Rules, "key-rules")],
    FARTHER,
    HELP_OR_PAUSE,
];

/// A line that is marked and named: Enter names another rule.
pub const INCIDENT_NAMED: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-incident-rename"),
        shown(SPACE, Command::Toggle, "key-incident-unflag"),
    ],
    MOVE,
    NUMBERED,
    &[quiet(RULES.keys, Command::Rules, "key-rules")],
    FARTHER,
    HELP_OR_PAUSE,
];

/// A line that is marked and not named yet.
pub const INCIDENT_UNNAMED: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-incident-name"),
        shown(SPACE, Command::Toggle, "key-incident-unflag"),
    ],
    MOVE,
    NUMBERED,
    FARTHER,
    HELP_OR_PAUSE,
];

/// Below the lines: on to the improvements.
pub const INCIDENT_ON: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-incident-on")],
    MOVE,
    NUMBERED,
    FARTHER,
    HELP_OR_PAUSE,
];

/// The same while marks have no rule yet: it is asked for.
pub const INCIDENT_NAME: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-incident-name")],
    MOVE,
    NUMBERED,
    FARTHER,
    HELP_OR_PAUSE,
];

/// Below the improvements: all of it is handed in.
pub const INCIDENT_HAND_IN: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "turn-hand-in")],
    MOVE,
    &[
        quiet(DIGITS, Command::Pick(0), "key-mark"),
        quiet(UNDO.keys, Command::Undo, "key-incident-back"),
    ],
    FARTHER,
    HELP_OR_PAUSE,
];

/// The six rules offered for a line.
pub const INCIDENT_RULES: &[Binding] =
    rows![CHOOSING, &[shown(SLASH, Command::Search, "key-incident-search"), RULES,], PAGES, BACK,];

/// Other rules are looked for by typing.
pub const INCIDENT_SEARCH: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-choose"), ARROW_UP, ARROW_DOWN],
    PAGES,
    &[shown(F1, Command::Help, "key-help"), shown(ESC, Command::Back, "key-incident-six")],
];

/// The improvements.
pub const INCIDENT_PICK: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-mark"),
        quiet(SPACE, Command::Toggle, "key-mark"),
        quiet(DIGITS, Command::Pick(0), "key-mark"),
    ],
    MOVE,
    &[shown(UNDO.keys, Command::Undo, "key-incident-back")],
    FARTHER,
    HELP_OR_PAUSE,
];

/// What became of it, page by page.
pub const INCIDENT_VERDICT: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-read-further")],
    SCROLLING,
    &[
        shown(TAB, Command::NextPage, "key-next-page"),
        quiet(BACK_TAB, Command::PreviousPage, "key-previous-page"),
    ],
    BACK,
];

/// The last page of it.
pub const INCIDENT_OVER: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-done")],
    SCROLLING,
    &[
        shown(TAB, Command::NextPage, "key-next-page"),
        quiet(BACK_TAB, Command::PreviousPage, "key-previous-page"),
    ],
    BACK,
];
