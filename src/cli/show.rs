//! `saolei show ID`: the outline of a scenario; with `--key`, how every answer is judged.

mod incident;

use serde_json::{Value, json};

use super::args::ShowArgs;
use super::fault::{Exit, Fault};
use super::{Place, print_json, print_lines};
use crate::bank::{Piece, Prepared};
use crate::message::{Lang, say, say_with};
use crate::scenario::model::{
    Answer, Ask, Goto, Jump, Part, RuleIdx, Scenario, Scene, Speaker, Text,
};

pub fn run(place: &Place, args: &ShowArgs) -> Result<Exit, Fault> {
    let bank = place.bank()?;
    let prepared = match bank.piece(&args.id).map_err(|error| Fault::of_scenario(error, &bank))? {
        Piece::RolePlay(prepared) => prepared,
        Piece::Review(docket) => {
            let (docket, lang, key) = (&docket, place.lang, args.key);
            let outline = incident::Outline { docket, lang, key };
            if args.json {
                print_json(&outline.data())?;
            } else {
                print_lines(outline.lines())?;
            }
            return Ok(Exit::Fine);
        }
    };
    let outline = Outline { prepared: &prepared, lang: place.lang, key: args.key };
    if args.json {
        print_json(&outline.data())?;
    } else {
        print_lines(outline.lines())?;
    }
    Ok(Exit::Fine)
}

struct Outline<'o> {
    prepared: &'o Prepared,
    lang: Lang,
    key: bool,
}

/// One answer of a scene, whatever kind it is.
struct Row<'o> {
    input: String,
    text: Option<String>,
    answer: Option<&'o Answer>,
    rules: &'o [RuleIdx],
    to: &'o Jump,
    needed: bool,
}

impl Outline<'_> {
    fn scenario(&self) -> &Scenario {
        self.prepared.scenario()
    }

    fn lines(&self) -> Vec<String> {
        let scenario = self.scenario();
        let customer = &scenario.customer;
        let head = [
            ("title", (&scenario.head.title).into()),
            ("id", (&scenario.id).into()),
            ("summary", (&scenario.head.summary).into()),
        ];
        let who = [
            ("name", (&customer.name).into()),
            (
                "temperament",
                say(self.lang, &format!("temperament-{}", customer.temperament.id())).into(),
            ),
            ("heat", customer.heat.into()),
            ("trust", customer.trust.into()),
            ("patience", customer.patience.into()),
        ];
        let mut lines = vec![
            say_with(self.lang, "show-head", &head),
            say_with(self.lang, "show-customer", &who),
        ];
        for scene in &scenario.scenes {
            lines.push(String::new());
            lines.extend(self.scene(scene));
        }
        lines.push(String::new());
        for ending in &scenario.endings {
            let args = [
                ("id", (&ending.id).into()),
                ("outcome", say(self.lang, &format!("outcome-{}", ending.result.id())).into()),
                ("text", words(scenario, &ending.text).into()),
            ];
            lines.push(say_with(self.lang, "show-ending", &args));
        }
        lines
    }

    fn scene(&self, scene: &Scene) -> Vec<String> {
        let scenario = self.scenario();
        let mut lines = vec![format!("[{}]", scene.id)];
        for line in &scene.lines {
            let who = scenario.name_of(line.speaker).map_or_else(
                || {
                    say(
                        self.lang,
                        if line.speaker == Speaker::Narrator { "narrator" } else { "trainee" },
                    )
                },
                str::to_owned,
            );
            let when = line.when.as_ref().map(|when| format!("[{}] ", when.source()));
            let text = words(scenario, &line.text);
            let text = format!("{}{text}", when.unwrap_or_default());
            let said = [("who", who.into()), ("text", text.into())];
            lines.push(format!("  {}", say_with(self.lang, "spoken-line", &said)));
        }
        for row in self.rows(scene) {
            let text = row.text.clone().unwrap_or_default();
            let to = targets(scenario, row.to);
            let args = [("input", (&row.input).into()), ("text", text.into()), ("to", to.into())];
            lines.push(format!("  {}", say_with(self.lang, "show-answer", &args)));
            if self.key {
                lines.extend(self.key_of(&row).into_iter().map(|line| format!("      {line}")));
            }
        }
        lines
    }

    fn key_of(&self, row: &Row<'_>) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(answer) = row.answer {
            if let Some(grade) = answer.grade {
                lines.push(say(self.lang, &format!("grade-{}", grade.id())));
            }
            lines.extend(answer.keeps.iter().map(|rule| self.cited("rule-kept", *rule)));
            lines.extend(answer.breaks.iter().map(|rule| self.cited("rule-broken", *rule)));
            let why = answer.why.as_ref();
            lines.extend(why.map(|why| say_with(self.lang, "why-line", &[("why", why.into())])));
        } else if row.needed {
            lines.push(say(self.lang, "show-needed"));
        }
        lines.extend(row.rules.iter().map(|rule| self.cited("show-rule", *rule)));
        lines
    }

    fn cited(&self, message: &str, rule: RuleIdx) -> String {
        let id = self.scenario().rule(rule);
        let rule = self.prepared.rules.get(id);
        let sentence = rule.map_or(id, |rule| rule.sentence(self.lang));
        let rule = [("rule", sentence.into()), ("source", id.into())];
        let rule = say_with(self.lang, "rule-sourced", &rule);
        say_with(self.lang, message, &[("rule", rule.into())])
    }

    fn rows<'o>(&'o self, scene: &'o Scene) -> Vec<Row<'o>> {
        let scenario = self.scenario();
        let plain = |input: &str, answer: &'o Answer| Row {
            input: input.to_owned(),
            text: None,
            answer: Some(answer),
            rules: &[],
            to: &answer.to,
            needed: false,
        };
        match &scene.ask {
            Ask::Nothing { to, .. } => vec![Row {
                input: String::new(),
                text: None,
                answer: None,
                rules: &[],
                to,
                needed: false,
            }],
            Ask::Choices { choices, silence } => {
                let choices = choices.clone().map(|at| &scenario.choices[usize::from(at)]);
                let said = choices.map(|choice| Row {
                    text: Some(words(scenario, &choice.text)),
                    ..plain(&choice.id, &choice.answer)
                });
                said.chain(silence.as_ref().map(|silence| plain("silence", &silence.answer)))
                    .collect()
            }
            Ask::Ring(ring) => vec![
                plain(&format!("ring:1-{}", ring.in_time), &ring.answered),
                plain(&format!("ring:{}-{}", ring.in_time + 1, ring.gives_up), &ring.late),
                plain("ring:missed", &ring.missed),
            ],
            Ask::Order(order) => {
                let steps = order.steps.iter().map(|step| Row {
                    input: format!("order:{}", step.id),
                    text: Some(words(scenario, &step.text)),
                    answer: None,
                    rules: &[],
                    to: &order.then.to,
                    needed: false,
                });
                steps.collect()
            }
            Ask::Form(form) => {
                let fields = form.fields.iter().map(|field| Row {
                    input: format!("form:{}", field.id),
                    text: Some(words(scenario, &field.text)),
                    answer: None,
                    rules: &field.breaks,
                    to: &form.then.to,
                    needed: field.need,
                });
                fields.collect()
            }
        }
    }

    fn data(&self) -> Value {
        let scenario = self.scenario();
        let scenes: Vec<Value> = scenario
            .scenes
            .iter()
            .map(|scene| {
                let answers: Vec<Value> =
                    self.rows(scene).iter().map(|row| self.row(row)).collect();
                json!({ "id": scene.id, "absent": scene.absent, "answers": answers })
            })
            .collect();
        let endings: Vec<Value> = scenario
            .endings
            .iter()
            .map(|ending| json!({ "id": ending.id, "result": ending.result.id() }))
            .collect();
        json!({
            "id": scenario.id,
            "title": scenario.head.title,
            "content": scenario.content,
            "rulebook": self.prepared.rulebook,
            "scenes": scenes,
            "endings": endings,
        })
    }

    fn row(&self, row: &Row<'_>) -> Value {
        let scenario = self.scenario();
        let rules = |rules: &[RuleIdx]| -> Vec<String> {
            rules.iter().map(|rule| scenario.rule(*rule).to_owned()).collect()
        };
        let mut value =
            json!({ "input": row.input, "text": row.text, "to": targets(scenario, row.to) });
        if let (true, Value::Object(fields), Some(answer)) = (self.key, &mut value, row.answer) {
            fields.insert(
                "grade".to_owned(),
                json!(answer.grade.map(crate::scenario::model::Grade::id)),
            );
            fields.insert("keeps".to_owned(), json!(rules(&answer.keeps)));
            fields.insert("breaks".to_owned(), json!(rules(&answer.breaks)));
            fields.insert("why".to_owned(), json!(answer.why));
        }
        value
    }
}

/// A wording with its variations as the author wrote them.
pub fn words(scenario: &Scenario, text: &Text) -> String {
    let part = |part: &Part| match part {
        Part::Plain(plain) => plain.clone(),
        Part::OneOf { options, .. } => format!("{{{}}}", options.join("|")),
        Part::Pool(pool) => format!("{{{}}}", scenario.pools[pool.at()].name),
        Part::Var(var) => format!("{{{}}}", scenario.vars[var.at()].name),
    };
    text.parts.iter().map(part).collect()
}

fn targets(scenario: &Scenario, jump: &Jump) -> String {
    let name = |goto: Goto| match goto {
        Goto::Scene(scene) => scenario.scene(scene).id.clone(),
        Goto::Ending(ending) => scenario.ending(ending).id.clone(),
        Goto::Return => "return".to_owned(),
        Goto::Resume => "resume".to_owned(),
    };
    let mut all: Vec<String> = jump
        .cases
        .iter()
        .map(|(when, goto)| format!("{} ({})", name(*goto), when.source()))
        .collect();
    all.push(name(jump.last));
    all.join(", ")
}
