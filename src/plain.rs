//! The game as lines of text: append-only, numbered choices, no escape codes, nothing by colour or
//! place alone. For screen readers, pipes and tests; the engine and the saves are the same.

pub mod incident;
pub mod json;
mod slip;
mod standing;
pub mod tell;

use std::io::{self, Write};

use unicode_normalization::UnicodeNormalization;

use crate::engine::debrief::Debrief;
use crate::engine::input::Refused;
use crate::engine::run::Timed;
use crate::engine::session::{HINT, Offer, Question, Session, Step, UNDO};
use crate::explore::{MOST_AHEAD, Prospect, prospects};
use crate::message::{Lang, say, say_with};
use crate::scenario::model::Ask;
use tell::{Teller, When};

/// Where answers come from, one line each.
pub trait Answers {
    /// The next line; `None` where there is none.
    ///
    /// # Errors
    /// When the source cannot be read.
    fn next(&mut self) -> io::Result<Option<String>>;

    /// Milliseconds the last answer took.
    fn took_ms(&self) -> u64 {
        0
    }

    /// Whether a person is at the other end, who is told and asked again after a slip.
    fn is_patient(&self) -> bool {
        true
    }

    /// Whether the trainee is asked for a score of their own before the real one is told.
    fn judges(&self) -> bool {
        false
    }

    /// Takes that score.
    fn judged(&mut self, _score: u8) {}
}

/// How a play ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// At an ending.
    Ended,
    /// By leaving, or because the answers ended.
    Left,
    /// At an answer of a list that is not on offer.
    Refused {
        /// Which answer, from 1.
        number: usize,
        /// What it says.
        said: String,
        /// What could be answered there.
        want: String,
    },
}

/// Plays `session` to its end: tells, asks, takes answers. `keep` is handed every input before what
/// it led to is shown.
///
/// # Errors
/// When `out` or the answers fail.
pub fn play(
    session: &mut Session,
    teller: Teller<'_>,
    answers: &mut impl Answers,
    out: &mut impl Write,
    mut keep: impl FnMut(&Timed),
) -> io::Result<Over> {
    let lang = teller.lang;
    let from = where_it_stands(session);
    write_lines(out, &[say(lang, "plain-how")])?;
    if is_timed(teller) {
        write_lines(out, &[say(lang, "aloud-no-clock")])?;
    }
    write_lines(out, &teller.opening(session, from))?;
    let answers_so_far = session.answered().count();
    if from > 0 && answers_so_far > 0 {
        let args = [("answers", answers_so_far.into())];
        write_lines(out, &[say_with(lang, "byline-so-far", &args)])?;
        tell_from(out, teller, session, last_exchange(session))?;
    } else {
        tell_from(out, teller, session, from)?;
    }
    let (mut number, mut asks) = (0, true);
    while let Some(question) = session.question().cloned() {
        if asks {
            write_lines(out, &question_lines(lang, &question))?;
        }
        out.flush()?;
        let Some(line) = answers.next()? else { return Ok(Over::Left) };
        number += 1;
        let line = typed(&line);
        if matches!(line.as_str(), "q" | "quit") {
            return Ok(Over::Left);
        }
        if answers.is_patient() && aside(session, teller, &line, out)? {
            asks = line == "r";
            continue;
        }
        let told = session.steps().len().saturating_sub(1);
        let input = understand(&question, &line);
        let answer = if answers.is_patient() && slip::is_unfinished(&question, &input) {
            Err(Refused::NotOnOffer(input.clone()))
        } else {
            session.answer(&input, answers.took_ms()).map(drop)
        };
        asks = answer.is_ok() && input != HINT;
        match answer {
            Ok(()) => {
                if let Some(timed) = session.inputs().last() {
                    keep(timed);
                }
                let from = if input == UNDO {
                    let from = after_last_answer(session);
                    write_lines(out, &[say(lang, "undone-line")])?;
                    write_lines(out, &teller.standing(session, from))?;
                    from
                } else {
                    told
                };
                tell_from(out, teller, session, from)?;
            }
            Err(_) if !answers.is_patient() => {
                let want = slip::want(lang, &question);
                return Ok(Over::Refused { number, said: line, want });
            }
            Err(Refused::NothingToUndo) => write_lines(out, &[say(lang, "plain-nothing-to-undo")])?,
            Err(Refused::BeginsHere) => write_lines(out, &[say(lang, "undo-begins-here")])?,
            Err(_) if input == HINT => write_lines(out, &[say(lang, "lines-no-hint")])?,
            Err(_) => write_lines(out, &[slip::slip(lang, &question, &line)])?,
        }
    }
    if let Some(debrief) = Debrief::of(session) {
        let total = debrief.score.total();
        let guess = total.map_or(Ok(None), |_| ask_for_guess(lang, answers, out))?;
        write_lines(out, &teller.debrief(&debrief, session.taken_over(), &ahead(session)))?;
        if let (Some(guess), Some(total)) = (guess, total) {
            write_lines(out, &[String::new(), tell::guessed(lang, guess, total)])?;
        }
    }
    out.flush()?;
    Ok(Over::Ended)
}

/// What was still open before each line of a run that is over, and after the last; empty of a large
/// scenario, for which nobody wants to wait.
#[must_use]
pub fn ahead(session: &Session) -> Vec<Prospect> {
    let answers: Vec<String> = session.answered().map(|answer| answer.input.clone()).collect();
    prospects(session.stage(), &answers, MOST_AHEAD)
}

/// Whether something would run out on the screens.
fn is_timed(teller: Teller<'_>) -> bool {
    teller
        .stage
        .scenario
        .scenes
        .iter()
        .any(|scene| matches!(scene.ask, Ask::Choices { silence: Some(_), .. } | Ask::Ring(_)))
}

/// Answers what is asked of the program and not said to the customer; whether it was that.
fn aside(
    session: &Session,
    teller: Teller<'_>,
    line: &str,
    out: &mut impl Write,
) -> io::Result<bool> {
    let lang = teller.lang;
    match line {
        "?" => {
            write_lines(out, &KEYS.map(|id| say(lang, id)))?;
            write_lines(out, &[say(lang, "lines-figures")])?;
            write_lines(out, &teller.limit().into_iter().collect::<Vec<_>>())?;
            write_lines(out, &[say(lang, "lines-grades")])?;
        }
        "m" => write_lines(out, &teller.standing(session, session.steps().len()))?,
        "v" => write_lines(out, &teller.rules_of_last(session))?,
        "r" => {
            let scene = session.steps().iter().rposition(|it| matches!(it, Step::Scene { .. }));
            let from = scene.unwrap_or(0).max(after_last_answer(session));
            tell_from(out, teller, session, from)?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

const KEYS: [&str; 8] = [
    "lines-keys",
    "lines-key-number",
    "lines-key-r",
    "lines-key-m",
    "lines-key-v",
    "lines-key-h",
    "lines-key-u",
    "lines-key-q",
];

/// Asks for the trainee's own score, where it is asked for at all; an empty line is none.
fn ask_for_guess(
    lang: Lang,
    answers: &mut impl Answers,
    out: &mut impl Write,
) -> io::Result<Option<u8>> {
    if !answers.judges() {
        return Ok(None);
    }
    write_lines(out, &[String::new(), say(lang, "plain-guess")])?;
    out.flush()?;
    while let Some(line) = answers.next()? {
        let line: String = line.nfkc().collect();
        match line.trim() {
            "" | "q" | "quit" => break,
            line => match line.parse().ok().filter(|score| *score <= 100) {
                Some(score) => {
                    answers.judged(score);
                    return Ok(Some(score));
                }
                None => write_lines(out, &[say(lang, "choices-guess-odd")])?,
            },
        }
        out.flush()?;
    }
    Ok(None)
}

/// All that was said in a run that is over, each line with its explanations.
#[must_use]
pub fn talk(session: &Session, teller: Teller<'_>) -> Vec<String> {
    told(session, teller, 0, When::Over)
}

/// The same where the debrief follows: what that explains is not explained twice.
#[must_use]
pub fn before_debrief(session: &Session, teller: Teller<'_>) -> Vec<String> {
    told(session, teller, 0, When::BeforeDebrief)
}

fn tell_from(
    out: &mut impl Write,
    teller: Teller<'_>,
    session: &Session,
    from: usize,
) -> io::Result<()> {
    write_lines(out, &told(session, teller, from, When::Playing))
}

/// The steps from there on; with what is solved comes how far it is, with an end why it came.
fn told(session: &Session, teller: Teller<'_>, from: usize, when: When) -> Vec<String> {
    let steps = session.steps();
    let mut lines = Vec::new();
    for (at, step) in steps.iter().enumerate().skip(from) {
        if matches!(step, Step::Ended { .. }) {
            lines.extend(teller.why_over(&steps[..at]));
        }
        lines.extend(teller.step(step, when));
        lines.extend(teller.turned(steps, at, from));
        if matches!(step, Step::Answered(answered) if !answered.solved.is_empty()) {
            lines.push(teller.progress(&steps[..=at]));
        }
    }
    lines
}

/// What a run is taken up with: all that was said yet, or the last scene where it goes on.
fn where_it_stands(session: &Session) -> usize {
    let scene = session.steps().iter().rposition(|step| matches!(step, Step::Scene { .. }));
    scene.filter(|_| !session.inputs().is_empty()).unwrap_or(0)
}

/// The scene of the last answer: what was said there, what was answered, and all since.
fn last_exchange(session: &Session) -> usize {
    let before = &session.steps()[..after_last_answer(session)];
    before.iter().rposition(|step| matches!(step, Step::Scene { .. })).unwrap_or(0)
}

fn after_last_answer(session: &Session) -> usize {
    let last = session.steps().iter().rposition(|step| matches!(step, Step::Answered(_)));
    last.map_or(0, |at| at + 1)
}

/// What was typed, in half width. It is shown again: nothing in it may steer the terminal.
fn typed(line: &str) -> String {
    let line: String = line.nfkc().filter(|c| !c.is_control()).collect();
    line.trim().to_owned()
}

fn write_lines(out: &mut impl Write, lines: &[String]) -> io::Result<()> {
    lines.iter().try_for_each(|line| writeln!(out, "{line}"))
}

/// The question with its numbers.
#[must_use]
pub fn question_lines(lang: Lang, question: &Question) -> Vec<String> {
    let numbered = |offers: &[Offer]| -> Vec<String> {
        let offers = offers.iter().enumerate();
        let line = |(at, offer): (usize, &Offer)| {
            let args = [("number", (at + 1).into()), ("text", (&offer.text).into())];
            say_with(lang, "plain-offer", &args)
        };
        offers.map(line).collect()
    };
    let asked = |id: &str, ask: &String| say_with(lang, id, &[("ask", ask.into())]);
    let mut lines = vec![String::new()];
    match question {
        Question::Choices { offers, silence } => {
            lines.push(say(lang, "plain-ask-choices"));
            lines.extend(numbered(offers));
            lines.extend(silence.map(|_| say(lang, "plain-silence")));
        }
        Question::Ring { gives_up, .. } => {
            lines.push(say_with(lang, "plain-ask-ring", &[("last", (*gives_up).into())]));
        }
        Question::Order { ask, steps } => {
            lines.push(asked("plain-ask-order", ask));
            lines.extend(numbered(steps));
        }
        Question::Form { ask, fields } => {
            lines.push(asked("plain-ask-form", ask));
            lines.extend(numbered(fields));
        }
    }
    lines
}

/// The input a line means: numbers as they were shown, letters for undo and hint, or the input
/// itself. A line that means nothing stays as it is, and the session refuses it.
#[must_use]
pub fn understand(question: &Question, line: &str) -> String {
    match line {
        "u" => return UNDO.to_owned(),
        "h" => return HINT.to_owned(),
        _ => {}
    }
    let Some(numbers) = numbers(line) else { return line.to_owned() };
    let ids = |offers: &[Offer]| -> Option<String> {
        let ids = numbers.iter().map(|n| Some(offers.get(n.checked_sub(1)?)?.id.as_str()));
        ids.collect::<Option<Vec<_>>>().map(|ids| ids.join(","))
    };
    let meant = match (question, numbers.as_slice()) {
        (Question::Choices { silence: Some(_), .. }, [0]) => Some("silence".to_owned()),
        (Question::Choices { offers, .. }, [_]) => ids(offers),
        (Question::Ring { .. }, [0]) => Some("ring:missed".to_owned()),
        (Question::Ring { .. }, [rings]) => Some(format!("ring:{rings}")),
        (Question::Order { steps, .. }, _) => ids(steps).map(|ids| format!("order:{ids}")),
        (Question::Form { .. }, [0]) => Some("form:".to_owned()),
        (Question::Form { fields, .. }, _) => ids(fields).map(|ids| format!("form:{ids}")),
        _ => None,
    };
    meant.unwrap_or_else(|| line.to_owned())
}

fn numbers(line: &str) -> Option<Vec<usize>> {
    let parts = line.split(|c: char| c.is_whitespace() || c == ',' || c == '、');
    let parts = parts.filter(|part| !part.is_empty());
    let numbers: Vec<usize> = parts.map(|part| part.parse().ok()).collect::<Option<_>>()?;
    (!numbers.is_empty()).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offers(ids: &[&str]) -> Vec<Offer> {
        let offer = |id: &&str| Offer { id: (*id).to_owned(), text: format!("{id} text") };
        ids.iter().map(offer).collect()
    }

    /// Numbers, and a trainee who says what they think of the run.
    struct Judging(Vec<&'static str>, Option<u8>);

    impl Answers for Judging {
        fn next(&mut self) -> io::Result<Option<String>> {
            Ok((!self.0.is_empty()).then(|| self.0.remove(0).to_owned()))
        }
        fn judges(&self) -> bool {
            true
        }
        fn judged(&mut self, score: u8) {
            self.1 = Some(score);
        }
    }

    #[test]
    fn who_sits_at_the_keyboard_is_asked_for_a_score_before_the_real_one_is_told() {
        let bank = crate::bank::Bank::new(crate::library::Library::built_in());
        let prepared = bank.prepare("hotel/shrunk-cuff").unwrap();
        let run = ["summon-all", "referee", "claim-form"];
        for (typed, kept) in
            [("40", Some(40)), ("４０", Some(40)), ("", None), ("999", None), ("999\n40", Some(40))]
        {
            let mut session = Session::start(std::sync::Arc::clone(&prepared.stage), 7);
            let teller = Teller { lang: Lang::Zh, stage: &prepared.stage, rules: &prepared.rules };
            let mut answers = Judging(run.into_iter().chain(typed.lines()).collect(), None);
            let mut out = Vec::new();
            let over = play(&mut session, teller, &mut answers, &mut out, |_| {}).unwrap();
            assert_eq!((over, answers.1), (Over::Ended, kept), "{typed}");
            let out = String::from_utf8(out).unwrap();
            let asked = out.find(&say(Lang::Zh, "plain-guess")).unwrap();
            assert!(asked < out.find("行为分：").unwrap(), "{out}");
            assert_eq!(out.contains("你估 40 分，得 7 分"), kept.is_some(), "{out}");
        }
    }

    #[test]
    fn who_else_reads_it_is_said_when_that_changes_and_where_the_telling_begins_anew() {
        let told = |keys: &str| {
            let bank = crate::bank::Bank::new(crate::library::Library::built_in());
            let mut opened = crate::library::Library::built_in().open("hotel/shrunk-cuff").unwrap();
            let story = format!("id = \"story\"\n{keys}");
            opened.text = opened.text.replacen("\"counter\"", "\"social\"", 1);
            opened.text = opened.text.replacen("id = \"story\"", &story, 1);
            let prepared = bank.prepare_opened(opened).unwrap();
            let teller = Teller { lang: Lang::Zh, stage: &prepared.stage, rules: &prepared.rules };
            let mut session = Session::start(std::sync::Arc::clone(&prepared.stage), 7);
            let mut answers = Judging(vec!["take-over", "r", "restate", "q"], None);
            let mut out = Vec::new();
            play(&mut session, teller, &mut answers, &mut out, |_| {}).unwrap();
            let out = String::from_utf8(out).unwrap();
            ["turn-goes-private", "turn-goes-public"]
                .map(|id| out.matches(&say(Lang::Zh, id)).count())
        };
        assert_eq!(told("private = true"), [2, 1]);
        assert_eq!(told(""), [0, 0]);
        assert_eq!(told("private = true\nabsent = true"), [0, 0], "nobody is written to");
    }

    #[test]
    fn a_mine_that_pleased_is_told_as_one_and_nobody_is_at_ease() {
        let bank = crate::bank::Bank::new(crate::library::Library::built_in());
        let prepared = bank.prepare("hotel/shrunk-cuff").unwrap();
        let teller = Teller { lang: Lang::Zh, stage: &prepared.stage, rules: &prepared.rules };
        let mut session = Session::start(std::sync::Arc::clone(&prepared.stage), 7);
        let mut answers = Judging(vec!["take-over", "restate", "same-model", "m", "q"], None);
        let mut out = Vec::new();
        play(&mut session, teller, &mut answers, &mut out, |_| {}).unwrap();
        assert_eq!(session.mood().temper(), crate::engine::mood::Temper::Glad);
        let out = String::from_utf8(out).unwrap();
        assert_eq!(out.matches("眼下听着顺耳，祸在后头。").count(), 1, "{out}");
        let (_, since) = out.split_once("红线，得 0").unwrap();
        let (judged, asked) = since.split_once("眼下听着顺耳").unwrap();
        assert!(judged.lines().count() <= 3, "it stands with the judgement: {out}");
        assert!(!asked.contains("放心") && asked.matches("，平静；").count() == 2, "{out}");
    }

    #[test]
    fn another_try_is_not_taken_back_beyond_its_beginning() {
        let bank = crate::bank::Bank::new(crate::library::Library::built_in());
        let prepared = bank.prepare("hotel/shrunk-cuff").unwrap();
        let teller = Teller { lang: Lang::Zh, stage: &prepared.stage, rules: &prepared.rules };
        let mut session = Session::start(std::sync::Arc::clone(&prepared.stage), 7);
        session.answer("summon-all", 0).unwrap();
        let mut session = session.taken_up_after(1);
        let mut answers = Judging(vec!["referee", "u", "u", "q"], None);
        let (mut out, mut kept) = (Vec::new(), Vec::new());
        play(&mut session, teller, &mut answers, &mut out, |it| kept.push(it.input.clone()))
            .unwrap();
        let out = String::from_utf8(out).unwrap();
        assert!(out.contains("这次重来从这里开始"), "{out}");
        assert_eq!((kept.len(), session.answered().count()), (2, 1), "{kept:?}");
    }

    #[test]
    fn numbers_mean_what_was_shown() {
        let choices = Question::Choices { offers: offers(&["b", "a"]), silence: Some(12) };
        assert_eq!(understand(&choices, "2"), "a");
        assert_eq!(understand(&choices, "0"), "silence");
        assert_eq!(understand(&choices, "3"), "3", "left as it is, to be refused");
        assert_eq!(understand(&choices, "a"), "a");
        let ring = Question::Ring { in_time: 3, gives_up: 8 };
        assert_eq!(understand(&ring, "0"), "ring:missed");
        assert_eq!(understand(&ring, "2"), "ring:2");
        let order = Question::Order { ask: String::new(), steps: offers(&["x", "y", "z"]) };
        assert_eq!(understand(&order, "3 1、2"), "order:z,x,y");
        let form = Question::Form { ask: String::new(), fields: offers(&["x", "y", "z"]) };
        assert_eq!(understand(&form, "1,3"), "form:x,z");
    }
}
