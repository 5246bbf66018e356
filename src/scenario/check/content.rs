//! The hash of what a file says, whatever its comments, layout and line ends.

use serde_json::{Map, Number, Value};
use sha2::{Digest, Sha256};
use toml::de::{DeTable, DeValue};

/// SHA-256 (hex) over the canonical JSON (RFC 8785) of one file after the other.
pub(super) fn hash<'t, 'd: 't>(files: impl Iterator<Item = &'t DeTable<'d>>) -> String {
    let mut hasher = Sha256::new();
    for file in files {
        // Of texts, figures and lists of them there is always a canonical form.
        hasher.update(serde_json_canonicalizer::to_vec(&table(file)).unwrap_or_default());
    }
    let hex = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    hasher.finalize().iter().flat_map(|byte| [hex(byte >> 4), hex(byte & 15)]).collect()
}

fn table(entries: &DeTable<'_>) -> Value {
    let entry = |(key, inner): (&toml::Spanned<_>, &toml::Spanned<DeValue<'_>>)| {
        let key: &std::borrow::Cow<'_, str> = key.get_ref();
        (key.to_string(), value(inner.get_ref()))
    };
    Value::Object(entries.iter().map(entry).collect::<Map<_, _>>())
}

fn value(typed: &DeValue<'_>) -> Value {
    match typed {
        DeValue::String(text) => Value::String(text.replace("\r\n", "\n")),
        DeValue::Boolean(flag) => Value::Bool(*flag),
        DeValue::Integer(digits) => match i64::from_str_radix(digits.as_str(), digits.radix()) {
            // Beyond this, JSON numbers lose digits.
            Ok(number) if number.unsigned_abs() < 1 << 53 => Value::Number(number.into()),
            _ => Value::String(digits.to_string()),
        },
        DeValue::Float(figure) => figure
            .as_str()
            .parse()
            .ok()
            .and_then(Number::from_f64)
            .map_or_else(|| Value::String(figure.to_string()), Value::Number),
        DeValue::Datetime(date) => Value::String(date.to_string()),
        DeValue::Array(list) => Value::Array(list.iter().map(|one| value(one.get_ref())).collect()),
        DeValue::Table(entries) => table(entries),
    }
}
