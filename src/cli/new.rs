//! `saolei new ID`: asks a few questions and writes a scenario that can be checked and played at once,
//! with a test plan beside it. What is still to be written stands in 【】.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::Path;

use unicode_normalization::UnicodeNormalization;

use super::args::{CheckArgs, NewArgs};
use super::fault::{Exit, Fault};
use super::{Place, check, print_lines};
use crate::message::{say, say_with};
use crate::scenario::check::bad_id::is_file_id;
use crate::scenario::model::{Channel, Temperament};

const SCENARIO: &str = include_str!("new/role-play.toml");
const PLAN: &str = include_str!("new/role-play.plan.toml");

pub fn run(place: &Place, args: &NewArgs) -> Result<Exit, Fault> {
    if !is_file_id(&args.id) {
        return Err(Fault::NewId(args.id.clone()));
    }
    let path = |ending: &str| args.folder.join(format!("{}.{ending}", args.id));
    let (scenario, plan) = (path("toml"), path("plan.toml"));
    if let Some(there) = [&scenario, &plan].into_iter().find(|path| path.exists()) {
        return Err(Fault::Exists(there.clone()));
    }
    let text = Asked { place, silent: args.yes }.filled(&args.id)?;
    write(&scenario, &text)?;
    write(&plan, PLAN)?;
    let named = [
        ("file", scenario.display().to_string().into()),
        ("plan", plan.display().to_string().into()),
        ("folder", args.folder.display().to_string().into()),
        ("id", (&args.id).into()),
    ];
    print_lines([say_with(place.lang, "new-written", &named)])?;
    check::run(place, &CheckArgs { paths: vec![scenario, plan], ..CheckArgs::default() })
}

/// Writes a file that is not there yet.
fn write(path: &Path, text: &str) -> Result<(), Fault> {
    let fault = |source| Fault::Settings { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(fault)?;
    }
    let mut file = File::create_new(path).map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)
}

/// Asks, or takes what stands in for every answer.
struct Asked<'p> {
    place: &'p Place,
    silent: bool,
}

impl Asked<'_> {
    fn filled(&self, id: &str) -> Result<String, Fault> {
        let lang = self.place.lang;
        let bank = self.place.bank()?;
        let book = bank.rulebook().map_err(Fault::from)?;
        let domains: Vec<&str> = book.domains().into_iter().collect();
        let own = id.split('/').next().unwrap_or_default();
        let own = domains.iter().position(|domain| *domain == own);
        let core = domains.iter().position(|domain| *domain == "core").unwrap_or(0);
        let named = |family: &'static str| move |one: &str| say(lang, &format!("{family}-{one}"));

        let title = self.words("new-title", &say(lang, "new-title-blank"))?;
        let domain = self.one("new-domain", &domains, own.unwrap_or(core), named("domain"))?;
        let channels: Vec<&str> = Channel::ALL.iter().map(|one| one.id()).collect();
        let channel = self.one("new-channel", &channels, 0, named("channel"))?;
        let name = self.words("new-name", &say(lang, "new-name-blank"))?;
        let tempers: Vec<&str> = Temperament::ALL.iter().map(|one| one.id()).collect();
        let temper = self.one("new-temperament", &tempers, 0, named("temperament"))?;
        let summary = self.words("new-summary", &say(lang, "new-summary-blank"))?;
        let filled = SCENARIO
            .replace("{title}", &title)
            .replace("{domain}", domain)
            .replace("{channel}", channel)
            .replace("{name}", &name)
            .replace("{temperament}", temper)
            .replace("{summary}", &summary);
        Ok(filled)
    }

    /// Words that may stand in a text of TOML and in a script.
    fn words(&self, question: &str, blank: &str) -> Result<String, Fault> {
        let said = self.line(&say_with(self.place.lang, question, &[("blank", blank.into())]))?;
        let said: String = said.chars().filter(|c| !"\"\\{}|：:".contains(*c)).collect();
        Ok(if said.is_empty() { blank.to_owned() } else { said })
    }

    /// One of a list, by its number or word; what is neither is asked again.
    fn one<'o>(
        &self,
        question: &str,
        of: &[&'o str],
        blank: usize,
        name: impl Fn(&str) -> String,
    ) -> Result<&'o str, Fault> {
        let blank = of.get(blank).copied().unwrap_or_default();
        if self.silent {
            return Ok(blank);
        }
        let rows = of.iter().enumerate();
        print_lines([""])?;
        print_lines(rows.map(|(at, one)| {
            let row = [("at", (at + 1).into()), ("name", name(one).into()), ("id", (*one).into())];
            say_with(self.place.lang, "new-row", &row)
        }))?;
        let asked = say_with(self.place.lang, question, &[("blank", name(blank).into())]);
        loop {
            let said = self.line(&asked)?;
            let number = said.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let by_word = || of.iter().copied().find(|one| *one == said || name(one) == said);
            match number.and_then(|at| of.get(at).copied()).or_else(by_word) {
                Some(one) => return Ok(one),
                None if said.is_empty() => return Ok(blank),
                None => print_lines([say(self.place.lang, "new-which")])?,
            }
        }
    }

    /// What is typed; nothing where nobody is there to type any more.
    fn line(&self, question: &str) -> Result<String, Fault> {
        if self.silent {
            return Ok(String::new());
        }
        print_lines([question])?;
        let mut line = Vec::new();
        let mut input = io::stdin().lock().take(4096);
        io::BufRead::read_until(&mut input, b'\n', &mut line).map_err(Fault::Output)?;
        let line: String = String::from_utf8_lossy(&line).nfc().collect();
        Ok(line.chars().filter(|c| !c.is_control()).collect::<String>().trim().to_owned())
    }
}
