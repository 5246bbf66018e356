//! One picture of every state that looks different, in an ordinary and in the smallest window.

use insta::assert_snapshot;
use ratatui::style::{Color, Modifier};

use super::*;
use crate::tui::text::width;
use crate::tui::theme::{ColorLevel, Theme};

/// A name, the world, and the keys that lead there.
type State = (&'static str, fn() -> Paper, &'static str);

fn states() -> Vec<State> {
    vec![
        ("profiles-typing", ordinary, "End Enter text:林"),
        ("profiles", ordinary, ""),
        ("profiles-crowded", crowded, "Down Down Down"),
        ("profiles-name-taken", ordinary, "End Enter text:林晓 Enter"),
        ("home-first-day", first_day, "Enter"),
        ("home", ordinary, "Enter"),
        ("home-crowded", crowded, "Enter Down"),
        ("browser-empty", first_day, "Enter s"),
        ("browser", ordinary, "Enter s Down"),
        ("browser-crowded", crowded, "Enter s PageDown PageDown"),
        ("browser-typing", ordinary, "Enter s / text:柜台 Down"),
        ("browser-filter", ordinary, "Enter s Up Right Enter Right"),
        ("browser-nothing-found", ordinary, "Enter s / text:飞机 Enter"),
        ("history-empty", first_day, "Enter h"),
        ("history", ordinary, "Enter h Down"),
        ("history-crowded", crowded, "Enter h End"),
        ("history-of-one", ordinary, "Enter h Right"),
        ("settings", ordinary, "Enter e Down Down"),
        ("help-home", ordinary, "Enter ?"),
        ("help-typing", ordinary, "End Enter F1"),
        ("help-scrolled", ordinary, "Enter ? Down Down"),
        ("leave", ordinary, "Enter q"),
        ("palette", ordinary, "Enter :"),
        ("palette-filter", ordinary, "Enter s C-p text:s"),
        ("palette-nothing", ordinary, "Enter : text:飞机"),
        ("notice", ordinary, "Enter s Enter"),
        ("anew", torn, "Enter s Enter"),
    ]
}

#[test]
fn every_state_at_80_by_24() {
    for (name, paper, keys) in states() {
        assert_snapshot!(format!("{name}-80x24"), shot(&mut paper(), keys, (80, 24)).text);
    }
}

#[test]
fn every_state_in_the_smallest_window() {
    for (name, paper, keys) in states() {
        assert_snapshot!(format!("{name}-60x20"), shot(&mut paper(), keys, (60, 20)).text);
    }
}

#[test]
fn a_small_window_says_what_it_needs() {
    assert_snapshot!("too-small-40x10", shot(&mut ordinary(), "", (40, 10)).text);
    for size in [(10, 3), (1, 1), (59, 20), (60, 19), (2, 40)] {
        shot(&mut ordinary(), "Enter ?", size);
    }
}

#[test]
fn a_wide_window_keeps_its_lines_readable() {
    assert_snapshot!("browser-160x40", shot(&mut ordinary(), "Enter s", (160, 40)).text);
}

#[test]
fn no_picture_is_wider_than_its_window() {
    for (name, paper, keys) in states() {
        for columns in [60, 61, 79, 80, 101, 133] {
            let shot = shot(&mut paper(), keys, (columns, 24));
            for line in shot.text.lines() {
                assert!(width(line) <= usize::from(columns), "{name} {columns}: {line}");
            }
        }
    }
}

#[test]
fn every_sentence_has_its_words() {
    let file = include_str!("../../locales/screens/zh/zh-CN/tui.ftl");
    let ids = file.lines().filter_map(|line| line.split_once(" = ")).map(|(id, _)| id);
    let ids: Vec<&str> = ids.filter(|id| id.contains('-') && !id.starts_with(' ')).collect();
    assert!(ids.len() > 50);
    for (name, paper, keys) in states() {
        let text = shot(&mut paper(), keys, (80, 24)).text;
        for id in &ids {
            assert!(!text.contains(id), "{name}: {id}");
        }
    }
}

#[test]
fn the_way_out_is_always_in_the_last_row() {
    for (name, paper, keys) in states() {
        for size in [(60, 20), (80, 24), (100, 30)] {
            let shot = shot(&mut paper(), keys, size);
            let last = shot.text.lines().last().unwrap().to_owned();
            assert_eq!(shot.text.lines().count(), usize::from(size.1), "{name}");
            assert!(
                ["返回", "离开", "取消", "关闭", "Esc 全部"].iter().any(|way| last.contains(way)),
                "{name}: {last}"
            );
        }
    }
}

#[test]
fn the_cursor_is_seen_on_what_is_selected() {
    for keys in ["", "Down", "Enter", "Enter Down", "Enter s Down", "Enter h", "Enter q Down"] {
        let shot = shot(&mut ordinary(), keys, (80, 24));
        assert_eq!(shot.buffer[shot.cursor.unwrap()].symbol(), "▸", "{keys}");
    }
    let typing = shot(&mut ordinary(), "End Enter text:您好a", (80, 24));
    let row = typing.text.lines().position(|line| line.contains("您好a")).unwrap();
    let line = typing.text.lines().nth(row).unwrap();
    let (x, y) = typing.cursor.unwrap();
    assert_eq!((usize::from(x), usize::from(y)), (width(line), row));
}

#[test]
fn what_is_typed_is_not_drawn_as_something_to_overlook() {
    for keys in ["End Enter text:a", "Enter s / text:a"] {
        let theme = Theme { level: ColorLevel::Full, ..Theme::default() };
        let look = Look { theme, ..Look::default() };
        let shot = shot_as(&mut ordinary(), keys, (80, 24), look);
        let (x, y) = shot.cursor.unwrap();
        let typed = &shot.buffer[(x - 1, y)];
        assert_eq!((typed.symbol(), typed.fg), ("a", Color::Reset), "{keys}");
    }
}

#[test]
fn without_colour_bold_is_left_and_no_cell_is_coloured() {
    let theme = Theme { level: ColorLevel::None, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    for (name, paper, keys) in states() {
        let shot = shot_as(&mut paper(), keys, (80, 24), look);
        for cell in &shot.buffer.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
        }
        let bold = |cell: &&ratatui::buffer::Cell| cell.modifier.contains(Modifier::BOLD);
        assert!(shot.buffer.content.iter().any(|cell| bold(&cell)), "{name}");
    }
}

#[test]
fn a_terminal_with_wide_signs_gets_none() {
    use unicode_width::UnicodeWidthStr;

    let theme = Theme { wide_ambiguous: true, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    for (name, paper, keys) in states() {
        if name.contains("profiles") {
            continue; // names are the person's own
        }
        let shot = shot_as(&mut paper(), keys, (80, 24), look);
        for cell in &shot.buffer.content {
            let symbol = cell.symbol();
            assert_eq!(symbol.width(), symbol.width_cjk(), "{name}: {symbol}");
        }
    }
}
