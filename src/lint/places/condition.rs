//! The names in a condition or a wording as typed, each with its place.

use super::{Role, Thing};

/// What a condition reads of the run itself.
pub(super) const OWN: [&str; 5] = ["heat", "trust", "patience", "rings", "red_line"];

/// A name, what it is of, where it begins in the text looked at.
pub(super) type Found<'t> = (&'t str, Thing, Role, usize);

/// What a condition asks about.
pub(super) fn asked(typed: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut words = words(typed).peekable();
    while let Some((at, word)) = words.next() {
        let of = match word {
            "visits" | "grade" => Some(Thing::Scene),
            "chose" => Some(Thing::Choice),
            "solved" => Some(Thing::Fact),
            _ => None,
        };
        let called = typed[at + word.len()..].trim_start().starts_with('(');
        match (of.filter(|_| called), words.peek()) {
            (Some(thing), Some((at, name))) => {
                found.push((*name, thing, Role::Asked, *at));
                words.next();
            }
            _ if is_number(word) || ["true", "false"].contains(&word) => {}
            _ if OWN.contains(&word) => found.push((word, Thing::Own, Role::Asked, at)),
            _ => found.push((word, Thing::Variable, Role::Asked, at)),
        }
    }
    found
}

/// What a wording says: names in braces without a bar.
pub(super) fn said(typed: &str) -> Vec<(&str, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = typed[from..].find('{') {
        let start = from + open + 1;
        let Some(length) = typed[start..].find('}') else { break };
        let inner = &typed[start..start + length];
        if !inner.contains('|') {
            found.push((inner, start));
        }
        from = start + length;
    }
    found
}

fn is_number(word: &str) -> bool {
    word.trim_start_matches('-').chars().all(|c| c.is_ascii_digit())
}

/// Runs of what names are made of.
fn words(typed: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + typed[from..].find(is_part)?;
        let length = typed[start..].find(|c| !is_part(c)).unwrap_or(typed.len() - start);
        from = start + length;
        Some((start, &typed[start..from]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_from_the_words_of_a_condition() {
        let found = asked("heat >= 60 && !late || visits( 'far-off' ) < 2 && solved(\"paid\")");
        let names: Vec<_> = found.iter().map(|(name, thing, _, _)| (*name, *thing)).collect();
        assert_eq!(
            names,
            [
                ("heat", Thing::Own),
                ("late", Thing::Variable),
                ("far-off", Thing::Scene),
                ("paid", Thing::Fact)
            ]
        );
        assert!(asked("visits(").len() <= 1 && asked("-1 < 2").is_empty());
    }

    #[test]
    fn a_variation_is_no_name() {
        assert_eq!(said("{甲|乙}在{road}，{"), [("road", "{甲|乙}在{".len())]);
    }
}
