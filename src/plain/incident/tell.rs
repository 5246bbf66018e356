//! A case review in words: its lines, the rules they break, and the verdict in the order of the
//! sources: violation, clause, weakness, improvement. Plain mode and the screen read from here.

use crate::engine::review::{Found, LineVerdict, Reading, Verdict};
use crate::message::{Lang, listed, say, say_with, set_apart};
use crate::rulebook::Rule;
use crate::scenario::model::{Grade, RuleIdx};
use crate::scenario::review::{LineKind, Mine};

use crate::plain::tell::source_title;

/// Says what there is to a case review.
#[derive(Clone, Copy)]
pub struct Clerk<'c> {
    /// The language of the program's own words.
    pub lang: Lang,
    /// What is read.
    pub reading: &'c Reading,
}

/// How an entry of a verdict is to be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// Right.
    Good,
    /// Half right.
    Half,
    /// Beside the point, and no mine.
    Off,
    /// A mine: missed, or picked.
    Bad,
    /// Neither.
    Plain,
}

/// One thing of a verdict: what it is about, and what there is to say, each with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// How it is to be taken.
    pub mood: Mood,
    /// What became of it.
    pub head: String,
    /// What it is about, in the words of the record or of the improvement.
    pub about: String,
    /// Label and text.
    pub parts: Vec<(String, String)>,
}

impl Entry {
    /// Whether it is a figure among others, and nothing to be read by itself.
    #[must_use]
    pub fn is_figure(&self) -> bool {
        self.about.is_empty() && self.parts.is_empty()
    }
}

/// A page of a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The mines, found or not.
    Mines,
    /// Clean lines that were marked, and those that looked like mines.
    Alarms,
    /// What was picked, and what should have been.
    Improvements,
    /// The points.
    Score,
}

impl Page {
    /// In the order they are told.
    pub const ALL: [Page; 4] = [Page::Mines, Page::Alarms, Page::Improvements, Page::Score];

    /// The message of its title.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Page::Mines => "incident-page-mines",
            Page::Alarms => "incident-page-alarms",
            Page::Improvements => "incident-page-improvements",
            Page::Score => "incident-page-score",
        }
    }
}

impl Clerk<'_> {
    /// A line with its number, and where it took place if that is not where the rest did.
    #[must_use]
    pub fn line(&self, at: usize) -> String {
        let review = self.reading.review();
        let exhibit = &review.lines[at];
        let args = [("number", (at + 1).into()), ("text", (&exhibit.text).into())];
        if exhibit.channel == review.head.channel {
            return say_with(self.lang, "incident-line", &args);
        }
        let [number, text] = args;
        let channel = ("channel", self.channel(at).into());
        say_with(self.lang, "incident-line-elsewhere", &[number, text, channel])
    }

    /// Where a line took place.
    #[must_use]
    pub fn channel(&self, at: usize) -> String {
        let channel = self.reading.review().lines[at].channel;
        say(self.lang, &format!("channel-{}", channel.id()))
    }

    /// What the record is made of.
    #[must_use]
    pub fn basis(&self) -> String {
        say_with(self.lang, "incident-basis", &[("basis", (&self.reading.review().basis).into())])
    }

    /// The sentence of a rule; its id where the book does not have it.
    #[must_use]
    pub fn rule(&self, id: &str) -> String {
        self.found(id).map_or_else(|| id.to_owned(), |rule| rule.sentence(self.lang).to_owned())
    }

    fn found(&self, id: &str) -> Option<&Rule> {
        self.reading.rules().get(id)
    }

    /// A rule with who gave it out, in which edition, and its clause, as far as that is known;
    /// otherwise with where it was found.
    #[must_use]
    pub fn clause(&self, id: &str) -> String {
        let Some(rule) = self.found(id) else { return id.to_owned() };
        let domain = &self.reading.review().head.domain;
        let issue = rule.issue_in(domain).unwrap_or_default();
        let part = |id: &str, name: &'static str, text: Option<&str>| {
            text.map(|text| say_with(self.lang, id, &[(name, text.into())]))
        };
        let parts = [
            part("report-rule-issuer", "issuer", issue.issuer),
            part("report-rule-edition", "edition", issue.edition),
            part("report-rule-clause", "clause", issue.standard),
        ];
        let mut parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            parts.extend(rule.sources.first().map(|source| source_title(source)));
        }
        parts.push(say(self.lang, &format!("rule-severity-{}", rule.severity)));
        let cited = [
            ("rule", rule.sentence(self.lang).into()),
            ("source", set_apart(self.lang, &parts).into()),
        ];
        say_with(self.lang, "rule-sourced", &cited)
    }

    /// All that is known of a rule besides its sentence, a line each.
    #[must_use]
    pub fn details(&self, id: &str) -> Vec<String> {
        let Some(rule) = self.found(id) else { return Vec::new() };
        let severity = say(self.lang, &format!("rule-severity-{}", rule.severity));
        let mut lines =
            vec![say_with(self.lang, "review-rule-weighs", &[("severity", severity.into())])];
        let example = |id: &str, text: &Option<String>| {
            text.as_ref().map(|text| say_with(self.lang, id, &[("text", text.into())]))
        };
        lines.extend(example("review-rule-good", &rule.good));
        lines.extend(example("review-rule-bad", &rule.bad));
        lines.extend(rule.sources.iter().map(|source| {
            say_with(self.lang, "review-rule-source", &[("source", source_title(source).into())])
        }));
        lines.push(say_with(self.lang, "report-rule-id", &[("id", id.into())]));
        lines
    }

    /// The ids of the active rules that have every one of these words, those of the review's domain
    /// first; none for no words.
    #[must_use]
    pub fn search(&self, words: &str) -> Vec<String> {
        let wanted = words.to_lowercase();
        let wanted: Vec<&str> = wanted.split_whitespace().collect();
        let has = |rule: &&Rule| {
            let text = format!("{} {} {}", rule.id, rule.zh, rule.en).to_lowercase();
            !wanted.is_empty() && wanted.iter().all(|word| text.contains(word))
        };
        let mut found: Vec<&Rule> = self.reading.rules().iter().filter(has).collect();
        found.sort_by_key(|rule| rule.domain != self.reading.review().head.domain);
        found.into_iter().map(|rule| rule.id.clone()).collect()
    }

    /// What an entry of a page of the verdict says.
    #[must_use]
    pub fn page(&self, verdict: &Verdict, page: Page) -> Vec<Entry> {
        match page {
            Page::Mines => {
                let mines = verdict.those(&[Found::Hit, Found::Misnamed, Found::Missed]);
                mines.filter_map(|line| self.mine(line)).collect()
            }
            Page::Alarms => self.alarms(verdict),
            Page::Improvements => self.improvements(verdict),
            Page::Score => self.score(verdict),
        }
    }

    /// What a page says before its entries.
    #[must_use]
    pub fn lead(&self, verdict: &Verdict, page: Page) -> String {
        let all = self.reading.review().mines().count();
        match page {
            Page::Mines => {
                let args = [
                    ("all", all.into()),
                    ("hit", verdict.count(Found::Hit).into()),
                    ("misnamed", verdict.count(Found::Misnamed).into()),
                    ("missed", verdict.count(Found::Missed).into()),
                ];
                say_with(self.lang, "incident-lead-mines", &args)
            }
            Page::Alarms => match verdict.count(Found::Alarm) {
                0 => say(self.lang, "incident-lead-no-alarm"),
                alarms => say_with(self.lang, "incident-lead-alarms", &[("count", alarms.into())]),
            },
            Page::Improvements => {
                let review = self.reading.review();
                let best = |at: &&usize| review.improvements[**at].grade == Grade::Best;
                let args = [
                    ("picks", verdict.picks.len().into()),
                    ("best", verdict.picks.iter().filter(best).count().into()),
                ];
                say_with(self.lang, "incident-lead-improvements", &args)
            }
            Page::Score => {
                let band = say(self.lang, &format!("band-{}", verdict.score.band().id()));
                let args = [("score", verdict.score.total().into()), ("band", band.into())];
                say_with(self.lang, "incident-total", &args)
            }
        }
    }

    fn mine(&self, line: &LineVerdict) -> Option<Entry> {
        let review = self.reading.review();
        let LineKind::Mine(mine) = &review.lines[line.line].kind else { return None };
        let (mood, id) = match line.found {
            Found::Hit => (Mood::Good, "incident-hit"),
            Found::Misnamed => (Mood::Half, "incident-misnamed"),
            _ => (Mood::Bad, "incident-missed"),
        };
        let label = |id: &str| say(self.lang, id);
        let violation = review.lines[line.line].text.clone();
        let mut parts = vec![(label("incident-violation"), violation)];
        if let (Found::Misnamed, Some(named)) = (line.found, &line.named) {
            parts.push((label("incident-named"), self.rule(named)));
        }
        // Named by a rule that is right as well, that one stands first.
        let named = line.named.as_ref().filter(|_| line.found == Found::Hit);
        let broken = mine.breaks.iter().map(|rule| review.rule(*rule));
        let mut clauses: Vec<&str> = named.map(String::as_str).into_iter().collect();
        clauses.extend(broken.filter(|id| named.is_none_or(|named| named != id)));
        parts.extend(clauses.into_iter().map(|id| (label("incident-clause"), self.clause(id))));
        parts.push((label("incident-weakness"), mine.why.clone()));
        parts.extend(self.mended(mine).map(|text| (label("incident-improvement"), text)));
        let again = review.lines.iter().enumerate().filter(
            |(_, other)| matches!(other.kind, LineKind::Shows(shown) if shown == line.line),
        );
        let again: Vec<String> = again.map(|(at, _)| (at + 1).to_string()).collect();
        if !again.is_empty() {
            let lines = [("lines", listed(self.lang, &again).into())];
            parts.push((label("incident-again"), say_with(self.lang, "incident-shown", &lines)));
        }
        let head = say_with(self.lang, id, &[("number", (line.line + 1).into())]);
        Some(Entry { mood, head, about: String::new(), parts })
    }

    /// An improvement that keeps what a mine breaks, what stands first of it rather than the rest and
    /// the best before the good; what it has to do with the mine is said, for it need not be about
    /// this very line.
    fn mended(&self, mine: &Mine) -> Option<String> {
        let first = mine.leading();
        let mends = |grade: Grade, is_kept: &dyn Fn(RuleIdx) -> bool| {
            let mut all = self.reading.review().improvements.iter();
            all.find(|one| one.grade == grade && one.rules.iter().any(|rule| is_kept(*rule)))
        };
        let leading = |rule| Some(rule) == first;
        let any = |rule| mine.breaks.contains(&rule);
        let one = mends(Grade::Best, &leading)
            .or_else(|| mends(Grade::Good, &leading))
            .or_else(|| mends(Grade::Best, &any))
            .or_else(|| mends(Grade::Good, &any))?;
        let id = match one.grade {
            Grade::Best => "incident-mended",
            _ => "incident-mended-short",
        };
        let args = [("text", (&one.text).into()), ("rules", mine.breaks.len().into())];
        Some(say_with(self.lang, id, &args))
    }

    fn alarms(&self, verdict: &Verdict) -> Vec<Entry> {
        let review = self.reading.review();
        let mut entries: Vec<Entry> = verdict
            .those(&[Found::Alarm])
            .map(|line| {
                let exhibit = &review.lines[line.line];
                let why = match &exhibit.kind {
                    LineKind::Decoy(why) => why.clone(),
                    _ => say(self.lang, "incident-clean"),
                };
                let named =
                    line.named.as_ref().map(|id| (say(self.lang, "incident-named"), self.rule(id)));
                let why = (say(self.lang, "incident-why"), why);
                let number = [("number", (line.line + 1).into())];
                Entry {
                    mood: Mood::Off,
                    head: say_with(self.lang, "incident-alarm", &number),
                    about: exhibit.text.clone(),
                    parts: named.into_iter().chain([why]).collect(),
                }
            })
            .collect();
        entries.extend(verdict.those(&[Found::Quiet]).filter_map(|line| {
            let exhibit = &review.lines[line.line];
            let LineKind::Decoy(why) = &exhibit.kind else { return None };
            let number = [("number", (line.line + 1).into())];
            Some(Entry {
                mood: Mood::Good,
                head: say_with(self.lang, "incident-decoy", &number),
                about: exhibit.text.clone(),
                parts: vec![(say(self.lang, "incident-why"), why.clone())],
            })
        }));
        entries
    }

    fn improvements(&self, verdict: &Verdict) -> Vec<Entry> {
        let review = self.reading.review();
        let entry = |at: usize| {
            let one = &review.improvements[at];
            let picked = verdict.picks.contains(&at);
            let mood = match (one.grade, picked) {
                (Grade::Best, true) => Mood::Good,
                (Grade::Good, true) => Mood::Half,
                (Grade::Best, false) | (Grade::Weak, true) => Mood::Off,
                (Grade::Mine, true) => Mood::Bad,
                _ => Mood::Plain,
            };
            let word = say(self.lang, &format!("incident-grade-{}", one.grade.id()));
            let id = if picked { "incident-picked" } else { "incident-unpicked" };
            let args = [("word", word.into()), ("points", one.grade.points().into())];
            let label = if one.grade >= Grade::Good { "incident-keeps" } else { "incident-breaks" };
            let rules = one.rules.iter().map(|rule| self.rule(review.rule(*rule)));
            let mut parts = vec![(say(self.lang, "incident-why"), one.why.clone())];
            parts.extend(rules.map(|rule| (say(self.lang, label), rule)));
            Entry { mood, head: say_with(self.lang, id, &args), about: one.text.clone(), parts }
        };
        let order = self.reading.improvements();
        let (picked, others): (Vec<_>, Vec<_>) =
            order.into_iter().partition(|at| verdict.picks.contains(at));
        picked.into_iter().chain(others).map(entry).collect()
    }

    /// The whole verdict, a line each; nothing by colour or place.
    #[must_use]
    pub fn verdict(&self, verdict: &Verdict) -> Vec<String> {
        let mut lines = Vec::new();
        for page in Page::ALL {
            lines.push(String::new());
            lines.push(say(self.lang, page.title()));
            lines.push(self.lead(verdict, page));
            for entry in self.page(verdict, page) {
                if !entry.is_figure() {
                    lines.push(String::new());
                }
                lines.push(entry.head);
                lines.extend((!entry.about.is_empty()).then_some(entry.about));
                let part = |(label, text): (String, String)| {
                    let args = [("label", label.into()), ("text", text.into())];
                    say_with(self.lang, "incident-part", &args)
                };
                lines.extend(entry.parts.into_iter().map(part));
            }
        }
        lines
    }

    /// What was marked so far, in one line.
    #[must_use]
    pub fn marked(&self) -> String {
        let lines: Vec<String> =
            self.reading.marks().iter().map(|mark| (mark.line + 1).to_string()).collect();
        if lines.is_empty() {
            return say(self.lang, "incident-marked-none");
        }
        let args = [("lines", listed(self.lang, &lines).into()), ("count", lines.len().into())];
        say_with(self.lang, "incident-marked", &args)
    }
}
