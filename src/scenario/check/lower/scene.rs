//! Scenes, and what they ask.

use super::part::Part;
use super::rule::Cited;
use crate::scenario::code::Code;
use crate::scenario::model::{
    Answer, Ask, Choice, Event, Field, Form, Order, Ring, Scenario, Scene, SceneIdx, Silence, Step,
};
use crate::scenario::moves::{Move, Moves};
use crate::scenario::raw::{
    Placed, RawAnswer, RawChoice, RawForm, RawOrder, RawRing, RawScene, RawSilence, Words,
};

impl<'t> Part<'t> {
    /// Adds every scene of the file and its choices.
    pub fn scenes(&self, scenario: &mut Scenario, cites: &mut Cited<'t>) {
        for raw in &self.raw.scenes {
            let scene = self.scene(raw, &mut scenario.choices, cites);
            scenario.scenes.push(scene);
        }
    }

    fn scene(&self, raw: &RawScene<'t>, choices: &mut Vec<Choice>, cites: &mut Cited<'t>) -> Scene {
        let mut draws = Vec::new();
        let events = raw.events.iter().filter_map(|event| {
            let moves = self.moves(&event.moves);
            let when = event.when.map(|when| self.condition(when));
            Some(Event { when: when.map_or(Some(None), |when| when.map(Some))?, moves })
        });
        let events = events.collect();
        let lines = raw.lines.iter().filter_map(|line| self.line(line, &mut draws)).collect();
        let ask = self.ask(raw, choices, &mut draws, cites);
        let private = raw.private.is_some_and(|private| private.value);
        Scene { id: self.id(raw.id), absent: raw.absent, private, events, lines, draws, ask }
    }

    fn ask(
        &self,
        raw: &RawScene<'t>,
        choices: &mut Vec<Choice>,
        draws: &mut Vec<u8>,
        cites: &mut Cited<'t>,
    ) -> Ask {
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        if !raw.choices.is_empty() {
            let first = place(choices.len());
            for choice in &raw.choices {
                choices.push(self.choice(choice, draws, cites));
            }
            let silence = raw.silence.as_ref().map(|silence| self.silence(silence, cites));
            Ask::Choices { choices: first..place(choices.len()), silence }
        } else if let Some(ring) = &raw.ring {
            Ask::Ring(Box::new(self.ring(ring, cites)))
        } else if let Some(order) = &raw.order {
            Ask::Order(Box::new(self.order(order, draws, cites)))
        } else if let Some(form) = &raw.form {
            Ask::Form(Box::new(self.form(form, draws, cites)))
        } else {
            if raw.to.is_none() {
                self.out.add(Code::DeadEnd, raw.place(), &[("name", raw.name().into())]);
            }
            let call = raw.call.and_then(|call| self.call(call));
            Ask::Nothing { call, to: self.jump(raw.to.as_ref()).unwrap_or_default() }
        }
    }

    /// The first scene of the common part; that there is none is noted where it was looked for.
    fn call(&self, call: Words<'t>) -> Option<SceneIdx> {
        let found = self.commons.iter().find(|common| common.id == call.value);
        if found.is_none() {
            self.unresolved();
        }
        found.map(|common| common.first)
    }

    fn choice(&self, raw: &RawChoice<'t>, draws: &mut Vec<u8>, cites: &mut Cited<'t>) -> Choice {
        let when = raw.when.and_then(|when| self.condition(when));
        Choice {
            id: self.id(raw.id),
            text: self.words(raw.text, draws),
            when,
            once: raw.once,
            answer: self.answer(&raw.answer, cites),
        }
    }

    fn silence(&self, raw: &RawSilence<'t>, cites: &mut Cited<'t>) -> Silence {
        self.leads_on("silence", &raw.answer);
        let mut answer = self.answer(&raw.answer, cites);
        if raw.answer.moves.is_none() {
            answer.moves = Moves::NONE.with(Move::Stall);
        }
        let after = raw.after.and_then(|after| u16::try_from(after.value).ok()).unwrap_or(1);
        Silence { after, answer }
    }

    fn ring(&self, raw: &RawRing<'t>, cites: &mut Cited<'t>) -> Ring {
        let mut outcome = |name: &str, answer: Option<&RawAnswer<'t>>| -> Option<Answer> {
            let answer = answer?;
            self.leads_on(name, answer);
            Some(self.answer(answer, cites))
        };
        let answered = outcome("answered", raw.answered.as_ref());
        let late = outcome("late", raw.late.as_ref());
        let missed = outcome("missed", raw.missed.as_ref());
        if answered.is_none() || missed.is_none() {
            self.unresolved();
        }
        let answered = answered.unwrap_or_default();
        let rings = |figure: Option<Placed<i64>>| {
            figure.and_then(|figure| u8::try_from(figure.value).ok()).unwrap_or(1)
        };
        Ring {
            in_time: rings(raw.in_time),
            gives_up: rings(raw.gives_up),
            late: late.unwrap_or_else(|| answered.clone()),
            answered,
            missed: missed.unwrap_or_default(),
        }
    }

    /// Notes an outcome that leads nowhere.
    fn leads_on(&self, name: &str, answer: &RawAnswer<'t>) {
        if answer.to.is_none() {
            self.out.add(Code::NoWayOn, answer.at, &[("name", name.into())]);
        }
    }

    fn order(&self, raw: &RawOrder<'t>, draws: &mut Vec<u8>, cites: &mut Cited<'t>) -> Order {
        let step = |step: &crate::scenario::raw::RawStep<'t>| Step {
            id: step.id.map_or("", |id| id.value).to_owned(),
            text: self.words(step.text, draws),
        };
        Order {
            steps: raw.steps.iter().map(step).collect(),
            ask: raw.ask.map_or("", |ask| ask.value).to_owned(),
            rules: self.rules(&raw.then.rules, cites),
            then: self.then(&raw.then),
        }
    }

    fn form(&self, raw: &RawForm<'t>, draws: &mut Vec<u8>, cites: &mut Cited<'t>) -> Form {
        let mut fields = Vec::with_capacity(raw.fields.len());
        for field in &raw.fields {
            fields.push(Field {
                id: field.id.map_or("", |id| id.value).to_owned(),
                text: self.words(field.text, draws),
                need: field.need,
                breaks: self.rules(&field.breaks, cites),
            });
        }
        Form {
            ask: raw.ask.map_or("", |ask| ask.value).to_owned(),
            fields,
            rules: self.rules(&raw.then.rules, cites),
            then: self.then(&raw.then),
        }
    }
}
