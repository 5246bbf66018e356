//! Texts to a [`Rulebook`], or to all the faults in them.

mod verify;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::fault::line_and_column;
use super::rule::Change;
use super::{
    Area, Beside, CORE, Caution, Conflict, Edition, Fault, Problem, Procedure, Rule, Rulebook,
};

/// The title of an area, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Title {
    zh: String,
    en: String,
}

/// The head of an edition, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Imprint {
    issuer: String,
    zh: String,
    en: String,
    from: String,
}

/// Where an entry and its keys stand.
struct Place {
    file: usize,
    at: usize,
    keys: BTreeMap<String, Range<usize>>,
}

/// Something read, with its place.
type Placed<T> = (T, Place);

/// What has been read so far.
struct Reader<'a> {
    files: Vec<(&'a str, &'a str)>,
    faults: Vec<(usize, usize, Problem)>,
    areas: Vec<Area>,
    rules: Vec<Placed<Rule>>,
    procedures: Vec<Placed<Procedure>>,
    conflicts: Vec<Placed<Conflict>>,
    cautions: Vec<Placed<Caution>>,
    editions: Vec<Edition>,
    changes: Vec<Place>,
}

pub(super) fn read<N: AsRef<str>, T: AsRef<str>>(texts: &[(N, T)]) -> Result<Rulebook, Vec<Fault>> {
    let files = texts.iter().map(|(name, text)| (name.as_ref(), text.as_ref())).collect();
    let mut reader = Reader::new(files);
    for file in 0..texts.len() {
        reader.file(file);
    }
    reader.verify();
    reader.finish()
}

impl<'a> Reader<'a> {
    fn new(files: Vec<(&'a str, &'a str)>) -> Self {
        Self {
            files,
            faults: Vec::new(),
            areas: Vec::new(),
            rules: Vec::new(),
            procedures: Vec::new(),
            conflicts: Vec::new(),
            cautions: Vec::new(),
            editions: Vec::new(),
            changes: Vec::new(),
        }
    }

    fn fault(&mut self, file: usize, at: usize, problem: Problem) {
        self.faults.push((file, at, problem));
    }

    fn file(&mut self, file: usize) {
        let Some(&(name, text)) = self.files.get(file) else { return };
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            self.fault(file, at, Problem::Shape(error.message().to_owned()));
        }
        let mut table = table.into_inner();
        self.format(file, &mut table, errors.is_empty());
        let mut parts = name.rsplit(['/', '\\']);
        let stem = parts.next().unwrap_or_default().trim_end_matches(".toml").to_owned();
        match (parts.next(), stem.as_str()) {
            (Some("editions"), _) => self.edition(file, stem, &mut table),
            (_, "procedures") => {
                let read = self.entries(file, &mut table, "procedure");
                self.procedures.extend(read);
            }
            (_, "conflicts") => {
                let read = self.entries(file, &mut table, "conflict");
                self.conflicts.extend(read);
            }
            (_, "cautions") => {
                let read = self.entries(file, &mut table, "caution");
                self.cautions.extend(read);
            }
            _ => self.area(file, stem, &mut table),
        }
        for key in table.keys() {
            self.fault(file, key.span().start, Problem::UnknownKey(key.get_ref().to_string()));
        }
    }

    /// A broken file may have lost its `format`; that is not told as a fault of its own.
    fn format(&mut self, file: usize, table: &mut DeTable<'_>, whole: bool) {
        match table.remove("format") {
            None if whole => self.fault(file, 0, Problem::Missing("format".to_owned())),
            None => {}
            Some(value) => {
                let at = value.span().start;
                if value.into_inner().as_integer().is_none_or(|format| format.as_str() != "1") {
                    self.fault(file, at, Problem::Format);
                }
            }
        }
    }

    fn area(&mut self, file: usize, id: String, table: &mut DeTable<'_>) {
        let title: Option<Title> = self.head(file, table, "area");
        let rules: Vec<Placed<Rule>> = self.entries(file, table, "rule");
        for (rule, place) in &rules {
            if rule.domain != CORE && rule.domain != id {
                let at = place.key("domain");
                self.fault(file, at, Problem::Domain(rule.domain.clone()));
            }
        }
        if let Some(Title { zh, en }) = title {
            let rules = rules.iter().map(|(rule, _)| rule.id.clone()).collect();
            self.areas.push(Area { id, zh, en, rules });
        }
        self.rules.extend(rules);
    }

    fn edition(&mut self, file: usize, id: String, table: &mut DeTable<'_>) {
        let imprint: Option<Imprint> = self.head(file, table, "edition");
        let (changes, places): (Vec<Change>, Vec<Place>) =
            self.entries(file, table, "rule").into_iter().unzip();
        if let Some(Imprint { issuer, zh, en, from }) = imprint {
            self.editions.push(Edition { id, issuer, zh, en, from, changes });
            self.changes.extend(places);
        }
    }

    /// The one table that a file begins with.
    fn head<T: DeserializeOwned>(
        &mut self,
        file: usize,
        table: &mut DeTable<'_>,
        key: &str,
    ) -> Option<T> {
        let Some(value) = table.remove(key) else {
            self.fault(file, 0, Problem::Missing(key.to_owned()));
            return None;
        };
        self.value(file, value)
    }

    /// The entries `[[key]]` of a file that can be read; the others leave a fault each.
    fn entries<T: DeserializeOwned>(
        &mut self,
        file: usize,
        table: &mut DeTable<'_>,
        key: &str,
    ) -> Vec<Placed<T>> {
        let Some(value) = table.remove(key) else { return Vec::new() };
        let at = value.span().start;
        let DeValue::Array(entries) = value.into_inner() else {
            self.fault(file, at, Problem::Shape(format!("write [[{key}]]")));
            return Vec::new();
        };
        let mut read = Vec::new();
        for entry in entries {
            let place = Place::of(file, &entry);
            if let Some(value) = self.value(file, entry) {
                read.push((value, place));
            }
        }
        read
    }

    fn value<T: DeserializeOwned>(
        &mut self,
        file: usize,
        value: Spanned<DeValue<'_>>,
    ) -> Option<T> {
        let start = value.span().start;
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some(value),
            Err(error) => {
                let at = error.span().map_or(start, |span| span.start);
                self.fault(file, at, Problem::Shape(error.message().to_owned()));
                None
            }
        }
    }

    fn finish(mut self) -> Result<Rulebook, Vec<Fault>> {
        if self.faults.is_empty() {
            self.rules.sort_by(|(a, _), (b, _)| a.id.cmp(&b.id));
            return Ok(Rulebook {
                rules: self.rules.into_iter().map(|(rule, _)| Arc::new(rule.into())).collect(),
                areas: self.areas,
                beside: OnceLock::from(Beside {
                    procedures: values(self.procedures),
                    conflicts: values(self.conflicts),
                    cautions: values(self.cautions),
                    editions: self.editions,
                }),
                prepared: None,
            });
        }
        self.faults.sort_by_key(|(file, at, _)| (*file, *at));
        let files = self.files;
        Err(self
            .faults
            .into_iter()
            .map(|(file, at, problem)| {
                let (name, text) = files.get(file).copied().unwrap_or_default();
                let (line, column) = line_and_column(text, at);
                Fault { file: name.to_owned(), line, column, problem }
            })
            .collect())
    }
}

fn values<T>(placed: Vec<Placed<T>>) -> Vec<T> {
    placed.into_iter().map(|(value, _)| value).collect()
}

impl Place {
    fn of(file: usize, entry: &Spanned<DeValue<'_>>) -> Self {
        let keys = match entry.get_ref() {
            DeValue::Table(table) => {
                table.iter().map(|(key, value)| (key.get_ref().to_string(), value.span())).collect()
            }
            _ => BTreeMap::new(),
        };
        Self { file, at: entry.span().start, keys }
    }

    /// Where the value of a key begins, else the entry.
    fn key(&self, key: &str) -> usize {
        self.keys.get(key).map_or(self.at, |span| span.start)
    }
}
