//! Random ways through the shipped role-plays.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use proptest::prelude::*;
use saolei::bank::Bank;
use saolei::engine::session::{HINT, Offer, Question, Session, Step, UNDO};
use saolei::engine::stage::Stage;
use saolei::library::Library;

/// Answers that are enough for any ordinary way to an ending.
pub const BOUND: usize = 80;

/// A way through a scenario: what to draw from, and a number for each answer.
#[derive(Clone, Debug)]
pub struct Plan {
    pub stage: usize,
    pub seed: u64,
    pub picks: Vec<u32>,
}

/// Another way through the same.
#[derive(Clone, Debug)]
pub struct Picks(pub Vec<u32>);

impl Arbitrary for Picks {
    type Parameters = ();
    type Strategy = BoxedStrategy<Picks>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        proptest::collection::vec(any::<u32>(), 0..BOUND).prop_map(Picks).boxed()
    }
}

/// Every shipped role-play, ready.
pub fn stages() -> &'static [Arc<Stage>] {
    static STAGES: OnceLock<Vec<Arc<Stage>>> = OnceLock::new();
    STAGES.get_or_init(|| {
        let bank = Bank::new(Library::built_in());
        let entries = bank.library.entries();
        let playable = entries.iter().filter(|entry| entry.is_playable());
        let stages: Vec<_> = playable
            .map(|entry| bank.prepare(&entry.id).expect("what is shipped can be played").stage)
            .collect();
        assert!(!stages.is_empty());
        stages
    })
}

pub fn plans() -> impl Strategy<Value = Plan> {
    (0..stages().len(), any::<u64>(), any::<Picks>()).prop_map(|(stage, seed, picks)| Plan {
        stage,
        seed,
        picks: picks.0,
    })
}

pub fn begin(plan: &Plan) -> Session {
    Session::start(Arc::clone(&stages()[plan.stage]), plan.seed)
}

/// Goes the way; with `undo`, some picks take an answer back or ask for a hint.
pub fn walked(plan: &Plan, undo: bool) -> Session {
    let mut session = begin(plan);
    for pick in &plan.picks {
        let Some(question) = session.question() else { break };
        let input = match pick % 8 {
            0 if undo && session.answered().next().is_some() => UNDO.to_owned(),
            1 if undo => HINT.to_owned(),
            _ => answer(question, *pick),
        };
        let refused = session.answer(&input, u64::from(pick % 9000)).is_err();
        assert!(!refused || input == HINT, "{input} was on offer");
    }
    session
}

/// An answer that is on offer; which, the number says.
pub fn answer(question: &Question, pick: u32) -> String {
    let pick = pick as usize / 8;
    match question {
        Question::Choices { offers, silence } => {
            let count = offers.len() + usize::from(silence.is_some());
            offers.get(pick % count).map_or("silence", |offer| &offer.id).to_owned()
        }
        Question::Ring { gives_up, .. } => match pick % (usize::from(*gives_up) + 1) {
            0 => "ring:missed".to_owned(),
            rings => format!("ring:{rings}"),
        },
        Question::Order { steps, .. } => {
            let mut left: Vec<&str> = ids(steps).collect();
            let count = pick % (left.len() + 1);
            let order: Vec<&str> =
                (0..count).map(|at| left.remove((pick >> at) % left.len())).collect();
            format!("order:{}", order.join(","))
        }
        Question::Form { fields, .. } => {
            let picked = ids(fields).enumerate().filter(|(at, _)| pick >> at & 1 == 1);
            let picked: Vec<&str> = picked.map(|(_, id)| id).collect();
            format!("form:{}", picked.join(","))
        }
    }
}

/// Whether a person could have given this answer here.
pub fn is_offered(question: &Question, input: &str) -> bool {
    let listed = |rest: &str, offers: &[Offer]| {
        rest.split(',').map(str::trim).all(|id| id.is_empty() || ids(offers).any(|one| one == id))
    };
    match question {
        Question::Choices { offers, silence } => {
            ids(offers).any(|id| id == input) || (input == "silence" && silence.is_some())
        }
        Question::Ring { gives_up, .. } => match input.strip_prefix("ring:") {
            Some("missed") => true,
            Some(rings) => rings.parse().is_ok_and(|rings| (1..=*gives_up).contains(&rings)),
            None => false,
        },
        Question::Order { steps, .. } => {
            input.strip_prefix("order:").is_some_and(|rest| listed(rest, steps))
        }
        Question::Form { fields, .. } => {
            input.strip_prefix("form:").is_some_and(|rest| listed(rest, fields))
        }
    }
}

/// The order of what was offered at the question that is open, and at those before it, by scene.
pub fn orders(session: &Session) -> HashMap<usize, Vec<String>> {
    let mut again = Session::start(Arc::clone(session.stage()), session.seed());
    let mut orders = HashMap::new();
    let mut note = |session: &Session| {
        let scene = session.steps().iter().rev().find_map(|step| match step {
            Step::Scene { scene, .. } => Some(usize::from(scene.0)),
            _ => None,
        });
        let offers = match session.question() {
            Some(Question::Choices { offers, .. }) => offers,
            Some(Question::Order { steps, .. }) => steps,
            Some(Question::Form { fields, .. }) => fields,
            Some(Question::Ring { .. }) | None => return,
        };
        if let Some(scene) = scene {
            orders.insert(scene, ids(offers).map(str::to_owned).collect());
        }
    };
    note(&again);
    for input in session.inputs() {
        again.answer(&input.input, input.ms).expect("it was on offer before");
        note(&again);
    }
    orders
}

/// Everything that was shown, as it can be compared.
pub fn show(session: &Session) -> String {
    format!("{:#?}", session.steps())
}

fn ids(offers: &[Offer]) -> impl Iterator<Item = &str> {
    offers.iter().map(|offer| offer.id.as_str())
}
