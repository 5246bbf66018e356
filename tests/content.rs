//! The shipped content: nothing the checker would say, every plan holds, every construct is played.

use std::collections::BTreeSet;
use std::sync::Arc;

use saolei::bank::{Bank, Piece, Rules};
use saolei::explore::Reads;
use saolei::library::{Library, plan};
use saolei::plans;
use saolei::scenario::code::Severity;
use saolei::scenario::model::{Ask, Effect, Goto, Grade, Jump, Part, Scenario};
use saolei::scenario::raw::Kind;

fn role_plays(bank: &Bank) -> Vec<String> {
    let entries = bank.library.entries().into_iter();
    entries.filter(|entry| entry.kind == Some(Kind::RolePlay)).map(|entry| entry.id).collect()
}

#[test]
fn the_checker_has_nothing_to_say_of_the_pack() {
    let bank = Bank::new(Library::built_in());
    let rules = Rules::of(bank.rulebook().unwrap());
    for report in bank.library.check(&[], &rules) {
        let pages = report.pages(Severity::Warning, saolei::message::Lang::Zh);
        assert!(pages.is_empty(), "{}:\n{}", report.shown, pages.join("\n"));
    }
}

#[test]
fn every_scenario_has_a_plan_with_a_best_and_a_bad_run_and_all_of_them_hold() {
    let bank = Bank::new(Library::built_in());
    for id in role_plays(&bank) {
        let (shown, text) = bank.library.plan(&id).unwrap_or_else(|| panic!("{id} has no plan"));
        let plan = plan::parse(&text).0.unwrap_or_else(|| panic!("{shown} has errors"));
        let stage = Arc::clone(&bank.prepare(&id).unwrap().stage);
        assert_eq!(plans::play_all(&plan, &stage), [], "{shown}");

        let named = |name| plan.runs.iter().find(|run| run.name == name);
        assert_eq!(named("best").map(|run| run.expect.score), Some(Some(100)), "{shown}");
        assert!(named("bad").is_some(), "{shown}");
        let rules = bank.rulebook().unwrap();
        let line = stage.scenario.choices.iter().any(|choice| {
            let mut broken = choice.answer.breaks.iter().map(|rule| stage.scenario.rule(*rule));
            choice.answer.grade == Some(Grade::Mine)
                && broken.any(|rule| rules.get(rule).is_some_and(|rule| rule.severity == 4))
        });
        let planned = plan.runs.iter().any(|run| run.expect.red_line == Some(true));
        assert_eq!(line, planned, "{shown}: a red line is planned where there is one");
    }
}

#[test]
fn every_case_review_has_a_plan_with_a_best_and_a_bad_run_and_all_of_them_hold() {
    let bank = Bank::new(Library::built_in());
    let entries = bank.library.entries().into_iter();
    let reviews: Vec<String> =
        entries.filter(|it| it.kind == Some(Kind::CaseReview)).map(|it| it.id).collect();
    assert!(reviews.len() >= 8, "{reviews:?}");
    for id in reviews {
        let (shown, text) = bank.library.plan(&id).unwrap_or_else(|| panic!("{id} has no plan"));
        let plan = plan::parse(&text).0.unwrap_or_else(|| panic!("{shown} has errors"));
        let Ok(Piece::Review(docket)) = bank.piece(&id) else { panic!("{id} is no case review") };
        assert_eq!(plans::read_all(&plan, &docket), [], "{shown}");

        let score = |name| plan.runs.iter().find(|run| run.name == name)?.expect.score;
        let reads = Reads::of(&docket.start(7)).unwrap();
        assert_eq!((score("best"), reads.most.total), (Some(100), 100), "{shown}");
        assert_eq!(score("bad"), Some(reads.least.total), "{shown}");
        assert_eq!(reads.everything.total, reads.least.total, "{shown}: marking all is no way");
    }
}

#[test]
fn between_them_the_scenarios_use_every_construct_of_the_format() {
    let bank = Bank::new(Library::built_in());
    let mut used = BTreeSet::new();
    for id in role_plays(&bank) {
        constructs(bank.prepare(&id).unwrap().scenario(), &mut used);
    }
    let all = [
        "absent",
        "add",
        "call",
        "chose",
        "effect",
        "event",
        "flag",
        "form",
        "good",
        "grade()",
        "hub",
        "integer",
        "jump list",
        "line condition",
        "once",
        "order",
        "pool",
        "reaction",
        "resume",
        "ring",
        "silence",
        "solves",
        "talk",
        "variable in words",
        "variation",
        "when on a choice",
    ];
    let missing: Vec<&str> = all.into_iter().filter(|one| !used.contains(one)).collect();
    assert!(missing.is_empty(), "nobody plays {missing:?}");
}

fn constructs(scenario: &Scenario, used: &mut BTreeSet<&'static str>) {
    let mut note = |there: bool, what: &'static str| {
        if there {
            used.insert(what);
        }
    };
    let mut jumps: Vec<&Jump> = scenario.reactions.iter().map(|reaction| &reaction.to).collect();
    note(!scenario.pools.is_empty(), "pool");
    note(scenario.vars.iter().any(|var| var.flag), "flag");
    note(scenario.vars.iter().any(|var| !var.flag), "integer");
    note(scenario.reactions.len() > 1, "reaction");
    let sources = scenario.reactions.iter().map(|reaction| reaction.when.source());
    let mut conditions: Vec<&str> = sources.collect();
    let mut effects: Vec<&Effect> = Vec::new();
    for (at, scene) in scenario.scenes.iter().enumerate() {
        note(scene.absent, "absent");
        note(!scene.events.is_empty(), "event");
        note(scene.lines.iter().any(|line| line.when.is_some()), "line condition");
        conditions.extend(scene.lines.iter().filter_map(|line| Some(line.when.as_ref()?.source())));
        let parts = || scene.lines.iter().flat_map(|line| &line.text.parts);
        note(parts().any(|part| matches!(part, Part::OneOf { .. })), "variation");
        note(parts().any(|part| matches!(part, Part::Var(_))), "variable in words");
        match &scene.ask {
            Ask::Nothing { call, to } => {
                note(call.is_some(), "call");
                jumps.push(to);
            }
            Ask::Choices { choices, silence } => {
                note(silence.is_some(), "silence");
                for choice in
                    &scenario.choices[usize::from(choices.start)..usize::from(choices.end)]
                {
                    note(choice.once, "once");
                    note(choice.once && choice.answer.to.last != Goto::Scene(at.into()), "hub");
                    note(choice.when.is_some(), "when on a choice");
                    note(choice.answer.grade.is_none(), "talk");
                    note(choice.answer.grade == Some(Grade::Good), "good");
                    note(!choice.answer.solves.is_empty(), "solves");
                    effects.extend(&choice.answer.effects);
                    jumps.push(&choice.answer.to);
                }
            }
            Ask::Ring(_) => note(true, "ring"),
            Ask::Order(_) => note(true, "order"),
            Ask::Form(_) => note(true, "form"),
        }
    }
    note(!effects.is_empty(), "effect");
    note(effects.iter().any(|effect| effect.add), "add");
    note(jumps.iter().any(|jump| jump.last == Goto::Resume), "resume");
    note(jumps.iter().any(|jump| !jump.cases.is_empty()), "jump list");
    conditions.extend(jumps.iter().flat_map(|jump| &jump.cases).map(|(when, _)| when.source()));
    note(conditions.iter().any(|condition| condition.contains("chose(")), "chose");
    note(conditions.iter().any(|condition| condition.contains("grade(")), "grade()");
}
