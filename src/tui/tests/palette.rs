//! The list of what can be done: opened, searched, done, and closed; and clicks on what lies over a
//! screen.

use insta::assert_snapshot;

use super::debrief::{red_line, seen as seen_in_debrief};
use super::play::{CALL, CUFF, Desk, look_at};
use super::*;
use crate::message::Lang;
use crate::tui::overlay::Overlay;
use crate::tui::screen::Screen;
use crate::tui::text::width;

fn journey(paper: &mut Paper, keys: &str) -> Model {
    play(paper, seconds_apart(events(keys))).1
}

fn seen(keys: &str) -> String {
    shot(&mut ordinary(), keys, (80, 24)).text
}

/// The rows of the list, without what lies around it.
fn rows(text: &str) -> Vec<String> {
    let title = "┌ 要做什么？";
    let mut lines = text.lines().skip_while(|line| !line.contains(title));
    let left = lines.next().map_or(0, |line| width(&line[..line.find(title).unwrap()]));
    lines.skip(4).map(|line| inside(line, left)).take_while(|row| !row.is_empty()).collect()
}

/// What a line holds in a frame that begins at this column.
fn inside(line: &str, left: usize) -> String {
    let mut column = 0;
    let behind = line.chars().skip_while(|c| {
        column += width(c.encode_utf8(&mut [0; 4]));
        column <= left
    });
    let row: String = behind.skip(1).take_while(|c| *c != '│').collect();
    row.trim_start_matches([' ', '▸']).trim_end().to_owned()
}

#[test]
fn what_can_be_done_is_found_by_typing_and_done() {
    let mut paper = ordinary();
    let model = journey(&mut paper, "Enter : text:历史 Enter");
    assert!(matches!(model.screen, Screen::History(_)) && model.overlays.is_empty());
    let model = journey(&mut paper, "Enter h C-p text:hsy Enter");
    assert!(matches!(model.screen, Screen::Home(_)), "by the first letters of 回首页");
    let model = journey(&mut paper, "Enter s C-p text:LK Enter");
    assert!(matches!(model.overlays.as_slice(), [Overlay::ConfirmLeave(_)]), "it still asks");
}

#[test]
fn arrows_and_enter_do_without_a_letter() {
    let mut paper = ordinary();
    assert_eq!(rows(&seen("Enter C-p"))[1], format!("下一个场景{}2", " ".repeat(16)));
    journey(&mut paper, "Enter C-p Down Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::Play("power/3".to_owned())));
    journey(&mut paper, "Enter C-p text:教程 Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::Tutorial));
}

#[test]
fn it_closes_as_it_opened_and_nothing_was_done() {
    let mut paper = ordinary();
    let model = journey(&mut paper, "Enter : text:场 Esc");
    assert!(matches!(model.screen, Screen::Home(_)) && model.overlays.is_empty());
    assert_eq!(paper.asked.last(), Some(&Effect::OpenProfile("林晓".to_owned())));
    let model = journey(&mut paper, "Enter : text:飞机 Enter");
    assert!(matches!(model.overlays.as_slice(), [Overlay::Palette(_)]), "nothing is found");
}

#[test]
fn a_colon_is_text_where_text_is_typed() {
    let mut paper = ordinary();
    journey(&mut paper, "End Enter text:林: Enter");
    assert_eq!(paper.asked.last(), Some(&Effect::CreateProfile("林:".to_owned())));
    let model = journey(&mut paper, "End Enter text:林 C-p");
    assert!(matches!(model.overlays.as_slice(), [Overlay::Palette(_)]));
    assert!(seen("Enter : text:a:").contains("a:"));
}

#[test]
fn it_takes_the_place_of_a_page_but_not_of_a_question() {
    let model = journey(&mut ordinary(), "Enter ? :");
    assert!(matches!(model.overlays.as_slice(), [Overlay::Palette(_)]));
    let model = journey(&mut ordinary(), "Enter q :");
    assert!(matches!(model.overlays.as_slice(), [Overlay::ConfirmLeave(_)]));
    let model = journey(&mut ordinary(), "Enter : F1 Esc");
    assert!(matches!(model.overlays.as_slice(), [Overlay::Palette(_)]), "its help is over it");
}

#[test]
fn every_screen_lists_what_does_something_there_and_each_thing_once() {
    let worlds =
        ["", "End Enter", "Enter", "Enter s", "Enter s /", "Enter s Up", "Enter h", "Enter e"];
    for keys in worlds {
        let listed = rows(&seen(&format!("{keys} C-p")));
        assert!(listed.len() > 1 && listed.last().unwrap().starts_with("离开"), "{keys}");
        for (at, row) in listed.iter().enumerate() {
            assert!(!listed[..at].contains(row), "{keys}: {row}");
            let before = seen(keys);
            let after =
                journey(&mut ordinary(), &format!("{keys} C-p {} Enter", "Down ".repeat(at)));
            let after = draw(80, 24, |frame| view(&after, frame)).text;
            assert_ne!(before, after, "{keys}: {row} does nothing");
        }
    }
    let empty = rows(&shot(&mut first_day(), "Enter s :", (80, 24)).text);
    assert!(!empty.iter().any(|row| row.starts_with("开始")), "no scenario, no start: {empty:?}");
    assert!(!rows(&seen("")).iter().any(|row| row.starts_with("回首页")), "whose home?");
}

#[test]
fn the_longest_list_is_whole_in_the_smallest_window() {
    let pages = ["", "Tab", "Tab Tab", "Tab Tab Enter", "End Tab Tab Tab"];
    for keys in pages {
        // What Enter does depends on whether the end of the page is seen.
        let at = |size| {
            let mut rows = rows(&seen_in_debrief(red_line(), &format!("{keys} :"), size).text);
            rows.retain(|row| !row.ends_with("Enter"));
            rows
        };
        let small = at((60, 20));
        assert_eq!(small, at((80, 40)), "{keys}");
        assert!(small.iter().any(|row| row.starts_with("回首页")), "{keys}: {small:?}");
    }
}

fn over_a_run(id: &str, inputs: &[&str], keys: &str, look: Look, size: (u16, u16)) -> Shot {
    let mut desk = Desk::new(id, inputs);
    look_at(&mut desk, seconds_apart(events(keys)), size, look).0
}

#[test]
fn over_a_run_it_lists_what_the_moment_allows_and_no_way_around_the_pause() {
    let at = |inputs: &[&str]| {
        rows(&over_a_run(CUFF, inputs, ":", Look::default(), (80, 24)).text).join("\n")
    };
    let first = at(&[]);
    assert!(!first.contains("规则"), "no answer, no rules: {first}");
    assert!(!first.contains("场景") && first.contains("暂停"), "{first}");
    let later = at(&["check-label"]);
    assert!(later.contains("规则") && later.contains("退一步"), "{later}");
    let rings = rows(&over_a_run(CALL, &[], ":", Look::default(), (80, 24)).text).join("\n");
    assert!(rings.contains("接起来"), "{rings}");
    assert!(![first, later].iter().any(|it| it.contains("选定")), "no answer is given unseen");
}

#[test]
fn a_hint_asked_for_by_it_is_given() {
    let mut desk = Desk::new(CUFF, &["check-label"]);
    let keys = seconds_apart(events(": text:ts Enter"));
    look_at(&mut desk, keys, (80, 24), Look::default());
    let kept = |effect: &Effect| matches!(effect, Effect::Keep(timed) if timed.input == "hint");
    assert!(desk.asked.iter().any(kept), "{:?}", desk.asked);
}

#[test]
fn its_pictures_in_both_languages() {
    for lang in Lang::ALL {
        let look = Look { lang, ..Look::default() };
        for size in [(80, 24), (60, 20)] {
            let name = format!("{}-{}x{}", lang.id(), size.0, size.1);
            let run = over_a_run(CUFF, &["check-label"], ":", look, size);
            assert_snapshot!(format!("palette-run-{name}"), run.text);
        }
    }
}

#[test]
fn the_cursor_stands_behind_what_is_typed() {
    let shot = shot(&mut ordinary(), "Enter : text:场", (80, 24));
    let row = shot.text.lines().position(|line| line.contains("查找  场")).unwrap();
    let line = shot.text.lines().nth(row).unwrap();
    let column = width(&line[..line.find("查找  场").unwrap()]) + width("查找  场");
    let (x, y) = shot.cursor.unwrap();
    assert_eq!((usize::from(x), usize::from(y)), (column, row));
}

#[test]
fn every_deed_is_written_as_at_home() {
    let mut model = journey(&mut ordinary(), "Enter C-p");
    model.look.lang = Lang::En;
    let text = draw(80, 40, |frame| view(&model, frame)).text;
    let deeds = text.lines().filter_map(|line| line.split_once('│')?.1.rsplit_once('│'));
    let deeds: Vec<&str> = deeds.map(|(deed, _)| deed.trim_matches([' ', '▸'])).collect();
    assert!(deeds.iter().any(|deed| deed.starts_with("Switch user")), "{text}");
    assert!(!text.contains(" switch user") && !text.contains(" history "), "{text}");
}

/// Clicks where the text begins in the last row that has it, and again.
fn clicked(paper: &mut Paper, keys: &str, text: &str, times: usize) -> (Exit, Model) {
    let before = shot(paper, keys, (80, 24)).text;
    let found = before
        .lines()
        .enumerate()
        .filter_map(|(row, line)| Some((row, width(&line[..line.find(text)?]))));
    let (row, column) = found.last().expect(text);
    let click = Event::Click(u16::try_from(column).unwrap(), u16::try_from(row).unwrap());
    let mut events = events(keys);
    events.extend(std::iter::repeat_n(click, times));
    paper.asked.clear();
    let (exit, model, _) = play(paper, seconds_apart(events));
    (exit, model)
}

#[test]
fn a_click_on_what_lies_over_a_screen_does_it() {
    let mut paper = ordinary();
    clicked(&mut paper, "Enter s :", "设置", 1);
    assert_eq!(paper.asked.last(), Some(&Effect::OpenSettings));
    let (_, model) = clicked(&mut paper, "Enter q", "留下", 1);
    assert!(model.overlays.is_empty(), "whoever stays is where they were");
    let mut paper = torn();
    clicked(&mut paper, "Enter s Enter", "那一次留着", 1);
    assert!(matches!(paper.asked.last(), Some(Effect::PlayAnew { .. })), "{:?}", paper.asked);
}
