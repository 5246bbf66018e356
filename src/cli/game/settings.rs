//! What was chosen about looks and time: the terminal's in its file, the time limits in the profile.

use super::{Backroom, Fault, Place};
use crate::config::Config;
use crate::tui::data::{Answer, Wishes};

impl Backroom<'_> {
    pub(super) fn settings(&self) -> Wishes {
        let own = self.keeper.as_ref().map(|keeper| keeper.profile().settings.timer_factor);
        Wishes { timer_factor: own.unwrap_or(self.wishes.timer_factor), ..self.wishes }
    }

    pub(super) fn save_settings(&mut self, wishes: Wishes) -> Result<Option<Answer>, Fault> {
        let before = self.settings();
        self.wishes = wishes;
        // Two files: that one cannot be written keeps nothing from the other.
        let written = self.save_config(&before);
        let mut told = None;
        if let Some(keeper) = &mut self.keeper
            && wishes.timer_factor != before.timer_factor
        {
            let kept = keeper.set_timer_factor(wishes.timer_factor)?;
            told = kept.banner(wishes.lang).map(Answer::Failed);
        }
        written.map(|()| told)
    }

    /// Writes what is the terminal's matter; what did not change stays as it stands in the file,
    /// for a flag may have gone before it.
    fn save_config(&self, before: &Wishes) -> Result<(), Fault> {
        let Wishes { lang, theme, glyphs, motion, bell, mouse, screen_reader, timer_factor } =
            self.wishes;
        if (Wishes { timer_factor, ..*before }) == self.wishes {
            return Ok(());
        }
        let path = self.place.setting.config_path.as_deref().ok_or(Fault::NoHome)?;
        let (mut config, _) = Config::read(path);
        if lang != before.lang {
            config.lang = Some(lang);
        }
        change(&mut config.theme, before.theme, theme);
        change(&mut config.glyphs, before.glyphs, glyphs);
        change(&mut config.motion, before.motion, motion);
        change(&mut config.bell, before.bell, bell);
        change(&mut config.mouse, before.mouse, mouse);
        change(&mut config.screen_reader, before.screen_reader, screen_reader);
        config.write(path).map_err(|source| Fault::Settings { path: path.to_owned(), source })
    }
}

fn change<T: PartialEq + Copy>(kept: &mut T, before: T, now: T) {
    if before != now {
        *kept = now;
    }
}

/// What flags, the environment and the file say, until something else is chosen.
pub(super) fn wishes(place: &Place) -> Wishes {
    let config = &place.setting.config;
    Wishes {
        lang: place.lang,
        theme: config.theme,
        glyphs: config.glyphs,
        motion: config.motion,
        bell: config.bell,
        mouse: config.mouse || place.options.mouse,
        screen_reader: config.screen_reader,
        ..Wishes::default()
    }
}
