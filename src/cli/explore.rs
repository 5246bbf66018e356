//! `saolei explore [ID…]`: every run of a scenario searched, and what can come of them.
//!
//! What an author has to mend is told as a fault, and makes the command fail: a scene without a way
//! on, a mine nobody can touch, a red line nobody can avoid, a pass that only luck can reach. With
//! `--plan` the worst and the best run and one to each ending are printed as a test plan.

mod reading;

use std::sync::Arc;

use serde_json::{Value, json};

use super::args::ExploreArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::bank::{Bank, Piece};
use crate::engine::session::Session;
use crate::engine::stage::Stage;
use crate::explore::{Explored, Extreme, Proof, Reads, Regret};
use crate::message::{Lang, say, say_with};
use crate::scenario::model::{Ending, EndingIdx, Grade, Scenario};

/// The seed of witnesses: what can come of a run does not hang on it.
const SEED: u64 = 7;

pub fn run(place: &Place, args: &ExploreArgs) -> Result<Exit, Fault> {
    let bank = place.bank()?;
    let mut exit = Exit::Fine;
    let mut all = Vec::new();
    for id in ids(&bank, &args.ids) {
        let piece = bank.piece(&id).map_err(|error| Fault::of_scenario(error, &bank))?;
        let prepared = match piece {
            Piece::RolePlay(prepared) => prepared,
            Piece::Review(docket) => {
                let Some(found) = Reads::of(&docket.start(SEED)) else { continue };
                let sheet = reading::Sheet { docket: &docket, found: &found, lang: place.lang };
                match (args.json, args.plan) {
                    (true, _) => all.push(sheet.data()),
                    (false, true) => print_lines(sheet.plan())?,
                    (false, false) => print_lines(sheet.lines(!args.ids.is_empty()))?,
                }
                continue;
            }
        };
        let Some(found) = Explored::or_bounds(&prepared.stage, args.most) else { continue };
        let sheet = Sheet { stage: &prepared.stage, found: &found, lang: place.lang };
        if !sheet.faults().is_empty() {
            exit = Exit::Failed;
        }
        match (args.json, args.plan) {
            (true, _) => all.push(sheet.data()),
            (false, true) => print_lines(sheet.plan())?,
            (false, false) => print_lines(sheet.lines(!args.ids.is_empty()))?,
        }
    }
    if args.json {
        print_json(&all)?;
    }
    Ok(exit)
}

/// Those asked for; without any, everything that can be played.
pub fn ids(bank: &Bank, asked: &[String]) -> Vec<String> {
    if !asked.is_empty() {
        return asked.to_vec();
    }
    let entries = bank.library.entries().into_iter().filter(crate::library::Entry::is_offered);
    entries.map(|entry| entry.id).collect()
}

/// What is told of one scenario.
struct Sheet<'s> {
    stage: &'s Arc<Stage>,
    found: &'s Explored,
    lang: Lang,
}

impl Sheet<'_> {
    fn scenario(&self) -> &Scenario {
        &self.stage.scenario
    }

    fn lines(&self, whole: bool) -> Vec<String> {
        let mut lines = vec![self.head()];
        if whole {
            lines.extend(self.endings());
            lines.extend(self.costs());
        }
        lines.extend(self.faults().into_iter().map(|fault| format!("  ✗ {fault}")));
        lines.extend(self.notes().into_iter().map(|note| format!("  {note}")));
        lines
    }

    fn head(&self) -> String {
        let found = self.found;
        let ways = found.ways.map_or_else(|| say(self.lang, "explore-endless"), |n| n.to_string());
        let id = match found.proof {
            Proof::Complete => "explore-head",
            Proof::Exact => "explore-head-exact",
            Proof::Bounds => "explore-head-bounds",
            Proof::Cut if found.endings.iter().any(Option::is_some) => "explore-head-cut",
            Proof::Cut => "explore-head-none",
        };
        let least = self.total(&found.least, "explore-at-least");
        let most = self.total(&found.most, "explore-at-most");
        let args = [
            ("id", (&self.scenario().id).into()),
            ("states", found.states.to_string().into()),
            ("outlined", found.outlined.unwrap_or(0).to_string().into()),
            ("ways", ways.into()),
            ("least", least.into()),
            ("most", most.into()),
        ];
        say_with(self.lang, id, &args)
    }

    /// The total of the run that was found and the bound it lies on this side of. Where one of them
    /// is not known, the other is told as what it is.
    fn total(&self, end: &Extreme, beyond: &str) -> String {
        let figure = |total: u8| total.to_string();
        match (end.total, end.bound) {
            (Some(found), Some(bound)) if found != bound => {
                let args = [
                    ("low", figure(found.min(bound)).into()),
                    ("high", figure(found.max(bound)).into()),
                ];
                say_with(self.lang, "explore-between", &args)
            }
            (Some(found), _) => figure(found),
            (None, Some(bound)) => say_with(self.lang, beyond, &[("bound", figure(bound).into())]),
            (None, None) => "-".to_owned(),
        }
    }

    fn endings(&self) -> Vec<String> {
        let endings = self.scenario().endings.iter().zip(&self.found.endings).enumerate();
        let line = |(at, (ending, way)): (usize, (&Ending, &Option<Vec<String>>))| {
            let outcome = say(self.lang, &format!("outcome-{}", ending.result.id()));
            let args = [
                ("id", (&ending.id).into()),
                ("outcome", outcome.into()),
                ("answers", way.as_ref().map_or(0, Vec::len).into()),
                ("way", way.as_ref().map(|way| way.join(" ")).unwrap_or_default().into()),
            ];
            let fewest = self.found.is_complete();
            let id = match way {
                Some(_) if fewest => "explore-ending",
                Some(_) => "explore-ending-way",
                None if self.found.unended.contains(&EndingIdx::from(at)) => "explore-ending-none",
                None => "explore-ending-open",
            };
            format!("  {}", say_with(self.lang, id, &args))
        };
        endings.map(line).collect()
    }

    /// What each answer that is not the best costs in the best run.
    fn costs(&self) -> Vec<String> {
        let dear = |regret: &&Regret| {
            regret.lost > 0 && regret.grade.is_some_and(|grade| grade < Grade::Best)
        };
        let line = |regret: &Regret| {
            let args = [
                ("scene", (&self.scenario().scene(regret.scene).id).into()),
                ("input", (&regret.input).into()),
                ("lost", regret.lost.into()),
            ];
            format!("  {}", say_with(self.lang, "explore-cost", &args))
        };
        self.found.regrets.iter().filter(dear).map(line).collect()
    }

    /// What has to be mended.
    fn faults(&self) -> Vec<String> {
        let found = self.found;
        let scenario = self.scenario();
        let mut faults = Vec::new();
        for (scene, way) in &found.trapped {
            let args =
                [("scene", (&scenario.scene(*scene).id).into()), ("way", way.join(" ").into())];
            faults.push(say_with(self.lang, "explore-trapped", &args));
        }
        for choice in &found.unsaid {
            let choice = scenario.choice(*choice);
            if choice.answer.grade == Some(Grade::Mine) {
                faults.push(self.named("explore-unreachable-mine", &choice.id));
            }
        }
        let whole =
            [(found.red_line_forced, "explore-red-line-forced"), (found.luck, "explore-luck")];
        faults.extend(whole.iter().filter(|(is, _)| *is).map(|(_, id)| say(self.lang, id)));
        faults
    }

    /// What an author should look at.
    fn notes(&self) -> Vec<String> {
        let found = self.found;
        let scenario = self.scenario();
        let mut notes = Vec::new();
        for choice in &found.unsaid {
            let choice = scenario.choice(*choice);
            if choice.answer.grade != Some(Grade::Mine) {
                notes.push(self.named("explore-unsaid", &choice.id));
            }
        }
        for reaction in &found.unfired {
            notes.push(self.named("explore-unfired", &scenario.reactions[reaction.at()].id));
        }
        for (scene, input) in &found.unforgiving {
            let args = [("scene", (&scenario.scene(*scene).id).into()), ("input", input.into())];
            notes.push(say_with(self.lang, "explore-unforgiving", &args));
        }
        if let Some(way) = &found.shortcut {
            notes.push(say_with(self.lang, "explore-shortcut", &[("way", way.join(" ").into())]));
        }
        notes
    }

    fn named(&self, message: &str, id: &str) -> String {
        say_with(self.lang, message, &[("id", id.into())])
    }

    /// Witnesses as a test plan.
    fn plan(&self) -> Vec<String> {
        let mut lines = vec![format!("# {}", self.scenario().id), "format = 1".to_owned()];
        let found = self.found;
        let ends = [("least", &found.least.way), ("most", &found.most.way)];
        let named = ends.into_iter().map(|(name, way)| (name.to_owned(), way));
        let endings = self.scenario().endings.iter().zip(&found.endings);
        let reached = endings.filter_map(|(ending, way)| Some((ending.id.clone(), way.as_ref()?)));
        for (name, way) in named.chain(reached) {
            lines.extend(self.planned(&name, way));
        }
        lines
    }

    fn planned(&self, name: &str, way: &[String]) -> Vec<String> {
        let mut session = Session::start(Arc::clone(self.stage), SEED);
        for input in way {
            if session.answer(input, 0).is_err() {
                return Vec::new();
            }
        }
        let Some(ending) = session.ended() else { return Vec::new() };
        let score = session.score().total();
        let score = score.map(|score| format!(", score = {score}")).unwrap_or_default();
        vec![
            String::new(),
            "[[run]]".to_owned(),
            format!("name = {name:?}"),
            format!("seed = {SEED}"),
            format!("inputs = {way:?}"),
            format!(
                "expect = {{ ending = {:?}{score}, red_line = {} }}",
                self.scenario().ending(ending).id,
                session.state().red_line
            ),
        ]
    }

    fn data(&self) -> Value {
        let found = self.found;
        let scenario = self.scenario();
        let endings: Vec<Value> = scenario
            .endings
            .iter()
            .zip(&found.endings)
            .map(|(ending, way)| json!({ "id": ending.id, "way": way }))
            .collect();
        let regrets: Vec<Value> = found
            .regrets
            .iter()
            .map(|regret| {
                json!({
                    "scene": scenario.scene(regret.scene).id,
                    "input": regret.input,
                    "grade": regret.grade.map(Grade::id),
                    "lost": regret.lost,
                })
            })
            .collect();
        let end = |end: &Extreme| json!({ "score": end.total, "bound": end.bound, "way": end.way });
        json!({
            "id": scenario.id,
            "states": found.states,
            "outlined": found.outlined,
            "complete": found.is_complete(),
            "proof": found.proof.id(),
            "ways": found.ways.map(|ways| ways.to_string()),
            "least": end(&found.least),
            "most": end(&found.most),
            "endings": endings,
            "regrets": regrets,
            "faults": self.faults(),
            "notes": self.notes(),
        })
    }
}
