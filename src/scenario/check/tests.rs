use proptest::prelude::*;

use super::*;
use crate::message::Lang;
use crate::scenario::code::{Example, ExampleRules};
use crate::scenario::model::{Ask, Effect, EndingIdx, Goto, Grade, Part, PoolIdx, Speaker, VarIdx};
use crate::scenario::moves::Move;

const CUFF: &str = include_str!("../../../scenarios/hotel/shrunk-cuff.toml");
const CALL: &str = include_str!("../../../scenarios/power/cut-off-this-morning.toml");
const SLIP: &str = include_str!("../../../scenarios/power/one-repair-slip.toml");
const CLOSING: &str = include_str!("../../../scenarios/common/closing.toml");

fn commons(id: &str) -> Option<&'static str> {
    (id == "common/closing").then_some(CLOSING)
}

fn check(text: &'static str) -> Checked {
    scenario("x/y", text, &commons, &AnyRule, &[])
}

fn told(checked: &Checked, text: &str) -> Vec<String> {
    let one = |d: &Diagnostic| {
        format!("{} {:?} at {:?}", d.code, d.args, text.get(d.span.clone()).unwrap_or_default())
    };
    checked.diagnostics.iter().map(one).collect()
}

#[test]
fn the_exemplars_are_quiet_and_whole() {
    for text in [CUFF, CALL, CLOSING] {
        let checked = check(text);
        assert_eq!(told(&checked, text), Vec::<String>::new());
        assert_eq!(checked.scenario.is_some(), checked.kind == Some(Kind::RolePlay));
    }
}

/// A later version may find fault with what an earlier one let through.
#[test]
fn a_text_that_was_played_is_read_for_ever_whatever_its_key() {
    let text =
        CUFF.replace("own-it", "9-own-it").replacen("grade = \"best\"", "grade = \"good\"", 1);
    assert!(scenario("X Y/z", &text, &commons, &AnyRule, &[]).scenario.is_none());
    assert!(kept("X Y/z", &text, &commons).is_some());
    let broken = CUFF.replacen("to = \"story\"", "to = \"nowhere\"", 1);
    assert!(kept("x/y", &broken, &commons).is_none(), "nothing the engine could not rely on");
}

#[test]
fn a_common_part_is_laid_in_once_under_its_name() {
    let scenario = check(CALL).scenario.unwrap();
    let first = scenario.find_scene("closing.read-back").unwrap();
    let caller = scenario.scene(scenario.find_scene("wrap-up").unwrap());
    assert!(matches!(caller.ask, Ask::Nothing { call: Some(common), .. } if common == first));
    let last = scenario.scene(scenario.find_scene("closing.off-the-line").unwrap());
    assert!(matches!(&last.ask, Ask::Nothing { to, .. } if to.last == Goto::Return));
    assert!(scenario.choices.iter().any(|choice| choice.id == "closing.rate-me"));
    assert_eq!(scenario.scenes.iter().filter(|s| s.id.starts_with("closing.")).count(), 3);
}

#[test]
fn every_place_in_the_model_leads_somewhere() {
    let scenario = check(CALL).scenario.unwrap();
    for scene in &scenario.scenes {
        let mut draws = scene.lines.iter().flat_map(|line| &line.text.parts).filter_map(|part| {
            if let Part::OneOf { draw, options } = part {
                Some((*draw, options.len()))
            } else {
                None
            }
        });
        assert!(
            draws.all(|(draw, options)| usize::from(scene.draws[usize::from(draw)]) == options)
        );
        if let Ask::Choices { choices, .. } = &scene.ask {
            assert!(!choices.is_empty() && usize::from(choices.end) <= scenario.choices.len());
        }
    }
}

fn content(text: &str) -> String {
    scenario("x/y", text, &commons, &AnyRule, &[]).scenario.unwrap().content
}

#[test]
fn comments_layout_and_line_ends_leave_the_content_hash() {
    let hash = content(CUFF);
    assert_eq!(hash, "335ab6f56e31aa81714e90dba57b62629c04049fdc797648b97c1a651a58b36e");
    assert_eq!(content(&CUFF.replace('\n', "\r\n")), hash);
    assert_eq!(content(&format!("# said\n{}", CUFF.replace(" = ", "  =  "))), hash);
    let moved = CUFF.replacen("difficulty = 3\nminutes = 8", "minutes = 8\ndifficulty = 3", 1);
    assert_ne!(moved, CUFF);
    assert_eq!(content(&moved), hash);
    assert_ne!(content(&CUFF.replacen("袖口", "领口", 1)), hash);
}

#[test]
fn the_content_hash_covers_the_common_parts_called() {
    let changed = |id: &str| {
        commons(id).map(|text| &*Box::leak(text.replace("该收了", "收了吧").into_boxed_str()))
    };
    let other = scenario("x/y", CALL, &changed, &AnyRule, &[]).scenario.unwrap().content;
    assert_ne!(other, content(CALL));
}

#[test]
fn all_faults_come_in_one_pass_with_their_places() {
    let text = CALL
        .replace("temperament = \"emotional\"", "temperament = \"emotinal\"")
        .replace("to = \"wrap-up\"", "to = \"wrapup\"")
        .replace("杨女士：就是这个灯", "李女士：就是这个灯")
        .replace("heat < 35 && solved('complaint')", "heat < 35 && solved('complain')");
    let checked = scenario("x/y", &text, &commons, &AnyRule, &[]);
    assert!(checked.scenario.is_none());
    let found: Vec<_> =
        checked.diagnostics.iter().map(|d| (d.code, &text[d.span.clone()])).collect();
    assert_eq!(found[0], (Code::UnknownWord, "\"emotinal\""));
    assert_eq!(found[1], (Code::UnknownSpeaker, "李女士"));
    assert_eq!(found[2], (Code::UnknownTarget, "\"wrapup\""));
    assert_eq!(found.last().unwrap().0, Code::UnknownFact);
    assert_eq!(checked.diagnostics[1].near.as_deref(), Some("杨女士"));
}

#[test]
fn a_rule_of_a_common_part_has_to_be_active_where_it_is_called() {
    struct NoClosing;
    impl RuleView for NoClosing {
        fn status(&self, site: &Site<'_>, rule: &str) -> RuleStatus {
            assert!(site.cited.contains(&"phone-closing-more-needs"));
            if rule == "phone-closing-more-needs" && site.domain == "power" {
                RuleStatus::OtherDomain("hotel".to_owned())
            } else {
                RuleStatus::Active { severity: 2, later: true }
            }
        }
    }
    let checked = scenario("x/y", CALL, &commons, &NoClosing, &[]);
    let found: Vec<_> =
        checked.diagnostics.iter().map(|d| (d.code, &CALL[d.span.clone()])).collect();
    assert_eq!(found, [(Code::ForeignRule, "\"common/closing\"")]);
}

/// The case review that examples are made of, with something else in it.
fn review_with(changes: &[(&str, &str)]) -> Vec<(Code, String)> {
    let mut text = Code::FewMines.example().unwrap().file().to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let checked = scenario("x/y", &text, &commons, &ExampleRules, &[]);
    assert_eq!(checked.kind, Some(Kind::CaseReview));
    assert_eq!(checked.review.is_some(), checked.is_sound());
    let placed = |one: &Diagnostic| (one.code, text[one.span.clone()].to_owned());
    checked.diagnostics.iter().map(placed).collect()
}

#[test]
fn a_case_review_is_checked_to_its_last_line() {
    assert_eq!(review_with(&[]), []);
    let found = review_with(&[
        ("difficulty = 1", "difficulty = 9"),
        ("id = \"l3\"", "id = \"l1\""),
        ("id = \"l4\"", "id = \"L4\""),
        ("id = \"l5\"", "id = \"undo\""),
        ("breaks = [\"some-rule\"], near", "breaks = [\"some-rules\"], near"),
        ("breaks = [\"some-rule\"], why = \"没有报", "breaks = [\"hotel-rule\"], why = \"没有报"),
        ("breaks = [\"some-rule\"], also", "breaks = [\"older-rule\"], also"),
        ("keeps = [\"some-rule\"]\nwhy = \"单子", "keep = [\"some-rule\"]\nwhy = \"单子"),
        ("id = \"listen\"", "id = \"desk\""),
    ]);
    let codes: Vec<Code> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(
        codes,
        [
            Code::BadFigure,
            Code::UnknownRule,
            Code::DuplicateId,
            Code::BadId,
            Code::ReservedId,
            Code::ForeignRule,
            Code::SteppedBackRule,
            Code::ImproveRules,
            Code::UnknownKey,
            Code::DuplicateId,
        ],
        "{found:?}"
    );
}

#[test]
fn what_gives_the_best_improvement_away_is_told_as_among_the_options_of_a_scene() {
    let found = review_with(&[
        (
            "引导台放报修单，当场登记。",
            "引导台放报修单，谁来报修都当场登记，单号写好交给客户带走，一天不落。",
        ),
        ("每周抽听二十条录音。", "每周抽听二十条回访录音。"),
        ("再给全员加强培训。", "每周抽听二十条回访录音呢。"),
        ("超一分钟罚一百。", "关我什么事。"),
    ]);
    let codes: Vec<Code> = found.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, [Code::BestTooLong, Code::NearDuplicate, Code::AbsurdOption], "{found:?}");
}

#[test]
fn a_record_with_too_few_lines_or_improvements_is_told_with_figures() {
    let text = Code::FewMines.example().unwrap().file();
    let (before, improvements) = text.split_once("[[improve]]").unwrap();
    let short = before.replacen(
        "\n[[exhibit]]\nid = \"l11\"\ntext = \"14:55 收好工具，擦了桌子。\"\n",
        "",
        1,
    );
    let (first, _) = improvements.split_once("[[improve]]").unwrap();
    let text = format!("{short}[[improve]]{first}");
    let checked = scenario("x/y", &text, &commons, &ExampleRules, &[]);
    let codes: Vec<Code> = checked.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::BadFigure, Code::BadFigure, Code::ImproveChoice]);
}

#[test]
fn a_line_of_another_channel_may_cite_its_rules() {
    let notes =
        review_with(&[("breaks = [\"some-rule\"], near", "breaks = [\"counter-rule\"], near")]);
    assert_eq!(notes, [(Code::OtherChannelRule, "\"counter-rule\"".to_owned())]);
    let near = review_with(&[("near = [\"red-line\"]", "near = [\"counter-rule\"]")]);
    assert_eq!(near, [], "what is tempting and wrong may be of any channel");
}

/// The example file with something else in it.
fn with(changes: &[(&str, &str)]) -> Vec<Code> {
    let mut text = Code::MineSoothes.example().unwrap().file().to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    let checked = scenario("x/y", &text, &Example::common, &ExampleRules, &[]);
    checked.diagnostics.iter().map(|one| one.code).collect()
}

#[test]
fn a_mine_may_please_where_its_harm_is_felt_later() {
    let mine = "breaks = [\"some-rule\"]\nmoves = [\"deflect\"]";
    let cite = |rules: &str, moves: &str| format!("breaks = [{rules}]\nmoves = [{moves}]");
    let promise = |rules| with(&[(mine, &cite(rules, "\"promise\""))]);
    assert_eq!(promise("\"some-rule\""), [Code::MineSoothes]);
    assert_eq!(promise("\"later-rule\""), []);
    assert_eq!(promise("\"later-rule\", \"some-rule\""), [Code::MineSoothes], "felt all the same");
    assert_eq!(promise("\"red-line\""), [], "what is felt outweighs the promise by far");
    assert_eq!(with(&[(mine, &cite("\"some-rule\"", ""))]), []);
    let weak = cite("\"some-rule\"", "\"promise\"");
    assert_eq!(
        with(&[
            (mine, &weak),
            (
                "grade = \"mine\"\nbreaks = [\"some-rule\"]\nmoves",
                "grade = \"weak\"\nbreaks = [\"some-rule\"]\nmoves"
            )
        ]),
        []
    );
    let absent = ("id = \"arrives\"", "id = \"arrives\"\nabsent = true");
    assert_eq!(with(&[absent, (mine, &weak)]), []);
}

#[test]
fn only_a_public_channel_has_private_scenes() {
    let private = ("id = \"steps\"", "id = \"steps\"\nprivate = true");
    let social = ("channel = \"phone\"", "channel = \"social\"");
    assert_eq!(with(&[private]), [Code::IdlePrivate]);
    assert_eq!(with(&[private, social]), []);
}

/// A hub of the example file with these choices, each ungraded and leading back or on.
fn hub(choices: &[(&str, &str)]) -> Vec<Code> {
    let file = Code::EmptyChoices.example().unwrap().file();
    let (before, rest) = file.split_once("[[scene.choice]]\nid = \"ask-when\"").unwrap();
    let (_, after) = rest.split_once("[[scene]]\nid = \"steps\"").unwrap();
    let choice = |(at, (keys, to)): (usize, &(&str, &str))| {
        format!("[[scene.choice]]\nid = \"h{at}\"\ntext = \"话\"\n{keys}\nto = \"{to}\"\n\n")
    };
    let choices: String = choices.iter().enumerate().map(choice).collect();
    let text = format!("{before}{choices}[[scene]]\nid = \"steps\"{after}");
    let checked = scenario("x/y", &text, &Example::common, &ExampleRules, &[]);
    checked.diagnostics.iter().map(|one| one.code).collect()
}

#[test]
fn a_hub_may_hide_its_subjects_as_long_as_something_is_left() {
    let empty = [Code::EmptyChoices];
    let when = "when = \"visits('subjects') >= 2\"";
    assert_eq!(hub(&[("once = true", "subjects"), (when, "steps")]), []);
    assert_eq!(hub(&[("once = true", "subjects"), ("once = true", "steps")]), empty);
    assert_eq!(hub(&[("when = \"late\"", "steps"), ("when = \"!late\"", "steps")]), []);
    assert_eq!(hub(&[("when = \"heat < 40\"", "steps"), ("when = \"heat > 40\"", "steps")]), empty);
    assert_eq!(hub(&[("when = \"heat < 40\"", "steps"), ("when = \"heat >= 40\"", "steps")]), []);
    assert_eq!(hub(&[("when = \"asked < 2\"", "steps"), ("when = \"asked >= 2\"", "steps")]), []);
    let all = "when = \"chose('h0') && chose('h1')\"";
    assert_eq!(
        hub(&[("once = true", "subjects"), ("once = true", "subjects"), (all, "steps")]),
        []
    );
    let solving = "once = true\nsolves = [\"ticket\"]";
    assert_eq!(hub(&[(solving, "subjects"), ("when = \"solved('ticket')\"", "steps")]), []);
    assert_eq!(
        hub(&[("once = true", "subjects"), ("when = \"solved('ticket')\"", "steps")]),
        empty
    );
}

#[test]
fn a_customer_leaves_only_where_nothing_comes_back() {
    let codes = |text: &str| -> Vec<Code> {
        let found = scenario("x/y", text, &Example::common, &ExampleRules, &[]).diagnostics;
        found.iter().map(|one| one.code).collect()
    };
    let file = Code::NobodyLeaves.example().unwrap().file();
    let leaving = "when = \"patience <= 0\"\nto = \"lost\"";
    assert!(file.contains(leaving));
    let with = |text: &str| codes(&file.replace(leaving, text));
    assert_eq!(
        with(
            "when = \"heat >= 90\"\nto = \"lost\"\n[[reaction]]\nid = \"again\"\nwhen = \"patience <= 3\"\nto = \"aside\""
        ),
        [Code::NobodyLeaves],
        "after the aside nothing makes the customer leave"
    );
    assert_eq!(
        with(
            "when = \"patience <= 0\"\nto = [{ when = \"late\", to = \"aside\" }, { to = \"lost\" }]"
        ),
        [Code::NobodyLeaves]
    );
    assert_eq!(with("when = \"patience <= 3\"\nto = \"lost\""), []);
    let last = "[[scene]]\nid = \"last\"\nto = \"lost\"\n[[reaction]]";
    let text = file.replace(leaving, "when = \"patience <= 0\"\nto = \"last\"");
    assert_eq!(codes(&text.replacen("[[reaction]]", last, 1)), []);
}

#[test]
fn an_id_can_be_typed_where_numbers_and_commands_are() {
    let file = Code::BadId.example().unwrap().file();
    let codes = |id: &str| -> Vec<Code> {
        let text = file.replace("\"take-it\"", &format!("\"{id}\""));
        let found = scenario("x/y", &text, &Example::common, &ExampleRules, &[]).diagnostics;
        found.iter().map(|one| one.code).collect()
    };
    for id in ["2", "2-hours"] {
        assert_eq!(codes(id), [Code::BadId], "{id}");
    }
    for id in ["u", "h", "q", "quit", "hint"] {
        assert_eq!(codes(id), [Code::ReservedId], "{id}");
    }
    assert_eq!(codes("take-2"), []);
}

#[test]
fn a_slip_in_a_grade_is_told_once() {
    let file = Code::UnknownWord.example().unwrap().file();
    for (right, wrong) in [("\"best\"\nkeeps = [\"some-rule\"]\nmoves", "gut"), ("\"mine\"", "mne")]
    {
        let (_, rest) = right[1..].split_once('"').unwrap();
        let text = file.replace(&format!("grade = {right}"), &format!("grade = \"{wrong}\"{rest}"));
        assert_ne!(text, file);
        let found = scenario("x/y", &text, &Example::common, &ExampleRules, &[]).diagnostics;
        let codes: Vec<_> = found.iter().map(|one| one.code).collect();
        let slips = text.matches(wrong).count();
        assert_eq!(codes, vec![Code::UnknownWord; slips]);
    }
}

#[test]
fn a_fault_of_syntax_hides_no_other() {
    let text = CUFF
        .replace("heat = 50", "heat = ")
        .replace("trust = 45", "trust = 450")
        .replace("difficulty = 3", "difficulty = \"3")
        .replace("moves = [\"own\", \"ask\"]", "moves = [\"own\", \"aks\"]");
    let checked = scenario("x/y", &text, &commons, &AnyRule, &[]);
    assert!(checked.scenario.is_none());
    let count = |code| checked.diagnostics.iter().filter(|one| one.code == code).count();
    assert_eq!((count(Code::Syntax), count(Code::BadFigure)), (2, 1));
    assert!(count(Code::UnknownMove) >= 1);
    assert_eq!(count(Code::MissingKey), 0);
}

#[test]
fn what_was_typed_is_what_is_meant() {
    let file = Code::UnknownKey.example().unwrap().file();
    let scenario = scenario("x/y", file, &Example::common, &ExampleRules, &[]).scenario.unwrap();
    assert_eq!(
        (scenario.id.as_str(), scenario.rules.as_slice()),
        ("x/y", &["some-rule".to_owned()][..])
    );

    let scene = |id: &str| scenario.scene(scenario.find_scene(id).unwrap());
    let arrives = scene("arrives");
    assert_eq!(arrives.lines[0].when.as_ref().unwrap().source(), "asked < 2");
    assert_eq!(arrives.lines[1].speaker, Speaker::Customer);
    assert_eq!(scenario.name_of(scene("aside").lines[0].speaker), Some("李班长"));
    assert_eq!(arrives.draws, [2]);
    assert!(matches!(
        arrives.lines[0].text.parts[..],
        [
            Part::OneOf { draw: 0, .. },
            Part::Plain(_),
            Part::Pool(PoolIdx(0)),
            Part::Plain(_),
            Part::Var(VarIdx(1)),
            Part::Plain(_),
        ]
    ));

    let push_on = scenario.choices.iter().find(|choice| choice.id == "push-on").unwrap();
    let effects = [
        Effect { var: VarIdx(0), add: false, value: 1 },
        Effect { var: VarIdx(1), add: true, value: 1 },
    ];
    assert_eq!(push_on.answer.effects, effects);
    let (when, to) = &push_on.answer.to.cases[0];
    assert_eq!((when.source(), *to), ("heat >= 60", Goto::Ending(EndingIdx(1))));
    assert_eq!(push_on.answer.to.last, Goto::Scene(scenario.find_scene("subjects").unwrap()));

    let Ask::Ring(ring) = &scene("ringing").ask else { unreachable!("it rings") };
    assert_eq!((ring.in_time, ring.gives_up, ring.late.grade), (3, 8, Some(Grade::Weak)));
    let Ask::Form(form) = &scene("record").ask else { unreachable!("it is a form") };
    assert_eq!((form.fields[0].need, form.fields[1].breaks.len()), (true, 1));
    assert!(matches!(&scene("aside").ask, Ask::Nothing { to, .. } if to.last == Goto::Resume));
    assert!(scene("record").events[0].moves.has(Move::Lapse));
}

#[test]
fn a_common_part_knows_nothing_of_its_caller() {
    let codes = |text: &str| -> Vec<Code> {
        let found = scenario("common/x", text, &|_| None, &AnyRule, &[]).diagnostics;
        found.iter().map(|one| one.code).collect()
    };
    assert_eq!(codes(&CLOSING.replace("heat >= 60", "rings >= 3")), [Code::BadCondition]);
    assert_eq!(codes(&CLOSING.replace("heat >= 60", "late")), [Code::UnknownVariable]);
    assert_eq!(codes(&format!("{CLOSING}call = \"common/other\"\n")), [Code::MisplacedKey]);
    let resume = CLOSING.replace("to = \"return\"", "to = \"resume\"");
    assert_eq!(codes(&resume), [Code::MisplacedResume]);
}

#[test]
fn silence_stalls_unless_it_says_otherwise() {
    let moves = |text: &str| {
        let scenario = scenario("x/y", text, &commons, &AnyRule, &[]).scenario.unwrap();
        let yesterday = scenario.find_scene("yesterday").unwrap();
        let Ask::Choices { silence: Some(silence), .. } = &scenario.scene(yesterday).ask else {
            unreachable!("the scene has a silence")
        };
        silence.answer.moves
    };
    assert!(moves(CALL).has(Move::Stall));
    assert!(moves(&CALL.replace("after = 12", "after = 12\nmoves = []")).is_empty());
}

proptest! {
    // Every case checks some hundred lines.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_bytes_can_do_harm(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = scenario("x/y", &text, &commons, &AnyRule, &[]);
        let _ = head("x/y", &text);
    }

    #[test]
    fn no_slip_in_an_exemplar_can_do_harm(
        which in 0..4_usize,
        slips in proptest::collection::vec((any::<prop::sample::Index>(), 0..12_usize, "[\\PC\n]{0,6}"), 1..6),
    ) {
        let mut text = [CUFF, CALL, CLOSING, SLIP][which].to_owned();
        for (at, cut, put) in slips {
            let mut start = at.index(text.len());
            while !text.is_char_boundary(start) {
                start -= 1;
            }
            let mut end = (start + cut).min(text.len());
            while !text.is_char_boundary(end) {
                end -= 1;
            }
            text.replace_range(start..end.max(start), &put);
        }
        let checked = scenario("x/y", &text, &commons, &AnyRule, &[]);
        for found in &checked.diagnostics {
            let _ = crate::scenario::diagnostic::page(found, "x", &text, Lang::Zh);
        }
        let made = checked.scenario.is_some() || checked.review.is_some();
        prop_assert!(!made || checked.is_sound());
    }

    #[test]
    fn no_lines_mixed_up_can_do_harm(
        which in 0..4_usize,
        swaps in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..3_u8), 1..8),
    ) {
        let mut lines: Vec<&str> = [CUFF, CALL, CLOSING, SLIP][which].lines().collect();
        for (one, other, how) in swaps {
            let (one, other) = (one.index(lines.len()), other.index(lines.len()));
            match how {
                0 => lines.swap(one, other),
                1 => lines.insert(one, lines[other]),
                _ => { lines.remove(one); }
            }
        }
        let text = lines.join("\n");
        let _ = scenario("x/y", &text, &commons, &AnyRule, &[]);
    }
}
