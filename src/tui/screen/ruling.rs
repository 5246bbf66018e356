//! The page with the rules an answer was judged by, the same in practice and in the debrief: what
//! was said and what it earned, then every rule with how grave it is, examples, and who says so.

use crate::engine::session::Answered;
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
    let (mut judged, tone) = if answered.red_line {
        (format!("{BAD} {}", look.say("red-line-crossed")), Tone::Angry)
    } else {
        (format!("{sign} {}", teller.judgement(answered, grade)), tone)
    };
    if let Some(flattery) = teller.flattery(answered) {
        judged.push('\n');
        judged.push_str(&flattery);
    }
    page.push((judged, tone));
    page.extend(teller.why(answered).map(|why| (why, Tone::Text)));
    let with = |stand| move |rule: &RuleIdx| (*rule, stand);
    let broken = teller.broken(answered);
    let rules = (broken.iter().map(with(Stand::Broken)))
        .chain(asked.iter().map(with(Stand::Asked)))
        .chain(answered.kept.iter().map(with(Stand::Kept)));
    let rules: Vec<(RuleIdx, Stand)> = rules.collect();
    page.extend(rules.iter().flat_map(|rule| told(teller, *rule, tone, look)));
    // Last, for it is the same on every such page.
    let defined = !rules.is_empty() && !answered.red_line;
    let two = || format!("\n{}", look.say("moment-two-scales"));
    page.extend(defined.then(|| (two(), Tone::Rest)));
    Some(Sheet::new(look.say("play-rules"), page))
}

/// One rule of an answer judged in this tone: its sentence, and below it what is known of it.
fn told(
    teller: Teller<'_>,
    (rule, stand): (RuleIdx, Stand),
    judged: Tone,
    look: Look,
) -> Vec<(String, Tone)> {
    let id = teller.stage.scenario.rule(rule);
    let Some(found) = teller.rules.get(id) else { return Vec::new() };
    let mut details = teller.details(rule);
    details.push(look.say_with("report-rule-id", &[("id", id.into())]));
    let (sign, how, tone) = match stand {
        // Its sign would be that of a mine, and not every rule broken is one.
        Stand::Broken => (" ", "rule-broken", judged),
        Stand::Asked => (" ", "report-rule-asked", Tone::Text),
        Stand::Kept => (GOOD, "rule-kept", Tone::Calm),
    };
    let sentence = look.say_with(how, &[("rule", found.sentence(look.lang).into())]);
    vec![
        (format!("{sign} {sentence}").trim_start().to_owned(), tone),
        (details.join("\n"), Tone::Rest),
    ]
}
