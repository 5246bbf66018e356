//! Where things are on this machine: folders, content, saves, the clock and chance. The only place
//! that asks the environment for them.

use std::env;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use jiff::Timestamp;

use super::args::Options;
use super::fault::Fault;
use super::language::{self, Claims, Source};
use crate::bank::Bank;
use crate::config::{self, Config};
use crate::library::Library;
use crate::message::{Lang, say_with};
use crate::profile::store::Store;
use crate::tui::model::Look;
use crate::tui::theme::{ColorLevel, ColorWish, Ground, Theme};

/// What is known before the arguments are understood: the settings, and in which language to speak.
pub struct Setting {
    /// The language of the program's own words.
    pub lang: Lang,
    /// Who chose it.
    pub lang_from: Source,
    /// The file the settings are in; `None` where there is no home directory and none was named.
    pub config_path: Option<PathBuf>,
    /// What is set.
    pub config: Config,
    /// What of it does not count, and why.
    pub faults: Vec<config::Fault>,
    dirs: Option<ProjectDirs>,
}

impl Setting {
    /// Looks at the arguments that count before all others, the settings and the environment.
    #[must_use]
    pub fn find(arguments: &[OsString]) -> Setting {
        let dirs = ProjectDirs::from("", "", "saolei");
        let named = language::early(arguments, "--config").map(PathBuf::from);
        let config_path =
            named.or_else(|| dirs.as_ref().map(|dirs| dirs.config_dir().join("config.toml")));
        let (config, faults) = config_path.as_deref().map(Config::read).unwrap_or_default();
        let flag = language::early(arguments, "--lang").and_then(|flag| flag.into_string().ok());
        let variable = env::var("SAOLEI_LANG").ok();
        let system: Vec<String> = sys_locale::get_locales().collect();
        let (lang, lang_from) = language::choose(&Claims {
            flag: flag.as_deref(),
            config: config.lang,
            variable: variable.as_deref(),
            system: &system,
        });
        Setting { lang, lang_from, config_path, config, faults, dirs }
    }
}

/// This machine, as far as the program wants to know it.
pub struct Place {
    /// What was said on the command line.
    pub options: Options,
    /// The language of the program's own words.
    pub lang: Lang,
    /// Where that and the settings come from.
    pub setting: Setting,
}

impl Place {
    /// Looks around.
    #[must_use]
    pub fn new(options: Options, setting: Setting) -> Place {
        Place { options, lang: setting.lang, setting }
    }

    /// Speaks this language from now on, whoever chose another before.
    pub fn speak(&mut self, lang: Lang) {
        self.lang = lang;
        self.options.lang = None;
        self.setting.lang = lang;
        self.setting.lang_from = Source::Config;
        self.setting.config.lang = Some(lang);
    }

    /// A command that can be typed as it stands, with what this one was told about folders and
    /// language.
    #[must_use]
    pub fn command(&self, words: &[&str]) -> String {
        let options = &self.options;
        let folder = |name: &str, path: &Path| [name.to_owned(), quoted(&path.to_string_lossy())];
        let mut parts = vec!["saolei".to_owned()];
        parts.extend(options.config.iter().flat_map(|path| folder("--config", path)));
        parts.extend(options.saves.iter().flat_map(|path| folder("--saves", path)));
        parts.extend(options.scenarios.iter().flat_map(|path| folder("--scenarios", path)));
        parts.extend(options.lang.iter().flat_map(|lang| ["--lang", lang.id()]).map(str::to_owned));
        parts.extend(words.iter().map(|word| quoted(word)));
        parts.join(" ")
    }

    /// What is wrong with the settings, in one line; `None` where nothing is.
    #[must_use]
    pub fn config_fault(&self) -> Option<String> {
        let first = self.setting.faults.first()?;
        let path = self.setting.config_path.as_ref().map(|path| path.display().to_string());
        let args = [
            ("path", path.unwrap_or_default().into()),
            ("what", first.message(self.lang).into()),
            ("others", (self.setting.faults.len() - 1).into()),
        ];
        Some(say_with(self.lang, "config-fault", &args))
    }

    /// Says on standard error what is wrong with the settings.
    pub fn tell_faults(&self) {
        if let Some(line) = self.config_fault() {
            let _ = writeln!(io::stderr(), "{}", super::one_line(&line));
        }
    }

    /// What was said about colour.
    #[must_use]
    pub fn color(&self) -> ColorWish {
        match self.options.color.as_str() {
            "always" => ColorWish::Always,
            "never" => ColorWish::Never,
            _ => ColorWish::Auto,
        }
    }

    /// How the screens are to look where nothing has been asked of the terminal yet.
    #[must_use]
    pub fn look(&self) -> Look {
        let config = &self.setting.config;
        let wide_ambiguous = self.options.ambiguous == "wide";
        let theme = Theme {
            level: ColorLevel::detect(self.color(), |name| env::var(name).ok()),
            name: config.theme,
            ground: ground(),
            glyphs: config.glyphs.resolve(wide_ambiguous),
            wide_ambiguous,
        };
        Look { lang: self.lang, theme, motion: config.motion, bell: config.bell }
    }

    /// Where profiles lie.
    ///
    /// # Errors
    /// When there is no home directory and none was named.
    pub fn saves(&self) -> Result<PathBuf, Fault> {
        match (&self.options.saves, &self.setting.dirs) {
            (Some(named), _) => Ok(named.clone()),
            (None, Some(dirs)) => Ok(dirs.data_dir().join("saves")),
            (None, None) => Err(Fault::NoHome),
        }
    }

    /// Where the log lies, if one is kept.
    #[must_use]
    pub fn log(&self) -> Option<PathBuf> {
        let dirs = self.setting.dirs.as_ref()?;
        Some(dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).join("saolei.log"))
    }

    /// Starts the log that was asked for.
    ///
    /// # Errors
    /// When it cannot be written to.
    pub fn keep_log(&self) -> Result<(), Fault> {
        let Ok(level) = self.options.log_level.parse::<tracing::Level>() else { return Ok(()) };
        let path = self.log().ok_or(Fault::NoHome)?;
        crate::log::keep(&path, level).map_err(|source| Fault::Log { path, source })?;
        tracing::info!(version = env!("SAOLEI_VERSION"), lang = self.lang.id(), "begins");
        Ok(())
    }

    /// Where own packs are looked for.
    #[must_use]
    pub fn own_scenarios(&self) -> Option<PathBuf> {
        self.setting.dirs.as_ref().map(|dirs| dirs.data_dir().join("scenarios"))
    }

    /// The profiles.
    ///
    /// # Errors
    /// When their folder cannot be made.
    pub fn store(&self) -> Result<Store, Fault> {
        Ok(Store::open(self.saves()?)?)
    }

    /// All content.
    ///
    /// # Errors
    /// When a folder that was named cannot be listed.
    pub fn bank(&self) -> Result<Bank, Fault> {
        let own = self.own_scenarios();
        Ok(Bank::new(Library::open_packs(own.as_deref(), &self.options.scenarios)?))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp::now()
    }

    /// A seed nobody can foresee.
    #[must_use]
    pub fn seed(&self) -> u64 {
        // People read seeds out to each other: nine digits are enough.
        rand::random_range(0..1_000_000_000)
    }

    /// An id for a run that begins now: sortable, and unlike any other.
    #[must_use]
    pub fn run_id(&self) -> String {
        let day = self.now().strftime("%Y%m%d-%H%M%S").to_string();
        format!("{day}-{:04x}", rand::random::<u16>())
    }
}

/// A word as a shell takes it whole.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:,+=@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else if cfg!(windows) {
        format!("\"{word}\"")
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

/// What the terminal writes on, as far as the environment says.
#[must_use]
pub fn ground() -> Option<Ground> {
    Ground::from_numbers(&env::var("COLORFGBG").ok()?)
}

/// Whether the terminal says of itself that it can only write lines.
#[must_use]
pub fn is_dumb() -> bool {
    env::var("TERM").is_ok_and(|term| term == "dumb")
}

/// A moment as people here write it.
#[must_use]
pub fn local(at: Timestamp) -> String {
    at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The time of day as people here write it.
#[must_use]
pub fn clock(at: Timestamp) -> String {
    at.to_zoned(jiff::tz::TimeZone::system()).strftime("%H:%M:%S").to_string()
}

/// The most that is read of a file somebody names: a device may have no end.
const MOST: u64 = 1 << 20;

/// A text file named on the command line.
pub fn text(path: &Path) -> Result<String, Fault> {
    let read = || {
        let mut text = String::new();
        File::open(path)?.take(MOST + 1).read_to_string(&mut text)?;
        if text.len() as u64 > MOST { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(text) }
    };
    read().map_err(|source| Fault::Read { path: path.to_owned(), source })
}
