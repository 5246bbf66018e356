//! `improve-rules`, `improve-choice`, `red-improvement`: what may be done about it. What gives the
//! best of them away is noted as among the options of a scene.

use super::Cites;
use crate::scenario::check::decision::Offer;
use crate::scenario::check::look::{RED_LINE, name_of};
use crate::scenario::check::{absurd_option, best_too_long, near_duplicate};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{Channel, Grade};
use crate::scenario::raw::{RawImprovement, RawReview};
use crate::scenario::review::Improvement;

/// What the choice among them is called, as in the inputs of a run.
const PLACE: &str = "improve";

/// The improvements; `None` where one of them could not be read.
pub(super) fn lower(
    raw: &RawReview<'_>,
    cites: &mut Cites<'_>,
    out: &Diagnostics,
) -> Option<Vec<Improvement>> {
    let channel = raw.head.channel.map_or(Channel::Phone, |channel| channel.value);
    let best = |one: &&RawImprovement<'_>| one.grade.is_some_and(|it| it.value == Grade::Best);
    let graded = raw.improvements.iter().filter(|one| one.grade.is_some()).count();
    let count = raw.improvements.iter().filter(best).count();
    if graded == raw.improvements.len() && (count == 0 || count == graded) && graded > 0 {
        let at = raw.improvements.first().map_or(Span::default(), |one| one.at);
        out.add(Code::ImproveChoice, at, &[("best", count.into())]);
    }
    cues(raw, out);
    let all: Vec<_> =
        raw.improvements.iter().map(|one| improvement(one, channel, cites, out)).collect();
    all.into_iter().collect()
}

fn cues(raw: &RawReview<'_>, out: &Diagnostics) {
    let offers = raw.improvements.iter().filter_map(|one| {
        Some(Offer { text: one.text?, grade: one.grade?.value, cites: Vec::new() })
    });
    let offers: Vec<Offer<'_>> = offers.collect();
    best_too_long::among(PLACE, &offers, out);
    absurd_option::among(&offers, out);
    near_duplicate::among(raw.improvements.iter().map(|one| (name_of(one.id), one.text)), out);
}

fn improvement(
    one: &RawImprovement<'_>,
    channel: Channel,
    cites: &mut Cites<'_>,
    out: &Diagnostics,
) -> Option<Improvement> {
    for rule in &one.breaks {
        if cites.severity(rule.value, channel) >= RED_LINE {
            out.add(Code::RedImprovement, rule.at, &[("name", rule.value.into())]);
        }
    }
    let kept = cites.all(&one.keeps, channel, false, out);
    let broken = cites.all(&one.breaks, channel, false, out);
    let grade = one.grade?;
    let (rules, others) = if grade.value >= Grade::Good { (kept, broken) } else { (broken, kept) };
    if rules.is_empty() || !others.is_empty() {
        out.add(Code::ImproveRules, grade.at, &[("name", name_of(one.id).into())]);
    }
    Some(Improvement {
        id: one.id?.value.to_owned(),
        text: one.text?.value.to_owned(),
        grade: grade.value,
        rules,
        why: one.why?.value.to_owned(),
    })
}
