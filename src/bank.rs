//! The bank: scenarios with the rules they are judged by, ready to be played. Here library, rulebook,
//! checker and engine meet; each of them knows nothing of the others.

mod error;
mod rules;

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

pub use error::{BankError, fault_words};
pub use rules::Rules;

use crate::engine::input::Refused;
use crate::engine::mood::MODEL;
use crate::engine::review::Reading;
use crate::engine::run::{Run, Texts, Timed};
use crate::engine::stage::{RuleFacts, Stage};
use crate::library::{Library, LibraryError, Opened};
use crate::rulebook::{Active, Fault, Rulebook};
use crate::scenario::check::{self, Checked, Made};
use crate::scenario::model::{Head, Scenario};
use crate::scenario::review::Review;

/// All content, read when it is asked for.
pub struct Bank {
    /// The packs.
    pub library: Library,
    rulebook: OnceLock<Rulebook>,
    cases: OnceLock<Vec<String>>,
}

/// A scenario with everything that a run of it needs.
#[derive(Debug)]
pub struct Prepared {
    /// The scenario and how its answers are judged.
    pub stage: Arc<Stage>,
    /// The rules that are active.
    pub rules: Arc<Active>,
    /// Their hash.
    pub rulebook: String,
    /// The texts behind both hashes.
    pub texts: Texts,
}

impl Prepared {
    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.stage.scenario
    }

    /// A run of it that has not begun.
    #[must_use]
    pub fn run(&self, seed: u64) -> Run {
        begun(&self.scenario().id, &self.scenario().content, &self.rulebook, seed)
    }
}

/// A case review with everything that a run of it needs.
#[derive(Debug)]
pub struct Docket {
    /// What is read.
    pub review: Arc<Review>,
    /// The rules that are active.
    pub rules: Arc<Active>,
    /// Their hash.
    pub rulebook: String,
    /// The texts behind both hashes.
    pub texts: Texts,
}

impl Docket {
    /// A run of it that has not begun.
    #[must_use]
    pub fn run(&self, seed: u64) -> Run {
        begun(&self.review.id, &self.review.content, &self.rulebook, seed)
    }

    /// The record, nothing of it marked yet.
    #[must_use]
    pub fn start(&self, seed: u64) -> Reading {
        Reading::start(Arc::clone(&self.review), Arc::clone(&self.rules), seed)
    }

    /// The record where these inputs lead.
    ///
    /// # Errors
    /// The first input that is not on offer, by its place.
    pub fn replay(&self, seed: u64, inputs: &[Timed]) -> Result<Reading, (usize, Refused)> {
        Reading::replay(Arc::clone(&self.review), Arc::clone(&self.rules), seed, inputs)
    }
}

/// Something of the bank that can be practised, ready.
#[derive(Debug)]
pub enum Piece {
    /// Somebody is talked with.
    RolePlay(Prepared),
    /// A written incident is judged.
    Review(Docket),
}

impl Piece {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Piece::RolePlay(prepared) => &prepared.scenario().id,
            Piece::Review(docket) => &docket.review.id,
        }
    }

    /// What lists show.
    #[must_use]
    pub fn head(&self) -> &Head {
        match self {
            Piece::RolePlay(prepared) => &prepared.scenario().head,
            Piece::Review(docket) => &docket.review.head,
        }
    }

    fn hashes(&self) -> (&str, &str) {
        match self {
            Piece::RolePlay(it) => (&it.scenario().content, &it.rulebook),
            Piece::Review(it) => (&it.review.content, &it.rulebook),
        }
    }

    fn role_play(self) -> Result<Prepared, BankError> {
        match self {
            Piece::RolePlay(prepared) => Ok(prepared),
            Piece::Review(docket) => Err(BankError::NotPlayable { id: docket.review.id.clone() }),
        }
    }
}

fn begun(id: &str, content: &str, rulebook: &str, seed: u64) -> Run {
    Run {
        scenario: id.to_owned(),
        model: MODEL,
        content: content.to_owned(),
        rulebook: rulebook.to_owned(),
        seed,
        lang: "zh".to_owned(),
        inputs: Vec::new(),
    }
}

/// What is kept of a scenario: its file and the common parts it calls, word for word.
#[derive(Serialize, Deserialize)]
struct KeptScenario {
    format: u32,
    id: String,
    file: Vec<KeptFile>,
}

#[derive(Serialize, Deserialize)]
struct KeptFile {
    id: String,
    text: String,
}

impl Bank {
    /// The content of these packs.
    #[must_use]
    pub fn new(library: Library) -> Bank {
        Bank { library, rulebook: OnceLock::new(), cases: OnceLock::new() }
    }

    /// The rulebook, read at the first call.
    ///
    /// # Errors
    /// When one of its files cannot be read, or has faults.
    pub fn rulebook(&self) -> Result<&Rulebook, BankError> {
        if let Some(read) = self.rulebook.get() {
            return Ok(read);
        }
        let read = match self.library.prepared_rulebook().and_then(Rulebook::prepared) {
            Some(prepared) => prepared,
            None => Rulebook::read(&self.library.rulebook_texts()?).map_err(BankError::Rulebook)?,
        };
        Ok(self.rulebook.get_or_init(|| read))
    }

    /// What is wrong with the rulebook when these files, each with how it is named, join it or take
    /// the place of the one at the same path.
    ///
    /// # Errors
    /// A file of the packs cannot be read.
    pub fn rulebook_faults(&self, named: &[(String, String)]) -> Result<Vec<Fault>, LibraryError> {
        let mut texts = self.library.rulebook_texts()?;
        for (shown, text) in named {
            texts.retain(|(there, _)| in_rulebook(there) != in_rulebook(shown));
            texts.push((shown.clone(), text.clone()));
        }
        Ok(Rulebook::read(&texts).err().unwrap_or_default())
    }

    /// Ids of the case catalogue.
    pub fn cases(&self) -> &[String] {
        self.cases.get_or_init(|| self.library.cases().into_iter().map(|case| case.id).collect())
    }

    /// Checks an opened file under the rulebook.
    ///
    /// # Errors
    /// When the rulebook has faults.
    pub fn check(&self, opened: &Opened) -> Result<Checked, BankError> {
        Ok(opened.check(&Rules::of(self.rulebook()?), self.cases()))
    }

    /// Opens a scenario, checks it and makes it ready.
    ///
    /// # Errors
    /// When it is not there, is no role-play or has errors.
    pub fn prepare(&self, id: &str) -> Result<Prepared, BankError> {
        self.piece(id)?.role_play()
    }

    /// Opens a role-play or a case review, checks it and makes it ready.
    ///
    /// # Errors
    /// When it is not there, is neither or has errors.
    pub fn piece(&self, id: &str) -> Result<Piece, BankError> {
        self.piece_opened(self.library.open(id)?)
    }

    /// Checks an opened file and makes it ready.
    ///
    /// # Errors
    /// When it is no role-play or has errors.
    pub fn prepare_opened(&self, opened: Opened) -> Result<Prepared, BankError> {
        self.piece_opened(opened)?.role_play()
    }

    fn piece_opened(&self, opened: Opened) -> Result<Piece, BankError> {
        let checked = self.check(&opened)?;
        let (id, file) = (opened.id.clone(), opened.shown.clone());
        if !checked.is_sound() {
            return Err(BankError::Unsound { id, file, diagnostics: checked.diagnostics });
        }
        let made = checked.scenario.map(|it| Made::Scenario(Box::new(it)));
        let made = made.or(checked.review.map(|it| Made::Review(Box::new(it))));
        let made = made.ok_or(BankError::NotPlayable { id })?;
        let rules = match &made {
            Made::Scenario(scenario) => self.active(&scenario.head.domain, &scenario.rules)?,
            Made::Review(review) => self.active(&review.head.domain, &review.rules)?,
        };
        let kept = KeptScenario {
            format: 1,
            file: std::iter::once((opened.id.clone(), opened.text))
                .chain(opened.commons)
                .map(|(id, text)| KeptFile { id, text })
                .collect(),
            id: opened.id,
        };
        Ok(ready(made, rules, toml::to_string(&kept).unwrap_or_default()))
    }

    /// Makes a checked scenario ready without its texts, to try it out.
    ///
    /// # Errors
    /// When the rulebook has faults.
    pub fn stage(&self, scenario: Scenario) -> Result<Arc<Stage>, BankError> {
        let rules = self.active(&scenario.head.domain, &scenario.rules)?;
        Ok(stage(Arc::new(scenario), &rules))
    }

    /// Makes a checked case review ready without its texts, to try it out.
    ///
    /// # Errors
    /// When the rulebook has faults.
    pub fn docket(&self, review: Review) -> Result<Docket, BankError> {
        let rules = Arc::new(self.active(&review.head.domain, &review.rules)?);
        let rulebook = rules.hash();
        Ok(Docket { review: Arc::new(review), rules, rulebook, texts: Texts::new() })
    }

    fn active(&self, domain: &str, cited: &[String]) -> Result<Active, BankError> {
        let cited: Vec<&str> = cited.iter().map(String::as_str).collect();
        Ok(self.rulebook()?.active(domain, &cited, None))
    }

    /// Makes ready the role-play that `run` was played on: see [`Bank::piece_of`].
    ///
    /// # Errors
    /// When it cannot be had, or was no role-play.
    pub fn prepare_run(
        &self,
        run: &Run,
        kept: impl Fn(&str) -> Option<String>,
    ) -> Result<Prepared, BankError> {
        self.piece_of(run, kept)?.role_play()
    }

    /// Makes ready what `run` was played on: from the bank, if that still has the very texts, which
    /// is the short way; else from the texts kept under its hashes.
    ///
    /// # Errors
    /// When neither has them.
    pub fn piece_of(
        &self,
        run: &Run,
        kept: impl Fn(&str) -> Option<String>,
    ) -> Result<Piece, BankError> {
        if run.model != MODEL {
            return Err(BankError::Model(run.model));
        }
        let today = self.piece(&run.scenario).ok();
        let same = |piece: &Piece| piece.hashes().0 == run.content;
        let rules = |piece: &Piece| piece.hashes().1 == run.rulebook;
        let missing = if today.as_ref().is_some_and(same) { &run.rulebook } else { &run.content };
        if let Some(today) = today.filter(same).filter(rules) {
            return Ok(today);
        }
        let then = match (kept(&run.content), kept(&run.rulebook)) {
            (Some(scenario), Some(rules)) => from_kept(&scenario, &rules),
            _ => None,
        };
        let then = then.filter(same).filter(rules);
        then.ok_or_else(|| BankError::TextMissing { hash: missing.clone() })
    }
}

/// The path of a file below its rulebook, as far as it has a meaning there.
fn in_rulebook(shown: &str) -> &str {
    let name = shown.rfind(['/', '\\']).map_or(0, |at| at + 1);
    let folder = shown[..name].strip_suffix("editions/").map_or(name, str::len);
    &shown[folder..]
}

fn ready(made: Made, rules: Active, text: String) -> Piece {
    let rules = Arc::new(rules);
    let rulebook = rules.hash();
    let texts = |content: &String| -> Texts {
        vec![(content.clone(), text.into()), (rulebook.clone(), rules.to_text().into())]
    };
    match made {
        Made::Scenario(scenario) => {
            let texts = texts(&scenario.content);
            let stage = stage(Arc::new(*scenario), &rules);
            Piece::RolePlay(Prepared { stage, rules, rulebook, texts })
        }
        Made::Review(review) => {
            let texts = texts(&review.content);
            Piece::Review(Docket { review: Arc::new(*review), rules, rulebook, texts })
        }
    }
}

fn stage(scenario: Arc<Scenario>, rules: &Active) -> Arc<Stage> {
    let facts = |id: &str| {
        let rule = rules.get(id)?;
        Some(RuleFacts { severity: rule.severity, dimension: rule.dimension, felt: rule.felt })
    };
    Arc::new(Stage::new(scenario, facts))
}

fn from_kept(scenario: &str, rules: &str) -> Option<Piece> {
    let kept: KeptScenario = toml::from_str(scenario).ok()?;
    let rules = Active::from_text(rules).ok()?;
    let file =
        |id: &str| kept.file.iter().find(|file| file.id == id).map(|file| file.text.as_str());
    // What was played once was checked then; today's rules are not asked again.
    let played = check::kept(&kept.id, file(&kept.id)?, &file)?;
    Some(ready(played, rules, scenario.to_owned()))
}

#[cfg(test)]
mod tests;
