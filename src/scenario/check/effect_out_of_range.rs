//! `effect-out-of-range`: an effect that the range of its variable cuts off whatever it was before.

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::raw::{RawSet, RawVar};

/// Notes effects that do not fit.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let of_answers = answers(scene).into_iter().flat_map(|answer| &answer.sets);
        let of_order = scene.order.iter().flat_map(|order| &order.then.sets);
        let of_form = scene.form.iter().flat_map(|form| &form.then.sets);
        for set in of_answers.chain(of_order).chain(of_form) {
            let found = look.raw.vars.iter().find(|(name, _)| name.value == set.name.value);
            if let Some((_, var)) = found.filter(|(_, var)| !fits(set, var)) {
                let args = [
                    ("name", set.name.value.into()),
                    ("value", set.value.value.into()),
                    ("least", var.min.into()),
                    ("most", var.max.into()),
                ];
                look.out.add(Code::EffectOutOfRange, set.value.at, &args);
            }
        }
    }
}

fn fits(set: &RawSet<'_>, var: &RawVar) -> bool {
    let (value, least, most) = (set.value.value, i64::from(var.min), i64::from(var.max));
    if var.flag || set.flag {
        true // of a wrong type, or in range by its type
    } else if set.add {
        value.unsigned_abs() <= most.abs_diff(least)
    } else {
        (least..=most).contains(&value)
    }
}
