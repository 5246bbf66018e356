//! One turn of a run: what was said stays in sight, what is read comes before what is chosen, and
//! nothing is told of the last line that another did.

use super::play::{CALL, CUFF, Desk, at, at_times, look_at, red_line, ticks};
use super::stage::dressed;
use super::*;
use crate::message::Lang;
use crate::scenario::model::Channel;
use crate::tui::text;
use crate::tui::theme::Tone;

const BOWLS: &str = "express/a-pair-of-bowls";
const ORDINARY: (u16, u16) = (80, 24);
const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (100, 30), (140, 45)];

fn last_row(shot: &Shot) -> &str {
    shot.text.lines().last().unwrap()
}

/// Where a page asks to be read, the trainee's own words are on the first of its pages, and the
/// conversation has every row that nothing else needs.
#[test]
fn own_words_stand_on_the_page_that_answers_them() {
    let whole = Desk::before(BOWLS, "the-claim").inputs;
    let mut read = 0;
    for size in SIZES {
        for answers in 1..=whole.len() {
            let mut desk = Desk::new(BOWLS, &[]);
            desk.inputs = whole[..answers].to_vec();
            let said = desk.session().answered().last().unwrap().said.join("");
            let said: String = said.chars().take(6).collect();
            let shot = at(&mut desk, "", size).0;
            if shot.text.contains("▸ 回车往下看") || shot.text.contains("▸ 读完了") {
                read += 1;
                assert!(shot.text.contains(&said), "{said} {size:?}: {}", shot.text);
                let rows: Vec<&str> = shot.text.lines().collect();
                let empty = rows.iter().rev().skip(1).take_while(|row| row.trim().is_empty());
                assert!(empty.count() <= 1, "{size:?}: {}", shot.text);
            }
        }
    }
    assert!(read > 4, "{read} pages were read");
}

#[test]
fn no_page_ends_in_a_name_without_words() {
    let mut pages = 0;
    for rows in 20..34 {
        for turns in 0..3 {
            let keys = ["Enter "; 3][..turns].concat();
            let shot = at(&mut Desk::new(BOWLS, &[]), keys.trim(), (80, rows)).0;
            if !shot.text.contains("▸ 回车往下看") {
                continue;
            }
            pages += 1;
            let end = shot.text.lines().position(|line| line.starts_with(" └")).unwrap();
            let last = shot.text.lines().nth(end - 1).unwrap();
            assert!(!last.contains("┃ 程先生"), "{rows}: {}", shot.text);
        }
    }
    assert!(pages > 0);
}

#[test]
fn a_digit_on_a_page_that_is_read_says_what_to_press() {
    let mut desk = Desk::new(BOWLS, &[]);
    let shot = at(&mut desk, "1", ORDINARY).0;
    assert!(shot.text.contains("先按回车"), "{}", shot.text);
    assert!(desk.inputs.is_empty());
    let shot = at(&mut desk, "1 Enter", ORDINARY).0;
    assert!(!shot.text.contains("先按回车") && shot.text.contains("▸ 1"), "{}", shot.text);
}

#[test]
fn every_key_that_answers_says_that_reading_comes_first() {
    for key in ["1", "0", "Space"] {
        let mut desk = Desk::new(BOWLS, &[]);
        let shot = at(&mut desk, key, (60, 20)).0;
        assert!(shot.text.contains("先按回车"), "{key}: {}", shot.text);
        assert!(desk.inputs.is_empty());
    }
}

/// Whether the picture asks to be read before anything can be chosen.
fn asks_to_be_read(shot: &Shot, lang: Lang) -> bool {
    let say = |id| crate::message::say(lang, id);
    ["play-read-on", "play-read", "turn-read-first", "turn-answers-first"]
        .into_iter()
        .any(|id| shot.text.contains(&say(id)))
}

/// However often a digit is pressed: what is said of the first makes no room that opens the gate
/// for the second.
#[test]
fn nothing_is_answered_while_the_picture_asks_to_be_read() {
    let mut refused = 0;
    for lang in [Lang::Zh, Lang::En] {
        let look = Look { lang, ..Look::default() };
        for id in [BOWLS, CUFF, "core/under-the-breath"] {
            let whole = Desk::before(id, "none").inputs;
            for (size, answers) in
                SIZES[..3].iter().flat_map(|size| (0..whole.len()).map(move |it| (*size, it)))
            {
                let after = |keys: usize| {
                    let mut desk = Desk::new(id, &[]);
                    desk.inputs = whole[..answers].to_vec();
                    let timed = (1..).map(|n| Duration::from_secs(2 * n));
                    let keys = timed.zip(events(["1 ", "2 ", "1 "][..keys].concat().trim()));
                    let shot = look_at(&mut desk, keys.collect(), size, look).0;
                    (asks_to_be_read(&shot, lang), desk.inputs.len())
                };
                let (mut reads, mut taken) = after(0);
                for keys in 1..=3 {
                    let (reads_on, taken_now) = after(keys);
                    assert!(!reads || taken_now == taken, "{id} {lang:?} {size:?} {answers}");
                    refused += usize::from(reads);
                    (reads, taken) = (reads_on, taken_now);
                }
            }
        }
    }
    assert!(refused > 20, "{refused}");
}

/// What Enter does is said twice, and alike.
#[test]
fn the_keys_name_what_enter_shows_next() {
    let mut seen = [false; 2];
    for size in SIZES {
        for turns in 0..4 {
            let keys = ["Enter "; 4][..turns].concat();
            let shot = at(&mut Desk::new(BOWLS, &[]), keys.trim(), size).0;
            let keys = last_row(&shot);
            if shot.text.contains("▸ 回车往下看") {
                seen[0] = true;
                assert!(keys.contains("Enter 往下看"), "{}", shot.text);
            } else if shot.text.contains("▸ 读完了，回车看能怎么答") {
                seen[1] = true;
                assert!(keys.contains("Enter 看能怎么答"), "{}", shot.text);
            }
        }
    }
    assert_eq!(seen, [true; 2]);
}

#[test]
fn enter_reads_the_rules_to_their_end_before_it_closes_them() {
    let mut desk = Desk::new(CUFF, &["check-label"]);
    let first = at(&mut desk, "v", (60, 20)).0;
    assert!(first.text.contains("▼ 下面还有"), "{}", first.text);
    assert!(last_row(&first).contains("Enter 往下翻"), "{}", first.text);
    let mut keys = "v".to_owned();
    for _ in 0..9 {
        keys.push_str(" Enter");
        let shot = at(&mut desk, &keys, (60, 20)).0;
        if !shot.text.contains("▼ 下面还有") {
            assert!(shot.text.contains("严重失误、红线"), "the last of it: {}", shot.text);
            assert!(last_row(&shot).contains("Enter/Esc 关闭"), "{}", shot.text);
            return;
        }
    }
    panic!("it has no end");
}

#[test]
fn a_rule_stands_with_its_own_number_on_its_page() {
    let shot = at(&mut Desk::new(CUFF, &["check-label"]), "v", (140, 45)).0;
    let broken = shot.text.matches("违反：").count();
    assert!(broken > 1);
    assert_eq!(shot.text.matches("编号").count(), broken, "{}", shot.text);
}

/// English names of keys are longer; help names them whole.
#[test]
fn help_names_every_key_of_a_page_that_is_read() {
    let look = Look { lang: crate::message::Lang::En, ..Look::default() };
    for size in [(60, 20), ORDINARY] {
        let timed = vec![(Duration::from_secs(2), events("?").remove(0))];
        let shot = super::play::look_at(&mut Desk::new(BOWLS, &[]), timed, size, look).0;
        assert!(shot.text.contains("Up  Down  PgUp  PgDn "), "{}", shot.text);
        assert!(!shot.text.contains('⋯'), "{}", shot.text);
    }
}

#[test]
fn arrows_and_enter_say_nothing_where_that_is_an_answer() {
    let mut desk = Desk::before(CALL, "yesterday");
    let before = desk.inputs.len();
    let shot = at(&mut desk, "Enter Down Down Down Down", ORDINARY).0;
    assert!(shot.text.contains("▸ 0  （不说话）"), "{}", shot.text);
    at(&mut desk, "Enter Down Down Down Down Enter", ORDINARY);
    assert_eq!(desk.inputs[before].input, "silence");
}

/// The time that runs stands at one place whatever else is on the screen, and costs no row.
#[test]
fn the_time_left_stands_in_the_upper_edge_of_the_conversation() {
    for lang in [Lang::Zh, Lang::En] {
        let look = Look { lang, ..Look::default() };
        for size in [(60, 20), ORDINARY, (100, 30), (140, 45)] {
            let mut desk = Desk::new("weather/nine-sheds", &["ring:2"]);
            let timed = vec![(Duration::from_secs(1), Event::Resize(size.0, size.1))];
            let shot = look_at(&mut desk, timed, size, look).0;
            let words = if lang == Lang::Zh { "秒就算没说话" } else { "Silence counts in" };
            if let Some(row) = shot.text.lines().find(|line| line.contains(words)) {
                assert!(row.contains('╭') && row.contains("☎"), "{}", shot.text);
            } else {
                assert!(shot.text.contains("▸ ") && !shot.text.contains("▸ 1"), "{}", shot.text);
            }
        }
    }
    let shot = at(&mut Desk::before(CALL, "yesterday"), "Enter", ORDINARY).0;
    let row = shot.text.lines().find(|line| line.contains("秒就算没说话")).unwrap();
    assert!(row.trim_start().starts_with('╭'), "{}", shot.text);
}

#[test]
fn a_ring_is_counted_beside_the_telephone_in_amber() {
    for size in [(60, 20), ORDINARY] {
        let (shot, _) = at(&mut Desk::new(CALL, &[]), "", size);
        let row = shot.text.lines().position(|line| line.contains("响铃 1/8")).unwrap();
        let column = text::width(shot.text.lines().nth(row).unwrap().split("响铃").next().unwrap());
        let cell = &shot.buffer[(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())];
        assert_eq!(Some(cell.fg), Look::default().theme.tone(Tone::Irritated).fg, "{size:?}");
    }
}

/// One name for it, the rule that was crossed, and everything in one column.
#[test]
fn a_red_line_has_one_name_and_names_its_rule() {
    for size in SIZES {
        let shot = at(&mut red_line().then("guarantee-six"), "", size).0;
        assert!(!shot.text.contains("触雷"), "{}", shot.text);
        assert!(shot.text.contains("✗ 红线 ┃"), "{}", shot.text);
        let rows: Vec<&str> = shot.text.lines().collect();
        let find = |words: &str| rows.iter().position(|row| row.contains(words)).expect(words);
        let (band, rule) = (find("✗ 红线："), find("违反 "));
        assert!(rows[band + 1].trim().is_empty(), "{}", shot.text);
        let indent = |row: usize| rows[row].len() - rows[row].trim_start().len();
        assert_eq!(indent(band), indent(rule), "{}", shot.text);
        assert!(rule > band);
        let shot = at(&mut red_line().then("guarantee-six"), "Enter", size).0;
        assert!(!shot.text.contains("触雷"), "{}", shot.text);
    }
}

/// A list is handed in by something that looks so, and is always there.
#[test]
fn the_button_that_hands_in_is_always_in_sight() {
    for size in SIZES {
        let shot = at(&mut Desk::before(CUFF, "record"), "", size).0;
        let rows: Vec<&str> = shot.text.lines().collect();
        let button = rows
            .iter()
            .position(|row| row.contains("[ 交上去"))
            .unwrap_or_else(|| panic!("a button: {}", shot.text));
        let before = rows[button - 1].trim();
        assert!(before.is_empty() || before.starts_with('▼'), "{}", shot.text);
    }
    let mut desk = Desk::before(CUFF, "record");
    let answers = desk.inputs.len();
    let (shot, _) = at(&mut desk, "1 Up", (60, 20));
    assert!(shot.text.contains("▸ [ 交上去"), "{}", shot.text);
    assert!(last_row(&shot).contains("Enter 交上去"), "{}", shot.text);
    assert!(!last_row(&shot).contains("勾选"), "{}", shot.text);
    at(&mut desk, "1 Up Enter", (60, 20));
    assert_eq!(desk.inputs.len(), answers + 1);
}

/// Where a page is only read no block stands on it.
#[test]
fn a_cursor_is_seen_only_where_something_is_chosen() {
    let (_, model) = at(&mut Desk::new(BOWLS, &[]), "", ORDINARY);
    assert!(!model.shows_cursor(), "it is read");
    let (_, model) = at(&mut Desk::new(BOWLS, &[]), "Enter", ORDINARY);
    assert!(model.shows_cursor(), "it is answered");
    let (_, model) = at(&mut Desk::new(CALL, &[]), "", ORDINARY);
    assert!(!model.shows_cursor(), "it rings");
    let (_, model) = at(&mut red_line().then("guarantee-six"), "", ORDINARY);
    assert!(!model.shows_cursor(), "it is held");
}

#[test]
fn the_minutes_in_the_heading_say_what_they_are() {
    let mut desk = Desk::new(CUFF, &["take-over"]);
    let (shot, ..) = super::play::look_at(&mut desk, ticks(&[2, 70]), ORDINARY, Look::default());
    assert!(shot.text.lines().next().unwrap().contains("已练 1 分钟"), "{}", shot.text);
}

#[test]
fn the_rule_behind_a_judgement_is_offered_whatever_its_length() {
    let whole = Desk::before(CUFF, "none").inputs;
    for size in SIZES {
        for answers in 1..whole.len() {
            let mut desk = Desk::new(CUFF, &[]);
            desk.inputs = whole[..answers].to_vec();
            let shot = at(&mut desk, "", size).0;
            assert!(shot.text.contains("v 看规则"), "{answers} {size:?}: {}", shot.text);
        }
    }
    assert!(!last_row(&at(&mut Desk::new(CUFF, &[]), "", ORDINARY).0).contains("规则"));
}

#[test]
fn a_key_that_was_to_bring_a_line_does_not_answer_it_when_it_came_by_itself() {
    let ms = Duration::from_millis;
    let given = |later: u64, code: KeyCode| {
        let mut desk = dressed(Channel::Chat, &[]);
        let timed = vec![
            (ms(5000), key(KeyCode::Char('1'))),
            (ms(5600), Event::Tick),
            (ms(5600 + later), key(code)),
            (ms(5900 + later), Event::Tick),
        ];
        at_times(&mut desk, timed, (80, 40));
        desk.inputs.len()
    };
    for code in [KeyCode::Enter, KeyCode::Char('1'), KeyCode::Char('2')] {
        assert_eq!(given(50, code), 1, "{code:?} was still meant for the line");
        assert_eq!(given(350, code), 1, "{code:?}: nobody reads as fast as that");
        assert_eq!(given(450, code), 2, "{code:?}: and no key is lost that was pressed to answer");
    }
}

#[test]
fn no_clock_runs_while_a_line_of_the_turn_is_out_of_sight() {
    for lang in [Lang::Zh, Lang::En] {
        for first in ["by-the-window", "three-at-once", "ring-you-back"] {
            let mut desk = Desk::new("telecom/dropped-calls", &[first, "what-i-have"]);
            let look = Look { lang, ..Look::default() };
            let (shot, ..) = look_at(&mut desk, ticks(&[1, 2]), (80, 24), look);
            let runs = shot.text.contains("秒后算沉默") || shot.text.contains("Silence counts");
            assert!(!(runs && shot.text.contains("▼ ")), "{}", shot.text);
            let mut timed = ticks(&[1]);
            timed.extend((2..6).map(|at| (Duration::from_secs(at), key(KeyCode::PageDown))));
            let (shot, ..) = look_at(&mut desk, timed, (80, 24), look);
            assert!(!shot.text.contains("▼ "), "and all of it is read: {}", shot.text);
        }
    }
}

/// A clock starts on nothing that was not read, however large the window is: whoever has more room
/// has as much time.
#[test]
fn no_clock_starts_before_the_reader_says_so() {
    let clocks = ["秒就算没说话", "Silence counts in"];
    for lang in [Lang::Zh, Lang::En] {
        let look = Look { lang, ..Look::default() };
        for size in [(60, 20), ORDINARY, (100, 30), (140, 45)] {
            for (id, inputs) in [(BOWLS, &[][..]), ("weather/nine-sheds", &["ring:2"][..])] {
                let mut desk = Desk::new(id, inputs);
                let before = desk.inputs.len();
                let mut timed = ticks(&[1, 90]);
                let (shot, ..) = look_at(&mut desk, timed.clone(), size, look);
                assert_eq!(desk.inputs.len(), before, "nothing is answered by time");
                assert!(asks_to_be_read(&shot, lang), "{}", shot.text);
                assert!(!clocks.iter().any(|words| shot.text.contains(words)), "{}", shot.text);
                timed.extend((91..95).map(|at| (Duration::from_secs(at), key(KeyCode::PageDown))));
                let (shot, ..) = look_at(&mut desk, timed, size, look);
                assert!(clocks.iter().any(|words| shot.text.contains(words)), "{}", shot.text);
            }
        }
    }
}

/// The rows of the conversation with its edges.
fn talk_of(shot: &Shot) -> Vec<String> {
    let rows: Vec<&str> = shot.text.lines().collect();
    let end = rows.iter().rposition(|row| row.starts_with(" ╰") || row.starts_with(" └")).unwrap();
    rows[..=end].iter().map(|row| (*row).to_owned()).collect()
}

#[test]
fn a_key_that_comes_too_early_moves_nothing() {
    for (id, inputs) in [(BOWLS, &[][..]), ("restaurant/fourth-comment", &[][..])] {
        for size in [(60, 20), ORDINARY, (100, 30)] {
            let before = at(&mut Desk::new(id, inputs), "", size).0;
            if !asks_to_be_read(&before, Lang::Zh) {
                continue;
            }
            let after = at(&mut Desk::new(id, inputs), "1", size).0;
            assert_eq!(talk_of(&before), talk_of(&after));
            let prompt = if last_row(&after).contains("Enter 往下看") {
                "先按回车往下看"
            } else {
                "先按回车看能怎么答"
            };
            assert!(after.text.contains(prompt), "{}", after.text);
            assert!(!after.text.contains("▸ 读完了"), "one instruction: {}", after.text);
        }
    }
}

/// What was at its end stays there when something is said below it, or the window changes.
#[test]
fn a_talk_that_was_read_stays_at_its_end() {
    let later = "下面还有";
    for size in [(60, 20), ORDINARY] {
        for keys in ["End Enter 1 End Enter", "End Enter 2 End Enter"] {
            let read = at(&mut Desk::new(BOWLS, &[]), keys, size).0;
            assert!(read.text.contains("▸ 1") && !read.text.contains(later), "{}", read.text);
            let hinted = at(&mut Desk::new(BOWLS, &[]), &format!("{keys} h"), size).0;
            assert!(hinted.text != read.text, "a hint is there: {}", hinted.text);
            assert!(!hinted.text.contains(later), "{}", hinted.text);
            let mut timed: Vec<_> =
                (1..).map(|at| Duration::from_secs(2 * at)).zip(events(keys)).collect();
            timed.push((Duration::from_secs(11), Event::Resize(60, 20)));
            let look = Look::default();
            let (small, ..) = look_at(&mut Desk::new(BOWLS, &[]), timed, size, look);
            assert!(!small.text.contains(later), "{}", small.text);
        }
    }
}
