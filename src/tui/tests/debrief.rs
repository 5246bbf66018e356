//! The debrief of real runs: of the built-in scenarios, played by answers.

use std::sync::{Arc, LazyLock};

use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::bank::{Bank, Prepared};
use crate::engine::debrief::Debrief;
use crate::engine::run::Timed;
use crate::engine::score::Score;
use crate::engine::session::Session;
use crate::library::Library;
use crate::scenario::model::Grade;
use crate::tui::data::{Earlier, Report};
use crate::tui::screen::Screen;
use crate::tui::text::width;
use crate::tui::theme::{ColorLevel, Theme};

pub(super) static CUFF: LazyLock<Arc<Prepared>> = LazyLock::new(|| prepared("hotel/shrunk-cuff"));
static CUT_OFF: LazyLock<Arc<Prepared>> = LazyLock::new(|| prepared("power/cut-off-this-morning"));

fn prepared(id: &str) -> Arc<Prepared> {
    Arc::new(Bank::new(Library::built_in()).prepare(id).unwrap())
}

fn report(prepared: &Arc<Prepared>, inputs: &str) -> Report {
    let inputs = inputs.split_whitespace().zip(1u64..);
    let inputs: Vec<Timed> =
        inputs.map(|(input, n)| Timed { input: input.to_owned(), ms: 4000 + 700 * n }).collect();
    let session = Session::replay(Arc::clone(&prepared.stage), 7, &inputs).unwrap();
    let debrief = Debrief::of(&session).unwrap();
    Report {
        prepared: Arc::clone(prepared),
        debrief,
        seed: 7,
        fresh: false,
        run: "run-1".to_owned(),
        guess: None,
        earlier: None,
        prospects: None,
    }
}

/// Nothing lost.
pub(super) fn perfect() -> Report {
    let inputs = "take-over restate call-tailor errand six-at-door form:room,phone,item,wish \
                  go-now call-at-ten";
    report(&CUFF, inputs)
}

/// Mines until the customer has had enough: too few decisions for a band.
fn few() -> Report {
    report(&CUFF, "summon-all referee claim-form")
}

/// Mines and a red line, yet played to the end.
pub(super) fn red_line() -> Report {
    let inputs = "take-over restate same-model errand three-note form:room,phone,item,wish,price \
                  wait-for-facts nine-tonight next-time";
    report(&CUFF, inputs)
}

/// Everything besides talk: a ring, a silence, an order, events, a call that goes on.
pub(super) fn long() -> Report {
    let inputs = "ring:4 sorry-and-listen skip-the-check ask-yesterday silence ask-notice \
                  none-at-all enough call-you-back guarantee-six closing.all-noted \
                  closing.hung-up-early read-it-out good-news-only five-more-minutes i-told-her \
                  order:thank-her,does-it-do,what-we-found,good-time,right-person,say-who";
    report(&CUT_OFF, inputs)
}

/// Mines only.
fn bad() -> Report {
    let inputs = "ring:missed away-from-desk old-bill address-only ask-yesterday take-her-side \
                  ask-notice day-nine ask-tonight only-family put-her-through once-more";
    report(&CUT_OFF, inputs)
}

/// A promise given and not kept.
fn promise_broken() -> Report {
    red_line()
}

/// Just played.
pub(super) fn fresh() -> Report {
    Report { fresh: true, ..red_line() }
}

/// The one with the red line, taken up again where that was crossed.
pub(super) fn rerun() -> Report {
    let first = red_line();
    let better = report(
        &CUFF,
        "take-over restate call-tailor errand six-at-door form:room,phone,item,wish go-now \
         call-at-ten",
    );
    let earlier = Box::new(Earlier { at: 2, debrief: first.debrief });
    Report { earlier: Some(earlier), ..better }
}

/// A run whose end came before anything was said.
fn silent() -> Report {
    let mut report = few();
    report.debrief.answers.clear();
    report.debrief.course.clear();
    report.debrief.score = Score::default();
    report
}

/// Plays a run.
type Made = fn() -> Report;

pub(super) fn paper(report: Report) -> Paper {
    Paper { report: Some(report), ..ordinary() }
}

const RUNS: [(&str, Made); 7] = [
    ("perfect", perfect),
    ("few", few),
    ("red-line", red_line),
    ("long", long),
    ("bad", bad),
    ("silent", silent),
    ("rerun", rerun),
];

/// From the history into the debrief, and on.
pub(super) fn seen(report: Report, keys: &str, size: (u16, u16)) -> Shot {
    shot(&mut paper(report), &format!("Enter h Enter {keys}"), size)
}

/// A name, the run, and the keys within the debrief.
fn states() -> Vec<(String, Made, &'static str)> {
    let mut states = Vec::new();
    for (name, report) in RUNS {
        for (page, keys) in [("facts", ""), ("analysis", "Tab"), ("score", "Tab Tab")] {
            states.push((format!("debrief-{name}-{page}"), report, keys));
        }
    }
    let more: [(&str, Made, &str); 9] = [
        ("debrief-long-score-scrolled", long, "BackTab PageDown"),
        ("debrief-long-analysis-last", long, "Tab End Up"),
        ("debrief-long-one-order", long, "Tab End Up Enter"),
        ("debrief-red-line-one", red_line, "Enter Enter"),
        ("debrief-red-line-rules", red_line, "Tab v"),
        ("debrief-long-one-scrolled", long, "Tab Enter End"),
        ("debrief-asked", fresh, "Tab 7 5 Down Down"),
        ("debrief-guessed", fresh, "Tab 7 5 Enter Down Down Down Enter BackTab"),
        ("debrief-guessed-score", fresh, "Tab 7 5 Enter Down Down Down Enter Tab"),
    ];
    states.extend(more.map(|(name, report, keys)| (name.to_owned(), report, keys)));
    states
}

#[test]
fn every_page_at_80_by_24() {
    for (name, report, keys) in states() {
        assert_snapshot!(format!("{name}-80x24"), seen(report(), keys, (80, 24)).text);
    }
}

#[test]
fn every_page_in_the_smallest_window() {
    for (name, report, keys) in states() {
        assert_snapshot!(format!("{name}-60x20"), seen(report(), keys, (60, 20)).text);
    }
}

#[test]
fn a_wide_window_shows_more() {
    for (name, made) in [("red-line", red_line as Made), ("rerun", rerun)] {
        for (page, keys) in [("facts", ""), ("analysis", "Tab"), ("score", "BackTab")] {
            let picture = |size| seen(made(), keys, size).text;
            assert_snapshot!(format!("debrief-{name}-{page}-140x45"), picture((140, 45)));
            assert_snapshot!(format!("debrief-{name}-{page}-100x30"), picture((100, 30)));
        }
    }
}

#[test]
fn it_opens_on_the_facts_and_judges_nothing_there() {
    for (name, report) in RUNS {
        let report = report();
        let ending: String = report.debrief.ending_text.chars().take(10).collect();
        let first = seen(report.clone(), "", (80, 24)).text;
        assert!(first.contains("[事实]") && first.contains(&ending), "{name}: {first}");
        let text = whole(&report, "");
        for judged in ["行为分", "丢", "触雷", "扫雷"] {
            assert!(!text.contains(judged), "{name}, {judged}: {text}");
        }
        let failed = text.contains("碰了红线：无论多少分，这一次都不合格");
        assert_eq!(failed, report.debrief.red_line, "no outcome hides a red line: {text}");
    }
}

/// A page as it is read by scrolling: every row that can be seen, in a window of 80 columns.
fn whole(report: &Report, keys: &str) -> String {
    seen(report.clone(), keys, (80, 200)).text.replace(['\n', ' '], "")
}

#[test]
fn an_answer_given_again_is_named_and_not_counted_among_the_lost() {
    let mut report = few();
    let lost = report.debrief.lost();
    (report.debrief.answers[1].counted, report.debrief.answers[1].red_line) = (None, true);
    let text = whole(&report, "Tab Tab");
    assert!(text.contains(&format!("{}个丢了分", lost - 1)), "{text}");
    assert!(text.contains("第2句是再答"), "{text}");
    assert!(!whole(&few(), "Tab Tab").contains("再答"));
}

#[test]
fn the_list_says_where_every_answer_left_the_customer() {
    for (name, report) in RUNS {
        let report = report();
        for number in 1..=report.debrief.answers.len() {
            let keys = format!("Tab Home {}", "Down ".repeat(number - 1));
            let text = seen(report.clone(), &keys, (80, 24)).text;
            let row = text.lines().find(|line| line.starts_with(" ▸")).unwrap().to_owned();
            assert!(row.contains(&format!(" {number}  ")), "{name} {number}: {row}");
            let figures = row.split_whitespace().rev().find_map(|word| word.parse().ok());
            assert_eq!(figures, Some(report.debrief.settled(number - 1).heat), "{name}: {row}");
        }
    }
}

#[test]
fn every_lost_point_cites_a_rule_and_offers_a_better_wording() {
    for (name, report) in RUNS {
        let report = report();
        let rules = &report.prepared.rules;
        let scenario = report.prepared.scenario();
        for (at, answer) in report.debrief.answers.iter().enumerate() {
            let lost = answer.counted.is_some() && answer.grade < Some(Grade::Best);
            if !lost {
                continue;
            }
            let text = whole(&report, &format!("Tab Home {}Enter", "Down ".repeat(at)));
            let is_cited = |id: &str| text.contains(&rules.get(id).unwrap().zh.replace(' ', ""));
            assert!(scenario.rules.iter().any(|id| is_cited(id)), "{name} {at}: {text}");
            assert!(answer.broken.iter().all(|rule| is_cited(scenario.rule(*rule))));
            let named = scenario.rules.iter().find(|id| text.contains(id.as_str()));
            assert_eq!(named, None, "no reader needs to know {name} {at}: {text}");
            for word in answer.said.iter().chain(&answer.better).chain(&answer.why) {
                assert!(text.contains(&word.replace(' ', "")), "{name} {at}: {word}");
            }
            assert!(text.contains("更好"), "{name} {at}: {text}");
        }
    }
}

#[test]
fn issuer_edition_and_clause_are_named_where_they_are_known() {
    let report = bad();
    let scenario = report.prepared.scenario();
    let known = |rule: &&crate::scenario::model::RuleIdx| {
        let rule = report.prepared.rules.get(scenario.rule(**rule)).unwrap();
        rule.issue_in("power").is_some()
    };
    let at = report.debrief.answers.iter().position(|it| it.broken.iter().any(|it| known(&it)));
    let keys = format!("Tab Home {}Enter", "Down ".repeat(at.expect("a rule with an issuer")));
    let text = whole(&report, &keys);
    for part in ["发布国家电网公司", "版本旧版，按原文", "条款《国家电网公司"]
    {
        assert!(text.contains(part), "{text}");
    }
}

#[test]
fn a_red_line_fails_and_the_total_is_still_shown() {
    let report = red_line();
    let total = report.debrief.score.total().unwrap();
    let text = seen(report, "BackTab", (60, 20)).text;
    let fails = text.find("这一次都不合格").expect("it fails");
    let points = text.find(&format!("行为分：{total} 分，碰了红线不合格\n")).expect("nor praised");
    assert!(fails < points, "{text}");
    assert!(!seen(perfect(), "BackTab", (60, 20)).text.contains("不合格"));
}

/// An id or a missing title says nothing to a trainee; the page of a line's rules has the ids.
#[test]
fn rules_are_told_by_sentence_and_source_never_by_id() {
    let report = red_line();
    let ids: Vec<String> = {
        let scenario = report.prepared.scenario();
        let rules = report.debrief.answers.iter().flat_map(|it| it.broken.iter().chain(&it.kept));
        rules.map(|rule| scenario.rule(*rule).to_owned()).collect()
    };
    for keys in ["BackTab", "BackTab End", "Tab", "Tab Enter"] {
        let text = seen(report.clone(), keys, (140, 60)).text;
        assert!(!text.contains("无题"), "{text}");
        assert!(ids.iter().all(|id| !text.contains(id.as_str())), "{text}");
    }
    let page = seen(report, "Tab v", (140, 60)).text;
    assert!(page.contains("编号") && !page.contains("无题"), "{page}");
}

#[test]
fn a_red_line_crossed_in_a_scene_judged_before_is_named_too() {
    let mut report = red_line();
    for answer in &mut report.debrief.answers {
        answer.counted = None;
    }
    let text = seen(report, "BackTab", (80, 60)).text;
    assert!(text.contains("第 3 句  碰了红线  再答"), "{text}");
}

#[test]
fn too_few_decisions_show_points_and_no_band() {
    let text = seen(few(), "BackTab", (60, 20)).text;
    assert!(text.contains("行为分：7 分") && text.contains("不评档"), "{text}");
    assert!(!text.contains("待练"), "{text}");
}

#[test]
fn tab_leads_round_the_pages_and_back() {
    let page = |keys| {
        let text = seen(bad(), keys, (80, 24)).text;
        ["[事实]", "[自评]", "[分析]", "[得分]"].into_iter().find(|it| text.contains(it)).unwrap()
    };
    assert_eq!(
        ["", "Tab", "Tab Tab", "Tab Tab Tab"].map(page),
        ["[事实]", "[分析]", "[得分]", "[事实]"],
        "an old run that nobody judged then has no page for it"
    );
    assert_eq!(
        ["Left", "BackTab BackTab", "Enter", "Right Right"].map(page),
        ["[得分]", "[分析]", "[分析]", "[得分]"]
    );
}

#[test]
fn the_first_lost_line_is_selected_and_every_line_can_be_opened() {
    let listed = seen(red_line(), "Tab", (80, 24)).text;
    assert!(listed.lines().any(|line| line.starts_with(" ▸  3  ✗")), "{listed}");
    let report = long();
    for at in 0..report.debrief.answers.len() {
        let text =
            seen(report.clone(), &format!("Tab Enter{}", " Right".repeat(at)), (80, 24)).text;
        assert!(text.contains(&format!("第 {} 句", at + 1)), "{text}");
    }
    let back = seen(report, "Tab Enter Right Right Esc", (80, 24)).text;
    assert!(back.lines().any(|line| line.starts_with(" ▸  3")), "{back}");
}

#[test]
fn escape_leads_back_where_one_came_from() {
    for (fresh, effect) in [(true, Effect::GoHome), (false, Effect::ListRuns)] {
        for keys in ["Esc", "Tab Enter Esc Esc", "Tab Tab End Enter"] {
            let keys = keys.replacen("Tab", if fresh { "Tab Tab" } else { "Tab" }, 1);
            let mut paper = paper(Report { fresh, ..bad() });
            play(&mut paper, seconds_apart(events(&format!("Enter h Enter {keys}"))));
            assert_eq!(paper.asked.last(), Some(&effect), "{keys}");
        }
    }
}

#[test]
fn scrolling_reaches_the_last_row_and_says_how_much_is_left() {
    let top = seen(long(), "BackTab", (60, 20)).text;
    assert!(top.contains("▼ 下面还有") && !top.contains("▲ 上面"), "{top}");
    let end = seen(long(), "BackTab End", (60, 20)).text;
    assert!(end.contains("▲ 上面还有") && !end.contains("▼ 下面"), "{end}");
    assert!(end.contains("信任 25 到 4"), "{end}");
    let (_, model, script) =
        play(&mut paper(perfect()), seconds_apart(events("Enter h Enter Down Down PageDown")));
    assert!(matches!(model.screen, Screen::Debrief(_)));
    assert_eq!(script.frames, 4, "where there is nothing to scroll nothing is drawn anew");
}

#[test]
fn without_colour_it_says_the_same() {
    let theme = Theme { level: ColorLevel::None, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    for (name, report, keys) in states() {
        let keys = format!("Enter h Enter {keys}");
        let plain = shot_as(&mut paper(report()), &keys, (80, 24), look);
        assert_eq!(plain.text, shot(&mut paper(report()), &keys, (80, 24)).text, "{name}");
        for cell in &plain.buffer.content {
            assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}");
        }
        let bold = |cell: &ratatui::buffer::Cell| cell.modifier.contains(Modifier::BOLD);
        assert!(plain.buffer.content.iter().any(bold), "{name}");
    }
}

#[test]
fn a_terminal_with_wide_signs_gets_none_but_those_of_the_content() {
    let theme = Theme { wide_ambiguous: true, ..Theme::default() };
    let look = Look { theme, ..Look::default() };
    for (name, report, keys) in states() {
        let keys = format!("Enter h Enter {keys}");
        let shot = shot_as(&mut paper(report()), &keys, (80, 24), look);
        for cell in &shot.buffer.content {
            let symbol = cell.symbol();
            assert_eq!(symbol.width(), symbol.width_cjk(), "{name}: {symbol}");
        }
    }
}

#[test]
fn the_cursor_stands_on_what_is_chosen_and_nowhere_else() {
    for (keys, chosen) in [
        ("", false),
        ("Tab", true),
        ("Tab Enter", true),
        ("Tab Enter End", true),
        ("BackTab", false),
    ] {
        let shot = seen(red_line(), keys, (80, 24));
        let row = shot.cursor.map(|(_, y)| shot.text.lines().nth(usize::from(y)).unwrap());
        assert_eq!(row.is_some_and(|row| row.contains('▸')), chosen, "{keys}: {row:?}");
        assert_eq!(row.is_some(), chosen, "{keys}: {row:?}");
    }
}

#[test]
fn what_can_be_done_stands_right_below_the_text() {
    let text = seen(perfect(), "Tab Home Enter", (140, 45)).text;
    let rows: Vec<&str> = text.lines().collect();
    let action = rows.iter().position(|row| row.contains("▸ 看下一句")).expect("an action");
    assert!(!rows[action - 2].trim().is_empty(), "{text}");
}

#[test]
fn a_broken_promise_between_two_lines_shows_in_the_line_before() {
    let report = promise_broken();
    let at = (0..report.debrief.answers.len())
        .find(|at| report.debrief.aftermath(*at).next().is_some())
        .expect("something happens between two lines");
    let (before, settled) = (report.debrief.before(at).heat, report.debrief.settled(at).heat);
    let keys = format!("Tab Home {}", "Down ".repeat(at));
    let list = seen(report.clone(), &keys, (80, 24)).text;
    let row = list.lines().find(|line| line.starts_with(" ▸")).unwrap();
    let by = settled.abs_diff(before);
    assert!(row.contains(&format!("{settled} ")) && row.contains(&by.to_string()), "{row}");
    let open = whole(&report, &format!("{keys} Enter"));
    assert!(open.contains("随后") && open.contains("失约"), "{open}");
}

fn any_key() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "Tab",
        "Tab",
        "BackTab",
        "Left",
        "Right",
        "Enter",
        "Enter",
        "Up",
        "Down",
        "Down",
        "PageUp",
        "PageDown",
        "Home",
        "End",
        "3",
        "9",
        "0",
        "v",
        "?",
        "Esc",
        "x",
        "paste:您",
    ])
}

fn any_run() -> impl Strategy<Value = Made> {
    prop::sample::select(
        RUNS.map(|(_, report)| report).into_iter().chain([fresh as Made]).collect::<Vec<_>>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn any_keys_lead_to_a_whole_picture(
        report in any_run(),
        keys in prop::collection::vec(any_key(), 0..20),
        columns in 60u16..140,
        rows in 20u16..50,
    ) {
        let shot = seen(report(), &keys.join(" "), (columns, rows));
        let lines: Vec<&str> = shot.text.lines().collect();
        prop_assert_eq!(lines.len(), usize::from(rows));
        prop_assert!(lines.iter().all(|line| width(line) <= usize::from(columns)));
        let inside = |(x, y)| x < columns && y < rows;
        prop_assert!(shot.cursor.is_none_or(inside));
    }

    #[test]
    fn no_line_of_a_page_is_cut(
        report in any_run(), room in 58usize..140, rows in 20u16..60,
    ) {
        let report = report();
        for keys in ["", "Tab Enter", "Tab Enter Right", "BackTab"] {
            let keys = keys.replacen("Tab E", if report.fresh { "Tab Tab E" } else { "Tab E" }, 1);
            if keys.contains("Enter") && report.debrief.answers.is_empty() {
                continue; // there is nothing to open
            }
            let keys = format!("Enter h Enter {keys}");
            let (_, model, _) = play(&mut paper(report.clone()), seconds_apart(events(&keys)));
            let Screen::Debrief(state) = model.screen else { panic!("{keys} leads elsewhere") };
            let lines = state.lines(Look::default(), room, rows);
            prop_assert!(!lines.is_empty());
            for line in lines {
                prop_assert!(width(&line.to_string()) <= room, "{} in {}", line, room);
            }
        }
    }
}

/// Whoever only presses Enter has read every row of a page before the next: facts, lines, score.
#[test]
fn enter_reads_a_page_to_its_end_before_it_leads_on() {
    let mut pages = std::collections::BTreeSet::new();
    for size in [(60, 20), (80, 24)] {
        for start in ["", "Tab Home Enter", "BackTab"] {
            let mut keys = start.to_owned();
            for _ in 0..12 {
                let shot = seen(long(), &keys, size);
                let last = shot.text.lines().last().unwrap();
                let more = shot.text.contains("▼ 下面还有");
                assert_eq!(more, last.contains("Enter 往下翻"), "{}", shot.text);
                keys.push_str(" Enter");
                if !more {
                    break;
                }
                let next = seen(long(), &keys, size);
                let heading = |shot: &Shot| shot.text.lines().next().unwrap().to_owned();
                assert_eq!(heading(&shot), heading(&next), "{}", shot.text);
                assert!(next.text.contains("▲ 上面还有"), "{}", next.text);
                pages.insert(start);
            }
        }
    }
    assert!(pages.len() > 1, "{pages:?}");
}
