//! The profile and what a finished run adds to it. Not where it is kept: see [`super::store`].
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::engine::run::Run;

/// The format of profiles, journals and bundles that this program writes, and the newest it reads.
/// No reader older than this one exists: whatever stands in a profile or a journal of format 1 is
/// understood by every program that reads it.
pub const FORMAT: u32 = 1;

/// A trainee and all they have reached.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profile {
    /// Always [`FORMAT`]; other formats are refused or migrated before they get here.
    pub format: u32,
    /// The name as the person typed it, tidied.
    #[serde(deserialize_with = "super::slug::tidied")]
    pub name: String,
    /// When it was made.
    pub created: Timestamp,
    /// The tutorial was gone through to its end.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub taught: bool,
    /// The last finished run counted below; `None` iff there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Latest>,
    /// What the person has chosen for themselves.
    #[serde(default)]
    pub settings: Settings,
    /// Everything added up.
    #[serde(default)]
    pub totals: Totals,
    /// By scenario id.
    #[serde(default)]
    pub scenarios: BTreeMap<String, Played>,
    /// By rule id.
    #[serde(default)]
    pub rules: BTreeMap<String, Count>,
    /// Keys somebody else put there, kept as they are.
    #[serde(flatten)]
    pub other: BTreeMap<String, toml::Value>,
}

/// Names one finished run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Latest {
    /// Id of the run.
    pub run: String,
    /// When it was finished.
    pub at: Timestamp,
}

/// Per cent of the time limits that can be chosen; 0 is no limit.
pub const TIMER_FACTORS: [u16; 6] = [50, 100, 150, 200, 300, 0];

/// What a person has chosen for themselves; a missing key has its default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Per cent by which time limits are stretched, 50 to 300; 0 switches them off.
    #[serde(deserialize_with = "in_range")]
    pub timer_factor: u16,
    /// Keys of a later version or another program, kept as they are.
    #[serde(flatten)]
    pub other: BTreeMap<String, toml::Value>,
}

/// A score from 0 to 100, whatever somebody wrote.
fn of_hundred<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u8, D::Error> {
    Ok(u8::deserialize(from)?.min(100))
}

fn perhaps_of_hundred<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<u8>, D::Error> {
    Ok(Option::<u8>::deserialize(from)?.map(|score| score.min(100)))
}

/// Somebody may have written any number: the nearest that can be played with counts.
fn in_range<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u16, D::Error> {
    let wanted = match toml::Value::deserialize(from)? {
        toml::Value::Integer(wanted) => wanted,
        // A fraction is cut off; a file is not damaged by a number with a point.
        #[allow(clippy::cast_possible_truncation, reason = "it saturates, and is clamped below")]
        toml::Value::Float(wanted) => wanted as i64,
        other => {
            return Err(serde::de::Error::invalid_type(
                serde::de::Unexpected::Other(other.type_str()),
                &"a number",
            ));
        }
    };
    Ok(if wanted == 0 { 0 } else { u16::try_from(wanted.clamp(50, 300)).unwrap_or(100) })
}

impl Default for Settings {
    fn default() -> Self {
        Settings { timer_factor: 100, other: BTreeMap::new() }
    }
}

/// What one scenario has seen of this person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Played {
    /// Finished runs.
    pub runs: u32,
    /// A run without a red line before one with, then the higher score, then the earlier.
    pub best: Mark,
    /// The last one finished.
    pub last: Mark,
}

/// The result of one run, short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// 0 to 100.
    #[serde(deserialize_with = "of_hundred")]
    pub score: u8,
    /// Id of the ending.
    pub ending: String,
    /// How it went for the customer.
    pub result: String,
    /// Whether a red line was crossed: the run has failed whatever its score.
    pub red_line: bool,
    /// When it was finished.
    pub at: Timestamp,
    /// Id of the run, to find it in the journal.
    pub run: String,
}

/// How often a rule was kept and broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Times kept.
    pub kept: u32,
    /// Times broken.
    pub broken: u32,
}

/// Everything added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Totals {
    /// Finished runs.
    pub runs: u32,
    /// Decisions met in them.
    pub decisions: u32,
    /// Time spent in them.
    pub seconds: u64,
    /// Runs in which a red line was crossed.
    pub red_lines: u32,
    /// Runs taken up from another, which count nowhere else.
    #[serde(skip_serializing_if = "is_zero")]
    pub reruns: u32,
}

/// A number nobody has a use for is not written, so that older files stay as they are.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// Points earned in one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// Points earned, at most three a decision.
    pub points: u32,
    /// Decisions that counted in it.
    pub decisions: u32,
}

/// What a trainee thought of a run before they saw how it was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// The score they gave themselves, 0 to 100; `None`: they gave none.
    #[serde(
        default,
        deserialize_with = "perhaps_of_hundred",
        skip_serializing_if = "Option::is_none"
    )]
    pub score: Option<u8>,
    /// The answer they would take back, by its place from 0 among those that stand; `None`: none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regret: Option<u32>,
}

/// Where a run was taken up from another: the answers before are the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    /// Id of the other run.
    pub run: String,
    /// How many of its answers were taken over.
    pub at: u32,
}

/// A finished run: all that a replay needs, and what came of it at the time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finished {
    /// Id of the run.
    pub id: String,
    /// When it was finished.
    pub at: Timestamp,
    /// Milliseconds from the first line to the last.
    pub took_ms: u64,
    /// What it is a replay of.
    pub run: Run,
    /// 0 to 100.
    #[serde(deserialize_with = "of_hundred")]
    pub score: u8,
    /// Id of the ending.
    pub ending: String,
    /// How it went for the customer.
    pub result: String,
    /// Whether a red line was crossed.
    pub red_line: bool,
    /// By dimension.
    #[serde(default)]
    pub dimensions: BTreeMap<String, Points>,
    /// Decisions met.
    pub decisions: u32,
    /// Rules kept, one entry a time.
    #[serde(default)]
    pub kept: Vec<String>,
    /// Rules broken, one entry a time.
    #[serde(default)]
    pub broken: Vec<String>,
    /// Facts solved.
    #[serde(default)]
    pub solved: Vec<String>,
    /// The run it was taken up from; `None`: it began at the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<Again>,
    /// What the trainee thought of it before they saw the score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guess: Option<Guess>,
}

impl Finished {
    /// The result, short.
    #[must_use]
    pub fn mark(&self) -> Mark {
        Mark {
            score: self.score,
            ending: self.ending.clone(),
            result: self.result.clone(),
            red_line: self.red_line,
            at: self.at,
            run: self.id.clone(),
        }
    }
}

impl Profile {
    /// A profile that has reached nothing yet.
    #[must_use]
    pub fn new(name: &str, created: Timestamp, settings: Settings) -> Self {
        Profile {
            format: FORMAT,
            name: name.to_owned(),
            created,
            taught: false,
            latest: None,
            settings,
            totals: Totals::default(),
            scenarios: BTreeMap::new(),
            rules: BTreeMap::new(),
            other: BTreeMap::new(),
        }
    }

    /// The profile that follows from these runs: the same as recording them one by one.
    #[must_use]
    pub fn rebuild<'a>(
        name: &str,
        created: Timestamp,
        settings: Settings,
        finished: impl IntoIterator<Item = &'a Finished>,
    ) -> Self {
        let mut profile = Profile::new(name, created, settings);
        for run in finished {
            profile.record(run);
        }
        profile
    }

    /// Adds one finished run. One taken up from another counts as that and as nothing else: its
    /// trainee had seen the key, and the answers before it were counted with the first.
    pub fn record(&mut self, run: &Finished) {
        self.latest = Some(Latest { run: run.id.clone(), at: run.at });
        if run.again.is_some() {
            self.totals.reruns = self.totals.reruns.saturating_add(1);
            return;
        }
        let mark = run.mark();
        self.scenarios
            .entry(run.run.scenario.clone())
            .and_modify(|played| played.add(&mark))
            .or_insert_with(|| Played { runs: 1, best: mark.clone(), last: mark.clone() });
        for rule in &run.kept {
            let count = self.rules.entry(rule.clone()).or_default();
            count.kept = count.kept.saturating_add(1);
        }
        for rule in &run.broken {
            let count = self.rules.entry(rule.clone()).or_default();
            count.broken = count.broken.saturating_add(1);
        }
        self.totals.add(run);
    }

    /// Records the runs of the journal that are not counted yet and says how many they were.
    ///
    /// Counted are all up to the latest one recorded. Where the journal has lost that one, the
    /// moment decides.
    pub fn catch_up(&mut self, history: &[Finished]) -> usize {
        let new: Vec<&Finished> = match &self.latest {
            None => history.iter().collect(),
            Some(latest) => match history.iter().rposition(|run| run.id == latest.run) {
                Some(known) => history.iter().skip(known + 1).collect(),
                None => history.iter().filter(|run| run.at > latest.at).collect(),
            },
        };
        for run in &new {
            self.record(run);
        }
        new.len()
    }
}

impl Played {
    fn add(&mut self, mark: &Mark) {
        self.runs = self.runs.saturating_add(1);
        let rank = |mark: &Mark| (!mark.red_line, mark.score);
        if rank(mark) > rank(&self.best) {
            self.best = mark.clone();
        }
        self.last = mark.clone();
    }
}

impl Totals {
    fn add(&mut self, run: &Finished) {
        self.runs = self.runs.saturating_add(1);
        self.decisions = self.decisions.saturating_add(run.decisions);
        // Rounded up, so that many short runs do not add up to nothing; TOML numbers end at i64.
        let seconds = run.took_ms.div_ceil(1000);
        self.seconds = self.seconds.saturating_add(seconds).min(i64::MAX.unsigned_abs());
        self.red_lines = self.red_lines.saturating_add(u32::from(run.red_line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::samples::{any_history, finished, moment};
    use proptest::prelude::*;

    fn profile_of(history: &[Finished]) -> Profile {
        Profile::rebuild("林晓", moment(0), Settings::default(), history)
    }

    #[test]
    fn best_prefers_a_clean_run_then_the_score_then_the_first() {
        let mut crossed = finished("a", 1, 95);
        crossed.red_line = true;
        let history = [crossed, finished("b", 2, 70), finished("c", 3, 70), finished("d", 4, 60)];
        let profile = profile_of(&history);
        let played = &profile.scenarios["hotel/shrunk-cuff"];
        assert_eq!((played.runs, played.best.run.as_str()), (4, "b"));
        assert_eq!(played.last.run, "d");
        assert_eq!(profile.totals.red_lines, 1);
    }

    #[test]
    fn rules_are_counted_each_time() {
        let mut run = finished("a", 1, 80);
        run.kept = vec!["greet".into(), "greet".into()];
        run.broken = vec!["greet".into()];
        assert_eq!(profile_of(&[run]).rules["greet"], Count { kept: 2, broken: 1 });
    }

    #[test]
    fn a_run_taken_up_from_another_is_counted_apart() {
        let mut rerun = finished("b", 2, 100);
        rerun.again = Some(Again { run: "a".into(), at: 1 });
        let (before, after) =
            (profile_of(&[finished("a", 1, 60)]), profile_of(&[finished("a", 1, 60), rerun]));
        assert_eq!((&after.scenarios, &after.rules), (&before.scenarios, &before.rules));
        assert_eq!(after.totals, Totals { reruns: 1, ..before.totals });
        assert_eq!(after.latest.unwrap().run, "b", "so that it is not counted at the next start");
    }

    #[test]
    fn missing_settings_have_their_defaults_and_unknown_ones_stay() {
        let settings: Settings = toml::from_str("theme = \"mono\"\nsound = \"off\"").unwrap();
        assert_eq!(settings.timer_factor, 100);
        let written = toml::to_string(&settings).unwrap();
        assert!(written.contains("sound = \"off\"") && written.contains("theme = \"mono\""));
    }

    #[test]
    fn a_time_factor_nobody_could_play_with_becomes_the_nearest_one() {
        let read = |text: &str| {
            let settings: Settings = toml::from_str(&format!("timer_factor = {text}")).unwrap();
            settings.timer_factor
        };
        for (text, factor) in
            [("0", 0), ("1", 50), ("-20", 50), ("150", 150), ("9999999999", 300), ("120.5", 120)]
        {
            assert_eq!(read(text), factor, "{text}");
        }
    }

    #[test]
    fn keys_of_others_stay_where_they_are() {
        let mut profile = profile_of(&[finished("a", 1, 80)]);
        profile.other.insert("team".into(), "夜班".into());
        profile.other.insert("badge".into(), toml::Table::new().into());
        let text = toml::to_string_pretty(&profile).unwrap();
        assert_eq!(toml::from_str::<Profile>(&text).unwrap(), profile);
    }

    #[test]
    fn without_the_latest_run_the_moment_decides() {
        let mut profile = profile_of(&[finished("lost", 5, 80)]);
        let history = [finished("older", 4, 80), finished("newer", 6, 90)];
        assert_eq!(profile.catch_up(&history), 1);
        assert_eq!(profile.latest.unwrap().run, "newer");
    }

    proptest! {
        #[test]
        fn recording_one_by_one_catching_up_and_rebuilding_agree(
            history in any_history(), cut in any::<proptest::sample::Index>(),
        ) {
            let whole = profile_of(&history);
            let known = cut.index(history.len() + 1);
            let mut lagging = profile_of(&history[..known]);
            prop_assert_eq!(lagging.catch_up(&history), history.len() - known);
            prop_assert_eq!(&lagging, &whole);
            prop_assert_eq!(lagging.catch_up(&history), 0);
        }

        #[test]
        fn a_profile_reads_back_as_it_was_written(history in any_history()) {
            let profile = profile_of(&history);
            let text = toml::to_string_pretty(&profile).unwrap();
            prop_assert_eq!(toml::from_str::<Profile>(&text).unwrap(), profile);
        }
    }
}
