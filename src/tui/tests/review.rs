//! The walk through a debrief: asked before told, and taken up again from any decision.

use std::sync::Arc;

use insta::assert_snapshot;
use proptest::prelude::*;

use super::debrief::{CUFF, fresh, long, paper, perfect, red_line, rerun, seen};
use super::*;
use crate::engine::debrief::Debrief;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::profile::Guess;
use crate::tui::screen::Screen;
use crate::tui::theme::{ColorLevel, Glyphs, Theme};

/// What the world was asked for after these keys in the debrief.
fn asked(report: Report, keys: &str) -> Vec<Effect> {
    let mut paper = paper(report);
    play(&mut paper, seconds_apart(events(&format!("Enter h Enter {keys}"))));
    paper.asked
}

#[test]
fn a_trainee_judges_a_run_before_the_program_does() {
    let question = seen(fresh(), "Enter", (80, 24)).text;
    assert!(question.contains("这一次你给自己打多少分"), "after the facts it asks: {question}");
    assert!(!question.contains("行为分") && !question.contains("触雷"), "and judges nothing yet");

    let keys = "Enter 7 5 Right Enter Down Down Down Enter";
    let guess = Guess { score: Some(80), regret: Some(2) };
    let kept = asked(fresh(), keys);
    let run = fresh().run;
    assert!(kept.contains(&Effect::Guess { run, guess }), "what was said is kept: {kept:?}");

    let next = seen(fresh(), keys, (80, 24)).text;
    assert!(next.contains("[分析]"), "then the decisions are looked at");
    let back = seen(fresh(), &format!("{keys} BackTab"), (80, 24)).text;
    assert!(back.contains("你给自己打 80 分") && back.contains("真的得分在最后一页"), "{back}");

    let score = seen(fresh(), &format!("{keys} Tab"), (80, 24)).text;
    assert!(score.contains("你估 80 分，得 42 分，高估了 38 分。"), "at last both: {score}");
    assert!(score.contains("想收回的第 3 句，确实丢了分：得 0/3。"), "{score}");
    let back = seen(fresh(), &format!("{keys} Tab BackTab BackTab"), (80, 24)).text;
    assert!(back.contains("高估了 38 分"), "and from then on, beside each other: {back}");
}

#[test]
fn who_does_not_want_to_guess_skips_it_and_is_left_in_peace() {
    let asks = seen(fresh(), "Enter", (80, 24)).text;
    assert!(!asks.contains("50 分"), "no guess stands there from the start: {asks}");
    assert!(asks.contains("▸  -- 分") && asks.contains("不想打分，直接按回车"), "{asks}");
    assert!(!asks.contains("收回"), "one question after the other: {asks}");
    for skip in ["Enter Tab", "Enter Esc", "Enter Enter Enter", "Enter Enter Tab"] {
        let next = seen(fresh(), skip, (80, 24)).text;
        assert!(next.contains("[分析]"), "{skip} goes on: {next}");
        let back = seen(fresh(), &format!("{skip} BackTab"), (80, 24)).text;
        assert!(back.contains("打多少分"), "it can be given until the score was seen: {back}");
        let late = "BackTab 7 0 Enter Enter";
        let given = asked(fresh(), &format!("{skip} {late}"));
        let guess = Guess { score: Some(70), regret: None };
        let kept = |it: &Effect| matches!(it, Effect::Guess { guess: it, .. } if *it == guess);
        assert!(given.iter().any(kept), "{skip} {late}: {given:?}");
        let over = seen(fresh(), &format!("{skip} Tab BackTab BackTab"), (80, 24)).text;
        assert!(over.contains("这一次没有自评"), "and no longer: {over}");
        assert!(!asked(fresh(), skip).iter().any(|it| matches!(it, Effect::Guess { .. })));
        let score = seen(fresh(), &format!("{skip} Tab"), (80, 24)).text;
        assert!(score.contains("42 分") && !score.contains("你估"), "{score}");
    }
    let regrets = seen(fresh(), "Enter Enter 3 Enter BackTab", (80, 24)).text;
    assert!(
        regrets.contains("你没有给自己打分") && regrets.contains("想收回的是第 3 句"),
        "{regrets}"
    );
}

#[test]
fn more_than_a_hundred_points_are_not_taken_and_that_is_said() {
    for (lang, word, points) in [
        (crate::message::Lang::Zh, "没有算进去", "15 分"),
        (crate::message::Lang::En, "was not taken", "15 points"),
    ] {
        let look = Look { lang, ..Look::default() };
        let page = |keys: &str| shot_as(&mut paper(fresh()), keys, (80, 24), look).text;
        let keys = "Enter h Enter Enter 1 5";
        assert!(!page(keys).contains(word));
        let beyond = page(&format!("{keys} 0"));
        assert!(beyond.contains(word) && beyond.contains(points), "{beyond}");
        assert!(!page(&format!("{keys} 0 Right")).contains(word));
    }
}

#[test]
fn a_run_of_the_history_shows_the_guess_of_then() {
    let guess = Some(Guess { score: Some(40), regret: None });
    let old = Report { guess, ..red_line() };
    let page = seen(old.clone(), "Tab", (80, 24)).text;
    assert!(page.contains("你估 40 分，得 42 分，估得准。"), "{page}");
    assert!(page.contains("没有想收回的话"), "{page}");
    let score = seen(old, "BackTab", (80, 24)).text;
    assert!(score.contains("估得准"), "{score}");
    let none = seen(red_line(), "Tab", (80, 24)).text;
    assert!(none.contains("[分析]") && !none.contains("自评"), "nor asked days later: {none}");
}

#[test]
fn enter_alone_walks_to_the_score_and_begins_no_other_try_on_the_way() {
    for report in [fresh(), Report { fresh: true, ..long() }, Report { fresh: true, ..perfect() }] {
        let mut keys = String::new();
        while !seen(report.clone(), &keys, (80, 24)).text.contains("[得分]") {
            keys.push_str(" Enter");
            assert!(keys.len() < 600, "it comes to an end");
        }
        let asked = asked(report, &keys);
        assert!(!asked.iter().any(|it| matches!(it, Effect::Again { .. })), "{asked:?}");
    }
    let listed = seen(fresh(), "Enter Enter Enter End", (80, 24)).text;
    assert!(listed.contains("▸ 看得分") && listed.contains("回车看得分"), "{listed}");
    let score = seen(fresh(), "Enter Enter Enter End Enter", (80, 24)).text;
    assert!(score.contains("[得分]"), "{score}");
    let line = seen(fresh(), "Enter Enter Enter Home Enter End", (80, 24)).text;
    assert!(line.contains("▸ 看下一句") && line.contains("第 1 句"), "{line}");
    let last = seen(fresh(), "Enter Enter Enter End Up Enter End", (80, 24)).text;
    assert!(last.contains("▸ 看得分"), "{last}");
    for (keys, at) in
        [("Home Enter End", 0), ("Home Enter End Enter End", 1), ("End Up Enter End", 8)]
    {
        let open = format!("Enter Enter Enter {keys}");
        let both = seen(fresh(), &open, (80, 24)).text;
        assert!(both.contains("重来") && both.contains("▸ 看"), "both are in sight: {both}");
        let down = " Down".repeat(30);
        let chosen = seen(fresh(), &format!("{open}{down}"), (80, 24)).text;
        assert!(chosen.contains("▸ 从") && !chosen.contains("▸ 看"), "{chosen}");
        let run = fresh().run;
        let asked = asked(fresh(), &format!("{open}{down} Enter"));
        assert_eq!(asked.last(), Some(&Effect::Again { run, at }), "{chosen}");
        let back = seen(fresh(), &format!("{open}{down} Up"), (80, 24)).text;
        assert!(back.contains("▸ 看"), "{back}");
    }
    let again = seen(fresh(), "Enter Enter Enter End Enter BackTab Home Enter End", (80, 24)).text;
    assert!(again.contains("▸ 看下一句"), "the same order once the score was seen: {again}");
}

/// Reading on is selected on every line and however far it is read, in a new run and an old one:
/// whoever reads with Enter is never thrown into another try.
#[test]
fn an_open_line_always_has_reading_on_selected() {
    for (report, keys) in [(fresh(), "Enter Enter Enter Home Enter"), (long(), "Tab Home Enter")] {
        let mut keys = keys.to_owned();
        let mut read_on = 0;
        for size in [(60, 20), (80, 24), (140, 45)] {
            let page = seen(report.clone(), &keys, size).text;
            let more = page.contains("▼ 下面还有");
            let row = if more { "▸ 往下读" } else { "▸ 看下一句" };
            assert!(page.contains(row) && page.matches('▸').count() == 1, "{page}");
            read_on += usize::from(more);
        }
        assert!(read_on > 0, "some of it is below the smallest window");
        for _ in 0..report.debrief.answers.len() {
            keys.push_str(" Enter");
            let page = seen(report.clone(), &keys, (60, 20)).text;
            assert!(page.contains("▸ "), "{page}");
        }
        assert!(!asked(report, &keys).iter().any(|it| matches!(it, Effect::Again { .. })));
    }
    let read = clicked(long(), "Tab Home Enter", "往下读", (60, 20)).0;
    assert!(
        read.contains("▲ 上面还有") && read.contains("响到第 4 声"),
        "a click reads on, too: {read}"
    );
}

#[test]
fn a_lost_point_without_a_broken_rule_says_why_and_names_no_kept_rule() {
    let mut report = red_line();
    let answer = report.debrief.answers.iter_mut().find(|it| it.counted.is_some()).unwrap();
    answer.grade = Some(crate::scenario::model::Grade::Good);
    answer.broken.clear();
    answer.why = Some("他问了行不行，应一声。".to_owned());
    let kept = *answer.kept.first().expect("a kept rule");
    let id = report.prepared.scenario().rule(kept).to_owned();
    let sentence = report.prepared.rules.get(&id).unwrap().zh.replace(' ', "");
    let score = seen(report, "BackTab", (80, 200)).text.replace(['\n', ' '], "");
    assert!(score.contains("他问了行不行，应一声。"), "{score}");
    assert!(!score.contains(&sentence), "{sentence} was kept: {score}");
}

/// Line by line, in practice and beside the score, one rule leads: the one the customer felt.
#[test]
fn of_two_rules_as_grave_the_analysis_and_the_score_name_the_same_first() {
    for report in [red_line(), long()] {
        let teller = crate::plain::tell::Teller {
            lang: crate::message::Lang::Zh,
            stage: &report.prepared.stage,
            rules: &report.prepared.rules,
        };
        for answer in report.debrief.answers.iter().filter(|it| !it.broken.is_empty()) {
            let leading = crate::plain::tell::leading(&report.prepared.stage, answer).unwrap();
            assert_eq!(teller.broken(answer).first(), Some(&leading));
            let mut all = teller.broken(answer);
            all.sort_by_key(|rule| rule.at());
            let mut broken = answer.broken.clone();
            broken.sort_by_key(|rule| rule.at());
            assert_eq!(all, broken, "none is left out");
        }
    }
}

#[test]
fn every_decision_can_be_taken_up_again_with_and_without_a_letter() {
    let report = long();
    for at in 0..report.debrief.answers.len() {
        let down = "Down ".repeat(at);
        for keys in [format!("Tab Home {down} t"), format!("Tab Home {down} Enter End Down Enter")]
        {
            let last = asked(report.clone(), &keys).pop();
            let run = report.run.clone();
            assert_eq!(last, Some(Effect::Again { run, at }), "{keys}");
        }
    }
    let opened = seen(report, "Tab Home Down Enter End Down", (80, 24)).text;
    assert!(opened.contains("▸ 从第 2 句重来"), "what Enter does is said: {opened}");
}

#[test]
fn a_run_taken_up_again_is_laid_over_the_first() {
    let facts = seen(rerun(), "", (80, 24)).text;
    assert!(facts.contains("这是重来的一次：第 3 句以前照旧"), "{facts}");
    assert!(facts.contains("原来投诉（碰了红线，不合格），这次解决"), "{facts}");
    let curves = seen(rerun(), "Tab", (80, 24)).text;
    assert!(curves.contains("散点是原来那次；第 3 句起说得不一样"), "{curves}");
    for size in [(60, 20), (80, 24), (100, 30), (140, 45)] {
        for keys in ["", "Tab"] {
            let text = seen(rerun(), keys, size).text;
            let (told, marks) = (text.matches("在 ◆ 处分开").count(), text.matches('◆').count());
            assert_eq!(told > 0, marks > 0, "a sign that is seen is explained: {text}");
            assert!(told == 0 || marks > told, "and none that is not: {text}");
        }
    }
    assert!(curves.contains("信任 45 到 89，原来到 10"), "{curves}");
    let score = seen(rerun(), "BackTab", (80, 24)).text;
    let words = "原来碰了红线，不合格；这次没有。原来 42 分，这次 100 分；结果投诉到解决";
    assert!(score.replace(['\n', ' '], "").contains(&words.replace(' ', "")), "{score}");
}

#[test]
fn nothing_is_hidden_while_rows_stand_empty() {
    // The list is whole where the curves can be a little lower.
    let listed = seen(long(), "Tab Home", (140, 47)).text;
    assert!(listed.contains("   看得分"), "{listed}");
    // Below the bars and the radar one empty row, not the rest of a square.
    let score = seen(long(), "BackTab", (140, 45)).text;
    let rows: Vec<&str> = score.lines().map(str::trim).collect();
    let sum = rows.iter().position(|row| row.starts_with("怎么算成")).expect("it is there");
    assert!(rows[sum - 1].is_empty() && !rows[sum - 2].is_empty(), "{score}");
    // Figures are lower than curves, and the list gets what is left.
    let theme = Theme { glyphs: Glyphs::Ascii, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    let figures = shot_as(&mut paper(red_line()), "Enter h Enter Tab", (100, 30), look).text;
    let rows: Vec<&str> = figures.lines().map(str::trim).collect();
    let mines = rows.iter().position(|row| row.starts_with("触雷")).expect("it is there");
    assert!(rows[mines + 1].is_empty() && rows[mines + 2].starts_with("判定"), "{figures}");
    assert!(figures.contains("   看得分"), "{figures}");
}

#[test]
fn the_columns_of_the_list_are_named_in_every_window() {
    for size in [(60, 20), (80, 24), (140, 45)] {
        let text = seen(rerun(), "Tab", size).text;
        let first = text.lines().position(|row| row.contains("沈女士，这件事")).expect("a line");
        let header = text.lines().nth(first - 1).unwrap();
        assert!(["判定", "你说", "热度"].iter().all(|it| header.contains(it)), "{text}");
    }
}

#[test]
fn no_heading_is_the_last_row_of_a_page() {
    let mut cut = 0;
    for rows in 20..40 {
        let page = seen(red_line(), "BackTab", (100, rows)).text;
        let Some(more) = page.lines().position(|row| row.contains("▼ 下面还有")) else {
            continue;
        };
        let heading = |row: &str| row.contains("丢分的地方") || row.contains("只给人看，不算分");
        assert!(!page.lines().nth(more - 1).is_some_and(heading), "{page}");
        let total = seen(red_line(), "BackTab End", (100, rows)).text;
        let top = total.lines().find_map(|row| row.split_once("▲ 上面还有 ")).unwrap().1;
        let below = page.lines().find_map(|row| row.split_once("▼ 下面还有 ")).unwrap().1;
        cut += usize::from(top != below);
    }
    assert!(cut > 0, "some height would cut there");
}

#[test]
fn the_rules_of_a_decision_are_a_page_of_their_own() {
    let page = seen(red_line(), "Tab v", (80, 24)).text;
    assert!(page.contains("这一句的规则") && page.contains("违反这一条，算红线"), "{page}");
    let closed = seen(red_line(), "Tab v Esc", (80, 24)).text;
    assert!(closed.contains("[分析]") && !closed.contains("违反这一条"), "{closed}");
}

/// A click where this stands in the picture after these keys, and the picture then.
fn clicked(report: Report, keys: &str, word: &str, size: (u16, u16)) -> (String, Vec<Effect>) {
    let before = seen(report.clone(), keys, size).text;
    let row = before.lines().position(|line| line.contains(word)).expect(word);
    let line = before.lines().nth(row).unwrap_or_default();
    let column = crate::tui::text::width(line.split(word).next().unwrap_or_default()) + 1;
    let mut events = vec![Event::Resize(size.0, size.1)];
    events.extend(super::events(&format!("Enter h Enter {keys}")));
    let place = [column, row].map(|it| u16::try_from(it).unwrap());
    events.push(Event::Click(place[0], place[1]));
    let mut paper = paper(report);
    let (_, model, _) = play(&mut paper, seconds_apart(events));
    (draw(size.0, size.1, |frame| view(&model, frame)).text, paper.asked)
}

#[test]
fn a_mouse_walks_through_it_too() {
    let clicked = |report, keys: &str, word: &str| clicked(report, keys, word, (80, 24));
    let (next, _) = clicked(red_line(), "", "分析");
    assert!(next.contains("[分析]"), "the next page is a click away: {next}");
    let (still, _) = clicked(fresh(), "", "得分");
    assert!(still.contains("打多少分"), "and no click leads past the question: {still}");
    let (chosen, _) = clicked(fresh(), "Tab Enter", "张主管");
    assert!(chosen.contains("▸  4"), "a line is chosen: {chosen}");
    let (row, _) = clicked(red_line(), "Tab", "张主管");
    assert!(row.contains("▸  4"), "a decision is looked at: {row}");
    let (next, _) = clicked(fresh(), "Enter Enter Enter Home Enter", "看下一句");
    assert!(next.contains("第 2 句") && next.contains("▸ 看下一句"), "{next}");
    let (_, asked) = clicked(fresh(), "Enter Enter Enter Home Enter", "从头重来");
    assert_eq!(asked.last(), Some(&Effect::Again { run: fresh().run, at: 0 }));
    let (_, asked) = clicked(red_line(), "Tab Enter", "从第 3 句重来");
    assert_eq!(asked.last(), Some(&Effect::Again { run: red_line().run, at: 2 }));
}

#[test]
fn signs_of_every_keyboard_draw_the_same_curves() {
    let theme = Theme { glyphs: Glyphs::Ascii, level: ColorLevel::None, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    for (name, keys) in [("analysis", "Tab"), ("score", "BackTab")] {
        for size in [(80, 24), (140, 45)] {
            let keys = format!("Enter h Enter {keys}");
            let shot = shot_as(&mut paper(rerun()), &keys, size, look);
            let braille = |c: char| ('\u{2800}'..='\u{28ff}').contains(&c);
            assert!(!shot.text.contains(braille), "{}", shot.text);
            let name = format!("debrief-rerun-{name}-ascii-{}x{}", size.0, size.1);
            assert_snapshot!(name, shot.text);
        }
    }
}

#[test]
fn an_english_debrief_fits_its_window() {
    let look = Look { lang: crate::message::Lang::En, ..Look::default() };
    let pages = [("facts", ""), ("guess", "Tab"), ("analysis", "Tab"), ("score", "BackTab")];
    for (name, made) in [("asked", fresh as fn() -> Report), ("rerun", rerun)] {
        for (page, keys) in pages {
            for (columns, rows) in [(60, 20), (80, 24), (140, 45)] {
                if (name, page) == ("asked", "score") || (name, page) == ("rerun", "guess") {
                    continue; // asked for first, or never
                }
                let keys = if name == "asked" && page == "analysis" { "Tab Tab" } else { keys };
                let keys = format!("Enter h Enter {keys}");
                let shot = shot_as(&mut paper(made()), &keys, (columns, rows), look);
                let last = shot.text.lines().last().unwrap().to_owned();
                assert!(last.contains("Esc"), "the way out is named: {last}");
                assert!(!shot.text.contains("review-"), "{}", shot.text);
                assert_snapshot!(format!("debrief-{name}-{page}-en-{columns}x{rows}"), shot.text);
            }
        }
    }
}

/// What the customer felt after each step.
fn felt(debrief: &Debrief) -> Vec<(u8, u8)> {
    debrief.course.iter().map(|moment| (moment.after.heat, moment.after.trust)).collect()
}

#[test]
fn until_it_parts_a_run_taken_up_again_feels_the_same() {
    for first in [red_line(), perfect(), long()] {
        let stage = &first.prepared.stage;
        for at in 0..first.debrief.answers.len() {
            let inputs: Vec<Timed> = first.debrief.inputs_before(at);
            let mut session = Session::replay(Arc::clone(stage), first.seed, &inputs).unwrap();
            while let Some(question) = session.question() {
                let input = crate::plain::understand(question, "1");
                session.answer(&input, 900).unwrap();
            }
            let second = Debrief::of(&session).unwrap();
            let shared = first.debrief.steps_before(at);
            assert_eq!(second.steps_before(at), shared, "{at}");
            assert_eq!(felt(&second)[..shared], felt(&first.debrief)[..shared], "{at}");
        }
    }
    assert!(Arc::ptr_eq(&red_line().prepared, &CUFF));
}

fn any_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Tab", "BackTab", "Left", "Right", "Enter", "Up", "Down", "End", "5", "0", "Esc", "v",
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn nobody_is_asked_for_a_guess_who_has_seen_the_score(
        keys in prop::collection::vec(any_key(), 0..14),
    ) {
        let mut model = Model::new(Look::default(), (80, 24));
        let report = fresh();
        model.update(super::super::update::Msg::Answer(Answer::Report(Box::new(report))), Duration::ZERO);
        let (mut judged, mut now) = (false, 0);
        for key in keys.iter().flat_map(|key| events(key)) {
            now += 1;
            model.update(super::super::update::Msg::Event(key), Duration::from_secs(now));
            let Screen::Debrief(_) = &model.screen else { break };
            let text = draw(80, 24, |frame| view(&model, frame)).text;
            let asks = text.contains("这一次你给自己打多少分");
            prop_assert!(!(asks && judged), "{keys:?}");
            judged |= text.contains("[得分]");
        }
    }
}
