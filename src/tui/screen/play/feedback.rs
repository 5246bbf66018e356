//! What there is to say of the last answer: a line or two below the conversation, and a page.

use super::Play;
use super::talk::sign;
use crate::engine::session::{Answered, Step};
use crate::message::{say, say_with};
use crate::plain::tell::Teller;
use crate::scenario::model::{Grade, RuleIdx};
use crate::tui::model::Look;
use crate::tui::theme::{BAD, Tone};

/// The remark below the conversation: what happened last that deserves one.
pub fn line(play: &Play, look: Look) -> Option<(String, Tone)> {
    if let Some(remark) = play.remark {
        return Some((look.say(remark), Tone::Rest));
    }
    match last_told(play)? {
        Step::Hinted(rule) => {
            let rule = sentence(play, look, *rule);
            Some((look.say_with("hint-line", &[("rule", rule.into())]), Tone::Irritated))
        }
        Step::Answered(answered) => judgement(play, look, answered),
        _ => None,
    }
}

/// What to learn from the last answer, where there is room to say it; a good answer's is said at once.
pub fn why(play: &Play, look: Look) -> Option<String> {
    let last = play.last().filter(|last| last.grade != Some(Grade::Good))?;
    let shown = play.remark.is_none() && !matches!(last_told(play)?, Step::Hinted(_));
    let why = last.why.as_ref().filter(|_| shown && last.grade.is_some())?;
    Some(look.say_with("why-line", &[("why", why.into())]))
}

fn last_told(play: &Play) -> Option<&Step> {
    let steps = play.session.steps();
    steps.iter().rev().find(|step| matches!(step, Step::Answered(_) | Step::Hinted(_)))
}

/// Sign, word, and the rule that was broken or kept; of a good answer what it lacks.
fn judgement(play: &Play, look: Look, answered: &Answered) -> Option<(String, Tone)> {
    let grade = answered.grade?;
    let (sign, tone) = sign(grade);
    let word = look.say(&format!("grade-{}", grade.id()));
    let cited = answered.felt.or(answered.broken.first().copied());
    let cited = cited.or(answered.kept.first().copied());
    let lacks = answered.why.clone().filter(|_| grade == Grade::Good);
    let told = lacks.or_else(|| cited.map(|rule| sentence(play, look, rule))).unwrap_or_default();
    Some((format!("{sign} {word}  {told}").trim_end().to_owned(), tone))
}

fn sentence(play: &Play, look: Look, rule: RuleIdx) -> String {
    let id = play.prepared.scenario().rule(rule);
    play.prepared
        .rules
        .get(id)
        .map_or_else(|| id.to_owned(), |rule| rule.sentence(look.lang).to_owned())
}

/// What is read before a run goes on over a red line.
pub fn red_line(play: &Play, look: Look) -> Vec<(String, Tone)> {
    let mut lines = vec![(format!("{BAD} {}", look.say("red-line-crossed")), Tone::Angry)];
    let Some(last) = play.last() else { return lines };
    let gravest = last
        .broken
        .iter()
        .copied()
        .max_by_key(|rule| play.prepared.stage.facts(*rule).map_or(0, |facts| facts.severity));
    if let Some(rule) = gravest {
        let rule = sentence(play, look, rule);
        lines.push((look.say_with("rule-broken", &[("rule", rule.into())]), Tone::Text));
    }
    if let Some(why) = &last.why {
        lines.push((look.say_with("why-line", &[("why", why.into())]), Tone::Text));
    }
    lines
}

/// Everything there is to say of an answer.
pub fn page(teller: Teller<'_>, answered: &Answered) -> Vec<(String, Tone)> {
    let mut page = vec![(
        say_with(teller.lang, "debrief-said", &[("text", teller.said(answered).into())]),
        Tone::Trainee,
    )];
    if let Some(grade) = answered.grade {
        let (sign, tone) = sign(grade);
        page.push((format!("{sign} {}", teller.judgement(answered, grade)), tone));
    }
    if answered.red_line {
        page.push((say(teller.lang, "red-line-crossed"), Tone::Angry));
    }
    page.extend(teller.cited(answered).into_iter().map(|line| (line, Tone::Text)));
    if let Some(why) = &answered.why {
        page.push((say_with(teller.lang, "why-line", &[("why", why.into())]), Tone::Text));
    }
    page.extend(teller.better(answered).map(|line| (line, Tone::Calm)));
    page
}
