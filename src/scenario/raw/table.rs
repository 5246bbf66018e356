//! A table being read: every key asked for is remembered, so that in the end the others are known
//! to be unknown.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::{Placed, Words};
use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, Span};

/// Longest list of words in a file.
const MAX_LIST: usize = 1_000;

/// A table of the file, and where faults in it go.
pub struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// Where it begins: its header, or the whole of an inline table.
    pub at: Span,
    text: &'t str,
    asked: RefCell<Vec<&'static str>>,
    out: &'t Diagnostics,
}

impl<'t> Table<'t> {
    /// Begins to read.
    #[must_use]
    pub fn new(
        entries: &'t DeTable<'t>,
        at: Span,
        text: &'t str,
        out: &'t Diagnostics,
    ) -> Table<'t> {
        Table { entries, at, text, asked: RefCell::default(), out }
    }

    /// A table inside this one.
    #[must_use]
    pub fn inner(&self, entries: &'t DeTable<'t>, at: Span) -> Table<'t> {
        Table::new(entries, at, self.text, self.out)
    }

    /// The text of the whole file.
    #[must_use]
    pub fn source(&self) -> &'t str {
        self.text
    }

    /// Notes a fault.
    pub fn fault(&self, code: Code, at: Span, args: &[(&'static str, crate::message::Arg)]) {
        self.out.add(code, at, args);
    }

    /// The value of a key, whatever its type.
    #[must_use]
    pub fn get(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.borrow_mut().push(key);
        self.entries.get(key)
    }

    /// Whether the key is there; it does not count as asked for.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Where a key itself stands.
    #[must_use]
    pub fn place(&self, key: &str) -> Span {
        self.entries.get_key_value(key).map_or(self.at, |(key, _)| key.span().into())
    }

    /// Notes that `key` is missing, if it is.
    pub fn needs(&self, key: &'static str) {
        if !self.has(key) {
            self.out.add(Code::MissingKey, self.at, &[("name", key.into())]);
        }
    }

    /// Notes that the list `key` is missing or empty, if it is.
    pub fn needs_some(&self, key: &'static str, most: usize) {
        self.needs(key);
        self.at_least(1, most, key);
    }

    /// Notes that `key` has no business here, if it is there; `why` names the reason.
    pub fn misplaced(&self, key: &'static str, why: &'static str) {
        if self.get(key).is_some() {
            let args = [("name", key.into()), ("why", why.into())];
            self.out.add(Code::MisplacedKey, self.place(key), &args);
        }
    }

    /// Notes a value of another type than wanted.
    pub fn wrong_type(&self, key: &str, at: Span, want: &'static str) {
        self.out.add(Code::WrongType, at, &[("name", key.into()), ("want", want.into())]);
    }

    /// Notes a figure out of its range.
    pub fn bad_figure(&self, key: &str, figure: Placed<i64>, least: i64, most: i64) {
        let args = [
            ("name", key.into()),
            ("value", figure.value.into()),
            ("least", least.into()),
            ("most", most.into()),
        ];
        self.out.add(Code::BadFigure, figure.at, &args);
    }

    /// Notes a list that is too short to ask anything.
    pub fn at_least(&self, least: usize, most: usize, key: &'static str) {
        if let Some(value) = self.entries.get(key)
            && let DeValue::Array(list) = value.get_ref()
            && list.len() < least
        {
            let args = [
                ("name", key.into()),
                ("value", list.len().into()),
                ("least", least.into()),
                ("most", most.into()),
            ];
            self.out.add(Code::BadFigure, value.span().into(), &args);
        }
    }

    /// A text.
    #[must_use]
    pub fn text(&self, key: &'static str) -> Option<Words<'t>> {
        self.get(key).and_then(|value| self.as_text(key, value))
    }

    /// A text that has to be there and say something.
    #[must_use]
    pub fn needed_text(&self, key: &'static str) -> Option<Words<'t>> {
        self.needs(key);
        let text = self.text(key)?;
        self.says_something(key, text)
    }

    /// Notes a text that is blank.
    fn says_something(&self, key: &str, text: Words<'t>) -> Option<Words<'t>> {
        if text.value.trim().is_empty() {
            self.out.add(Code::MissingText, text.at, &[("name", key.into())]);
            return None;
        }
        Some(text)
    }

    fn as_text(&self, key: &str, value: &'t Spanned<DeValue<'t>>) -> Option<Words<'t>> {
        if let DeValue::String(text) = value.get_ref() {
            return Some(Placed { value: text, at: value.span().into() });
        }
        self.wrong_type(key, value.span().into(), "text");
        None
    }

    /// A whole number from `least` to `most`.
    #[must_use]
    pub fn number(&self, key: &'static str, least: i64, most: i64) -> Option<Placed<i64>> {
        let value = self.get(key)?;
        let number = self.as_number(key, value)?;
        if !(least..=most).contains(&number.value) {
            self.bad_figure(key, number, least, most);
            return None;
        }
        Some(number)
    }

    fn as_number(&self, key: &str, value: &Spanned<DeValue<'_>>) -> Option<Placed<i64>> {
        let at = value.span().into();
        let DeValue::Integer(digits) = value.get_ref() else {
            self.wrong_type(key, at, "number");
            return None;
        };
        // More digits than fit are out of every range.
        let number = i64::from_str_radix(digits.as_str(), digits.radix()).unwrap_or(i64::MAX);
        Some(Placed { value: number, at })
    }

    /// A number that has to be there.
    #[must_use]
    pub fn needed_number(&self, key: &'static str, least: i64, most: i64) -> Option<Placed<i64>> {
        self.needs(key);
        self.number(key, least, most)
    }

    /// True or false.
    #[must_use]
    pub fn flag(&self, key: &'static str) -> Option<Placed<bool>> {
        let value = self.get(key)?;
        if let DeValue::Boolean(flag) = value.get_ref() {
            return Some(Placed { value: *flag, at: value.span().into() });
        }
        self.wrong_type(key, value.span().into(), "flag");
        None
    }

    /// One of a list of words.
    #[must_use]
    pub fn word<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<Placed<T>> {
        let text = self.text(key)?;
        let found = all.iter().copied().find(|one| id(*one) == text.value);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|one| id(*one)).collect();
            let listed = Some(("words", words.join(" ").into()));
            self.out.add_near_with(Code::UnknownWord, text.at, text.value, words, listed);
        }
        found.map(|value| Placed { value, at: text.at })
    }

    /// One of a list of words that has to be there.
    #[must_use]
    pub fn needed_word<T: Copy>(
        &self,
        key: &'static str,
        all: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<Placed<T>> {
        self.needs(key);
        self.word(key, all, id)
    }

    fn list(&self, key: &'static str, most: usize) -> Option<(&'t DeArray<'t>, Span)> {
        let value = self.get(key)?;
        let DeValue::Array(list) = value.get_ref() else {
            self.wrong_type(key, value.span().into(), "list");
            return None;
        };
        if list.len() > most {
            let args = [("most", most.into())];
            self.out.add(Code::TooLarge, value.span().into(), &args);
            return None;
        }
        Some((list, value.span().into()))
    }

    /// A list of texts; what is no text is left out.
    #[must_use]
    pub fn texts(&self, key: &'static str) -> Option<Vec<Words<'t>>> {
        let (list, _) = self.list(key, MAX_LIST)?;
        Some(list.iter().filter_map(|value| self.as_text(key, value)).collect())
    }

    /// A table of its own.
    #[must_use]
    pub fn table(&self, key: &'static str) -> Option<Table<'t>> {
        let value = self.get(key)?;
        if let DeValue::Table(entries) = value.get_ref() {
            return Some(self.inner(entries, value.span().into()));
        }
        self.wrong_type(key, value.span().into(), "table");
        None
    }

    /// A list of tables.
    #[must_use]
    pub fn tables(&self, key: &'static str, most: usize) -> Vec<Table<'t>> {
        let Some((list, _)) = self.list(key, most) else { return Vec::new() };
        list.iter()
            .filter_map(|value| {
                if let DeValue::Table(entries) = value.get_ref() {
                    return Some(self.inner(entries, value.span().into()));
                }
                self.wrong_type(key, value.span().into(), "table");
                None
            })
            .collect()
    }

    /// Every entry in file order, for tables whose keys are the author's.
    #[must_use]
    pub fn every(&self) -> Vec<(Words<'t>, &'t Spanned<DeValue<'t>>)> {
        if self.entries.len() > MAX_LIST {
            self.out.add(Code::TooLarge, self.at, &[("most", MAX_LIST.into())]);
            return Vec::new();
        }
        let mut entries: Vec<_> = self
            .entries
            .iter()
            .map(|(key, value)| {
                let name: &'t str = key.get_ref();
                (Placed { value: name, at: key.span().into() }, value)
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.at.start);
        entries
    }

    /// Every entry, each a text that says something.
    #[must_use]
    pub fn every_text(&self) -> Vec<(Words<'t>, Words<'t>)> {
        let text = |(key, value): (Words<'t>, _)| {
            let text = self.says_something(key.value, self.as_text(key.value, value)?)?;
            Some((key, text))
        };
        self.every().into_iter().filter_map(text).collect()
    }

    /// Every entry, each a list of texts with something in it.
    #[must_use]
    pub fn every_list(&self) -> Vec<(Words<'t>, Vec<Words<'t>>)> {
        let list = |(key, value): (Words<'t>, &'t Spanned<DeValue<'t>>)| {
            let DeValue::Array(list) = value.get_ref() else {
                self.wrong_type(key.value, value.span().into(), "list");
                return None;
            };
            if list.len() > 200 {
                self.out.add(Code::TooLarge, value.span().into(), &[("most", 200_u8.into())]);
                return None;
            }
            let texts: Vec<_> =
                list.iter().filter_map(|text| self.as_text(key.value, text)).collect();
            if list.is_empty() {
                let name = [("name", key.value.into())];
                self.out.add(Code::MissingText, value.span().into(), &name);
            }
            Some((key, texts))
        };
        self.every().into_iter().filter_map(list).collect()
    }

    /// Every entry, each a whole number or, where flags are let in, true or false.
    #[must_use]
    pub fn every_figure(&self, flags: bool) -> Vec<(Words<'t>, Placed<i64>, bool)> {
        let figure = |(key, value): (Words<'t>, &'t Spanned<DeValue<'t>>)| match value.get_ref() {
            DeValue::Boolean(flag) if flags => {
                Some((key, Placed { value: i64::from(*flag), at: value.span().into() }, true))
            }
            _ => Some((key, self.as_number(key.value, value)?, false)),
        };
        self.every().into_iter().filter_map(figure).collect()
    }

    /// Notes every key that was not asked for.
    pub fn done(self) {
        let asked = self.asked.into_inner();
        for key in self.entries.keys() {
            if !asked.iter().any(|known| *known == key.get_ref().as_ref()) {
                let there = asked.iter().copied();
                self.out.add_near(Code::UnknownKey, key.span().into(), key.get_ref(), there);
            }
        }
    }
}
