//! What can still matter: of everything a run remembers, what some condition can come to read, or
//! the mood or the points can come to depend on, from a scene on. The rest is left out of a state.

use crate::engine::stage::Stage;
use crate::scenario::cond::{Cond, Operand};
use crate::scenario::model::{
    Answer, Ask, ChoiceIdx, FactIdx, Goto, Jump, ReactionIdx, Scenario, SceneIdx, VarIdx,
};
use crate::scenario::moves::{Move, Moves};

/// Something a run remembers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A variable.
    Var(VarIdx),
    /// Entries into a scene.
    Visits(SceneIdx),
    /// Whether a choice was made.
    Chosen(ChoiceIdx),
    /// Whether a fact is solved.
    Solved(FactIdx),
    /// Whether a scene was judged.
    Judged(SceneIdx),
    /// The grade of a scene's last answer.
    Grade(SceneIdx),
    /// Whether a reaction fired.
    Fired(ReactionIdx),
    /// Rings heard.
    Rings,
    /// Whether a red line was crossed.
    RedLine,
    /// Parts of the mood.
    Heat,
    /// Parts of the mood.
    Trust,
    /// Parts of the mood.
    Patience,
    /// Parts of the mood.
    Apologies,
    /// Parts of the mood.
    Idle,
    /// Parts of the mood.
    Angry,
    /// Who called the common part that is played.
    Caller,
    /// Where the nth turn that a reaction broke off was going, and who had called there.
    Resume(u16),
}

impl Item {
    /// Whether who knows this knows the other too.
    pub fn covers(self, other: Item) -> bool {
        self == other
            || matches!((self, other), (Item::Grade(one), Item::Judged(other)) if one == other)
    }
}

/// Whether what a mood is made of is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moods {
    /// As everything else.
    Kept,
    /// Left out, and what only the mood goes by with it.
    LeftOut,
}

/// What matters from each scene on.
pub(super) struct Live {
    /// Whatever may matter in a scene, every item once, in one order for all scenes.
    pub items: Vec<Vec<Item>>,
    /// Whether a turn that a reaction broke off may be gone back to from a scene. Only some of its
    /// items matter then, and which hangs on where the turn was going.
    pub goes_back: Vec<bool>,
    ahead: Vec<Own>,
    moods: Moods,
}

/// What matters from each scene on.
///
/// Where a reaction breaks off a turn and later goes back, what comes then lies ahead of the broken
/// off scene as well; only in scenes on the way back may it be anything.
pub(super) fn by_scene(stage: &Stage, moods: Moods) -> Live {
    let scenario = &stage.scenario;
    let scenes = 0..scenario.scenes.len();
    let told: Vec<Vec<usize>> = scenes.clone().map(|at| told(scenario, at.into())).collect();
    let reacted: Vec<usize> = reacted(scenario).collect();
    let next = |at: usize| {
        let asks = !matches!(scenario.scenes[at].ask, Ask::Nothing { .. });
        let reacts = reacted.iter().filter(|_| asks);
        told[at].iter().chain(reacts).copied().collect()
    };
    let next: Vec<Vec<usize>> = scenes.clone().map(next).collect();
    // A run that is opened in the middle has somewhere to go back to from the beginning.
    let opened = Some(stage.first.at()).filter(|first| *first != 0);
    let broken_off: Vec<usize> = reacted.iter().copied().chain(opened).collect();
    let after_reaction = reached(&next, &broken_off);
    let goes_back = |at: usize| {
        let ahead = reached(&told, &[at]);
        let resumes = |at: usize| ahead[at] && resumes(scenario, SceneIdx::from(at));
        after_reaction[at] && scenes.clone().any(resumes)
    };
    let goes_back: Vec<bool> = scenes.clone().map(goes_back).collect();
    let own: Vec<Own> = scenes.clone().map(|at| Own::of(stage, at.into())).collect();
    let ahead = |at: usize| {
        let reached = reached(&next, &[at]);
        own.iter().enumerate().filter(|(at, _)| reached[*at]).map(|(_, own)| own).sum()
    };
    let ahead: Vec<Own> = scenes.clone().map(ahead).collect();
    // As many turns as there are reactions, and the beginning.
    let turns = scenario.reactions.len() + usize::from(opened.is_some());
    let turns = u16::try_from(turns).unwrap_or(u16::MAX);
    let anything: Own = own.iter().sum();
    let packed = |at: usize| {
        if !goes_back[at] {
            return items(scenario, &ahead[at], moods);
        }
        let mut items = items(scenario, &anything, moods);
        items.extend((0..turns).map(Item::Resume));
        items
    };
    let items = scenes.map(packed).collect();
    Live { items, goes_back, ahead, moods }
}

impl Live {
    /// What matters in a scene where a turn going to `other` is gone back to later. Of two scenes more
    /// can matter than of each: the mood where one moves it and the other reads it. Of three no more
    /// than of every two.
    pub fn together(&self, scenario: &Scenario, scene: usize, other: usize) -> Vec<Item> {
        let ahead = [&self.ahead[scene], &self.ahead[other]].into_iter().sum();
        items(scenario, &ahead, self.moods)
    }
}

/// Every condition that can be asked in a scene, reactions included.
pub(super) fn conditions(scenario: &Scenario, scene: SceneIdx) -> Vec<&Cond> {
    let made = scenario.scene(scene);
    let mut all: Vec<&Cond> = made.events.iter().filter_map(|event| event.when.as_ref()).collect();
    all.extend(choices(scenario, scene).filter_map(|at| scenario.choice(at).when.as_ref()));
    let mut jumps = jumps(scenario, scene);
    if !matches!(made.ask, Ask::Nothing { .. }) {
        all.extend(scenario.reactions.iter().map(|reaction| &reaction.when));
        jumps.extend(scenario.reactions.iter().map(|reaction| &reaction.to));
    }
    all.extend(jumps.into_iter().flat_map(|jump| jump.cases.iter().map(|(cond, _)| cond)));
    all
}

/// What a scene itself reads and does.
#[derive(Clone, Default)]
struct Own {
    reads: Vec<Operand>,
    solves: Vec<FactIdx>,
    judged: Vec<SceneIdx>,
    once: Vec<ChoiceIdx>,
    apologises: bool,
    empathises: bool,
    moves: bool,
}

impl Own {
    fn of(stage: &Stage, scene: SceneIdx) -> Own {
        let scenario = &stage.scenario;
        let conds = conditions(scenario, scene).into_iter();
        let mut own = Own {
            reads: conds.flat_map(Cond::tests).flat_map(|test| [test.left, test.right]).collect(),
            once: choices(scenario, scene).filter(|at| scenario.choice(*at).once).collect(),
            judged: stage.dimension(scene).map(|_| scene).into_iter().collect(),
            ..Own::default()
        };
        for answer in answers(scenario, scene) {
            own.does(answer.moves, &answer.solves);
            own.moves |= stage.verdict_of(answer).felt > 0;
        }
        match &scenario.scene(scene).ask {
            Ask::Order(order) => own.does(order.then.moves, &order.then.solves),
            Ask::Form(form) => {
                own.does(form.then.moves, &form.then.solves);
                own.moves |= form.fields.iter().any(|field| !field.breaks.is_empty());
            }
            _ => {}
        }
        for event in &scenario.scene(scene).events {
            own.does(event.moves, &[]);
        }
        own
    }

    fn does(&mut self, moves: Moves, solves: &[FactIdx]) {
        self.solves.extend(solves);
        self.apologises |= moves.iter().any(|one| one == Move::Apologise);
        self.empathises |= moves.iter().any(|one| one == Move::Empathise);
        self.moves |= !moves.is_empty() || !solves.is_empty();
    }
}

impl<'o> std::iter::Sum<&'o Own> for Own {
    fn sum<I: Iterator<Item = &'o Own>>(all: I) -> Own {
        let mut sum = Own::default();
        for own in all {
            add(&mut sum.reads, &own.reads);
            add(&mut sum.solves, &own.solves);
            add(&mut sum.judged, &own.judged);
            add(&mut sum.once, &own.once);
            sum.apologises |= own.apologises;
            sum.empathises |= own.empathises;
            sum.moves |= own.moves;
        }
        sum
    }
}

/// Adds what is not there yet.
fn add<T: Copy + PartialEq>(all: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !all.contains(one) {
            all.push(*one);
        }
    }
}

fn items(scenario: &Scenario, ahead: &Own, moods: Moods) -> Vec<Item> {
    let reads = |operand| ahead.reads.contains(&operand);
    let felt = |operand| moods == Moods::Kept && reads(operand);
    let (heat, trust) = (felt(Operand::Heat), felt(Operand::Trust));
    let patience = felt(Operand::Patience);
    let mood = ahead.moves;
    let idle = mood && (heat || trust) && ahead.empathises;
    let mut items = Vec::new();
    let mut keep = |wanted: bool, item: Item| {
        if wanted {
            items.push(item);
        }
    };
    for at in 0..scenario.vars.len() {
        keep(reads(Operand::Var(VarIdx::from(at))), Item::Var(VarIdx::from(at)));
    }
    for scene in (0..scenario.scenes.len()).map(SceneIdx::from) {
        keep(reads(Operand::Visits(scene)), Item::Visits(scene));
        let graded = reads(Operand::Grade(scene));
        keep(graded, Item::Grade(scene));
        keep(!graded && ahead.judged.contains(&scene), Item::Judged(scene));
    }
    for choice in (0..scenario.choices.len()).map(ChoiceIdx::from) {
        let read = reads(Operand::Chose(choice)) || ahead.once.contains(&choice);
        keep(read, Item::Chosen(choice));
    }
    for fact in (0..scenario.facts.len()).map(FactIdx::from) {
        let steps = mood && (patience || idle || heat) && ahead.solves.contains(&fact);
        keep(reads(Operand::Solved(fact)) || steps, Item::Solved(fact));
    }
    for reaction in (0..scenario.reactions.len()).map(ReactionIdx::from) {
        keep(true, Item::Fired(reaction));
    }
    keep(reads(Operand::Rings), Item::Rings);
    keep(reads(Operand::RedLine), Item::RedLine);
    keep(heat && changes(scenario), Item::Heat);
    keep(trust && changes(scenario), Item::Trust);
    keep(patience && changes(scenario), Item::Patience);
    keep(mood && (heat || trust) && ahead.apologises, Item::Apologies);
    keep(idle, Item::Idle);
    keep(mood && heat, Item::Angry);
    if scenario.scenes.iter().any(|scene| matches!(scene.ask, Ask::Nothing { call: Some(_), .. })) {
        keep(true, Item::Caller);
    }
    items
}

/// Whether anything in the whole scenario moves the mood.
fn changes(scenario: &Scenario) -> bool {
    let scenes = || (0..scenario.scenes.len()).map(SceneIdx::from);
    let moves = |answer: &Answer| {
        !answer.moves.is_empty() || !answer.solves.is_empty() || !answer.breaks.is_empty()
    };
    let task = |scene: SceneIdx| matches!(scenario.scene(scene).ask, Ask::Order(_) | Ask::Form(_));
    scenes().any(|scene| {
        task(scene)
            || !scenario.scene(scene).events.is_empty()
            || answers(scenario, scene).into_iter().any(moves)
    })
}

fn choices(scenario: &Scenario, scene: SceneIdx) -> impl Iterator<Item = ChoiceIdx> {
    let range = match &scenario.scene(scene).ask {
        Ask::Choices { choices, .. } => choices.clone(),
        _ => 0..0,
    };
    range.map(ChoiceIdx)
}

fn answers(scenario: &Scenario, scene: SceneIdx) -> Vec<&Answer> {
    match &scenario.scene(scene).ask {
        Ask::Choices { silence, .. } => {
            let said = choices(scenario, scene).map(|at| &scenario.choice(at).answer);
            said.chain(silence.iter().map(|silence| &silence.answer)).collect()
        }
        Ask::Ring(ring) => vec![&ring.answered, &ring.late, &ring.missed],
        _ => Vec::new(),
    }
}

fn jumps(scenario: &Scenario, scene: SceneIdx) -> Vec<&Jump> {
    match &scenario.scene(scene).ask {
        Ask::Nothing { to, .. } => vec![to],
        Ask::Order(order) => vec![&order.then.to],
        Ask::Form(form) => vec![&form.then.to],
        _ => answers(scenario, scene).into_iter().map(|answer| &answer.to).collect(),
    }
}

fn targets(jump: &Jump) -> impl Iterator<Item = Goto> {
    jump.cases.iter().map(|(_, goto)| *goto).chain([jump.last])
}

/// Scenes that a scene itself leads to, whatever the conditions.
fn told(scenario: &Scenario, scene: SceneIdx) -> Vec<usize> {
    let mut next = Vec::new();
    if let Ask::Nothing { call: Some(first), .. } = scenario.scene(scene).ask {
        next.push(first.at());
    }
    for goto in jumps(scenario, scene).into_iter().flat_map(targets) {
        match goto {
            Goto::Scene(scene) => next.push(scene.at()),
            Goto::Return => next.extend(callers(scenario)),
            Goto::Ending(_) | Goto::Resume => {}
        }
    }
    next
}

/// Scenes that reactions lead to.
fn reacted(scenario: &Scenario) -> impl Iterator<Item = usize> {
    let targets = scenario.reactions.iter().flat_map(|reaction| targets(&reaction.to));
    targets.filter_map(|goto| if let Goto::Scene(scene) = goto { Some(scene.at()) } else { None })
}

/// Whether a scene goes back to where a turn was broken off.
fn resumes(scenario: &Scenario, scene: SceneIdx) -> bool {
    jumps(scenario, scene).into_iter().flat_map(targets).any(|goto| goto == Goto::Resume)
}

/// Scenes that call a common part, which goes on there.
fn callers(scenario: &Scenario) -> impl Iterator<Item = usize> {
    let calls = |at: &usize| matches!(scenario.scenes[*at].ask, Ask::Nothing { call: Some(_), .. });
    (0..scenario.scenes.len()).filter(calls)
}

fn reached(next: &[Vec<usize>], from: &[usize]) -> Vec<bool> {
    let mut seen = vec![false; next.len()];
    let mut open = from.to_vec();
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut seen[at], true) {
            open.extend(&next[at]);
        }
    }
    seen
}
