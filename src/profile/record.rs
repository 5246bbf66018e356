//! The lines of a journal: `crc32 in 8 hex digits, a blank, one record as JSON, a line end`.
//!
//! A line whose sum is right is *intact*: it is carried along even if this version does not
//! understand it. What was never ended by a line end was never confirmed and may be cut.
#![deny(clippy::disallowed_methods, clippy::disallowed_types)]

use std::collections::HashSet;
use std::ops::Range;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::model::{Again, FORMAT, Finished, Guess};
use crate::engine::run::{Run, Timed};

/// The first line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`FORMAT`].
    pub format: u32,
    /// Whose journal it is, so that a lost profile can be made again.
    #[serde(deserialize_with = "super::slug::tidied")]
    pub name: String,
    /// When the profile was made.
    pub created: Timestamp,
}

/// What happened, one line each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "kebab-case")]
pub enum Record {
    /// A run began, perhaps with inputs it took over from another.
    Began {
        /// Id of the run, made by the caller, never used twice.
        id: String,
        /// When.
        at: Timestamp,
        /// What is played, and the inputs it begins with.
        run: Run,
        /// The run those inputs were taken over from, if they were.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<Again>,
    },
    /// An input was given.
    Input {
        /// Id of the run.
        id: String,
        /// How many inputs the run had before this one.
        n: u32,
        /// The answer and how long it took.
        #[serde(flatten)]
        timed: Timed,
    },
    /// A run is over; this line alone holds all that its replay needs.
    Finished(Finished),
    /// What the trainee thought of a run that is over. Versions that do not know this line carry
    /// it along.
    Guessed {
        /// Id of the run.
        id: String,
        /// What they thought.
        #[serde(flatten)]
        guess: Guess,
    },
    /// A run was given up and is not to be offered again.
    Left {
        /// Id of the run.
        id: String,
        /// When.
        at: Timestamp,
    },
}

/// A run that was begun and neither finished nor left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// Id of the run; further inputs go on under it.
    pub id: String,
    /// When it was begun.
    pub at: Timestamp,
    /// What a replay needs to come to the very scene.
    pub run: Run,
    /// The run it was taken up from, if it was.
    pub again: Option<Again>,
}

/// One line, with its sum and its end.
///
/// # Errors
/// When the record cannot be put in JSON.
pub fn line(record: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let json = serde_json::to_string(record)?;
    Ok(format!("{:08x} {json}\n", crc32fast::hash(json.as_bytes())).into_bytes())
}

/// What stands in a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// `None` if the first line is missing or cannot be read.
    pub header: Option<Header>,
    /// The intact records this version understands, in order.
    pub records: Vec<Record>,
    /// Where the intact lines stand, without the header and without line ends.
    pub intact: Vec<Range<usize>>,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// The last line is intact but for its end.
    Unended,
    /// The last line, from this byte on, was cut off in the middle.
    Torn(usize),
    /// Something before the last line is not as it was written.
    Damaged,
}

/// The journal was written by a later version; nothing of it was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooNew {
    /// Its format.
    pub found: u32,
}

/// Reads whatever can be read of a journal.
///
/// # Errors
/// When its header names a later format.
pub fn read(bytes: &[u8]) -> Result<Reading, TooNew> {
    let lines = lines(bytes);
    let mut reading =
        Reading { header: None, records: Vec::new(), intact: Vec::new(), fault: Fault::None };
    let mut bad = None;
    for (index, line) in lines.iter().enumerate() {
        let Some(json) = json_of(bytes, line) else {
            let torn = bad.is_none() && index + 1 == lines.len();
            bad = Some(if torn { Fault::Torn(line.start) } else { Fault::Damaged });
            continue;
        };
        if index == 0
            && let Some(header) = header_of(&bytes[json.clone()])?
        {
            reading.header = Some(header);
            continue;
        }
        reading.intact.push(line.clone());
        reading.records.extend(serde_json::from_slice::<Record>(&bytes[json]).ok());
    }
    let headless = reading.header.is_none() && !reading.intact.is_empty();
    let unended = bytes.last().is_some_and(|last| *last != b'\n');
    reading.fault = match bad {
        _ if headless => Fault::Damaged,
        Some(fault) => fault,
        None if unended => Fault::Unended,
        None => Fault::None,
    };
    Ok(reading)
}

/// A whole journal: this header and the intact lines of an older text.
///
/// # Errors
/// When the header cannot be put in JSON.
pub fn fresh(
    header: &Header,
    bytes: &[u8],
    intact: &[Range<usize>],
) -> serde_json::Result<Vec<u8>> {
    let mut text = line(header)?;
    for line in intact {
        text.extend_from_slice(&bytes[line.clone()]);
        text.push(b'\n');
    }
    Ok(text)
}

/// The finished runs in order, each once, with what was thought of them.
#[must_use]
pub fn history(records: &[Record]) -> Vec<Finished> {
    let mut seen = HashSet::new();
    let finished = records.iter().filter_map(|record| match record {
        Record::Finished(run) => Some(run),
        _ => None,
    });
    let mut history: Vec<Finished> =
        finished.filter(|run| seen.insert(run.id.as_str())).cloned().collect();
    for record in records {
        if let Record::Guessed { id, guess } = record
            && let Some(run) = history.iter_mut().find(|run| run.id == *id)
        {
            run.guess = Some(*guess);
        }
    }
    history
}

/// The runs neither finished nor left, the one begun last at the end.
///
/// Where a line between its inputs is lost it ends before the gap: what comes after cannot be
/// played without it.
#[must_use]
pub fn unfinished(records: &[Record]) -> Vec<Unfinished> {
    let mut open: Vec<Unfinished> = Vec::new();
    for record in records {
        match record {
            Record::Began { id, at, run, again } => {
                let (id, run, again) = (id.clone(), run.clone(), again.clone());
                open.push(Unfinished { id, at: *at, run, again });
            }
            Record::Input { id, n, timed } => {
                let Some(at) = open.iter().rposition(|unfinished| unfinished.id == *id) else {
                    continue;
                };
                // The one that was gone on with is the last.
                open[at..].rotate_left(1);
                if let Some(Unfinished { run, .. }) = open.last_mut()
                    && usize::try_from(*n) == Ok(run.inputs.len())
                {
                    run.inputs.push(timed.clone());
                }
            }
            Record::Finished(Finished { id, .. }) | Record::Left { id, .. } => {
                open.retain(|unfinished| unfinished.id != *id);
            }
            Record::Guessed { .. } => {}
        }
    }
    open
}

/// The lines without their ends; a last one without an end counts too.
fn lines(bytes: &[u8]) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for part in bytes.split_inclusive(|byte| *byte == b'\n') {
        let length = part.strip_suffix(b"\n").unwrap_or(part).len();
        lines.push(start..start + length);
        start += part.len();
    }
    lines
}

/// Where the JSON of an intact line stands.
fn json_of(bytes: &[u8], line: &Range<usize>) -> Option<Range<usize>> {
    let text = &bytes[line.clone()];
    // A copy that went through another system may have got its line ends.
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    let (sum, json) = text.split_at_checked(9)?;
    let digits = sum.strip_suffix(b" ")?;
    let hex = digits.iter().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    let sum = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    let intact = hex && sum == crc32fast::hash(json);
    intact.then(|| line.start + 9..line.start + text.len())
}

fn header_of(json: &[u8]) -> Result<Option<Header>, TooNew> {
    #[derive(Deserialize)]
    struct Probe {
        format: u32,
    }
    match serde_json::from_slice::<Probe>(json) {
        Ok(Probe { format }) if format > FORMAT => Err(TooNew { found: format }),
        Ok(_) => Ok(serde_json::from_slice(json).ok()),
        Err(_) => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::samples::{finished, moment, run};
    use proptest::prelude::*;

    fn header() -> Header {
        Header { format: FORMAT, name: "林晓".into(), created: moment(0) }
    }

    fn input(n: u32, input: &str) -> Record {
        Record::Input { id: "b".into(), n, timed: Timed { input: input.into(), ms: 900 } }
    }

    fn began() -> Record {
        Record::Began { id: "b".into(), at: moment(9), run: run(&[]), again: None }
    }

    fn some_records() -> Vec<Record> {
        vec![
            Record::Finished(finished("a", 1, 80)),
            began(),
            input(0, "ring:2"),
            input(1, "form:name,fault"),
            Record::Left { id: "c".into(), at: moment(12) },
        ]
    }

    fn text_of(records: &[Record]) -> Vec<u8> {
        let mut text = line(&header()).unwrap();
        for record in records {
            text.extend(line(record).unwrap());
        }
        text
    }

    #[test]
    fn a_line_is_short_and_can_be_read_by_a_person() {
        let line = String::from_utf8(line(&input(0, "ring:2")).unwrap()).unwrap();
        assert_eq!(
            line,
            "dc99dbd3 {\"record\":\"input\",\"id\":\"b\",\"n\":0,\"input\":\"ring:2\",\"ms\":900}\n"
        );
    }

    #[test]
    fn what_is_written_is_read_back() {
        let reading = read(&text_of(&some_records())).unwrap();
        assert_eq!(reading.header, Some(header()));
        assert_eq!(reading.records, some_records());
        assert_eq!(reading.fault, Fault::None);
    }

    #[test]
    fn a_journal_cut_at_any_byte_is_a_prefix_of_its_records() {
        let whole = text_of(&some_records());
        for cut in 0..=whole.len() {
            let reading = read(&whole[..cut]).unwrap();
            assert!(some_records().starts_with(&reading.records), "cut at {cut}");
            assert_ne!(reading.fault, Fault::Damaged, "cut at {cut}");
            let ended = whole[..cut].split(|byte| *byte == b'\n').skip(2).count();
            assert!(reading.records.len() >= ended, "a line confirmed is lost at {cut}");
        }
    }

    #[test]
    fn a_guess_stays_with_its_run_and_changes_no_line_before_it() {
        let (a, b) = (finished("a", 1, 80), finished("b", 2, 90));
        let guess = Guess { score: Some(70), regret: Some(1) };
        let records = [
            Record::Finished(a.clone()),
            Record::Finished(b.clone()),
            Record::Guessed { id: "a".into(), guess },
            Record::Guessed { id: "gone".into(), guess },
        ];
        let read = read(&text_of(&records)).unwrap();
        assert_eq!(history(&read.records), [Finished { guess: Some(guess), ..a }, b]);
        let written = String::from_utf8(line(&records[2]).unwrap()).unwrap();
        assert!(written.ends_with(
            r#"{"record":"guessed","id":"a","score":70,"regret":1}
"#
        ));
    }

    #[test]
    fn a_run_taken_up_from_another_is_offered_as_that() {
        let again = Again { run: "a".into(), at: 1 };
        let began = Record::Began {
            id: "b".into(),
            at: moment(9),
            run: run(&["ring:2"]),
            again: Some(again.clone()),
        };
        let read = read(&text_of(&[began, input(1, "sorry")])).unwrap();
        let offered = unfinished(&read.records).pop().unwrap();
        assert_eq!((offered.run.inputs.len(), offered.again), (2, Some(again)));
        let older = String::from_utf8(line(&self::began()).unwrap()).unwrap();
        assert!(!older.contains("again"), "what is not so is not written: {older}");
    }

    #[test]
    fn a_newer_format_is_refused() {
        let newer = line(&serde_json::json!({"format": 7, "owner": 3})).unwrap();
        assert_eq!(read(&newer), Err(TooNew { found: 7 }));
    }

    #[test]
    fn an_intact_line_of_a_later_version_is_carried_along() {
        let mut text = text_of(&[]);
        text.extend(line(&serde_json::json!({"record": "certificate", "id": "z"})).unwrap());
        let reading = read(&text).unwrap();
        assert_eq!((reading.fault, reading.records.len()), (Fault::None, 0));
        assert_eq!(fresh(&header(), &text, &reading.intact).unwrap(), text);
    }

    #[test]
    fn line_ends_of_another_system_are_forgiven() {
        let text = String::from_utf8(text_of(&some_records())).unwrap().replace('\n', "\r\n");
        assert_eq!(read(text.as_bytes()).unwrap().records, some_records());
    }

    #[test]
    fn the_run_begun_last_is_offered_with_its_inputs() {
        let mut records = some_records();
        let offered = unfinished(&records).pop().unwrap();
        assert_eq!(offered.id, "b");
        let inputs: Vec<&str> = offered.run.inputs.iter().map(|timed| &*timed.input).collect();
        assert_eq!(inputs, ["ring:2", "form:name,fault"]);
        records.push(Record::Left { id: "b".into(), at: moment(13) });
        assert_eq!(unfinished(&records), []);
    }

    #[test]
    fn a_run_with_a_lost_input_ends_before_the_gap() {
        let records = [began(), input(0, "ring:2"), input(2, "silence"), input(3, "sorry")];
        assert_eq!(unfinished(&records)[0].run.inputs.len(), 1);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in any::<Vec<u8>>()) {
            let _ = read(&bytes);
        }

        #[test]
        fn damage_to_one_line_costs_no_other(
            line in 1..6usize, at in any::<proptest::sample::Index>(), other in any::<u8>(),
        ) {
            let mut text = text_of(&some_records());
            let place = lines(&text)[line].clone();
            let byte = place.start + at.index(place.len());
            prop_assume!(text[byte] != other);
            text[byte] = other;
            let reading = read(&text).unwrap();
            let mut left = some_records();
            left.remove(line - 1);
            prop_assert_eq!(&reading.records, &left);
            let mended = fresh(&header(), &text, &reading.intact).unwrap();
            prop_assert_eq!(read(&mended).unwrap().records, left);
        }
    }
}
