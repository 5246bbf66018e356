//! One run as people see it: what was said, what is asked, how each answer was judged.
//!
//! A session answers, it never calls out: every answer returns the steps it led to, and screen,
//! plain mode, replay and test are readers of the same steps. Undo is a replay without the last
//! answer, resume a replay of what was kept; there is one function for all of them.

use std::sync::Arc;

use super::input::{self, Given, Refused};
use super::machine::{Place, State, Turn, Watch};
use super::mood::{self, Cause, Mood};
use super::prose::{Drawn, Prose};
use super::run::Timed;
use super::score::Score;
use super::stage::{Stage, leading_rule, model_choice};
use crate::rulebook::{Dimension, Felt};
use crate::scenario::model::{
    Answer, Ask, EndingIdx, FactIdx, Grade, ReactionIdx, RuleIdx, SceneIdx, Speaker,
};

/// What happened since the last answer.
#[derive(Clone, Debug)]
pub enum Step {
    /// A scene begins.
    Scene {
        /// Which.
        scene: SceneIdx,
        /// Entries so far, this one counted.
        visit: u8,
    },
    /// Somebody spoke; nothing is expected of the trainee.
    Heard {
        /// Who.
        speaker: Speaker,
        /// What.
        text: String,
    },
    /// Something happened to the customer without the trainee's doing.
    Happened {
        /// The mood after.
        after: Mood,
        /// Why it changed.
        causes: Vec<Cause>,
    },
    /// The trainee answered.
    Answered(Box<Answered>),
    /// A reaction of the scenario fired.
    Reacted(ReactionIdx),
    /// A hint was asked for: the rule that the best answer keeps.
    Hinted(RuleIdx),
    /// The run waits for an answer.
    Asked(Question),
    /// The run is over.
    Ended {
        /// How.
        ending: EndingIdx,
        /// What is seen.
        text: String,
    },
}

/// An answer and everything that can be said of it.
#[derive(Clone, Debug)]
pub struct Answered {
    /// The scene it was given in.
    pub scene: SceneIdx,
    /// As in journals.
    pub input: String,
    /// The same, understood.
    pub given: Given,
    /// The words said, or the steps or fields picked; empty for a silence and a ring.
    pub said: Vec<String>,
    /// How it was judged; `None`: talk that nobody judges.
    pub grade: Option<Grade>,
    /// The dimension it counts in; `None` where the scene had been answered before.
    pub counted: Option<Dimension>,
    /// Rules kept.
    pub kept: Vec<RuleIdx>,
    /// Rules broken.
    pub broken: Vec<RuleIdx>,
    /// The broken rule that the customer felt.
    pub felt: Option<RuleIdx>,
    /// Whether it crossed a red line.
    pub red_line: bool,
    /// What to learn from it.
    pub why: Option<String>,
    /// The better wording (or steps, or fields), where there is one; empty where it was the best.
    pub better: Vec<String>,
    /// The mood before.
    pub before: Mood,
    /// The mood after.
    pub after: Mood,
    /// Why the mood changed; sums to the change.
    pub causes: Vec<Cause>,
    /// Facts solved by it that were not solved before.
    pub solved: Vec<FactIdx>,
    /// How long it took, in milliseconds.
    pub ms: u64,
}

/// Something that may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// As in inputs.
    pub id: String,
    /// As shown.
    pub text: String,
}

/// What a run waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// One of these is said.
    Choices {
        /// In the order they are shown.
        offers: Vec<Offer>,
        /// After so many seconds silence is an answer.
        silence: Option<u16>,
    },
    /// The telephone rings.
    Ring {
        /// Answered in time up to this ring.
        in_time: u8,
        /// After this ring it is missed.
        gives_up: u8,
    },
    /// Steps are put in order.
    Order {
        /// The question.
        ask: String,
        /// In the order they are shown.
        steps: Vec<Offer>,
    },
    /// Fields are picked.
    Form {
        /// The question.
        ask: String,
        /// In the order they are shown.
        fields: Vec<Offer>,
    },
}

/// Takes back the last answer.
pub const UNDO: &str = "undo";
/// Asks for a hint.
pub const HINT: &str = "hint";

/// One run, going on or over.
#[derive(Debug)]
pub struct Session {
    stage: Arc<Stage>,
    prose: Prose,
    seed: u64,
    state: State,
    drawn: Drawn,
    steps: Vec<Step>,
    answers: Vec<Timed>,
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
            inputs: Vec::new(),
            stage,
        };
        session.advance(|stage, state, watch| stage.open(state, watch), 0);
        session
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
        let Some((_, kept)) = self.answers.split_last() else { return Err(Refused::NothingToUndo) };
        // What was accepted once is accepted again: a run is a pure function of its inputs.
        let Ok(earlier) = Session::replay(Arc::clone(&self.stage), self.seed, kept) else {
            return Err(Refused::NothingToUndo);
        };
        let inputs = std::mem::take(&mut self.inputs);
        *self = Session { inputs, ..earlier };
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

    /// Whether there is an answer to take back.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.answers.is_empty()
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

/// Writes down what the machine does, in words.
struct Recorder<'r> {
    stage: &'r Stage,
    prose: &'r Prose,
    drawn: Drawn,
    steps: &'r mut Vec<Step>,
    ms: u64,
}

impl Watch for Recorder<'_> {
    fn entering(&mut self, state: &State, scene: SceneIdx) {
        self.steps.push(Step::Scene { scene, visit: state.visits(scene) });
    }

    fn entered(&mut self, state: &State, scene: SceneIdx) {
        self.prose.draw(scene, state.visits(scene), &mut self.drawn);
        let lines = self.prose.lines(scene, state).map(|(speaker, text)| Step::Heard {
            speaker,
            text: self.prose.say(text, &self.drawn, state),
        });
        self.steps.extend(lines);
    }

    fn happened(&mut self, _scene: SceneIdx, turn: mood::Turn, before: Mood, _after: Mood) {
        let (after, causes) = mood::explained(before, turn, self.stage.temperament());
        self.steps.push(Step::Happened { after, causes });
    }

    fn answered(&mut self, state: &State, turn: &Turn<'_>) {
        let answered = self.describe(state, turn);
        self.steps.push(Step::Answered(Box::new(answered)));
    }

    fn reacted(&mut self, reaction: ReactionIdx) {
        self.steps.push(Step::Reacted(reaction));
    }

    fn ended(&mut self, state: &State, ending: EndingIdx) {
        self.steps.push(Step::Ended { ending, text: self.prose.ending(ending, state) });
    }
}

/// What an answer cites and teaches.
#[derive(Default)]
struct Lesson {
    said: Vec<String>,
    kept: Vec<RuleIdx>,
    broken: Vec<RuleIdx>,
    why: Option<String>,
    better: Vec<String>,
}

impl Recorder<'_> {
    fn describe(&self, state: &State, turn: &Turn<'_>) -> Answered {
        let lesson = self.lesson(state, turn);
        let causes = turn
            .felt
            .map(|felt| mood::explained(turn.before, felt, self.stage.temperament()).1)
            .unwrap_or_default();
        let noticed =
            |rule: &&RuleIdx| self.stage.facts(**rule).is_some_and(|facts| facts.felt == Felt::Now);
        let severity = |rule: &&RuleIdx| self.stage.facts(**rule).map_or(0, |facts| facts.severity);
        let felt = (turn.verdict.felt > 0)
            .then(|| lesson.broken.iter().filter(noticed).max_by_key(severity).copied())
            .flatten();
        let best = turn.verdict.grade == Some(Grade::Best);
        Answered {
            scene: turn.scene,
            input: input::write(&self.stage.scenario, turn.scene, turn.given),
            given: turn.given,
            said: lesson.said,
            grade: turn.verdict.grade,
            counted: turn.counted,
            kept: lesson.kept,
            broken: lesson.broken,
            felt,
            red_line: turn.verdict.red_line,
            why: lesson.why,
            better: if best { Vec::new() } else { lesson.better },
            before: turn.before,
            after: turn.after,
            causes,
            solved: turn.solves.iter().filter(|fact| !state.is_solved(**fact)).copied().collect(),
            ms: self.ms,
        }
    }

    fn lesson(&self, state: &State, turn: &Turn<'_>) -> Lesson {
        let scenario = &self.stage.scenario;
        let say = |text| self.prose.say(text, &self.drawn, state);
        let of = |answer: &Answer| Lesson {
            kept: answer.keeps.clone(),
            broken: answer.breaks.clone(),
            why: answer.why.clone(),
            ..Lesson::default()
        };
        let model = || {
            let judged = turn.verdict.grade.is_some();
            let choice = model_choice(scenario, turn.scene)
                .filter(|choice| judged && turn.given != Given::Choice(*choice));
            choice.map(|choice| say(&scenario.choice(choice).text)).into_iter().collect()
        };
        let cited = |rules: &[RuleIdx], more: Vec<RuleIdx>| {
            if turn.verdict.grade >= Some(Grade::Good) {
                (rules.to_vec(), more)
            } else {
                (Vec::new(), rules.iter().copied().chain(more).collect())
            }
        };
        match (turn.given, &scenario.scene(turn.scene).ask) {
            (Given::Choice(choice), _) => {
                let choice = scenario.choice(choice);
                Lesson { said: vec![say(&choice.text)], better: model(), ..of(&choice.answer) }
            }
            (Given::Silence, Ask::Choices { silence: Some(silence), .. }) => {
                Lesson { better: model(), ..of(&silence.answer) }
            }
            (Given::Ring(rings), Ask::Ring(ring)) if rings <= ring.in_time => of(&ring.answered),
            (Given::Ring(_), Ask::Ring(ring)) => of(&ring.late),
            (Given::Missed, Ask::Ring(ring)) => of(&ring.missed),
            (Given::Order(picks), Ask::Order(order)) => {
                let steps = picks.as_slice().iter().map(|at| &order.steps[usize::from(*at)]);
                let (kept, broken) = cited(&order.rules, Vec::new());
                Lesson {
                    said: steps.map(|step| say(&step.text)).collect(),
                    kept,
                    broken,
                    why: order.then.why.clone(),
                    better: order.steps.iter().map(|step| say(&step.text)).collect(),
                }
            }
            (Given::Form(mask), Ask::Form(form)) => {
                let fields = || form.fields.iter().enumerate();
                let picked = || fields().filter(|(at, _)| mask & (1 << at) != 0);
                let more = picked().flat_map(|(_, field)| field.breaks.clone()).collect();
                let (kept, broken) = cited(&form.rules, more);
                let needed = form.fields.iter().filter(|field| field.need);
                Lesson {
                    said: picked().map(|(_, field)| say(&field.text)).collect(),
                    kept,
                    broken,
                    why: form.then.why.clone(),
                    better: needed.map(|field| say(&field.text)).collect(),
                }
            }
            _ => Lesson::default(),
        }
    }
}
