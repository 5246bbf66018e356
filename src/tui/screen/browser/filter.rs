//! What is let through: one domain or all, one channel or all, one difficulty or all, one state
//! or all. Only what some scenario has can be chosen.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use crate::message::Lang;
use crate::tui::data::Card;
use crate::tui::model::Look;

/// A place in the row of filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Domain,
    Channel,
    Difficulty,
    State,
    Search,
}

const SLOTS: [Slot; 5] = [Slot::Domain, Slot::Channel, Slot::Difficulty, Slot::State, Slot::Search];

impl Slot {
    /// The one at the right; from the last back to the list, from the list to the first.
    pub fn after(slot: Option<Slot>) -> Option<Slot> {
        match slot {
            None => Some(SLOTS[0]),
            Some(slot) => SLOTS.get(SLOTS.iter().position(|it| *it == slot)? + 1).copied(),
        }
    }

    /// The one at the left, likewise.
    pub fn before(slot: Option<Slot>) -> Option<Slot> {
        match slot {
            None => SLOTS.last().copied(),
            Some(slot) => {
                let at = SLOTS.iter().position(|it| *it == slot)?;
                at.checked_sub(1).and_then(|at| SLOTS.get(at)).copied()
            }
        }
    }
}

/// What became of a scenario so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Not played yet, though it can be.
    New,
    /// Left in the middle.
    Unfinished,
    /// Played, however it went.
    Played,
    /// The best run is good enough.
    Passed,
    /// A red line was crossed.
    RedLine,
}

const STATES: [Reached; 5] =
    [Reached::New, Reached::Unfinished, Reached::Played, Reached::Passed, Reached::RedLine];

impl Reached {
    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::New => "browser-state-new",
            Self::Unfinished => "browser-unfinished",
            Self::Played => "browser-state-played",
            Self::Passed => "browser-state-passed",
            Self::RedLine => "browser-state-red-line",
        }
    }

    fn is_of(self, card: &Card) -> bool {
        match self {
            Self::New => is_new(card),
            Self::Unfinished => card.unfinished && card.fault.is_none(),
            Self::Played => card.best.is_some(),
            Self::Passed => card.passed,
            Self::RedLine => crossed(card),
        }
    }
}

/// Whether nothing was made of it yet, though something could be.
pub fn is_new(card: &Card) -> bool {
    card.best.is_none() && card.fault.is_none() && !card.unfinished
}

/// Whether the best, the last or one of the last few runs crossed a red line.
pub fn crossed(card: &Card) -> bool {
    card.red_line || card.runs.iter().any(|run| run.red_line)
}

/// What is chosen in each filter, and what could be; the first of each is everything.
#[derive(Clone, Debug)]
pub struct Filters {
    domains: Vec<String>,
    channels: Vec<String>,
    difficulties: Vec<u8>,
    /// The value of each filter, from 1; 0 is everything.
    chosen: [usize; 4],
}

impl Filters {
    /// What these scenarios can be told apart by; everything is let through.
    pub fn of(cards: &[Card]) -> Self {
        let mut filters = Self {
            domains: cards.iter().map(|card| card.domain.clone()).collect(),
            channels: cards.iter().map(|card| card.channel.clone()).collect(),
            difficulties: cards.iter().map(|card| card.difficulty).collect(),
            chosen: [0; 4],
        };
        for words in [&mut filters.domains, &mut filters.channels] {
            words.retain(|word| !word.is_empty());
            words.sort_unstable();
            words.dedup();
        }
        filters.difficulties.sort_unstable();
        filters.difficulties.dedup();
        filters
    }

    /// The next value of a filter, or the one before, round and round.
    pub fn step(&mut self, slot: Slot, more: bool) {
        let values = 1 + match slot {
            Slot::Domain => self.domains.len(),
            Slot::Channel => self.channels.len(),
            Slot::Difficulty => self.difficulties.len(),
            Slot::State => STATES.len(),
            Slot::Search => return,
        };
        let chosen = &mut self.chosen[slot as usize];
        *chosen = (*chosen + if more { 1 } else { values - 1 }) % values;
    }

    /// Lets everything through.
    pub fn clear(&mut self) {
        self.chosen = [0; 4];
    }

    /// Whether anything is kept back.
    pub fn is_set(&self) -> bool {
        self.chosen != [0; 4]
    }

    fn value<'v, T>(&self, slot: Slot, values: &'v [T]) -> Option<&'v T> {
        self.chosen[slot as usize].checked_sub(1).and_then(|at| values.get(at))
    }

    /// Whether the filters let this one through.
    pub fn lets(&self, card: &Card) -> bool {
        let is = |word: Option<&String>, of: &str| word.is_none_or(|word| word == of);
        is(self.value(Slot::Domain, &self.domains), &card.domain)
            && is(self.value(Slot::Channel, &self.channels), &card.channel)
            && self
                .value(Slot::Difficulty, &self.difficulties)
                .is_none_or(|level| *level == card.difficulty)
            && self.value(Slot::State, &STATES).is_none_or(|state| state.is_of(card))
    }

    /// Every domain, channel and difficulty there is, in words.
    pub fn words(&self, look: Look) -> [Vec<String>; 3] {
        let all = |kind: &str, ids: &[String]| -> Vec<String> {
            ids.iter().map(|id| look.word(kind, id)).collect()
        };
        let levels: Vec<String> = self.difficulties.iter().map(u8::to_string).collect();
        [all("domain", &self.domains), all("channel", &self.channels), all("difficulty", &levels)]
    }

    /// Everything that can be chosen in a filter, in words.
    pub fn values(&self, slot: Slot, look: Look) -> Vec<String> {
        let [domains, channels, difficulties] = self.words(look);
        match slot {
            Slot::Domain => domains,
            Slot::Channel => channels,
            Slot::Difficulty => difficulties,
            Slot::State => STATES.iter().map(|state| look.say(state.message())).collect(),
            Slot::Search => Vec::new(),
        }
    }

    /// What is chosen in a filter, in words; `None` for everything.
    pub fn word(&self, slot: Slot, look: Look) -> Option<String> {
        match slot {
            Slot::Domain => {
                self.value(slot, &self.domains).map(|domain| look.word("domain", domain))
            }
            Slot::Channel => {
                self.value(slot, &self.channels).map(|channel| look.word("channel", channel))
            }
            Slot::Difficulty => self
                .value(slot, &self.difficulties)
                .map(|level| look.word("difficulty", &level.to_string())),
            Slot::State => self.value(slot, &STATES).map(|state| look.say(state.message())),
            Slot::Search => None,
        }
    }
}

/// What a search looks at: title, id, summary, and domain and channel in both languages. Chinese
/// has no spaces, so a word is found wherever it stands.
pub fn words(card: &Card) -> String {
    let mut words = vec![card.title.clone(), card.id.clone(), card.summary.clone()];
    for lang in [Lang::Zh, Lang::En] {
        let look = Look { lang, ..Look::default() };
        words.push(look.word("domain", &card.domain));
        words.push(look.word("channel", &card.channel));
    }
    words.join("\n").to_lowercase()
}

/// How near a title is to what is searched: the same, beginning with it, having it, or not; 0 is
/// nearest. Without a search all are alike.
pub fn title_rank(title: &str, wanted: &str) -> u8 {
    let title = title.to_lowercase();
    match title.find(wanted) {
        _ if wanted.is_empty() || title == wanted => 0,
        Some(0) => 1,
        Some(_) => 2,
        None => 3,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_card() -> impl Strategy<Value = Card> {
        let domain = prop::sample::select(vec!["power", "hotel", "bank"]);
        let channel = prop::sample::select(vec!["phone", "counter", "chat"]);
        (domain, channel, 1u8..6, prop::option::of(0u8..101), any::<bool>()).prop_map(
            |(domain, channel, difficulty, best, red_line)| Card {
                domain: domain.to_owned(),
                channel: channel.to_owned(),
                difficulty,
                best,
                passed: best.is_some_and(|it| it >= 60 && !red_line),
                red_line: best.is_some() && red_line,
                ..Card::default()
            },
        )
    }

    fn any_step() -> impl Strategy<Value = (Slot, bool)> {
        (prop::sample::select(SLOTS.to_vec()), any::<bool>())
    }

    proptest! {
        #[test]
        fn every_value_on_offer_lets_something_through_where_it_stands_alone(
            cards in prop::collection::vec(any_card(), 1..20),
            slot in prop::sample::select(vec![Slot::Domain, Slot::Channel, Slot::Difficulty]),
            steps in 0usize..9,
        ) {
            let mut filters = Filters::of(&cards);
            for _ in 0..steps {
                filters.step(slot, true);
            }
            prop_assert!(cards.iter().any(|card| filters.lets(card)));
        }

        #[test]
        fn a_step_and_the_step_back_change_nothing(
            cards in prop::collection::vec(any_card(), 1..20),
            steps in prop::collection::vec(any_step(), 0..12),
        ) {
            let mut filters = Filters::of(&cards);
            for (slot, more) in &steps {
                filters.step(*slot, *more);
            }
            for (slot, more) in steps.iter().rev() {
                filters.step(*slot, !more);
            }
            prop_assert!(!filters.is_set());
            prop_assert!(cards.iter().all(|card| filters.lets(card)));
        }

        #[test]
        fn what_is_let_through_is_what_the_words_say(
            cards in prop::collection::vec(any_card(), 1..20),
            steps in prop::collection::vec(any_step(), 0..12),
        ) {
            let mut filters = Filters::of(&cards);
            for (slot, more) in &steps {
                filters.step(*slot, *more);
            }
            let look = Look::default();
            for card in cards.iter().filter(|card| filters.lets(card)) {
                let domain = filters.word(Slot::Domain, look);
                prop_assert!(domain.is_none_or(|it| it == look.word("domain", &card.domain)));
                let channel = filters.word(Slot::Channel, look);
                prop_assert!(channel.is_none_or(|it| it == look.word("channel", &card.channel)));
            }
        }
    }

    #[test]
    fn the_row_of_filters_is_walked_from_end_to_end_and_back_to_the_list() {
        let mut slot = None;
        let mut seen = Vec::new();
        while let Some(next) = Slot::after(slot) {
            seen.push(next);
            slot = Some(next);
        }
        assert_eq!(seen, SLOTS);
        for next in SLOTS.iter().rev().skip(1) {
            slot = Slot::before(slot);
            assert_eq!(slot, Some(*next));
        }
        assert_eq!(Slot::before(slot), None);
    }

    #[test]
    fn a_title_that_is_searched_stands_before_a_summary_that_has_it() {
        let rank = |title: &str| title_rank(title, "十一点半");
        assert!(rank("十一点半") < rank("十一点半的来客"));
        assert!(rank("十一点半的来客") < rank("夜里十一点半"));
        assert!(rank("夜里十一点半") < rank("第三点"));
        assert_eq!(title_rank("甲", ""), title_rank("乙", ""), "the order stays");
    }
}
