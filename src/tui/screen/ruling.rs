//! The page with the rules an answer was judged by, the same in practice and in the debrief: what
//! was said and what it earned, then every rule with how grave it is, examples, and who says so.

use crate::engine::session::Answered;
use crate::message::listed;
use crate::plain::tell::Teller;
use crate::scenario::model::RuleIdx;
use crate::tui::model::Look;
use crate::tui::overlay::Sheet;
use crate::tui::screen::play::sign;
use crate::tui::theme::{BAD, GOOD, Tone};

/// How an answer stands to a rule.
#[derive(Clone, Copy)]
enum Stand {
    Broken,
    /// Neither broken nor kept, and what the line was about.
    Asked,
    Kept,
}

/// The page; `None` where nobody judged. A better wording is not on it: in practice the answer can
/// still be taken back. `asked` is a rule the answer should have kept, where that may be told.
#[must_use]
pub fn sheet(
    teller: Teller<'_>,
    answered: &Answered,
    asked: Option<RuleIdx>,
    look: Look,
) -> Option<Sheet> {
    let grade = answered.grade?;
    let said = teller.said(answered);
    let mut page = vec![(look.say_with("debrief-said", &[("text", said.into())]), Tone::Trainee)];
    let (sign, tone) = sign(grade);
    if answered.red_line {
        page.push((format!("{BAD} {}", look.say("red-line-crossed")), Tone::Angry));
    } else {
        page.push((format!("{sign} {}", teller.judgement(answered, grade)), tone));
        let ruled = asked.is_some() || !answered.broken.is_empty() || !answered.kept.is_empty();
        page.extend(ruled.then(|| (look.say("moment-two-scales"), Tone::Rest)));
    }
    page.extend(teller.why(answered).map(|why| (why, Tone::Text)));
    let with = |stand| move |rule: &RuleIdx| (*rule, stand);
    let rules = (answered.broken.iter().map(with(Stand::Broken)))
        .chain(asked.iter().map(with(Stand::Asked)))
        .chain(answered.kept.iter().map(with(Stand::Kept)));
    let rules: Vec<(RuleIdx, Stand)> = rules.collect();
    page.extend(rules.iter().flat_map(|rule| told(teller, *rule, look)));
    let ids: Vec<&str> = rules.iter().map(|(rule, _)| teller.stage.scenario.rule(*rule)).collect();
    if !ids.is_empty() {
        let ids = listed(look.lang, &ids);
        page.push((look.say_with("report-rule-id", &[("id", ids.into())]), Tone::Rest));
    }
    Some(Sheet::new(look.say("play-rules"), page))
}

/// One rule: its sentence, and below it what is known of it.
fn told(teller: Teller<'_>, (rule, stand): (RuleIdx, Stand), look: Look) -> Vec<(String, Tone)> {
    let Some(found) = teller.rules.get(teller.stage.scenario.rule(rule)) else { return Vec::new() };
    let (sign, id, tone) = match stand {
        Stand::Broken => (BAD, "rule-broken", Tone::Angry),
        Stand::Asked => (" ", "report-rule-asked", Tone::Text),
        Stand::Kept => (GOOD, "rule-kept", Tone::Calm),
    };
    let sentence = look.say_with(id, &[("rule", found.sentence(look.lang).into())]);
    vec![
        (format!("{sign} {sentence}").trim_start().to_owned(), tone),
        (teller.details(rule).join("\n"), Tone::Rest),
    ]
}
