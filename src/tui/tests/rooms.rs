//! What holds for the rooms around a run: one left edge, rows that can be read, and the way back from
//! a retry to the debrief it was begun from.

use std::sync::Arc;

use super::debrief::{CUFF, fresh, long, red_line, rerun, seen};
use super::play::{Desk, at};
use super::start::nobody;
use super::*;
use crate::engine::session::Session;
use crate::explore::{MOST_STATES, prospects};
use crate::message::Lang;
use crate::plain::tell::ahead_of;
use crate::tui::screen::Screen;
use crate::tui::text::width;
use crate::tui::theme::Tone;
use crate::tui::update::Msg;

/// Signs that may stand before a text.
const SIGNS: [&str; 6] = ["▸", "✓", "✗", "○", "▌", "─"];

/// Nothing begins farther left than the text of every screen, but for signs and rules.
fn assert_edge(name: &str, shot: &Shot) {
    let cell = |x: u16, y: u16| shot.buffer[(x, y)].symbol();
    let body = 2..shot.buffer.area.height - 2;
    for y in body.clone() {
        let (sign, gap) = (cell(1, y), cell(2, y));
        assert!(sign == " " || SIGNS.contains(&sign), "{name}, row {y}: {}", shot.text);
        assert!(gap == " " || sign == "─", "{name}, row {y}: {}", shot.text);
    }
    assert!(body.into_iter().any(|y| cell(3, y) != " "), "{name}: {}", shot.text);
}

#[test]
fn every_page_begins_at_the_same_column() {
    let size = (80, 24);
    for (name, made, keys) in [
        ("facts", long as fn() -> Report, ""),
        ("score asked", fresh, "Tab"),
        ("regret", fresh, "Tab Enter"),
        ("guess", fresh, "Tab 5 Enter Enter BackTab"),
        ("analysis", long, "Tab"),
        ("compared", rerun, "Tab"),
        ("line", long, "Tab Enter"),
        ("score", long, "BackTab"),
        ("failed", red_line, "BackTab"),
    ] {
        assert_edge(name, &seen(made(), keys, size));
    }
    for keys in ["Enter", "Enter h", "Enter s", "Enter e"] {
        assert_edge(keys, &shot(&mut ordinary(), keys, size));
    }
    for keys in ["", "Enter Enter", "Enter Enter Enter", "Enter Enter Enter text:林 Enter"] {
        assert_edge(keys, &shot(&mut nobody(), keys, size));
    }
}

#[test]
fn what_was_played_is_in_the_colour_of_text() {
    let rest = Look::default().theme.tone(Tone::Rest).add_modifier;
    for (keys, word) in [("Enter h", "100"), ("Enter h", "20 21:00"), ("Enter", "100")] {
        let shot = shot(&mut ordinary(), keys, (80, 24));
        let lines = shot.text.lines().enumerate();
        let (row, line) = lines.skip(2).find(|(_, line)| line.contains(word)).expect(word);
        let column = width(line.split(word).next().unwrap_or_default());
        let cell = &shot.buffer[(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())];
        assert!(!cell.modifier.contains(rest), "{keys} {word}: {}", shot.text);
    }
}

#[test]
fn a_retry_is_left_for_the_debrief_it_was_begun_from_or_for_home() {
    let retry = || {
        let mut desk = Desk::before("hotel/shrunk-cuff", "story");
        desk.again = Some(desk.inputs.len());
        desk
    };
    let first = Effect::OpenRun("run-1".to_owned());
    let mut desk = retry();
    let (shot, _) = at(&mut desk, "Esc", (80, 24));
    assert!(shot.text.contains("这一次还没有答过"), "{}", shot.text);
    at(&mut desk, "Esc 1", (80, 24));
    assert_eq!(desk.asked.last(), Some(&first));
    let mut desk = retry();
    at(&mut desk, "Esc 2", (80, 24));
    assert_eq!(desk.asked.last(), Some(&Effect::GoHome));
    let mut desk = Desk::before("hotel/shrunk-cuff", "none");
    desk.again = Some(1);
    let (shot, _) = at(&mut desk, "", (80, 24));
    assert!(shot.text.contains("Esc 回复盘"), "{}", shot.text);
    at(&mut desk, "Esc", (80, 24));
    assert_eq!(desk.asked.last(), Some(&first));
}

#[test]
fn the_debrief_that_is_come_back_to_is_as_it_was_left() {
    let report = red_line();
    let mut model = Model::new(Look::default(), (80, 24));
    let told = |model: &mut Model, answer| {
        model.update(Msg::Answer(answer), Duration::ZERO);
    };
    told(&mut model, Answer::Report(Box::new(report.clone())));
    for key in events("Tab Home Down Down Down Enter") {
        model.update(Msg::Event(key), Duration::from_secs(1));
    }
    let before = draw(80, 24, |frame| view(&model, frame)).text;
    assert!(before.contains("第 4 句"), "{before}");
    let game = Game {
        prepared: Arc::clone(&CUFF),
        session: Session::start(Arc::clone(&CUFF.stage), 7),
        timer_factor: 100,
        banner: None,
        notices: Vec::new(),
        purpose: crate::tui::data::Purpose::Kept,
        again: Some(0),
        first: Some(report.run.clone()),
    };
    told(&mut model, Answer::Play(Box::new(game)));
    assert!(matches!(model.screen, Screen::Play(_)));
    told(&mut model, Answer::Report(Box::new(report)));
    assert_eq!(draw(80, 24, |frame| view(&model, frame)).text, before);
}

#[test]
fn what_was_still_open_is_asked_for_until_it_is_known_and_told_with_each_line() {
    let report = Report { prospects: None, ..red_line() };
    let run = report.run.clone();
    let answers: Vec<String> = report.debrief.answers.iter().map(|it| it.input.clone()).collect();
    let prospects = prospects(&CUFF.stage, &answers, MOST_STATES);
    let mut model = Model::new(Look::default(), (100, 40));
    let told = |model: &mut Model, msg| model.update(msg, Duration::from_secs(1));
    told(&mut model, Msg::Answer(Answer::Report(Box::new(report))));
    assert!(model.wait(Duration::from_secs(1)).is_some());
    model.take_changed();
    let ask = [Effect::LookAhead(run.clone())];
    assert_eq!(told(&mut model, Msg::Event(Event::Tick)), ask);
    assert!(!model.take_changed(), "nothing is drawn for the asking");
    let other = Answer::Ahead { run: "another".to_owned(), prospects: Vec::new() };
    told(&mut model, Msg::Answer(other));
    assert_eq!(told(&mut model, Msg::Event(Event::Tick)), ask, "that was another run's");
    let (before, after) = (prospects[0], prospects[1]);
    told(&mut model, Msg::Answer(Answer::Ahead { run, prospects }));
    assert_eq!(model.wait(Duration::from_secs(1)), None);
    for key in events("Tab Home Enter") {
        told(&mut model, Msg::Event(key));
    }
    let page = draw(100, 40, |frame| view(&model, frame)).text;
    let sentence = ahead_of(Lang::Zh, before, after).unwrap();
    assert!(page.contains("还能到") && page.contains(&sentence), "{sentence}: {page}");
}

#[test]
fn a_patience_that_ran_out_is_named_and_stands_beside_heat_and_trust() {
    let mut report = long();
    report.debrief.reacted = true;
    report.debrief.course.last_mut().unwrap().after.patience = 0;
    let facts = seen(report, "", (100, 30)).text;
    assert!(facts.contains("耐心用完了") && facts.contains("到 0"), "{facts}");
}

#[test]
fn the_time_of_a_retry_says_which_lines_it_is_of() {
    let facts = seen(rerun(), "", (80, 24)).text;
    assert!(facts.contains("从第 3 句起的 "), "{facts}");
}

#[test]
fn the_same_outcome_leads_from_nothing_to_nothing() {
    let mut same = rerun();
    let mut earlier = same.earlier.take().unwrap();
    earlier.debrief.ending = same.debrief.ending;
    earlier.debrief.red_line = same.debrief.red_line;
    same.earlier = Some(earlier);
    let facts = seen(same.clone(), "", (80, 24)).text;
    assert!(facts.contains("结果都是解决"), "{facts}");
    let score = seen(same, "BackTab", (80, 24)).text;
    assert!(score.contains("结果都是解决") && !score.contains("解决到解决"), "{score}");
}

#[test]
fn the_end_of_the_tutorial_says_what_judgements_and_outcome_are() {
    for lang in crate::message::Lang::ALL {
        for result in ["resolved", "eased", "lost"] {
            let args = [("result", result.into())];
            let said = crate::message::say_with(lang, "coach-over", &args);
            for grade in ["best", "good", "weak", "mine"] {
                let grade = crate::message::say(lang, &format!("grade-{grade}"));
                assert!(said.contains(&grade), "{grade}: {said}");
            }
            // The ending that is seen is the first that is explained, and no other is left out.
            let (_, about) = said.split_once(&crate::message::say(lang, "report-outcome")).unwrap();
            let at = |result: &str| {
                let word = crate::message::say(lang, &format!("outcome-{result}"));
                about.find(&word).unwrap_or_else(|| panic!("{word}: {about}"))
            };
            for other in ["resolved", "eased", "lost", "complaint"] {
                assert!(other == result || at(result) < at(other), "{result} {other}: {about}");
            }
        }
        let said = crate::message::say_with(lang, "coach-over", &[("result", "lost".into())]);
        assert!(said.contains(&crate::message::say(lang, "report-outcome")), "{said}");
    }
}
