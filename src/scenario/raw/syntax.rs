//! What is wrong with TOML that does not parse, in words of our own: the parser's sentences are
//! English and may change.

/// Which sentence tells it, by what the parser's sentence speaks of and what stands there.
pub(super) fn why(message: &str, there: &str) -> &'static str {
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
