//! Key tables as people see them: one line below a screen, or all rows for the help page.

use ratatui::text::{Line, Span};

use crate::tui::keymap::{Binding, Command, Key};
use crate::tui::model::Look;
use crate::tui::text::width;

/// The keys the footer shows, as much as fits into `room` cells. The first one, help, and the last
/// one, the way out, always stay.
#[must_use]
pub fn footer(table: &[Binding], look: Look, room: usize) -> Line<'static> {
    let mut line = Line::default();
    for (number, (keys, label)) in shown(table, look, room).into_iter().enumerate() {
        if number > 0 {
            line.push_span("  ");
        }
        line.push_span(Span::styled(keys, look.theme.title()));
        line.push_span(Span::raw(format!(" {label}")));
    }
    line
}

fn shown(table: &[Binding], look: Look, room: usize) -> Vec<(String, String)> {
    let mut hints = merged(table.iter().filter(|binding| binding.footer), look, false);
    let cells = |hints: &[(String, String)]| -> usize {
        hints.iter().map(|(keys, label)| width(keys) + width(label) + 3).sum()
    };
    let help = look.say("key-help");
    while cells(&hints) > room + 2 {
        let inner = 1..hints.len().saturating_sub(1);
        let Some(least) = inner.rev().find(|at| hints[*at].1 != help) else { break };
        hints.remove(least);
    }
    hints
}

/// What the key named at this column of the footer does, if a single one is named there.
#[must_use]
pub fn footer_at(table: &[Binding], look: Look, room: usize, column: usize) -> Option<Command> {
    let mut from = 0;
    for (keys, label) in shown(table, look, room) {
        let to = from + width(&keys) + 1 + width(&label);
        if (from..to).contains(&column) {
            let mut named = table.iter().filter(|it| it.footer && look.say(it.label) == label);
            let first = named.next()?.command;
            return named.next().is_none().then_some(first);
        }
        from = to + 2;
    }
    None
}

/// A row of the help page.
pub struct Row {
    /// The keys that have a name of their own, or the first where none has.
    pub keys: String,
    /// What they do.
    pub label: String,
    /// What else does it.
    pub others: String,
}

/// Every row of a table: keys, what they do, and the other keys for it.
#[must_use]
pub fn rows(table: &[Binding], look: Look) -> Vec<Row> {
    let others = |label: &str| {
        let bindings = table.iter().filter(|it| look.say(it.label) == label);
        let more = bindings.filter(|it| !matches!(it.command, Command::Pick(_)));
        let names = more.flat_map(|it| it.keys.iter().skip(1)).map(|key| key.name(look.lang));
        names.collect::<Vec<_>>().join("  ")
    };
    let rows = merged(table.iter(), look, true).into_iter();
    rows.map(|(keys, label)| Row { keys, others: others(&label), label }).collect()
}

/// Neighbours with one label become one row, each with its first key; `all` sets them apart.
fn merged<'a>(
    bindings: impl Iterator<Item = &'a Binding>,
    look: Look,
    all: bool,
) -> Vec<(String, String)> {
    let mut rows: Vec<(&str, Vec<String>)> = Vec::new();
    for binding in bindings {
        let names = if let Command::Pick(_) = binding.command {
            let (first, last) = (binding.keys.first(), binding.keys.last());
            let name = |key: &Key| key.name(look.lang);
            vec![[first, last].into_iter().flatten().map(name).collect::<Vec<_>>().join("-")]
        } else {
            binding.keys.iter().take(1).map(|key| key.name(look.lang)).collect()
        };
        match rows.last_mut() {
            Some((label, keys)) if *label == binding.label => keys.extend(names),
            _ => rows.push((binding.label, names)),
        }
    }
    let between = if all { "  " } else { "/" };
    rows.into_iter().map(|(label, keys)| (keys.join(between), look.say(label))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Lang;
    use crate::tui::keymap::{ALL, DEBRIEF_GUESS, HOME};

    /// English is longer: there the smallest window leaves out what is least needed.
    #[test]
    fn every_footer_fits_whole_and_in_the_smallest_window_first_help_and_way_out_do() {
        for (lang, columns) in [(Lang::Zh, 60), (Lang::En, 80)] {
            let look = Look { lang, ..Look::default() };
            for (name, table) in ALL {
                let whole = footer(table, look, 500);
                assert!(whole.width() + 2 <= columns, "{name} in {lang:?}: {}", whole.width());
                let small = footer(table, look, 58).to_string();
                assert!(width(&small) <= 58, "{name} in {lang:?}: {small}");
                let hints = merged(table.iter().filter(|it| it.footer), look, false);
                let help = hints.iter().find(|(_, label)| *label == look.say("key-help"));
                for (keys, label) in hints.first().into_iter().chain(hints.last()).chain(help) {
                    assert!(small.contains(&format!("{keys} {label}")), "{name}: {small}");
                }
            }
        }
    }

    #[test]
    fn help_names_the_digits_that_count() {
        let digits = |table| {
            let rows = rows(table, Look::default()).into_iter();
            rows.map(|row| row.keys).find(|keys| keys.contains('9')).unwrap()
        };
        assert_eq!((digits(HOME).as_str(), digits(DEBRIEF_GUESS).as_str()), ("1-9", "0-9"));
    }

    #[test]
    fn a_single_key_named_below_can_be_clicked_whatever_it_is() {
        use crate::tui::keymap::BROWSER;
        let look = Look::default();
        let text = footer(BROWSER, look, 500).to_string();
        let at = |sign: &str| width(&text[..text.find(sign).unwrap()]);
        assert_eq!(footer_at(BROWSER, look, 500, at("/ ")), Some(Command::Search), "{text}");
        assert_eq!(footer_at(BROWSER, look, 500, at("Esc")), Some(Command::Back), "{text}");
    }

    #[test]
    fn what_does_not_fit_is_left_out_but_never_the_way_out() {
        let line = footer(HOME, Look::default(), 30).to_string();
        assert!(width(&line) <= 30, "{line}");
        assert!(line.ends_with("q 离开"), "{line}");
    }
}
