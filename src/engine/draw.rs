//! Everything left to chance in a run, drawn from its seed.
//!
//! Each kind of draw has a stream of its own, so that a draw depends on nothing played before it:
//! ChaCha8 keyed by the seed (eight bytes little-endian, then zeros), with the FNV-1a 64 of the
//! stream's name as stream number: `order/SCENE`, `words/SCENE/VISIT`, `text/NAME`; in a case review
//! `rules/LINE` for the rules offered for a line, and `order/improve` for the improvements; `bot/NAME` for a bot. The bounded draw is our own (Lemire's multiply and reject), for
//! a library's may change between versions and old runs must replay for ever.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// One stream of draws.
pub struct Draws(ChaCha8Rng);

impl Draws {
    /// The order in which a scene's choices, steps or fields are shown.
    #[must_use]
    pub fn order(seed: u64, scene: &str) -> Draws {
        Draws::named(seed, &["order/", scene])
    }

    /// The variations of a scene's (or an ending's) wording at one visit.
    #[must_use]
    pub fn words(seed: u64, scene: &str, visit: u8) -> Draws {
        let visit = [b'0' + visit.min(9)];
        Draws::named(seed, &["words/", scene, "/", std::str::from_utf8(&visit).unwrap_or("0")])
    }

    /// The wording of a list, the same in the whole run.
    #[must_use]
    pub fn text(seed: u64, name: &str) -> Draws {
        Draws::named(seed, &["text/", name])
    }

    /// The rules offered for a line of a case review, and their order.
    #[must_use]
    pub fn rules(seed: u64, line: &str) -> Draws {
        Draws::named(seed, &["rules/", line])
    }

    /// What a bot of this name leaves to chance.
    #[must_use]
    pub fn bot(seed: u64, name: &str) -> Draws {
        Draws::named(seed, &["bot/", name])
    }

    fn named(seed: u64, name: &[&str]) -> Draws {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut rng = ChaCha8Rng::from_seed(key);
        rng.set_stream(fnv1a(name));
        Draws(rng)
    }

    /// A number below `n`, each as likely as the other; 0 where `n` is 0 or 1.
    pub fn below(&mut self, n: u32) -> u32 {
        if n < 2 {
            return 0;
        }
        // 2^32 mod n: products whose low half lies below it are one too many for some results.
        let surplus = n.wrapping_neg() % n;
        loop {
            let product = u64::from(self.0.next_u32()) * u64::from(n);
            let (high, low) = ((product >> 32) as u32, (product & 0xffff_ffff) as u32);
            if low >= surplus {
                return high;
            }
        }
    }

    /// Puts `items` in an order, each as likely as the other (Fisher and Yates, from the end).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            let bound = u32::try_from(end + 1).unwrap_or(u32::MAX);
            items.swap(end, self.below(bound) as usize);
        }
    }
}

fn fnv1a(parts: &[&str]) -> u64 {
    parts.iter().flat_map(|part| part.bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fnv1a_has_its_published_values() {
        assert_eq!(fnv1a(&[""]), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(&["a"]), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a(&["foo", "bar"]), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn bounded_draws_are_even() {
        let mut draws = Draws::text(1, "even");
        let mut seen = [0_u32; 3];
        for _ in 0..30_000 {
            seen[draws.below(3) as usize] += 1;
        }
        assert!(seen.iter().all(|count| (9_600..10_400).contains(count)), "{seen:?}");
    }

    #[test]
    fn streams_do_not_touch_each_other() {
        let first = |mut draws: Draws| draws.below(u32::MAX);
        assert_eq!(first(Draws::order(7, "a")), first(Draws::order(7, "a")));
        assert_ne!(first(Draws::order(7, "a")), first(Draws::order(7, "b")));
        assert_ne!(first(Draws::order(7, "a")), first(Draws::order(8, "a")));
        assert_ne!(first(Draws::words(7, "a", 1)), first(Draws::words(7, "a", 2)));
    }
}
