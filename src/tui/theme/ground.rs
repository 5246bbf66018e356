//! What lies behind the text: the terminal paints it, and says so if it is asked.

/// Whether the terminal writes on dark or on light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Bright text on dark.
    Dark,
    /// Dark text on light.
    Light,
}

/// Red, green and blue.
pub type Rgb = [u8; 3];

impl Ground {
    /// Which of the two this background is: the one whose text can be read better on it.
    #[must_use]
    pub fn of(background: Rgb) -> Self {
        let [on_black, on_white] = [[0; 3], [255; 3]].map(|text| contrast(text, background));
        if on_black > on_white { Self::Light } else { Self::Dark }
    }

    /// What `COLORFGBG` says: the numbers of the foreground and, last, of the background.
    #[must_use]
    pub fn from_numbers(colorfgbg: &str) -> Option<Self> {
        match colorfgbg.rsplit_once(';')?.1.parse().ok()? {
            0..=6 | 8 => Some(Self::Dark),
            7 | 9..=15 => Some(Self::Light),
            _ => None,
        }
    }

    /// A word for data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
        }
    }
}

/// How well one colour is seen on the other, from 1 to 21, as the WCAG count it.
#[must_use]
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let [one, other] = [one, other].map(|it| luminance(it) + 0.05);
    (one / other).max(other / one)
}

/// The power is not the system's, for that would be a library to load before the first frame.
fn luminance(color: Rgb) -> f64 {
    let linear = color.map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

/// Reads a colour as terminals write it: `rgb:16/19/1f`, one to four digits a part, or `#16191f`.
#[must_use]
pub fn parse_rgb(text: &str) -> Option<Rgb> {
    let parts: Vec<&str> = if let Some(digits) = text.strip_prefix('#') {
        let part = digits.len() / 3;
        (0..3).map(|at| digits.get(at * part..(at + 1) * part)).collect::<Option<_>>()?
    } else {
        let digits = text.strip_prefix("rgb:").or_else(|| text.strip_prefix("rgba:"))?;
        digits.split('/').collect()
    };
    let [red, green, blue, ..] = parts[..] else { return None };
    Some([channel(red)?, channel(green)?, channel(blue)?])
}

/// One part of a colour, of the most that its digits can say.
fn channel(digits: &str) -> Option<u8> {
    let most = match digits.len() {
        1..=4 => (1_u32 << (4 * digits.len())) - 1,
        _ => return None,
    };
    let value = u32::from_str_radix(digits, 16).ok()?;
    u8::try_from(value * 255 / most).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_in_every_length_terminals_write() {
        for text in ["rgb:fafa/fafa/f7f7", "rgb:fa/fa/f7", "rgba:fafa/fafa/f7f7/ffff", "#fafaf7"] {
            assert_eq!(parse_rgb(text), Some([0xfa, 0xfa, 0xf7]), "{text}");
        }
        assert_eq!(parse_rgb("rgb:f/0/F"), Some([255, 0, 255]));
        for text in ["", "#", "rgb:", "rgb:1/2", "rgb:00000/0/0", "rgb:+1/0/g", "#汉字", "white"]
        {
            assert_eq!(parse_rgb(text), None, "{text}");
        }
    }

    #[test]
    fn ordinary_backgrounds_are_told_apart() {
        for dark in [[0; 3], [0x16, 0x19, 0x1f], [0x00, 0x2b, 0x36], [0x30, 0x0a, 0x24]] {
            assert_eq!(Ground::of(dark), Ground::Dark, "{dark:?}");
        }
        for light in [[255; 3], [0xfa, 0xfa, 0xf7], [0xfd, 0xf6, 0xe3], [0xc0; 3]] {
            assert_eq!(Ground::of(light), Ground::Light, "{light:?}");
        }
    }

    #[test]
    fn the_variable_names_the_background_last() {
        for (text, ground) in [
            ("15;0", Some(Ground::Dark)),
            ("0;15", Some(Ground::Light)),
            ("0;default;7", Some(Ground::Light)),
            ("12;8", Some(Ground::Dark)),
            ("0;default", None),
            ("15", None),
            ("", None),
        ] {
            assert_eq!(Ground::from_numbers(text), ground, "{text}");
        }
    }
}
