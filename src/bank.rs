//! The bank: scenarios with the rules they are judged by, ready to be played. Here library, rulebook,
//! checker and engine meet; each of them knows nothing of the others.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};

use crate::engine::mood::MODEL;
use crate::engine::run::Run;
use crate::engine::stage::{RuleFacts, Stage};
use crate::library::{Library, LibraryError, Opened};
use crate::message::{Lang, reason, say_with};
use crate::practice::Texts;
use crate::rulebook::{Active, CORE, Fault, Inactive, Rulebook};
use crate::scenario::check::{self, AnyRule, Checked, RuleStatus, RuleView, Site};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{Channel, Scenario};

/// Why something of the bank cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum BankError {
    /// It is not there or cannot be read.
    #[error(transparent)]
    Library(#[from] LibraryError),
    /// The rulebook has faults; the first is named.
    #[error("the rulebook has faults: {}", .0.first().map_or_else(String::new, ToString::to_string))]
    Rulebook(Vec<Fault>),
    /// The scenario has errors.
    #[error("the scenario {id} has errors")]
    Unsound {
        /// Which.
        id: String,
        /// How its file is named to a person.
        file: String,
        /// What the checker says.
        diagnostics: Vec<Diagnostic>,
    },
    /// It is a common part or a case review.
    #[error("{id} is not a role-play")]
    NotPlayable {
        /// Which.
        id: String,
    },
    /// The text a run was played on is not kept, or not readable any more.
    #[error("the text {hash} is not kept")]
    TextMissing {
        /// By which the run names it.
        hash: String,
    },
    /// The run was played with a model this program does not know.
    #[error("emotion model {0} is not known")]
    Model(u8),
}

impl BankError {
    /// One line that says what happened and what to do.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        match self {
            BankError::Library(LibraryError::Unknown { id }) => {
                say_with(lang, "bank-unknown", &[("id", id.into())])
            }
            BankError::Library(LibraryError::Read { path, source }) => {
                let args = [
                    ("path", path.display().to_string().into()),
                    ("reason", reason(lang, source).into()),
                ];
                say_with(lang, "bank-unreadable", &args)
            }
            BankError::Library(LibraryError::Folder { path, source }) => {
                let args = [
                    ("path", path.display().to_string().into()),
                    ("reason", reason(lang, source).into()),
                ];
                say_with(lang, "bank-folder", &args)
            }
            BankError::Rulebook(faults) => {
                let first = faults.first().map_or_else(String::new, |fault| told(fault, lang));
                say_with(lang, "bank-rulebook", &[("first", first.into())])
            }
            BankError::Unsound { id, file, diagnostics } => {
                let errors = diagnostics.iter().filter(|found| found.is_error()).count();
                let args = [("id", id.into()), ("file", file.into()), ("errors", errors.into())];
                say_with(lang, "bank-unsound", &args)
            }
            BankError::NotPlayable { id } => {
                say_with(lang, "bank-not-playable", &[("id", id.into())])
            }
            BankError::TextMissing { hash } => {
                let short: String = hash.chars().take(12).collect();
                say_with(lang, "bank-text-missing", &[("hash", short.into())])
            }
            BankError::Model(model) => say_with(lang, "bank-model", &[("model", (*model).into())]),
        }
    }
}

fn told(fault: &Fault, lang: Lang) -> String {
    let (id, args) = fault.message();
    let args: Vec<_> = args.into_iter().map(|(name, arg)| (name, arg.into())).collect();
    format!("{}:{}:{} {}", fault.file, fault.line, fault.column, say_with(lang, id, &args))
}

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
        Run {
            scenario: self.scenario().id.clone(),
            model: MODEL,
            content: self.scenario().content.clone(),
            rulebook: self.rulebook.clone(),
            seed,
            lang: "zh".to_owned(),
            inputs: Vec::new(),
        }
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
    /// When it has faults.
    pub fn rulebook(&self) -> Result<&Rulebook, BankError> {
        if let Some(read) = self.rulebook.get() {
            return Ok(read);
        }
        let read = Rulebook::read(&self.library.rulebook_texts()).map_err(BankError::Rulebook)?;
        Ok(self.rulebook.get_or_init(|| read))
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
        self.prepare_opened(self.library.open(id)?)
    }

    /// Checks an opened file and makes it ready.
    ///
    /// # Errors
    /// When it is no role-play or has errors.
    pub fn prepare_opened(&self, opened: Opened) -> Result<Prepared, BankError> {
        let checked = self.check(&opened)?;
        let (id, file) = (opened.id.clone(), opened.shown.clone());
        if !checked.is_sound() {
            return Err(BankError::Unsound { id, file, diagnostics: checked.diagnostics });
        }
        let scenario = checked.scenario.ok_or(BankError::NotPlayable { id })?;
        let rules = self.active(&scenario)?;
        let kept = KeptScenario {
            format: 1,
            file: std::iter::once((opened.id.clone(), opened.text))
                .chain(opened.commons)
                .map(|(id, text)| KeptFile { id, text })
                .collect(),
            id: opened.id,
        };
        Ok(ready(scenario, rules, toml::to_string(&kept).unwrap_or_default()))
    }

    /// Makes a checked scenario ready without its texts, to try it out.
    ///
    /// # Errors
    /// When the rulebook has faults.
    pub fn stage(&self, scenario: Scenario) -> Result<Arc<Stage>, BankError> {
        let rules = self.active(&scenario)?;
        Ok(stage(Arc::new(scenario), &rules))
    }

    fn active(&self, scenario: &Scenario) -> Result<Active, BankError> {
        let cited: Vec<&str> = scenario.rules.iter().map(String::as_str).collect();
        Ok(self.rulebook()?.active(&scenario.head.domain, &cited, None))
    }

    /// Makes ready what `run` was played on, from the texts kept under its hashes; where they are
    /// not kept, from the bank, if that still has the very texts.
    ///
    /// # Errors
    /// When neither has them.
    pub fn prepare_run(
        &self,
        run: &Run,
        kept: impl Fn(&str) -> Option<String>,
    ) -> Result<Prepared, BankError> {
        if run.model != MODEL {
            return Err(BankError::Model(run.model));
        }
        if let (Some(scenario), Some(rules)) = (kept(&run.content), kept(&run.rulebook))
            && let Some(prepared) = from_kept(&scenario, &rules)
            && prepared.scenario().content == run.content
            && prepared.rulebook == run.rulebook
        {
            return Ok(prepared);
        }
        let missing = |hash: &String| BankError::TextMissing { hash: hash.clone() };
        let prepared = self.prepare(&run.scenario).map_err(|_| missing(&run.content))?;
        if prepared.scenario().content != run.content {
            return Err(missing(&run.content));
        }
        if prepared.rulebook != run.rulebook {
            return Err(missing(&run.rulebook));
        }
        Ok(prepared)
    }
}

fn ready(scenario: Scenario, rules: Active, text: String) -> Prepared {
    let scenario = Arc::new(scenario);
    let stage = stage(Arc::clone(&scenario), &rules);
    let rulebook = rules.hash();
    let texts = vec![(scenario.content.clone(), text), (rulebook.clone(), rules.to_text())];
    Prepared { stage, rules: Arc::new(rules), rulebook, texts }
}

fn stage(scenario: Arc<Scenario>, rules: &Active) -> Arc<Stage> {
    let facts = |id: &str| {
        let rule = rules.get(id)?;
        Some(RuleFacts { severity: rule.severity, dimension: rule.dimension, felt: rule.felt })
    };
    Arc::new(Stage::new(scenario, facts))
}

fn from_kept(scenario: &str, rules: &str) -> Option<Prepared> {
    let kept: KeptScenario = toml::from_str(scenario).ok()?;
    let rules = Active::from_text(rules).ok()?;
    let file =
        |id: &str| kept.file.iter().find(|file| file.id == id).map(|file| file.text.as_str());
    // What was played once was checked then; today's rules are not asked again.
    let checked = check::scenario(&kept.id, file(&kept.id)?, &file, &AnyRule, &[]);
    Some(ready(checked.scenario?, rules, scenario.to_owned()))
}

/// The rulebook as the checker asks it.
pub struct Rules<'r> {
    rulebook: &'r Rulebook,
    last: Mutex<Option<Asked>>,
}

/// What was asked last: a file asks about one domain and one set of cited rules.
struct Asked {
    domain: String,
    cited: Vec<String>,
    active: Arc<Active>,
}

impl<'r> Rules<'r> {
    /// Answers for this rulebook.
    #[must_use]
    pub fn of(rulebook: &'r Rulebook) -> Rules<'r> {
        Rules { rulebook, last: Mutex::new(None) }
    }

    fn active(&self, site: &Site<'_>) -> Arc<Active> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(asked) = &*last
            && asked.domain == site.domain
            && asked.cited == site.cited
        {
            return Arc::clone(&asked.active);
        }
        let active = Arc::new(self.rulebook.active(site.domain, site.cited, None));
        let cited = site.cited.iter().map(|id| (*id).to_owned()).collect();
        *last = Some(Asked { domain: site.domain.to_owned(), cited, active: Arc::clone(&active) });
        active
    }
}

impl RuleView for Rules<'_> {
    fn status(&self, site: &Site<'_>, rule: &str) -> RuleStatus {
        let active = self.active(site);
        match active.why_not(rule) {
            None => {}
            Some(Inactive::OtherDomain(domain)) => return RuleStatus::OtherDomain(domain),
            Some(Inactive::SteppedBack(by)) => return RuleStatus::SteppedBack(by),
            Some(_) => return RuleStatus::Unknown,
        }
        let Some(rule) = active.get(rule) else { return RuleStatus::Unknown };
        if rule.channel.covers(channel(site.channel)) {
            RuleStatus::Active { severity: rule.severity }
        } else {
            RuleStatus::OtherChannel { severity: rule.severity }
        }
    }

    fn ids(&self) -> Vec<String> {
        self.rulebook.heads().map(|head| head.id.to_owned()).collect()
    }

    fn knows_domain(&self, domain: &str) -> bool {
        domain == CORE || self.rulebook.domains().contains(domain)
    }
}

fn channel(channel: Channel) -> crate::rulebook::Channel {
    use crate::rulebook::Channel as Rule;
    match channel {
        Channel::Phone => Rule::Phone,
        Channel::Counter => Rule::Counter,
        Channel::Field => Rule::Field,
        Channel::Chat => Rule::Chat,
        Channel::Email => Rule::Email,
        Channel::Social => Rule::Social,
        Channel::Meeting => Rule::Meeting,
        Channel::Visit => Rule::Visit,
    }
}

#[cfg(test)]
mod tests;
