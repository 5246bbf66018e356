//! Every sentence the program itself says, by language. Scenario texts are not messages: they are
//! content and live in the scenario files.
//!
//! The messages stand in `src/locales/<part>/<language>/<locale>/*.ftl` (Fluent) and are embedded in
//! the binary. A loader reads all it has at once, and the first frame waits for what it shows: so
//! each part of each language has its own, and is read when the first of its messages is asked for.
//!
//! - `first`: what the first page says
//! - `screens`: what the others say, and what is said of a run
//! - `lines`: what only the command line says

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, ErrorKind};
use std::sync::LazyLock;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, StaticLoader, langid, static_loader};

static_loader! {
    static ZH_FIRST = {
        locales: "./src/locales/first/zh",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static_loader! {
    static ZH_SCREENS = {
        locales: "./src/locales/screens/zh",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static_loader! {
    static ZH_LINES = {
        locales: "./src/locales/lines/zh",
        fallback_language: "zh-CN",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static_loader! {
    static EN_FIRST = {
        locales: "./src/locales/first/en",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static_loader! {
    static EN_SCREENS = {
        locales: "./src/locales/screens/en",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static_loader! {
    static EN_LINES = {
        locales: "./src/locales/lines/en",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static ZH: LanguageIdentifier = langid!("zh-CN");
static EN: LanguageIdentifier = langid!("en");

/// A language of the program's own sentences.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Simplified Chinese, complete.
    #[default]
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Every language there is.
    pub const ALL: [Lang; 2] = [Lang::Zh, Lang::En];

    /// How it is called on the command line and in the settings.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
        }
    }

    /// The language of a tag such as `zh`, `zh-TW` or `en_US.UTF-8`; `None` for one the program
    /// does not speak.
    #[must_use]
    pub fn of(tag: &str) -> Option<Lang> {
        let tongue = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        Lang::ALL.into_iter().find(|lang| lang.id().eq_ignore_ascii_case(tongue))
    }

    /// The first loader that has it says it. Asked for this one language, for a loader that looks
    /// for the best of all its languages does so anew for every message.
    fn look_up(
        self,
        id: &str,
        args: Option<&HashMap<Cow<'static, str>, FluentValue<'_>>>,
    ) -> String {
        let (locale, loaders): (_, [&LazyLock<StaticLoader>; 3]) = match self {
            Lang::Zh => (&ZH, [&ZH_FIRST, &ZH_SCREENS, &ZH_LINES]),
            Lang::En => (&EN, [&EN_FIRST, &EN_SCREENS, &EN_LINES]),
        };
        let mut said = loaders.iter().map(|loader| loader.lookup_single_language(locale, id, args));
        said.find_map(Result::ok).unwrap_or_else(|| id.to_owned())
    }
}

/// An argument of a message: a word or a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Put in as it stands.
    Text(String),
    /// Put in as plain digits.
    Number(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Arg::Text(text.clone())
    }
}
macro_rules! arg_from_number {
    ($($kind:ty),*) => {$(
        impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
arg_from_number!(u8, u16, u32, u64, usize, i8, i16, i32, i64);

/// The message `id` without arguments; the id itself where there is none.
#[must_use]
pub fn say(lang: Lang, id: &str) -> String {
    lang.look_up(id, None)
}

/// The message `id` with its arguments filled in; the id itself where there is none.
#[must_use]
pub fn say_with(lang: Lang, id: &str, args: &[(&'static str, Arg)]) -> String {
    let filled: HashMap<Cow<'static, str>, FluentValue<'_>> = args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => plain_digits(*number),
            };
            (Cow::Borrowed(*name), value)
        })
        .collect();
    lang.look_up(id, Some(&filled))
}

/// A number whose plural form a message can ask for. Digits stay together: years, ids and seeds are
/// numbers too.
fn plain_digits(number: i64) -> FluentValue<'static> {
    match i32::try_from(number) {
        Ok(number) => FluentValue::from(number),
        // Fluent counts in floating point, which does not hold every large number.
        Err(_) => FluentValue::from(number.to_string()),
    }
}

/// Things of one kind in a row, as this language lists them.
#[must_use]
pub fn listed(lang: Lang, items: &[impl AsRef<str>]) -> String {
    joined(items, &say(lang, "list-comma"))
}

/// Longer things in a row, which may hold commas themselves.
#[must_use]
pub fn set_apart(lang: Lang, items: &[impl AsRef<str>]) -> String {
    joined(items, &say(lang, "list-semicolon"))
}

fn joined(items: &[impl AsRef<str>], between: &str) -> String {
    items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(between)
}

/// Why a file or a device failed, in words; what the system says where there are none for it.
#[must_use]
pub fn reason(lang: Lang, error: &io::Error) -> String {
    let id = match error.kind() {
        ErrorKind::NotFound => "reason-not-found",
        ErrorKind::PermissionDenied => "reason-permission-denied",
        ErrorKind::AlreadyExists => "reason-already-exists",
        ErrorKind::NotADirectory => "reason-not-a-directory",
        ErrorKind::IsADirectory => "reason-is-a-directory",
        ErrorKind::ReadOnlyFilesystem => "reason-read-only",
        ErrorKind::StorageFull => "reason-storage-full",
        ErrorKind::FileTooLarge => "reason-too-large",
        ErrorKind::InvalidData => "reason-not-text",
        _ => return error.to_string(),
    };
    say(lang, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_takes_its_arguments_without_marks_around_them() {
        let said = say_with(Lang::Zh, "too-small", &[("width", 40.into()), ("height", 10.into())]);
        assert_eq!(said, "终端太小：40×10，至少需要 60×20。\n把窗口拉大，或者把字号调小。");
    }

    #[test]
    fn one_and_many_differ_and_digits_are_not_grouped() {
        let said = |number: i64| say_with(Lang::En, "rules-count", &[("count", number.into())]);
        assert_eq!(said(1), "1 rule");
        assert_eq!(said(0), "0 rules");
        assert_eq!(said(12_345), "12345 rules");
        let kept = |times: i64| {
            let args = [("rule", "".into()), ("broken", 2.into()), ("kept", times.into())];
            say_with(Lang::En, "profile-rule", &args)
        };
        assert!(kept(0).ends_with("never kept") && kept(2).ends_with("kept 2 times"));
        assert_eq!(said(9_007_199_254_740_993), "9007199254740993 rules");
    }

    #[test]
    fn a_language_is_known_by_its_tags() {
        for tag in ["zh", "ZH", "zh-CN", "zh_TW.UTF-8", "zh@x"] {
            assert_eq!(Lang::of(tag), Some(Lang::Zh), "{tag}");
        }
        for tag in ["en", "en-GB", "en_US.UTF-8"] {
            assert_eq!(Lang::of(tag), Some(Lang::En), "{tag}");
        }
        for tag in ["", "C", "POSIX", "fr_FR.UTF-8", "english"] {
            assert_eq!(Lang::of(tag), None, "{tag}");
        }
    }

    #[test]
    fn each_language_lists_in_its_way() {
        assert_eq!(listed(Lang::Zh, &["a", "b"]), "a、b");
        assert_eq!(listed(Lang::En, &["a", "b"]), "a, b");
        assert_eq!(set_apart(Lang::En, &["a", "b"]), "a; b");
    }

    #[test]
    fn an_unknown_message_is_its_own_id() {
        assert_eq!(say(Lang::Zh, "no-such-message"), "no-such-message");
    }
}
