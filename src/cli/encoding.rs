//! Whether this terminal can show Chinese at all, as far as the environment tells.

use std::env;

use super::Place;
use crate::message::{Lang, say, say_with};

/// What the environment says of the terminal.
pub struct Encoding {
    /// The locale programs are told; empty where there is none.
    pub locale: String,
    /// What the terminal calls itself.
    pub terminal: String,
}

impl Encoding {
    /// Looks at the variables.
    pub fn find() -> Encoding {
        let var = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(var);
        Encoding { locale: locale.unwrap_or_default(), terminal: var("TERM").unwrap_or_default() }
    }

    /// Whether text is told to be in UTF-8; the consoles of Windows need no telling.
    pub fn is_utf8(&self) -> bool {
        cfg!(windows) || self.locale.to_lowercase().replace('-', "").contains("utf8")
    }

    /// Whether another encoding is named. Where none is, most terminals have UTF-8 all the same.
    fn is_foreign(&self) -> bool {
        self.locale.contains('.') && !self.is_utf8()
    }

    /// The console of Linux has room for 512 characters, and none of them is Chinese.
    pub fn is_console(&self) -> bool {
        self.terminal == "linux"
    }

    /// That the console shows no Chinese; first in a language that it does show.
    pub fn console_lines(lang: Lang) -> Vec<String> {
        let mut langs = vec![Lang::En, lang];
        langs.dedup();
        langs.into_iter().map(|lang| say(lang, "doctor-console")).collect()
    }

    /// How text is encoded, and what to do where that is not good.
    pub fn line(&self, lang: Lang) -> String {
        let id = if self.is_utf8() { "doctor-encoding" } else { "doctor-encoding-odd" };
        let locale = if self.locale.is_empty() { "-" } else { self.locale.as_str() };
        say_with(lang, id, &[("locale", locale.into())])
    }
}

/// What is to be read before a game on a terminal that cannot show it.
pub fn warnings(place: &Place) -> Vec<String> {
    let encoding = Encoding::find();
    if encoding.is_console() {
        return vec![Encoding::console_lines(place.lang).join(" ")];
    }
    encoding.is_foreign().then(|| encoding.line(place.lang)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_encoding_is_only_what_is_named() {
        let of = |locale: &str| Encoding { locale: locale.to_owned(), terminal: String::new() };
        for (locale, utf8, foreign) in [
            ("zh_CN.UTF-8", true, false),
            ("C.utf8", true, false),
            ("zh_CN.GBK", false, true),
            ("C", false, false),
            ("", false, false),
        ] {
            let found = (of(locale).is_utf8(), of(locale).is_foreign());
            assert_eq!(found, (utf8 || cfg!(windows), foreign && !cfg!(windows)), "{locale}");
        }
    }

    #[test]
    fn a_console_is_told_about_in_letters_it_has() {
        assert!(Encoding::console_lines(Lang::Zh)[0].is_ascii());
        assert_eq!(Encoding::console_lines(Lang::En).len(), 1);
    }
}
