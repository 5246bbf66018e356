//! The case catalogue: the situations that scenarios can say they are about. The one in the binary
//! is prepared when the program is built, for whoever checks a scenario asks for all of it.

use serde::{Deserialize, Serialize};
use toml::de::{DeTable, DeValue};

/// A situation of the case catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    /// As cited in `cases`.
    pub id: String,
    /// As shown.
    pub title: String,
    /// Its domain.
    pub domain: String,
    /// Its channel.
    pub channel: String,
}

/// What a catalogue in TOML lists; what has no id is left out.
pub fn read(text: &str) -> Vec<Case> {
    let (table, _) = DeTable::parse_recoverable(text);
    let Some(DeValue::Array(list)) = table.get_ref().get("case").map(toml::Spanned::get_ref) else {
        return Vec::new();
    };
    let case = |entry: &toml::Spanned<DeValue<'_>>| {
        let DeValue::Table(fields) = entry.get_ref() else { return None };
        let field = |key: &str| match fields.get(key).map(toml::Spanned::get_ref) {
            Some(DeValue::String(text)) => Some(text.to_string()),
            _ => None,
        };
        Some(Case {
            id: field("id")?,
            title: field("title").unwrap_or_default(),
            domain: field("domain").unwrap_or_default(),
            channel: field("channel").unwrap_or_default(),
        })
    };
    list.iter().filter_map(case).collect()
}

/// A catalogue as [`prepared`] reads it.
#[allow(dead_code, reason = "build.rs writes it")]
#[must_use]
pub fn prepare(cases: &[Case]) -> String {
    serde_json::to_string(cases).unwrap_or_default()
}

/// What was prepared.
#[must_use]
pub fn prepared(text: &str) -> Vec<Case> {
    serde_json::from_str(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_prepared_is_what_is_read() {
        let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios/cases.toml"));
        let built_in = crate::library::Library::built_in().cases();
        assert!(!built_in.is_empty());
        assert_eq!(built_in, read(text));
    }
}
