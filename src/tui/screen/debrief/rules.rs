//! The rules a decision is about, as a page to be read: the sentence, how grave it is to break it,
//! who says so in which edition, and an example of each way.

use super::teller;
use crate::engine::session::Answered;
use crate::scenario::model::RuleIdx;
use crate::tui::data::Report;
use crate::tui::model::Look;
use crate::tui::overlay::Sheet;
use crate::tui::theme::{BAD, GOOD, Tone};

/// The page; `None` where the answer has to do with no rule.
pub fn sheet(report: &Report, answer: &Answered, look: Look) -> Option<Sheet> {
    let asked = teller(report, look).asked(answer);
    let all = answer.broken.iter().copied().chain(asked).chain(answer.kept.iter().copied());
    let paragraphs: Vec<(String, Tone)> =
        all.flat_map(|rule| told(report, (rule, answer.broken.contains(&rule)), look)).collect();
    (!paragraphs.is_empty()).then(|| Sheet::new(look.say("review-rules"), paragraphs))
}

/// One rule in paragraphs.
fn told(report: &Report, (rule, broken): (RuleIdx, bool), look: Look) -> Vec<(String, Tone)> {
    let id = report.prepared.scenario().rule(rule);
    let Some(found) = report.prepared.rules.get(id) else {
        return vec![(id.to_owned(), Tone::Text)];
    };
    let (sign, tone) = if broken { (BAD, Tone::Angry) } else { (GOOD, Tone::Calm) };
    let teller = teller(report, look);
    let severity = look.say(&format!("rule-severity-{}", found.severity));
    let weighs = look.say_with("review-rule-weighs", &[("severity", severity.into())]);
    let mut page =
        vec![(format!("{sign} {}", found.sentence(look.lang)), tone), (weighs, Tone::Text)];
    let example = |id: &str, text: &Option<String>| {
        text.as_ref().map(|text| (look.say_with(id, &[("text", text.into())]), Tone::Text))
    };
    page.extend(example("review-rule-good", &found.good));
    page.extend(example("review-rule-bad", &found.bad));
    let sources = found.sources.iter().map(|source| {
        let title = source.split_once(": ").map_or(source.as_str(), |(_, title)| title);
        (look.say_with("review-rule-source", &[("source", title.into())]), Tone::Rest)
    });
    page.extend(sources);
    page.push((teller.issue(rule), Tone::Rest));
    page
}
