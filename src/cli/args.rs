//! What can be typed. The words that explain it are messages: see `help`.
#![allow(missing_docs, reason = "clap would print doc comments as English help")]

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "saolei", version, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Clone, Debug, Default, Args)]
pub struct Options {
    #[arg(long, global = true, value_name = "DIR")]
    pub saves: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    pub scenarios: Vec<PathBuf>,
    #[arg(long, global = true, value_parser = ["auto", "narrow", "wide"], value_name = "MODE", default_value = "auto")]
    pub ambiguous: String,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Play(PlayArgs),
    Scenarios(JsonArgs),
    Check(CheckArgs),
    Rules(RulesArgs),
    Show(ShowArgs),
    Profile(ProfileArgs),
    Replay(ReplayArgs),
    Config(ConfigArgs),
    Doctor(JsonArgs),
    Completions(CompletionsArgs),
}

#[derive(Debug, Args)]
pub struct JsonArgs {
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct PlayArgs {
    #[arg(value_name = "ID")]
    pub id: String,
    #[arg(long)]
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
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long)]
    pub json: bool,
    #[arg(long)]
    pub strict: bool,
    #[arg(long)]
    pub notes: bool,
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
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}
