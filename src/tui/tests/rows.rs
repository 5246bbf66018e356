//! How rows are shared on the screen of a run: what is cut, what is set off, what stands still.

use super::play::{CALL, CUFF, Desk, at, look_at, red_line};
use super::*;
use crate::message::Lang;
use crate::tui::text::width;
use crate::tui::widget::page::WIDER;

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (100, 30), (140, 45)];
const PUBLIC: &str = "core/seventh-tape";
const BOX: &str = "core/round-box";

fn in_english(desk: &mut Desk, keys: &str, size: (u16, u16)) -> Shot {
    let look = Look { lang: Lang::En, ..Look::default() };
    let events = (1..).map(|n| Duration::from_secs(2 * n)).zip(events(keys)).collect();
    look_at(desk, events, size, look).0
}

/// The best run of a scenario, turn after turn, each read until something can be chosen, with the
/// keys that led there.
fn turns(id: &str, size: (u16, u16)) -> Vec<(Desk, String, Shot)> {
    let all = Desk::before(id, "none").inputs;
    let turn = |answers: usize| {
        let mut desk = Desk::new(id, &[]);
        desk.inputs = all[..answers].to_vec();
        let keys = (0..8).map(|pages| ["PageDown "; 8][..pages].concat());
        let mut seen = keys.map(|keys| (at(&mut desk, keys.trim(), size).0, keys));
        let (shot, keys) = seen.find(|(shot, _)| shot.text.contains("▸ 1  "))?;
        Some((desk, keys, shot))
    };
    (1..all.len()).filter_map(turn).collect()
}

/// Without what a wide window leaves free at the left.
fn rows(shot: &Shot) -> Vec<&str> {
    let free = usize::from(shot.buffer.area.width.saturating_sub(WIDER) / 2);
    shot.text.lines().map(|row| row.get(free..).unwrap_or_default()).collect()
}

fn starts_with_edge(row: &str, corners: [char; 3]) -> bool {
    row.strip_prefix(' ').is_some_and(|row| row.starts_with(corners))
}

/// The rows inside the frame of the conversation, without it and what stands beside.
fn talk(shot: &Shot) -> Vec<String> {
    let rows = rows(shot);
    let top = rows.iter().position(|row| starts_with_edge(row, ['┌', '╭', '╒'])).unwrap();
    let end = rows.iter().position(|row| starts_with_edge(row, ['└', '╰', '╘'])).unwrap();
    let right = shot.buffer.content.iter().position(|it| ["┐", "╮", "╕"].contains(&it.symbol()));
    let right = right.unwrap() % usize::from(shot.buffer.area.width);
    let inside = |row: &&str| {
        let (mut cells, mut text) = (0, String::new());
        for c in row.chars() {
            let place = cells;
            cells += width(&c.to_string());
            if place > 1 && place < right {
                text.push(c);
            }
        }
        text.trim().to_owned()
    };
    rows[top + 1..end].iter().map(inside).collect()
}

/// Whoever reads on below the row with their own words takes what follows for theirs.
#[test]
fn a_talk_that_is_cut_says_whose_words_it_begins_with() {
    let mut cut = 0;
    for id in [CUFF, CALL, BOX, PUBLIC] {
        for size in [(60, 20), (80, 24), (80, 27)] {
            for (desk, _, shot) in turns(id, size) {
                let scenario = desk.prepared.scenario();
                let mut names = vec!["旁白", "我", scenario.customer.name.as_str()];
                names.extend(scenario.cast.iter().map(String::as_str));
                let talk = talk(&shot);
                let recalled = |row: &&String| row.starts_with("我  ");
                let mut seen = talk.iter().skip_while(|row| row.is_empty()).skip_while(recalled);
                let first = seen.next().unwrap().trim_start_matches(['┃', '│', ' ']);
                let own = first.ends_with(['┃', '│']);
                let named = names.iter().any(|name| first.starts_with(name));
                assert!(
                    named || own || first.is_empty() || first.starts_with('⋯'),
                    "{id} {size:?}: {first:?} {}",
                    shot.text
                );
                cut += usize::from(talk.iter().take(3).any(|row| {
                    row.trim_start_matches(['┃', '│']).starts_with('⋯') || row.contains(" ⋯")
                }));
            }
        }
    }
    assert!(cut > 3, "{cut} talks were cut");
}

/// Keys right below the answers read as another answer.
#[test]
fn an_empty_row_stands_above_the_keys_whatever_is_told() {
    for id in [CUFF, CALL, BOX, "core/not-the-cake"] {
        for size in SIZES {
            for (mut desk, keys, shot) in turns(id, size) {
                let last = |shot: &Shot| rows(shot)[usize::from(size.1) - 2].trim().to_owned();
                assert_eq!(last(&shot), "", "{}", shot.text);
                let hinted = at(&mut desk, &format!("{keys}h"), size).0;
                assert_eq!(last(&hinted), "", "{}", hinted.text);
            }
        }
    }
}

#[test]
fn a_hint_moves_no_answer() {
    let mut hints = 0;
    for id in [CUFF, CALL, BOX, "core/not-the-cake"] {
        for size in SIZES {
            for (mut desk, keys, shot) in turns(id, size) {
                let hinted = at(&mut desk, &format!("{keys}h"), size).0;
                let answers = |shot: &Shot| {
                    let first = rows(shot).iter().position(|row| row.starts_with(" ▸ 1  "));
                    let below = first.map(|first| rows(shot)[first..].join("\n"));
                    (first, below.unwrap_or_default())
                };
                if hinted.text.contains("提示：") {
                    hints += 1;
                    assert_eq!(answers(&shot), answers(&hinted), "{}", hinted.text);
                }
            }
        }
    }
    assert!(hints > 40, "{hints}");
}

/// What was judged is one thing, what to press another.
#[test]
fn a_judgement_is_set_off_from_what_follows_and_hangs_under_its_words() {
    let mut judged = 0;
    for size in SIZES {
        for id in [CUFF, BOX, "core/not-the-cake"] {
            let all = Desk::before(id, "none").inputs;
            for answers in 1..all.len() {
                let mut desk = Desk::new(id, &[]);
                desk.inputs = all[..answers].to_vec();
                let shot = in_english(&mut desk, "", size);
                let rows = rows(&shot);
                let end = rows.iter().position(|row| starts_with_edge(row, ['└', '╰', '╘']));
                let below = &rows[end.unwrap() + 1..];
                if !below[0].starts_with([' ']) || !below[0][1..].starts_with(['✓', '✗', '○', '~'])
                {
                    continue;
                }
                judged += 1;
                let rest: Vec<&&str> =
                    below[1..].iter().take_while(|row| !row.is_empty()).collect();
                assert!(rest.len() < 4, "{}", shot.text);
                assert!(rest.iter().all(|row| row.starts_with("   ")), "{}", shot.text);
                assert!(!rest.iter().any(|row| row.contains('▸')), "{}", shot.text);
            }
        }
    }
    assert!(judged > 40, "{judged}");
}

#[test]
fn what_is_said_of_the_time_is_set_off_from_the_answers() {
    for size in SIZES {
        let mut desk = Desk::new("express/a-pair-of-bowls", &[]);
        let shot = in_english(&mut desk, "PageDown PageDown PageDown", size);
        let rows = rows(&shot);
        let told = rows.iter().position(|row| row.starts_with(" Too little time?")).unwrap();
        assert_eq!(rows[told + 1].trim(), "", "{}", shot.text);
    }
}

/// Who is spoken to is there until the page was read, even if the next scene is without them.
#[test]
fn a_red_line_is_read_in_the_sight_of_who_heard_it() {
    let desk = || Desk::before("hotel/late-caller", "room-number").then("right-of-the-lift");
    for size in SIZES {
        let held = at(&mut desk(), "", size).0;
        assert!(held.text.contains("✗ 红线"), "{}", held.text);
        assert!(!held.text.contains("不在场"), "{}", held.text);
        let later = at(&mut desk(), "Enter", size).0;
        assert!(later.text.contains("不在场"), "{}", later.text);
    }
}

/// Three sentences of different kinds are told apart, and by an empty row where there is one.
#[test]
fn everything_told_of_a_red_line_has_a_label() {
    for size in SIZES {
        let shot = at(&mut red_line().then("guarantee-six"), "", size).0;
        let rows = rows(&shot);
        let row = |label: &str| {
            let label = format!("   {label}");
            rows.iter().position(|row| row.starts_with(&label)).expect(&label)
        };
        let [band, broken, pleased, why] =
            [row("✗ 红线："), row("违反  "), row("当时  "), row("为什么  ")];
        assert!(band < broken && broken < pleased && pleased < why, "{}", shot.text);
        assert_eq!(rows[band - 1].trim(), "", "{}", shot.text);
        if size.1 > 20 {
            let apart = [broken, pleased, why].iter().all(|row| rows[row - 1].trim().is_empty());
            assert!(apart, "{}", shot.text);
        }
    }
}

/// The crowd is told whenever the talk is public, and most of all once it grows.
#[test]
fn a_crowd_that_grows_is_told_in_every_window_and_language() {
    for size in SIZES {
        let read = "PageDown PageDown PageDown PageDown PageDown";
        let shot = in_english(&mut Desk::new(PUBLIC, &[]), read, size);
        assert!(shot.text.contains("a crowd"), "{}", shot.text);
        let shot = in_english(&mut Desk::new(PUBLIC, &[]), &format!("{read} 1"), size);
        assert!(shot.text.contains("a crowd") && shot.text.contains('▲'), "{}", shot.text);
        let edge = rows(&shot).into_iter().find(|row| starts_with_edge(row, ['┌', '╭', '╒']));
        assert!(edge.unwrap().contains('▲'), "{}", shot.text);
    }
}

#[test]
fn a_window_that_is_too_small_says_one_sentence_a_row() {
    for columns in [45, 55, 59] {
        let shot = shot(&mut ordinary(), "", (columns, 18));
        let rows: Vec<&str> =
            shot.text.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
        assert_eq!(rows.len(), 4, "{}", shot.text);
        assert!(rows.iter().all(|row| row.ends_with('。')), "{}", shot.text);
        assert!(rows[3].contains("Ctrl-C"), "{}", shot.text);
    }
}

#[test]
fn english_says_of_a_limit_and_of_a_cause_what_they_are() {
    for size in [(80, 24), (100, 30)] {
        let shot = in_english(&mut Desk::new(CUFF, &[]), "", size);
        assert!(shot.text.contains("leaves at 95"), "{}", shot.text);
    }
}
