//! Wordings: `{a|b}` is a variation, `{name}` a text or an integer variable. Neither nests.

use super::part::Part;
use crate::scenario::code::Code;
use crate::scenario::diagnostic::Span;
use crate::scenario::model::{Line, Part as Piece, Speaker, Text};
use crate::scenario::raw::{RawLine, Words};

/// Most variations of a scene.
const MAX_DRAWS: usize = 10_000;

impl<'t> Part<'t> {
    /// A wording; how many options each of its variations has goes to `draws`.
    pub fn words(&self, words: Option<Words<'t>>, draws: &mut Vec<u8>) -> Text {
        let Some(words) = words else { return Text::default() };
        let mut parts = Vec::new();
        let mut rest = words.value;
        while let Some(open) = rest.find(['{', '}']) {
            let (plain, braced) = rest.split_at(open);
            push_plain(&mut parts, plain);
            let inner = braced.strip_prefix('{').and_then(|inner| inner.split_once('}'));
            let Some((inner, after)) = inner.filter(|(inner, _)| !inner.contains('{')) else {
                self.out.add(Code::BadBraces, words.at, &[]);
                self.unresolved();
                return Text { parts };
            };
            parts.extend(self.braced(inner, words.at, draws));
            rest = after;
        }
        push_plain(&mut parts, rest);
        Text { parts }
    }

    fn braced(&self, inner: &str, at: Span, draws: &mut Vec<u8>) -> Option<Piece> {
        if inner.contains('|') {
            let options: Vec<String> = inner.split('|').map(unix).collect();
            let (count, draw) = (u8::try_from(options.len()), u16::try_from(draws.len()));
            let (Ok(count), Ok(draw), true) = (count, draw, draws.len() < MAX_DRAWS) else {
                self.out.add(Code::TooLarge, at, &[("most", u8::MAX.into())]);
                return None;
            };
            draws.push(count);
            return Some(Piece::OneOf { options, draw });
        }
        if let Some(pool) = self.ids.pools.get(inner) {
            return Some(Piece::Pool(*pool));
        }
        if let Some((var, false)) = self.ids.vars.get(inner) {
            return Some(Piece::Var(*var));
        }
        let numbers = self.ids.vars.iter().filter(|(_, (_, flag))| !flag).map(|(name, _)| *name);
        let there = self.ids.pools.keys().copied().chain(numbers);
        self.out.add_near(Code::UnknownText, at, inner, there);
        self.unresolved();
        None
    }

    /// A line of a script, whoever says it; `None` only where its condition cannot be read, so that
    /// lines otherwise keep their number.
    pub fn line(&self, raw: &RawLine<'t>, draws: &mut Vec<u8>) -> Option<Line> {
        let speaker = self.who(raw);
        let when = raw.when.map(|when| self.condition(when));
        let text = self.words(Some(raw.words), draws);
        Some(Line { speaker, when: when.map_or(Some(None), |when| when.map(Some))?, text })
    }

    fn who(&self, raw: &RawLine<'t>) -> Speaker {
        let Some(name) = raw.speaker else {
            self.out.add(Code::BadLine, raw.words.at, &[]);
            return Speaker::Narrator;
        };
        if raw.words.value.is_empty() {
            self.out.add(Code::MissingText, name.at, &[("name", name.value.into())]);
        }
        self.speaker(name.value).unwrap_or_else(|| {
            self.out.add_near(Code::UnknownSpeaker, name.at, name.value, self.speakers());
            Speaker::Narrator
        })
    }
}

fn push_plain(parts: &mut Vec<Piece>, plain: &str) {
    if !plain.is_empty() {
        parts.push(Piece::Plain(unix(plain)));
    }
}

/// Line ends do not count.
fn unix(text: &str) -> String {
    text.replace("\r\n", "\n")
}
