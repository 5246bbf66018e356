//! A scenario as the engine may rely on it: every name resolved, every target there, every
//! condition typed. What was typed is in `raw`; only the checker makes one into the other.
//!
//! Common parts are laid into the scenario that calls them, their ids with the last part of their
//! path before them (`closing.thank`), so that the engine knows one list of scenes.

use std::ops::Range;

use super::cond::Cond;
use super::moves::Moves;

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub u16);
        impl $name {
            /// Its place in the list.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
        impl From<usize> for $name {
            /// The checker caps every list well below this; a larger figure would be a bug.
            fn from(at: usize) -> Self {
                $name(u16::try_from(at).unwrap_or(u16::MAX))
            }
        }
    )*};
}

index! {
    /// A scene, by its place in [`Scenario::scenes`].
    SceneIdx;
    /// A choice, by its place in [`Scenario::choices`].
    ChoiceIdx;
    /// A fact, by its place in [`Scenario::facts`].
    FactIdx;
    /// A variable, by its place in [`Scenario::vars`].
    VarIdx;
    /// A list of wordings, by its place in [`Scenario::pools`].
    PoolIdx;
    /// A rule that the scenario cites, by its place in [`Scenario::rules`].
    RuleIdx;
    /// An ending, by its place in [`Scenario::endings`].
    EndingIdx;
    /// A reaction, by its place in [`Scenario::reactions`].
    ReactionIdx;
}

/// One scripted situation, checked.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// The file's path below its pack, without `.toml`.
    pub id: String,
    /// What lists show.
    pub head: Head,
    /// SHA-256 (hex) of the canonical text of the file and the common parts it calls.
    pub content: String,
    /// Who is talked with.
    pub customer: Customer,
    /// Who speaks besides the customer.
    pub cast: Vec<String>,
    /// What can be solved.
    pub facts: Vec<Fact>,
    /// What is remembered.
    pub vars: Vec<Var>,
    /// Wordings drawn once a run.
    pub pools: Vec<Pool>,
    /// Never empty; the first is the start.
    pub scenes: Vec<Scene>,
    /// Of all scenes, each scene's side by side.
    pub choices: Vec<Choice>,
    /// In the order they are tried.
    pub reactions: Vec<Reaction>,
    /// Never empty.
    pub endings: Vec<Ending>,
    /// Ids of the rules cited anywhere, each once.
    pub rules: Vec<String>,
}

impl Scenario {
    /// The scene at `idx`.
    #[must_use]
    pub fn scene(&self, idx: SceneIdx) -> &Scene {
        &self.scenes[idx.at()]
    }

    /// The choice at `idx`.
    #[must_use]
    pub fn choice(&self, idx: ChoiceIdx) -> &Choice {
        &self.choices[idx.at()]
    }

    /// The id of the rule at `idx`.
    #[must_use]
    pub fn rule(&self, idx: RuleIdx) -> &str {
        &self.rules[idx.at()]
    }

    /// The ending at `idx`.
    #[must_use]
    pub fn ending(&self, idx: EndingIdx) -> &Ending {
        &self.endings[idx.at()]
    }

    /// The scene of that id.
    #[must_use]
    pub fn find_scene(&self, id: &str) -> Option<SceneIdx> {
        self.scenes.iter().position(|scene| scene.id == id).map(SceneIdx::from)
    }

    /// The scenes that call the common part this one belongs to, in file order.
    pub fn callers(&self, inside: SceneIdx) -> impl Iterator<Item = SceneIdx> + '_ {
        let part = |scene: SceneIdx| self.scene(scene).id.rsplit_once('.').map(|(part, _)| part);
        let wanted = part(inside);
        let calls = move |scene: &Scene| match scene.ask {
            Ask::Nothing { call: Some(first), .. } => part(first) == wanted,
            _ => false,
        };
        let scenes = self.scenes.iter().enumerate();
        scenes.filter(move |(_, scene)| calls(scene)).map(|(at, _)| SceneIdx::from(at))
    }

    /// The name a speaker is shown by; `None` for the narrator and the trainee, whose names are
    /// the program's words.
    #[must_use]
    pub fn name_of(&self, speaker: Speaker) -> Option<&str> {
        match speaker {
            Speaker::Narrator | Speaker::Trainee => None,
            Speaker::Customer => Some(&self.customer.name),
            Speaker::Cast(who) => self.cast.get(usize::from(who)).map(String::as_str),
        }
    }
}

/// What can be known of a file without reading its scenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Shown everywhere.
    pub title: String,
    /// `core`, or an overlay of the rulebook.
    pub domain: String,
    /// Where the talk takes place.
    pub channel: Channel,
    /// 1 to 5.
    pub difficulty: u8,
    /// How long it takes, about.
    pub minutes: u8,
    /// Shown in lists; never gives the key away.
    pub summary: String,
    /// Ids of the case catalogue that it plays.
    pub cases: Vec<String>,
    /// Where it comes from.
    pub sources: Vec<String>,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $variant,)* }
        impl $name {
            /// All of them, in order.
            pub const ALL: &[$name] = &[$($name::$variant,)*];
            /// The word for it in TOML.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
            /// The one of that word.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|found| found.id() == id)
            }
        }
    };
}

words! {
    /// Where the talk takes place.
    Channel {
        /// On the telephone.
        Phone = "phone",
        /// At a counter.
        Counter = "counter",
        /// At the customer's.
        Field = "field",
        /// In an online chat.
        Chat = "chat",
        /// By letter.
        Email = "email",
        /// In public, under a post.
        Social = "social",
        /// In a meeting.
        Meeting = "meeting",
        /// On a visit.
        Visit = "visit",
    }
}

words! {
    /// How a person takes things; the figures stand in the emotion model.
    Temperament {
        /// 平和
        Calm = "calm",
        /// 急
        Urgent = "urgent",
        /// 犹豫
        Hesitant = "hesitant",
        /// 强势
        Forceful = "forceful",
        /// 情绪化
        Emotional = "emotional",
        /// 细节
        Detail = "detail",
    }
}

words! {
    /// How an answer is judged; the order is that of the points.
    Grade {
        /// 触雷: 0 points.
        Mine = "mine",
        /// 1 point.
        Weak = "weak",
        /// 2 points.
        Good = "good",
        /// 3 points.
        Best = "best",
    }
}

impl Grade {
    /// 0 to 3.
    #[must_use]
    pub const fn points(self) -> u8 {
        self as u8
    }
}

words! {
    /// What came of it for the customer.
    Outcome {
        /// 解决
        Resolved = "resolved",
        /// 缓和
        Eased = "eased",
        /// 流失
        Lost = "lost",
        /// 投诉
        Complaint = "complaint",
        /// 危险
        Danger = "danger",
    }
}

/// Who is talked with, and in what mood.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Shown as the speaker.
    pub name: String,
    /// How this person takes things.
    pub temperament: Temperament,
    /// 0 to 100, how angry.
    pub heat: u8,
    /// 0 to 100.
    pub trust: u8,
    /// Turns without progress before it is gone.
    pub patience: u8,
}

/// Something that can be solved, in the words of the screen.
#[derive(Clone, Debug)]
pub struct Fact {
    /// As written in `solves`.
    pub id: String,
    /// As shown.
    pub text: String,
}

/// A variable: a flag (0 or 1) or a bounded integer.
#[derive(Clone, Debug)]
pub struct Var {
    /// As written in conditions.
    pub name: String,
    /// Whether it is a flag.
    pub flag: bool,
    /// The lowest value.
    pub min: i32,
    /// The highest value.
    pub max: i32,
    /// The value at the start.
    pub start: i32,
}

/// Wordings of which one is drawn a run.
#[derive(Clone, Debug)]
pub struct Pool {
    /// As written in braces.
    pub name: String,
    /// Never empty.
    pub options: Vec<String>,
}

/// Who says a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Speaker {
    /// 旁白
    Narrator,
    /// The customer.
    Customer,
    /// 我
    Trainee,
    /// Somebody of [`Scenario::cast`], by place.
    Cast(u16),
}

/// A wording with its variations and names still open.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// In order.
    pub parts: Vec<Part>,
}

/// A piece of a [`Text`].
#[derive(Clone, Debug)]
pub enum Part {
    /// As it stands.
    Plain(String),
    /// One of these is drawn anew at every visit; `draw` counts the scene's variations in file order.
    OneOf {
        /// The wordings, never empty.
        options: Vec<String>,
        /// Which draw of the scene's stream.
        draw: u16,
    },
    /// The wording drawn for this run.
    Pool(PoolIdx),
    /// The variable's value in digits.
    Var(VarIdx),
}

/// One line of a script.
#[derive(Clone, Debug)]
pub struct Line {
    /// Who says it.
    pub speaker: Speaker,
    /// Said only where this holds.
    pub when: Option<Cond>,
    /// What is said.
    pub text: Text,
}

/// What happens to the customer before a scene's first line, without the trainee's doing.
#[derive(Clone, Debug)]
pub struct Event {
    /// Happens only where this holds.
    pub when: Option<Cond>,
    /// What it does to the customer.
    pub moves: Moves,
}

/// A node of the scenario.
#[derive(Clone, Debug)]
pub struct Scene {
    /// Unique among scenes and endings.
    pub id: String,
    /// Whether the customer is not there: judged, but no mood moves.
    pub absent: bool,
    /// Whether nobody else reads what is said here, on a channel that is public. It counts where
    /// something is asked; what is only told changes nothing.
    pub private: bool,
    /// Happen when the scene is entered, before its first line.
    pub events: Vec<Event>,
    /// What is said.
    pub lines: Vec<Line>,
    /// How many options each variation of the scene has, in file order (script, then choices).
    pub draws: Vec<u8>,
    /// What the trainee is asked.
    pub ask: Ask,
}

impl Scene {
    /// Whether what is said now is private; `None` where nothing is asked, so that it stays as it
    /// was.
    #[must_use]
    pub const fn turns_private(&self) -> Option<bool> {
        match self.ask {
            Ask::Nothing { .. } => None,
            _ => Some(self.private),
        }
    }
}

/// What a scene asks.
#[derive(Clone, Debug)]
pub enum Ask {
    /// Nothing: the run goes on, through a common part where one is called.
    Nothing {
        /// The first scene of the common part, which comes back here.
        call: Option<SceneIdx>,
        /// Where to go on.
        to: Jump,
    },
    /// One of these is said.
    Choices {
        /// Places in [`Scenario::choices`], never empty.
        choices: Range<u16>,
        /// Saying nothing, where that is an answer.
        silence: Option<Silence>,
    },
    /// The telephone rings.
    Ring(Box<Ring>),
    /// Steps are put in order.
    Order(Box<Order>),
    /// Fields are picked.
    Form(Box<Form>),
}

/// Saying nothing for a while is an answer.
#[derive(Clone, Debug)]
pub struct Silence {
    /// Seconds.
    pub after: u16,
    /// What it means.
    pub answer: Answer,
}

/// A telephone that rings in real time.
#[derive(Clone, Debug)]
pub struct Ring {
    /// Answered up to this ring.
    pub in_time: u8,
    /// After this ring it is missed.
    pub gives_up: u8,
    /// Taken in time.
    pub answered: Answer,
    /// Taken late; where every ring is in time it is never taken.
    pub late: Answer,
    /// Not taken.
    pub missed: Answer,
}

/// Steps to be put in order.
#[derive(Clone, Debug)]
pub struct Order {
    /// The question.
    pub ask: String,
    /// In the right order; at most 6.
    pub steps: Vec<Step>,
    /// Kept when best or good, broken otherwise; the first gives the dimension.
    pub rules: Vec<RuleIdx>,
    /// What follows whatever the grade; its moves only when best or good.
    pub then: Then,
}

/// A step of an [`Order`].
#[derive(Clone, Debug)]
pub struct Step {
    /// As written in the input.
    pub id: String,
    /// As shown.
    pub text: Text,
}

/// Fields of which the needed ones are picked.
#[derive(Clone, Debug)]
pub struct Form {
    /// The question.
    pub ask: String,
    /// At most 10.
    pub fields: Vec<Field>,
    /// Kept when best or good, broken otherwise; the first gives the dimension.
    pub rules: Vec<RuleIdx>,
    /// What follows whatever the grade; its moves only when best or good.
    pub then: Then,
}

/// A field of a [`Form`].
#[derive(Clone, Debug)]
pub struct Field {
    /// As written in the input.
    pub id: String,
    /// As shown.
    pub text: Text,
    /// Whether it has to be recorded.
    pub need: bool,
    /// The rules that recording it breaks.
    pub breaks: Vec<RuleIdx>,
}

/// What follows an order or a form. A mine solves nothing; everything else holds whatever the grade,
/// but for the moves.
#[derive(Clone, Debug)]
pub struct Then {
    /// What to learn from it.
    pub why: Option<String>,
    /// What it does to the customer, when best or good.
    pub moves: Moves,
    /// What it solves.
    pub solves: Vec<FactIdx>,
    /// What it changes.
    pub effects: Vec<Effect>,
    /// Where all grades go on.
    pub to: Jump,
}

/// Something the trainee may say.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Unique among choices.
    pub id: String,
    /// What is said.
    pub text: Text,
    /// On offer only where this holds.
    pub when: Option<Cond>,
    /// On offer only until it was said.
    pub once: bool,
    /// What it means.
    pub answer: Answer,
}

/// What an answer means: of a choice, a silence, a ring.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// `None`: talk that nobody judges.
    pub grade: Option<Grade>,
    /// Cited by best and good.
    pub keeps: Vec<RuleIdx>,
    /// Cited by weak and mine.
    pub breaks: Vec<RuleIdx>,
    /// What it does to the customer.
    pub moves: Moves,
    /// What to learn from it.
    pub why: Option<String>,
    /// What it solves.
    pub solves: Vec<FactIdx>,
    /// What it changes, in file order: `set` first, then `add`.
    pub effects: Vec<Effect>,
    /// Where it leads.
    pub to: Jump,
}

/// A change of a variable, clamped to its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Which.
    pub var: VarIdx,
    /// Whether `value` is added or set.
    pub add: bool,
    /// By or to how much.
    pub value: i32,
}

impl Effect {
    /// What it makes of a value of that variable.
    #[must_use]
    #[inline]
    pub fn after(self, value: i32, var: &Var) -> i32 {
        let next = if self.add { value.saturating_add(self.value) } else { self.value };
        next.clamp(var.min, var.max)
    }
}

/// Where to go on: the first case that holds.
#[derive(Clone, Debug, Default)]
pub struct Jump {
    /// Tried in order before `last`.
    pub cases: Vec<(Cond, Goto)>,
    /// Where none of them holds.
    pub last: Goto,
}

/// A target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Goto {
    /// A scene.
    Scene(SceneIdx),
    /// An ending.
    Ending(EndingIdx),
    /// Back to the scene that called this common part.
    Return,
    /// On to where the turn was going when a reaction fired.
    Resume,
}

impl Default for Goto {
    fn default() -> Self {
        Goto::Scene(SceneIdx(0))
    }
}

/// Something that happens after a turn whatever the script says, once a run.
#[derive(Clone, Debug)]
pub struct Reaction {
    /// Unique among reactions.
    pub id: String,
    /// When.
    pub when: Cond,
    /// Where to.
    pub to: Jump,
}

/// How a run may end.
#[derive(Clone, Debug)]
pub struct Ending {
    /// Unique among scenes and endings.
    pub id: String,
    /// What came of it for the customer.
    pub result: Outcome,
    /// What is seen.
    pub text: Text,
    /// How many options each variation of the text has.
    pub draws: Vec<u8>,
}
