//! What the explorer knows of a scenario, as faults with a place. Nothing is claimed where it could
//! not search everything.

use crate::engine::stage::Stage;
use crate::explore::Explored;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Span};
use crate::scenario::model::{Grade, SceneIdx};
use crate::scenario::raw::{self, Raw, RawChoice, RawScene};

/// States searched where nobody says otherwise: of most scenarios all of them, and soon done.
pub const FEW_STATES: usize = 20_000;

/// What a search said.
#[derive(Debug)]
pub struct Deep {
    /// How many states were looked at.
    pub states: usize,
    /// Whether that was all; where not, nothing was found wrong.
    pub complete: bool,
    /// In the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Searches a scenario typed so, up to `most` states. `None` where it asks nothing.
#[must_use]
pub fn deep(stage: &Stage, text: &str, most: usize) -> Option<Deep> {
    let found = Explored::of(stage, most)?;
    let out = Diagnostics::default();
    if found.is_complete() {
        let quiet = Diagnostics::default();
        let table = raw::parse(text, &quiet);
        let raw = raw::file(text, &table, &quiet);
        Searched { stage, found: &found, raw: &raw, out: &out }.tell();
    }
    let (states, complete) = (found.states, found.is_complete());
    Some(Deep { states, complete, diagnostics: out.into_sorted() })
}

struct Searched<'s> {
    stage: &'s Stage,
    found: &'s Explored,
    raw: &'s Raw<'s>,
    out: &'s Diagnostics,
}

impl Searched<'_> {
    fn tell(&self) {
        self.unsaid();
        self.unfired();
        self.endings();
        self.scenes();
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
        for (typed, way) in self.raw.endings.iter().zip(&self.found.endings) {
            if let (Some(id), None) = (typed.id, way) {
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
