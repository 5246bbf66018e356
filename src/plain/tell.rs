//! A run in lines of text: every step said in words, nothing by colour or place. Plain mode, replay
//! and reports all read from here, so the same run gives the same text everywhere.

use super::standing::before;
use crate::engine::debrief::Debrief;
use crate::engine::input::Given;
use crate::engine::mood::{Cause, Mood, Temper, Why};
use crate::engine::session::{Answered, Step};
use crate::engine::stage::{Stage, leading_rule};
use crate::message::{Arg, Lang, listed, say, say_with, set_apart};
use crate::rulebook::{Active, Dimension, Rule};
use crate::scenario::model::{Ask, FactIdx, Grade, RuleIdx, Speaker};

/// Says what happened in one run.
#[derive(Clone, Copy)]
pub struct Teller<'t> {
    /// The language of the program's own words.
    pub lang: Lang,
    /// What is played.
    pub stage: &'t Stage,
    /// The rules it is judged by.
    pub rules: &'t Active,
}

impl Teller<'_> {
    /// The lines of one step; a question has none, for plain mode numbers what it offers.
    #[must_use]
    pub fn step(&self, step: &Step) -> Vec<String> {
        match step {
            Step::Scene { .. } => vec![String::new()],
            Step::Heard { speaker, text } => vec![self.spoken(&self.name(*speaker), text)],
            Step::Happened { causes, .. } if causes.is_empty() => Vec::new(),
            Step::Happened { after, causes } => {
                let told = self.causes(causes);
                vec![
                    say_with(self.lang, "happened-line", &[("causes", told.into())]),
                    self.moved_mood(before(*after, causes), *after),
                ]
            }
            Step::Answered(answered) => self.answered(answered),
            Step::Hinted(rule) => {
                let rule = self.kept_rule(*rule);
                vec![say_with(self.lang, "hint-line", &[("rule", rule.into())])]
            }
            Step::Reacted(_) | Step::Asked(_) => Vec::new(),
            Step::Ended { text, .. } => vec![String::new(), text.clone()],
        }
    }

    /// The name a speaker is shown by.
    #[must_use]
    pub fn name(&self, speaker: Speaker) -> String {
        match self.stage.scenario.name_of(speaker) {
            Some(name) => name.to_owned(),
            None if speaker == Speaker::Narrator => say(self.lang, "narrator"),
            None => say(self.lang, "trainee"),
        }
    }

    fn spoken(&self, who: &str, text: &str) -> String {
        say_with(self.lang, "spoken-line", &[("who", who.into()), ("text", text.into())])
    }

    /// What the trainee said, in one line.
    #[must_use]
    pub fn said(&self, answered: &Answered) -> String {
        match answered.given {
            Given::Choice(_) => answered.said.join(" "),
            Given::Silence => say(self.lang, "said-silence"),
            Given::Missed => say(self.lang, "said-missed"),
            Given::Ring(rings) => say_with(self.lang, "said-ring", &[("rings", rings.into())]),
            Given::Order(_) | Given::Form(_) if answered.said.is_empty() => {
                say(self.lang, "said-nothing")
            }
            Given::Order(_) => self.numbered(&answered.said),
            Given::Form(_) => set_apart(self.lang, &answered.said),
        }
    }

    fn numbered(&self, items: &[String]) -> String {
        let items = items.iter().enumerate().map(|(at, text)| {
            say_with(self.lang, "order-item", &[("number", (at + 1).into()), ("text", text.into())])
        });
        items.collect::<Vec<_>>().join("  ")
    }

    fn answered(&self, answered: &Answered) -> Vec<String> {
        let mut lines = vec![self.spoken(&say(self.lang, "trainee"), &self.said(answered))];
        if let Some(grade) = answered.grade {
            lines.push(self.judgement(answered, grade));
            if answered.red_line {
                lines.push(say(self.lang, "red-line-crossed"));
            }
            lines.extend(self.cited(answered));
            if let Some(why) = &answered.why {
                lines.push(say_with(self.lang, "why-line", &[("why", why.into())]));
            }
            lines.extend(self.better(answered));
        }
        for fact in &answered.solved {
            let fact = self.fact(*fact);
            lines.push(say_with(self.lang, "solved-line", &[("fact", fact.into())]));
        }
        if answered.causes.is_empty() && answered.grade.is_some() {
            lines.push(say(self.lang, "moment-unmoved"));
        }
        if !answered.causes.is_empty() {
            lines.push(self.moved_mood(answered.before, answered.after));
            lines.push(self.causes(&answered.causes));
        }
        lines
    }

    /// The grade and its points.
    #[must_use]
    pub fn judgement(&self, answered: &Answered, grade: Grade) -> String {
        let word = say(self.lang, &format!("grade-{}", grade.id()));
        let id = if answered.counted.is_some() { "graded" } else { "graded-again" };
        say_with(self.lang, id, &[("grade", word.into()), ("points", grade.points().into())])
    }

    /// The rules an answer kept or broke, a line each.
    #[must_use]
    pub fn cited(&self, answered: &Answered) -> Vec<String> {
        let broken = answered
            .broken
            .iter()
            .map(|rule| say_with(self.lang, "rule-broken", &[("rule", self.rule(*rule).into())]));
        let kept = answered.kept.iter().map(|rule| {
            say_with(self.lang, "rule-kept", &[("rule", self.kept_rule(*rule).into())])
        });
        broken.chain(kept).collect()
    }

    /// A rule's sentence with its severity and source; its id where the book does not have it.
    #[must_use]
    pub fn rule(&self, rule: RuleIdx) -> String {
        let id = self.stage.scenario.rule(rule);
        let Some(rule) = self.rules.get(id) else { return id.to_owned() };
        let severity = say(self.lang, &format!("rule-severity-{}", rule.severity));
        let cited = [
            ("rule", rule.sentence(self.lang).into()),
            ("severity", severity.into()),
            ("source", source(rule).into()),
        ];
        say_with(self.lang, "rule-cited", &cited)
    }

    /// A rule that was kept, or is to be: how grave it is to break it is beside the point.
    #[must_use]
    pub fn kept_rule(&self, rule: RuleIdx) -> String {
        let id = self.stage.scenario.rule(rule);
        let Some(rule) = self.rules.get(id) else { return id.to_owned() };
        let cited = [("rule", rule.sentence(self.lang).into()), ("source", source(rule).into())];
        say_with(self.lang, "rule-sourced", &cited)
    }

    /// Issuer, edition and clause of a rule where they are known; empty where none of it is.
    #[must_use]
    pub fn issue(&self, rule: RuleIdx) -> String {
        let scenario = &self.stage.scenario;
        let Some(rule) = self.rules.get(scenario.rule(rule)) else { return String::new() };
        let issue = rule.issue_in(&scenario.head.domain).unwrap_or_default();
        let part = |id: &str, name: &'static str, text: Option<&str>| {
            text.map(|text| say_with(self.lang, id, &[(name, text.into())]))
        };
        let parts = [
            part("report-rule-issuer", "issuer", issue.issuer),
            part("report-rule-edition", "edition", issue.edition),
            part("report-rule-from", "from", issue.from),
            part("report-rule-clause", "clause", issue.standard),
        ];
        set_apart(self.lang, &parts.into_iter().flatten().collect::<Vec<_>>())
    }

    /// The better wording, where there is one.
    #[must_use]
    pub fn better(&self, answered: &Answered) -> Option<String> {
        if answered.grade == Some(Grade::Best) {
            return None;
        }
        let scene = self.stage.scenario.scene(answered.scene);
        if let Ask::Ring(ring) = &scene.ask {
            return Some(say_with(self.lang, "better-ring", &[("rings", ring.in_time.into())]));
        }
        if answered.better.is_empty() {
            return None;
        }
        let (id, text) = match scene.ask {
            Ask::Order(_) => ("better-order", self.numbered(&answered.better)),
            Ask::Form(_) => ("better-form", set_apart(self.lang, &answered.better)),
            _ => ("better-line", answered.better.join(" ")),
        };
        Some(say_with(self.lang, id, &[("text", text.into())]))
    }

    /// How the customer stands.
    #[must_use]
    pub fn mood(&self, mood: Mood) -> String {
        let args = [
            ("heat", mood.heat.into()),
            ("band", say(self.lang, temper_message(mood.temper())).into()),
            ("trust", mood.trust.into()),
            ("patience", mood.patience.into()),
        ];
        say_with(self.lang, "mood-line", &args)
    }

    /// Why the mood changed, in one line.
    #[must_use]
    pub fn causes(&self, causes: &[Cause]) -> String {
        let parts = causes.iter().map(|cause| {
            let change = |id: &str, by: i32| {
                let by = if by > 0 { format!("+{by}") } else { by.to_string() };
                say_with(self.lang, id, &[("change", by.into())])
            };
            let changes = [
                ("cause-heat", cause.heat),
                ("cause-trust", cause.trust),
                ("cause-patience", cause.patience),
            ];
            let changes = changes.into_iter().filter(|(_, by)| *by != 0);
            let changes: Vec<String> = changes.map(|(id, by)| change(id, by)).collect();
            let args = [
                ("cause", say(self.lang, &cause_message(cause.why)).into()),
                ("changes", listed(self.lang, &changes).into()),
            ];
            say_with(self.lang, "cause-line", &args)
        });
        set_apart(self.lang, &parts.collect::<Vec<_>>())
    }

    fn fact(&self, fact: FactIdx) -> String {
        self.stage.scenario.facts[fact.at()].text.clone()
    }

    /// What there is to say after the run: facts first, the score, then every point lost.
    #[must_use]
    pub fn debrief(&self, debrief: &Debrief) -> Vec<String> {
        let outcome = outcome(self.lang, self.stage, debrief);
        let mut lines = vec![
            String::new(),
            say(self.lang, "debrief-title"),
            say_with(self.lang, "debrief-outcome", &[("outcome", outcome.into())]),
        ];
        if debrief.red_line {
            lines.push(say(self.lang, "debrief-red-line"));
        }
        lines.extend(self.solved(debrief));
        lines.push(self.moved(debrief));
        let took = self.took(debrief, 0);
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
        lines.extend(self.losses(debrief));
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
            let grade = match answer.grade {
                Some(grade) => say(self.lang, &format!("grade-{}", grade.id())),
                None => say(self.lang, "report-ungraded"),
            };
            let args = vec![("number", (at + 1).into()), ("grade", grade.into())];
            Some(with("plain-course-line", moment.after, args))
        });
        [say(self.lang, "plain-course"), start].into_iter().chain(steps).collect()
    }

    /// A run beside the one it was taken up from: what changed, and both curves in figures.
    #[must_use]
    pub fn compared(&self, before: &Debrief, after: &Debrief) -> Vec<String> {
        let figures = |id: &str, debrief: &Debrief| {
            let start = std::iter::once(debrief.start.heat);
            let heats = start.chain(debrief.course.iter().map(|moment| moment.after.heat));
            let heats: Vec<String> = heats.map(|heat| heat.to_string()).collect();
            say_with(self.lang, id, &[("figures", heats.join(" ").into())])
        };
        vec![
            String::new(),
            changed(self.lang, self.stage, before, after),
            figures("plain-heat-earlier", before),
            figures("plain-heat-now", after),
        ]
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
        ];
        say_with(self.lang, "debrief-mood", &args)
    }

    /// How long the answers took, without those taken over from another run; `None` where nobody
    /// measured.
    #[must_use]
    pub fn took(&self, debrief: &Debrief, taken_over: usize) -> Option<String> {
        let seconds = debrief.took_from(taken_over).div_ceil(1000);
        let args = [("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())];
        let id = if seconds < 60 { "report-took-seconds" } else { "report-took-minutes" };
        (seconds > 0).then(|| say_with(self.lang, id, &args))
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

    /// The rule that a lost point is about where none was broken: the one the best answer keeps.
    #[must_use]
    pub fn asked(&self, answer: &Answered) -> Option<RuleIdx> {
        let lost = answer.counted.is_some() && answer.grade.is_some_and(|it| it < Grade::Best);
        let rule = leading_rule(&self.stage.scenario, answer.scene)?;
        (lost && answer.broken.is_empty() && !answer.kept.contains(&rule)).then_some(rule)
    }

    fn losses(&self, debrief: &Debrief) -> Vec<String> {
        let mut lines = Vec::new();
        let lost: Vec<&Answered> = debrief.losses().collect();
        for (number, answer) in (1..).zip(&debrief.answers) {
            let Some(grade) =
                answer.grade.filter(|_| lost.iter().any(|it| std::ptr::eq(*it, answer)))
            else {
                continue;
            };
            let word = say(self.lang, &format!("grade-{}", grade.id()));
            let points = grade.points();
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
            if let Some(why) = &answer.why {
                lines.push(say_with(self.lang, "why-line", &[("why", why.into())]));
            }
            lines.extend(self.better(answer));
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
    let mut args = vec![
        ("outcome-before", result(before).into()),
        ("outcome-after", result(after).into()),
        ("fails", fails.into()),
    ];
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

/// What a source that has no title says in its place.
const UNTITLED: &str = "（无题）";

/// Where a rule comes from.
fn source(rule: &Rule) -> String {
    rule.sources.first().map(|source| source_title(source)).unwrap_or_default()
}

/// The title of a source and the place in it, without the file it was found in.
#[must_use]
pub fn source_title(source: &str) -> String {
    source.split_once(": ").map_or(source, |(_, title)| title).replace(UNTITLED, "")
}

/// The message of the word for how a mood shows, the same in play, in the debrief and in plain.
#[must_use]
pub const fn temper_message(temper: Temper) -> &'static str {
    match temper {
        Temper::Glad => "face-glad",
        Temper::Calm => "face-calm",
        Temper::Irritated => "face-irritated",
        Temper::Angry => "face-angry",
        Temper::Furious => "face-furious",
    }
}

/// The message of a reason.
#[must_use]
pub fn cause_message(why: Why) -> String {
    match why {
        Why::Move(one) => format!("move-{}", one.id()),
        Why::Severity(level) => format!("cause-severity-{level}"),
        Why::Spoilt => "cause-spoilt".to_owned(),
        Why::Stays(_) => "cause-stays".to_owned(),
        Why::CalmAlready => "cause-calm-already".to_owned(),
        Why::TooMuch => "cause-too-much".to_owned(),
        Why::Settles => "cause-settles".to_owned(),
        Why::Idle => "cause-idle".to_owned(),
        Why::End => "cause-end".to_owned(),
    }
}
