//! Where a run begins and what holds there, for who wants to try a scene without playing up to it.
//! An opening that says nothing is that of every ordinary run.

use crate::scenario::diagnostic::nearest;
use crate::scenario::model::{FactIdx, Scenario, SceneIdx, VarIdx};

/// The most of heat, trust and patience, as the checker allows it.
const MOST: i32 = 100;

/// What a run begins with instead of what the scenario says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// The scene entered first.
    pub scene: SceneIdx,
    /// How angry the customer is.
    pub heat: Option<u8>,
    /// How much the customer trusts.
    pub trust: Option<u8>,
    /// Turns without progress left.
    pub patience: Option<u8>,
    /// Values of variables.
    pub vars: Vec<(VarIdx, i32)>,
    /// Whether facts are solved.
    pub solved: Vec<(FactIdx, bool)>,
}

/// What of an opening makes no sense in a scenario.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpeningFault {
    /// It has no scene of that name.
    #[error("no scene {scene}")]
    Scene {
        /// What was asked for.
        scene: String,
        /// The one that looks most like it.
        near: Option<String>,
    },
    /// Nothing of that name can be set.
    #[error("nothing called {name}")]
    Name {
        /// What was asked for.
        name: String,
        /// What looks most like it.
        near: Option<String>,
    },
    /// It does not say what is set to what.
    #[error("{0} sets nothing")]
    Shape(String),
    /// It cannot have that value.
    #[error("{name} cannot be {value}")]
    Value {
        /// What is set.
        name: String,
        /// To what.
        value: String,
        /// What it can be.
        valid: Valid,
    },
}

/// What something can be set to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Valid {
    /// True or false.
    Flag,
    /// A whole number from the first to the second.
    Range(i32, i32),
}

impl Opening {
    /// Reads the scene's name and settings such as `heat=70`, `late=true`, `solved.ticket=true`; of
    /// two settings of one thing the later counts.
    ///
    /// # Errors
    /// The first that makes no sense.
    pub fn read(
        scenario: &Scenario,
        from: Option<&str>,
        settings: &[String],
    ) -> Result<Opening, OpeningFault> {
        let scene = from.map(|id| {
            let ids = || scenario.scenes.iter().map(|scene| scene.id.as_str());
            let missing = || OpeningFault::Scene { scene: id.to_owned(), near: nearest(id, ids()) };
            scenario.find_scene(id).ok_or_else(missing)
        });
        let mut opening =
            Opening { scene: scene.transpose()?.unwrap_or_default(), ..Self::default() };
        for setting in settings {
            opening.set(scenario, setting)?;
        }
        Ok(opening)
    }

    fn set(&mut self, scenario: &Scenario, setting: &str) -> Result<(), OpeningFault> {
        let shape = || OpeningFault::Shape(setting.to_owned());
        let (name, value) = setting.split_once('=').ok_or_else(shape)?;
        let (name, value) = (name.trim(), value.trim());
        let figure = |least| number(name, value, least, MOST).map(|it| u8::try_from(it).ok());
        if let Some(fact) = name.strip_prefix("solved.") {
            let at = scenario.facts.iter().position(|one| one.id == fact);
            let at = at.ok_or_else(|| unknown(scenario, name))?;
            self.solved.push((FactIdx::from(at), flag(name, value)?));
            return Ok(());
        }
        if let Some(at) = scenario.vars.iter().position(|var| var.name == name) {
            let var = &scenario.vars[at];
            let value = if var.flag {
                i32::from(flag(name, value)?)
            } else {
                number(name, value, var.min, var.max)?
            };
            self.vars.push((VarIdx::from(at), value));
            return Ok(());
        }
        match name {
            "heat" => self.heat = figure(0)?,
            "trust" => self.trust = figure(0)?,
            "patience" => self.patience = figure(0)?,
            _ => return Err(unknown(scenario, name)),
        }
        Ok(())
    }
}

fn unknown(scenario: &Scenario, name: &str) -> OpeningFault {
    let facts = scenario.facts.iter().map(|fact| format!("solved.{}", fact.id));
    let vars = scenario.vars.iter().map(|var| var.name.clone());
    let known: Vec<String> = ["heat", "trust", "patience"]
        .map(str::to_owned)
        .into_iter()
        .chain(vars)
        .chain(facts)
        .collect();
    let near = nearest(name, known.iter().map(String::as_str));
    OpeningFault::Name { name: name.to_owned(), near }
}

fn flag(name: &str, value: &str) -> Result<bool, OpeningFault> {
    match value {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(refused(name, value, Valid::Flag)),
    }
}

fn number(name: &str, value: &str, least: i32, most: i32) -> Result<i32, OpeningFault> {
    let read = value.parse().ok().filter(|it| (least..=most).contains(it));
    read.ok_or_else(|| refused(name, value, Valid::Range(least, most)))
}

fn refused(name: &str, value: &str, valid: Valid) -> OpeningFault {
    OpeningFault::Value { name: name.to_owned(), value: value.to_owned(), valid }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::bank::{Bank, Piece};
    use crate::engine::session::{Question, Session};
    use crate::engine::stage::Stage;
    use crate::library::{Entry, Library};

    fn cuff() -> Arc<Stage> {
        let bank = Bank::new(Library::built_in());
        bank.prepare("hotel/shrunk-cuff").unwrap().stage
    }

    fn read(from: Option<&str>, settings: &[&str]) -> Result<Opening, OpeningFault> {
        let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
        Opening::read(&cuff().scenario, from, &settings)
    }

    /// Answers with the last on offer, so that something happens on the way.
    fn played(mut session: Session) -> Session {
        for _ in 0..60 {
            let input = match session.question() {
                None => break,
                Some(Question::Choices { offers, .. }) => offers.last().unwrap().id.clone(),
                Some(Question::Ring { .. }) => "ring:missed".to_owned(),
                Some(Question::Order { .. }) => "order:".to_owned(),
                Some(Question::Form { .. }) => "form:".to_owned(),
            };
            session.answer(&input, 1_000).unwrap();
        }
        session
    }

    #[test]
    fn from_the_first_scene_with_nothing_set_it_is_an_ordinary_run() {
        let bank = Bank::new(Library::built_in());
        for entry in bank.library.entries().into_iter().filter(Entry::is_offered) {
            let Piece::RolePlay(prepared) = bank.piece(&entry.id).unwrap() else { continue };
            let first = prepared.scenario().scenes[0].id.clone();
            let opening = Opening::read(prepared.scenario(), Some(&first), &[]).unwrap();
            let ordinary = played(Session::start(Arc::clone(&prepared.stage), 7));
            let begun = played(Session::start_at(&prepared.stage, 7, &opening));
            assert_eq!(format!("{:?}", begun.steps()), format!("{:?}", ordinary.steps()));
            assert_eq!((begun.state(), begun.inputs()), (ordinary.state(), ordinary.inputs()));
        }
    }

    #[test]
    fn a_run_begins_where_and_as_it_was_told_and_an_answer_taken_back_leads_there_again() {
        let settings = ["heat=70", "trust=5", "patience=2", "solved.settlement=true"];
        let opening = read(Some("urgent"), &settings).unwrap();
        let mut session = Session::start_at(&cuff(), 7, &opening);
        let scenario = Arc::clone(&session.stage().scenario);
        let stands = |session: &Session| {
            let mood = session.mood();
            let at = session.question().map(|question| format!("{question:?}"));
            ((mood.heat, mood.trust, mood.patience), at)
        };
        let begun = stands(&session);
        assert_eq!(begun.0, (70, 5, 2));
        assert!(begun.1.as_ref().is_some_and(|asked| asked.contains("call-tailor")), "{begun:?}");
        let fact = scenario.facts.iter().position(|fact| fact.id == "settlement").unwrap();
        assert!(session.state().is_solved(FactIdx::from(fact)));
        session.answer("call-tailor", 1_000).unwrap();
        assert_ne!(stands(&session), begun);
        session.answer("undo", 1_000).unwrap();
        assert_eq!(stands(&session), begun);
    }

    #[test]
    fn a_part_that_is_called_comes_back_though_nobody_called_it() {
        let bank = Bank::new(Library::built_in());
        let prepared = bank.prepare("bank/one-question").unwrap();
        let opening = Opening::read(prepared.scenario(), Some("closing.read-back"), &[]).unwrap();
        let mut session = Session::start_at(&prepared.stage, 7, &opening);
        session.answer("closing.anything-else", 1_000).unwrap();
        let asked = format!("{:?}", session.question());
        assert!(session.ended().is_none() && asked.contains("at-once"), "{asked}");
    }

    #[test]
    fn what_makes_no_sense_is_named_with_what_was_perhaps_meant() {
        let near = |near: &str| Some(near.to_owned());
        let scene = |scene: &str, near| Err(OpeningFault::Scene { scene: scene.to_owned(), near });
        assert_eq!(read(Some("urgnet"), &[]), scene("urgnet", near("urgent")));
        assert_eq!(read(Some("zzz"), &[]), scene("zzz", None));
        let name = |name: &str, near| Err(OpeningFault::Name { name: name.to_owned(), near });
        assert_eq!(read(None, &["haet=3"]), name("haet", near("heat")));
        let typed = "solved.settlment";
        assert_eq!(read(None, &["solved.settlment=1"]), name(typed, near("solved.settlement")));
        let value = |name: &str, value: &str, valid| {
            Err(OpeningFault::Value { name: name.to_owned(), value: value.to_owned(), valid })
        };
        assert_eq!(read(None, &["heat=101"]), value("heat", "101", Valid::Range(0, 100)));
        assert_eq!(read(None, &["quarrelled=2"]), value("quarrelled", "2", Valid::Flag));
        assert_eq!(read(None, &["heat"]), Err(OpeningFault::Shape("heat".to_owned())));
    }
}
