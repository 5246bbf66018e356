//! What is wrong with TOML that does not parse, in words of our own: the parser's sentences are
//! English and may change.

/// Quotation marks that TOML does not take for such: those a Chinese keyboard gives.
const FOREIGN_QUOTES: [char; 10] =
    ['“', '”', '‘', '’', '「', '」', '『', '』', '\u{ff02}', '\u{ff07}'];

/// Which sentence tells it, by what the parser's sentence speaks of, what stands there and before.
pub(super) fn why(message: &str, before: &str, there: &str) -> &'static str {
    let why = sentence(message, there);
    let opens = there.starts_with(FOREIGN_QUOTES);
    let begins_line = before.rsplit('\n').next().is_none_or(|line| line.trim().is_empty());
    let foreign = match why {
        // Or a text begun as it should be never ends.
        "quotes" => opens || (there.trim().is_empty() && before.ends_with(FOREIGN_QUOTES)),
        "key" => opens && begins_line,
        _ => false,
    };
    if foreign { "foreign-quotes" } else { why }
}

fn sentence(message: &str, there: &str) -> &'static str {
    const WORDS: [(&str, &str); 15] = [
        ("duplicate key", "duplicate"),
        ("must be quoted", "quotes"),
        ("opening quote", "quotes"),
        ("invalid basic string", "quotes"),
        ("invalid literal string", "quotes"),
        ("escape", "escape"),
        ("unclosed", "unclosed"),
        ("comma", "comma"),
        ("recurs", "deep"),
        ("carriage return", "line-end"),
        ("missing value", "value"),
        ("key with no value", "value"),
        ("assignment", "equals"),
        ("`=`", "equals"),
        ("key", "key"),
    ];
    if message.contains("must be quoted") && there.trim().is_empty() {
        return "value";
    }
    WORDS.iter().find(|(part, _)| message.contains(part)).map_or("other", |(_, why)| why)
}

#[cfg(test)]
mod tests {
    use crate::message::{Arg, Lang};
    use crate::scenario::diagnostic::{Diagnostics, told};
    use crate::scenario::raw;

    fn reasons(text: &str) -> Vec<Arg> {
        let out = Diagnostics::default();
        let _ = raw::parse(text, &out);
        out.into_sorted().into_iter().map(|mut one| one.args.remove(0).1).collect()
    }

    #[test]
    fn quotation_marks_of_a_chinese_keyboard_are_told_as_such() {
        for text in [
            "title = “坏的那一个”\n",
            "title = ”坏的 那一个”\n",
            "title = 「坏的」\n",
            "title = ‘坏的’\n",
            "title = ＂坏的＂\n",
            "keeps = [\"a\", “b”]\n",
            "title = \"坏的那一个”\nformat = 1\n",
        ] {
            assert_eq!(reasons(text), ["foreign-quotes".into()], "{text}");
        }
        assert_eq!(reasons("format = 1\n“title” = 1\n")[0], "foreign-quotes".into());
        for text in ["title = 坏的“那”一个\n", "title = \"坏的\n", "title = \n", "= “坏的”\n"]
        {
            let reasons = reasons(text);
            assert!(!reasons.is_empty() && reasons[0] != "foreign-quotes".into(), "{text}");
        }
        assert_eq!(reasons("title = \"他说：“好。”\"\n"), []);
    }

    #[test]
    fn the_remedy_names_the_mark_to_use() {
        let text = "title = “坏的”\n";
        let out = Diagnostics::default();
        let _ = raw::parse(text, &out);
        let found = out.into_sorted();
        for lang in [Lang::Zh, Lang::En] {
            assert!(told(&found[0], "a.toml", text, lang).help.contains('"'), "{lang:?}");
        }
        assert!(told(&found[0], "a.toml", text, Lang::Zh).help.contains("半角"));
    }
}
