//! What a run looks like: every channel in its dress, what moves, the mouse, and the languages.

use std::sync::Arc;

use insta::assert_snapshot;

use super::play::{CALL, CUFF, Desk, at, kept, look_at, read_then, red_line, ticks};
use super::*;
use crate::bank::{Bank, Prepared};
use crate::library::Library;
use crate::message::Lang;
use crate::scenario::model::Channel;
use crate::tui::event::Turned;
use crate::tui::motion::Motion;
use crate::tui::text::width;
use crate::tui::theme::{Bell, ColorLevel, Glyphs, Theme, Tone};

/// A name, the run, and the keys that lead there.
type Moment = (&'static str, fn() -> Desk, &'static str);

const ORDINARY: (u16, u16) = (80, 24);
const SMALLEST: (u16, u16) = (60, 20);

/// The cuff with its text changed, kept under a name.
fn changed(name: &str, change: impl Fn(&str) -> String) -> Arc<Prepared> {
    kept(name, || {
        let mut opened = Library::built_in().open(CUFF).unwrap();
        opened.text = change(&opened.text);
        Bank::new(Library::built_in()).prepare_opened(opened).unwrap()
    })
}

/// The same talk in another channel.
pub(super) fn dressed(channel: Channel, inputs: &[&str]) -> Desk {
    let word = format!("channel = \"{}\"", channel.id());
    Desk::of(changed(channel.id(), |text| text.replace("channel = \"counter\"", &word)), inputs)
}

/// Five long answers in public, names that are too long, and others who join in.
fn crowded(inputs: &[&str]) -> Desk {
    Desk::of(changed("crowded", |_| include_str!("crowded.toml").to_owned()), inputs)
}

fn ms(ms: u64) -> Duration {
    Duration::from_millis(ms)
}

fn with(look: Look, desk: &mut Desk, keys: &str, size: (u16, u16)) -> Shot {
    let events = (1..).map(|n| Duration::from_secs(2 * n)).zip(events(keys)).collect();
    look_at(desk, events, size, look).0
}

fn click(at: (u16, u16)) -> Event {
    Event::Click(at.0, at.1)
}

/// Where a text stands in a picture: its first cell.
fn place(shot: &Shot, text: &str) -> (u16, u16) {
    let row = shot.text.lines().position(|line| line.contains(text)).expect(text);
    let line = shot.text.lines().nth(row).unwrap();
    let column = width(&line[..line.find(text).unwrap()]);
    (u16::try_from(column).unwrap(), u16::try_from(row).unwrap())
}

#[test]
fn every_channel_has_its_own_picture() {
    for channel in Channel::ALL {
        let shot = at(&mut dressed(*channel, &["check-label"]), "", ORDINARY).0;
        assert_snapshot!(format!("stage-{}-80x24", channel.id()), shot.text);
    }
    for channel in [Channel::Chat, Channel::Social] {
        let shot = at(&mut dressed(channel, &["check-label"]), "", SMALLEST).0;
        assert_snapshot!(format!("stage-{}-60x20", channel.id()), shot.text);
    }
}

#[test]
fn a_wide_window_uses_its_room_and_keeps_lines_readable() {
    let shot = at(&mut Desk::before(CALL, "yesterday"), "Enter", (140, 45)).0;
    assert_snapshot!("stage-phone-140x45", shot.text);
    let shot = at(&mut crowded(&["sender"]), "", (140, 45)).0;
    assert_snapshot!("stage-crowded-140x45", shot.text);
}

#[test]
fn every_kind_of_moment_has_its_room_in_a_wide_window() {
    let moments: [Moment; 6] = [
        ("ring", || Desk::new(CALL, &[]), ""),
        ("order", || Desk::before(CALL, "reply"), "3 1"),
        ("form", || Desk::before(CUFF, "record"), "2"),
        ("red-line", || red_line().then("guarantee-six"), ""),
        ("rules", || Desk::new(CUFF, &["check-label"]), "v"),
        ("end", || Desk::before(CUFF, "none"), ""),
    ];
    for (name, desk, keys) in moments {
        let shot = at(&mut desk(), keys, (140, 45)).0;
        assert_snapshot!(format!("stage-{name}-140x45"), shot.text);
    }
}

#[test]
fn english_words_have_their_room_in_an_ordinary_window() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let moments: [Moment; 6] = [
        ("mine", || Desk::new(CUFF, &["check-label"]), ""),
        ("ring", || Desk::new(CALL, &[]), ""),
        ("silence", || Desk::before(CALL, "yesterday"), "Enter"),
        ("order-short", || Desk::before(CALL, "reply"), "3 Enter"),
        ("red-line", || red_line().then("guarantee-six"), ""),
        ("rules", || Desk::new(CUFF, &["check-label"]), "v"),
    ];
    for (name, desk, keys) in moments {
        let shot = with(look, &mut desk(), keys, ORDINARY);
        assert_snapshot!(format!("stage-en-{name}-80x24"), shot.text);
    }
}

/// A customer who was asked to wait, and one who is not on the line, are not talked with.
#[test]
fn a_call_says_what_the_line_is_doing() {
    let phone = |text: &str| text.replace("channel = \"social\"", "channel = \"phone\"");
    let told = |text: &str| phone(text).replace("客户：看见了。", "旁白：看见了。");
    let asked = |inputs: &[&str], prepared| at(&mut Desk::of(prepared, inputs), "", (100, 40)).0;
    let call = |inputs: &[&str]| {
        let text = told(include_str!("crowded.toml"));
        asked(inputs, changed("crowded-phone", |_| text.clone()))
    };
    assert!(call(&[]).text.contains("☎ 通话中"));
    let speaks = changed("crowded-speaks", |_| phone(include_str!("crowded.toml")));
    let speaks = asked(&["private"], speaks).text;
    assert!(speaks.contains("☎ 通话中"), "whoever speaks waits no more: {speaks}");
    let held = call(&["private"]);
    assert!(held.text.contains("|| 请对方稍等"), "{}", held.text);
    assert_snapshot!("stage-hold-100x40", held.text);
    assert!(call(&["private", "thanks"]).text.contains("☎ 已经挂断"));
    let away = at(&mut Desk::before(CALL, "sister"), "", (100, 40)).0;
    assert!(away.text.contains("客户听不见") && away.text.contains("不在场"), "{}", away.text);
}

#[test]
fn the_crowded_screen_says_how_much_more_there_is() {
    let (shot, _) = at(&mut crowded(&[]), "End Enter", SMALLEST);
    assert_snapshot!("stage-crowded-60x20", shot.text);
    assert!(shot.text.contains("▼ 还有"), "{}", shot.text);
    let (shot, _) = at(&mut crowded(&[]), "End Enter Down Down Down Down", SMALLEST);
    assert!(shot.text.contains("▲ 上面还有"), "{}", shot.text);
    assert!(!shot.text.contains("▼ 还有"), "{}", shot.text);
}

/// Whatever the window and the language, some key brings every answer whole into sight.
#[test]
fn every_answer_can_be_read_to_its_end() {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let desk = crowded(&[]);
    let answers: Vec<String> = match desk.session().question() {
        Some(crate::engine::session::Question::Choices { offers, .. }) => {
            offers.iter().map(|offer| bare(&offer.text)).collect()
        }
        other => panic!("{other:?}"),
    };
    for lang in [Lang::Zh, Lang::En] {
        for rows in [20, 22, 24, 30] {
            for (row, answer) in answers.iter().enumerate() {
                let look = Look { lang, ..Look::default() };
                let whole = with(look, &mut crowded(&[]), "", (60, rows));
                let read = if whole.text.contains("5  ") { "" } else { "End Enter " };
                let keys = format!("{read}{}", "Down ".repeat(row));
                let shot = with(look, &mut crowded(&[]), &keys, (60, rows));
                assert!(bare(&shot.text).contains(answer), "{answer}: {}", shot.text);
                let (x, y) = shot.cursor.unwrap();
                let sign = shot.buffer[(x, y)].symbol();
                assert_eq!(sign, "▸", "the cursor stands on the answer: {}", shot.text);
            }
        }
    }
}

#[test]
fn in_english_everything_holds_too() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let desks: [fn() -> Desk; 4] = [
        || crowded(&["sender"]),
        || dressed(Channel::Chat, &["check-label"]),
        || Desk::new(CALL, &[]),
        || red_line().then("guarantee-six"),
    ];
    for desk in desks {
        for size in [SMALLEST, ORDINARY, (140, 45)] {
            let shot = with(look, &mut desk(), "", size);
            for line in shot.text.lines() {
                assert!(width(line) <= usize::from(size.0), "{line}");
            }
            for id in ["dress-", "stage-", "face-"] {
                assert!(!shot.text.contains(id), "{id}: {}", shot.text);
            }
        }
    }
}

#[test]
fn with_the_signs_of_a_keyboard_nothing_else_is_drawn() {
    let theme = Theme { glyphs: Glyphs::Ascii, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    for channel in Channel::ALL {
        let shot = with(look, &mut dressed(*channel, &["check-label"]), "", ORDINARY);
        for cell in &shot.buffer.content {
            let sign = cell.symbol();
            assert!(sign.is_ascii() || width(sign) == 2, "{channel:?}: {sign}");
        }
    }
    let shot = with(look, &mut Desk::new(CALL, &[]), "", ORDINARY);
    assert_snapshot!("stage-ring-ascii-80x24", shot.text);
}

#[test]
fn without_colour_the_last_turn_still_stands_out() {
    use ratatui::style::Modifier;

    let theme = Theme { level: ColorLevel::None, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    let shot = with(look, &mut Desk::new(CUFF, &["check-label", "restate"]), "", (80, 40));
    let names: Vec<bool> = (0..40)
        .filter(|row| ["┃", "│"].contains(&shot.buffer[(3, *row)].symbol()))
        .map(|row| shot.buffer[(5, row)].modifier.contains(Modifier::DIM))
        .collect();
    assert!(names.contains(&true) && names.contains(&false), "{names:?}");
    assert_eq!(names.last(), Some(&false), "what was said last is not dim");
}

#[test]
fn in_a_chat_dots_are_seen_before_the_line_and_nothing_else_moves() {
    let answer = |later: u64| {
        let mut desk = dressed(Channel::Chat, &[]);
        let timed = vec![(ms(5000), key(KeyCode::Char('1'))), (ms(5000 + later), Event::Tick)];
        look_at(&mut desk, timed, ORDINARY, Look::default())
    };
    let (typing, model, _) = answer(200);
    assert!(typing.text.contains("正在输入 .."), "{}", typing.text);
    assert!(typing.text.contains("┃ ⋯⋯"), "{}", typing.text);
    assert!(typing.text.contains("已送达"), "{}", typing.text);
    assert!(!typing.text.contains("看规则"), "the customer answers first: {}", typing.text);
    assert_eq!(model.wait(ms(5200)), Some(ms(100)), "until the next dot");
    assert!(!typing.text.contains("触雷"), "nor is the line judged: {}", typing.text);
    assert!(typing.text.contains("Enter 不等了"), "{}", typing.text);
    assert!(typing.text.contains("热度 50\n") && !typing.text.contains('▼'), "{}", typing.text);
    let (said, model, _) = answer(600);
    assert_eq!(model.wait(ms(5600)), Some(ms(40)), "the meters move when the words are there");
    assert!(said.text.contains("热度 58 ▲8"), "{}", said.text);
    let (said, model, _) = answer(800);
    assert!(said.text.contains("在线") && said.text.contains("已读"), "{}", said.text);
    assert!(!said.text.contains("⋯"), "{}", said.text);
    assert!(said.text.contains("看规则"), "{}", said.text);
    assert!(model.wait(ms(5800)).unwrap() > Duration::from_secs(30), "nothing moves any more");
    assert!(!typing.text.contains("▸ 1"), "nobody answers what is not there yet");
    assert!(said.text.contains("▸ 1"), "{}", said.text);
    let frame = |shot: &Shot| shot.text.lines().position(|line| line.starts_with(" └"));
    assert_eq!(frame(&typing), frame(&said), "nothing moves when the line is there");
}

#[test]
fn any_key_has_the_line_at_once_and_answers_nothing() {
    let mut desk = dressed(Channel::Chat, &[]);
    let timed = vec![
        (ms(5000), key(KeyCode::Char('1'))),
        (ms(5100), key(KeyCode::Char('1'))),
        (ms(5110), Event::Tick),
    ];
    let (shot, ..) = look_at(&mut desk, timed, ORDINARY, Look::default());
    assert_eq!(desk.inputs.len(), 1, "the second key only has the line");
    assert!(!shot.text.contains("⋯"), "{}", shot.text);
}

#[test]
fn nobody_who_wants_no_motion_sees_any() {
    for motion in [Motion::Reduced, Motion::None] {
        let look = Look { motion, ..Look::default() };
        let mut desk = dressed(Channel::Chat, &[]);
        let timed = vec![(ms(5000), key(KeyCode::Char('1'))), (ms(5001), Event::Tick)];
        let (shot, model, _) = look_at(&mut desk, timed, ORDINARY, look);
        assert!(!shot.text.contains("⋯"), "{}", shot.text);
        assert!(model.wait(ms(5001)).unwrap() > Duration::from_secs(30));
    }
}

#[test]
fn a_telephone_pulses_while_it_sounds_and_is_still_in_between() {
    let seen = |at: u64, motion| {
        let look = Look { motion, ..Look::default() };
        let timed = vec![(ms(at), Event::Tick)];
        let (shot, model, _) = look_at(&mut Desk::new(CALL, &[]), timed, ORDINARY, look);
        (shot.text.matches(')').count(), model.wait(ms(at)).unwrap())
    };
    let (one, wait) = seen(100, Motion::Full);
    assert_eq!(wait, ms(150), "until the next wave");
    assert!(one < seen(300, Motion::Full).0);
    assert_eq!(seen(1500, Motion::Full), (0, ms(3500)), "quiet until the next ring");
    assert_eq!(seen(100, Motion::Reduced).1, ms(900), "until the tone ends");
    let (still, wait) = seen(100, Motion::None);
    assert_eq!((still, wait), (seen(3000, Motion::None).0, ms(4900)), "until the next ring");
}

#[test]
fn a_meter_slides_for_a_moment_and_its_number_is_there_at_once() {
    let after = |later: u64| {
        let mut desk = Desk::new(CUFF, &[]);
        let first = desk.key("check-label");
        let word = events(&first).remove(0);
        let timed = vec![(ms(5000), word), (ms(5000 + later), Event::Tick)];
        let (shot, model, _) = look_at(&mut desk, timed, (100, 30), Look::default());
        let bar = shot.text.lines().find(|line| line.contains('━')).unwrap().to_owned();
        let number = shot.text.lines().find(|line| line.contains("热度")).unwrap().to_owned();
        (bar.matches('━').count(), number, model.wait(ms(5000 + later)).unwrap())
    };
    let (begin, number, wait) = after(10);
    let (end, later, still) = after(200);
    assert!(begin < end, "{begin} {end}");
    assert_eq!((number, wait), (later, ms(30)));
    assert!(still > Duration::from_secs(30));
}

#[test]
fn the_bell_sounds_once_a_ring_and_before_silence_answers_if_it_is_wanted() {
    let bells = |desk: &mut Desk, seconds: &[u64], bell| {
        let look = Look { bell, ..Look::default() };
        look_at(desk, ticks(seconds), ORDINARY, look).2.bells
    };
    let often = [1, 2, 3, 6, 7, 8, 11];
    assert_eq!(bells(&mut Desk::new(CALL, &[]), &often, Bell::Sound), 3);
    assert_eq!(bells(&mut Desk::new(CALL, &[]), &often, Bell::None), 0);
    assert_eq!(bells(&mut Desk::new(CALL, &[]), &often, Bell::Visual), 0);
    let bells = |seconds: &[u64]| {
        let look = Look { bell: Bell::Sound, ..Look::default() };
        let mut desk = Desk::before(CALL, "yesterday");
        look_at(&mut desk, read_then(seconds), ORDINARY, look).2.bells
    };
    assert_eq!(bells(&[4, 9]), 0);
    assert_eq!(bells(&[4, 9, 10, 11, 12]), 1);
}

#[test]
fn a_bell_to_be_seen_reverses_the_line_while_it_sounds() {
    use ratatui::style::Modifier;

    let reversed = |at: u64, bell| {
        let look = Look { bell, ..Look::default() };
        let timed = vec![(ms(at), Event::Tick)];
        let (shot, ..) = look_at(&mut Desk::new(CALL, &[]), timed, ORDINARY, look);
        let spot = place(&shot, "响铃");
        shot.buffer[spot].modifier.contains(Modifier::REVERSED)
    };
    assert!(reversed(100, Bell::Visual), "while it sounds");
    assert!(!reversed(2000, Bell::Visual), "and not in between");
    assert!(!reversed(100, Bell::Sound), "nor where it is heard");
}

#[test]
fn one_click_selects_an_answer_and_the_second_says_it() {
    let mut desk = Desk::new(CUFF, &[]);
    let first = at(&mut desk, "", ORDINARY).0;
    let row = place(&first, "  2  ");
    let once = vec![(ms(2000), click(row))];
    let (shot, ..) = look_at(&mut desk, once.clone(), ORDINARY, Look::default());
    assert!(desk.inputs.is_empty(), "one click says nothing");
    assert_eq!(place(&shot, "▸").1, row.1, "{}", shot.text);
    let twice = once.into_iter().chain([(ms(3000), click(row))]).collect();
    look_at(&mut desk, twice, ORDINARY, Look::default());
    assert_eq!(desk.inputs.len(), 1);

    let mut desk = Desk::new(CUFF, &[]);
    let row = place(&first, "▸ 1  ");
    look_at(&mut desk, vec![(ms(2000), click(row))], ORDINARY, Look::default());
    assert!(desk.inputs.is_empty(), "nor does one on the answer that is selected from the start");
    let twice = vec![(ms(2000), click(row)), (ms(3000), click(row))];
    look_at(&mut desk, twice, ORDINARY, Look::default());
    assert_eq!(desk.inputs.len(), 1);
}

#[test]
fn clicks_place_and_mark_and_pick_up_and_go_on() {
    let look = Look::default();
    let mut desk = Desk::before(CUFF, "record");
    let row = place(&at(&mut desk, "", ORDINARY).0, "  3  [ ]");
    let (shot, ..) = look_at(&mut desk, vec![(ms(2000), click(row))], ORDINARY, look);
    assert!(shot.text.contains("3  [x]"), "{}", shot.text);
    let twice = vec![(ms(2000), click(row)), (ms(3000), click(row))];
    let (shot, ..) = look_at(&mut desk, twice, ORDINARY, look);
    assert!(!shot.text.contains("[x]"), "{}", shot.text);

    let mut desk = Desk::new(CALL, &[]);
    let shot = at(&mut desk, "", ORDINARY).0;
    for spot in ["回车接起来", "▄█████▄"] {
        let mut desk = Desk::new(CALL, &[]);
        look_at(&mut desk, vec![(ms(2000), click(place(&shot, spot)))], ORDINARY, look);
        assert_eq!(desk.kept(), ["ring:1"], "{spot}");
    }

    let shot = at(&mut crowded(&[]), "End Enter", SMALLEST).0;
    let more = vec![
        (ms(2000), key(KeyCode::End)),
        (ms(4000), key(KeyCode::Enter)),
        (ms(6000), click(place(&shot, "▼ 还有"))),
    ];
    let (shot, ..) = look_at(&mut crowded(&[]), more, SMALLEST, look);
    assert_eq!(place(&shot, "▸").1, place(&shot, "▸ 2").1, "a row further: {}", shot.text);

    let mut desk = red_line().then("guarantee-six");
    let go = place(&at(&mut desk, "", ORDINARY).0, "回车继续");
    let (shot, ..) = look_at(&mut desk, vec![(ms(2000), click(go))], ORDINARY, look);
    assert!(!shot.text.contains("红线："), "{}", shot.text);
}

/// Whatever is looked back at, it is said whose words they are, and that there is more both ways.
#[test]
fn a_page_that_is_looked_back_at_is_full_and_says_who_speaks() {
    let mut between = 0;
    for size in [SMALLEST, ORDINARY] {
        for pages in 1..6 {
            let keys = format!("End Enter {}", "PageUp ".repeat(pages));
            let text = at(&mut Desk::before(CUFF, "record"), &keys, size).0.text;
            let rows: Vec<&str> = text.lines().collect();
            let edge = rows.iter().rposition(|row| row.contains("下面还有"));
            let Some(edge) = edge.filter(|edge| rows[*edge].contains("前面说的")) else {
                continue;
            };
            between += 1;
            let top = rows.iter().position(|row| row.contains("柜台")).unwrap();
            let said = |row: &&str| row.contains(|c: char| ('一'..='龥').contains(&c));
            let empty = rows[top + 1..edge].iter().rev().take_while(|row| !said(row)).count();
            assert!(empty < 2, "{text}");
            let first = rows[top + 1];
            let middle = first.contains('│') && said(&first) && !first.contains("┃");
            let whose = ["旁白", "我", "沈女士", "张主管", "⋯", "✓", "已解决"];
            assert!(!middle || whose.iter().any(|it| first.contains(it)), "{text}");
        }
    }
    assert!(between > 1);
}

#[test]
fn the_wheel_scrolls_the_conversation_and_chooses_nothing() {
    let mut desk = Desk::before(CUFF, "record");
    let before = at(&mut desk, "", ORDINARY).0;
    let turned = |turned: &[Turned]| {
        let events = turned.iter().map(|it| Event::Wheel(*it));
        let timed = (2..).map(Duration::from_secs).zip(events).collect();
        look_at(&mut Desk::before(CUFF, "record"), timed, ORDINARY, Look::default()).0
    };
    let up = turned(&[Turned::Up]);
    assert!(up.text.contains("▼ 下面还有") && up.text != before.text, "{}", up.text);
    assert_eq!(place(&up, "▸"), place(&before, "▸"));
    assert_eq!(turned(&[Turned::Up, Turned::Down]).text, before.text);
}

/// What ended the run is over: it is read, and then there is the debrief or the way home.
#[test]
fn a_red_line_that_ends_the_run_offers_nothing_to_take_back_or_to_pause() {
    let ended = || {
        let text = changed("ended", |text| {
            let (before, mine) = text.split_once("id = \"check-label\"").unwrap();
            let mine =
                mine.replacen("\"hotel-no-explain-before-fix\"", "\"promise-no-overreach\"", 1);
            let mine = mine.replacen("to = \"story\"", "to = \"never-again\"", 1);
            format!("{before}id = \"check-label\"{mine}")
        });
        Desk::of(text, &["check-label"])
    };
    let (shot, _) = at(&mut ended(), "", ORDINARY);
    assert!(shot.text.contains("红线："), "{}", shot.text);
    let last = shot.text.lines().last().unwrap();
    assert!(!last.contains("退一步") && !last.contains("暂停"), "{last}");
    let mut desk = ended();
    let (_, model) = at(&mut desk, "u Esc", ORDINARY);
    assert!(model.overlays.is_empty(), "nobody is asked to go on later with what is over");
    assert_eq!(desk.kept(), ["check-label"], "and nothing is taken back");
    assert_eq!(desk.asked.last(), Some(&Effect::GoHome));
}

/// Figures that got better after a mine would pass for praise: what they are stands with the
/// judgement, in one piece with the key for the rule, and nobody smiles.
#[test]
fn a_mine_that_pleased_is_not_praised() {
    for (lang, told, smile) in [
        (Lang::Zh, "眼下听着顺耳，祸在后头。  v 看规则", "放心"),
        (Lang::En, "Pleased for now; the harm comes later.  v", "at ease"),
    ] {
        let look = Look { lang, ..Look::default() };
        for size in [ORDINARY, SMALLEST, (100, 30), (140, 45)] {
            let mut desk = red_line().then("guarantee-six");
            let mood = desk.session().mood();
            assert_eq!(mood.temper(), crate::engine::mood::Temper::Glad);
            let held = with(look, &mut desk, "", size);
            let clause = told.split("  ").next().unwrap();
            assert!(held.text.contains(clause), "{}", held.text);
            let read = with(look, &mut desk, "Enter", size);
            let rule = sentence(&desk, "promise-no-overreach", lang);
            let bare = |text: &str| text.split_whitespace().collect::<String>();
            assert!(bare(&read.text).contains(&bare(&rule)), "{}", read.text);
            assert!(read.text.contains(told), "{}", read.text);
            for shot in [held, read] {
                for sign in [smile, "^   ^", "(^_^)"] {
                    assert!(!shot.text.contains(sign), "{sign}: {}", shot.text);
                }
            }
        }
    }
    let felt = at(&mut Desk::new(CUFF, &["check-label"]), "", ORDINARY).0;
    assert!(!felt.text.contains("祸在后头"), "{}", felt.text);
}

/// What was asked in public is answered in private: the frame says which of both a line is.
#[test]
fn a_private_message_has_no_crowd() {
    let private = "id = \"later\"\nprivate = true";
    let text = include_str!("crowded.toml").replacen("id = \"later\"", private, 1);
    let desk = |inputs: &[&str]| {
        let prepared = changed("crowded-private", |_| text.clone());
        Desk::of(prepared, inputs)
    };
    let post = at(&mut desk(&[]), "", (100, 40)).0.text;
    assert!(post.contains("公开帖子") && post.contains("围观"), "{post}");
    let message = at(&mut desk(&["own"]), "", (100, 40)).0.text;
    let edge = message.lines().find(|line| line.contains('@')).unwrap();
    assert!(edge.contains("私信"), "{message}");
    assert!(!message.contains("公开帖子") && !message.contains("围观"), "{message}");
    let away = text.replacen(private, &format!("{private}\nabsent = true"), 1);
    let away = changed("crowded-away", |_| away.clone());
    let away = at(&mut Desk::of(away, &["own"]), "", (100, 40)).0.text;
    let edge = away.lines().find(|line| line.contains("客户不在")).unwrap();
    assert!(!edge.contains("私信") && !edge.contains('@'), "{away}");
    assert!(!away.contains("公开帖子") && !away.contains("围观"), "{away}");
}

/// A red line is read where it was said, whatever comes after it.
#[test]
fn a_red_line_said_in_public_is_read_in_public() {
    let private = "id = \"a-bit-afraid\"\nprivate = true";
    let mut opened = Library::built_in().open("ota/thirty-yuan").unwrap();
    assert!(opened.text.contains(private));
    let said = "id = \"cancel-or-not\"\n";
    opened.text = opened.text.replacen(&format!("{said}private = true\n"), said, 1);
    let prepared =
        kept("red-in-public", || Bank::new(Library::built_in()).prepare_opened(opened).unwrap());
    let mut desk = Desk::of(prepared, &["not-inverted", "four-hundred"]);
    let held = at(&mut desk, "", ORDINARY).0.text;
    assert!(held.contains("公开帖子"), "{held}");
    let read = at(&mut desk, "Enter", ORDINARY).0.text;
    assert!(read.contains("私信") && !read.contains("公开帖子"), "{read}");
}

/// The face, the words, then one line; more is a key away, a better answer is not told yet.
#[test]
fn a_mine_is_told_in_one_line_and_its_rule_is_a_key_away() {
    let mut desk = Desk::new(CUFF, &["check-label"]);
    let (shot, model) = at(&mut desk, "", (100, 30));
    let told: Vec<&str> = shot.text.lines().filter(|line| line.contains("v 看规则")).collect();
    assert_eq!(told.len(), 1, "{}", shot.text);
    assert!(told[0].starts_with(" ✗ 触雷  "), "{}", told[0]);
    assert!(model.overlays.is_empty(), "nothing lies over the conversation by itself");
    let page = vec![(ms(2000), key(KeyCode::F(3)))];
    let (page, ..) = look_at(&mut desk, page, (100, 60), Look::default());
    for word in ["违反：", "不许", "严重失误", "酒店", "出处：", "为什么："] {
        assert!(page.text.contains(word), "{word}: {}", page.text);
    }
    assert!(!page.text.contains("更好的说法"), "that can still be found: {}", page.text);
}

#[test]
fn a_rule_is_told_in_the_language_of_the_program() {
    let look = Look { lang: Lang::En, ..Look::default() };
    let desk = || Desk::new(CUFF, &["check-label"]);
    let prepared = desk().prepared;
    let last = desk().session();
    let rule = last.answered().last().unwrap().felt.unwrap();
    let rule = prepared.rules.get(prepared.scenario().rule(rule)).unwrap();
    let shot = with(look, &mut desk(), "", (140, 45));
    let words = rule.en.split(' ').take(4).collect::<Vec<_>>().join(" ");
    assert!(shot.text.contains(&words), "{words}: {}", shot.text);
}

#[test]
fn what_changed_is_said_until_the_next_line_and_no_longer() {
    let whole = Desk::before(CALL, "reply").inputs;
    let heat = |answers: usize| {
        let mut desk = Desk::new(CALL, &[]);
        desk.inputs = whole[..answers].to_vec();
        desk.session().mood().heat
    };
    let mut told = [false; 2];
    for answers in 2..=whole.len() {
        let mut desk = Desk::new(CALL, &[]);
        desk.inputs = whole[..answers].to_vec();
        let shot = at(&mut desk, "", (80, 40)).0;
        let line = shot.text.lines().find(|line| line.contains("热度")).unwrap();
        let now = heat(answers) != heat(answers - 1);
        assert_eq!(line.contains(['▲', '▼']), now, "{answers}: {line}");
        told[usize::from(now)] = true;
    }
    assert_eq!(told, [true; 2], "a line that moved the heat, and one that did not");
}

/// Who left is not drawn with a face until they speak again, whatever is filled in meanwhile.
#[test]
fn a_customer_who_left_has_no_face_until_they_speak() {
    let left = || changed("left", |_| include_str!("left.toml").to_owned());
    let seen = |inputs: &[&str]| at(&mut Desk::of(left(), inputs), "", ORDINARY).0.text;
    assert!(seen(&[]).contains("此刻"), "she is there at first");
    for inputs in [&["go-1"][..], &["go-1", "go-2"], &["go-1", "go-2", "go-3"]] {
        let text = seen(inputs);
        let there = inputs.len() == 3;
        assert_eq!(text.contains("不在场"), !there, "{inputs:?}: {text}");
        assert_eq!(text.contains("o   o"), there, "{inputs:?}: {text}");
    }
}

#[test]
fn nobody_is_said_to_wait_at_a_counter_who_is_in_no_scenario() {
    for inputs in [&[][..], &["take-over"]] {
        let text = at(&mut Desk::new(CUFF, inputs), "", ORDINARY).0.text;
        assert!(text.contains("柜台") && !text.contains("o o o"), "{text}");
    }
}

#[test]
fn no_mark_stands_at_the_top_without_the_words_it_is_about() {
    let whole = Desk::before(CUFF, "record").inputs;
    let mut cut = 0;
    for answers in 1..=whole.len() {
        for rows in 20..34 {
            let mut desk = Desk::new(CUFF, &[]);
            desk.inputs = whole[..answers].to_vec();
            let shot = at(&mut desk, "", (80, rows)).0;
            let mut talk = shot.text.lines().skip(2).map(|line| line.trim_matches([' ', '│']));
            let first = talk.find(|line| !line.is_empty()).unwrap().to_owned();
            let lone = ["✓ 扫雷 ┃", "已解决："].iter().any(|mark| first.starts_with(mark));
            assert!(!lone, "{answers} {rows}: {}", shot.text);
            cut += usize::from(first.contains('┃'));
        }
    }
    assert!(cut > 0, "a conversation that was cut above was seen");
}

/// What is said and what can be answered stand on one page as soon as there are rows for both.
#[test]
fn nobody_has_to_turn_a_page_where_words_and_answers_fit_together() {
    let edge_of_counter = "━".repeat(45);
    for columns in [60, 66] {
        let tall = at(&mut Desk::new(CUFF, &[]), "", (columns, 60)).0;
        assert!(tall.text.contains("▸ 1  "), "{}", tall.text);
        let rows: Vec<&str> = tall.text.lines().collect();
        let edge = rows.iter().position(|line| line.contains(&edge_of_counter)).unwrap();
        let frame = rows[2..edge].iter().rposition(|line| line.contains('┃')).unwrap();
        let words = rows[2..=2 + frame].iter().skip_while(|line| !line.contains("旁白")).count();
        let answers = rows[edge + 1..rows.len() - 2].iter().filter(|line| !line.trim().is_empty());
        // Heading, line of the customer, frame, an empty row, keys.
        let needed = 1 + 1 + words + 2 + answers.count() + 2;
        let needed = u16::try_from(needed).unwrap();
        let fits = at(&mut Desk::new(CUFF, &[]), "", (columns, needed)).0;
        assert!(fits.text.contains("▸ 1  ") && !fits.text.contains("读完了"), "{}", fits.text);
        let short = at(&mut Desk::new(CUFF, &[]), "", (columns, needed - 1)).0;
        assert!(!short.text.contains("▸ 1  "), "what is not seen is read first: {}", short.text);
    }
}

#[test]
fn arrows_scroll_what_is_read_page_by_page() {
    let long = "蹲一个结果。".repeat(60);
    let post = include_str!("crowded.toml").replace("蹲一个结果。", &long);
    let mut desk = Desk::of(changed("long-post", |_| post.clone()), &[]);
    let begin = at(&mut desk, "", SMALLEST).0.text;
    assert!(begin.contains("回车往下看"), "{begin}");
    let down = at(&mut desk, "Down Down", SMALLEST).0.text;
    let back = at(&mut desk, "Down Down Up Up", SMALLEST).0.text;
    assert_ne!(begin, down, "two rows further");
    assert_eq!(begin, back);
    assert_eq!(desk.inputs.len(), 0, "and say nothing");
}

/// What a source says where it measures time by itself, its tests left out.
fn measured(source: &str) -> Option<&'static str> {
    let drawn = source.split("#[cfg(test)]").next().unwrap();
    let units = ["secs", "millis", "micros", "nanos"];
    let signs =
        ["Duration::from_", "Duration::new", ".as_", "subsec_", "SLOW_BLINK", "RAPID_BLINK"];
    signs.into_iter().find(|sign| match *sign {
        ".as_" => units.iter().any(|unit| drawn.contains(&format!(".as_{unit}"))),
        sign => drawn.contains(sign),
    })
}

#[test]
fn whoever_measures_time_is_found() {
    for line in [
        "const RING: Duration = Duration::from_secs(5);",
        "let full = since.as_millis() / 250;",
        "let dots = since.as_secs_f32() as usize;",
        "let part = left.subsec_nanos();",
        "style.add_modifier(Modifier::SLOW_BLINK)",
    ] {
        assert!(measured(line).is_some(), "{line}");
    }
    assert_eq!(measured("since.saturating_sub(then)\n#[cfg(test)]\nDuration::from_secs(5)"), None);
}

/// Whoever animates asks `motion`; then one switch stills everything.
#[test]
fn no_other_module_animates() {
    let mut folders = vec![std::path::PathBuf::from("src/tui")];
    let mut read = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // Time that is measured, a paste, a second Ctrl-C, a terminal that is closed or says
            // nothing: nothing is drawn by these.
            let name = path.to_string_lossy().replace('\\', "/");
            let allowed = [
                "tui/motion.rs",
                "tui/event.rs",
                "tui/runtime.rs",
                "tui/update.rs",
                "term/probe.rs",
                "play/clock.rs",
                "tui/tests",
            ];
            if allowed.iter().any(|it| name.contains(it)) {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            read += 1;
            let sign = measured(&text);
            assert_eq!(sign, None, "{name} measures time by itself");
        }
    }
    assert!(read > 30);
}

/// The rule of this name, as it stands on the screen.
fn sentence(desk: &Desk, rule: &str, lang: Lang) -> String {
    desk.prepared.rules.get(rule).unwrap().sentence(lang).to_owned()
}

#[test]
fn of_two_broken_rules_the_graver_one_is_named() {
    let desk = || Desk::before("power/system-down", "will-it-stop").then("success-means-safe");
    let shot = at(&mut desk(), "", (140, 45)).0;
    let grave = sentence(&desk(), "promise-no-casual", Lang::Zh);
    assert!(shot.text.contains(&format!("✗ 触雷  {grave}")), "{}", shot.text);
}

#[test]
fn a_red_line_is_held_with_its_rule_in_the_language_of_the_program() {
    for lang in [Lang::Zh, Lang::En] {
        let mut desk = red_line().then("guarantee-six");
        let last = desk.session();
        let broken = last.answered().last().unwrap().broken.clone();
        let stage = &desk.prepared.stage;
        let gravest = broken.iter().max_by_key(|it| stage.facts(**it).unwrap().severity).unwrap();
        let rule = desk.prepared.scenario().rule(*gravest).to_owned();
        let named = sentence(&desk, &rule, lang);
        let look = Look { lang, ..Look::default() };
        let shot = with(look, &mut desk, "", (140, 45));
        assert!(shot.text.contains(&named), "{named}\n{}", shot.text);
    }
}

/// A promise of an earlier line that was not kept is told apart, as a part of the whole change.
#[test]
fn what_the_last_line_did_not_do_stands_on_lines_of_its_own() {
    let form = Desk::before(CUFF, "half-past-five").inputs.pop().unwrap().input;
    let desk = || Desk::before(CUFF, "when").then("three-note").then(&form);
    let shot = at(&mut desk(), "", (100, 30)).0;
    let (_, row) = place(&shot, "句许的没做到");
    let moved = shot.text.lines().nth(usize::from(row) + 1).unwrap();
    assert!(moved.contains("热度 ▲") && moved.contains("信任 ▼25"), "{}", shot.text);
    let shot = at(&mut desk(), "", SMALLEST).0;
    assert!(shot.text.contains("句许的没做到"), "{}", shot.text);
    let session = desk().session();
    let line = session.answered().position(|it| it.input == "three-note").unwrap() + 1;
    assert!(shot.text.contains(&format!("第 {line} 句许的没做到")), "{}", shot.text);
}

/// With room beside the meters for what else happened, or without.
#[test]
fn a_change_is_all_of_it_since_the_last_line_and_agrees_with_the_number() {
    let form = Desk::before(CUFF, "half-past-five").inputs.pop().unwrap().input;
    let desk = || Desk::before(CUFF, "when").then("three-note").then(&form);
    let session = desk().session();
    let before = session.answered().last().unwrap().before;
    let now = session.mood();
    let change = |label: &str, before: u8, now: u8| {
        let sign = if now < before { '▼' } else { '▲' };
        format!("{label} {now} {sign}{}", now.abs_diff(before))
    };
    for size in [SMALLEST, (80, 22), (100, 30), (140, 45)] {
        let shot = at(&mut desk(), "", size).0;
        let heat = change("热度", before.heat, now.heat);
        for said in [heat, change("信任", before.trust, now.trust)] {
            assert!(shot.text.contains(&said), "{said}: {}", shot.text);
        }
    }
    let shot = at(&mut desk(), "", (80, 22)).0;
    assert!(shot.text.contains("你失约"), "the reason: {}", shot.text);
}

/// What the first line promised is no promise of before.
#[test]
fn a_promise_of_this_very_line_is_called_so() {
    let prepared = changed("just-promised", |text| {
        let scene = "id = \"story\"\n";
        text.replacen(scene, &format!("{scene}events = [{{ moves = [\"lapse\"] }}]\n"), 1)
    });
    let mut desk = Desk::of(prepared, &["check-label"]);
    let shot = at(&mut desk, "", SMALLEST).0;
    assert!(shot.text.contains("刚许的没做到"), "{}", shot.text);
}

#[test]
fn another_try_says_so_and_counts_its_own_time() {
    let mut desk = Desk::before(CUFF, "when");
    let taken_over = desk.inputs.len();
    for timed in &mut desk.inputs {
        timed.ms = 600_000;
    }
    assert!(at(&mut desk, "", ORDINARY).0.text.contains("已练 "));
    desk.again = Some(taken_over);
    let shot = at(&mut desk, "", ORDINARY).0;
    let said = format!("重来，从第 {} 句", taken_over + 1);
    assert!(shot.text.contains(&said) && !shot.text.contains("已练 "), "{}", shot.text);
    let look = Look { lang: Lang::En, ..Look::default() };
    let said = format!("retry, from line {}", taken_over + 1);
    let shot = with(look, &mut desk, "", SMALLEST);
    assert!(shot.text.contains(&said), "{}", shot.text);
    let title = shot.text.lines().next().unwrap();
    assert!(!title.contains('⋯'), "the industry is left out whole: {title}");
}

#[test]
fn what_is_said_while_a_chat_customer_is_away_was_not_delivered_to_them() {
    let mut desk = Desk::before("express/a-pair-of-bowls", "the-shop").then("his-to-say");
    let shot = at(&mut desk, "", (140, 45)).0;
    assert!(shot.text.contains("客户不在") && !shot.text.contains("已送达"), "{}", shot.text);
    assert!(!shot.text.contains("程先生  不在线"), "{}", shot.text);
}

/// Trust is neither good nor bad news by its colour, and has the one it has in the debrief.
#[test]
fn low_trust_is_not_green() {
    let look = Look::default();
    let shot = at(&mut Desk::new(CUFF, &["check-label"]), "", ORDINARY).0;
    let (column, row) = place(&shot, "信任 ");
    let fg = shot.buffer[(column + 5, row)].fg;
    assert_eq!(Some(fg), look.theme.tone(Tone::Trainee).fg);
    assert_ne!(Some(fg), look.theme.tone(Tone::Calm).fg);
}

/// What stands beside the conversation in a window of 80 columns, row by row below the heading.
fn column_of(shot: &Shot) -> Vec<String> {
    let area = shot.buffer.area;
    let text = |row: u16| (54..area.right()).map(|x| shot.buffer[(x, row)].symbol()).collect();
    (2..area.bottom() - 2).map(text).map(|it: String| it.trim().to_owned()).collect()
}

/// The rows of the conversation with its frame.
fn edge_of(shot: &Shot) -> usize {
    let edge = |line: &&str| line.trim_start().starts_with(['└', '╰', '┕']);
    shot.text.lines().skip(2).take_while(|line| !edge(line)).count()
}

/// A column that loses a part just when one has to choose would be read as news.
#[test]
fn while_it_is_read_the_column_shows_what_it_shows_when_something_is_chosen() {
    let mut read = 0;
    for (name, last) in [(CUFF, "none"), (CALL, "reply"), ("express/a-pair-of-bowls", "the-claim")]
    {
        let all = Desk::before(name, last).inputs;
        for size in [ORDINARY, (80, 30)] {
            for turn in 1..all.len() {
                let mut desk = Desk::new(name, &[]);
                desk.inputs = all[..turn].to_vec();
                let reads = at(&mut desk, "", size).0;
                if !reads.text.contains("▸ 回车往下看") && !reads.text.contains("▸ 读完了")
                {
                    continue;
                }
                let mut keys = String::new();
                let mut chosen = at(&mut desk, "", size).0;
                while !chosen.text.contains("▸ 1 ") {
                    keys.push_str("Enter ");
                    chosen = at(&mut desk, &keys, size).0;
                }
                let (one, two) = (column_of(&reads), column_of(&chosen));
                let (rows, more) = (edge_of(&chosen), edge_of(&reads));
                assert_eq!(
                    one[..rows],
                    two[..rows],
                    "{name} {turn}: {} {}",
                    reads.text,
                    chosen.text
                );
                assert!(one[rows..more].iter().all(String::is_empty), "{}", reads.text);
                read += 1;
            }
        }
    }
    assert!(read > 3, "pages were read: {read}");
}

/// The trainee's own line is what the customer answers: at least a row of it is always there.
#[test]
fn what_was_just_said_is_in_sight_when_the_next_line_is_chosen() {
    for (name, last) in [(CUFF, "none"), (CALL, "reply")] {
        let all = Desk::before(name, last).inputs;
        for size in [SMALLEST, ORDINARY, (100, 30)] {
            for turn in 1..all.len() {
                let mut desk = Desk::new(name, &[]);
                desk.inputs = all[..turn].to_vec();
                let mut keys = String::new();
                let mut shot = at(&mut desk, "", size).0;
                while !shot.text.contains("▸ 1 ") && keys.len() < 90 {
                    keys.push_str("Enter ");
                    shot = at(&mut desk, &keys, size).0;
                }
                let own = |line: &str| line.contains('我') && line.contains('┃');
                assert!(shot.text.lines().any(own), "{name} {size:?} {turn}: {}", shot.text);
            }
        }
    }
}

/// What was judged and what is asked now are two things.
#[test]
fn an_empty_row_stands_between_a_judgement_and_the_answers_before_any_between_them() {
    let all = Desk::before(CUFF, "none").inputs;
    let mut apart = 0;
    for rows in 24..34 {
        for turn in 1..all.len() {
            let mut desk = Desk::new(CUFF, &[]);
            desk.inputs = all[..turn].to_vec();
            let shot = at(&mut desk, "", (80, rows)).0;
            let lines: Vec<&str> = shot.text.lines().collect();
            let Some(edge) =
                lines.iter().position(|line| line.contains("━━━━━") && line.contains('┘'))
            else {
                continue;
            };
            let Some(first) = lines.iter().position(|line| line.contains("▸ 1  ")) else {
                continue;
            };
            let keys = lines.len() - 2;
            let is_empty = |row: &str| row.trim().is_empty();
            let free = lines[first..keys].iter().filter(|row| is_empty(row)).count();
            let before = lines[edge + 1..first].iter().any(|row| is_empty(row));
            assert!(before || free == 0, "{rows} {turn}: {}", shot.text);
            apart += usize::from(before);
        }
    }
    assert!(apart > 20, "{apart}");
}

/// The row of a meter, where the limit of the heat is told in another.
fn meter_row(shot: &Shot, label: &str) -> u16 {
    let told = |line: &str| line.contains(label) && !line.contains("就不谈");
    u16::try_from(shot.text.lines().position(told).expect(label)).unwrap()
}

#[test]
fn the_meters_keep_their_rows_from_turn_to_turn() {
    let all = Desk::before(CUFF, "none").inputs;
    for size in [ORDINARY, (100, 30), (140, 45)] {
        let rows = (0..all.len()).map(|turn| {
            let mut desk = Desk::new(CUFF, &[]);
            desk.inputs = all[..turn].to_vec();
            let shot = at(&mut desk, "", size).0;
            ["热度 ", "信任 ", "耐心 "].map(|label| meter_row(&shot, label))
        });
        let rows: std::collections::BTreeSet<_> = rows.collect();
        assert_eq!(rows.len(), 1, "{size:?}: {rows:?}");
    }
}

/// Whatever room a turn leaves: where the picture stays, so does everything below it.
#[test]
fn heat_trust_patience_and_what_is_solved_keep_their_rows_in_an_ordinary_window() {
    let mut seen = std::collections::BTreeSet::new();
    for id in [CUFF, CALL, "express/a-pair-of-bowls", "telecom/two-three-oh-six"] {
        let all = Desk::before(id, "none").inputs;
        for turn in 0..=all.len() {
            let mut desk = Desk::new(id, &[]);
            desk.inputs = all[..turn].to_vec();
            let shot = at(&mut desk, "Enter Enter", ORDINARY).0;
            let rows = ["热度 ", "信任 ", "耐心 ", "你办成 "].map(|it| meter_row(&shot, it));
            if rows[0] > 4 {
                let above = shot.text.lines().nth(usize::from(rows[0]) - 1).unwrap();
                let above: String = above.chars().rev().take(12).collect();
                assert!(!above.contains(['▄', '─', '━', '═']), "a row free: {}", shot.text);
                seen.insert(rows);
            }
            // A low box has no row for it but another's.
            let corner = |line: &str| line.starts_with(" └") || line.starts_with(" ╰");
            let edge = shot.text.lines().position(corner).unwrap();
            assert!(usize::from(rows[3]) <= edge, "{id} {turn}: {}", shot.text);
        }
    }
    let apart: Vec<_> = seen.iter().filter(|rows| rows[3] != rows[2]).collect();
    assert_eq!(apart.len(), 1, "{seen:?}");
    assert!(seen.iter().all(|rows| rows[..3] == apart[0][..3]), "{seen:?}");
}

/// The number at which the customer breaks off is said while it can be reached, and at the end.
#[test]
fn where_a_customer_breaks_off_is_said_and_ticked() {
    let shot = at(&mut Desk::new(CUFF, &[]), "", ORDINARY).0;
    assert!(shot.text.contains("热度 95 就不谈"), "{}", shot.text);
    let shot = at(&mut Desk::new(CUFF, &[]), "", (140, 45)).0;
    assert!(shot.text.contains("热度到 95 就不谈了"), "{}", shot.text);
    assert!(shot.text.lines().any(|line| line.contains("─┼")), "{}", shot.text);
    let shot = at(&mut Desk::before(CUFF, "none"), "", ORDINARY).0;
    assert!(!shot.text.contains("就不谈"), "it went on to its end: {}", shot.text);
    let hot = changed("hot", |text| text.replacen("heat = 50", "heat = 97", 1));
    let shot = at(&mut Desk::of(hot, &[]), "", ORDINARY).0;
    assert!(shot.text.contains("热度 97") && shot.text.contains("最后一次机会"), "{}", shot.text);
    // One whose trust is not yet gone goes on whatever the heat.
    let shot = at(&mut Desk::new("telecom/two-three-oh-six", &[]), "", (140, 45)).0;
    assert!(!shot.text.contains("就不谈") && !shot.text.contains("─┼"), "{}", shot.text);
}

#[test]
fn in_signs_of_a_keyboard_a_direction_is_no_gain() {
    let theme = Theme { glyphs: Glyphs::Ascii, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    let mut desk = Desk::new(CUFF, &["check-label"]);
    let before = at(&mut desk, "PageUp", ORDINARY).0.text;
    let shot = with(look, &mut desk, "PageUp", ORDINARY);
    assert!(before.contains("▼ 下面还有") && shot.text.contains("\\/ 下面还有"), "{}", shot.text);
    let change = before.split(" ▲").nth(1).unwrap().split(' ').next().unwrap();
    assert!(shot.text.contains(&format!(" +{change}")), "{}", shot.text);
}

#[test]
fn a_long_judgement_still_says_how_its_rule_is_seen() {
    let look = Look { lang: Lang::En, ..Look::default() };
    for size in [ORDINARY, (100, 30)] {
        let shot = with(look, &mut Desk::new(CALL, &["ring:2", "we-do"]), "", size);
        assert!(shot.text.contains("v shows the rule"), "{}", shot.text);
    }
}

/// Rows between the answers come last: before them the answers stand off the conversation.
#[test]
fn answers_are_set_off_before_they_are_set_apart() {
    let mut apart = 0;
    for size in [ORDINARY, (100, 30), (140, 45)] {
        for id in [CUFF, "core/not-the-cake", "power/third-drawer"] {
            for keys in ["", "End Enter", "End Enter 1", "End Enter 1 End Enter"] {
                let shot = at(&mut Desk::new(id, &[]), keys, size).0;
                let rows: Vec<&str> = shot.text.lines().collect();
                let row = |words| rows.iter().position(|row| row.starts_with(words));
                let (Some(first), Some(second)) = (row(" ▸ 1  "), row("   2  ")) else {
                    continue;
                };
                if rows[second - 1].trim().is_empty() {
                    apart += 1;
                    assert!(rows[first - 1].trim().is_empty(), "{}", shot.text);
                }
            }
        }
    }
    assert!(apart > 0);
}
