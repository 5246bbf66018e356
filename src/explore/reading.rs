//! What can come of a case review. Nothing has to be searched: every line counts by itself and an
//! alarm only takes, so the most is to find and name everything, and the least is to mark nothing
//! and pick what is worst.

use crate::engine::review::{At, IMPROVE, MARKS, Mark, Reading};
use crate::scenario::model::Grade;
use crate::scenario::review::LineKind;

/// A run of a case review and its total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// 0 to 100.
    pub total: u8,
    /// The two inputs that lead there.
    pub way: Vec<String>,
}

/// The least and the most points of a case review, with runs that reach them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reads {
    /// The lowest total.
    pub least: Read,
    /// The highest total.
    pub most: Read,
    /// The total of marking every line, with the right rule where there is one, and picking what is
    /// worst: the marks earn nothing.
    pub everything: Read,
}

impl Reads {
    /// Of a run that has not begun; `None` where it has.
    #[must_use]
    pub fn of(start: &Reading) -> Option<Reads> {
        let nothing = |_: &LineKind| false;
        let mines = |kind: &LineKind| matches!(kind, LineKind::Mine(_));
        Some(Reads {
            least: read(start, nothing, Grade::points)?,
            most: read(start, mines, |grade| 3 - grade.points())?,
            everything: read(start, |_| true, Grade::points)?,
        })
    }
}

/// The run that marks these lines and picks the improvements ranked lowest.
fn read(
    start: &Reading,
    marked: impl Fn(&LineKind) -> bool,
    rank: impl Fn(Grade) -> u8,
) -> Option<Read> {
    if start.at() != At::Lines {
        return None;
    }
    let mut reading = start.clone();
    let review = start.review();
    let lines = review.lines.iter().enumerate().filter(|(_, line)| marked(&line.kind));
    let marks: Vec<Mark> = lines
        .map(|(line, exhibit)| {
            let right = match &exhibit.kind {
                LineKind::Mine(mine) => mine.leading().map(|rule| review.rule(rule).to_owned()),
                _ => start.offered(line).into_iter().next(),
            };
            Mark { line, rule: right }
        })
        .collect();
    let mut picks: Vec<usize> = (0..review.improvements.len()).collect();
    picks.sort_by_key(|at| rank(review.improvements[*at].grade));
    picks.truncate(review.picks());
    picks.sort_unstable();
    let way = vec![reading.write_marks(MARKS, &marks), reading.write_picks(IMPROVE, &picks)];
    for input in &way {
        reading.answer(input, 0).ok()?;
    }
    Some(Read { total: reading.verdict()?.score.total(), way })
}
