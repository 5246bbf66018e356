//! Laws of the points, over every review of the bank, and what a run takes and refuses.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::bank::{Bank, Docket, Piece};
use crate::engine::score::Band;
use crate::library::Library;
use crate::scenario::model::Grade;
use crate::scenario::raw::Kind;
use crate::scenario::review::{LineKind, OFFERED};

fn dockets() -> Vec<Docket> {
    let bank = Bank::new(Library::built_in());
    let entries = bank.library.entries().into_iter();
    let reviews = entries.filter(|entry| entry.kind == Some(Kind::CaseReview));
    let all: Vec<Docket> = reviews.map(|entry| docket(&bank, &entry.id)).collect();
    assert!(!all.is_empty());
    all
}

fn docket(bank: &Bank, id: &str) -> Docket {
    match bank.piece(id) {
        Ok(Piece::Review(docket)) => docket,
        other => panic!("{id}: {other:?}"),
    }
}

fn slip() -> Docket {
    docket(&Bank::new(Library::built_in()), "power/one-repair-slip")
}

/// The run that marks these lines, each with the rule that `name` gives, and picks the
/// improvements that `rank` puts first.
fn played(
    docket: &Docket,
    marked: impl Fn(usize) -> bool,
    name: impl Fn(&Reading, usize) -> String,
    rank: impl Fn(Grade) -> u8,
) -> Verdict {
    let mut reading = docket.start(7);
    let lines = (0..docket.review.lines.len()).filter(|line| marked(*line));
    let marks: Vec<Mark> =
        lines.map(|line| Mark { line, rule: Some(name(&reading, line)) }).collect();
    reading.answer(&reading.write_marks(MARKS, &marks), 0).unwrap();
    let mut picks: Vec<usize> = (0..docket.review.improvements.len()).collect();
    picks.sort_by_key(|at| rank(docket.review.improvements[*at].grade));
    picks.truncate(docket.review.picks());
    reading.answer(&reading.write_picks(IMPROVE, &picks), 0).unwrap();
    reading.verdict().unwrap()
}

fn right(reading: &Reading, line: usize) -> String {
    match &reading.review.lines[line].kind {
        LineKind::Mine(mine) => reading.review.rule(mine.leading().unwrap()).to_owned(),
        _ => reading.offered(line)[0].clone(),
    }
}

fn wrong(reading: &Reading, line: usize) -> String {
    let right = right(reading, line);
    reading.offered(line).into_iter().find(|id| *id != right).unwrap()
}

fn best_first(grade: Grade) -> u8 {
    3 - grade.points()
}

fn is_mine(docket: &Docket) -> impl Fn(usize) -> bool + '_ {
    |line| matches!(docket.review.lines[line].kind, LineKind::Mine(_))
}

#[test]
fn whoever_finds_and_names_everything_has_a_hundred() {
    for docket in dockets() {
        let verdict = played(&docket, is_mine(&docket), right, best_first);
        let id = &docket.review.id;
        assert_eq!((verdict.score.total(), verdict.score.band()), (100, Band::Excellent), "{id}");
        assert_eq!(verdict.broken, [""; 0], "{id}");
        let five = Dimension::ALL.into_iter().filter_map(|it| verdict.score.of(it));
        assert!(five.into_iter().all(|total| total == 100), "{id}");
    }
}

#[test]
fn marking_everything_earns_nothing_whatever_is_named() {
    for docket in dockets() {
        for name in [right, wrong] {
            let verdict = played(&docket, |_| true, name, Grade::points);
            assert_eq!(verdict.score.left().0, 0, "{}", docket.review.id);
            let nothing = played(&docket, |_| false, name, Grade::points);
            assert_eq!(verdict.score.total(), nothing.score.total(), "{}", docket.review.id);
        }
    }
}

#[test]
fn a_false_alarm_takes_two_points_of_all_that_was_hit() {
    let docket = slip();
    let clean = |line: usize| matches!(docket.review.lines[line].kind, LineKind::Clean);
    let first = (0..docket.review.lines.len()).find(|line| clean(*line)).unwrap();
    let mine = is_mine(&docket);
    let verdict = played(&docket, |line| mine(line) || line == first, right, best_first);
    // Four mines, 3 points each: 10 of 12 are left. Resolution 30, 30 and compliance 15, closure 15
    // of the lines, resolution 30 for the picks.
    assert_eq!(verdict.score.left(), (10, 12));
    let weights: u32 = docket.review.mines().map(|(_, it)| weight(&docket, it.leading())).sum();
    let picks = verdict.score.improving.weight();
    let expected =
        (200 * (weights * 10 + picks * 12) + 12 * (weights + picks)) / (2 * 12 * (weights + picks));
    assert_eq!(u32::from(verdict.score.total()), expected);
    assert!(verdict.score.total() < 100);
}

fn weight(docket: &Docket, rule: Option<RuleIdx>) -> u32 {
    docket.start(0).dimension(rule).weight()
}

#[test]
fn a_mine_called_by_another_name_is_two_points_of_three() {
    let docket = slip();
    let named = played(&docket, is_mine(&docket), right, best_first).score;
    let misnamed = played(&docket, is_mine(&docket), wrong, best_first).score;
    assert_eq!((named.all_hits(), misnamed.all_hits()), (12, 8));
    assert_eq!(misnamed.left(), (8, 8), "nothing is taken off");
}

#[test]
fn improvements_are_worth_the_mean_of_their_grades() {
    let docket = slip();
    let worst = played(&docket, |_| false, right, Grade::points);
    assert_eq!(worst.score.picks, 3);
    assert_eq!(worst.score.picked, 3, "mine, weak and good");
    let of = worst.score.of(worst.score.improving).unwrap();
    assert!(of < 34, "{of}");
}

#[test]
fn an_overlooked_red_line_keeps_a_review_from_being_excellent() {
    let docket = dockets().into_iter().find_map(|docket| {
        let reading = docket.start(7);
        let grave = docket.review.mines().find(|(_, mine)| {
            let severity = |rule: &RuleIdx| docket.rules.get(docket.review.rule(*rule)).unwrap();
            mine.breaks.iter().any(|rule| severity(rule).severity == 4)
        });
        let line = grave.map(|(line, _)| line);
        drop(reading);
        Some((docket, line?))
    });
    let Some((docket, line)) = docket else { panic!("no review of the bank has a red line in it") };
    let mine = is_mine(&docket);
    let verdict = played(&docket, |at| mine(at) && at != line, right, best_first);
    assert!(verdict.score.grave_missed);
    let full = ReviewScore { hits: verdict.score.mines.map(|it| 3 * it), ..verdict.score };
    assert_eq!((full.total(), full.band()), (100, Band::Good));
    assert_eq!(ReviewScore { grave_missed: false, ..full }.band(), Band::Excellent);
}

#[test]
fn the_six_offered_hold_one_right_rule_and_are_the_same_for_a_seed() {
    for docket in dockets() {
        for seed in 0..5 {
            let reading = docket.start(seed);
            for (line, exhibit) in docket.review.lines.iter().enumerate() {
                let six = reading.offered(line);
                let place = format!("{} {} {six:?}", docket.review.id, exhibit.id);
                assert_eq!(six.iter().collect::<BTreeSet<_>>().len(), OFFERED, "{place}");
                assert_eq!(six, docket.start(seed).offered(line), "{place}");
                assert!(six.iter().all(|id| docket.rules.get(id).is_some()), "{place}");
                if let LineKind::Mine(mine) = &exhibit.kind {
                    let right = six.iter().filter_map(|id| docket.review.find_rule(id));
                    let right: Vec<_> = right.filter(|rule| mine.is_right(*rule)).collect();
                    assert_eq!(right, [mine.leading().unwrap()], "{place}");
                }
            }
        }
    }
}

/// Old runs replay for ever: what is drawn may not change.
#[test]
fn what_is_drawn_from_a_seed_stays() {
    let reading = slip().start(7);
    let order: Vec<&str> = reading
        .improvements()
        .into_iter()
        .map(|at| reading.review.improvements[at].id.as_str())
        .collect();
    insta::assert_debug_snapshot!((order, reading.offered(1), reading.offered(8)));
}

#[test]
fn what_is_not_on_offer_is_refused_and_changes_nothing() {
    let mut reading = slip().start(7);
    for input in [
        "improve:desk-takes-it",
        "marks:l99=phone-answer-3-rings",
        "marks:l2",
        "marks:l2=no-such-rule",
        "marks:l2=counter-first-asked,l2=counter-first-asked",
        "hint",
        "undo",
        "marks",
        "",
    ] {
        assert!(reading.answer(input, 0).is_err(), "{input}");
    }
    assert_eq!((reading.at(), reading.inputs().len()), (At::Lines, 0));
    reading.answer("marks: l9=promise-keep-all , l2=counter-first-asked", 0).unwrap();
    let first = &reading.inputs()[0].input;
    assert_eq!(first, "marks:l2=counter-first-asked,l9=promise-keep-all", "one spelling");
    for input in [
        "improve:desk-takes-it",
        "improve:desk-takes-it,desk-takes-it,listen-back",
        "improve:no,such,thing",
        "marks:l2=counter-first-asked",
    ] {
        assert!(reading.answer(input, 0).is_err(), "{input}");
    }
    reading.answer(UNDO, 0).unwrap();
    assert_eq!((reading.at(), reading.marks().len()), (At::Lines, 2), "the marks lie there still");
    reading.answer("marks:", 0).unwrap();
    reading.answer("improve:listen-back,strict-45,raise-awareness", 0).unwrap();
    assert_eq!(reading.answer(UNDO, 0), Err(Refused::Over), "what was told is not taken back");
}

#[test]
fn a_draft_is_kept_and_judged_by_nobody() {
    let docket = slip();
    let mut reading = docket.start(7);
    reading.answer("draft:l5,l2=counter-first-asked", 0).unwrap();
    let replayed = docket.replay(7, reading.inputs()).unwrap();
    assert_eq!((replayed.at(), replayed.marks().len()), (At::Lines, 2));
    assert!(replayed.verdict().is_none() && is_draft(&replayed.inputs()[0].input));
    reading.answer("marks:", 0).unwrap();
    reading.answer("draft:listen-back", 0).unwrap();
    assert_eq!((reading.at(), reading.picks().len()), (At::Improvements, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Whatever is marked, named and picked, the points are in range, and one alarm more never
    /// makes them more.
    #[test]
    fn points_stay_in_range_and_alarms_never_help(
        marked in proptest::collection::vec(any::<bool>(), 14),
        rights in proptest::collection::vec(any::<bool>(), 14),
    ) {
        let docket = slip();
        let name = |reading: &Reading, line: usize| {
            if rights[line] { right(reading, line) } else { wrong(reading, line) }
        };
        let all = played(&docket, |line| marked[line], name, best_first);
        let mine = is_mine(&docket);
        let quiet = played(&docket, |line| marked[line] && mine(line), name, best_first);
        prop_assert!(all.score.total() <= quiet.score.total());
        prop_assert!(quiet.score.total() <= 100);
        for dimension in Dimension::ALL {
            let (points, decisions) = all.score.points(dimension);
            prop_assert!(points <= 3 * decisions);
            prop_assert_eq!(all.score.of(dimension).is_some(), decisions > 0);
        }
    }
}
