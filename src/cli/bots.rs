//! `saolei bots [ID…]`: players that understand nothing play the bank, and the bank is held to what
//! they may earn. Over the whole bank a miss makes the command fail; of single scenarios it tells
//! more, and what of it nobody ever met.

use std::collections::BTreeMap;
use std::thread;

use serde_json::{Value, json};

use super::args::BotsArgs;
use super::explore::ids;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::bank::{Bank, Piece};
use crate::bots::bar::{self, Miss};
use crate::bots::habit::Habit;
use crate::bots::tally::{good, over};
use crate::bots::{Outcome, tells::Tells};
use crate::message::{Lang, say, say_with};
use crate::scenario::model::Scenario;

pub fn run(place: &Place, args: &BotsArgs) -> Result<Exit, Fault> {
    let bank = place.bank()?;
    let open = |id: &String| bank.piece(id).map_err(|error| Fault::of_scenario(error, &bank));
    let pieces = ids(&bank, &args.ids).iter().map(open).collect::<Result<Vec<_>, _>>()?;
    let outcomes = played(&pieces, args.seeds);
    let whole = args.ids.is_empty();
    let misses = if whole { bar::misses(&outcomes) } else { Vec::new() };
    let sheet = Sheet { bank: &bank, outcomes: &outcomes, seeds: args.seeds, lang: place.lang };
    if args.json {
        print_json(&sheet.data(&misses))?;
    } else {
        // Of a single one the details say it all.
        if outcomes.len() > 1 {
            print_lines(sheet.table())?;
        }
        if whole {
            print_lines(sheet.tells())?;
            print_lines(sheet.verdict(&misses))?;
        } else {
            for (outcome, piece) in outcomes.iter().zip(&pieces) {
                print_lines(sheet.details(outcome, piece))?;
            }
        }
    }
    Ok(if misses.is_empty() { Exit::Fine } else { Exit::Failed })
}

/// What the bots made of each, in order; every processor takes its share.
fn played(pieces: &[Piece], seeds: u64) -> Vec<Outcome> {
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let dealt = |hand: usize| pieces.iter().enumerate().skip(hand).step_by(hands);
    let mut all: BTreeMap<usize, Outcome> = BTreeMap::new();
    thread::scope(|scope| {
        let play = |hand: usize| {
            dealt(hand).map(|(at, piece)| (at, Outcome::of(piece, seeds))).collect::<Vec<_>>()
        };
        let working: Vec<_> = (0..hands).map(|hand| scope.spawn(move || play(hand))).collect();
        for hand in working {
            // A hand that panicked has told its bug; the rest is still there.
            all.extend(hand.join().unwrap_or_default());
        }
    });
    all.into_values().collect()
}

struct Sheet<'s> {
    bank: &'s Bank,
    outcomes: &'s [Outcome],
    seeds: u64,
    lang: Lang,
}

impl Sheet<'_> {
    /// A row a bot: its mean with its interval, and its good runs.
    fn table(&self) -> Vec<String> {
        let args = [("seeds", self.seeds.into()), ("scenarios", self.outcomes.len().into())];
        let mut lines = vec![say_with(self.lang, "bots-head", &args)];
        for (at, habit) in Habit::ALL.into_iter().enumerate() {
            let tallies = bar::of(self.outcomes, at);
            let (mean, half) = over(&tallies);
            let share = good(&tallies);
            let args = [
                ("mean", format!("{mean:5.1}").into()),
                ("low", format!("{:.1}", (mean - half).max(0.0)).into()),
                ("high", format!("{:.1}", mean + half).into()),
                ("good", format!("{:5.2}", share.counted * 100.0).into()),
                ("from", format!("{:.2}", share.from * 100.0).into()),
                ("to", format!("{:.2}", share.to * 100.0).into()),
                ("bot", self.bot(habit).into()),
            ];
            lines.push(format!("  {}", say_with(self.lang, "bots-row", &args)));
        }
        lines
    }

    fn bot(&self, habit: Habit) -> String {
        say(self.lang, &format!("bot-{}", habit.id()))
    }

    fn tells(&self) -> Vec<String> {
        let tells = bar::told(self.outcomes);
        let chance = format!("{:.1}", tells.percent(tells.chance));
        let head = say_with(self.lang, "bots-tells", &[("chance", chance.into())]);
        let row = |(by, hits): (&str, f64)| {
            let percent = format!("{:5.1}", tells.percent(hits));
            let by = say(self.lang, &format!("tell-{by}"));
            let args = [("by", by.into()), ("percent", percent.into())];
            format!("  {}", say_with(self.lang, "bots-tell", &args))
        };
        std::iter::once(head).chain(bar::barred(&tells).map(row)).collect()
    }

    fn verdict(&self, misses: &[Miss]) -> Vec<String> {
        if misses.is_empty() {
            return vec![say(self.lang, "bots-fair")];
        }
        misses.iter().map(|miss| format!("✗ {}", self.missed(miss))).collect()
    }

    fn missed(&self, miss: &Miss) -> String {
        match miss {
            Miss::Mean { habit, mean } => {
                let mean = format!("{mean:.1}");
                let args = [("bot", self.bot(*habit).into()), ("mean", mean.into())];
                say_with(self.lang, "bots-miss-mean", &args)
            }
            Miss::Scenario { id, habit, mean } => {
                let mean = format!("{mean:.1}");
                let bot = self.bot(*habit);
                let args = [("id", id.into()), ("bot", bot.into()), ("mean", mean.into())];
                say_with(self.lang, "bots-miss-scenario", &args)
            }
            Miss::Luck { share } => {
                let share = format!("{:.2}", share * 100.0);
                say_with(self.lang, "bots-miss-luck", &[("share", share.into())])
            }
            Miss::Told { by, percent, chance } => {
                let by = say(self.lang, &format!("tell-{by}"));
                let args = [
                    ("by", by.into()),
                    ("percent", format!("{percent:.1}").into()),
                    ("chance", format!("{chance:.1}").into()),
                ];
                say_with(self.lang, "bots-miss-told", &args)
            }
        }
    }

    /// How runs ended, and what of the scenario no bot ever met.
    fn details(&self, outcome: &Outcome, piece: &Piece) -> Vec<String> {
        let mut lines = vec![format!("{}  {}", outcome.id, piece.head().title)];
        lines.push(say_with(self.lang, "bots-short-head", &[("seeds", self.seeds.into())]));
        for (at, habit) in Habit::ALL.into_iter().enumerate() {
            let tally = &outcome.tallies[at];
            let (mean, half) = (tally.mean(), tally.give_or_take());
            let args = [
                ("bot", self.bot(habit).into()),
                ("mean", format!("{mean:5.1}").into()),
                ("low", format!("{:.1}", (mean - half).max(0.0)).into()),
                ("high", format!("{:.1}", mean + half).into()),
            ];
            lines.push(format!("  {}", say_with(self.lang, "bots-short-row", &args)));
        }
        for (ending, runs) in &outcome.endings {
            let args = [("ending", ending.into()), ("runs", (*runs).into())];
            lines.push(format!("  {}", say_with(self.lang, "bots-ending", &args)));
        }
        if let Piece::RolePlay(prepared) = piece {
            lines.extend(self.unmet(outcome, prepared.scenario()));
        }
        lines
    }

    fn unmet(&self, outcome: &Outcome, scenario: &Scenario) -> Vec<String> {
        let Some(cover) = &outcome.cover else { return Vec::new() };
        let unsaid = cover.choices.iter().zip(&scenario.choices).filter(|(said, _)| **said == 0);
        let unsaid = unsaid
            .map(|(_, choice)| say_with(self.lang, "bots-unsaid", &[("id", (&choice.id).into())]));
        let sides = cover.sides.iter().filter(|side| side.held == 0 || side.not == 0);
        let sides = sides.map(|side| {
            let message = match (side.held, side.not) {
                (0, 0) => "bots-unasked",
                (0, _) => "bots-never",
                _ => "bots-always",
            };
            let scene = &scenario.scene(side.scene).id;
            let args = [("scene", scene.into()), ("cond", (&side.cond).into())];
            say_with(self.lang, message, &args)
        });
        unsaid.chain(sides).map(|line| format!("  {line}")).collect()
    }

    fn data(&self, misses: &[Miss]) -> Value {
        let rows = Habit::ALL.into_iter().enumerate().map(|(at, habit)| {
            let (mean, half) = over(&bar::of(self.outcomes, at));
            let share = good(&bar::of(self.outcomes, at));
            json!({
                "bot": habit.id(), "mean": mean, "half": half,
                "good": { "share": share.counted, "from": share.from, "to": share.to },
            })
        });
        let told = |tells: &Tells| -> Value {
            let hits =
                bar::barred(tells).map(|(by, hits)| (by.to_owned(), tells.percent(hits).into()));
            Value::Object(hits.into_iter().collect())
        };
        let tells = bar::told(self.outcomes);
        let scenarios = self.outcomes.iter().map(|outcome| {
            let bots = Habit::ALL.into_iter().zip(&outcome.tallies).map(|(habit, tally)| {
                (habit.id().to_owned(), json!({ "mean": tally.mean(), "good": tally.good }))
            });
            let title = self.bank.library.entries().into_iter().find(|it| it.id == outcome.id);
            json!({
                "id": outcome.id,
                "title": title.map(|it| it.head.title),
                "difficulty": outcome.difficulty,
                "bots": Value::Object(bots.collect()),
                "endings": outcome.endings,
                "tells": told(&outcome.tells),
                "chance": outcome.tells.percent(outcome.tells.chance),
                "said": outcome.cover.as_ref().map(|cover| &cover.choices),
            })
        });
        json!({
            "seeds": self.seeds,
            "bots": rows.collect::<Vec<_>>(),
            "tells": told(&tells),
            "chance": tells.percent(tells.chance),
            "misses": misses.iter().map(|miss| self.missed(miss)).collect::<Vec<_>>(),
            "scenarios": scenarios.collect::<Vec<_>>(),
        })
    }
}
