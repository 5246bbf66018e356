//! One file being resolved: the scenario itself, or a common part laid into it.

use std::cell::Cell;
use std::collections::HashMap;

use super::{Called, Ids, is_common, last_part};
use crate::scenario::diagnostic::{Diagnostics, Span};
use crate::scenario::model::{SceneIdx, Speaker};
use crate::scenario::raw::Raw;

/// Where a common part begins in the model.
pub(super) struct Common<'t> {
    pub id: &'t str,
    pub first: SceneIdx,
}

/// One file being resolved.
pub(super) struct Part<'t> {
    pub raw: &'t Raw<'t>,
    pub ids: Ids<'t>,
    pub out: &'t Diagnostics,
    /// Stands before the ids of a common part laid into a scenario.
    pub prefix: Option<&'t str>,
    /// Where the common part is called; its rules are faults of the caller.
    pub called: Option<(Span, &'t Diagnostics)>,
    /// Whether `return` leads somewhere.
    pub common: bool,
    pub commons: Vec<Common<'t>>,
    speakers: HashMap<String, Speaker>,
    resolved: Cell<bool>,
}

impl<'t> Part<'t> {
    /// The file that is checked.
    pub fn own(
        raw: &'t Raw<'t>,
        commons: Vec<Common<'t>>,
        customer: &str,
        out: &'t Diagnostics,
    ) -> Part<'t> {
        let cast = raw.head.cast.iter().enumerate();
        let mut speakers: HashMap<_, _> =
            cast.map(|(at, name)| (name.value.to_owned(), cast_member(at))).collect();
        if !customer.is_empty() {
            speakers.insert(customer.to_owned(), Speaker::Customer);
        }
        Part {
            raw,
            ids: Ids::of(raw, (0, 0)),
            out,
            prefix: None,
            called: None,
            common: is_common(raw),
            commons,
            speakers,
            resolved: Cell::new(true),
        }
    }

    /// A common part whose first scene and choice stand at `first`; its cast joins the scenario's.
    pub fn common(
        call: &Called<'t>,
        first: (usize, usize),
        cast: &mut Vec<String>,
        caller: &'t Diagnostics,
    ) -> Part<'t> {
        let mut speakers = HashMap::new();
        for name in &call.raw.head.cast {
            let at = cast.iter().position(|there| there == name.value).unwrap_or_else(|| {
                cast.push(name.value.to_owned());
                cast.len() - 1
            });
            speakers.insert(name.value.to_owned(), cast_member(at));
        }
        Part {
            raw: call.raw,
            ids: Ids::of(call.raw, first),
            out: call.out,
            prefix: Some(last_part(call.id)),
            called: Some((call.at, caller)),
            common: true,
            commons: Vec::new(),
            speakers,
            resolved: Cell::new(true),
        }
    }

    /// Whether everything that the flow depends on was resolved.
    pub fn is_resolved(&self) -> bool {
        self.resolved.get()
    }

    /// Remembers that something was not.
    pub fn unresolved(&self) {
        self.resolved.set(false);
    }

    /// Who is called so.
    pub fn speaker(&self, name: &str) -> Option<Speaker> {
        match name {
            "旁白" => Some(Speaker::Narrator),
            "客户" => Some(Speaker::Customer),
            "我" => Some(Speaker::Trainee),
            _ => self.speakers.get(name).copied(),
        }
    }

    /// Everybody who may speak.
    pub fn speakers(&self) -> impl Iterator<Item = &str> {
        ["旁白", "客户", "我"].into_iter().chain(self.speakers.keys().map(String::as_str))
    }

    /// The id as it stands in the model.
    pub fn id(&self, id: Option<crate::scenario::raw::Words<'_>>) -> String {
        let id = id.map_or("", |id| id.value);
        self.prefix.map_or_else(|| id.to_owned(), |prefix| format!("{prefix}.{id}"))
    }
}

fn cast_member(at: usize) -> Speaker {
    Speaker::Cast(u16::try_from(at).unwrap_or(u16::MAX))
}
