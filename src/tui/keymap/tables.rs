//! The key tables. Order is the order of footer and help page.

use ratatui::crossterm::event::KeyCode;

use super::{Binding, Command, Key};

const fn shown(keys: &'static [Key], command: Command, label: &'static str) -> Binding {
    Binding { keys, command, label, footer: true }
}

const fn quiet(keys: &'static [Key], command: Command, label: &'static str) -> Binding {
    Binding { keys, command, label, footer: false }
}

/// One table of several lists of rows, so that what is the same on many screens stands once.
macro_rules! rows {
    ($($part:expr),+ $(,)?) => {{
        const PARTS: &[&[Binding]] = &[$($part),+];
        const JOINED: [Binding; $crate::tui::keymap::tables::total(PARTS)] =
            $crate::tui::keymap::tables::joined(PARTS);
        &JOINED
    }};
}

pub mod debrief;
pub mod incident;
pub mod start;

/// How many rows the lists have together.
const fn total(parts: &[&[Binding]]) -> usize {
    let (mut rows, mut at) = (0, 0);
    while at < parts.len() {
        rows += parts[at].len();
        at += 1;
    }
    rows
}

/// The rows of all lists, one list after the other.
const fn joined<const N: usize>(parts: &[&[Binding]]) -> [Binding; N] {
    let mut all = [HELP_SHOWN; N];
    let (mut next, mut at) = (0, 0);
    while at < parts.len() {
        let mut row = 0;
        while row < parts[at].len() {
            all[next] = parts[at][row];
            next += 1;
            row += 1;
        }
        at += 1;
    }
    all
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
/// A row by its number.
pub const DIGITS: &[Key] = &[
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
const PAGES: &[Binding] =
    &[quiet(PAGE_UP, Command::PageUp, "key-page"), quiet(PAGE_DOWN, Command::PageDown, "key-page")];
const ENDS: &[Binding] =
    &[quiet(FIRST, Command::First, "key-ends"), quiet(LAST, Command::Last, "key-ends")];
const MOVE: &[Binding] =
    &[shown(UP, Command::Up, "key-move"), shown(DOWN, Command::Down, "key-move")];
/// Row by row, and farther, in what is longer than the window.
const MOVING: &[Binding] = rows![MOVE, FARTHER];
/// A row is chosen: step by step, or by its number.
const CHOOSING: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-choose")],
    MOVE,
    &[quiet(DIGITS, Command::Pick(0), "key-pick")],
];
const SCROLLING: &[Binding] = rows![SCROLL, FARTHER];
const SCROLL: &[Binding] =
    &[shown(UP, Command::Up, "key-scroll"), shown(DOWN, Command::Down, "key-scroll")];
const SCROLL_QUIET: &[Binding] =
    &[quiet(UP, Command::Up, "key-scroll"), quiet(DOWN, Command::Down, "key-scroll")];
const FARTHER: &[Binding] = rows![PAGES, ENDS];
/// Help and the way back, the last rows of most tables.
const BACK: &[Binding] = &[HELP_SHOWN, shown(ESC, Command::Back, "key-back")];
/// The conversation is leafed through with these, and the run is paused.
const TALK: &[Binding] = &[
    quiet(PAGE_UP, Command::PageUp, "key-talk"),
    quiet(PAGE_DOWN, Command::PageDown, "key-talk"),
    quiet(&[Key::plain(KeyCode::Home)], Command::First, "key-ends"),
    quiet(&[Key::plain(KeyCode::End)], Command::Last, "key-ends"),
];
const TALK_OR_PAUSE: &[Binding] = rows![TALK, &[HELP_SHOWN, PAUSE]];

/// Playing: one of several things is said.
pub const PLAY: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-choose"),
        ARROW_UP,
        ARROW_DOWN,
        quiet(DIGITS, Command::Pick(0), "key-pick"),
        quiet(&[Key::char('0')], Command::Silence, "key-silence"),
        HINT,
        UNDO,
        RULES,
    ],
    TALK_OR_PAUSE,
];

/// Playing: the telephone rings.
pub const PLAY_RING: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-answer-call"), HINT, UNDO, RULES], TALK_OR_PAUSE];

/// Several rows make one answer; the row below them hands it in.
const PLAY_LIST: &[Binding] = rows![
    &[ARROW_UP, ARROW_DOWN, UNDO, HINT, quiet(RULES.keys, Command::Rules, "key-rules")],
    TALK_OR_PAUSE,
];

/// Playing: steps are put in order.
pub const PLAY_ORDER: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-place"),
        shown(SPACE, Command::Toggle, "key-place"),
        quiet(DIGITS, Command::Pick(0), "key-place"),
    ],
    PLAY_LIST,
];

/// Playing: fields are picked.
pub const PLAY_FORM: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-mark"),
        shown(SPACE, Command::Toggle, "key-mark"),
        quiet(DIGITS, Command::Pick(0), "key-mark"),
    ],
    PLAY_LIST,
];

/// Playing: a red line was crossed, and that is to be read.
pub const PLAY_HELD: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-go-on"), UNDO, RULES], TALK_OR_PAUSE];

/// Playing: the red line that is to be read ended the run; nothing is taken back or paused.
pub const PLAY_HELD_END: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-go-on"), RULES], TALK, BACK];

/// Playing: the customer types; whoever does not want to wait has the line at once.
pub const PLAY_TYPING: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-not-wait"),
        quiet(DIGITS, Command::Pick(0), "key-not-wait"),
        quiet(SPACE, Command::Toggle, "key-not-wait"),
        quiet(UP, Command::Up, "key-not-wait"),
        quiet(DOWN, Command::Down, "key-not-wait"),
    ],
    TALK_OR_PAUSE,
];

/// Playing: there is more to be read than has room.
pub const PLAY_READING: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-read-on")], PLAY_PAGE];

/// Playing: what is to be read was read to its end.
pub const PLAY_READ: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-see-answers")], PLAY_PAGE];

/// What is read is leafed through; keys that answer say that it comes first.
const PLAY_PAGE: &[Binding] = rows![
    &[
        quiet(DIGITS, Command::Pick(0), "key-read-first"),
        quiet(&[Key::char('0')], Command::Silence, "key-read-first"),
        quiet(SPACE, Command::Toggle, "key-read-first"),
        UNDO,
        RULES,
        quiet(UP, Command::Up, "key-talk"),
        quiet(DOWN, Command::Down, "key-talk"),
    ],
    TALK_OR_PAUSE,
];

/// Playing: it is over.
pub const PLAY_END: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-debrief"), RULES], TALK, BACK];

/// A page of text that is seen to its end.
pub const SHEET_WHOLE: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-close"),
        quiet(RULES.keys, Command::Rules, "key-close"),
        quiet(QUESTION, Command::Help, "key-help"),
        shown(ESC, Command::Back, "key-close"),
    ],
    SCROLL_QUIET,
    PAGES,
];

/// What the keys do, seen to its end.
pub const HELP_WHOLE: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-close"),
        quiet(QUESTION, Command::Help, "key-close"),
        shown(ESC, Command::Back, "key-close"),
    ],
    SCROLL_QUIET,
];

/// A page of text.
pub const SHEET: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-scroll-on")],
    SCROLL,
    PAGES,
    &[
        quiet(RULES.keys, Command::Rules, "key-close"),
        quiet(QUESTION, Command::Help, "key-help"),
        shown(ESC, Command::Back, "key-close"),
    ],
];

/// While text is typed: everything else goes into the text.
pub const FIELD: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-accept"),
    ARROW_UP,
    ARROW_DOWN,
    shown(F1, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-cancel"),
];

/// What can be done, found by typing.
pub const PALETTE: &[Binding] = rows![
    &[
        shown(ENTER, Command::Confirm, "key-do"),
        shown(ARROW_UP.keys, Command::Up, "key-move"),
        shown(ARROW_DOWN.keys, Command::Down, "key-move"),
    ],
    PAGES,
    &[shown(F1, Command::Help, "key-help"), shown(ESC, Command::Back, "key-close")],
];

/// The help page.
pub const HELP: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-scroll-on")],
    SCROLL,
    &[quiet(QUESTION, Command::Help, "key-close"), shown(ESC, Command::Back, "key-close"),],
];

/// A question with two answers.
pub const CONFIRM: &[Binding] = rows![CHOOSING, BACK];

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
    ("browser-empty", start::BROWSER_EMPTY),
    ("browser-sifted", start::BROWSER_SIFTED),
    ("browser-filter-sifted", start::BROWSER_FILTER_SIFTED),
    ("browser-search", start::BROWSER_SEARCH),
    ("history", start::HISTORY),
    ("history-one", start::HISTORY_ONE),
    ("history-sifted", start::HISTORY_SIFTED),
    ("history-none", start::HISTORY_NONE),
    ("settings", start::SETTINGS),
    ("welcome", start::WELCOME),
    ("welcome-first", start::WELCOME_FIRST),
    ("welcome-one", start::WELCOME_ONE),
    ("welcome-name", start::WELCOME_NAME),
    ("first", start::FIRST),
    ("tutorial-end", start::TUTORIAL_END),
    ("play", PLAY),
    ("play-ring", PLAY_RING),
    ("play-order", PLAY_ORDER),
    ("play-form", PLAY_FORM),
    ("play-held", PLAY_HELD),
    ("play-held-end", PLAY_HELD_END),
    ("play-typing", PLAY_TYPING),
    ("play-reading", PLAY_READING),
    ("play-read", PLAY_READ),
    ("play-end", PLAY_END),
    ("sheet", SHEET),
    ("debrief-facts", debrief::DEBRIEF_FACTS),
    ("debrief-guess", debrief::DEBRIEF_GUESS),
    ("debrief-regret", debrief::DEBRIEF_REGRET),
    ("debrief-lines", debrief::DEBRIEF_LINES),
    ("debrief-line", debrief::DEBRIEF_LINE),
    ("debrief-read", debrief::DEBRIEF_READ),
    ("debrief-to-score", debrief::DEBRIEF_TO_SCORE),
    ("debrief-score", debrief::DEBRIEF_SCORE),
    ("incident-lines", incident::INCIDENT_LINES),
    ("incident-on", incident::INCIDENT_ON),
    ("incident-name", incident::INCIDENT_NAME),
    ("incident-named", incident::INCIDENT_NAMED),
    ("incident-unnamed", incident::INCIDENT_UNNAMED),
    ("incident-hand-in", incident::INCIDENT_HAND_IN),
    ("incident-rules", incident::INCIDENT_RULES),
    ("incident-search", incident::INCIDENT_SEARCH),
    ("incident-pick", incident::INCIDENT_PICK),
    ("incident-verdict", incident::INCIDENT_VERDICT),
    ("incident-over", incident::INCIDENT_OVER),
    ("field", FIELD),
    ("palette", PALETTE),
    ("help", HELP),
    ("help-whole", HELP_WHOLE),
    ("sheet-whole", SHEET_WHOLE),
    ("confirm", CONFIRM),
    ("notice", NOTICE),
];
