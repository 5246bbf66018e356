//! One run as people see it: what was said, what is asked, how each answer was judged.
//!
//! A session answers, it never calls out: every answer returns the steps it led to, and screen,
//! plain mode, replay and test are readers of the same steps. Undo is a replay without the last
//! answer, resume a replay of what was kept; there is one function for all of them.

mod origin;
mod recorder;
mod step;

use std::sync::Arc;

pub use origin::Origin;
pub use step::{Answered, Offer, Question, Step};

use super::input::{self, Given, Refused};
use super::machine::{Place, State};
use super::mood::Mood;
use super::opening::Opening;
use super::prose::{Drawn, Prose};
use super::run::Timed;
use super::score::Score;
use super::stage::{Stage, leading_rule};
use crate::scenario::model::{Ask, EndingIdx, SceneIdx};
use recorder::Recorder;

/// Takes back the last answer.
pub const UNDO: &str = "undo";
/// Asks for a hint.
pub const HINT: &str = "hint";

/// One run, going on or over.
#[derive(Clone, Debug)]
pub struct Session {
    stage: Arc<Stage>,
    prose: Prose,
    seed: u64,
    state: State,
    drawn: Drawn,
    steps: Vec<Step>,
    answers: Vec<Timed>,
    /// So many of them were another run's and are not taken back.
    taken_over: usize,
    inputs: Vec<Timed>,
}

impl Session {
    /// Begins a run. [`Session::steps`] holds everything up to the first question.
    #[must_use]
    pub fn start(stage: Arc<Stage>, seed: u64) -> Session {
        let mut session = Session {
            prose: Prose::new(Arc::clone(&stage.scenario), seed),
            seed,
            state: stage.state(),
            drawn: Drawn::default(),
            steps: Vec::new(),
            answers: Vec::new(),
            taken_over: 0,
            inputs: Vec::new(),
            stage,
        };
        session.advance(|stage, state, watch| stage.open(state, watch), 0);
        session
    }

    /// Begins a run elsewhere than at the start, or with other values: see [`Opening`].
    #[must_use]
    pub fn start_at(stage: &Stage, seed: u64, opening: &Opening) -> Session {
        Session::start(Arc::new(stage.opened(opening)), seed)
    }

    /// Plays `inputs` from the start.
    ///
    /// # Errors
    /// The first input that is not on offer, by its place.
    pub fn replay(
        stage: Arc<Stage>,
        seed: u64,
        inputs: &[Timed],
    ) -> Result<Session, (usize, Refused)> {
        let mut session = Session::start(stage, seed);
        for (at, input) in inputs.iter().enumerate() {
            session.answer(&input.input, input.ms).map_err(|refused| (at, refused))?;
        }
        Ok(session)
    }

    /// Plays `inputs` from the start as far as they are on offer, and says how many were.
    #[must_use]
    pub fn replay_as_far(stage: Arc<Stage>, seed: u64, inputs: &[Timed]) -> (Session, usize) {
        let mut session = Session::start(stage, seed);
        let refused =
            inputs.iter().position(|input| session.answer(&input.input, input.ms).is_err());
        (session, refused.unwrap_or(inputs.len()))
    }

    /// The same run, taken up from another: its first `answers` stand, and nothing takes them back.
    #[must_use]
    pub fn taken_up_after(self, answers: usize) -> Session {
        Session { taken_over: answers, ..self }
    }

    /// How many of its answers were taken over from another run.
    #[must_use]
    pub fn taken_over(&self) -> usize {
        self.taken_over
    }

    /// Takes an answer that took `ms` milliseconds and returns what it led to; after an undo, that
    /// is everything since the start.
    ///
    /// # Errors
    /// What is not on offer is refused and changes nothing.
    pub fn answer(&mut self, input: &str, ms: u64) -> Result<&[Step], Refused> {
        let mut timed = Timed { input: input.to_owned(), ms };
        let from = match input {
            UNDO => {
                self.undo()?;
                0
            }
            HINT => self.hint()?,
            _ => {
                let (scene, given) = self.understand(input)?;
                // One spelling for one answer, whatever was typed.
                timed.input = input::write(&self.stage.scenario, scene, given);
                self.answers.push(timed.clone());
                if matches!(self.steps.last(), Some(Step::Asked(_))) {
                    self.steps.pop();
                }
                let from = self.steps.len();
                self.advance(|stage, state, watch| stage.answer(state, given, watch), ms);
                from
            }
        };
        self.inputs.push(timed);
        Ok(&self.steps[from..])
    }

    fn understand(&self, input: &str) -> Result<(SceneIdx, Given), Refused> {
        let Place::Asked(scene) = self.state.place else { return Err(Refused::Over) };
        input::read(&self.stage.scenario, scene, input)
            .filter(|given| self.stage.accepts(&self.state, *given))
            .map(|given| (scene, given))
            .ok_or_else(|| Refused::NotOnOffer(input.to_owned()))
    }

    fn undo(&mut self) -> Result<(), Refused> {
        if self.taken_over > 0 && self.answers.len() <= self.taken_over {
            return Err(Refused::BeginsHere);
        }
        let Some((_, kept)) = self.answers.split_last() else { return Err(Refused::NothingToUndo) };
        // What was accepted once is accepted again: a run is a pure function of its inputs.
        let Ok(earlier) = Session::replay(Arc::clone(&self.stage), self.seed, kept) else {
            return Err(Refused::NothingToUndo);
        };
        let inputs = std::mem::take(&mut self.inputs);
        *self = Session { inputs, taken_over: self.taken_over, ..earlier };
        Ok(())
    }

    fn hint(&mut self) -> Result<usize, Refused> {
        let Place::Asked(scene) = self.state.place else { return Err(Refused::Over) };
        let rule = leading_rule(&self.stage.scenario, scene)
            .ok_or_else(|| Refused::NotOnOffer(HINT.to_owned()))?;
        let question = self.steps.pop();
        let from = self.steps.len();
        self.steps.push(Step::Hinted(rule));
        self.steps.extend(question);
        Ok(from)
    }

    fn advance(&mut self, act: impl FnOnce(&Stage, &mut State, &mut Recorder<'_>), ms: u64) {
        let stage = Arc::clone(&self.stage);
        let mut recorder = Recorder {
            stage: &stage,
            prose: &self.prose,
            drawn: std::mem::take(&mut self.drawn),
            steps: &mut self.steps,
            ms,
        };
        act(&stage, &mut self.state, &mut recorder);
        self.drawn = recorder.drawn;
        self.steps.extend(self.ask().map(Step::Asked));
    }

    fn ask(&self) -> Option<Question> {
        let Place::Asked(scene) = self.state.place else { return None };
        let say = |text| self.prose.say(text, &self.drawn, &self.state);
        Some(match &self.stage.scenario.scene(scene).ask {
            Ask::Nothing { .. } => return None,
            Ask::Choices { choices, silence } => {
                let offered: Vec<_> = self.stage.offered(&self.state, scene).collect();
                let shown = self.prose.order(scene, choices.len()).into_iter();
                let offers = shown
                    .filter_map(|place| {
                        let place = usize::from(choices.start) + place;
                        offered.iter().find(|offered| offered.at() == place)
                    })
                    .map(|choice| self.stage.scenario.choice(*choice))
                    .map(|choice| Offer { id: choice.id.clone(), text: say(&choice.text) });
                Question::Choices {
                    offers: offers.collect(),
                    silence: silence.as_ref().map(|silence| silence.after),
                }
            }
            Ask::Ring(ring) => Question::Ring { in_time: ring.in_time, gives_up: ring.gives_up },
            Ask::Order(order) => {
                let steps = self.prose.order(scene, order.steps.len()).into_iter();
                let steps = steps.map(|at| &order.steps[at]);
                let steps = steps.map(|step| Offer { id: step.id.clone(), text: say(&step.text) });
                Question::Order { ask: order.ask.clone(), steps: steps.collect() }
            }
            Ask::Form(form) => {
                // Drawn like the rest: authors write what is needed first.
                let fields = self.prose.order(scene, form.fields.len()).into_iter();
                let fields = fields.map(|at| &form.fields[at]);
                let fields =
                    fields.map(|field| Offer { id: field.id.clone(), text: say(&field.text) });
                Question::Form { ask: form.ask.clone(), fields: fields.collect() }
            }
        })
    }

    /// Everything that happened since the start, the open question last.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What the run waits for; `None` where it is over.
    #[must_use]
    pub fn question(&self) -> Option<&Question> {
        match self.steps.last() {
            Some(Step::Asked(question)) => Some(question),
            _ => None,
        }
    }

    /// How it ended; `None` while it goes on.
    #[must_use]
    pub fn ended(&self) -> Option<EndingIdx> {
        match self.state.place {
            Place::Ended(ending) => Some(ending),
            Place::Asked(_) => None,
        }
    }

    /// The answers that stand, in order, with how they were judged.
    pub fn answered(&self) -> impl Iterator<Item = &Answered> {
        self.steps.iter().filter_map(|step| match step {
            Step::Answered(answered) => Some(&**answered),
            _ => None,
        })
    }

    /// Everything that was put in, undone answers and hints included: what a [`Run`] keeps.
    ///
    /// [`Run`]: super::run::Run
    #[must_use]
    pub fn inputs(&self) -> &[Timed] {
        &self.inputs
    }

    /// Points so far.
    #[must_use]
    pub fn score(&self) -> Score {
        self.state.score
    }

    /// How the customer stands.
    #[must_use]
    pub fn mood(&self) -> Mood {
        self.state.mood
    }

    /// Everything the run remembers.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What is played, and by which rules.
    #[must_use]
    pub fn stage(&self) -> &Arc<Stage> {
        &self.stage
    }

    /// What the wording and the order of choices are drawn from.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }
}
