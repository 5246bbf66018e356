//! The program's sources and messages, read as text.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A message: its id, the file it stands in, its words.
pub struct Message {
    pub id: String,
    pub file: String,
    pub words: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the sources are here") {
        let path = entry.expect("a name").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The languages there are, by their folder.
pub const LOCALES: [&str; 2] = ["zh", "en"];

/// Every message of a language.
pub fn messages_in(locale: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let folder = root().join("locales");
    let parts = ["first", "screens", "lines"].map(|part| folder.join(part).join(locale));
    for path in parts.iter().flat_map(|part| files(part, ".ftl")) {
        let file = path.file_name().expect("a name").to_string_lossy().into_owned();
        for line in fs::read_to_string(&path).expect("text").lines() {
            match line.split_once(" =") {
                Some((id, words)) if !id.contains([' ', '#']) => messages.push(Message {
                    id: id.to_owned(),
                    file: file.clone(),
                    words: words.trim().to_owned(),
                }),
                _ if line.starts_with(' ') => {
                    let message = messages.last_mut().expect("a line that goes on");
                    message.words.push('\n');
                    message.words.push_str(line.trim());
                }
                _ => {}
            }
        }
    }
    messages
}

/// Every message of every language.
pub fn messages() -> Vec<Message> {
    LOCALES.into_iter().flat_map(messages_in).collect()
}

impl Message {
    /// The names of what is put in.
    pub fn holes(&self) -> BTreeSet<String> {
        let after = self.words.split("{ $").skip(1);
        after.filter_map(|hole| hole.split([' ', '}']).next()).map(str::to_owned).collect()
    }
}

/// The sources of the program itself, without its tests.
pub fn sources() -> Vec<String> {
    let is_test = |path: &Path| {
        let below = path.strip_prefix(root()).expect("below").to_string_lossy().into_owned();
        below.contains("/tests/")
            || ["/tests.rs", "testing.rs", "samples.rs", "example.rs"]
                .iter()
                .any(|end| below.ends_with(end))
    };
    files(&root(), ".rs")
        .into_iter()
        .filter(|path| !is_test(path))
        .map(|path| {
            let text = fs::read_to_string(path).expect("text");
            let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
            text[..end].to_owned()
        })
        .collect()
}

/// The texts in quotes of these sources; a quote within a comment or a character may cut one short.
pub fn literals(sources: &[String]) -> Vec<String> {
    let lines = sources.iter().flat_map(|text| text.lines());
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}
