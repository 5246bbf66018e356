//! `idle-braces`: variations and names in braces work in scripts and texts only; elsewhere the braces
//! would be shown.

use super::look::{Look, answers};
use crate::scenario::code::Code;
use crate::scenario::raw::Words;

/// Notes braces where they do nothing.
pub(super) fn check(look: &Look<'_>) {
    let mut shown: Vec<Words<'_>> = Vec::new();
    let head = &look.raw.head;
    shown.extend(head.title.iter().chain(&head.summary));
    shown.extend(look.raw.facts.iter().map(|(_, text)| text));
    shown.extend(look.raw.texts.iter().flat_map(|(_, options)| options));
    for scene in &look.raw.scenes {
        shown.extend(answers(scene).into_iter().filter_map(|answer| answer.why));
        if let Some(order) = &scene.order {
            shown.extend(order.ask.iter().chain(&order.then.why));
        }
        if let Some(form) = &scene.form {
            shown.extend(form.ask.iter().chain(&form.then.why));
        }
    }
    for words in shown.into_iter().filter(|words| words.value.contains(['{', '}'])) {
        look.out.add(Code::IdleBraces, words.at, &[]);
    }
}
