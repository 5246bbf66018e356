//! Emotion model and score agree, turn by turn, with a calculation made by hand.

use std::sync::Arc;

use saolei::bank::Bank;
use saolei::engine::debrief::Debrief;
use saolei::engine::mood::Mood;
use saolei::engine::run::Timed;
use saolei::engine::session::{Session, Step};
use saolei::library::Library;
use serde::Deserialize;

#[derive(Deserialize)]
struct Sheet {
    run: Vec<Run>,
}

#[derive(Deserialize)]
struct Run {
    name: String,
    scenario: String,
    inputs: Vec<String>,
    ending: String,
    score: u8,
    red_line: bool,
    turn: Vec<Turn>,
}

#[derive(Deserialize)]
struct Turn {
    input: String,
    heat: u8,
    trust: u8,
    patience: u8,
    working: String,
}

#[test]
fn every_turn_comes_out_as_on_paper() {
    let sheet: Sheet = toml::from_str(include_str!("data/by-hand.toml")).unwrap();
    let bank = Bank::new(Library::built_in());
    for run in sheet.run {
        let prepared = bank.prepare(&run.scenario).unwrap();
        let inputs: Vec<Timed> =
            run.inputs.iter().map(|input| Timed { input: input.clone(), ms: 0 }).collect();
        let session = Session::replay(Arc::clone(&prepared.stage), 7, &inputs)
            .unwrap_or_else(|(at, refused)| panic!("{}: input {at}: {refused}", run.name));
        let debrief = Debrief::of(&session).unwrap_or_else(|| panic!("{} is not over", run.name));

        let played: Vec<(String, Mood)> = session
            .steps()
            .iter()
            .filter_map(|step| match step {
                Step::Answered(answered) => Some((answered.input.clone(), answered.after)),
                Step::Happened { after, .. } => Some(("event".to_owned(), *after)),
                _ => None,
            })
            .collect();
        for ((input, mood), turn) in played.iter().zip(&run.turn) {
            assert_eq!(
                (input.as_str(), mood.heat, mood.trust, mood.patience),
                (turn.input.as_str(), turn.heat, turn.trust, turn.patience),
                "{}: on paper {}",
                run.name,
                turn.working
            );
        }
        assert_eq!(played.len(), run.turn.len(), "{}: turns", run.name);
        let ending = &prepared.scenario().ending(debrief.ending).id;
        assert_eq!(
            (ending, debrief.score.total(), debrief.red_line),
            (&run.ending, Some(run.score), run.red_line),
            "{}",
            run.name
        );
    }
}
