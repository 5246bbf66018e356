//! Key tables as people see them: one line below a screen, or all rows for the help page.

use ratatui::text::{Line, Span};

use crate::tui::keymap::{Binding, Command};
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

/// Every row of a table: keys and what they do.
#[must_use]
pub fn rows(table: &[Binding], look: Look) -> Vec<(String, String)> {
    merged(table.iter(), look, true)
}

/// Neighbours with one label become one row; `all` names every key, not only the first.
fn merged<'a>(
    bindings: impl Iterator<Item = &'a Binding>,
    look: Look,
    all: bool,
) -> Vec<(String, String)> {
    let mut rows: Vec<(&str, Vec<String>)> = Vec::new();
    for binding in bindings {
        let names = if let Command::Pick(_) = binding.command {
            vec!["1-9".to_owned()]
        } else {
            let count = if all { binding.keys.len() } else { 1 };
            binding.keys.iter().take(count).map(|key| key.name(look.lang)).collect()
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
    use crate::tui::keymap::{ALL, HOME};

    #[test]
    fn every_footer_fits_the_smallest_window_whole() {
        for (name, table) in ALL {
            let whole = footer(table, Look::default(), 500).width();
            assert!(whole <= 58, "{name}: {whole}");
        }
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
