//! `nothing-needed`, `needed-breaks`: a form can be filled in rightly. Where no field is needed the
//! empty form would be best, and a needed field that breaks a rule leaves nothing right.

use super::look::Look;
use crate::scenario::code::Code;

/// Notes forms that cannot be judged sensibly.
pub(super) fn check(look: &Look<'_>) {
    for scene in &look.raw.scenes {
        let Some(form) = &scene.form else { continue };
        let name = [("name", scene.name().into())];
        if !form.fields.is_empty() && form.fields.iter().all(|field| !field.need) {
            look.out.add(Code::NothingNeeded, form.then.at, &name);
        }
        for field in form.fields.iter().filter(|field| field.need) {
            if let Some(rule) = field.breaks.first() {
                look.out.add(Code::NeededBreaks, rule.at, &name);
            }
        }
    }
}
