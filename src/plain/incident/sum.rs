//! The points of a case review in words: what marks, alarms and improvements are worth, and how the
//! total comes about from them, in figures that anybody can add up again.

use super::tell::{Clerk, Entry, Mood};
use crate::engine::review::{ReviewScore, Verdict};
use crate::engine::score::{Band, FULL};
use crate::message::{listed, say, say_with};
use crate::rulebook::Dimension;

impl Clerk<'_> {
    /// How the points came about: the parts, the dimensions, and the sum of them.
    pub(super) fn score(&self, verdict: &Verdict) -> Vec<Entry> {
        let score = &verdict.score;
        let nothing = || vec![String::new()];
        let dimensions = Dimension::ALL.into_iter().filter_map(|it| self.dimension(score, it));
        let lines = [self.parts(score), nothing(), dimensions.collect(), nothing()].concat();
        let lines = lines.into_iter().chain([self.sum(score)]);
        let plain = |head| Entry { mood: Mood::Plain, head, about: String::new(), parts: vec![] };
        lines.map(plain).collect()
    }

    fn parts(&self, score: &ReviewScore) -> Vec<String> {
        let (left, hits) = score.left();
        let full = FULL * score.mines.iter().sum::<u32>();
        let args = [("hits", hits.into()), ("full", full.into())];
        let mut parts = vec![say_with(self.lang, "incident-sum-hits", &args)];
        if score.alarms > 0 {
            let args =
                [("alarms", score.alarms.into()), ("left", left.into()), ("hits", hits.into())];
            let id =
                if hits == 0 || left == 0 { "incident-sum-nothing" } else { "incident-sum-left" };
            parts.push(say_with(self.lang, id, &args));
        }
        let args = [
            ("earned", score.picked.into()),
            ("full", (FULL * score.picks).into()),
            ("name", self.name(score.improving).into()),
        ];
        parts.push(say_with(self.lang, "incident-sum-picks", &args));
        // Said only where it changes the band.
        if score.band() < Band::of(score.total()) {
            parts.push(say(self.lang, "incident-sum-grave"));
        }
        parts
    }

    fn name(&self, dimension: Dimension) -> String {
        say(self.lang, &format!("rule-dimension-{}", dimension.id()))
    }

    /// What counts in a dimension and how much; nothing where nothing does.
    fn dimension(&self, score: &ReviewScore, dimension: Dimension) -> Option<String> {
        let (hits, mines) = (score.hits[dimension as usize], score.mines[dimension as usize]);
        let of = |id: &str, earned: u32, full: u32| {
            say_with(self.lang, id, &[("earned", earned.into()), ("full", full.into())])
        };
        let marks = (mines > 0).then(|| of("incident-of-marks", hits, FULL * mines));
        let picks = (score.improving == dimension)
            .then(|| of("incident-of-picks", score.picked, FULL * score.picks));
        let parts: Vec<String> = marks.into_iter().chain(picks).collect();
        let args = [
            ("name", self.name(dimension).into()),
            ("score", score.of(dimension)?.into()),
            ("parts", listed(self.lang, &parts).into()),
            ("weight", dimension.weight().into()),
        ];
        Some(say_with(self.lang, "incident-dimension", &args))
    }

    /// Points times weights, what the alarms left of them, and the total.
    fn sum(&self, score: &ReviewScore) -> String {
        let (left, hits) = score.left();
        let (mut marks, mut full, mut terms) = (0, 0, Vec::new());
        for dimension in Dimension::ALL {
            let (weight, points) = (dimension.weight(), score.hits[dimension as usize]);
            marks += weight * points;
            full += weight * FULL * score.mines[dimension as usize];
            if points > 0 {
                terms.push(format!("{weight}×{points}"));
            }
        }
        let marked = if terms.is_empty() {
            say(self.lang, "incident-add-none")
        } else {
            let args = [("terms", terms.join(" + ").into()), ("sum", marks.into())];
            let marked = say_with(self.lang, "incident-add-marks", &args);
            if score.alarms == 0 {
                marked
            } else {
                let rest = rounded(marks * left, hits);
                let args = [
                    ("marked", marked.into()),
                    ("left", left.into()),
                    ("hits", hits.into()),
                    ("rest", rest.into()),
                ];
                say_with(self.lang, "incident-add-left", &args)
            }
        };
        let weight = score.improving.weight();
        let (picks, kept) = (score.picks.max(1), if hits == 0 { (0, 1) } else { (left, hits) });
        let args = [
            ("weight", weight.into()),
            ("earned", score.picked.into()),
            ("picks", picks.into()),
            ("sum", rounded(weight * score.picked, picks).into()),
        ];
        let picked = say_with(self.lang, "incident-add-picks", &args);
        let together = marks * kept.0 * picks + weight * score.picked * kept.1;
        let args = [
            ("marks", marked.into()),
            ("picks", picked.into()),
            ("together", rounded(together, kept.1 * picks).into()),
            ("full", (full + weight * FULL).into()),
            ("score", score.total().into()),
        ];
        say_with(self.lang, "incident-add-total", &args)
    }
}

/// A quotient, with one digit after the point where it is not whole.
fn rounded(earned: u32, parts: u32) -> String {
    let tenths = (20 * earned + parts) / (2 * parts.max(1));
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}.{tenth}", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::{Bank, Docket, Piece};
    use crate::engine::review::{IMPROVE, MARKS, Mark, Reading};
    use crate::library::Library;
    use crate::message::Lang;
    use crate::plain::incident::tell::Page;
    use crate::scenario::raw::Kind;

    fn dockets() -> Vec<Docket> {
        let bank = Bank::new(Library::built_in());
        let entries = bank.library.entries().into_iter();
        let reviews = entries.filter(|entry| entry.kind == Some(Kind::CaseReview));
        let open = |id: &str| match bank.piece(id) {
            Ok(Piece::Review(docket)) => docket,
            other => panic!("{id}: {other:?}"),
        };
        reviews.map(|entry| open(&entry.id)).collect()
    }

    /// A run that marks every line whose place is of `marked`, each with the rule offered first.
    fn played(docket: &Docket, marked: impl Fn(usize) -> bool, from: usize) -> Reading {
        let mut reading = docket.start(7);
        let lines = (0..docket.review.lines.len()).filter(|line| marked(*line));
        let named = |line: usize| Some(reading.offered(line)[0].clone());
        let marks: Vec<Mark> = lines.map(|line| Mark { line, rule: named(line) }).collect();
        reading.answer(&reading.write_marks(MARKS, &marks), 0).unwrap();
        let all = 0..docket.review.improvements.len();
        let picks: Vec<usize> = all.cycle().skip(from).take(docket.review.picks()).collect();
        reading.answer(&reading.write_picks(IMPROVE, &picks), 0).unwrap();
        reading
    }

    /// The numbers of a text, in order.
    fn figures(text: &str) -> Vec<f64> {
        let parts = text.split(|c: char| !c.is_ascii_digit() && c != '.');
        parts.filter_map(|part| part.trim_matches('.').parse().ok()).collect()
    }

    /// What the figures of the sum come to: the products before the first `=`, the fraction that the
    /// alarms left of them, the improvements, and all of it in a hundred.
    fn by_hand(sum: &str, alarms: bool) -> f64 {
        let (marks, picks) = sum.split_once([';', '；']).unwrap();
        let (products, rest) = marks.split_once('=').unwrap_or(("", marks));
        let pairs = figures(products);
        let mut marks: f64 = pairs.chunks(2).map(|pair| pair[0] * pair[1]).sum();
        if let [_, left, hits, _] = figures(rest)[..] {
            assert!(alarms, "{sum}");
            marks *= left / hits;
        }
        let figures = figures(picks);
        let [weight, earned, picks, _, _, full, ..] = figures[..] else { panic!("{sum}") };
        100.0 * (marks + weight * earned / picks) / full
    }

    #[test]
    fn the_total_can_be_added_up_from_the_figures_that_are_told() {
        let mut alarmed = 0;
        for (at, docket) in dockets().iter().enumerate() {
            let is_mine = |line: usize| docket.review.mines().any(|(mine, _)| mine == line);
            let runs = [
                played(docket, |_| false, at),
                played(docket, is_mine, at),
                played(docket, |line| line % 3 == 0, at),
                played(docket, |line| is_mine(line) || line == 0, at + 1),
            ];
            for (reading, lang) in runs.iter().flat_map(|run| Lang::ALL.map(|lang| (run, lang))) {
                let verdict = reading.verdict().unwrap();
                let heads = Clerk { lang, reading }.page(&verdict, Page::Score);
                let heads: Vec<String> = heads.into_iter().map(|entry| entry.head).collect();
                let sum = heads.last().unwrap();
                let alarms = verdict.score.alarms > 0;
                alarmed += u32::from(alarms && verdict.score.left().0 > 0);
                let total = by_hand(sum, alarms);
                let told = f64::from(verdict.score.total());
                assert!((total - told).abs() <= 0.5 + 1e-6, "{total}, not {told}: {sum}");
                let said = figures(sum);
                assert!((said[said.len() - 1] - told).abs() < 1e-6, "the last of it: {sum}");
            }
        }
        assert!(alarmed > 4, "alarms that take something were among them");
    }
}
