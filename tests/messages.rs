//! The sentences of the program and the places that say them fit together.

#[path = "support/cli.rs"]
#[allow(dead_code, reason = "shared with the tests of the command line")]
mod cli;
#[path = "support/sources.rs"]
mod sources;

use std::collections::{BTreeMap, BTreeSet};

use saolei::bank::Bank;
use saolei::bots::bar::barred;
use saolei::bots::habit::Habit;
use saolei::bots::tells::Tells;
use saolei::engine::score::Band;
use saolei::library::Library;
use saolei::lint::places::{Role, Thing};
use saolei::message::{Arg, Lang, say_with};
use saolei::practice::REVIEWED;
use saolei::rulebook::{self, Dimension, Kind};
use saolei::scenario::code::{Code, Group};
use saolei::scenario::model::{Channel, Grade, Outcome, Temperament};
use saolei::scenario::moves::Move;
use unicode_width::UnicodeWidthStr;

use sources::{LOCALES, Message, literals, messages, messages_in, sources};

/// Messages whose id is put together, by what it begins with.
fn families() -> BTreeMap<&'static str, Vec<String>> {
    let bank = Bank::new(Library::built_in());
    let book = bank.rulebook().expect("the rulebook has no faults");
    let levels = |most: u8| (1..=most).map(|level| level.to_string()).collect::<Vec<_>>();
    let bands: BTreeSet<&str> = (0..=100).map(|total| Band::of(total).id()).collect();
    let codes =
        Code::ALL.iter().flat_map(|code| [code.id().to_owned(), format!("{}-help", code.id())]);
    // What the palette says of a key's use, which a law of the key tables looks at.
    let known = known();
    let also = known.iter().filter_map(|id| id.strip_prefix("also-"));
    let also = also.filter(|id| known.contains(*id)).map(str::to_owned).collect();
    BTreeMap::from([
        ("also-", also),
        ("band-", bands.into_iter().map(str::to_owned).collect()),
        ("bot-", ids(&Habit::ALL, Habit::id)),
        ("cause-severity-", levels(4)),
        ("channel-", [ids(Channel::ALL, Channel::id), vec!["case-review".to_owned()]].concat()),
        ("check-", codes.collect()),
        ("check-severity-", ["error", "warning", "note"].map(str::to_owned).to_vec()),
        ("difficulty-", levels(5)),
        ("explain-", ids(Code::ALL, Code::id)),
        ("domain-", book.domains().into_iter().map(str::to_owned).collect()),
        ("grade-", ids(Grade::ALL, Grade::id)),
        ("group-", ids(Group::ALL, Group::id)),
        ("incident-grade-", ids(Grade::ALL, Grade::id)),
        ("move-", ids(&Move::ALL, Move::id)),
        ("outcome-", [ids(Outcome::ALL, Outcome::id), vec![REVIEWED.to_owned()]].concat()),
        ("role-", ids(Role::ALL, Role::id)),
        ("rule-channel-", ids(&rulebook::Channel::ALL, rulebook::Channel::id)),
        ("rule-dimension-", ids(&Dimension::ALL, Dimension::id)),
        ("rule-kind-", ids(&[Kind::Do, Kind::Dont], Kind::id)),
        ("rule-severity-", levels(4)),
        ("schema-", saolei::scenario::schema::all_keys()),
        ("tell-", barred(&Tells::default()).map(|(by, _)| by.to_owned()).to_vec()),
        ("temperament-", ids(Temperament::ALL, Temperament::id)),
        ("thing-", ids(Thing::ALL, Thing::id)),
        // Both are looked up by the help alone, which is looked at below.
        ("cli-", Vec::new()),
        ("value-", Vec::new()),
    ])
}

fn ids<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|one| id(*one).to_owned()).collect()
}

/// What stands before the first hole of an id that is put together.
fn stem(literal: &str) -> Option<&str> {
    let (stem, _) = literal.split_once('{')?;
    let is_stem = stem.ends_with('-') && stem.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    is_stem.then_some(stem)
}

fn known() -> BTreeSet<String> {
    messages().into_iter().map(|message| message.id).collect()
}

#[test]
fn no_message_is_defined_twice() {
    for locale in LOCALES {
        let mut first: BTreeMap<String, String> = BTreeMap::new();
        for message in messages_in(locale) {
            let before = first.insert(message.id.clone(), message.file.clone());
            assert_eq!(before, None, "{} stands in {} too", message.id, message.file);
        }
    }
}

/// What one language says the other says too, of the same things and in the same file.
#[test]
fn both_languages_say_the_same() {
    let of = |locale: &str| -> BTreeMap<String, (String, BTreeSet<String>)> {
        let one = |message: Message| (message.id.clone(), (message.file.clone(), message.holes()));
        messages_in(locale).into_iter().map(one).collect()
    };
    let (chinese, english) = (of("zh"), of("en"));
    let only = |one: &BTreeMap<String, _>, other: &BTreeMap<String, _>| -> Vec<String> {
        one.keys().filter(|id| !other.contains_key(*id)).cloned().collect()
    };
    assert_eq!(only(&chinese, &english), Vec::<String>::new(), "said in Chinese only");
    assert_eq!(only(&english, &chinese), Vec::<String>::new(), "said in English only");
    for (id, said) in &chinese {
        assert_eq!(Some(said), english.get(id), "{id}");
    }
}

/// Words a scenario is written with; they are the same in every language.
const OF_SCENARIOS: [&str; 1] = ["check-unknown-speaker-help"];

/// Whether an English sentence does without this character.
fn is_foreign(c: char) -> bool {
    !c.is_ascii() && !['×', '⋯'].contains(&c)
}

/// What Fluent cannot read it leaves out; then the other language or the id stands in.
#[test]
fn every_message_is_read_in_both_languages() {
    for (locale, lang) in LOCALES.into_iter().zip([Lang::Zh, Lang::En]) {
        for message in messages_in(locale) {
            let args: Vec<(&'static str, Arg)> = message
                .holes()
                .into_iter()
                .map(|name| (&*Box::leak(name.into_boxed_str()), Arg::Number(2)))
                .collect();
            let said = say_with(lang, &message.id, &args);
            assert!(said != message.id && !said.contains('$'), "{locale} {}: {said}", message.id);
            let foreign = lang == Lang::En && said.contains(is_foreign);
            assert!(!foreign || OF_SCENARIOS.contains(&&*message.id), "{}: {said}", message.id);
        }
    }
}

#[test]
fn english_is_written_in_english() {
    for message in messages_in("en") {
        let foreign = message.words.contains(is_foreign);
        assert!(!foreign || OF_SCENARIOS.contains(&&*message.id), "{}", message.words);
    }
}

#[test]
fn every_family_of_messages_is_complete() {
    let known = known();
    let missing: Vec<String> = families()
        .iter()
        .flat_map(|(stem, ends)| ends.iter().map(move |end| format!("{stem}{end}")))
        .filter(|id| !known.contains(id))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_id_that_is_put_together_is_of_a_known_family() {
    let families = families();
    let heads: BTreeSet<String> =
        known().iter().filter_map(|id| Some(id.split_once('-')?.0.to_owned())).collect();
    for literal in literals(&sources()) {
        let Some(stem) = stem(&literal) else { continue };
        let of_messages = heads.contains(stem.split('-').next().unwrap_or_default());
        assert!(!of_messages || families.contains_key(stem), "{literal} is not in the list above");
    }
}

/// The literals that stand for the id in a call that says a message: its first argument, or its
/// second after the language. What stands in brackets within them is none.
fn ids_in_call(call: &str) -> Vec<&str> {
    let (mut depth, mut argument, mut rest) = (0, 0, call);
    let mut found = Vec::new();
    while let Some(at) = rest.find(['(', '[', ')', ']', ',', '"', ';']) {
        let (sign, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match sign {
            b'"' => {
                let Some((literal, after)) = after.split_once('"') else { break };
                rest = after;
                if depth == 0 {
                    found.push(literal);
                }
            }
            b'(' | b'[' => depth += 1,
            b',' if depth == 0 => argument += 1,
            b')' | b']' => depth -= 1,
            b';' => break,
            _ => {}
        }
        if depth < 0 || argument > 1 {
            break;
        }
    }
    found
}

#[test]
fn every_message_that_is_said_has_words() {
    let known = known();
    let sources = sources();
    let is_id = |text: &str| {
        !text.is_empty()
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let calls = sources.iter().flat_map(|text| {
        ["say(", "say_with("].into_iter().flat_map(|call| text.split(call).skip(1))
    });
    let said: BTreeSet<&str> = calls.flat_map(ids_in_call).filter(|text| is_id(text)).collect();
    assert!(said.len() > 100, "the scan finds what is said: {}", said.len());
    let missing: Vec<&&str> = said.iter().filter(|id| !known.contains(**id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A hole nobody fills would be shown as it stands.
#[test]
fn every_hole_of_a_message_is_filled_by_somebody() {
    let names: BTreeSet<String> = literals(&sources()).into_iter().collect();
    for message in messages() {
        for name in message.holes() {
            assert!(names.contains(&name), "{}: {name}", message.id);
        }
    }
}

/// Words of the screens that show a run; plain mode has sentences of its own for them.
const OF_SCREENS: [&str; 3] = ["mood-heat", "mood-trust", "mood-patience"];

#[test]
fn every_message_is_said_somewhere() {
    let literals: BTreeSet<String> = literals(&sources()).into_iter().collect();
    let families = families();
    let help = help();
    let unused: Vec<String> = messages_in("zh")
        .into_iter()
        .filter(|message| {
            let of_family = families.iter().any(|(stem, ends)| {
                message.id.strip_prefix(stem).is_some_and(|end| ends.iter().any(|one| one == end))
            });
            let by_help =
                ["cli", "value"].contains(&message.id.split('-').next().unwrap_or_default());
            let shown = message.words.lines().all(|line| help.contains(line.trim()));
            !(literals.contains(&message.id)
                || OF_SCREENS.contains(&message.id.as_str())
                || of_family
                || by_help && shown)
        })
        .map(|message| format!("{}: {}", message.file, message.id))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
}

/// The help of every command.
fn help() -> String {
    let machine = cli::Machine::new();
    let help = cli::COMMANDS.map(|command| {
        let args: Vec<&str> = command.iter().copied().chain(["--help"]).collect();
        machine.run(&args).fine()
    });
    help.concat()
}

/// Terminals disagree about the width of some signs; our own sentences do without them.
#[test]
fn every_sentence_has_one_width() {
    for message in messages() {
        let words = message.words.replace('×', "x"); // a deliberate one
        assert_eq!(words.width(), words.width_cjk(), "{}: {words}", message.id);
    }
}

/// What a Chinese message always says, whatever is put in: pieces too long to stand in a scenario by
/// accident.
fn pieces() -> Vec<String> {
    let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let words = messages_in("zh").into_iter().map(|message| message.words);
    let pieces = words.flat_map(|words| {
        words.split(['{', '}', '\n']).map(str::trim).map(str::to_owned).collect::<Vec<_>>()
    });
    pieces.filter(|piece| piece.chars().filter(|c| is_han(*c)).count() >= 5).collect()
}

#[test]
fn nothing_is_said_in_chinese_when_english_is_asked_for() {
    let machine = cli::Machine::new();
    let answers = machine.write("answers.txt", "check-label\n");
    let answers = answers.to_str().expect("a name");
    machine.write("bad.toml", "title = 1\n[ui]\n");
    let pieces = pieces();
    assert!(pieces.len() > 250, "the scan finds what is said: {}", pieces.len());
    for command in [
        ["play", cli::CUFF, "--plain", "--seed", "7", "--answers", answers].as_slice(),
        &["play", cli::CUFF, "--seed", "7", "--json", "--profile", "Anna", "--answers", answers],
        &["profile", "list"],
        &["profile", "show", "Anna"],
        &["show", cli::CUFF, "--key"],
        &["rules", "挂机"],
        &["rules", "--say", "不知道"],
        &["scenarios"],
        &["check", "bad.toml"],
        &["check"],
        &["config", "path"],
        &["config", "check"],
        &["doctor"],
        &["bogus"],
    ] {
        let said = machine.run(&[["--lang", "en"].as_slice(), command].concat());
        for piece in &pieces {
            let there = said.out.contains(piece) || said.err.contains(piece);
            assert!(!there, "{command:?} says {piece}");
        }
    }
}

/// Languages differ in their signs, too: what stands between words is a message like the words.
#[test]
fn no_source_puts_chinese_signs_between_words() {
    let signs = ['：', '，', '。', '、', '；', '（', '）', '「', '」', '？', '！'];
    for text in sources() {
        let made = text.lines().filter(|line| {
            let line = line.trim_start();
            !line.starts_with("//") && (line.contains("format!(") || line.contains(".join("))
        });
        for line in made {
            assert!(!line.contains(signs), "{line}");
        }
    }
}
