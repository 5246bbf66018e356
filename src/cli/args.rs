//! What can be typed. The words that explain it are messages: see `help`.
#![allow(missing_docs, reason = "clap would print doc comments as English help")]

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Args, Parser, Subcommand};

use crate::message::Lang;
use crate::scenario::code::Severity;

/// The default is what is read where nothing was typed.
#[derive(Debug, Default, Parser)]
#[command(name = "saolei", version = env!("SAOLEI_VERSION"), disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub options: Options,
    #[arg(long = "plain", id = "plain", alias = "screen-reader")]
    pub in_lines: bool,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Clone, Debug, Args)]
pub struct Options {
    #[arg(long, global = true, value_parser = Tongue, value_name = "LANG")]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    pub saves: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Vec<PathBuf>,
    #[arg(long, global = true, value_parser = ["auto", "narrow", "wide"], value_name = "MODE", default_value = "auto")]
    pub ambiguous: String,
    #[arg(long, global = true, value_parser = ["auto", "always", "never"], value_name = "MODE", default_value = "auto")]
    pub color: String,
    #[arg(long, global = true)]
    pub mouse: bool,
    #[arg(long, global = true)]
    pub no_alt_screen: bool,
    #[arg(long, global = true, value_parser = ["off", "error", "warn", "info", "debug"], value_name = "LEVEL", default_value = "off")]
    pub log_level: String,
}

impl Default for Options {
    fn default() -> Self {
        let auto = || "auto".to_owned();
        Self {
            lang: None,
            config: None,
            saves: None,
            scenarios: Vec::new(),
            ambiguous: auto(),
            color: auto(),
            mouse: false,
            no_alt_screen: false,
            log_level: "off".to_owned(),
        }
    }
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Play(PlayArgs),
    Scenarios(JsonArgs),
    Check(CheckArgs),
    Where(WhereArgs),
    Rules(RulesArgs),
    Show(ShowArgs),
    Graph(GraphArgs),
    Explore(ExploreArgs),
    Bots(BotsArgs),
    New(NewArgs),
    Schema,
    Profile(ProfileArgs),
    Replay(ReplayArgs),
    Config(ConfigArgs),
    Doctor(DoctorArgs),
    Completions(CompletionsArgs),
}

#[derive(Debug, Args)]
pub struct JsonArgs {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct DoctorArgs {
    #[arg(long, conflicts_with = "json")]
    pub keys: bool,
    #[arg(long)]
    pub json: bool,
}

/// How a scenario was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chosen {
    /// By a command.
    #[default]
    Command,
    /// From the numbered list.
    List,
}

#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own that can be typed")]
pub struct PlayArgs {
    #[arg(skip)]
    pub chosen: Chosen,
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, alias = "screen-reader")]
    pub plain: bool,
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub seed: Option<u64>,
    #[arg(long, value_name = "FILE")]
    pub answers: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
    #[arg(long)]
    pub new: bool,
    #[arg(long, value_name = "SCENE")]
    pub from: Option<String>,
    #[arg(long, value_name = "SETTING")]
    pub set: Vec<String>,
    #[arg(long)]
    pub author: bool,
}

#[derive(Debug, Default, Args)]
#[expect(clippy::struct_excessive_bools, reason = "switches, as they are typed")]
pub struct CheckArgs {
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub notes: bool,
    #[arg(long, value_parser = ["error", "warning", "note"], value_name = "LEVEL", conflicts_with = "notes")]
    pub from: Option<String>,
    #[arg(long)]
    pub deep: bool,
    #[arg(long, conflicts_with = "json")]
    pub watch: bool,
    #[arg(long, value_name = "N", requires = "deep", default_value_t = crate::lint::FEW_STATES)]
    pub most: usize,
    #[arg(long, value_name = "CODE", num_args = 0..=1, default_missing_value = "", conflicts_with_all = ["paths", "strict", "notes", "from", "deep", "watch"])]
    pub explain: Option<String>,
}

impl CheckArgs {
    /// From which severity on something is told.
    #[must_use]
    pub fn floor(&self) -> Severity {
        match self.from.as_deref() {
            Some("note") => Severity::Note,
            // What makes the command fail is told.
            Some("error") if !self.strict => Severity::Error,
            _ if self.notes => Severity::Note,
            _ => Severity::Warning,
        }
    }
}

#[derive(Debug, Args)]
pub struct WhereArgs {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct RulesArgs {
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub say: Option<String>,
    #[arg(long, value_name = "DOMAIN")]
    pub domain: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ShowArgs {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long)]
    pub key: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct GraphArgs {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, conflicts_with = "mermaid")]
    pub dot: bool,
    #[arg(long)]
    pub mermaid: bool,
}

#[derive(Debug, Args)]
pub struct ExploreArgs {
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = crate::explore::MOST_STATES)]
    pub most: usize,
    #[arg(long, conflicts_with = "json")]
    pub plan: bool,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct NewArgs {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
    #[arg(long)]
    pub yes: bool,
}

#[derive(Debug, Args)]
pub struct BotsArgs {
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=100_000))]
    pub seeds: u64,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ProfileArgs {
    #[command(subcommand)]
    pub action: ProfileAction,
}

#[derive(Debug, Subcommand)]
pub enum ProfileAction {
    List {
        #[arg(long)]
        json: bool,
    },
    Show {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long)]
        json: bool,
    },
    Export {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    Import {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long = "as", value_name = "NAME")]
        named: Option<String>,
    },
    Delete {
        #[arg(value_name = "NAME")]
        name: String,
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Debug, Args)]
pub struct ReplayArgs {
    #[arg(value_name = "RUN")]
    pub run: String,
    #[arg(long, value_name = "N")]
    pub from: Option<usize>,
    #[arg(long, requires = "from")]
    pub plain: bool,
    #[arg(long, value_name = "NAME")]
    pub profile: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct ConfigArgs {
    #[command(subcommand)]
    pub action: ConfigAction,
}

#[derive(Debug, Subcommand)]
pub enum ConfigAction {
    Path {
        #[arg(long)]
        json: bool,
    },
    Check {
        #[arg(long)]
        json: bool,
    },
    Set {
        #[arg(value_name = "KEY")]
        key: String,
        #[arg(value_name = "VALUE")]
        value: String,
    },
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Takes every tag of a language that the program speaks, and offers their short names.
#[derive(Clone)]
struct Tongue;

impl TypedValueParser for Tongue {
    type Value = Lang;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&Arg>,
        value: &OsStr,
    ) -> Result<Lang, clap::Error> {
        value.to_str().and_then(Lang::of).ok_or_else(|| {
            let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
            let name = arg.map(ToString::to_string).unwrap_or_default();
            let found = value.to_string_lossy().into_owned();
            let valid = Lang::ALL.map(|lang| lang.id().to_owned()).to_vec();
            error.insert(ContextKind::InvalidArg, ContextValue::String(name));
            error.insert(ContextKind::InvalidValue, ContextValue::String(found));
            error.insert(ContextKind::ValidValue, ContextValue::Strings(valid));
            error
        })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Lang::ALL.into_iter().map(|lang| PossibleValue::new(lang.id()))))
    }
}
