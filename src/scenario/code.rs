//! Every kind of fault: its stable code, its group and how grave it is.

mod example;

use std::fmt;

pub use example::{Example, ExampleRules};

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Told only when asked for.
    Note,
    /// Should be looked at.
    Warning,
    /// Keeps the file from being played.
    Error,
}

impl Severity {
    /// The word for it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// What a fault is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// How the file is written.
    Shape,
    /// Where the scenes lead.
    Flow,
    /// What is remembered.
    State,
    /// What is right and wrong.
    Key,
    /// What gives the best option away without its being understood.
    Cues,
    /// What is played of all there is.
    Coverage,
}

impl Group {
    /// All of them.
    pub const ALL: &[Group] =
        &[Group::Shape, Group::Flow, Group::State, Group::Key, Group::Cues, Group::Coverage];

    /// The word for it; the message of it is `group-` and this word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Group::Shape => "shape",
            Group::Flow => "flow",
            Group::State => "state",
            Group::Key => "key",
            Group::Cues => "cues",
            Group::Coverage => "coverage",
        }
    }
}

/// What finds a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finder {
    /// The checker, from the file as a whole: that it is there and can be read.
    File,
    /// The checker, from what the file says.
    Reading,
    /// A look at all files beside each other.
    Bank,
    /// The explorer.
    Search,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal $group:ident $severity:ident;)*) => {
        /// A kind of fault. Its id is stable; its sentence is the message `check-` and the id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $name,)* }

        impl Code {
            /// All of them, as they are written here.
            pub const ALL: &[Code] = &[$(Code::$name,)*];

            /// As it stands in brackets.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Code::$name => $id,)* }
            }

            /// What it is about.
            #[must_use]
            pub const fn group(self) -> Group {
                match self { $(Code::$name => Group::$group,)* }
            }

            /// How grave it is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A file or folder that cannot be read.
    Unreadable = "unreadable" Shape Error;
    /// A test plan with no scenario beside it.
    OrphanPlan = "orphan-plan" Shape Error;
    /// The text is no TOML.
    Syntax = "syntax" Shape Error;
    /// More than any file of this kind needs.
    TooLarge = "too-large" Shape Error;
    /// A key that the format does not know.
    UnknownKey = "unknown-key" Shape Error;
    /// A key that has no business where it stands.
    MisplacedKey = "misplaced-key" Shape Error;
    /// A key that has to be there is not.
    MissingKey = "missing-key" Shape Error;
    /// A value of another type than the key wants.
    WrongType = "wrong-type" Shape Error;
    /// A figure outside its range.
    BadFigure = "bad-figure" Shape Error;
    /// A word that is none of those the key takes.
    UnknownWord = "unknown-word" Shape Error;
    /// A format newer than this program.
    UnknownFormat = "unknown-format" Shape Error;
    /// A text that says nothing.
    MissingText = "missing-text" Shape Error;
    /// A character that does something to the terminal.
    ControlCharacter = "control-character" Shape Error;
    /// A line of a text in the head that looks like the first scene.
    CutHead = "cut-head" Shape Error;
    /// An id or a name that is not written as one.
    BadId = "bad-id" Shape Error;
    /// An id that the format keeps for itself.
    ReservedId = "reserved-id" Shape Error;
    /// An id that is there already.
    DuplicateId = "duplicate-id" Shape Error;
    /// A domain that the rulebook does not know.
    UnknownDomain = "unknown-domain" Shape Error;
    /// A case that the catalogue does not know.
    UnknownCase = "unknown-case" Shape Error;
    /// A scene that asks two things.
    SeveralAsks = "several-asks" Shape Error;
    /// A line that is more than one thing: a mine, a decoy, or shown again.
    SeveralParts = "several-parts" Shape Error;
    /// A line of a script without a speaker.
    BadLine = "bad-line" Shape Error;
    /// A speaker that is not in the cast.
    UnknownSpeaker = "unknown-speaker" Shape Error;
    /// Braces that do not pair or that nest.
    BadBraces = "bad-braces" Shape Error;
    /// Braces where wordings are shown as they stand.
    IdleBraces = "idle-braces" Shape Warning;
    /// A scene said to be private on a channel that nobody else reads.
    IdlePrivate = "idle-private" Shape Warning;
    /// A name in braces that is no text and no integer variable.
    UnknownText = "unknown-text" Shape Error;
    /// A rule that the rulebook does not know.
    UnknownRule = "unknown-rule" Shape Error;
    /// A rule of another domain.
    ForeignRule = "foreign-rule" Shape Error;
    /// A rule that stepped back before another.
    SteppedBackRule = "stepped-back-rule" Shape Error;
    /// A rule of another channel.
    OtherChannelRule = "other-channel-rule" Shape Note;
    /// A move that the emotion model does not know.
    UnknownMove = "unknown-move" Shape Error;
    /// A target that is no scene and no ending.
    UnknownTarget = "unknown-target" Flow Error;
    /// A list of targets whose last one is conditional, or another one is not.
    TargetOrder = "target-order" Flow Error;
    /// `return` outside a common part.
    MisplacedReturn = "misplaced-return" Flow Error;
    /// `resume` where no reaction leads.
    MisplacedResume = "misplaced-resume" Flow Error;
    /// A common part that is not there.
    UnknownCommon = "unknown-common" Flow Error;
    /// A common part that has faults of its own, or is none.
    BrokenCommon = "broken-common" Flow Error;
    /// A scene that asks nothing and leads nowhere.
    DeadEnd = "dead-end" Flow Error;
    /// A silence or an outcome of a ring that leads nowhere.
    NoWayOn = "no-way-on" Flow Error;
    /// A scene that nothing leads to.
    UnreachableScene = "unreachable-scene" Flow Warning;
    /// An ending that nothing leads to.
    UnreachableEnding = "unreachable-ending" Flow Warning;
    /// Scenes that ask nothing lead round to themselves.
    SilentLoop = "silent-loop" Flow Error;
    /// A scene from which no way leads to an ending.
    LoopWithoutExit = "loop-without-exit" Flow Error;
    /// No ending can be reached from the start.
    NoEnding = "no-ending" Flow Error;
    /// A scene in which nothing may be left to say.
    EmptyChoices = "empty-choices" Flow Error;
    /// Nobody leaves when patience is gone.
    NobodyLeaves = "nobody-leaves" Flow Error;
    /// A condition that cannot be read.
    BadCondition = "bad-condition" State Error;
    /// A variable that is not declared.
    UnknownVariable = "unknown-variable" State Error;
    /// A scene that a condition names and that is not there.
    UnknownScene = "unknown-scene" State Error;
    /// A choice that a condition names and that is not there.
    UnknownChoice = "unknown-choice" State Error;
    /// A fact that is not declared.
    UnknownFact = "unknown-fact" State Error;
    /// An effect that does not fit its variable.
    EffectOutOfRange = "effect-out-of-range" State Warning;
    /// A variable that nothing reads.
    UnusedVariable = "unused-variable" State Warning;
    /// A variable that is read and never changed.
    NeverSetVariable = "never-set-variable" State Warning;
    /// A text that no wording uses.
    UnusedText = "unused-text" State Warning;
    /// A fact that nothing solves.
    NeverSolvedFact = "never-solved-fact" State Warning;
    /// A condition that always holds.
    AlwaysTrue = "always-true" State Warning;
    /// A condition that never holds.
    AlwaysFalse = "always-false" State Warning;
    /// A reaction that can never fire.
    DeadReaction = "dead-reaction" State Warning;
    /// A choice cites rules without a grade.
    UngradedCites = "ungraded-cites" Key Error;
    /// Some answers of a scene are graded, some are not.
    PartlyGraded = "partly-graded" Key Error;
    /// Something graded that cites no rule.
    GradedWithoutRule = "graded-without-rule" Key Error;
    /// Weak or mine, and no rule is broken.
    MineWithoutBroken = "mine-without-broken" Key Error;
    /// Weak or mine, and a rule is kept.
    MineWithKept = "mine-with-kept" Key Error;
    /// Best or good, and a rule is broken.
    BestWithBroken = "best-with-broken" Key Error;
    /// A red line is crossed by an answer not graded mine.
    RedLineNotMine = "red-line-not-mine" Key Error;
    /// A red line among the rules of an order or a form.
    LooseRedLine = "loose-red-line" Key Error;
    /// A form that is best left empty.
    NothingNeeded = "nothing-needed" Key Error;
    /// A form field that is needed and breaks a rule.
    NeededBreaks = "needed-breaks" Key Error;
    /// A mine that does the customer good although they notice at once what is wrong with it.
    ///
    /// A choice is told of where all of this holds: it is graded mine (so every red line is meant);
    /// its scene is not `absent`; of the rules it breaks one at least is felt at once, whether
    /// another is felt later or not; and its moves with what is felt of the broken rules, worked out
    /// by the emotion model for an irritated customer of the scenario's temperament (heat 50, trust
    /// 45, nothing said before), lower the heat or raise the trust, not counting the heat that
    /// falls by itself. A mine whose rules are all felt later may please: its harm comes after the
    /// words.
    MineSoothes = "mine-soothes" Key Note;
    /// A graded scene without a best or good choice.
    NoBest = "no-best" Key Error;
    /// A scene with more than one best choice.
    SeveralBest = "several-best" Key Warning;
    /// A graded answer that does not say what to learn from it.
    FeedbackMissing = "feedback-missing" Key Warning;
    /// A case review with too few mines.
    FewMines = "few-mines" Key Error;
    /// A case review with too few lines that only look wrong.
    FewDecoys = "few-decoys" Key Error;
    /// A case review with fewer than three clean lines to two mines.
    ManyMines = "many-mines" Key Error;
    /// A mine of a case review that breaks no rule.
    MineWithoutRule = "mine-without-rule" Key Error;
    /// A tempting wrong rule that is right.
    NearIsRight = "near-is-right" Key Error;
    /// A line that shows again what is no mine.
    ShowsNoMine = "shows-no-mine" Key Error;
    /// An improvement whose rules do not go with its grade.
    ImproveRules = "improve-rules" Key Error;
    /// Improvements of which all are best, or none.
    ImproveChoice = "improve-choice" Key Error;
    /// An improvement that crosses a red line.
    RedImprovement = "red-improvement" Key Error;
    /// The words of an option are judged otherwise at another place of the same channel.
    GradedOtherwise = "graded-otherwise" Key Warning;
    /// The best option is much longer than those beside it.
    BestTooLong = "best-too-long" Cues Warning;
    /// The best option is mostly typed first.
    BestFirst = "best-first" Cues Warning;
    /// The best option is the only polite one. A note: where four options are short, one 请 is soon
    /// the only one.
    OnlyBestPolite = "only-best-polite" Cues Note;
    /// Two choices of a scene that say the same.
    NearDuplicate = "near-duplicate" Cues Warning;
    /// A wrong option that nobody would choose.
    AbsurdOption = "absurd-option" Cues Warning;
    /// A word that leaves no room stands in wrong options only. A note: some of them are what the
    /// scenario is about.
    AbsoluteWords = "absolute-words" Cues Note;
    /// The best option, and it alone, says a rule in its own words. A note: a time limit can only be
    /// said as it is.
    RuleWords = "rule-words" Cues Note;
    /// An option that is almost one of another scene. A note: somebody who is asked again says it
    /// again.
    RepeatedOption = "repeated-option" Cues Note;
    /// A state in which nothing leads to an ending any more.
    Trapped = "trapped" Flow Error;
    /// A choice that is never on offer.
    UnreachableChoice = "unreachable-choice" Flow Warning;
    /// Every run crosses a red line.
    ForcedRedLine = "forced-red-line" Key Error;
    /// Only a wrong answer leads to a pass.
    LuckOnly = "luck-only" Key Warning;
    /// A best answer that some other one beats in every state.
    BestBeaten = "best-beaten" Key Warning;
    /// A run passes on less than half of the decisions of the best one.
    ShortPass = "short-pass" Key Warning;
    /// One mine, and no ending that resolves or eases is left. A note: it may be meant.
    Unforgiving = "unforgiving" Key Note;
    /// A mine that nobody can touch. Told without being asked for, unlike the rest of its group: it
    /// is found only by whoever asks for a search.
    UnreachableMine = "unreachable-mine" Coverage Warning;
    /// A rule that no scenario exercises.
    UnusedRule = "unused-rule" Coverage Note;
    /// A case that no scenario plays.
    UnplayedCase = "unplayed-case" Coverage Note;
}

impl Code {
    /// What finds it.
    #[must_use]
    pub const fn finder(self) -> Finder {
        match self {
            Code::Unreadable | Code::OrphanPlan => Finder::File,
            Code::GradedOtherwise
            | Code::RepeatedOption
            | Code::UnusedRule
            | Code::UnplayedCase => Finder::Bank,
            Code::Trapped
            | Code::UnreachableChoice
            | Code::ForcedRedLine
            | Code::LuckOnly
            | Code::ShortPass
            | Code::BestBeaten
            | Code::Unforgiving
            | Code::UnreachableMine => Finder::Search,
            _ => Finder::Reading,
        }
    }

    /// The code of that id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.id() == id)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests;
