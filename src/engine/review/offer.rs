//! The six rules that a name is picked from.
//!
//! For a mine they are the right one, its tempting neighbours, and what those lack drawn from the
//! same domain and dimension, then from core. A line that is no mine has six from the two mines
//! nearest to it: they are about the same moment, and nothing in the list says that none is right.

use crate::engine::draw::Draws;
use crate::rulebook::{Active, CORE, Dimension, Rule};
use crate::scenario::model::RuleIdx;
use crate::scenario::review::{LineKind, Mine, OFFERED, Review};

/// The ids of the rules offered for a line, in the order they are shown.
pub(super) fn offered(review: &Review, rules: &Active, seed: u64, line: usize) -> Vec<String> {
    let mut draws = Draws::rules(seed, &review.lines[line].id);
    let mut six = match &review.lines[line].kind {
        LineKind::Mine(mine) => of_mine(review, rules, mine, &mut draws),
        LineKind::Shows(at) => match &review.lines[*at].kind {
            LineKind::Mine(mine) => of_mine(review, rules, mine, &mut draws),
            _ => around(review, rules, line, &mut draws),
        },
        LineKind::Clean | LineKind::Decoy(_) => around(review, rules, line, &mut draws),
    };
    draws.shuffle(&mut six);
    six
}

fn of_mine(review: &Review, rules: &Active, mine: &Mine, draws: &mut Draws) -> Vec<String> {
    let named = mine.leading().into_iter().chain(mine.near.iter().copied());
    let mut six: Vec<String> = named.map(|rule| review.rule(rule).to_owned()).collect();
    six.truncate(OFFERED);
    let right = |id: &str| review.find_rule(id).is_some_and(|rule| mine.is_right(rule));
    fill(review, rules, mine.leading(), &right, &mut six, draws);
    six
}

/// Six of those of the two nearest mines.
fn around(review: &Review, rules: &Active, line: usize, draws: &mut Draws) -> Vec<String> {
    let mut mines: Vec<(usize, &Mine)> = review.mines().collect();
    mines.sort_by_key(|(at, _)| at.abs_diff(line));
    let mut pool: Vec<String> = Vec::new();
    for (_, mine) in mines.into_iter().take(2) {
        for id in of_mine(review, rules, mine, draws) {
            if !pool.contains(&id) {
                pool.push(id);
            }
        }
    }
    draws.shuffle(&mut pool);
    pool.truncate(OFFERED);
    fill(review, rules, None, &|_| false, &mut pool, draws);
    pool
}

/// Draws what is missing: of the review's domain and the same dimension, of core and the same
/// dimension, then of core whatever it is about.
fn fill(
    review: &Review,
    rules: &Active,
    like: Option<RuleIdx>,
    right: &dyn Fn(&str) -> bool,
    six: &mut Vec<String>,
    draws: &mut Draws,
) {
    let like = like.and_then(|rule| rules.get(review.rule(rule))).map(|rule| rule.dimension);
    let fits = |rule: &Rule, domain: &str, dimension: Option<Dimension>| {
        rule.domain == domain && dimension.is_none_or(|it| rule.dimension == it)
    };
    for (domain, dimension) in [(&*review.head.domain, like), (CORE, like), (CORE, None)] {
        if six.len() >= OFFERED {
            return;
        }
        let all = rules.iter().filter(|rule| fits(rule, domain, dimension) && !right(&rule.id));
        let mut left: Vec<&str> = all.map(|rule| rule.id.as_str()).collect();
        left.retain(|id| !six.iter().any(|there| there == id));
        while six.len() < OFFERED && !left.is_empty() {
            let bound = u32::try_from(left.len()).unwrap_or(u32::MAX);
            six.push(left.swap_remove(draws.below(bound) as usize).to_owned());
        }
    }
}
