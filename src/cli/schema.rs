//! `saolei schema`: the shape of scenario files, for editors.

use super::fault::{Exit, Fault};
use super::{Place, print_json};
use crate::message::say;
use crate::scenario::schema::schema;

pub fn run(place: &Place) -> Result<Exit, Fault> {
    print_json(&schema(|key| say(place.lang, &format!("schema-{key}"))))?;
    Ok(Exit::Fine)
}
