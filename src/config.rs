//! What a person has set for all their visits, in `config.toml`. It knows nothing of flags and the
//! environment, which go before it, nor of what belongs to one profile.
//!
//! ```toml
//! lang = "zh"              # zh, en
//!
//! [ui]
//! theme = "auto"           # auto, dark, light, high-contrast, mono
//! glyphs = "auto"          # auto, unicode, ascii
//! motion = "full"          # full, reduced, none
//! mouse = false
//! bell = "none"            # none, visual, sound
//! screen_reader = false
//! ```
//!
//! A fault in it never stops the program: what cannot be understood has its default, and is told.
//! Keys nobody knows, and comments, stay where they are when the file is written back.

mod fault;
mod words;

use std::fs;
use std::io;
use std::path::Path;

use toml_edit::{DocumentMut, Item, Table, TableLike};

use crate::message::Lang;
use crate::profile::files;
use crate::tui::motion::Motion;
use crate::tui::theme::{Bell, GlyphWish, ThemeName};
pub use fault::Fault;
use words::from_word;
pub use words::{Word, to_word};

/// The table that holds all but the language.
const UI: &str = "ui";

/// Every setting there is.
pub const KEYS: [&str; 7] =
    ["lang", "ui.theme", "ui.glyphs", "ui.motion", "ui.mouse", "ui.bell", "ui.screen_reader"];

/// Why something could not be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There is no such key.
    Key,
    /// It cannot have that value; these it can have.
    Value(Vec<&'static str>),
}

/// What is set; everything has a default.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The language of the program's own words; `None`: as the system says.
    pub lang: Option<Lang>,
    /// Which colours.
    pub theme: ThemeName,
    /// Which signs.
    pub glyphs: GlyphWish,
    /// How much may move.
    pub motion: Motion,
    /// Whether the mouse is taken, too.
    pub mouse: bool,
    /// How a deadline calls for attention.
    pub bell: Bell,
    /// Whether a run is told in lines of text without being asked for.
    pub screen_reader: bool,
    /// The file as it stands; `None` where it could not be read as one.
    document: Option<DocumentMut>,
}

impl Config {
    /// What the file says, and what is wrong with it. One that is not there says nothing.
    #[must_use]
    pub fn read(path: &Path) -> (Config, Vec<Fault>) {
        match fs::read_to_string(path) {
            Ok(text) => Config::parse(&text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                (Config { document: Some(DocumentMut::new()), ..Config::default() }, Vec::new())
            }
            Err(error) => (Config::default(), vec![Fault::Unreadable(error)]),
        }
    }

    /// What the text of such a file says, and what is wrong with it.
    #[must_use]
    pub fn parse(text: &str) -> (Config, Vec<Fault>) {
        let document = match text.parse::<DocumentMut>() {
            Ok(document) => document,
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let before = text.get(..at).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                return (Config::default(), vec![Fault::Syntax { line }]);
            }
        };
        let mut reader = Reader { faults: Vec::new() };
        let top = document.as_table();
        let lang = reader.lang(top);
        let empty = Table::new();
        let ui: &dyn TableLike = match top.get(UI) {
            None => &empty,
            Some(item) => item.as_table_like().unwrap_or_else(|| {
                reader.faults.push(Fault::NoTable { key: UI.to_owned() });
                &empty
            }),
        };
        let config = Config {
            lang,
            theme: reader.word(ui, "theme"),
            glyphs: reader.word(ui, "glyphs"),
            motion: reader.word(ui, "motion"),
            mouse: reader.flag(ui, "mouse"),
            bell: reader.word(ui, "bell"),
            screen_reader: reader.flag(ui, "screen_reader"),
            document: None,
        };
        (Config { document: Some(document), ..config }, reader.faults)
    }

    /// Sets one of [`KEYS`] to what stands in such a file for it; the table of a key may be left
    /// out. What is refused changes nothing.
    ///
    /// # Errors
    /// When there is no such key, or it cannot have that value.
    pub fn set(&mut self, key: &str, value: &str) -> Result<(), Refused> {
        let key = key.strip_prefix("ui.").filter(|key| *key != "lang").unwrap_or(key);
        let mut next = self.clone();
        let mut reader = Reader { faults: Vec::new() };
        let item = match value {
            "true" | "false" => toml_edit::Value::from(value == "true"),
            word => toml_edit::Value::from(word),
        };
        let mut table = Table::new();
        table.insert(key, Item::Value(item));
        match key {
            "lang" => next.lang = reader.lang(&table),
            "theme" => next.theme = reader.word(&table, key),
            "glyphs" => next.glyphs = reader.word(&table, key),
            "motion" => next.motion = reader.word(&table, key),
            "mouse" => next.mouse = reader.flag(&table, key),
            "bell" => next.bell = reader.word(&table, key),
            "screen_reader" => next.screen_reader = reader.flag(&table, key),
            _ => return Err(Refused::Key),
        }
        if let Some(Fault::Value { valid, .. }) = reader.faults.pop() {
            return Err(Refused::Value(valid));
        }
        *self = next;
        Ok(())
    }

    /// Writes it all back: beside the file, then over it. A file that could not be read as one is
    /// kept under another name first.
    ///
    /// # Errors
    /// When it cannot be written; what was there is still there.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        if self.document.is_none() && path.exists() {
            files::set_aside(path)?;
        }
        files::replace(path, self.text().as_bytes())
    }

    /// The text of the file with everything as it is set now. What has its default and was never
    /// written is not written now.
    #[must_use]
    pub fn text(&self) -> String {
        let mut document = self.document.clone().unwrap_or_default();
        // What did not change stays as it was written: it may be a word of a newer version.
        let (before, _) = Config::parse(&document.to_string());
        if self.lang != before.lang {
            put(document.as_table_mut(), "lang", self.lang.map(Lang::id).map(Into::into));
        }
        let words = [
            ("theme", word(self.theme), self.theme != before.theme),
            ("glyphs", word(self.glyphs), self.glyphs != before.glyphs),
            ("motion", word(self.motion), self.motion != before.motion),
            ("mouse", self.mouse.into(), self.mouse != before.mouse),
            ("bell", word(self.bell), self.bell != before.bell),
            (
                "screen_reader",
                self.screen_reader.into(),
                self.screen_reader != before.screen_reader,
            ),
        ];
        let ui = document.entry(UI).or_insert_with(|| Item::Table(Table::new()));
        if ui.as_table_like().is_none() {
            *ui = Item::Table(Table::new());
        }
        if let Some(table) = ui.as_table_like_mut() {
            for (key, value, _) in words.into_iter().filter(|(.., changed)| *changed) {
                put(table, key, Some(value));
            }
            if table.is_empty() {
                document.remove(UI);
            }
        }
        document.to_string()
    }

    /// Keys of the file that this program does not know; a slip, or a newer version's.
    #[must_use]
    pub fn unknown(&self) -> Vec<String> {
        let Some(document) = &self.document else { return Vec::new() };
        let of = |table: &dyn TableLike, known: &[&str], before: &str| -> Vec<String> {
            let others = table.iter().filter(|(key, _)| !known.contains(key));
            others.map(|(key, _)| format!("{before}{key}")).collect()
        };
        let mut unknown = of(document.as_table(), &["lang", UI], "");
        if let Some(ui) = document.get(UI).and_then(Item::as_table_like) {
            let known = KEYS.iter().filter_map(|key| key.strip_prefix("ui.")).collect::<Vec<_>>();
            unknown.extend(of(ui, &known, "ui."));
        }
        unknown
    }
}

/// The setting a key was perhaps meant to be.
#[must_use]
pub fn nearest(key: &str) -> Option<&'static str> {
    let bare = |key: &'static str| key.strip_prefix("ui.").unwrap_or(key);
    let name = key.rsplit('.').next().unwrap_or(key);
    let like = |known: &'static str| strsim::jaro_winkler(bare(known), name);
    let known = KEYS.into_iter().filter(|known| name.len() <= 40 && like(known) > 0.8);
    known.max_by(|a, b| like(a).total_cmp(&like(b)))
}

fn word<T: Word>(one: T) -> toml_edit::Value {
    to_word(one).into()
}

/// Sets a key; the comment behind it stays.
fn put(table: &mut dyn TableLike, key: &str, value: Option<toml_edit::Value>) {
    let Some(mut value) = value else {
        table.remove(key);
        return;
    };
    // In place: an insertion would lose the comments around the key.
    match table.get_mut(key) {
        Some(Item::Value(old)) => {
            value.decor_mut().clone_from(old.decor());
            *old = value;
        }
        Some(other) => *other = Item::Value(value),
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

/// Takes what it can and notes the rest.
struct Reader {
    faults: Vec<Fault>,
}

impl Reader {
    fn lang(&mut self, table: &dyn TableLike) -> Option<Lang> {
        let item = table.get("lang")?;
        let lang = item.as_str().and_then(Lang::of);
        if lang.is_none() {
            self.refuse("lang", item, &Lang::ALL.map(Lang::id));
        }
        lang
    }

    fn word<T: Word>(&mut self, table: &dyn TableLike, key: &str) -> T {
        let Some(item) = table.get(key) else { return T::default() };
        item.as_str().and_then(from_word).unwrap_or_else(|| {
            let known: Vec<&str> = T::ALL.iter().map(|(word, _)| *word).collect();
            self.refuse(&format!("{UI}.{key}"), item, &known);
            T::default()
        })
    }

    fn flag(&mut self, table: &dyn TableLike, key: &str) -> bool {
        let Some(item) = table.get(key) else { return false };
        item.as_bool().unwrap_or_else(|| {
            self.refuse(&format!("{UI}.{key}"), item, &["true", "false"]);
            false
        })
    }

    fn refuse(&mut self, key: &str, item: &Item, valid: &[&'static str]) {
        let found = item.as_str().map_or_else(|| item.to_string(), str::to_owned);
        self.faults.push(Fault::Value {
            key: key.to_owned(),
            found: found.trim().to_owned(),
            valid: valid.to_vec(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &str = "# mine\nlang = \"en\"\nlater = 1\n\n[ui]\ntheme = \"mono\" # quiet\nglyphs = \"ascii\"\n\
        motion = \"none\"\nmouse = true\nbell = \"sound\"\nscreen_reader = true\nnew = \"x\"\n";

    #[test]
    fn a_word_this_version_does_not_know_stays_when_another_is_changed() {
        let text = "lang = \"fr\"\n[ui]\ntheme = \"sepia\" # newer\n";
        let (config, faults) = Config::parse(text);
        assert_eq!(faults.len(), 2);
        let changed = Config { mouse: true, ..config }.text();
        assert!(changed.contains("lang = \"fr\"") && changed.contains("\"sepia\" # newer"));
        assert!(Config::parse(&changed).0.mouse, "{changed}");
    }

    #[test]
    fn everything_can_be_set() {
        let (config, faults) = Config::parse(ALL);
        assert!(faults.is_empty());
        assert_eq!((config.lang, config.theme), (Some(Lang::En), ThemeName::Mono));
        assert_eq!((config.glyphs, config.motion), (GlyphWish::Ascii, Motion::None));
        assert_eq!((config.mouse, config.bell, config.screen_reader), (true, Bell::Sound, true));
        assert_eq!(config.unknown(), ["later", "ui.new"]);
    }

    #[test]
    fn every_key_can_be_set_by_what_is_typed_and_nothing_else_changes() {
        let values = ["zh", "auto", "unicode", "reduced", "false", "visual", "false"];
        for (key, value) in KEYS.into_iter().zip(values) {
            let (mut config, _) = Config::parse(ALL);
            config.set(key, value).unwrap();
            let changed: Vec<String> = config
                .text()
                .lines()
                .zip(ALL.lines())
                .filter(|(now, before)| now != before)
                .map(|(now, _)| now.to_owned())
                .collect();
            assert_eq!(changed.len(), 1, "{key}: {changed:?}");
            let name = key.trim_start_matches("ui.");
            assert!(changed[0].starts_with(name) && changed[0].contains(value), "{changed:?}");
        }
        let (mut config, _) = Config::parse(ALL);
        config.set("ui.mouse", "false").unwrap();
        assert!(!config.mouse);
        assert_eq!(config.set("sound", "on"), Err(Refused::Key));
        let refused = config.set("screen_reader", "off");
        assert_eq!(refused, Err(Refused::Value(vec!["true", "false"])));
        assert!(config.screen_reader, "what is refused changes nothing");
    }

    #[test]
    fn nothing_has_to_be_set() {
        let (config, faults) = Config::parse("");
        assert!(faults.is_empty() && config.unknown().is_empty());
        assert_eq!((config.lang, config.theme, config.mouse), (None, ThemeName::Auto, false));
        assert_eq!(config.text(), "");
    }

    #[test]
    fn what_is_written_back_keeps_comments_and_keys_of_others() {
        let (mut config, _) = Config::parse(ALL);
        assert_eq!(config.text(), ALL);
        config.theme = ThemeName::HighContrast;
        config.mouse = false;
        let changed = ALL.replace("\"mono\"", "\"high-contrast\"");
        assert_eq!(config.text(), changed.replace("mouse = true", "mouse = false"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/config.toml");
        config.write(&path).unwrap();
        let (again, faults) = Config::read(&path);
        assert!(faults.is_empty());
        assert_eq!(again.text(), config.text());
    }

    #[test]
    fn a_wrong_value_costs_only_itself() {
        let text = "lang = \"fr\"\n[ui]\ntheme = \"pink\"\nmotion = \"none\"\nmouse = \"yes\"\n";
        let (config, faults) = Config::parse(text);
        assert_eq!((config.lang, config.theme), (None, ThemeName::Auto));
        assert_eq!(config.motion, Motion::None, "the others hold");
        for (fault, (key, found)) in
            faults.iter().zip([("lang", "fr"), ("ui.theme", "pink"), ("ui.mouse", "yes")])
        {
            for lang in Lang::ALL {
                let line = fault.message(lang);
                assert!(line.contains(key) && line.contains(found), "{line}");
            }
        }
        assert_eq!(faults.len(), 3);
        let (_, faults) = Config::parse("ui = 3\n");
        assert!(faults[0].message(Lang::En).contains("ui"));
    }

    #[test]
    fn a_file_that_is_no_toml_is_told_with_its_line_and_kept_aside() {
        let text = "lang = \"en\"\n[ui\n";
        let (mut config, faults) = Config::parse(text);
        assert_eq!(config.lang, None);
        assert!(faults[0].message(Lang::En).contains("line 2"), "{}", faults[0].message(Lang::En));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        fs::write(&path, text).unwrap();
        config.mouse = true;
        config.write(&path).unwrap();
        assert!(Config::read(&path).0.mouse);
        let kept = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        let kept = kept.filter(|other| *other != path).collect::<Vec<_>>();
        assert_eq!(kept.len(), 1);
        assert_eq!(fs::read_to_string(&kept[0]).unwrap(), text);
    }

    #[test]
    fn a_folder_in_its_place_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let (_, faults) = Config::read(folder.path());
        assert!(matches!(faults.as_slice(), [Fault::Unreadable(_)]));
        let (_, none) = Config::read(&folder.path().join("config.toml"));
        assert!(none.is_empty());
    }
}
