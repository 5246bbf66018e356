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
    Resume(usize),
}

impl Item {
    /// Whether who knows this knows the other too.
    pub fn covers(self, other: Item) -> bool {
        self == other
            || matches!((self, other), (Item::Grade(one), Item::Judged(other)) if one == other)
    }

    /// Whether it is part of a mood, or makes a difference to it.
    fn moves_a_mood(self) -> bool {
        use Item::{Angry, Apologies, Heat, Idle, Patience, Solved, Trust};
        matches!(self, Heat | Trust | Patience | Apologies | Idle | Angry | Solved(_))
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

/// What matters from a scene on.
pub(super) struct Live {
    /// Whatever may matter, every item once, in one order for all scenes.
    pub items: Vec<Item>,
    /// Where a reaction may have broken off a turn that is gone back to later: what matters but for
    /// where the turn was going, of which only that matters which does there.
    pub before_back: Option<Vec<Item>>,
}

/// What matters from each scene on.
///
/// Where a reaction breaks off a turn and later goes back, what comes then lies ahead of the broken
/// off scene as well; only in scenes on the way back may it be anything.
pub(super) fn by_scene(stage: &Stage, moods: Moods) -> Vec<Live> {
    let scenario = &stage.scenario;
    let scenes: Vec<_> = (0..scenario.scenes.len()).map(SceneIdx::from).collect();
    let told: Vec<Vec<usize>> = scenes.iter().map(|scene| told(scenario, *scene)).collect();
    let broken: Vec<usize> = reacted(scenario).collect();
    let next: Vec<Vec<usize>> = scenes
        .iter()
        .map(|scene| {
            let asks = !matches!(scenario.scene(*scene).ask, Ask::Nothing { .. });
            let reacts = broken.iter().filter(|_| asks);
            told[scene.at()].iter().chain(reacts).copied().collect()
        })
        .collect();
    let after_reaction = reached(&next, &broken);
    let own: Vec<Own> = scenes.iter().map(|scene| Own::of(stage, *scene)).collect();
    let live = |scene: &SceneIdx| {
        let ahead = reached(&told, &[scene.at()]);
        let goes_back = |at: usize| ahead[at] && resumes(scenario, SceneIdx::from(at));
        let pending = after_reaction[scene.at()] && (0..scenes.len()).any(goes_back);
        let all: Vec<usize> = (0..scenes.len()).collect();
        let sum = |from: &[usize]| {
            let reached = reached(&next, from);
            let mut sum = Own::default();
            for (at, own) in own.iter().enumerate().filter(|(at, _)| reached[*at]) {
                sum.take(own);
                sum.judged.extend(stage.dimension(SceneIdx::from(at)).map(|_| SceneIdx::from(at)));
            }
            sum
        };
        let here = items(scenario, &sum(&[scene.at()]), false, moods);
        if !pending {
            return Live { items: here, before_back: None };
        }
        let items = items(scenario, &sum(&all), true, moods);
        // Whether the mood matters does not hang on one place alone.
        let of_mood = items.iter().filter(|item| moods == Moods::Kept && item.moves_a_mood());
        let before_back = here.iter().chain(of_mood).copied().collect();
        Live { items, before_back: Some(before_back) }
    };
    scenes.iter().map(live).collect()
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

    fn take(&mut self, other: &Own) {
        self.reads.extend(&other.reads);
        self.solves.extend(&other.solves);
        self.once.extend(&other.once);
        self.apologises |= other.apologises;
        self.empathises |= other.empathises;
        self.moves |= other.moves;
    }
}

fn items(scenario: &Scenario, ahead: &Own, pending: bool, moods: Moods) -> Vec<Item> {
    let reads = |operand| ahead.reads.contains(&operand);
    let felt = |operand| moods == Moods::Kept && reads(operand);
    let (heat, trust) = (felt(Operand::Heat), felt(Operand::Trust));
    let patience = felt(Operand::Patience);
    let mood = ahead.moves;
    let idle = mood && heat && ahead.empathises;
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
    if pending {
        for nth in 0..scenario.reactions.len() {
            keep(true, Item::Resume(nth));
        }
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
