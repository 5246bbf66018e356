//! The key tables of everything around a run: the first start, who trains, home, the scenarios, the
//! finished runs and the settings.

use super::{
    Binding, Command, DIGITS, DOWN, ENTER, ESC, F1, FIRST as TO_FIRST, Key, KeyCode, LAST,
    PAGE_DOWN, PAGE_UP, QUESTION, UP, quiet, shown,
};

const TAB: &[Key] = &[Key::plain(KeyCode::Tab)];
const BACK_TAB: &[Key] = &[Key::plain(KeyCode::BackTab)];
const LEFT: &[Key] = &[Key::plain(KeyCode::Left)];
const RIGHT: &[Key] = &[Key::plain(KeyCode::Right)];

/// Choosing who trains.
pub const PROFILES: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(TO_FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-quit"),
    quiet(&[Key::char('q')], Command::Quit, "key-quit"),
];

/// The menu.
pub const HOME: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    shown(&[Key::char('s')], Command::Browse, "key-browse"),
    quiet(&[Key::char('h')], Command::History, "key-history"),
    quiet(&[Key::char('e')], Command::Settings, "key-settings"),
    quiet(&[Key::char('u')], Command::SwitchProfile, "key-switch"),
    quiet(TO_FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(&[Key::char('q')], Command::Quit, "key-quit"),
    quiet(ESC, Command::Back, "key-quit"),
];

/// The scenarios.
pub const BROWSER: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-play"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(TO_FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(TAB, Command::NextPage, "key-filter"),
    quiet(BACK_TAB, Command::PreviousPage, "key-filter"),
    shown(&[Key::char('/')], Command::Search, "key-search"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// The scenarios, when none is let through.
pub const BROWSER_NONE: &[Binding] = &[
    shown(TAB, Command::NextPage, "key-filter"),
    quiet(BACK_TAB, Command::PreviousPage, "key-filter"),
    shown(&[Key::char('/')], Command::Search, "key-search"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// The scenarios, while a filter is set.
pub const BROWSER_FILTER: &[Binding] = &[
    shown(LEFT, Command::Less, "key-change"),
    shown(RIGHT, Command::More, "key-change"),
    shown(ENTER, Command::Confirm, "key-next"),
    quiet(TAB, Command::NextPage, "key-next"),
    quiet(BACK_TAB, Command::PreviousPage, "key-previous"),
    quiet(UP, Command::Up, "key-previous"),
    shown(DOWN, Command::Down, "key-to-list"),
    quiet(&[Key::char('/')], Command::Search, "key-search"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// The finished runs.
pub const HISTORY: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-debrief"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(TO_FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(LEFT, Command::Less, "key-scenario"),
    shown(RIGHT, Command::More, "key-scenario"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// The finished runs, when they are all of one scenario.
pub const HISTORY_ONE: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-debrief"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(PAGE_UP, Command::PageUp, "key-page"),
    quiet(PAGE_DOWN, Command::PageDown, "key-page"),
    quiet(TO_FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// The finished runs, when there are none.
pub const HISTORY_NONE: &[Binding] =
    &[shown(QUESTION, Command::Help, "key-help"), shown(ESC, Command::Back, "key-back")];

/// What looks and time are like.
pub const SETTINGS: &[Binding] = &[
    shown(LEFT, Command::Less, "key-change"),
    shown(RIGHT, Command::More, "key-change"),
    quiet(ENTER, Command::Confirm, "key-change"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(TO_FIRST, Command::First, "key-ends"),
    quiet(LAST, Command::Last, "key-ends"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-back"),
];

/// A step of the first start.
pub const WELCOME: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    quiet(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-step-back"),
];

/// The first step of the first start.
pub const WELCOME_FIRST: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    quiet(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-quit"),
];

/// The step of the first start where a name is typed.
pub const WELCOME_NAME: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-accept"),
    quiet(F1, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-step-back"),
];

/// A few scenarios to begin with.
pub const FIRST: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-choose"),
    shown(UP, Command::Up, "key-move"),
    shown(DOWN, Command::Down, "key-move"),
    quiet(DIGITS, Command::Pick(0), "key-pick"),
    shown(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-home"),
];

/// The tutorial is over.
pub const TUTORIAL_END: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-go-on"),
    quiet(PAGE_UP, Command::PageUp, "key-talk"),
    quiet(PAGE_DOWN, Command::PageDown, "key-talk"),
    quiet(QUESTION, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-go-on"),
];
