//! Writes down what the machine does, in words, and what an answer cites and teaches.

use super::origin::Origin;
use super::step::{Answered, Step};
use crate::engine::input::{self, Given};
use crate::engine::machine::{State, Turn, Watch};
use crate::engine::mood::{self, Mood, Why};
use crate::engine::prose::{Drawn, Prose};
use crate::engine::stage::{Stage, model_choice};
use crate::rulebook::Felt;
use crate::scenario::model::{
    Answer, Ask, EndingIdx, Event, Grade, ReactionIdx, RuleIdx, SceneIdx,
};

/// Writes down what the machine does, in words.
pub(super) struct Recorder<'r> {
    pub(super) stage: &'r Stage,
    pub(super) prose: &'r Prose,
    pub(super) drawn: Drawn,
    pub(super) steps: &'r mut Vec<Step>,
    pub(super) ms: u64,
}

impl Watch for Recorder<'_> {
    fn entering(&mut self, state: &State, scene: SceneIdx) {
        self.steps.push(Step::Scene { scene, visit: state.visits(scene) });
    }

    fn entered(&mut self, state: &State, scene: SceneIdx) {
        self.prose.draw(scene, state.visits(scene), &mut self.drawn);
        let lines = self.prose.lines(scene, state).map(|(speaker, text)| Step::Heard {
            speaker,
            text: self.prose.say(text, &self.drawn, state),
        });
        self.steps.extend(lines);
    }

    fn happened(&mut self, event: &Event, turn: mood::Turn, before: Mood) {
        let (after, causes) = mood::explained(before, turn, self.stage.temperament());
        let origin = Origin::of(&self.stage.scenario, event, self.steps);
        self.steps.push(Step::Happened { after, causes, origin });
    }

    fn answered(&mut self, state: &State, turn: &Turn<'_>) {
        let answered = self.describe(state, turn);
        self.steps.push(Step::Answered(Box::new(answered)));
    }

    fn reacted(&mut self, reaction: ReactionIdx) {
        self.steps.push(Step::Reacted(reaction));
    }

    fn ended(&mut self, state: &State, ending: EndingIdx) {
        self.steps.push(Step::Ended { ending, text: self.prose.ending(ending, state) });
    }
}

/// What an answer cites and teaches.
#[derive(Default)]
struct Lesson {
    said: Vec<String>,
    kept: Vec<RuleIdx>,
    broken: Vec<RuleIdx>,
    why: Option<String>,
    better: Vec<String>,
}

impl Recorder<'_> {
    fn describe(&self, state: &State, turn: &Turn<'_>) -> Answered {
        let lesson = self.lesson(state, turn);
        let mut causes = turn
            .felt
            .map(|felt| mood::explained(turn.before, felt, self.stage.temperament()).1)
            .unwrap_or_default();
        let noticed =
            |rule: &&RuleIdx| self.stage.facts(**rule).is_some_and(|facts| facts.felt == Felt::Now);
        let severity = |rule: &&RuleIdx| self.stage.facts(**rule).map_or(0, |facts| facts.severity);
        let felt = (turn.verdict.felt > 0)
            .then(|| lesson.broken.iter().filter(noticed).rev().max_by_key(severity).copied())
            .flatten();
        // A reason is called what the rule is called wherever it is cited, however it was felt.
        for cause in &mut causes {
            if let (Why::Severity(named), Some(rule)) = (&mut cause.why, &felt) {
                *named = severity(&rule);
            }
        }
        let best = turn.verdict.grade == Some(Grade::Best);
        Answered {
            scene: turn.scene,
            input: input::write(&self.stage.scenario, turn.scene, turn.given),
            given: turn.given,
            said: lesson.said,
            grade: turn.verdict.grade,
            counted: turn.counted,
            kept: lesson.kept,
            broken: lesson.broken,
            felt,
            red_line: turn.verdict.red_line,
            why: lesson.why,
            better: if best { Vec::new() } else { lesson.better },
            before: turn.before,
            after: turn.after,
            causes,
            solved: turn.solves.iter().filter(|fact| !state.is_solved(**fact)).copied().collect(),
            ms: self.ms,
        }
    }

    fn lesson(&self, state: &State, turn: &Turn<'_>) -> Lesson {
        let scenario = &self.stage.scenario;
        let say = |text| self.prose.say(text, &self.drawn, state);
        let of = |answer: &Answer| Lesson {
            kept: answer.keeps.clone(),
            broken: answer.breaks.clone(),
            why: answer.why.clone(),
            ..Lesson::default()
        };
        let model = || {
            let judged = turn.verdict.grade.is_some();
            let choice = model_choice(scenario, turn.scene)
                .filter(|choice| judged && turn.given != Given::Choice(*choice));
            choice.map(|choice| say(&scenario.choice(choice).text)).into_iter().collect()
        };
        let cited = |rules: &[RuleIdx], more: Vec<RuleIdx>| {
            if turn.verdict.grade >= Some(Grade::Good) {
                (rules.to_vec(), more)
            } else {
                (Vec::new(), rules.iter().copied().chain(more).collect())
            }
        };
        match (turn.given, &scenario.scene(turn.scene).ask) {
            (Given::Choice(choice), _) => {
                let choice = scenario.choice(choice);
                Lesson { said: vec![say(&choice.text)], better: model(), ..of(&choice.answer) }
            }
            (Given::Silence, Ask::Choices { silence: Some(silence), .. }) => {
                Lesson { better: model(), ..of(&silence.answer) }
            }
            (Given::Ring(rings), Ask::Ring(ring)) if rings <= ring.in_time => of(&ring.answered),
            (Given::Ring(_), Ask::Ring(ring)) => of(&ring.late),
            (Given::Missed, Ask::Ring(ring)) => of(&ring.missed),
            (Given::Order(picks), Ask::Order(order)) => {
                let steps = picks.as_slice().iter().map(|at| &order.steps[usize::from(*at)]);
                let (kept, broken) = cited(&order.rules, Vec::new());
                Lesson {
                    said: steps.map(|step| say(&step.text)).collect(),
                    kept,
                    broken,
                    why: order.then.why.clone(),
                    better: order.steps.iter().map(|step| say(&step.text)).collect(),
                }
            }
            (Given::Form(mask), Ask::Form(form)) => {
                let fields = || form.fields.iter().enumerate();
                let picked = || fields().filter(|(at, _)| mask & (1 << at) != 0);
                let more = picked().flat_map(|(_, field)| field.breaks.clone()).collect();
                let (kept, broken) = cited(&form.rules, more);
                let needed = form.fields.iter().filter(|field| field.need);
                Lesson {
                    said: picked().map(|(_, field)| say(&field.text)).collect(),
                    kept,
                    broken,
                    why: form.then.why.clone(),
                    better: needed.map(|field| say(&field.text)).collect(),
                }
            }
            _ => Lesson::default(),
        }
    }
}
