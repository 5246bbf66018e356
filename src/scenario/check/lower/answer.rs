//! What an answer means: of a choice, a silence, a ring; and what follows an order or a form.

use super::part::Part;
use super::rule::Cited;
use crate::scenario::code::Code;
use crate::scenario::model::{Answer, Effect, FactIdx, Jump, Then};
use crate::scenario::moves::{Move, Moves};
use crate::scenario::raw::{RawAnswer, RawSet, RawThen, Words};

impl<'t> Part<'t> {
    /// The answer; what could not be resolved is left out.
    pub fn answer(&self, raw: &RawAnswer<'t>, cites: &mut Cited<'t>) -> Answer {
        Answer {
            grade: raw.grade.map(|grade| grade.value),
            keeps: self.rules(&raw.keeps, cites),
            breaks: self.rules(&raw.breaks, cites),
            moves: self.moves(raw.moves.as_deref().unwrap_or_default()),
            why: raw.why.map(|why| why.value.to_owned()),
            solves: self.facts(&raw.solves),
            effects: self.effects(&raw.sets),
            to: self.jump(raw.to.as_ref()).unwrap_or_default(),
        }
    }

    /// What follows an order or a form.
    pub fn then(&self, raw: &RawThen<'t>) -> Then {
        Then {
            why: raw.why.map(|why| why.value.to_owned()),
            moves: self.moves(&raw.moves),
            solves: self.facts(&raw.solves),
            effects: self.effects(&raw.sets),
            to: self.to(raw),
        }
    }

    fn to(&self, raw: &RawThen<'t>) -> Jump {
        self.jump(raw.to.as_ref()).unwrap_or_default()
    }

    /// A set of moves.
    pub fn moves(&self, words: &[Words<'t>]) -> Moves {
        let known = |word: &Words<'t>| {
            let found = Move::from_id(word.value);
            if found.is_none() {
                let there = Move::ALL.into_iter().map(Move::id);
                self.out.add_near(Code::UnknownMove, word.at, word.value, there);
            }
            found
        };
        words.iter().filter_map(known).collect()
    }

    fn facts(&self, solves: &[Words<'t>]) -> Vec<FactIdx> {
        let mut facts = Vec::with_capacity(solves.len());
        for id in solves {
            let Some(fact) = self.ids.facts.get(id.value) else {
                let there = self.ids.facts.keys().copied();
                self.out.add_near(Code::UnknownFact, id.at, id.value, there);
                self.unresolved();
                continue;
            };
            if !facts.contains(fact) {
                facts.push(*fact);
            }
        }
        facts
    }

    fn effects(&self, sets: &[RawSet<'t>]) -> Vec<Effect> {
        sets.iter().filter_map(|set| self.effect(set)).collect()
    }

    fn effect(&self, set: &RawSet<'t>) -> Option<Effect> {
        let Some((var, flag)) = self.ids.vars.get(set.name.value) else {
            let there = self.ids.vars.keys().copied();
            self.out.add_near(Code::UnknownVariable, set.name.at, set.name.value, there);
            self.unresolved();
            return None;
        };
        let want = match (flag, set.flag, set.add) {
            (true, _, true) => Some("counter"),
            (true, false, false) => Some("flag"),
            (false, true, _) => Some("number"),
            _ => None,
        };
        if let Some(want) = want {
            let args = [("name", set.name.value.into()), ("want", want.into())];
            self.out.add(Code::WrongType, set.value.at, &args);
            return None;
        }
        let Ok(value) = i32::try_from(set.value.value) else {
            let args = [
                ("name", set.name.value.into()),
                ("value", set.value.value.into()),
                ("least", i32::MIN.into()),
                ("most", i32::MAX.into()),
            ];
            self.out.add(Code::BadFigure, set.value.at, &args);
            return None;
        };
        Some(Effect { var: *var, add: set.add, value })
    }
}
