//! The debrief of real runs: of the built-in scenarios, played by answers.

use std::sync::{Arc, LazyLock};

use insta::assert_snapshot;
use proptest::prelude::*;
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

use super::*;
use crate::bank::{Bank, Prepared};
use crate::engine::debrief::Debrief;
use crate::engine::run::Timed;
use crate::engine::session::Session;
use crate::library::Library;
use crate::scenario::model::Grade;
use crate::tui::data::Report;
use crate::tui::screen::Screen;
use crate::tui::text::width;
use crate::tui::theme::{ColorLevel, Theme};

static CUFF: LazyLock<Arc<Prepared>> = LazyLock::new(|| prepared("hotel/shrunk-cuff"));
static CUT_OFF: LazyLock<Arc<Prepared>> = LazyLock::new(|| prepared("power/cut-off-this-morning"));

fn prepared(id: &str) -> Arc<Prepared> {
    Arc::new(Bank::new(Library::built_in()).prepare(id).unwrap())
}

fn report(prepared: &Arc<Prepared>, inputs: &str) -> Report {
    let inputs = inputs.split_whitespace().zip(1u64..);
    let inputs: Vec<Timed> =
        inputs.map(|(input, n)| Timed { input: input.to_owned(), ms: 4000 + 700 * n }).collect();
    let session = Session::replay(Arc::clone(&prepared.stage), 7, &inputs).unwrap();
    let debrief = Debrief::of(&session).unwrap();
    Report { prepared: Arc::clone(prepared), debrief, seed: 7, fresh: false }
}

/// Nothing lost.
fn perfect() -> Report {
    let inputs = "take-over restate call-tailor errand six-at-door form:room,phone,item,wish \
                  go-now call-at-ten";
    report(&CUFF, inputs)
}

/// Mines until the customer has had enough: too few decisions for a band.
fn few() -> Report {
    report(&CUFF, "summon-all referee claim-form")
}

/// Mines and a red line, yet played to the end.
fn red_line() -> Report {
    let inputs = "take-over restate same-model errand three-note form:room,phone,item,wish,price \
                  wait-for-facts nine-tonight next-time";
    report(&CUFF, inputs)
}

/// Everything besides talk: a ring, a silence, an order, events, a call that goes on.
fn long() -> Report {
    let inputs = "ring:4 sorry-and-listen skip-the-check ask-yesterday silence ask-notice \
                  none-at-all enough call-you-back guarantee-six closing.all-noted \
                  closing.hung-up-early read-it-out good-news-only five-more-minutes i-told-her \
                  order:thank-her,does-it-do,what-we-found,good-time,right-person,say-who";
    report(&CUT_OFF, inputs)
}

/// Mines only.
fn bad() -> Report {
    let inputs = "ring:missed away-from-desk old-bill address-only ask-yesterday take-her-side \
                  ask-notice day-nine ask-tonight only-family put-her-through once-more";
    report(&CUT_OFF, inputs)
}

fn paper(report: Report) -> Paper {
    Paper { report: Some(report), ..ordinary() }
}

const RUNS: [(&str, fn() -> Report); 5] =
    [("perfect", perfect), ("few", few), ("red-line", red_line), ("long", long), ("bad", bad)];

/// From the history into the debrief, and on.
fn seen(report: Report, keys: &str, size: (u16, u16)) -> Shot {
    shot(&mut paper(report), &format!("Enter h Enter {keys}"), size)
}

/// A name, the run, and the keys within the debrief.
fn states() -> Vec<(String, fn() -> Report, &'static str)> {
    let mut states = Vec::new();
    for (name, report) in RUNS {
        for (page, keys) in [("facts", ""), ("lines", "Tab"), ("score", "Tab Tab")] {
            states.push((format!("debrief-{name}-{page}"), report, keys));
        }
    }
    let more: [(&str, fn() -> Report, &str); 5] = [
        ("debrief-long-facts-scrolled", long, "End"),
        ("debrief-long-score-scrolled", long, "Tab Tab PageDown"),
        ("debrief-long-lines-last", long, "Tab End"),
        ("debrief-red-line-one", red_line, "Enter Enter"),
        ("debrief-long-one-scrolled", long, "Tab Enter End"),
    ];
    states.extend(more.map(|(name, report, keys)| (name.to_owned(), report, keys)));
    states
}

#[test]
fn every_page_at_80_by_24() {
    for (name, report, keys) in states() {
        assert_snapshot!(format!("{name}-80x24"), seen(report(), keys, (80, 24)).text);
    }
}

#[test]
fn every_page_in_the_smallest_window() {
    for (name, report, keys) in states() {
        assert_snapshot!(format!("{name}-60x20"), seen(report(), keys, (60, 20)).text);
    }
}

#[test]
fn a_wide_window_shows_more() {
    assert_snapshot!("debrief-red-line-lines-120x40", seen(red_line(), "Tab", (120, 40)).text);
    assert_snapshot!("debrief-red-line-score-120x40", seen(red_line(), "Tab Tab", (120, 40)).text);
}
