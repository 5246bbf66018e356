//! What an utterance does to a person: the moves of the emotion model, by their names in TOML.

/// One thing an utterance does. Its figures stand in the emotion model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Move {
    /// Greets and receives.
    Welcome,
    /// Shows that the feeling was understood.
    Empathise,
    /// Says sorry.
    Apologise,
    /// Says thanks.
    Thank,
    /// Asks about the matter.
    Ask,
    /// Tells a fact.
    Inform,
    /// Says back what was heard.
    Restate,
    /// Takes responsibility.
    Own,
    /// Gives a choice of ways.
    OfferOptions,
    /// Does something now.
    Act,
    /// Promises something.
    Promise,
    /// Hands over to somebody who is told.
    Handover,
    /// Asks to wait.
    Hold,
    /// Lets time pass.
    Stall,
    /// Refuses.
    Refuse,
    /// Cuts in.
    Interrupt,
    /// Sends elsewhere or changes the subject.
    Deflect,
    /// Finds the fault with the customer.
    Blame,
    /// Fails to keep a promise.
    Lapse,
}

impl Move {
    /// Every move, in the order of the table.
    pub const ALL: [Move; 19] = [
        Move::Welcome,
        Move::Empathise,
        Move::Apologise,
        Move::Thank,
        Move::Ask,
        Move::Inform,
        Move::Restate,
        Move::Own,
        Move::OfferOptions,
        Move::Act,
        Move::Promise,
        Move::Handover,
        Move::Hold,
        Move::Stall,
        Move::Refuse,
        Move::Interrupt,
        Move::Deflect,
        Move::Blame,
        Move::Lapse,
    ];

    /// The word for it in TOML; the message of it is `move-` and this word.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Move::Welcome => "welcome",
            Move::Empathise => "empathise",
            Move::Apologise => "apologise",
            Move::Thank => "thank",
            Move::Ask => "ask",
            Move::Inform => "inform",
            Move::Restate => "restate",
            Move::Own => "own",
            Move::OfferOptions => "offer-options",
            Move::Act => "act",
            Move::Promise => "promise",
            Move::Handover => "handover",
            Move::Hold => "hold",
            Move::Stall => "stall",
            Move::Refuse => "refuse",
            Move::Interrupt => "interrupt",
            Move::Deflect => "deflect",
            Move::Blame => "blame",
            Move::Lapse => "lapse",
        }
    }

    /// The move of that word.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Move> {
        Move::ALL.into_iter().find(|found| found.id() == id)
    }
}

/// A set of moves: one counts once a turn, however often it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Moves(u32);

impl Moves {
    /// No move.
    pub const NONE: Moves = Moves(0);

    /// The set with `one` in it.
    #[must_use]
    pub const fn with(self, one: Move) -> Moves {
        Moves(self.0 | 1 << one as u32)
    }

    /// Whether `one` is in it.
    #[must_use]
    pub const fn has(self, one: Move) -> bool {
        self.0 & (1 << one as u32) != 0
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Those in it, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Move> {
        Move::ALL.into_iter().filter(move |one| self.has(*one))
    }
}

impl FromIterator<Move> for Moves {
    fn from_iter<I: IntoIterator<Item = Move>>(moves: I) -> Self {
        moves.into_iter().fold(Moves::NONE, Moves::with)
    }
}
