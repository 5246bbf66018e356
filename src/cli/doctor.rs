//! `saolei doctor`: whether this terminal suits the game, in plain words; and a page on which keys
//! can be tried by hand.

mod told;

use std::env;
use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::args::DoctorArgs;
use super::encoding::Encoding;
use super::fault::{Exit, Fault};
use super::world;
use super::{Place, print_json, print_lines};
use crate::config::to_word;
use crate::tui::term::{Answers, Claim, Term};
use crate::tui::theme::ground::Rgb;
use crate::tui::theme::{ColorLevel, ColorSource, Glyphs, Ground, Theme, ThemeName};
use crate::tui::{model, tryout};

/// What is found out about the terminal.
struct Facts {
    /// Whether both ends are one.
    terminal: bool,
    size: Option<(u16, u16)>,
    level: ColorLevel,
    level_from: ColorSource,
    /// The background the terminal told of.
    background: Option<Rgb>,
    /// What it writes on, by that or by the environment.
    ground: Option<Ground>,
    theme: ThemeName,
    encoding: Encoding,
    /// Whether ambiguous characters are two cells wide; `None` where it does not say.
    wide: Option<bool>,
    glyphs: Glyphs,
    folders: [Folder; 3],
}

/// A place where files are kept.
struct Folder {
    id: &'static str,
    path: PathBuf,
    state: FolderState,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FolderState {
    Writable,
    Absent,
    Refused,
}

pub fn run(place: &Place, args: &DoctorArgs) -> Result<Exit, Fault> {
    if args.keys && !args.json {
        return try_keys(place);
    }
    let facts = Facts::find(place)?;
    if args.json {
        print_json(&data(place, &facts))?;
    } else {
        print_lines(told::lines(place, &facts))?;
    }
    Ok(Exit::Fine)
}

fn try_keys(place: &Place) -> Result<Exit, Fault> {
    if !is_terminal() {
        return Err(Fault::NoTerminal);
    }
    match tryout::run(place.look(), place.options.mouse).map_err(Fault::Terminal)? {
        model::Exit::Done => Ok(Exit::Fine),
        other => Ok(Exit::Code(other.code())),
    }
}

fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

impl Facts {
    fn find(place: &Place) -> Result<Facts, Fault> {
        let terminal = is_terminal();
        let var = |name: &str| env::var(name).ok();
        let (mut level, mut level_from) = ColorLevel::explain(place.color(), var);
        let theme = place.setting.config.theme;
        if theme == ThemeName::Mono {
            (level, level_from) = (ColorLevel::None, ColorSource::Config);
        }
        let said = |wide| Answers { wide: Some(wide), ..Answers::default() };
        let Answers { wide, background, .. } = match place.options.ambiguous.as_str() {
            "narrow" => said(false),
            "wide" => said(true),
            _ if terminal => probe(place),
            _ => Answers::default(),
        };
        let (saves, opened) = (place.saves()?, place.store().is_ok());
        let saves = match Folder::new("saves", saves) {
            folder if opened => folder,
            folder => Folder { state: FolderState::Refused, ..folder },
        };
        let own = place.own_scenarios().unwrap_or_default();
        let config = place.setting.config_path.as_deref().and_then(Path::parent);
        let config = match config {
            Some(folder) if folder.as_os_str().is_empty() => PathBuf::from("."),
            folder => folder.map(Path::to_owned).unwrap_or_default(),
        };
        Ok(Facts {
            terminal,
            size: crossterm::terminal::size().ok().filter(|_| terminal),
            level,
            level_from,
            background,
            ground: background.map(Ground::of).or_else(world::ground),
            theme,
            encoding: Encoding::find(),
            wide,
            glyphs: place.setting.config.glyphs.resolve(wide == Some(true)),
            folders: [saves, Folder::new("scenarios", own), Folder::new("config", config)],
        })
    }

    /// The background the colours are for, if there are any; `None`: for both.
    fn ground_taken(&self) -> Option<Ground> {
        let Facts { level, theme: name, ground, .. } = *self;
        Theme { level, name, ground, ..Theme::default() }.ground_taken()
    }

    fn folder(&self, id: &str) -> Option<&Folder> {
        self.folders.iter().find(|folder| folder.id == id)
    }
}

impl Folder {
    fn new(id: &'static str, path: PathBuf) -> Folder {
        let state = match path.is_dir() {
            true if takes_files(&path) => FolderState::Writable,
            false if !path.exists() => FolderState::Absent,
            _ => FolderState::Refused,
        };
        Folder { id, path, state }
    }
}

/// What the terminal says of itself.
fn probe(place: &Place) -> Answers {
    let term = Term::enter(place.lang, Claim { mouse: false, own_page: true });
    term.map_or_else(|_| Answers::default(), |mut term| term.ask().answers())
}

/// As it is written in style sheets.
fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Whether a file can be made there; a folder that is there may still be for reading only.
fn takes_files(folder: &Path) -> bool {
    let probe = folder.join(format!(".doctor-{}", std::process::id()));
    // A full disk still makes empty files.
    let made = File::create_new(&probe)
        .and_then(|mut file| file.write_all(&[b'x'; 4096]).and_then(|()| file.sync_all()));
    fs::remove_file(&probe).is_ok() && made.is_ok()
}

fn data(place: &Place, facts: &Facts) -> Value {
    let path = |id: &str| facts.folder(id).map(|folder| &folder.path);
    let writable =
        |id: &str| facts.folder(id).is_some_and(|folder| folder.state == FolderState::Writable);
    json!({
        "version": env!("SAOLEI_VERSION"),
        "lang": place.lang.id(),
        "lang_from": place.setting.lang_from.id(),
        "terminal": facts.terminal,
        "term": facts.encoding.terminal,
        "linux_console": facts.encoding.is_console(),
        "size": facts.size,
        "colour": format!("{:?}", facts.level).to_lowercase(),
        "colour_from": facts.level_from.id(),
        "background": facts.ground.map(Ground::id),
        "background_from": match (facts.background, facts.ground) {
            (Some(_), _) => Some("terminal"),
            (None, Some(_)) => Some("colorfgbg"),
            (None, None) => None,
        },
        "background_colour": facts.background.map(hex),
        "theme": to_word(facts.theme),
        "theme_for": match facts.ground_taken() {
            _ if facts.level == ColorLevel::None => "none",
            taken => taken.map_or("both", Ground::id),
        },
        "ambiguous_wide": facts.wide,
        "glyphs": format!("{:?}", facts.glyphs).to_lowercase(),
        "locale": facts.encoding.locale,
        "utf8": facts.encoding.is_utf8(),
        "saves": path("saves"),
        "saves_writable": writable("saves"),
        "scenarios": path("scenarios"),
        "scenarios_writable": writable("scenarios"),
        "config": place.setting.config_path,
        "config_writable": writable("config"),
        "config_faults": place.setting.faults.len(),
    })
}
