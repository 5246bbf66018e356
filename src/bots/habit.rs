//! How a bot picks. What it likes as much as something else it takes in the order shown.

use std::collections::BTreeMap;

use crate::engine::draw::Draws;
use crate::scenario::wording::{POLITE, count};

/// What a bot goes by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Habit {
    /// What is shown first.
    First,
    /// What is shown last.
    Last,
    /// The most characters.
    Longest,
    /// The fewest.
    Shortest,
    /// The most polite words.
    Politest,
    /// The most apologies.
    Apologetic,
    /// The most of what the customer has just said, for its length.
    Mirror,
    /// Anything, each as likely as the other.
    Random,
    /// What it has taken least often so far.
    LeastUsed,
}

const APOLOGIES: [&str; 5] = ["对不起", "抱歉", "对不住", "不好意思", "道歉"];

/// How often a bot took which answer.
pub type Used = BTreeMap<String, u32>;

/// Something it may take.
#[derive(Clone, Debug)]
pub struct Shown<'t> {
    /// Its id.
    pub id: &'t str,
    /// As shown.
    pub text: &'t str,
}

impl Habit {
    /// All of them.
    pub const ALL: [Habit; 9] = [
        Habit::First,
        Habit::Last,
        Habit::Longest,
        Habit::Shortest,
        Habit::Politest,
        Habit::Apologetic,
        Habit::Mirror,
        Habit::Random,
        Habit::LeastUsed,
    ];

    /// The word for it; the message of it is `bot-` and this word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Habit::First => "first",
            Habit::Last => "last",
            Habit::Longest => "longest",
            Habit::Shortest => "shortest",
            Habit::Politest => "politest",
            Habit::Apologetic => "apologetic",
            Habit::Mirror => "mirror",
            Habit::Random => "random",
            Habit::LeastUsed => "least-used",
        }
    }

    /// The places of `options`, shown in this order after `heard` was said, as it likes them.
    #[must_use]
    pub fn rank(
        self,
        heard: &str,
        options: &[Shown<'_>],
        used: &Used,
        draws: &mut Draws,
    ) -> Vec<usize> {
        let mut places: Vec<usize> = (0..options.len()).collect();
        let text = |at: &usize| options[*at].text;
        match self {
            Habit::First => {}
            Habit::Last => places.reverse(),
            Habit::Longest => places.sort_by_key(|at| std::cmp::Reverse(length(text(at)))),
            Habit::Shortest => places.sort_by_key(|at| length(text(at))),
            Habit::Politest => places.sort_by_key(|at| std::cmp::Reverse(polite(text(at)))),
            Habit::Apologetic => {
                places.sort_by_key(|at| std::cmp::Reverse(count(text(at), &APOLOGIES)));
            }
            Habit::Mirror => {
                places.sort_by_key(|at| std::cmp::Reverse(echo(text(at), heard)));
            }
            Habit::Random => draws.shuffle(&mut places),
            Habit::LeastUsed => {
                places.sort_by_key(|at| used.get(options[*at].id).copied().unwrap_or(0));
            }
        }
        places
    }
}

/// Characters of a wording.
#[must_use]
pub fn length(text: &str) -> usize {
    text.chars().count()
}

/// Polite words in a wording.
#[must_use]
pub fn polite(text: &str) -> usize {
    count(text, &POLITE)
}

/// Thousandths of the pairs of characters in `text` that stand in `heard` as well.
fn echo(text: &str, heard: &str) -> usize {
    let pairs: Vec<[char; 2]> = pairs(text).collect();
    let there: std::collections::BTreeSet<[char; 2]> = self::pairs(heard).collect();
    let shared = pairs.iter().filter(|pair| there.contains(*pair)).count();
    shared * 1000 / pairs.len().max(1)
}

fn pairs(text: &str) -> impl Iterator<Item = [char; 2]> + '_ {
    let said = text.chars().filter(|it| it.is_alphanumeric());
    said.clone().zip(said.skip(1)).map(|(one, next)| [one, next])
}
