//! The rulebook that is in the binary, in the form a run wants it in.
//!
//! To begin a run is to hash some four hundred rules, to write them out once and to show a dozen.
//! Read from TOML, all of them are parsed, sorted and serialised before the first frame: that takes
//! ten times as long as all the rest. So the same code does it once when the program is built
//! (`build.rs`), and leaves texts that only have to be cut: of each rule its canonical JSON, which
//! the hash is made of, and its TOML, which is kept with the run. What is said about a rule is read
//! from that JSON when somebody asks for it. Where things stand is written as postcard, which is read
//! without being looked through.
//!
//! TOML remains the source: where it has faults nothing is prepared, and where a folder brings a
//! rulebook of its own, what was prepared is left alone.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::leaf::{Forms, Head, Leaf};
use super::{Area, Beside, Rule, Rulebook};

/// The texts that [`Rulebook::prepare`] writes and [`Rulebook::prepared`] cuts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Prepared<T, B> {
    /// Where things stand in the others, and what is asked of every rule; as bytes.
    pub index: B,
    /// The rules as canonical JSON, one after the other, in order of id.
    pub json: T,
    /// The same rules as they are kept with a run.
    pub toml: T,
    /// Procedures, conflicts, cautions and editions.
    pub beside: T,
}

#[derive(Serialize, Deserialize)]
struct Index<'a> {
    areas: Vec<Area>,
    #[serde(borrow)]
    rules: Vec<Row<'a>>,
}

/// A rule, and how long its forms are.
#[derive(Serialize, Deserialize)]
struct Row<'a> {
    #[serde(borrow)]
    head: Head<'a>,
    json: usize,
    toml: usize,
}

impl Rulebook {
    /// Writes everything out for [`Rulebook::prepared`]; `None` where something could not be read
    /// back as it is.
    #[must_use]
    pub fn prepare(&self) -> Option<Prepared<String, Vec<u8>>> {
        let mut texts = Prepared::<String, Vec<u8>>::default();
        let mut rules = Vec::new();
        for leaf in &self.rules {
            let (json, toml) = (leaf.json(), leaf.toml());
            if serde_json::from_str::<Rule>(&json).ok()? != *leaf.rule() {
                return None;
            }
            rules.push(Row { head: leaf.head.clone(), json: json.len(), toml: toml.len() });
            texts.json.push_str(&json);
            texts.toml.push_str(&toml);
        }
        texts.index = postcard::to_stdvec(&Index { areas: self.areas.clone(), rules }).ok()?;
        texts.beside = serde_json::to_string(self.beside()).ok()?;
        (serde_json::from_str::<Beside>(&texts.beside).ok()? == *self.beside()).then_some(texts)
    }

    /// The rulebook that was prepared in these texts; `None` where none was.
    #[must_use]
    pub fn prepared(texts: Prepared<&'static str, &'static [u8]>) -> Option<Self> {
        let index: Index<'static> = postcard::from_bytes(texts.index).ok()?;
        let Prepared { mut json, mut toml, .. } = texts;
        let mut rules = Vec::with_capacity(index.rules.len());
        for row in index.rules {
            let forms = Forms { json: cut(&mut json, row.json)?, toml: cut(&mut toml, row.toml)? };
            rules.push(Arc::new(Leaf::prepared(row.head, forms)));
        }
        let prepared = Some(texts.beside);
        Some(Self { rules, areas: index.areas, beside: OnceLock::new(), prepared })
    }
}

/// Takes so many bytes off the beginning.
fn cut<'t>(text: &mut &'t str, length: usize) -> Option<&'t str> {
    let (taken, rest) = text.split_at_checked(length)?;
    *text = rest;
    Some(taken)
}
