//! The key tables of everything around a run: the first start, who trains, home, the scenarios, the
//! finished runs and the settings.

use super::{
    BACK, Binding, CHOOSING, Command, DOWN, ENDS, ENTER, ESC, F1, FARTHER, HELP_SHOWN, Key,
    KeyCode, MOVE, MOVING, PAGE_DOWN, PAGE_UP, QUESTION, RULES, UP, quiet, shown,
};

const TAB: &[Key] = &[Key::plain(KeyCode::Tab)];
const BACK_TAB: &[Key] = &[Key::plain(KeyCode::BackTab)];
const LEFT: &[Key] = &[Key::plain(KeyCode::Left)];
const RIGHT: &[Key] = &[Key::plain(KeyCode::Right)];
const SEARCH: &[Key] = &[Key::char('/')];
const HELP_QUIET: Binding = quiet(QUESTION, Command::Help, "key-help");

/// Choosing who trains.
pub const PROFILES: &[Binding] = rows![
    CHOOSING,
    FARTHER,
    &[
        HELP_SHOWN,
        shown(ESC, Command::Back, "key-quit"),
        quiet(&[Key::char('q')], Command::Quit, "key-quit"),
    ],
];

/// The same where somebody trains already.
pub const PROFILES_SWITCH: &[Binding] = rows![
    CHOOSING,
    FARTHER,
    &[
        HELP_SHOWN,
        shown(ESC, Command::Back, "key-home"),
        quiet(&[Key::char('q')], Command::Quit, "key-quit"),
    ],
];

/// The menu.
pub const HOME: &[Binding] = rows![
    CHOOSING,
    &[
        shown(&[Key::char('s')], Command::Browse, "key-browse"),
        quiet(&[Key::char('h')], Command::History, "key-history"),
        quiet(&[Key::char('e')], Command::Settings, "key-settings"),
        quiet(&[Key::char('u')], Command::SwitchProfile, "key-switch"),
    ],
    ENDS,
    &[
        HELP_SHOWN,
        shown(&[Key::char('q')], Command::Quit, "key-quit"),
        quiet(ESC, Command::Back, "key-quit"),
    ],
];

/// From the scenarios to what is let through.
const SIFTING: &[Binding] = &[
    shown(TAB, Command::NextPage, "key-filter"),
    quiet(BACK_TAB, Command::PreviousPage, "key-filter"),
    shown(SEARCH, Command::Search, "key-search"),
];

/// Where only some are let through the way back leads to all of them first.
const BACK_TO_ALL: &[Binding] = &[HELP_SHOWN, shown(ESC, Command::Back, "key-show-all")];

/// The scenarios.
pub const BROWSER: &[Binding] = rows![PLAYING, MOVING, SIFTING, BACK];
const PLAYING: &[Binding] = &[shown(ENTER, Command::Confirm, "key-play")];

/// The scenarios that are let through.
pub const BROWSER_SIFTED: &[Binding] = rows![PLAYING, MOVING, SIFTING, BACK_TO_ALL];

/// The scenarios, when none is let through.
pub const BROWSER_NONE: &[Binding] = rows![SIFTING, BACK_TO_ALL];

/// The scenarios, when there are none.
pub const BROWSER_EMPTY: &[Binding] = BACK;

/// The scenarios, while a filter is set that lets all through so far.
pub const BROWSER_FILTER: &[Binding] = rows![SETTING, BACK];

/// The scenarios, while a filter is set.
pub const BROWSER_FILTER_SIFTED: &[Binding] = rows![SETTING, BACK_TO_ALL];

const SETTING: &[Binding] = &[
    shown(LEFT, Command::Less, "key-change"),
    shown(RIGHT, Command::More, "key-change"),
    shown(ENTER, Command::Confirm, "key-next"),
    quiet(TAB, Command::NextPage, "key-next"),
    quiet(BACK_TAB, Command::PreviousPage, "key-previous"),
    quiet(UP, Command::Up, "key-previous"),
    shown(DOWN, Command::Down, "key-to-list"),
    quiet(SEARCH, Command::Search, "key-search"),
];

/// The scenarios, while a search is typed.
pub const BROWSER_SEARCH: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-accept"),
    quiet(&[Key::plain(KeyCode::Down)], Command::Down, "key-to-list"),
    shown(F1, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-show-all"),
];

/// The finished runs.
pub const HISTORY: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-debrief")],
    MOVING,
    &[shown(LEFT, Command::Less, "key-scenario"), shown(RIGHT, Command::More, "key-scenario"),],
    BACK,
];

/// The finished runs of one scenario among several.
pub const HISTORY_SIFTED: &[Binding] = rows![
    &[shown(ENTER, Command::Confirm, "key-debrief")],
    MOVING,
    &[shown(LEFT, Command::Less, "key-scenario"), shown(RIGHT, Command::More, "key-scenario"),],
    BACK_TO_ALL,
];

/// The finished runs, when they are all of one scenario.
pub const HISTORY_ONE: &[Binding] =
    rows![&[shown(ENTER, Command::Confirm, "key-debrief")], MOVING, BACK];

/// The finished runs, when there are none.
pub const HISTORY_NONE: &[Binding] = BACK;

/// What looks and time are like.
pub const SETTINGS: &[Binding] = rows![
    &[
        shown(LEFT, Command::Less, "key-change"),
        shown(RIGHT, Command::More, "key-change"),
        quiet(ENTER, Command::Confirm, "key-change"),
    ],
    MOVE,
    ENDS,
    BACK,
];

/// A step of the first start.
pub const WELCOME: &[Binding] =
    rows![CHOOSING, &[HELP_QUIET, shown(ESC, Command::Back, "key-step-back")]];

/// A step of the first start where there is one thing to do.
pub const WELCOME_ONE: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-go-on"),
    HELP_QUIET,
    shown(ESC, Command::Back, "key-step-back"),
];

/// The first step of the first start.
pub const WELCOME_FIRST: &[Binding] =
    rows![CHOOSING, &[HELP_QUIET, shown(ESC, Command::Back, "key-quit")]];

/// The step of the first start where a name is typed.
pub const WELCOME_NAME: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-accept"),
    quiet(F1, Command::Help, "key-help"),
    shown(ESC, Command::Back, "key-step-back"),
];

/// A few scenarios to begin with.
pub const FIRST: &[Binding] = rows![CHOOSING, &[HELP_SHOWN, shown(ESC, Command::Back, "key-home")]];

/// The tutorial is over.
pub const TUTORIAL_END: &[Binding] = &[
    shown(ENTER, Command::Confirm, "key-go-on"),
    quiet(PAGE_UP, Command::PageUp, "key-talk"),
    quiet(PAGE_DOWN, Command::PageDown, "key-talk"),
    HELP_QUIET,
    shown(ESC, Command::Back, "key-go-on"),
    RULES,
];
