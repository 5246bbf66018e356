//! What there is to say of a run that is over: facts, conduct, every point lost, and how it stands
//! beside a guess or another run.

use super::Teller;
use crate::engine::debrief::Debrief;
use crate::engine::mood::Mood;
use crate::engine::session::Answered;
use crate::engine::stage::Stage;
use crate::explore::Prospect;
use crate::message::{Arg, Lang, listed, say, say_with};
use crate::rulebook::Dimension;
use crate::scenario::model::FactIdx;

impl Teller<'_> {
    /// What there is to say after the run: facts first, the score, then every point lost. The first
    /// `taken_over` answers are those of another run, which is said first, where there are any.
    /// `prospects` is what was open before each answer and after the last, where that is known.
    #[must_use]
    pub fn debrief(
        &self,
        debrief: &Debrief,
        taken_over: usize,
        prospects: &[Prospect],
    ) -> Vec<String> {
        let outcome = outcome(self.lang, self.stage, debrief);
        let mut lines = vec![String::new(), say(self.lang, "debrief-title")];
        if taken_over > 0 {
            let number = [("number", (taken_over + 1).into())];
            lines.push(say_with(self.lang, "review-again-from", &number));
        }
        lines.push(say_with(self.lang, "debrief-outcome", &[("outcome", outcome.into())]));
        lines.extend(self.why_ended(debrief));
        if debrief.red_line {
            lines.push(say(self.lang, "debrief-red-line"));
        }
        lines.extend(self.solved(debrief));
        lines.push(self.moved(debrief));
        // What is piped in comes in no time, and is the same every time.
        let took = self.took(debrief, taken_over).filter(|_| debrief.took_from(taken_over) >= 1000);
        lines.extend(
            took.map(|took| say_with(self.lang, "review-took-line", &[("took", took.into())])),
        );
        lines.extend(self.helped(debrief));
        lines.push(String::new());
        lines.extend(self.course(debrief));
        lines.push(String::new());
        lines.push(self.conduct(debrief));
        lines
            .extend(Dimension::ALL.into_iter().map(|dimension| self.dimension(debrief, dimension)));
        lines.push(say(self.lang, "report-sum"));
        lines.push(String::new());
        lines.extend(self.losses(debrief, prospects));
        lines
    }

    /// Where every line left the customer: the curves in figures.
    fn course(&self, debrief: &Debrief) -> Vec<String> {
        let with = |id: &str, mood: Mood, mut args: Vec<(&'static str, Arg)>| {
            args.extend([("heat", mood.heat.into()), ("trust", mood.trust.into())]);
            say_with(self.lang, id, &args)
        };
        let start = with("plain-course-start", debrief.start, Vec::new());
        let steps = debrief.course.iter().filter_map(|moment| {
            let Some((at, answer)) =
                moment.answer.and_then(|at| Some((at, debrief.answers.get(at)?)))
            else {
                let still = (moment.before.heat, moment.before.trust)
                    == (moment.after.heat, moment.after.trust);
                return (!still).then(|| with("plain-course-event", moment.after, Vec::new()));
            };
            let args = vec![("number", (at + 1).into()), ("grade", self.grade(answer).into())];
            Some(with("plain-course-line", moment.after, args))
        });
        [say(self.lang, "plain-course"), start].into_iter().chain(steps).collect()
    }

    /// A run beside the one its first `taken_over` answers are from: what changed, and where each
    /// line from there on left the customer in both.
    #[must_use]
    pub fn compared(&self, before: &Debrief, after: &Debrief, taken_over: usize) -> Vec<String> {
        let retried = [
            ("number", (taken_over + 1).into()),
            (
                "text",
                after.answers.get(taken_over).map(|it| self.said(it)).unwrap_or_default().into(),
            ),
        ];
        let mut lines = vec![
            String::new(),
            changed(self.lang, self.stage, before, after),
            say_with(self.lang, "aloud-retried", &retried),
        ];
        let last = before.answers.len().max(after.answers.len());
        lines.extend((taken_over..last).filter_map(|at| self.beside(before, after, at)));
        lines
    }

    /// Where one line left the customer in either run.
    fn beside(&self, before: &Debrief, after: &Debrief, at: usize) -> Option<String> {
        let mut args = vec![("number", (at + 1).into())];
        let mut figures = |[heat, trust]: [&'static str; 2], mood: Mood| {
            args.extend([(heat, mood.heat.into()), (trust, mood.trust.into())]);
        };
        let (was, is) = (before.answers.get(at), after.answers.get(at));
        if was.is_some() {
            figures(["heat-before", "trust-before"], before.settled(at));
        }
        if is.is_some() {
            figures(["heat", "trust"], after.settled(at));
        }
        let id = match (was, is) {
            (Some(_), Some(_)) => "aloud-beside",
            (Some(_), None) => "aloud-beside-before",
            (None, Some(_)) => "aloud-beside-now",
            (None, None) => return None,
        };
        Some(say_with(self.lang, id, &args))
    }

    fn solved(&self, debrief: &Debrief) -> Vec<String> {
        let all = (0..self.stage.scenario.facts.len()).map(FactIdx::from);
        let (solved, open): (Vec<_>, Vec<_>) = all.partition(|fact| debrief.solved.contains(fact));
        let listed = |id: &str, facts: Vec<FactIdx>| {
            let names: Vec<String> = facts.into_iter().map(|fact| self.fact(fact)).collect();
            (!names.is_empty())
                .then(|| say_with(self.lang, id, &[("facts", listed(self.lang, &names).into())]))
        };
        [listed("debrief-solved", solved), listed("debrief-unsolved", open)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// Where heat and trust began and ended.
    #[must_use]
    pub fn moved(&self, debrief: &Debrief) -> String {
        let (first, last) = (debrief.start, debrief.end());
        let args = [
            ("from", first.heat.into()),
            ("to", last.heat.into()),
            ("trust-from", first.trust.into()),
            ("trust-to", last.trust.into()),
            ("patience-from", first.patience.into()),
            ("patience-to", last.patience.into()),
        ];
        say_with(self.lang, "debrief-mood", &args)
    }

    /// How long the answers took, without those taken over from another run, which is said then;
    /// `None` where nobody measured.
    #[must_use]
    pub fn took(&self, debrief: &Debrief, taken_over: usize) -> Option<String> {
        let seconds = debrief.took_from(taken_over).div_ceil(1000);
        let args = [("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())];
        let id = if seconds < 60 { "report-took-seconds" } else { "report-took-minutes" };
        let took = (seconds > 0).then(|| say_with(self.lang, id, &args))?;
        if taken_over == 0 {
            return Some(took);
        }
        let count = debrief.answers.len().saturating_sub(taken_over);
        let args =
            [("number", (taken_over + 1).into()), ("count", count.into()), ("took", took.into())];
        Some(say_with(self.lang, "shelf-took-from", &args))
    }

    /// What help was taken, where any was; it costs no points and is not hidden either.
    #[must_use]
    pub fn helped(&self, debrief: &Debrief) -> Option<String> {
        let args = [("undone", debrief.undone.into()), ("hints", debrief.hints.into())];
        (debrief.undone + debrief.hints > 0).then(|| say_with(self.lang, "debrief-helped", &args))
    }

    /// The total and its band; a run that failed has none, whatever it earned.
    #[must_use]
    pub fn conduct(&self, debrief: &Debrief) -> String {
        let Some(total) = debrief.score.total() else {
            return say(self.lang, "debrief-conduct-none");
        };
        match debrief.score.band() {
            _ if debrief.red_line => {
                say_with(self.lang, "moment-conduct-failed", &[("score", total.into())])
            }
            Some(band) => {
                let band = say(self.lang, &format!("band-{}", band.id()));
                let args = [("score", total.into()), ("band", band.into())];
                say_with(self.lang, "debrief-conduct", &args)
            }
            None => say_with(self.lang, "debrief-conduct-few", &[("score", total.into())]),
        }
    }

    fn dimension(&self, debrief: &Debrief, dimension: Dimension) -> String {
        let name = say(self.lang, &format!("rule-dimension-{}", dimension.id()));
        match debrief.score.of(dimension) {
            None => say_with(self.lang, "debrief-dimension-none", &[("name", name.into())]),
            Some(score) => {
                let decisions = debrief.score.decisions[dimension as usize];
                let args = [
                    ("name", name.into()),
                    ("score", score.into()),
                    ("decisions", decisions.into()),
                ];
                say_with(self.lang, "debrief-dimension", &args)
            }
        }
    }

    fn losses(&self, debrief: &Debrief, prospects: &[Prospect]) -> Vec<String> {
        let mut lines = Vec::new();
        let lost: Vec<&Answered> = debrief.losses().collect();
        for (number, answer) in (1..).zip(&debrief.answers) {
            let Some(grade) =
                answer.grade.filter(|_| lost.iter().any(|it| std::ptr::eq(*it, answer)))
            else {
                continue;
            };
            let (word, points) = (self.grade(answer), grade.points());
            let head =
                [("number", number.into()), ("grade", word.into()), ("points", points.into())];
            let said = self.said(answer);
            // Judged before, it is named for the red line alone.
            let counts = answer.counted.is_some();
            let id = if counts { "debrief-loss-head" } else { "debrief-loss-head-red" };
            lines.push(say_with(self.lang, id, &head));
            lines.push(say_with(self.lang, "debrief-said", &[("text", said.into())]));
            lines.extend(self.cited(answer));
            let issues = answer.broken.iter().map(|rule| self.issue(*rule));
            lines.extend(issues.filter(|issue| !issue.is_empty()));
            if let Some(rule) = self.asked(answer) {
                let sentence = self.kept_rule(rule).into();
                lines.push(say_with(self.lang, "report-rule-asked", &[("rule", sentence)]));
                lines.extend(Some(self.issue(rule)).filter(|issue| !issue.is_empty()));
            }
            lines.extend(self.why(answer));
            lines.extend(self.better(answer));
            if let Some([before, after]) = prospects.get(number - 1..=number) {
                lines.extend(ahead_of(self.lang, *before, *after));
            }
            lines.push(String::new());
        }
        if lines.is_empty() {
            return vec![say(self.lang, "debrief-no-losses")];
        }
        lines.insert(0, say(self.lang, "debrief-losses"));
        lines.pop();
        lines
    }
}

/// A guess no farther off than this is a good one.
const CLOSE: u8 = 4;

/// The score the trainee gave themselves beside the real one.
#[must_use]
pub fn guessed(lang: Lang, guess: u8, total: u8) -> String {
    // A file may hold any number.
    let guess = guess.min(100);
    let by = guess.abs_diff(total);
    let id = match guess.cmp(&total) {
        _ if by <= CLOSE => "review-guess-right",
        std::cmp::Ordering::Less => "review-guess-low",
        _ => "review-guess-high",
    };
    say_with(lang, id, &[("guess", guess.into()), ("score", total.into()), ("by", by.into())])
}

/// How the customer left, and that the run has failed where it has: no outcome makes up for a red
/// line.
#[must_use]
pub fn outcome(lang: Lang, stage: &Stage, debrief: &Debrief) -> String {
    let result = stage.scenario.ending(debrief.ending).result;
    let outcome = say(lang, &format!("outcome-{}", result.id()));
    if !debrief.red_line {
        return outcome;
    }
    say_with(lang, "moment-outcome-failed", &[("outcome", outcome.into())])
}

/// The best end that was open before a line, and after it where that is less; `None` after a red
/// line, when there is none any more.
#[must_use]
pub fn ahead_of(lang: Lang, before: Prospect, after: Prospect) -> Option<String> {
    if before.red_line {
        return None;
    }
    let end = |prospect: Prospect| {
        let outcome = say(lang, &format!("outcome-{}", prospect.outcome.id()));
        match prospect.total {
            None => outcome,
            Some(total) => {
                let args = [("score", total.into()), ("outcome", outcome.into())];
                say_with(lang, "ahead-end", &args)
            }
        }
    };
    let id = match () {
        () if after.red_line => "ahead-failed",
        () if before == after => "ahead-still",
        () => "ahead-less",
    };
    Some(say_with(lang, id, &[("before", end(before).into()), ("after", end(after).into())]))
}

/// What changed from one run to another taken up from it, in one sentence: whether a red line made
/// one of them fail first, then points and outcome.
#[must_use]
pub fn changed(lang: Lang, stage: &Stage, before: &Debrief, after: &Debrief) -> String {
    let result = |debrief: &Debrief| {
        say(lang, &format!("outcome-{}", stage.scenario.ending(debrief.ending).result.id()))
    };
    let fails = match (before.red_line, after.red_line) {
        (false, false) => None,
        (false, true) => Some("review-now-failed"),
        (true, false) => Some("review-no-longer-failed"),
        (true, true) => Some("review-failed-again"),
    };
    let fails = fails.map(|id| say(lang, id)).unwrap_or_default();
    let (first, now) = (result(before), result(after));
    let id = if first == now { "choices-outcome-same" } else { "choices-outcomes" };
    let outcomes = say_with(lang, id, &[("before", first.into()), ("after", now.into())]);
    let mut args = vec![("outcomes", outcomes.into()), ("fails", fails.into())];
    let (Some(was), Some(is)) = (before.score.total(), after.score.total()) else {
        return say_with(lang, "review-changed-unscored", &args);
    };
    args.extend([("before", was.into()), ("after", is.into())]);
    // A failed run is not so many points better or worse.
    if before.red_line != after.red_line {
        return say_with(lang, "review-changed-failed", &args);
    }
    let change = match i16::from(is) - i16::from(was) {
        by @ 1.. => format!("+{by}"),
        by => by.to_string(),
    };
    args.push(("change", change.into()));
    say_with(lang, "review-changed", &args)
}
