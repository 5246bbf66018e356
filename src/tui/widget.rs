//! What the screens are drawn with. Text comes in ready-wrapped lines from
//! [`text`](super::text); no widget wraps.

pub mod bubble;
pub mod choice_list;
pub mod field;
pub mod key_hints;
pub mod meter;
pub mod page;
mod plain_line;
pub mod popup;
pub mod select;
