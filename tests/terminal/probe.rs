//! What the terminal answers at the start, and what is typed while it is asked.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;
use ratatui::style::Color;
use saolei::tui::theme::{ColorLevel, Ground, Theme};

use super::pty::Screen;
use super::{ENTER, FIRST, SIZE, home, newcomer, plain};

const WHERE: &[u8] = b"\x1b[6n";
const HERE: &str = "\x1b[1;3R";
const LIGHT: &str = "\x1b]11;rgb:fafa/fafa/f7f7\x1b\\";
const DARK: &str = "\x1b]11;rgb:1616/1919/1f1f\x07";

/// The game where the terminal is asked, up to the question.
fn asked(home: &Path, args: &[&str], variables: &[(&str, &str)]) -> Screen {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_saolei"));
    command.args(args);
    let mut screen = Screen::run_with(home, SIZE, command, variables);
    screen.until("a question", |screen| screen.wrote(WHERE));
    screen
}

/// The colours of the table that are shown.
fn shown(screen: &Screen) -> BTreeSet<u8> {
    let (rows, columns) = (SIZE.1, SIZE.0);
    let cells = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    cells
        .filter_map(|(row, column)| match screen.screen().cell(row, column)?.fgcolor() {
            vt100::Color::Idx(index) => Some(index),
            _ => None,
        })
        .collect()
}

/// The colours for a ground.
fn of(ground: Option<Ground>) -> BTreeSet<u8> {
    let theme = Theme { level: ColorLevel::Table, ground, ..Theme::default() };
    let index = |tone| match theme.tone(tone).fg {
        Some(Color::Indexed(index)) => Some(index),
        _ => None,
    };
    Theme::tones().iter().filter_map(|tone| index(*tone)).collect()
}

fn looks_for(screen: &Screen, ground: Option<Ground>) {
    let shown = shown(screen);
    assert!(!shown.is_empty() && shown.is_subset(&of(ground)), "{shown:?} for {ground:?}");
}

#[test]
fn the_colours_are_for_the_background_the_terminal_tells_of() {
    for (answer, ground) in [(LIGHT, Ground::Light), (DARK, Ground::Dark)] {
        let home = home();
        // What it says goes before what somebody set long ago.
        let mut screen = asked(home.path(), &[], &[("COLORFGBG", "7;7")]);
        screen.keys(answer).keys(HERE).sees(FIRST);
        looks_for(&screen, Some(ground));
    }
}

#[test]
fn a_terminal_that_knows_only_where_the_cursor_is_has_colours_for_both() {
    let home = home();
    let mut screen = asked(home.path(), &[], &[]);
    screen.keys(HERE).sees(FIRST);
    looks_for(&screen, None);
    let mut screen = asked(home.path(), &[], &[("COLORFGBG", "0;15")]);
    screen.keys(HERE).sees(FIRST);
    looks_for(&screen, Some(Ground::Light));
}

#[test]
fn a_terminal_that_never_answers_is_not_waited_for() {
    let home = home();
    let mut screen = asked(home.path(), &[], &[]);
    let asked = Instant::now();
    screen.sees(FIRST);
    assert!(asked.elapsed() < Duration::from_millis(1500), "{:?}", asked.elapsed());
    looks_for(&screen, None);
    screen.keys(ENTER).sees("窗口够不够大");
}

#[test]
fn what_is_typed_around_the_answers_arrives_in_order() {
    let home = home();
    let mut screen = asked(home.path(), &[], &[]);
    screen.keys(&[ENTER, LIGHT, ENTER, HERE, ENTER, "林", "晓"].concat());
    screen.sees("林晓").keys(ENTER).sees("跳过");
    looks_for(&screen, Some(Ground::Light));
}

#[test]
fn an_answer_that_comes_late_is_not_typed() {
    let home = home();
    let mut screen = asked(home.path(), &[], &[]);
    screen.keys(HERE);
    newcomer(&mut screen);
    screen.keys(&["林", LIGHT, "晓", ENTER].concat()).sees("跳过").keys("2").sees("先去首页");
    assert_eq!(plain(home.path(), &["profile", "list"]).matches("林晓").count(), 1);
}

#[test]
fn without_colour_no_answer_brings_any() {
    let home = home();
    let mut screen = asked(home.path(), &[], &[("NO_COLOR", "1")]);
    screen.keys(LIGHT).keys(HERE).sees(FIRST);
    assert_eq!(shown(&screen), BTreeSet::new());
}

#[test]
fn the_doctor_tells_of_the_background_it_was_told() {
    let home = home();
    let mut screen = asked(home.path(), &["doctor"], &[]);
    screen.keys(LIGHT).keys(HERE).sees("saolei doctor --keys");
    let text = screen.text();
    assert!(text.contains("#fafaf7") && text.contains("给浅色背景的"), "{text}");
}
