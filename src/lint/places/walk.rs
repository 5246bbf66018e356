//! Goes through a file as typed and notes every name in it.

use std::collections::HashSet;

use super::condition::{asked, said};
use super::{Place, Role, Thing, unquoted};
use crate::scenario::diagnostic::Span;
use crate::scenario::raw::{Raw, RawAnswer, RawJump, RawReview, RawScene, RawSet, RawThen, Words};

/// A walk through one text.
pub(super) struct Walk<'t> {
    text: &'t str,
    places: Vec<Place>,
    endings: HashSet<String>,
    pools: HashSet<String>,
}

impl<'t> Walk<'t> {
    pub fn new(text: &'t str) -> Walk<'t> {
        Walk { text, places: Vec::new(), endings: HashSet::new(), pools: HashSet::new() }
    }

    /// What was noted, in the order of the text.
    pub fn into_places(mut self) -> Vec<Place> {
        self.places.sort_by_key(|place| (place.at, place.thing, place.role));
        self.places.dedup();
        self.places
    }

    pub fn scenario(&mut self, raw: &Raw<'_>) {
        let name = |words: &Words<'_>| words.value.to_owned();
        self.endings = raw.endings.iter().filter_map(|it| it.id.as_ref().map(name)).collect();
        self.pools = raw.texts.iter().map(|(pool, _)| name(pool)).collect();
        self.all(&raw.head.cases, Thing::Case, Role::Played);
        for (fact, _) in &raw.facts {
            self.note(*fact, Thing::Fact, Role::Declared);
        }
        for (var, _) in &raw.vars {
            self.note(*var, Thing::Variable, Role::Declared);
        }
        for (pool, _) in &raw.texts {
            self.note(*pool, Thing::Text, Role::Declared);
        }
        for scene in &raw.scenes {
            self.scene(scene);
        }
        for reaction in &raw.reactions {
            self.declared(reaction.id, Thing::Reaction);
            self.condition(reaction.when);
            self.jump(reaction.to.as_ref());
        }
        for ending in &raw.endings {
            self.declared(ending.id, Thing::Ending);
            self.wording(ending.text);
        }
    }

    pub fn review(&mut self, raw: &RawReview<'_>) {
        self.all(&raw.head.cases, Thing::Case, Role::Played);
        for mine in raw.lines.iter().filter_map(|line| line.mine.as_ref()) {
            self.all(&mine.breaks, Thing::Rule, Role::Broken);
            self.all(&mine.also, Thing::Rule, Role::Right);
            self.all(&mine.near, Thing::Rule, Role::Near);
        }
        for improvement in &raw.improvements {
            self.all(&improvement.keeps, Thing::Rule, Role::Kept);
            self.all(&improvement.breaks, Thing::Rule, Role::Broken);
        }
    }

    fn scene(&mut self, scene: &RawScene<'_>) {
        self.declared(scene.id, Thing::Scene);
        for event in &scene.events {
            self.condition(event.when);
        }
        for line in &scene.lines {
            self.condition(line.when);
            self.wording(Some(line.words));
        }
        for choice in &scene.choices {
            self.declared(choice.id, Thing::Choice);
            self.wording(choice.text);
            self.condition(choice.when);
            self.answer(&choice.answer);
        }
        if let Some(silence) = &scene.silence {
            self.answer(&silence.answer);
        }
        if let Some(ring) = &scene.ring {
            for answer in [&ring.answered, &ring.late, &ring.missed].into_iter().flatten() {
                self.answer(answer);
            }
        }
        if let Some(order) = &scene.order {
            order.steps.iter().for_each(|step| self.wording(step.text));
            self.then(&order.then);
        }
        if let Some(form) = &scene.form {
            for field in &form.fields {
                self.wording(field.text);
                self.all(&field.breaks, Thing::Rule, Role::Broken);
            }
            self.then(&form.then);
        }
        if let Some(call) = scene.call {
            self.note(call, Thing::Common, Role::Called);
        }
        self.jump(scene.to.as_ref());
    }

    fn answer(&mut self, answer: &RawAnswer<'_>) {
        self.all(&answer.keeps, Thing::Rule, Role::Kept);
        self.all(&answer.breaks, Thing::Rule, Role::Broken);
        self.all(&answer.solves, Thing::Fact, Role::Solved);
        self.sets(&answer.sets);
        self.jump(answer.to.as_ref());
    }

    fn then(&mut self, then: &RawThen<'_>) {
        self.all(&then.rules, Thing::Rule, Role::Judged);
        self.all(&then.solves, Thing::Fact, Role::Solved);
        self.sets(&then.sets);
        self.jump(then.to.as_ref());
    }

    fn sets(&mut self, sets: &[RawSet<'_>]) {
        for set in sets {
            let role = if set.add { Role::Added } else { Role::Set };
            self.note(set.name, Thing::Variable, role);
        }
    }

    fn jump(&mut self, jump: Option<&RawJump<'_>>) {
        for case in jump.into_iter().flat_map(|jump| &jump.cases) {
            self.condition(case.when);
            if ["return", "resume"].contains(&case.to.value) {
                continue;
            }
            let ends = self.endings.contains(case.to.value);
            self.note(case.to, if ends { Thing::Ending } else { Thing::Scene }, Role::Led);
        }
    }

    fn condition(&mut self, words: Option<Words<'_>>) {
        let Some(words) = words else { return };
        let (typed, start) = self.typed(words);
        for (name, thing, role, from) in asked(typed) {
            self.push(name, thing, role, start + from);
        }
    }

    fn wording(&mut self, words: Option<Words<'_>>) {
        let Some(words) = words else { return };
        let (typed, start) = self.typed(words);
        for (name, from) in said(typed) {
            let pool = self.pools.contains(name);
            let thing = if pool { Thing::Text } else { Thing::Variable };
            self.push(name, thing, Role::Said, start + from);
        }
    }

    /// A text as it was typed, and where it begins.
    fn typed(&self, words: Words<'_>) -> (&'t str, usize) {
        let at = unquoted(self.text, words.at);
        (self.text.get(at.start..at.end).unwrap_or_default(), at.start)
    }

    fn declared(&mut self, id: Option<Words<'_>>, thing: Thing) {
        if let Some(id) = id {
            self.note(id, thing, Role::Declared);
        }
    }

    fn all(&mut self, names: &[Words<'_>], thing: Thing, role: Role) {
        for name in names {
            self.note(*name, thing, role);
        }
    }

    fn note(&mut self, name: Words<'_>, thing: Thing, role: Role) {
        let at = unquoted(self.text, name.at);
        self.places.push(Place { name: name.value.to_owned(), thing, role, at });
    }

    fn push(&mut self, name: &str, thing: Thing, role: Role, start: usize) {
        let at = Span { start, end: start + name.len() };
        self.places.push(Place { name: name.to_owned(), thing, role, at });
    }
}
