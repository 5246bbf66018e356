//! What the program did, for whoever looks for a fault: a file beside the saves, never the terminal,
//! and none unless it is asked for.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;
use std::sync::Mutex;

use tracing::Level;

/// Starts to keep a log in this file, which is added to. To be called once, before anything that is
/// to be in it.
///
/// # Errors
/// When the file cannot be made or written to.
pub fn keep(path: &Path, level: Level) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let file: File = OpenOptions::new().create(true).append(true).open(path)?;
    let subscriber = tracing_subscriber::fmt()
        .with_writer(Mutex::new(file))
        .with_ansi(false)
        .with_max_level(level)
        .finish();
    // A second one would be a second call; the first goes on.
    let _ = tracing::subscriber::set_global_default(subscriber);
    Ok(())
}
