//! `control-character`: a text that would move the cursor, colour the screen or turn the direction of
//! writing. Packs come from anywhere, and what they say ends on a terminal.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::scenario::code::Code;
use crate::scenario::diagnostic::{Diagnostics, is_turning};

/// Notes every text, key or value, with such a character.
pub(super) fn check(table: &DeTable<'_>, out: &Diagnostics) {
    for (key, value) in table {
        if key.get_ref().contains(is_control) {
            out.add(Code::ControlCharacter, key.span().into(), &[]);
        }
        value_of(value, out);
    }
}

fn value_of(value: &Spanned<DeValue<'_>>, out: &Diagnostics) {
    match value.get_ref() {
        DeValue::String(text) if text.contains(is_control) => {
            out.add(Code::ControlCharacter, value.span().into(), &[]);
        }
        DeValue::Array(list) => list.iter().for_each(|inner| value_of(inner, out)),
        DeValue::Table(inner) => check(inner, out),
        _ => {}
    }
}

/// Line ends and tabs are layout; a return is half of a line end.
fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t')) || is_turning(c)
}
