//! (to come)

/// Placeholder until the rulebook lands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Dimension {
    Respect,
    Understanding,
    Resolution,
    Compliance,
    Closure,
}
impl Dimension {
    pub const ALL: [Dimension; 5] = [
        Dimension::Respect,
        Dimension::Understanding,
        Dimension::Resolution,
        Dimension::Compliance,
        Dimension::Closure,
    ];
    pub const fn weight(self) -> u32 {
        match self {
            Dimension::Respect => 25,
            Dimension::Resolution => 30,
            _ => 15,
        }
    }
}
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Felt {
    Now,
    Later,
}
