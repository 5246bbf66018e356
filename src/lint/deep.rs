//! What the explorer knows of a scenario, as faults with a place. Where it could not search
//! everything, only what its bounds prove is claimed.

use crate::engine::stage::Stage;
use crate::explore::{Clamped, Explored, Sides};
use crate::scenario::check::typed_jumps;
use crate::scenario::code::Code;
use crate::scenario::cond::Cond;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::scenario::model::{Ask, ChoiceIdx, Grade, SceneIdx};
use crate::scenario::raw::{self, Raw, RawChoice, RawScene, RawSet};

/// States searched where nobody says otherwise: of most scenarios all of them, and soon done.
pub const FEW_STATES: usize = 20_000;

/// What a search said.
#[derive(Debug)]
pub struct Deep {
    /// How many states were looked at.
    pub states: usize,
    /// Whether that was all; where not, only what nobody can do was looked for.
    pub complete: bool,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Searches a scenario typed so, up to `most` states. `None` where it asks nothing.
#[must_use]
pub fn deep(stage: &Stage, text: &str, most: usize) -> Option<Deep> {
    let found = Explored::or_bounds(stage, most)?;
    let out = Diagnostics::default();
    let quiet = Diagnostics::default();
    let table = raw::parse(text, &quiet);
    let raw = raw::file(text, &table, &quiet);
    let sides = found.sides(stage);
    Searched { stage, found: &found, sides: &sides, raw: &raw, out: &out }.tell();
    let (states, complete) = (found.states, found.is_complete());
    Some(Deep { states, complete, diagnostics: out.into_sorted() })
}

struct Searched<'s> {
    stage: &'s Stage,
    found: &'s Explored,
    sides: &'s Sides,
    raw: &'s Raw<'s>,
    out: &'s Diagnostics,
}

impl Searched<'_> {
    fn tell(&self) {
        self.unsaid();
        self.unfired();
        self.endings();
        self.scenes();
        self.conditions();
        self.effects();
        self.key();
        self.as_a_whole();
    }

    /// Where a scene stands; one of a common part stands nowhere here.
    fn scene(&self, at: SceneIdx) -> Option<&RawScene<'_>> {
        self.raw.scenes.get(at.at())
    }

    fn unsaid(&self) {
        // Own choices come first and in file order.
        let choices: Vec<&RawChoice<'_>> =
            self.raw.scenes.iter().flat_map(|scene| &scene.choices).collect();
        for choice in &self.found.unsaid {
            let Some(typed) = choices.get(choice.at()) else { continue };
            let made = self.stage.scenario.choice(*choice);
            let mine = made.answer.grade == Some(Grade::Mine);
            let code = if mine { Code::UnreachableMine } else { Code::UnreachableChoice };
            self.out.add(code, typed.place(), &[("name", (&made.id).into())]);
        }
    }

    fn unfired(&self) {
        for reaction in &self.found.unfired {
            let Some(typed) = self.raw.reactions.get(reaction.at()) else { continue };
            let at = typed.when.map_or(typed.at, |when| when.at);
            let name = &self.stage.scenario.reactions[reaction.at()].id;
            self.out.add(Code::DeadReaction, at, &[("name", name.into())]);
        }
    }

    fn endings(&self) {
        for ending in &self.found.unended {
            if let Some(id) = self.raw.endings.get(ending.at()).and_then(|typed| typed.id) {
                self.out.add(Code::UnreachableEnding, id.at, &[("name", id.value.into())]);
            }
        }
    }

    fn scenes(&self) {
        for (scene, way) in &self.found.trapped {
            let Some(typed) = self.scene(*scene) else { continue };
            let args = [("name", typed.name().into()), ("way", way.join(" ").into())];
            self.out.add(Code::Trapped, typed.place(), &args);
        }
        for (scene, input) in &self.found.unforgiving {
            let Some(typed) = self.scene(*scene) else { continue };
            let args = [("name", typed.name().into()), ("input", input.into())];
            self.out.add(Code::Unforgiving, typed.place(), &args);
        }
    }

    /// Conditions of which only one side ever comes up. A choice that is never on offer is told of
    /// by itself.
    fn conditions(&self) {
        for (cond, at, of_choice) in self.asked() {
            let code = match self.sides.of(cond) {
                Some((false, true)) => Code::AlwaysTrue,
                Some((true, false)) if !of_choice => Code::AlwaysFalse,
                _ => continue,
            };
            self.out.add(code, at, &[("name", cond.source().into())]);
        }
    }

    /// Every condition that decides what happens, where it was typed, and whether it is a choice's.
    fn asked(&self) -> Vec<(&Cond, Span, bool)> {
        let scenario = &self.stage.scenario;
        let mut all = Vec::new();
        for (typed, made) in self.raw.scenes.iter().zip(&scenario.scenes) {
            let events = made.events.iter().map(|event| &event.when);
            all.extend(events.zip(typed.events.iter().map(|event| (event.when, false))));
            if let Ask::Choices { choices, .. } = &made.ask {
                let choices = scenario.choices[choices.start.into()..choices.end.into()].iter();
                let choices = choices.map(|choice| &choice.when);
                all.extend(choices.zip(typed.choices.iter().map(|choice| (choice.when, true))));
            }
        }
        let placed = all
            .into_iter()
            .filter_map(|(cond, (typed, of_choice))| Some((cond.as_ref()?, typed?.at, of_choice)));
        let mut placed: Vec<_> = placed.collect();
        for (typed, made) in self.raw.scenes.iter().zip(&scenario.scenes) {
            for (jump, typed) in typed_jumps(scenario, typed, made) {
                let cases = jump.cases.iter().zip(&typed.cases);
                placed.extend(
                    cases.filter_map(|((cond, _), case)| Some((cond, case.when?.at, false))),
                );
            }
        }
        placed
    }

    fn effects(&self) {
        for Clamped { scene, choice, effect } in &self.sides.clamped {
            let typed =
                self.scene(*scene).and_then(|typed| sets(typed, self.first(*scene), *choice));
            let Some(set) = typed.and_then(|sets| sets.get(*effect)) else { continue };
            let vars = &self.stage.scenario.vars;
            let Some(var) = vars.iter().find(|var| var.name == set.name.value) else { continue };
            let args = [
                ("name", set.name.value.into()),
                ("value", set.value.value.into()),
                ("least", var.min.into()),
                ("most", var.max.into()),
            ];
            self.out.add(Code::EffectOutOfRange, set.value.at, &args);
        }
    }

    /// The place of the first choice of a scene.
    fn first(&self, scene: SceneIdx) -> usize {
        match &self.stage.scenario.scene(scene).ask {
            Ask::Choices { choices, .. } => choices.start.into(),
            _ => 0,
        }
    }

    fn key(&self) {
        let choices: Vec<&RawChoice<'_>> =
            self.raw.scenes.iter().flat_map(|scene| &scene.choices).collect();
        for choice in &self.sides.beaten {
            let Some(typed) = choices.get(choice.at()) else { continue };
            let name = &self.stage.scenario.choice(*choice).id;
            self.out.add(Code::BestBeaten, typed.place(), &[("name", name.into())]);
        }
    }

    fn as_a_whole(&self) {
        let start = self.raw.scenes.first().map_or(Span::default(), RawScene::place);
        if self.found.red_line_forced {
            self.out.add(Code::ForcedRedLine, start, &[]);
        }
        if self.found.luck {
            let way = self.found.most.way.join(" ");
            self.out.add(Code::LuckOnly, start, &[("way", way.into())]);
        }
        if let Some(way) = &self.found.shortcut {
            self.out.add(Code::ShortPass, start, &[("way", way.join(" ").into())]);
        }
    }
}

/// What an answer of a scene sets, as it was typed.
fn sets<'r>(
    scene: &'r RawScene<'_>,
    first: usize,
    choice: Option<ChoiceIdx>,
) -> Option<&'r [RawSet<'r>]> {
    if let Some(choice) = choice {
        return scene.choices.get(choice.at().checked_sub(first)?).map(|it| &*it.answer.sets);
    }
    let silence = scene.silence.as_ref().map(|silence| &*silence.answer.sets);
    let order = scene.order.as_ref().map(|order| &*order.then.sets);
    let form = scene.form.as_ref().map(|form| &*form.then.sets);
    silence.or(order).or(form)
}
