//! What is asked, one thing at a time, and what a line that was typed means there.

use super::tell::Clerk;
use crate::engine::review::{At, DRAFT, IMPROVE, MARKS, Mark, Reading};
use crate::engine::session::UNDO;
use crate::message::{Lang, listed, say, say_with};
use crate::plain::numbers;

/// Rules found by a search that are listed at once.
const LISTED: usize = 12;

/// What is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// Which lines are mines.
    Lines,
    /// Which rule this one breaks, by place among the marks.
    Rule(usize),
    /// Which improvements.
    Improvements,
}

/// What became of a line that was typed.
pub(super) enum Said {
    /// It was an answer.
    Taken,
    /// It asked for something to be told; then the question stands again, if `asks`.
    Told { lines: Vec<String>, asks: bool },
    /// It means nothing here: why, and what would.
    Wrong(String),
}

/// The run, and what lies before the reader.
pub(super) struct Desk<'r> {
    pub reading: &'r mut Reading,
    lang: Lang,
    /// Who is patient keeps drafts; a list of answers has none.
    drafts: bool,
    marks: Vec<Mark>,
    asked: Asked,
    /// Rules beside the six, found by a search.
    found: Vec<String>,
}

const KEYS: [&str; 8] = [
    "lines-keys",
    "lines-key-number",
    "incident-key-search",
    "incident-key-text",
    "incident-key-r",
    "incident-key-m",
    "incident-key-u",
    "lines-key-q",
];

impl<'r> Desk<'r> {
    pub fn new(reading: &'r mut Reading, lang: Lang, drafts: bool) -> Desk<'r> {
        let marks = reading.marks().to_vec();
        let asked = match reading.at() {
            At::Improvements => Asked::Improvements,
            _ => Asked::Lines,
        };
        let mut desk = Desk { reading, lang, drafts, marks, asked, found: Vec::new() };
        if desk.marks.iter().any(|mark| mark.rule.is_none()) {
            desk.next();
        }
        desk
    }

    fn clerk(&self) -> Clerk<'_> {
        Clerk { lang: self.lang, reading: self.reading }
    }

    fn offered(&self, mark: usize) -> Vec<String> {
        let six = self.reading.offered(self.marks[mark].line);
        six.into_iter().chain(self.found.iter().cloned()).collect()
    }

    /// The question with its numbers.
    pub fn question(&self) -> Vec<String> {
        let clerk = self.clerk();
        let numbered = |texts: Vec<String>, first: usize| {
            let line = |(number, text): (usize, String)| {
                let args = [("number", number.into()), ("text", text.into())];
                say_with(self.lang, "plain-offer", &args)
            };
            (first..).zip(texts).map(line).collect::<Vec<_>>()
        };
        let mut lines = vec![String::new()];
        match self.asked {
            Asked::Lines => {
                if !self.marks.is_empty() {
                    lines.push(self.marked());
                }
                let again = !self.marks.is_empty();
                let id = if again { "incident-ask-lines-again" } else { "incident-ask-lines" };
                lines.push(say(self.lang, id));
            }
            Asked::Rule(mark) => {
                lines.push(clerk.line(self.marks[mark].line));
                let args = [
                    ("at", (mark + 1).into()),
                    ("all", self.marks.len().into()),
                    ("number", (self.marks[mark].line + 1).into()),
                ];
                lines.push(say_with(self.lang, "incident-ask-rule", &args));
                let rules = self.offered(mark).iter().map(|id| clerk.rule(id)).collect();
                lines.extend(numbered(rules, 1));
            }
            Asked::Improvements => {
                let review = self.reading.review();
                let picks = [("picks", review.picks().into())];
                lines.push(say_with(self.lang, "incident-ask-improvements", &picks));
                let order = self.reading.improvements().into_iter();
                let texts = order.map(|at| review.improvements[at].text.clone()).collect();
                lines.extend(numbered(texts, 1));
            }
        }
        lines
    }

    /// What can be typed.
    pub fn want(&self) -> String {
        let (id, last) = match self.asked {
            Asked::Lines => ("incident-want-lines", self.reading.review().lines.len()),
            Asked::Rule(mark) => ("incident-want-rule", self.offered(mark).len()),
            Asked::Improvements => {
                ("incident-want-improvements", self.reading.review().improvements.len())
            }
        };
        let picks = ("picks", self.reading.review().picks().into());
        say_with(self.lang, id, &[("last", last.into()), picks])
    }

    fn wrong(&self, what: String) -> Said {
        let args = [("what", what.into()), ("want", self.want().into())];
        Said::Wrong(say_with(self.lang, "lines-slip", &args))
    }

    fn marked(&self) -> String {
        let lines: Vec<String> =
            self.marks.iter().map(|mark| (mark.line + 1).to_string()).collect();
        let args = [("lines", listed(self.lang, &lines).into()), ("count", lines.len().into())];
        say_with(self.lang, "incident-marked", &args)
    }

    /// Takes a line that was typed.
    pub fn take(&mut self, line: &str, ms: u64) -> Said {
        let told = |lines: Vec<String>, asks| Said::Told { lines, asks };
        match line {
            "?" => return told(KEYS.map(|id| say(self.lang, id)).to_vec(), false),
            "r" => return told(super::record(&self.clerk()), true),
            "m" => return told(self.standing(), true),
            "u" | UNDO => return self.back(ms),
            _ => {}
        }
        if line.starts_with(MARKS) || line.starts_with(IMPROVE) {
            return self.whole(line, ms);
        }
        match self.asked {
            Asked::Lines => self.lines(line, ms),
            Asked::Rule(mark) => self.rule(mark, line, ms),
            Asked::Improvements => self.improvements(line, ms),
        }
    }

    /// What is marked so far, and the rule named for each.
    fn standing(&self) -> Vec<String> {
        if self.marks.is_empty() {
            return vec![say(self.lang, "incident-marked-none")];
        }
        let clerk = self.clerk();
        let line = |mark: &Mark| {
            let rule = mark.rule.as_ref();
            let rule = rule.map_or_else(|| say(self.lang, "incident-unnamed"), |it| clerk.rule(it));
            let args = [("number", (mark.line + 1).into()), ("rule", rule.into())];
            say_with(self.lang, "incident-mark", &args)
        };
        self.marks.iter().map(line).collect()
    }

    /// A step back: from a rule to the lines, from the improvements to the lines.
    fn back(&mut self, ms: u64) -> Said {
        match self.asked {
            Asked::Lines => {
                let nothing = say(self.lang, "plain-nothing-to-undo");
                Said::Told { lines: vec![nothing], asks: false }
            }
            Asked::Rule(_) => {
                self.asked = Asked::Lines;
                Said::Taken
            }
            Asked::Improvements => {
                let _ = self.reading.answer(UNDO, ms);
                self.asked = Asked::Lines;
                Said::Told { lines: vec![say(self.lang, "undone-line")], asks: true }
            }
        }
    }

    /// A whole input, as journals and test plans have it.
    fn whole(&mut self, line: &str, ms: u64) -> Said {
        if self.reading.answer(line, ms).is_err() {
            return self.unknown(line);
        }
        self.marks = self.reading.marks().to_vec();
        self.asked = Asked::Improvements;
        Said::Taken
    }

    fn unknown(&self, line: &str) -> Said {
        if line.is_empty() {
            return self.wrong(say(self.lang, "lines-slip-empty"));
        }
        self.wrong(say_with(self.lang, "lines-slip-unknown", &[("said", line.into())]))
    }

    /// Numbers from 1 to `last`, none twice; otherwise what is wrong with them.
    fn places(&self, line: &str, last: usize) -> Result<Vec<usize>, Said> {
        let Some(numbers) = numbers(line) else { return Err(self.unknown(line)) };
        if let Some(odd) = numbers.iter().find(|number| !(1..=last).contains(*number)) {
            let args = [("number", (*odd).into())];
            return Err(self.wrong(say_with(self.lang, "lines-slip-range", &args)));
        }
        let again = numbers.iter().enumerate().find(|(at, it)| numbers[..*at].contains(it));
        if let Some((_, again)) = again {
            let args = [("number", (*again).into())];
            return Err(self.wrong(say_with(self.lang, "lines-slip-twice", &args)));
        }
        Ok(numbers.into_iter().map(|number| number - 1).collect())
    }

    fn lines(&mut self, line: &str, mut ms: u64) -> Said {
        // An empty line keeps what is marked.
        if !line.is_empty() || self.marks.is_empty() {
            let places = if line == "0" {
                Ok(Vec::new())
            } else {
                self.places(line, self.reading.review().lines.len())
            };
            let mut places = match places {
                Ok(places) => places,
                Err(said) => return said,
            };
            places.sort_unstable();
            let named = |line: usize| {
                let before = self.marks.iter().find(|mark| mark.line == line);
                Mark { line, rule: before.and_then(|mark| mark.rule.clone()) }
            };
            self.marks = places.into_iter().map(named).collect();
            ms = self.draft(ms);
        }
        self.next_or_hand_in(ms)
    }

    /// The next line without a rule is asked for; without one the marks are handed in.
    fn next_or_hand_in(&mut self, ms: u64) -> Said {
        self.found.clear();
        if self.next() {
            return Said::Taken;
        }
        let input = self.reading.write_marks(MARKS, &self.marks);
        // Lines and rules come from lists of what is there.
        let _ = self.reading.answer(&input, ms);
        self.asked = Asked::Improvements;
        Said::Taken
    }

    fn next(&mut self) -> bool {
        let open = self.marks.iter().position(|mark| mark.rule.is_none());
        if let Some(mark) = open {
            self.asked = Asked::Rule(mark);
        }
        open.is_some()
    }

    fn rule(&mut self, mark: usize, line: &str, ms: u64) -> Said {
        if let Some(words) = line.strip_prefix(['/', '、']) {
            return self.search(words);
        }
        let offered = self.offered(mark);
        if let Some(number) = line.strip_prefix('v') {
            return match number
                .trim()
                .parse()
                .ok()
                .and_then(|it: usize| offered.get(it.wrapping_sub(1)))
            {
                Some(id) => {
                    let lines = [self.clerk().rule(id)].into_iter().chain(self.clerk().details(id));
                    Said::Told { lines: lines.collect(), asks: false }
                }
                None => self.unknown(line),
            };
        }
        let known = self.reading.rules().get(line).is_some();
        let rule = if known {
            line.to_owned()
        } else {
            match self.places(line, offered.len()) {
                Ok(places) if places.len() == 1 => offered[places[0]].clone(),
                Ok(_) => return self.wrong(say(self.lang, "lines-slip-one")),
                Err(said) => return said,
            }
        };
        self.marks[mark].rule = Some(rule);
        let ms = self.draft(ms);
        self.next_or_hand_in(ms)
    }

    /// Rules that have these words are offered besides the six.
    fn search(&mut self, words: &str) -> Said {
        let Asked::Rule(mark) = self.asked else { return self.unknown(words) };
        if words.trim().is_empty() {
            return self.wrong(say(self.lang, "incident-slip-search"));
        }
        let six = self.reading.offered(self.marks[mark].line);
        let mut found = self.clerk().search(words);
        found.retain(|id| !six.contains(id));
        let more = found.len().saturating_sub(LISTED);
        found.truncate(LISTED);
        self.found = found;
        let mut lines = Vec::new();
        if self.found.is_empty() {
            let args = [("words", words.trim().into())];
            lines.push(say_with(self.lang, "incident-search-none", &args));
        } else if more > 0 {
            lines.push(say_with(self.lang, "incident-search-more", &[("count", more.into())]));
        }
        Said::Told { lines, asks: true }
    }

    fn improvements(&mut self, line: &str, ms: u64) -> Said {
        let order = self.reading.improvements();
        let places = match self.places(line, order.len()) {
            Ok(places) => places,
            Err(said) => return said,
        };
        let wanted = self.reading.review().picks();
        if places.len() != wanted {
            let args = [("count", places.len().into()), ("picks", wanted.into())];
            return self.wrong(say_with(self.lang, "incident-slip-picks", &args));
        }
        let picks: Vec<usize> = places.into_iter().map(|place| order[place]).collect();
        let input = self.reading.write_picks(IMPROVE, &picks);
        let _ = self.reading.answer(&input, ms);
        Said::Taken
    }

    /// Keeps what is marked and named so far; the time that is left to be counted.
    fn draft(&mut self, ms: u64) -> u64 {
        if !self.drafts {
            return ms;
        }
        let input = self.reading.write_marks(DRAFT, &self.marks);
        let _ = self.reading.answer(&input, ms);
        0
    }
}
