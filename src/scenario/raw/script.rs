//! A screenplay as typed: one line a speaker.

use super::{Placed, Words};
use crate::scenario::diagnostic::Span;

/// One line of a script, cut at its first colon.
#[derive(Clone, Copy, Debug)]
pub struct RawLine<'t> {
    /// Before the colon; `None` where there is none.
    pub speaker: Option<Words<'t>>,
    /// In brackets at the start of the words.
    pub when: Option<Words<'t>>,
    /// The words themselves.
    pub words: Words<'t>,
}

/// Cuts a script into lines; blank ones are passed over. `source` is the text of the file.
pub(in crate::scenario::raw) fn lines<'t>(script: Words<'t>, source: &str) -> Vec<RawLine<'t>> {
    let typed = source.get(script.at.start..script.at.end).unwrap_or_default();
    let places = places(script, typed);
    script
        .value
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(at, line)| cut(line.trim(), places.get(at).copied().unwrap_or(script.at)))
        .collect()
}

/// Where each line stands, as long as the lines typed are the lines meant.
fn places(script: Words<'_>, typed: &str) -> Vec<Span> {
    let Some(body) = ["\"\"\"", "'''"].iter().find_map(|quote| typed.strip_prefix(quote)) else {
        return Vec::new();
    };
    let body = body.strip_prefix("\r\n").or_else(|| body.strip_prefix('\n')).unwrap_or(body);
    let mut start = script.at.end - body.len();
    let mut places = Vec::new();
    for (typed, meant) in body.split_inclusive('\n').zip(script.value.lines()) {
        if !typed.starts_with(meant) {
            return Vec::new();
        }
        let lead = meant.len() - meant.trim_start().len();
        places.push(Span { start: start + lead, end: start + meant.trim_end().len().max(lead) });
        start += typed.len();
    }
    places
}

fn cut(line: &str, at: Span) -> RawLine<'_> {
    // A line whose place is known byte for byte lets its parts have places of their own.
    let exact = at.end - at.start == line.len();
    let part = |part: &'_ str, from: usize| {
        if exact { Span { start: at.start + from, end: at.start + from + part.len() } } else { at }
    };
    let Some(colon) = line.find(['：', ':']) else {
        return RawLine { speaker: None, when: None, words: Placed { value: line, at } };
    };
    let speaker = line[..colon].trim_end();
    let after = &line[colon..];
    let after = after.strip_prefix('：').or_else(|| after.strip_prefix(':')).unwrap_or(after);
    let after = after.trim_start();
    let from = line.len() - after.len();
    let speaker = Some(Placed { value: speaker, at: part(speaker, 0) });
    let Some((when, words)) = after.strip_prefix('[').and_then(|rest| rest.split_once(']')) else {
        return RawLine {
            speaker,
            when: None,
            words: Placed { value: after, at: part(after, from) },
        };
    };
    let words = words.trim_start();
    RawLine {
        speaker,
        when: Some(Placed { value: when, at: part(when, from + 1) }),
        words: Placed { value: words, at: part(words, line.len() - words.len()) },
    }
}
