//! What there is to say when marks and picks are in.

use super::{Mark, Reading, ReviewScore};
use crate::rulebook::Rule;
use crate::scenario::model::{Grade, RuleIdx};
use crate::scenario::review::{LineKind, Mine};

/// What a mark, or none, comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing is there and nothing was marked.
    Quiet,
    /// A clean line was marked.
    Alarm,
    /// A mine was marked with a rule it breaks.
    Hit,
    /// A mine was marked with another rule.
    Misnamed,
    /// A mine was not marked.
    Missed,
    /// It shows another line's failing again; marked or not, it counts nothing.
    Shown,
}

impl Found {
    /// The word for it in data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Found::Quiet => "quiet",
            Found::Alarm => "alarm",
            Found::Hit => "hit",
            Found::Misnamed => "misnamed",
            Found::Missed => "missed",
            Found::Shown => "shown",
        }
    }
}

/// A line and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineVerdict {
    /// Which line, by place.
    pub line: usize,
    /// What it comes to.
    pub found: Found,
    /// The id of the rule that was named; `None` where it was not marked.
    pub named: Option<String>,
}

/// All there is to say of a run that is over.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Every line, in order.
    pub lines: Vec<LineVerdict>,
    /// The improvements picked, by place.
    pub picks: Vec<usize>,
    /// The points.
    pub score: ReviewScore,
    /// Ids of rules that were recognised, or kept by an improvement.
    pub kept: Vec<String>,
    /// Ids of rules that were overlooked, or broken by an improvement.
    pub broken: Vec<String>,
}

impl Verdict {
    /// How many lines came to this.
    #[must_use]
    pub fn count(&self, found: Found) -> usize {
        self.lines.iter().filter(|line| line.found == found).count()
    }

    /// The lines that came to one of these, in order.
    pub fn those(&self, found: &[Found]) -> impl Iterator<Item = &LineVerdict> {
        self.lines.iter().filter(move |line| found.contains(&line.found))
    }

    pub(super) fn of(reading: &Reading) -> Verdict {
        let review = &reading.review;
        let lines: Vec<LineVerdict> = (0..review.lines.len())
            .map(|line| {
                let mark = reading.marks.iter().find(|mark| mark.line == line);
                let found = found(reading, &review.lines[line].kind, mark);
                LineVerdict { line, found, named: mark.and_then(|mark| mark.rule.clone()) }
            })
            .collect();
        let (kept, broken) = rules(reading, &lines);
        let score = score(reading, &lines);
        Verdict { lines, picks: reading.picks.clone(), score, kept, broken }
    }
}

fn found(reading: &Reading, kind: &LineKind, mark: Option<&Mark>) -> Found {
    match (kind, mark) {
        (LineKind::Shows(_), _) => Found::Shown,
        (LineKind::Clean | LineKind::Decoy(_), None) => Found::Quiet,
        (LineKind::Clean | LineKind::Decoy(_), Some(_)) => Found::Alarm,
        (LineKind::Mine(_), None) => Found::Missed,
        (LineKind::Mine(mine), Some(mark)) => {
            let named = mark.rule.as_ref().and_then(|id| reading.review.find_rule(id));
            let right = named.is_some_and(|rule| mine.is_right(rule));
            if right { Found::Hit } else { Found::Misnamed }
        }
    }
}

fn score(reading: &Reading, lines: &[LineVerdict]) -> ReviewScore {
    let review = &reading.review;
    let first = review.improvements.iter().find(|one| one.grade == Grade::Best);
    let improving = reading.dimension(first.and_then(|one| one.rules.first().copied()));
    let picked = reading.picks.iter().map(|at| u32::from(review.improvements[*at].grade.points()));
    let mut score = ReviewScore {
        hits: [0; 5],
        mines: [0; 5],
        alarms: 0,
        improving,
        picked: picked.sum(),
        picks: u32::try_from(reading.picks.len()).unwrap_or(u32::MAX),
        grave_missed: false,
    };
    for line in lines {
        score.alarms += u32::from(line.found == Found::Alarm);
        let LineKind::Mine(mine) = &review.lines[line.line].kind else { continue };
        let at = reading.dimension(mine.leading()) as usize;
        score.mines[at] += 1;
        score.hits[at] += match line.found {
            Found::Hit => 3,
            Found::Misnamed => 2,
            _ => 0,
        };
        score.grave_missed |= line.found == Found::Missed && is_grave(reading, mine);
    }
    score
}

/// Whether one of the rules broken is a red line.
fn is_grave(reading: &Reading, mine: &Mine) -> bool {
    mine.breaks.iter().any(|rule| is_red_line(reading, *rule))
}

fn is_red_line(reading: &Reading, rule: RuleIdx) -> bool {
    reading.rules.get(reading.review.rule(rule)).is_some_and(Rule::is_red_line)
}

/// What the run says of the reader's knowledge: rules recognised and rules overlooked. A mine that
/// was seen and called by another name says neither.
fn rules(reading: &Reading, lines: &[LineVerdict]) -> (Vec<String>, Vec<String>) {
    let review = &reading.review;
    let (mut kept, mut broken) = (Vec::new(), Vec::new());
    for line in lines {
        let LineKind::Mine(mine) = &review.lines[line.line].kind else { continue };
        match line.found {
            Found::Hit => kept.extend(line.named.clone()),
            Found::Missed => {
                // A red line among what it breaks is told whatever comes first.
                let grave = mine.breaks.iter().copied().find(|it| is_red_line(reading, *it));
                let leading = mine.leading();
                let grave = grave.filter(|it| leading != Some(*it));
                let both = leading.into_iter().chain(grave);
                broken.extend(both.map(|it| review.rule(it).to_owned()));
            }
            _ => {}
        }
    }
    for at in &reading.picks {
        let one = &review.improvements[*at];
        let ids = one.rules.iter().map(|rule| review.rule(*rule).to_owned());
        if one.grade >= Grade::Good { kept.extend(ids) } else { broken.extend(ids) }
    }
    (kept, broken)
}
