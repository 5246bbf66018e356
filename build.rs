//! What is done once, when the program is built: the rulebook, the catalogue of cases and the heads
//! of the scenarios are prepared, by the very code that reads them (see `rulebook::prepared` for why), and the version
//! gets the commit it was built from, where there is one. The content is embedded in the binary; a
//! file added to it has to be noticed.

#[allow(dead_code, unused_imports, reason = "more than is needed here")]
#[allow(unfulfilled_lint_expectations, reason = "nothing is public in a build script")]
#[path = "src"]
mod src {
    pub mod library {
        pub mod cases;
        pub mod heads;
    }
    pub mod rulebook;
}

/// The one thing that the rulebook knows of the rest of the program.
mod message {
    #[allow(dead_code, reason = "nothing is said here")]
    #[derive(Clone, Copy)]
    pub enum Lang {
        Zh,
        En,
    }
}

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use src::library::{cases, heads};
use src::rulebook::{self, Rulebook};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=scenarios");
    println!("cargo:rerun-if-changed=.git/logs/HEAD");
    println!("cargo:rustc-env=SAOLEI_VERSION={}", version());
    if env::var("CARGO_CFG_TARGET_OS").is_ok_and(|it| it == "linux")
        && env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|it| it == "gnu")
    {
        // At a fixed place in memory nothing has to be relocated before the first frame.
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let listed = cases::read(&fs::read_to_string("scenarios/cases.toml")?);
    fs::write(out.join("cases.json"), cases::prepare(&listed))?;
    let mut texts = Vec::new();
    for folder in fs::read_dir("scenarios")? {
        let folder = folder?.path();
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if folder.is_dir() && name != "rulebook" {
            collect(&folder, &name, &mut texts)?;
        }
    }
    texts.retain(|(name, _)| !name.ends_with(".plan.toml"));
    for (name, _) in &mut texts {
        name.truncate(name.len() - ".toml".len());
    }
    fs::write(out.join("heads"), heads::prepare(&texts))?;
    prepare_rulebook(&out)
}

fn version() -> String {
    let commit = Command::new("git").args(["rev-parse", "--short=9", "HEAD"]).output();
    let commit = commit.ok().filter(|output| output.status.success());
    let commit = commit.and_then(|output| String::from_utf8(output.stdout).ok());
    match commit {
        Some(commit) => format!("{} ({})", env!("CARGO_PKG_VERSION"), commit.trim()),
        None => env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// Of a rulebook with faults nothing is prepared: the program then reads its texts itself, and
/// tells every fault in its place.
fn prepare_rulebook(out: &Path) -> io::Result<()> {
    let mut texts = Vec::new();
    collect(Path::new("scenarios/rulebook"), "rulebook", &mut texts)?;
    texts.sort();
    let prepared = Rulebook::read(&texts).ok().and_then(|rulebook| rulebook.prepare());
    let prepared = prepared.unwrap_or_default();
    fs::write(out.join("rulebook-index"), prepared.index)?;
    fs::write(out.join("rulebook-rules.json"), prepared.json)?;
    fs::write(out.join("rulebook-rules.toml"), prepared.toml)?;
    fs::write(out.join("rulebook-beside.json"), prepared.beside)
}

/// The files of a folder, by their path below the pack.
fn collect(folder: &Path, below: &str, texts: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = format!("{below}/{name}");
        if path.is_dir() {
            collect(&path, &name, texts)?;
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            texts.push((name, fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
