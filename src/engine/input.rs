//! One answer as a string: the same in journals, answer files, test plans and witnesses.

use crate::scenario::model::{Ask, ChoiceIdx, Scenario, SceneIdx};

/// An answer that was understood. Whether it is on offer is the session's to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// A choice is said.
    Choice(ChoiceIdx),
    /// Nothing is said.
    Silence,
    /// The telephone is answered at this ring, from 1.
    Ring(u8),
    /// The telephone is not answered.
    Missed,
    /// Steps in this order, by place; the rest is left out.
    Order(Picks),
    /// Fields picked, one bit a place.
    Form(u16),
}

/// Up to eight places in the order they were picked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picks {
    places: [u8; 8],
    count: u8,
}

impl Picks {
    /// The places, first picked first.
    #[must_use]
    pub fn as_slice(&self) -> &[u8] {
        &self.places[..usize::from(self.count)]
    }

    /// Adds a place; `None` where it was picked already or there is no room.
    #[must_use]
    pub fn with(mut self, place: u8) -> Option<Picks> {
        if self.as_slice().contains(&place) {
            return None;
        }
        *self.places.get_mut(usize::from(self.count))? = place;
        self.count += 1;
        Some(self)
    }
}

/// Why an answer is refused; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The scene does not offer it.
    #[error("`{0}` is not on offer here")]
    NotOnOffer(String),
    /// Nothing is asked any more.
    #[error("the run is over")]
    Over,
    /// There is nothing to take back.
    #[error("there is nothing to take back")]
    NothingToUndo,
    /// What came before stands: the run was taken up here from another.
    #[error("the run was taken up here from another")]
    BeginsHere,
}

/// What `input` means in `scene`; `None` where it means nothing there.
#[must_use]
pub fn read(scenario: &Scenario, scene: SceneIdx, input: &str) -> Option<Given> {
    match &scenario.scene(scene).ask {
        Ask::Nothing { .. } => None,
        Ask::Choices { choices, silence } => {
            if input == "silence" {
                return silence.is_some().then_some(Given::Silence);
            }
            let place =
                choices.clone().find(|at| scenario.choices[usize::from(*at)].id == input)?;
            Some(Given::Choice(ChoiceIdx(place)))
        }
        Ask::Ring(ring) => match input.strip_prefix("ring:")? {
            "missed" => Some(Given::Missed),
            rings => {
                let rings: u8 = rings.parse().ok()?;
                (1..=ring.gives_up).contains(&rings).then_some(Given::Ring(rings))
            }
        },
        Ask::Order(order) => {
            let ids = input.strip_prefix("order:")?;
            let place = |id: &str| order.steps.iter().position(|step| step.id == id);
            listed(ids)
                .try_fold(Picks::default(), |picks, id| picks.with(u8::try_from(place(id)?).ok()?))
                .map(Given::Order)
        }
        Ask::Form(form) => {
            let ids = input.strip_prefix("form:")?;
            let place = |id: &str| form.fields.iter().position(|field| field.id == id);
            listed(ids)
                .try_fold(0_u16, |mask, id| {
                    let bit = 1_u16.checked_shl(u32::try_from(place(id)?).ok()?)?;
                    (mask & bit == 0).then_some(mask | bit)
                })
                .map(Given::Form)
        }
    }
}

/// The string of an answer given in `scene`.
#[must_use]
pub fn write(scenario: &Scenario, scene: SceneIdx, given: Given) -> String {
    let joined = |prefix: &str, ids: Vec<&str>| format!("{prefix}:{}", ids.join(","));
    match (given, &scenario.scene(scene).ask) {
        (Given::Choice(choice), _) => scenario.choice(choice).id.clone(),
        (Given::Silence, _) => "silence".to_owned(),
        (Given::Ring(rings), _) => format!("ring:{rings}"),
        (Given::Missed, _) => "ring:missed".to_owned(),
        (Given::Order(picks), Ask::Order(order)) => {
            let ids = picks.as_slice().iter().map(|at| order.steps[usize::from(*at)].id.as_str());
            joined("order", ids.collect())
        }
        (Given::Form(mask), Ask::Form(form)) => {
            let picked = form.fields.iter().enumerate().filter(|(at, _)| mask & (1 << at) != 0);
            joined("form", picked.map(|(_, field)| field.id.as_str()).collect())
        }
        (Given::Order(_), _) => "order:".to_owned(),
        (Given::Form(_), _) => "form:".to_owned(),
    }
}

fn listed(ids: &str) -> impl Iterator<Item = &str> {
    ids.split(',').map(str::trim).filter(|id| !id.is_empty())
}
