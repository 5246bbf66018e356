//! Who trains: chosen, new, or the only one there is, and what they see first.

use std::sync::Arc;

use super::{Backroom, Fault};
use crate::practice::{Keeper, Kept};
use crate::profile::store::Health;
use crate::tui::data::{Answer, Effect, Game, HomeCard, Keeping, ProfileCard};
use crate::tutorial;

impl Backroom<'_> {
    /// Asks who trains, unless there is only one who can: then that one is here.
    pub(super) fn first(&mut self) -> Result<Effect, Fault> {
        let listed = self.store.list()?;
        if let [only] = listed.as_slice()
            && only.health == Health::Good
            && let Ok(opened) = self.store.load_listed(only)
        {
            self.take(opened);
            let wanted = self.start.as_ref().map(|start| Effect::Play(start.id.clone()));
            return Ok(wanted.unwrap_or(Effect::GoHome));
        }
        Ok(Effect::ListProfiles)
    }

    /// Everybody who trains here.
    pub(super) fn profiles(&self) -> Result<Answer, Fault> {
        let listed = self.store.list()?;
        if let Some(start) = self.start.as_ref().filter(|_| listed.is_empty()) {
            return Ok(Answer::Newcomer(self.shelf.title(&self.bank, &start.id)));
        }
        let mut cards = self.shelf.profiles(&self.bank, &self.store, &listed);
        // Of whom nothing could be written there is nothing to be listed.
        if let Some(profile) = self.keeper.as_ref().map(Keeper::profile)
            && cards.iter().all(|card| card.name != profile.name)
        {
            let (name, runs) = (profile.name.clone(), profile.totals.runs);
            cards.insert(0, ProfileCard { name, runs, ..ProfileCard::default() });
        }
        Ok(Answer::Profiles(cards))
    }

    pub(super) fn open_profile(&mut self, name: &str) -> Result<Answer, Fault> {
        let listed = self.store.list()?.into_iter().find(|listed| listed.name == name);
        let is_here = self.keeper.as_ref().is_some_and(|keeper| keeper.profile().name == name);
        if listed.is_none() && is_here {
            return self.after_opening();
        }
        // A profile that is already open here would be found in use.
        self.keeper = None;
        let opened = match listed {
            Some(listed) => self.store.load_listed(&listed)?,
            None => self.store.load(name)?,
        };
        self.take(opened);
        self.after_opening()
    }

    pub(super) fn create_profile(&mut self, name: &str) -> Result<Answer, Fault> {
        let opened = self.store.create(name, self.place.now())?;
        self.take(opened);
        self.after_opening()
    }

    /// The first trainee of this machine, who begins with the tutorial if they like.
    pub(super) fn enrol(&mut self, name: &str, tutorial: bool) -> Result<Answer, Fault> {
        // What cannot be prepared leaves nobody half made behind.
        let lesson = if tutorial { Some(self.tutorial()?) } else { None };
        let opened = self.store.create(name, self.place.now())?;
        self.take(opened);
        let Some(mut lesson) = lesson else { return self.after_tutorial() };
        // What of it is not kept is said now, not when something was done.
        if let Answer::Tutorial(game) = &mut lesson {
            game.notices = std::mem::take(&mut self.notices);
        }
        Ok(lesson)
    }

    pub(super) fn tutorial(&mut self) -> Result<Answer, Fault> {
        let prepared = Arc::new(tutorial::prepare(&self.bank)?);
        self.going = None;
        Ok(Answer::Tutorial(Box::new(Game::rehearsal(prepared, tutorial::SEED))))
    }

    /// The scenario that was asked for, home, or what is good to begin with.
    pub(super) fn after_tutorial(&mut self) -> Result<Answer, Fault> {
        if self.start.is_some() {
            return self.after_opening();
        }
        let Some(keeper) = self.keeper.as_mut().filter(|it| it.profile().totals.runs == 0) else {
            return self.home();
        };
        let keeping = keeping(&keeper.settle());
        let keeper = Some(&*keeper);
        let cards = self.shelf.suggested(&self.bank, keeper, self.wishes.lang);
        Ok(Answer::Suggested { cards, keeping, notices: std::mem::take(&mut self.notices) })
    }

    fn after_opening(&mut self) -> Result<Answer, Fault> {
        match &self.start {
            Some(start) => {
                let id = start.id.clone();
                self.play(&id)
            }
            None => self.home(),
        }
    }

    pub(super) fn home(&mut self) -> Result<Answer, Fault> {
        self.going = None;
        let mut notices = std::mem::take(&mut self.notices);
        let Some(keeper) = &mut self.keeper else { return self.profiles() };
        keeper.leave_unanswered(self.place.now());
        // The screen that had the banner is gone, and what it said is still so.
        let kept = keeper.settle();
        if let Kept::No(_) = kept {
            notices.extend(kept.banner(self.wishes.lang));
        }
        let home = self.shelf.home(&self.bank, keeper, self.wishes.lang);
        Ok(Answer::Home(Box::new(HomeCard { keeping: keeping(&kept), notices, ..home })))
    }
}

fn keeping(kept: &Kept) -> Keeping {
    match kept {
        Kept::Yes => Keeping::Kept,
        Kept::No(_) => Keeping::Unsaved,
        Kept::ReadOnly => Keeping::Nothing,
    }
}
