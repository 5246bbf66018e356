//! A diagnostic as a person reads it, and as a program does.

use serde::Serialize;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Diagnostic;
use crate::message::{Arg, Lang, say, say_with};

/// A diagnostic in words, with its place in lines and columns, both from 1; a column is a
/// character.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    /// Stable.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// As it was opened.
    pub file: String,
    /// Where it begins.
    pub line: usize,
    /// Where it begins.
    pub column: usize,
    /// Where it ends.
    pub end_line: usize,
    /// The column after its last character.
    pub end_column: usize,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// Says what is wrong in `file`, whose text is `text`.
#[must_use]
pub fn told(diagnostic: &Diagnostic, file: &str, text: &str, lang: Lang) -> Told {
    let code = diagnostic.code.id();
    let args: Vec<(&'static str, Arg)> = diagnostic
        .args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Text(text) => (*name, Arg::Text(plain(text))),
            Arg::Number(number) => (*name, Arg::Number(*number)),
        })
        .collect();
    let help = match &diagnostic.near {
        Some(near) => say_with(lang, "check-near", &[("near", plain(near).into())]),
        None => say_with(lang, &format!("check-{code}-help"), &args),
    };
    let (line, column) = place_of(text, diagnostic.span.start);
    let (end_line, end_column) = place_of(text, diagnostic.span.end);
    Told {
        code,
        severity: diagnostic.severity().id(),
        file: file.to_owned(),
        line,
        column,
        end_line,
        end_column,
        message: say_with(lang, &format!("check-{code}"), &args),
        help,
    }
}

/// Shows it with its source line, in lines of text without the last line end.
#[must_use]
pub fn page(diagnostic: &Diagnostic, file: &str, text: &str, lang: Lang) -> String {
    let told = told(diagnostic, file, text, lang);
    let severity = say(lang, &format!("check-severity-{}", told.severity));
    let number = told.line.to_string();
    let gap = " ".repeat(number.len());
    let source = text.lines().nth(told.line - 1).unwrap_or_default();
    let before: String = source.chars().take(told.column - 1).collect();
    let marked: String = if told.end_line > told.line {
        source.chars().skip(told.column - 1).collect()
    } else {
        source.chars().skip(told.column - 1).take(told.end_column - told.column).collect()
    };
    let pad = " ".repeat(plain(&before).width());
    let carets = "^".repeat(plain(&marked).width().max(1));
    let help = say(lang, "check-help");
    format!(
        "{severity}[{}]: {}\n{gap}--> {}:{}:{}\n{gap} |\n{number} | {}\n{gap} | {pad}{carets}\n{gap} = {help}: {}",
        told.code,
        told.message,
        plain(file),
        told.line,
        told.column,
        plain(source).trim_end(),
        told.help,
    )
}

/// Line and column of a byte, both from 1; a column is a character.
#[must_use]
pub fn place_of(text: &str, byte: usize) -> (usize, usize) {
    let mut end = byte.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let before = &text[..end];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[start..].chars().count() + 1)
}

/// Without characters that would move the cursor or colour the screen; a tab is a space.
#[must_use]
pub fn plain(text: &str) -> String {
    let shown = |c: char| match c {
        '\t' => ' ',
        c if c.is_control() || is_turning(c) || c.width().is_none() => '?',
        c => c,
    };
    text.chars().map(shown).collect()
}

/// Whether it turns the direction of writing.
#[must_use]
pub const fn is_turning(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::code::Code;

    #[test]
    fn carets_stand_under_wide_characters() {
        let text = "一\n李班长：别急。\n";
        let at = text.find("别急").unwrap();
        let diagnostic = Diagnostic {
            code: Code::UnknownSpeaker,
            span: at..at + "别急".len(),
            args: vec![("name", "李\u{1b}[31m".into())],
            near: Some("李班长".into()),
        };
        let page = page(&diagnostic, "a/b.toml", text, Lang::Zh);
        let lines: Vec<&str> = page.lines().collect();
        assert!(lines[0].contains("[unknown-speaker]") && !page.contains('\u{1b}'));
        assert_eq!(lines[1], " --> a/b.toml:2:5");
        assert_eq!(lines[3], "2 | 李班长：别急。");
        assert_eq!(lines[4], "  |         ^^^^");
        assert!(lines[5].contains("李班长"));
    }
}
