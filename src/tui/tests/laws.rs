//! What holds whatever is pressed.

use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::tui::text::width;

fn any_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Enter",
        "Enter",
        "Esc",
        "Up",
        "Down",
        "PageDown",
        "Home",
        "End",
        "F1",
        "?",
        "/",
        "s",
        "h",
        "u",
        "q",
        "3",
        "9",
        "text:您a",
        "paste:酒店",
        "C-l",
        ":",
        "C-p",
    ])
}

fn any_world() -> impl Strategy<Value = fn() -> Paper> {
    let worlds: Vec<fn() -> Paper> = vec![Paper::default, ordinary, crowded];
    prop::sample::select(worlds)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_keys_lead_to_a_whole_picture(
        world in any_world(),
        keys in prop::collection::vec(any_key(), 0..25),
        columns in 60u16..140,
        rows in 20u16..50,
    ) {
        let shot = shot(&mut world(), &keys.join(" "), (columns, rows));
        let lines: Vec<&str> = shot.text.lines().collect();
        prop_assert_eq!(lines.len(), usize::from(rows));
        prop_assert!(lines.iter().all(|line| width(line) <= usize::from(columns)));
        let (x, y) = shot.cursor.expect("the cursor is always somewhere to be found");
        prop_assert!(x < columns && y < rows);
    }

    #[test]
    fn any_window_can_be_drawn(columns in 1u16..70, rows in 1u16..30) {
        shot(&mut crowded(), "Enter s ?", (columns, rows));
    }
}

/// Terminals disagree about the width of some signs; our own sentences do without them.
#[test]
fn the_programs_sentences_have_one_width() {
    for file in [
        include_str!("../../locales/zh/zh-CN/common.ftl"),
        include_str!("../../locales/zh/zh-CN/home.ftl"),
        include_str!("../../locales/zh/zh-CN/palette.ftl"),
        include_str!("../../locales/zh/zh-CN/play.ftl"),
        include_str!("../../locales/zh/zh-CN/stage.ftl"),
        include_str!("../../locales/en/en/stage.ftl"),
        include_str!("../../locales/zh/zh-CN/tui.ftl"),
    ] {
        for line in file.lines() {
            let line = line.replace('×', "x"); // a deliberate one
            assert_eq!(line.width(), line.width_cjk(), "{line}");
        }
    }
}

/// A message nobody says is found here, and a table of words that lost its screen.
#[test]
fn every_sentence_is_said_somewhere() {
    let sources = [
        include_str!("../keymap/key.rs"),
        include_str!("../keymap/tables.rs"),
        include_str!("../keymap/tables/start.rs"),
        include_str!("../overlay/anew.rs"),
        include_str!("../overlay/help.rs"),
        include_str!("../overlay/leave.rs"),
        include_str!("../overlay/notice.rs"),
        include_str!("../overlay/sheet.rs"),
        include_str!("../screen/browser.rs"),
        include_str!("../screen/browser/chips.rs"),
        include_str!("../screen/browser/panel.rs"),
        include_str!("../screen/first.rs"),
        include_str!("../screen/history.rs"),
        include_str!("../screen/home.rs"),
        include_str!("../screen/home/doings.rs"),
        include_str!("../screen/welcome/pages.rs"),
        include_str!("../update.rs"),
        include_str!("../screen/profiles.rs"),
        include_str!("../term.rs"),
    ]
    .concat();
    let file = include_str!("../../locales/zh/zh-CN/tui.ftl");
    for (id, _) in file.lines().filter_map(|line| line.split_once(" = ")) {
        let by_word = ["domain-", "channel-", "difficulty-"].iter().any(|it| id.starts_with(it));
        assert!(by_word || sources.contains(&format!("\"{id}\"")), "{id}");
    }
}
