//! In which language the program speaks, and who said so.

use std::ffi::OsString;

use crate::message::Lang;

/// Who chose the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// `--lang`.
    Flag,
    /// The settings.
    Config,
    /// `SAOLEI_LANG`.
    Variable,
    /// The system's locale.
    System,
    /// Nobody.
    Default,
}

impl Source {
    /// A word for data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Source::Flag => "flag",
            Source::Config => "config",
            Source::Variable => "variable",
            Source::System => "system",
            Source::Default => "default",
        }
    }
}

/// What everybody claims; what names no language of ours claims nothing.
pub struct Claims<'w> {
    /// On the command line.
    pub flag: Option<&'w str>,
    /// In the settings.
    pub config: Option<Lang>,
    /// In `SAOLEI_LANG`.
    pub variable: Option<&'w str>,
    /// Of the system, the dearest first.
    pub system: &'w [String],
}

/// The language and who chose it: the first of them in this order that knows one, else Chinese.
#[must_use]
pub fn choose(claims: &Claims<'_>) -> (Lang, Source) {
    let flag = claims.flag.and_then(Lang::of).map(|lang| (lang, Source::Flag));
    let config = || claims.config.map(|lang| (lang, Source::Config));
    let variable = || Some((claims.variable.and_then(Lang::of)?, Source::Variable));
    let system = || {
        let lang = claims.system.iter().find_map(|tag| Lang::of(tag))?;
        Some((lang, Source::System))
    };
    flag.or_else(config).or_else(variable).or_else(system).unwrap_or((Lang::Zh, Source::Default))
}

/// The value of an option, found before the arguments are understood: even their help and their
/// slips are told in the language they name.
#[must_use]
pub fn early(arguments: &[OsString], option: &str) -> Option<OsString> {
    let mut rest = arguments.iter().skip(1);
    while let Some(argument) = rest.next() {
        let Some(text) = argument.to_str() else { continue };
        match text.strip_prefix(option) {
            _ if text == "--" => return None,
            Some("") => return rest.next().cloned(),
            Some(value) if value.starts_with('=') => return Some(value[1..].into()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_claim_counts() {
        let system = ["C".to_owned(), "POSIX".to_owned(), "en-GB".to_owned(), "zh-CN".to_owned()];
        let mut claims = Claims {
            flag: Some("zh-TW"),
            config: Some(Lang::En),
            variable: Some("zh"),
            system: &system,
        };
        assert_eq!(choose(&claims), (Lang::Zh, Source::Flag));
        claims.flag = None;
        assert_eq!(choose(&claims), (Lang::En, Source::Config));
        claims.config = None;
        assert_eq!(choose(&claims), (Lang::Zh, Source::Variable));
        claims.variable = Some("fr");
        assert_eq!(choose(&claims), (Lang::En, Source::System));
        claims.system = &system[..2];
        assert_eq!(choose(&claims), (Lang::Zh, Source::Default));
    }

    #[test]
    fn an_option_is_found_among_others() {
        let find = |line: &str| {
            let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
            early(&arguments, "--lang").map(|value| value.into_string().unwrap())
        };
        assert_eq!(find("saolei play x --lang en --help").as_deref(), Some("en"));
        assert_eq!(find("saolei --lang=zh").as_deref(), Some("zh"));
        assert_eq!(find("saolei --lang"), None);
        assert_eq!(find("saolei --language en"), None);
        assert_eq!(find("saolei rules -- --lang en"), None);
    }
}
