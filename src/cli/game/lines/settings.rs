//! The settings that matter to who goes line by line: a list of them, and of what each can become.

use super::menu::written;
use super::{Said, ask, ask_within, is_help, numbered};
use crate::cli::config::set;
use crate::cli::fault::Fault;
use crate::cli::page::print;
use crate::cli::{Place, one_line, play};
use crate::message::{Lang, say, say_with};
use crate::practice::Kept;
use crate::profile::TIMER_FACTORS;

#[derive(Clone, Copy)]
enum Item {
    Lang,
    Timer,
    ScreenReader,
}

const ITEMS: [Item; 3] = [Item::Lang, Item::Timer, Item::ScreenReader];
const SWITCH: [bool; 2] = [true, false];

/// Asks for the language, in all of them; `None` where the person leaves.
pub(super) fn first_language(place: &mut Place) -> Result<Option<()>, Fault> {
    let both = |id: &str| Lang::ALL.map(|lang| say(lang, id)).join("");
    let numbers = (1..)
        .zip(Lang::ALL.map(own_name))
        .map(|(number, name): (usize, String)| format!("{number} {name}"));
    let question =
        format!("{} {}", both("choices-language"), numbers.collect::<Vec<_>>().join(", "));
    loop {
        let lang = match ask(place, &question)? {
            None => return Ok(None),
            Some(Said::Number(row)) => Lang::ALL.get(row).copied(),
            Some(Said::Words(words)) => by_name(&words),
        };
        if let Some(lang) = lang {
            told(speak(place, lang), place)?;
            print([""])?;
            return Ok(Some(()));
        }
        print([both("choices-language-odd")])?;
    }
}

/// A language by what it is called, in itself or for short.
fn by_name(words: &str) -> Option<Lang> {
    let called = |lang: &Lang| own_name(*lang).eq_ignore_ascii_case(words);
    Lang::ALL.into_iter().find(called).or_else(|| Lang::of(words))
}

fn own_name(lang: Lang) -> String {
    say(lang, "choices-own-name")
}

/// Shows the settings and changes them until the person goes back; `None` where they leave.
pub(super) fn change(place: &mut Place, name: &str) -> Result<Option<()>, Fault> {
    loop {
        let lang = place.lang;
        let mut rows = Vec::new();
        for item in ITEMS {
            rows.push(row(place, item, name)?);
        }
        print([say(lang, "choices-title")])?;
        print(numbered(lang, rows.into_iter()))?;
        print([say(lang, "choices-others")])?;
        let at = match choose(place, "choices-which", ITEMS.len())? {
            Chosen::Row(at) => at,
            Chosen::Back => return Ok(Some(())),
            Chosen::Leave => return Ok(None),
        };
        print([""])?;
        if change_one(place, ITEMS[at], name)?.is_none() {
            return Ok(None);
        }
        print([""])?;
    }
}

/// What was answered to a list of which nothing has to be taken.
enum Chosen {
    /// The row of this number, from 0.
    Row(usize),
    /// None of them.
    Back,
    /// To have done with it all.
    Leave,
}

fn choose(place: &Place, question: &str, rows: usize) -> Result<Chosen, Fault> {
    loop {
        match ask_within(place, &say(place.lang, question))? {
            None => return Ok(Chosen::Leave),
            Some(Said::Number(row)) if row < rows => return Ok(Chosen::Row(row)),
            Some(Said::Words(words)) if words.is_empty() => return Ok(Chosen::Back),
            Some(Said::Words(words)) if is_help(&words) => {}
            Some(_) => {
                print([say_with(place.lang, "choices-odd", &[("last", rows.into())])])?;
            }
        }
    }
}

fn change_one(place: &mut Place, item: Item, name: &str) -> Result<Option<()>, Fault> {
    let lang = place.lang;
    let now = now(place, item, name)?;
    let values = values(lang, item);
    let shown = values.iter().enumerate().map(|(at, value)| {
        let is_now = Some(at) == now;
        if is_now {
            say_with(lang, "choices-now", &[("value", value.into())])
        } else {
            value.clone()
        }
    });
    print(notes(item).map(|note| say(lang, note)))?;
    print(numbered(lang, shown))?;
    let at = match choose(place, "choices-values", values.len())? {
        Chosen::Row(at) => at,
        Chosen::Back => return Ok(Some(())),
        Chosen::Leave => return Ok(None),
    };
    // A language that is spoken for this once is not written down yet.
    let written = !matches!(item, Item::Lang) || place.setting.config.lang == Some(lang);
    if Some(at) != now || !written {
        let done = match item {
            Item::Lang => speak(place, Lang::ALL[at]),
            Item::Timer => stretch(place, name, TIMER_FACTORS[at]),
            Item::ScreenReader => read_out(place, SWITCH[at]),
        };
        if told(done, place)? {
            let row = row(place, item, name)?;
            print([say_with(place.lang, "choices-done", &[("row", row.into())])])?;
        }
    }
    Ok(Some(()))
}

fn notes(item: Item) -> impl Iterator<Item = &'static str> {
    let notes: &[&str] = match item {
        Item::Lang => &["settings-lang-note"],
        Item::Timer => &["settings-timer-note", "choices-timer-lines"],
        Item::ScreenReader => &["choices-reader-note"],
    };
    notes.iter().copied()
}

/// A setting and what it is.
fn row(place: &Place, item: Item, name: &str) -> Result<String, Fault> {
    let lang = place.lang;
    let value = match (item, now(place, item, name)?) {
        (_, Some(at)) => values(lang, item).swap_remove(at),
        (_, None) => factor(lang, timer_factor(place, name)?),
    };
    let title = match item {
        Item::Lang => Lang::ALL.map(|lang| say(lang, "settings-lang")).join(" / "),
        Item::Timer => say(lang, "settings-timer"),
        Item::ScreenReader => say(lang, "settings-reader"),
    };
    Ok(say_with(lang, "choices-row", &[("name", title.into()), ("value", value.into())]))
}

/// Which of its values a setting has; none where a file says something that is not on offer.
fn now(place: &Place, item: Item, name: &str) -> Result<Option<usize>, Fault> {
    Ok(match item {
        Item::Lang => Lang::ALL.iter().position(|lang| *lang == place.lang),
        Item::Timer => {
            let own = timer_factor(place, name)?;
            TIMER_FACTORS.iter().position(|factor| *factor == own)
        }
        Item::ScreenReader => {
            SWITCH.iter().position(|on| *on == place.setting.config.screen_reader)
        }
    })
}

fn values(lang: Lang, item: Item) -> Vec<String> {
    match item {
        Item::Lang => Lang::ALL.map(own_name).to_vec(),
        Item::Timer => TIMER_FACTORS.map(|one| factor(lang, one)).to_vec(),
        Item::ScreenReader => {
            SWITCH.map(|on| say(lang, if on { "settings-on" } else { "settings-off" })).to_vec()
        }
    }
}

fn factor(lang: Lang, factor: u16) -> String {
    match factor {
        0 => say(lang, "settings-timer-off"),
        100 => say(lang, "settings-timer-normal"),
        other => say_with(lang, "settings-timer-factor", &[("factor", other.into())]),
    }
}

fn timer_factor(place: &Place, name: &str) -> Result<u16, Fault> {
    let looked = written(place.store()?.look(name))?;
    Ok(looked.map(|(profile, _)| profile.settings).unwrap_or_default().timer_factor)
}

/// Speaks another language from now on, even where that cannot be written down.
fn speak(place: &mut Place, lang: Lang) -> Result<bool, Fault> {
    place.speak(lang);
    set(place, "lang", lang.id()).map(|_| true)
}

fn read_out(place: &mut Place, on: bool) -> Result<bool, Fault> {
    place.setting.config.screen_reader = on;
    set(place, "screen_reader", if on { "true" } else { "false" }).map(|_| true)
}

fn stretch(place: &Place, name: &str, factor: u16) -> Result<bool, Fault> {
    let kept = play::keeper(place, name)?.set_timer_factor(factor)?;
    play::tell(kept.banner(place.lang));
    Ok(kept == Kept::Yes)
}

/// Whether it was changed for good; why not is said.
fn told(done: Result<bool, Fault>, place: &Place) -> Result<bool, Fault> {
    if let Err(fault) = &done {
        print([one_line(&fault.line(place.lang))])?;
    }
    Ok(done.unwrap_or(false))
}
