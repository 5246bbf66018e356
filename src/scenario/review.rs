//! A case review that may be relied upon: every line and every improvement has its id, every rule
//! is a place in one list, a line that shows another again shows a mine.

use super::model::{Channel, Grade, Head, RuleIdx};

/// Of how many rules the one that a line breaks is picked.
pub const OFFERED: usize = 6;

/// A written incident whose mines are to be found, checked.
#[derive(Clone, Debug)]
pub struct Review {
    /// The file's path below its pack, without `.toml`.
    pub id: String,
    /// What lists show.
    pub head: Head,
    /// SHA-256 (hex) of the canonical text of the file.
    pub content: String,
    /// What the record is made of, and by which edition it is judged; shown above it.
    pub basis: String,
    /// The lines, in the order they are read. At least four are mines.
    pub lines: Vec<Exhibit>,
    /// What may be done about it. At least one is best and one is not.
    pub improvements: Vec<Improvement>,
    /// Ids of the rules cited anywhere, each once.
    pub rules: Vec<String>,
}

/// A line of the record.
#[derive(Clone, Debug)]
pub struct Exhibit {
    /// As in inputs.
    pub id: String,
    /// What it says.
    pub text: String,
    /// Where it took place.
    pub channel: Channel,
    /// What there is to it.
    pub kind: LineKind,
}

/// What there is to a line.
#[derive(Clone, Debug)]
pub enum LineKind {
    /// Nothing: it is as it should be.
    Clean,
    /// It looks wrong and is right; why, in the author's words.
    Decoy(String),
    /// A rule is broken here.
    Mine(Mine),
    /// It shows the failing of another line again, by the place of that one: marking it earns and
    /// costs nothing.
    Shows(usize),
}

/// A rule is broken in a line.
#[derive(Clone, Debug)]
pub struct Mine {
    /// The rules it breaks, never empty; the first gives the dimension and is the one on offer.
    pub breaks: Vec<RuleIdx>,
    /// Rules that are right as well.
    pub also: Vec<RuleIdx>,
    /// Tempting wrong ones, at most five.
    pub near: Vec<RuleIdx>,
    /// Why it is a mine.
    pub why: String,
}

impl Mine {
    /// Whether naming this rule is right.
    #[must_use]
    pub fn is_right(&self, rule: RuleIdx) -> bool {
        self.breaks.contains(&rule) || self.also.contains(&rule)
    }

    /// The rule on offer that is right.
    #[must_use]
    pub fn leading(&self) -> Option<RuleIdx> {
        self.breaks.first().copied()
    }
}

/// Something that may be done about it.
#[derive(Clone, Debug)]
pub struct Improvement {
    /// As in inputs.
    pub id: String,
    /// What is done.
    pub text: String,
    /// How it is judged.
    pub grade: Grade,
    /// The rules it keeps where it is best or good, breaks otherwise; never empty.
    pub rules: Vec<RuleIdx>,
    /// What to learn from it.
    pub why: String,
}

impl Review {
    /// The id of the rule at `idx`.
    #[must_use]
    pub fn rule(&self, idx: RuleIdx) -> &str {
        &self.rules[idx.at()]
    }

    /// The place of the rule of this id among those that the review cites.
    #[must_use]
    pub fn find_rule(&self, id: &str) -> Option<RuleIdx> {
        self.rules.iter().position(|rule| rule == id).map(RuleIdx::from)
    }

    /// The lines that are mines, by place.
    pub fn mines(&self) -> impl Iterator<Item = (usize, &Mine)> {
        self.lines.iter().enumerate().filter_map(|(at, line)| match &line.kind {
            LineKind::Mine(mine) => Some((at, mine)),
            _ => None,
        })
    }

    /// How many lines cost something when they are marked.
    #[must_use]
    pub fn clean(&self) -> usize {
        let clean = |line: &&Exhibit| matches!(line.kind, LineKind::Clean | LineKind::Decoy(_));
        self.lines.iter().filter(clean).count()
    }

    /// How many improvements are picked: as many as are best.
    #[must_use]
    pub fn picks(&self) -> usize {
        self.improvements.iter().filter(|one| one.grade == Grade::Best).count()
    }
}

impl Exhibit {
    /// When it happened, as the line begins (`14:02`, `周六18:30`), and what it says; no time where
    /// it begins otherwise.
    #[must_use]
    pub fn stamped(&self) -> (&str, &str) {
        const LONGEST: usize = 24;
        let Some((stamp, rest)) = self.text.split_once(' ') else { return ("", &self.text) };
        let clock = stamp.contains(':') && stamp.bytes().any(|byte| byte.is_ascii_digit());
        let short = stamp.chars().count() <= LONGEST && !stamp.contains(['“', '「', '。', '，']);
        if clock && short { (stamp, rest.trim_start()) } else { ("", &self.text) }
    }
}
