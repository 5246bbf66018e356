//! `mine-soothes`: a mine does the customer good although they notice at once what is wrong with it.
//!
//! Whose harm comes after the words may please: a promise that nobody can keep does. When exactly a
//! choice is told of stands with [`Code::MineSoothes`].

use super::look::{Look, name_of};
use crate::engine::mood::{self, Mood};
use crate::engine::stage::felt;
use crate::scenario::code::Code;
use crate::scenario::model::{Answer, Ask, Choice, Grade};
use crate::scenario::moves::Move;
use crate::scenario::raw::RawChoice;

/// Somebody irritated: nowhere does a good word relieve more.
const IRRITATED: (u8, u8, u8) = (50, 45, 5);

/// Notes such mines where the customer is there.
pub(super) fn check(look: &Look<'_>) {
    for (_, raw, scene) in look.scenes().filter(|(_, _, scene)| !scene.absent) {
        let Ask::Choices { choices, .. } = &scene.ask else { continue };
        let made = &look.scenario().choices[choices.start.into()..choices.end.into()];
        for (choice, typed) in made.iter().zip(&raw.choices) {
            of_choice(look, choice, typed);
        }
    }
}

fn of_choice(look: &Look<'_>, choice: &Choice, typed: &RawChoice<'_>) {
    let answer = &choice.answer;
    if answer.grade != Some(Grade::Mine) {
        return;
    }
    let Some(noticed) = look.noticed(&answer.breaks) else { return };
    let (heat, trust) = done(look, answer, noticed);
    if heat < 0 || trust > 0 {
        let moves = answer.moves.iter().map(Move::id).collect::<Vec<_>>().join(", ");
        let at = typed.answer.moves.as_ref().and_then(|moves| moves.first());
        let args = [
            ("name", name_of(typed.id).into()),
            ("moves", moves.into()),
            ("heat", format!("{heat:+}").into()),
            ("trust", format!("{trust:+}").into()),
        ];
        look.out.add(Code::MineSoothes, at.map_or(typed.place(), |word| word.at), &args);
    }
}

fn done(look: &Look<'_>, answer: &Answer, noticed: u8) -> (i32, i32) {
    let (heat, trust, patience) = IRRITATED;
    let turn = mood::Turn {
        moves: answer.moves,
        felt: felt(answer.grade, Some(noticed)),
        solves: !answer.solves.is_empty(),
        event: false,
    };
    let temperament = look.scenario().customer.temperament;
    mood::worked(&mood::explained(Mood::new(heat, trust, patience), turn, temperament).1)
}
