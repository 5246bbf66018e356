//! `saolei check --watch`: checks, waits until a file was saved, and checks again, until Ctrl-C.
//!
//! Nothing is asked for again and again: the system says what was written. A file is watched by its
//! folder, for many editors write a new one and give it the old name.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::{Event, EventKind, RecursiveMode, Watcher};

use crate::cli::args::CheckArgs;
use crate::cli::fault::{Exit, Fault};
use crate::cli::world::clock;
use crate::cli::{Place, one_line};
use crate::library::{commons_over, files_named};
use crate::message::{say, say_with};

/// A save is over when nothing was written for so long: some editors write twice.
const SETTLED: Duration = Duration::from_millis(80);

/// What is watched: whole folders, and files by themselves.
struct Watched {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

pub fn run(place: &Place, args: &CheckArgs) -> Result<Exit, Fault> {
    let watched = Watched::of(place, args)?;
    let (tell, told) = mpsc::channel();
    let heard = move |event: notify::Result<Event>| {
        // Nobody listens any more when the program ends.
        let _ = tell.send(event);
    };
    let mut watcher = notify::recommended_watcher(heard).map_err(Fault::Watch)?;
    for (root, mode) in watched.roots() {
        watcher.watch(root, mode).map_err(Fault::Watch)?;
    }
    let mut first = true;
    loop {
        let again = [("time", clock(place.now()).into())];
        if !std::mem::take(&mut first) && !said(&say_with(place.lang, "watch-again", &again)) {
            return Ok(Exit::Fine);
        }
        if let Err(fault) = super::once(place, args) {
            // A file that is being written may be gone for a moment.
            crate::cli::page::tell(&one_line(&fault.line(place.lang)));
        }
        if !said(&say(place.lang, "watch-waits")) || !watched.waits(&told) {
            return Ok(Exit::Fine);
        }
    }
}

/// Says a line; whether somebody still listens.
fn said(line: &str) -> bool {
    writeln!(io::stdout(), "{line}").is_ok()
}

impl Watched {
    /// The paths named with their common parts, and the packs that are no part of the program.
    fn of(place: &Place, args: &CheckArgs) -> Result<Watched, Fault> {
        super::bank_with(place, &args.paths)?; // what is not there is told at once
        let mut watched = Watched { folders: Vec::new(), files: Vec::new() };
        let named: Vec<PathBuf> = args.paths.iter().flat_map(|path| files_named(path)).collect();
        let own = place.own_scenarios().filter(|own| own.is_dir());
        for path in named.iter().chain(&place.options.scenarios).chain(&own) {
            let whole = path.canonicalize();
            let whole = whole.map_err(|_| Fault::NothingThere(path.clone()))?;
            let list = if whole.is_dir() { &mut watched.folders } else { &mut watched.files };
            list.push(whole);
            watched.folders.extend(commons_over(path));
        }
        let nothing = watched.folders.is_empty() && watched.files.is_empty();
        if nothing { Err(Fault::NothingToWatch) } else { Ok(watched) }
    }

    fn roots(&self) -> impl Iterator<Item = (&Path, RecursiveMode)> {
        let folders =
            self.folders.iter().map(|folder| (folder.as_path(), RecursiveMode::Recursive));
        let beside = self.files.iter().filter_map(|file| file.parent());
        folders.chain(beside.map(|folder| (folder, RecursiveMode::NonRecursive)))
    }

    /// Waits until one of them was written; `false` where nothing will be told any more.
    fn waits(&self, told: &Receiver<notify::Result<Event>>) -> bool {
        loop {
            match told.recv() {
                Ok(event) if self.matters(&event) => break,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
        while told.recv_timeout(SETTLED).is_ok() {}
        true
    }

    /// Whether something that is checked was written; what went wrong with watching counts as well.
    fn matters(&self, event: &notify::Result<Event>) -> bool {
        let Ok(event) = event else { return true };
        if matches!(event.kind, EventKind::Access(_)) {
            return false;
        }
        event.need_rescan() || event.paths.iter().any(|path| self.has(path))
    }

    fn has(&self, path: &Path) -> bool {
        let in_folder = self.folders.iter().any(|folder| path.starts_with(folder));
        // A folder that was moved in brings files with it.
        let is_content = path.extension().is_none_or(|ending| ending == "toml");
        self.files.iter().any(|file| file == path) || (in_folder && is_content)
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{AccessKind, CreateKind};

    use super::*;

    #[test]
    fn only_what_is_checked_and_was_written_matters() {
        let watched = Watched { folders: vec!["/pack".into()], files: vec!["/x/one.toml".into()] };
        let at = |kind, path: &str| Ok(Event::new(kind).add_path(path.into()));
        let written = |path| at(EventKind::Create(CreateKind::File), path);
        assert!(watched.matters(&written("/pack/shop/a.toml")));
        assert!(watched.matters(&written("/x/one.toml")));
        assert!(watched.matters(&written("/pack/shop")), "a folder");
        for path in ["/pack/a.toml~", "/pack/.a.toml.swp", "/x/two.toml", "/other/a.toml"] {
            assert!(!watched.matters(&written(path)), "{path}");
        }
        assert!(!watched.matters(&at(EventKind::Access(AccessKind::Read), "/x/one.toml")));
    }
}
