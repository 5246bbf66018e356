//! A typical colleague, who knows the trade and is tired: a grade is drawn, best one time in two, good
//! and weak one in five each, a mine one in ten, of those on offer; then an answer of that grade.
//!
//! The emotion model is held to what real customers do (see `benches/mood.rs`) in runs of this one.
//! Talk that nobody grades is drawn evenly; steps and fields are put right one time in two, and else
//! as chance has it; a telephone is taken at the second ring.

use std::sync::Arc;

use crate::engine::draw::Draws;
use crate::engine::machine::Place;
use crate::engine::session::{Offer, Question, Session};
use crate::engine::stage::Stage;
use crate::scenario::model::{Ask, Grade, Scenario, SceneIdx};

/// In so many of ten draws, in the order of [`Grade::ALL`].
fn weight(grade: Grade) -> u32 {
    match grade {
        Grade::Best => 5,
        Grade::Good | Grade::Weak => 2,
        Grade::Mine => 1,
    }
}

/// A run that comes to no end by then goes in circles.
const MOST_ANSWERS: usize = 200;

/// Plays a role-play to its end.
#[must_use]
pub fn session(stage: &Arc<Stage>, seed: u64) -> Session {
    let mut session = Session::start(Arc::clone(stage), seed);
    let mut draws = Draws::bot(seed, "agent");
    for _ in 0..MOST_ANSWERS {
        let (Some(question), Place::Asked(scene)) = (session.question(), session.state().place)
        else {
            break;
        };
        let answer = answer(&stage.scenario, scene, question, &mut draws);
        if session.answer(&answer, 0).is_err() {
            break;
        }
    }
    session
}

fn answer(scenario: &Scenario, scene: SceneIdx, question: &Question, draws: &mut Draws) -> String {
    match (question, &scenario.scene(scene).ask) {
        (Question::Choices { offers, .. }, _) => choice(scenario, offers, draws),
        (Question::Ring { gives_up, .. }, _) => format!("ring:{}", 2.min(*gives_up)),
        (Question::Order { steps, .. }, Ask::Order(order)) => {
            let mut ids: Vec<&str> = order.steps.iter().map(|step| step.id.as_str()).collect();
            if draws.below(2) == 1 {
                ids = steps.iter().map(|step| step.id.as_str()).collect();
            }
            format!("order:{}", ids.join(","))
        }
        (Question::Form { .. }, Ask::Form(form)) => {
            let right = draws.below(2) == 0;
            let fields = form.fields.iter();
            let picked = fields.filter(|it| if right { it.need } else { draws.below(2) == 1 });
            let ids: Vec<&str> = picked.map(|it| it.id.as_str()).collect();
            format!("form:{}", ids.join(","))
        }
        _ => String::new(),
    }
}

fn choice(scenario: &Scenario, offers: &[Offer], draws: &mut Draws) -> String {
    let grade = |offer: &Offer| {
        let choice = scenario.choices.iter().find(|choice| choice.id == offer.id)?;
        choice.answer.grade
    };
    let graded: Vec<(Grade, &Offer)> =
        offers.iter().filter_map(|offer| Some((grade(offer)?, offer))).collect();
    let mut on_offer: Vec<Grade> = graded.iter().map(|(grade, _)| *grade).collect();
    on_offer.sort_unstable();
    on_offer.dedup();
    let all = on_offer.iter().map(|grade| weight(*grade)).sum();
    let mut left = draws.below(all);
    let drawn = on_offer.into_iter().find(|grade| {
        let hit = left < weight(*grade);
        left = left.saturating_sub(weight(*grade));
        hit
    });
    let of_grade: Vec<&Offer> = match drawn {
        Some(drawn) => graded.iter().filter(|(it, _)| *it == drawn).map(|(_, it)| *it).collect(),
        None => offers.iter().collect(),
    };
    let count = u32::try_from(of_grade.len()).unwrap_or(u32::MAX);
    of_grade.get(draws.below(count) as usize).map(|it| it.id.clone()).unwrap_or_default()
}
