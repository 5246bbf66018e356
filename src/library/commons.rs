//! The common parts that a text names: of the packs, and of the folder of scenarios that a file named
//! by its place lies in.

use std::collections::BTreeMap;
use std::path::Path;

use super::pack::{self, Pack, Source};
use super::{Library, load};

impl Library {
    /// Those of the packs whose id stands in the text in quotes.
    pub(super) fn commons(&self, text: &str) -> BTreeMap<String, String> {
        let mut commons = BTreeMap::new();
        for path in self.packs.iter().flat_map(Pack::files) {
            if path.starts_with("common/")
                && let Some(id) = pack::scenario_id(path)
                && names(text, id)
                && let Some((_, source)) = self.top(path)
                && let Ok(text) = source.text()
            {
                commons.insert(id.to_owned(), text);
            }
        }
        commons
    }

    /// The same for the file at that place; what lies in its own folder of scenarios goes before
    /// what the packs have.
    pub(super) fn commons_at(&self, path: &Path, text: &str) -> BTreeMap<String, String> {
        let mut commons = self.commons(text);
        if !text.contains("common/") {
            return commons;
        }
        let Some(folder) = load::commons_over(path) else { return commons };
        for (name, path) in load::list(&folder).unwrap_or_default() {
            let name = format!("common/{name}");
            if let Some(id) = pack::scenario_id(&name)
                && names(text, id)
                && let Ok(text) = Source::File(path).text()
            {
                commons.insert(id.to_owned(), text);
            }
        }
        commons
    }
}

fn names(text: &str, id: &str) -> bool {
    text.contains(&format!("\"{id}\"")) || text.contains(&format!("'{id}'"))
}
