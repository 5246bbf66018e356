//! What was wrong with a line that answers nothing, and what is wanted instead.

use super::numbers;
use crate::engine::session::Question;
use crate::message::{Lang, listed, say, say_with};

/// Whether an input leaves out a step of an order; every step has its place there.
pub(super) fn is_unfinished(question: &Question, input: &str) -> bool {
    let Question::Order { steps, .. } = question else { return false };
    let named = input.strip_prefix("order:").map(|ids| ids.split(',').count());
    named.is_some_and(|named| named < steps.len())
}

/// What was wrong and what is wanted, in one line.
pub(super) fn slip(lang: Lang, question: &Question, line: &str) -> String {
    let args =
        [("what", wrong(lang, question, line).into()), ("want", want(lang, question).into())];
    say_with(lang, "lines-slip", &args)
}

/// The least and the greatest number that means something.
fn range(question: &Question) -> (usize, usize) {
    match question {
        Question::Choices { offers, silence } => (usize::from(silence.is_none()), offers.len()),
        Question::Ring { gives_up, .. } => (0, usize::from(*gives_up)),
        Question::Order { steps, .. } => (1, steps.len()),
        Question::Form { fields, .. } => (1, fields.len()),
    }
}

fn wrong(lang: Lang, question: &Question, line: &str) -> String {
    if line.is_empty() {
        return say(lang, "lines-slip-empty");
    }
    let unknown = || say_with(lang, "lines-slip-unknown", &[("said", line.into())]);
    let Some(numbers) = numbers(line) else { return unknown() };
    let (first, last) = range(question);
    // Nothing is noted, or something is.
    if matches!(question, Question::Form { .. }) && numbers.contains(&0) {
        return say(lang, "aloud-nothing-alone");
    }
    if let Some(odd) = numbers.iter().find(|number| !(first..=last).contains(*number)) {
        return say_with(lang, "lines-slip-range", &[("number", (*odd).into())]);
    }
    let one = matches!(question, Question::Choices { .. } | Question::Ring { .. });
    if one {
        return say(lang, "lines-slip-one");
    }
    let again = numbers.iter().enumerate().find(|(at, number)| numbers[..*at].contains(number));
    if let Some((_, again)) = again {
        return say_with(lang, "lines-slip-twice", &[("number", (*again).into())]);
    }
    let missing = (first..=last).filter(|number| !numbers.contains(number));
    let missing: Vec<String> = missing.map(|number| number.to_string()).collect();
    if missing.is_empty() {
        return unknown();
    }
    say_with(lang, "lines-slip-missing", &[("numbers", listed(lang, &missing).into())])
}

/// What can be typed.
pub(super) fn want(lang: Lang, question: &Question) -> String {
    let (first, last) = range(question);
    let id = match question {
        Question::Choices { .. } | Question::Ring { .. } => "lines-want-one",
        Question::Order { .. } => "lines-want-order",
        Question::Form { .. } => "lines-want-form",
    };
    say_with(lang, id, &[("first", first.into()), ("last", last.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::session::Offer;

    #[test]
    fn nothing_to_note_stands_alone() {
        let fields = vec![Offer { id: "a".to_owned(), text: "a".to_owned() }];
        let form = Question::Form { ask: String::new(), fields };
        let said = slip(Lang::En, &form, "0 1");
        assert!(said.contains("stands alone") && !said.contains("There is no 0"), "{said}");
    }
}
