//! The smallest slip that shows each fault: what is right, and what was typed in its place. Both
//! stand in a small file that is quiet otherwise; a test types each slip and expects its code alone.

use super::{Code, Finder};
use crate::scenario::check::{RuleStatus, RuleView, Site};

const ROLE_PLAY: &str = include_str!("role-play.toml");
const COMMON: &str = include_str!("common.toml");
const REVIEW: &str = include_str!("case-review.toml");
const CUES: &str = include_str!("cues.toml");
const WORTH: &str = include_str!("worth.toml");
const RULEBOOK: &str = "[[rule]]\nid = \"some-rule\"\n";
const CASES: &str = "[[case]]\nid = \"some-case\"\n";

/// A slip.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// What is right; where it is empty, the slip is something added at the end.
    pub right: &'static str,
    /// What was typed.
    pub wrong: &'static str,
    file: &'static str,
}

impl Example {
    /// The whole file with the slip in it.
    #[must_use]
    pub fn text(&self) -> String {
        if self.right.is_empty() {
            return format!("{}\n{}", self.file, self.wrong);
        }
        self.file.replacen(self.right, self.wrong, 1)
    }

    /// The whole file without it.
    #[must_use]
    pub const fn file(&self) -> &'static str {
        self.file
    }

    /// What its tables are called where it is a catalogue of rules or cases, which is looked at beside
    /// [`Example::played`].
    #[must_use]
    pub fn catalogue(&self) -> Option<&'static str> {
        match self.file {
            RULEBOOK => Some("rule"),
            CASES => Some("case"),
            _ => None,
        }
    }

    /// A scenario that cites some rule and plays some case.
    #[must_use]
    pub const fn played() -> &'static str {
        CUES
    }

    /// The common part that examples call.
    #[must_use]
    pub fn common(id: &str) -> Option<&'static str> {
        match id {
            "common/closing" => Some(COMMON),
            "common/broken" => Some("kind = \"common\""),
            _ => None,
        }
    }
}

/// The rules that examples cite; what each is stands in its name.
#[derive(Clone, Copy, Debug, Default)]
pub struct ExampleRules;

impl RuleView for ExampleRules {
    fn status(&self, _: &Site<'_>, rule: &str) -> RuleStatus {
        match rule {
            "some-rule" => RuleStatus::Active { severity: 2, later: false },
            "later-rule" => RuleStatus::Active { severity: 2, later: true },
            "red-line" => RuleStatus::Active { severity: 4, later: false },
            "hotel-rule" => RuleStatus::OtherDomain("hotel".to_owned()),
            "older-rule" => RuleStatus::SteppedBack("some-rule".to_owned()),
            "counter-rule" => RuleStatus::OtherChannel { severity: 2, later: false },
            _ => RuleStatus::Unknown,
        }
    }

    fn ids(&self) -> Vec<String> {
        vec!["some-rule".to_owned(), "red-line".to_owned()]
    }

    fn words(&self, rule: &str) -> Option<String> {
        (rule == "some-rule").then(|| "接到报修，当场登记，不推给别人。".to_owned())
    }

    fn knows_domain(&self, domain: &str) -> bool {
        matches!(domain, "core" | "hotel")
    }
}

const fn slip(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: ROLE_PLAY }
}

const fn in_common(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: COMMON }
}

const fn in_cues(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: CUES }
}

const fn in_worth(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: WORTH }
}

const fn in_rulebook(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: RULEBOOK }
}

const fn in_cases(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: CASES }
}

const fn in_review(right: &'static str, wrong: &'static str) -> Example {
    Example { right, wrong, file: REVIEW }
}

const TAKE_IT: &str = "grade = \"best\"\nkeeps = [\"some-rule\"]\nmoves = [\"own\"]\n";
const PUSH_ON: &str = "grade = \"mine\"\nbreaks = [\"some-rule\"]\nmoves = [\"deflect\"]\n";

impl Code {
    /// Whether it is about a file as a whole, so that nothing typed in one shows it.
    #[must_use]
    pub const fn is_of_file(self) -> bool {
        matches!(self.finder(), Finder::File)
    }

    /// The smallest file that shows a code about a file as a whole: its name, and what it holds. It
    /// lies alone in its folder; a test of the library checks it and expects its code alone.
    #[must_use]
    pub const fn example_file(self) -> Option<(&'static str, &'static [u8])> {
        match self {
            // Not UTF-8: saved in an encoding of another time.
            Code::Unreadable => Some(("saved-as-gbk.toml", b"title = \"\xc9\xa8\xc0\xd7\"\n")),
            Code::OrphanPlan => Some((
                "alone.plan.toml",
                b"format = 1\n\n[[run]]\nname = \"best\"\nseed = 7\ninputs = []\nexpect = { ending = \"over\" }\n",
            )),
            _ => None,
        }
    }

    /// The smallest slip that shows it; none where it is about a file as a whole.
    #[must_use]
    pub const fn example(self) -> Option<Example> {
        if self.is_of_file() { None } else { Some(self.slip()) }
    }

    #[expect(clippy::too_many_lines, reason = "a table, one entry a code")]
    const fn slip(self) -> Example {
        match self {
            Code::Unreadable | Code::OrphanPlan => slip("", ""),
            Code::Syntax => slip("difficulty = 1", "difficulty = "),
            Code::TooLarge => slip(
                "  { id = \"sorry\", text = \"道歉\" },",
                "  { id = \"a\", text = \"一\" },\n  { id = \"b\", text = \"二\" },\n  { id = \"c\", text = \"三\" },\n  { id = \"d\", text = \"四\" },\n  { id = \"e\", text = \"五\" },\n  { id = \"f\", text = \"六\" },",
            ),
            Code::UnknownKey => slip("once = true", "one = true\nonce = true"),
            Code::MisplacedKey => slip("id = \"steps\"", "id = \"steps\"\nto = \"record\""),
            Code::MissingKey => slip("minutes = 5\n", ""),
            Code::WrongType => slip("difficulty = 1", "difficulty = \"1\""),
            Code::BadFigure => slip("difficulty = 1", "difficulty = 9"),
            Code::UnknownWord => slip("temperament = \"calm\"", "temperament = \"clam\""),
            Code::UnknownFormat => slip("format = 1", "format = 2"),
            Code::MissingText => slip("text = \"他挂了电话。\"", "text = \"\""),
            Code::ControlCharacter => {
                slip("text = \"他挂了电话。\"", "text = \"他\\u001b[31m挂了电话。\"")
            }
            Code::CutHead => slip(
                "summary = \"客户打来报修。\"",
                "summary = \"\"\"\n[[急]]客户打来报修。\n\"\"\"",
            ),
            Code::BadId => slip("id = \"hangs-up\"", "id = \"Hangs up\""),
            Code::ReservedId => slip("id = \"take-it\"", "id = \"silence\""),
            Code::DuplicateId => slip("id = \"push-on\"", "id = \"take-it\""),
            Code::UnknownDomain => slip("domain = \"core\"", "domain = \"airline\""),
            Code::UnknownCase => slip("cases = [\"some-case\"]", "cases = [\"some-cases\"]"),
            Code::SeveralAsks => slip(
                "[scene.order]",
                "[scene.form]\nask = \"记什么？\"\nfields = [{ id = \"a\", text = \"户名\", need = true }, { id = \"b\", text = \"地址\" }]\nrules = [\"some-rule\"]\nto = \"record\"\n\n[scene.order]",
            ),
            Code::BadLine => slip("李班长：别急。", "李班长，别急。"),
            Code::UnknownSpeaker => slip("李班长：别急。", "张班长：别急。"),
            Code::BadBraces => slip("{上午|下午}", "{上午|下午"),
            Code::IdleBraces => slip("ask = \"哪些要记下来？\"", "ask = \"{哪些|什么}要记下来？\""),
            Code::IdlePrivate => slip("id = \"steps\"", "id = \"steps\"\nprivate = true"),
            Code::UnknownText => slip("{street}来电", "{road}来电"),
            Code::UnknownRule => slip("rules = [\"some-rule\"]", "rules = [\"some-rules\"]"),
            Code::ForeignRule => slip("rules = [\"some-rule\"]", "rules = [\"hotel-rule\"]"),
            Code::SteppedBackRule => slip("rules = [\"some-rule\"]", "rules = [\"older-rule\"]"),
            Code::OtherChannelRule => slip("rules = [\"some-rule\"]", "rules = [\"counter-rule\"]"),
            Code::UnknownMove => slip("moves = [\"own\"]", "moves = [\"owns\"]"),
            Code::UnknownTarget => slip("to = \"repaired\"", "to = \"repair\""),
            Code::TargetOrder => {
                slip("  { to = \"subjects\" },", "  { when = \"heat < 60\", to = \"subjects\" },")
            }
            Code::MisplacedReturn => slip("to = \"record\"", "to = \"return\""),
            Code::MisplacedResume => slip("{ to = \"subjects\" }", "{ to = \"resume\" }"),
            Code::UnknownCommon => slip("call = \"common/closing\"", "call = \"common/close\""),
            Code::BrokenCommon => slip("call = \"common/closing\"", "call = \"common/broken\""),
            Code::DeadEnd => {
                slip("call = \"common/closing\"\nto = \"repaired\"", "call = \"common/closing\"")
            }
            Code::NoWayOn => slip("why = \"没有人接。\"\nto = \"arrives\"", "why = \"没有人接。\""),
            Code::UnreachableScene => slip("", "[[scene]]\nid = \"nowhere\"\nto = \"lost\""),
            Code::UnreachableEnding => slip(
                "",
                "[[ending]]\nid = \"nowhere\"\nresult = \"eased\"\ntext = \"没有人到过这里。\"",
            ),
            Code::SilentLoop => slip(
                "call = \"common/closing\"\nto = \"repaired\"",
                "call = \"common/closing\"\nto = \"after\"\n\n[[scene]]\nid = \"after\"\nto = [{ when = \"late\", to = \"repaired\" }, { to = \"after\" }]",
            ),
            Code::LoopWithoutExit => slip(
                "when = \"visits('subjects') >= 2\"\nto = \"steps\"",
                "when = \"visits('subjects') >= 2\"\nto = [{ when = \"late\", to = \"on-hold\" }, { to = \"steps\" }]\n\n[[scene]]\nid = \"on-hold\"\n\n[[scene.choice]]\nid = \"hold-on\"\ntext = \"请您等一等。\"\nto = \"on-hold\"",
            ),
            Code::NoEnding => in_common("to = \"return\"", "to = \"read-back\""),
            Code::EmptyChoices => slip(
                "text = \"好，记下了。\"\nwhen = \"visits('subjects') >= 2\"",
                "text = \"好，记下了。\"\nwhen = \"late\"",
            ),
            Code::NobodyLeaves => slip("when = \"patience <= 0\"", "when = \"heat >= 90\""),
            Code::BadCondition => slip("when = \"heat >= 60\"", "when = \"heat\""),
            Code::UnknownVariable => {
                slip("set = { late = true }", "set = { late = true, lates = true }")
            }
            Code::UnknownScene => slip("visits('subjects')", "visits('subject')"),
            Code::UnknownChoice => slip("when = \"heat >= 60\"", "when = \"chose('push')\""),
            Code::UnknownFact => {
                slip("solves = [\"ticket\"]", "solves = [\"ticket\", \"tickets\"]")
            }
            Code::EffectOutOfRange => slip("add = { asked = 1 }", "add = { asked = 4 }"),
            Code::UnusedVariable => slip("late = false\n", "late = false\nangry = false\n"),
            Code::NeverSetVariable => slip("add = { asked = 1 }\n", ""),
            Code::UnusedText => slip("{street}来电", "来电"),
            Code::NeverSolvedFact => slip("solves = [\"ticket\"]\n", ""),
            Code::AlwaysTrue => slip("when = \"heat >= 60\"", "when = \"heat >= 0\""),
            Code::AlwaysFalse => slip("when = \"heat >= 60\"", "when = \"heat > 100\""),
            Code::DeadReaction => slip(
                "when = \"late\"\nto = \"aside\"",
                "when = \"late && trust > 100\"\nto = \"aside\"",
            ),
            Code::UngradedCites => {
                slip("text = \"几点停的？\"", "text = \"几点停的？\"\nkeeps = [\"some-rule\"]")
            }
            Code::PartlyGraded => slip(PUSH_ON, "moves = [\"deflect\"]\n"),
            Code::GradedWithoutRule => slip(TAKE_IT, "grade = \"best\"\nmoves = [\"own\"]\n"),
            Code::MineWithoutBroken => {
                slip(PUSH_ON, "grade = \"mine\"\nkeeps = [\"some-rule\"]\nmoves = [\"deflect\"]\n")
            }
            Code::MineWithKept => slip(
                PUSH_ON,
                "grade = \"mine\"\nkeeps = [\"some-rule\"]\nbreaks = [\"some-rule\"]\nmoves = [\"deflect\"]\n",
            ),
            Code::BestWithBroken => slip(
                TAKE_IT,
                "grade = \"best\"\nkeeps = [\"some-rule\"]\nbreaks = [\"some-rule\"]\nmoves = [\"own\"]\n",
            ),
            Code::RedLineNotMine => slip(
                "breaks = [\"some-rule\"]\nwhy = \"没有人答。\"",
                "breaks = [\"red-line\"]\nwhy = \"没有人答。\"",
            ),
            Code::LooseRedLine => slip("rules = [\"some-rule\"]", "rules = [\"red-line\"]"),
            Code::NothingNeeded => slip("text = \"户名\", need = true", "text = \"户名\""),
            Code::NeededBreaks => slip("need = true", "need = true, breaks = [\"some-rule\"]"),
            Code::MineSoothes => {
                slip(PUSH_ON, "grade = \"mine\"\nbreaks = [\"some-rule\"]\nmoves = [\"own\"]\n")
            }
            Code::NoBest => {
                slip(TAKE_IT, "grade = \"weak\"\nbreaks = [\"some-rule\"]\nmoves = [\"own\"]\n")
            }
            Code::SeveralBest => {
                slip(PUSH_ON, "grade = \"best\"\nkeeps = [\"some-rule\"]\nmoves = [\"deflect\"]\n")
            }
            Code::FeedbackMissing => slip("why = \"推给了别人。\"\n", ""),
            Code::SeveralParts => in_review(
                "decoy = { why = \"先问的。\" }",
                "decoy = { why = \"先问的。\" }\nshows = \"l2\"",
            ),
            Code::FewMines => {
                in_review("mine = { breaks = [\"some-rule\"], why = \"没有道别。\" }\n", "")
            }
            Code::FewDecoys => in_review("decoy = { why = \"先问的。\" }\n", ""),
            Code::ManyMines => in_review(
                "text = \"14:20 复述了地址。\"",
                "text = \"14:20 没有问地址。\"\nmine = { breaks = [\"some-rule\"], why = \"没有问。\" }",
            ),
            Code::MineWithoutRule => {
                in_review("breaks = [\"some-rule\"], near", "breaks = [], near")
            }
            Code::NearIsRight => in_review("near = [\"red-line\"]", "near = [\"some-rule\"]"),
            Code::ShowsNoMine => in_review("shows = \"l2\"", "shows = \"l1\""),
            Code::ImproveRules => in_review(
                "keeps = [\"some-rule\"]\nwhy = \"单子在手边。\"",
                "breaks = [\"some-rule\"]\nwhy = \"单子在手边。\"",
            ),
            Code::ImproveChoice => in_review("grade = \"best\"", "grade = \"good\""),
            Code::RedImprovement => in_review(
                "breaks = [\"some-rule\"]\nwhy = \"罚了人，单子还是没有。\"",
                "breaks = [\"red-line\"]\nwhy = \"罚了人，单子还是没有。\"",
            ),
            Code::BestTooLong => slip(
                "管，我来登记。",
                "管，我来登记，几点停的、停了几户、家里有没有人要用电救急，都跟我说一遍。",
            ),
            Code::BestFirst => in_cues(
                "[[scene.choice]]\nid = \"yours\"\ntext = \"运费一定归你出。\"\ngrade = \"mine\"\nbreaks = [\"some-rule\"]\nwhy = \"推给了客户。\"\nto = \"invoice\"\n\n[[scene.choice]]\nid = \"ours\"\ntext = \"运费由我们出。\"\ngrade = \"best\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"invoice\"\n",
                "[[scene.choice]]\nid = \"ours\"\ntext = \"运费由我们出。\"\ngrade = \"best\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"invoice\"\n\n[[scene.choice]]\nid = \"yours\"\ntext = \"运费一定归你出。\"\ngrade = \"mine\"\nbreaks = [\"some-rule\"]\nwhy = \"推给了客户。\"\nto = \"invoice\"\n",
            ),
            Code::OnlyBestPolite => in_cues("我先查一下单子。", "请稍等，我先查单子。"),
            Code::NearDuplicate => in_cues("发票过几天再说。", "发票今天一起寄去。"),
            Code::AbsurdOption => slip("请您打别的电话。", "爱找谁找谁去。"),
            Code::AbsoluteWords => in_cues("发票过几天再说。", "发票一定晚几天。"),
            Code::RuleWords => slip("管，我来登记。", "管，接到报修当场登记。"),
            Code::GradedOtherwise => in_cues("发票过几天再说。", "我先查一下单子。"),
            Code::RepeatedOption => in_cues("发票过几天再说。", "单子不在我这里。"),
            Code::Trapped => in_cues(
                "to = \"invoice\"\n\n[[scene]]\nid = \"invoice\"\n",
                "to = \"on-hold\"\n\n[[scene]]\nid = \"on-hold\"\n\n[[scene.choice]]\nid = \"stay\"\ntext = \"请等一等。\"\nto = [{ when = \"chose('look')\", to = \"done\" }, { to = \"on-hold\" }]\n\n[[scene]]\nid = \"invoice\"\n",
            ),
            Code::UnreachableMine => {
                in_cues("id = \"later\"\n", "id = \"later\"\nwhen = \"trust >= 95\"\n")
            }
            Code::UnreachableChoice => in_cues(
                "[[scene.choice]]\nid = \"look\"\n",
                "[[scene.choice]]\nid = \"ask\"\ntext = \"是哪一天的单子？\"\nwhen = \"trust >= 95\"\ngrade = \"good\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"sent\"\n\n[[scene.choice]]\nid = \"look\"\n",
            ),
            Code::ForcedRedLine => in_cues(
                "[[scene.choice]]\nid = \"look\"\ntext = \"我先查一下单子。\"\ngrade = \"best\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"sent\"\n\n[[scene.choice]]\nid = \"not-mine\"\ntext = \"单子不在我这里。\"\ngrade = \"mine\"\nbreaks = [\"some-rule\"]\nwhy = \"推给了客户。\"\nto = \"sent\"\n",
                "[[scene.choice]]\nid = \"look\"\ntext = \"我先查一下单子。\"\nwhen = \"red_line\"\ngrade = \"best\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"sent\"\n\n[[scene.choice]]\nid = \"not-mine\"\ntext = \"单子不在我这里。\"\nwhen = \"red_line\"\ngrade = \"mine\"\nbreaks = [\"some-rule\"]\nwhy = \"推给了客户。\"\nto = \"sent\"\n\n[[scene.choice]]\nid = \"read-out\"\ntext = \"我把身份证号念一遍。\"\ngrade = \"mine\"\nbreaks = [\"red-line\"]\nwhy = \"推给了客户。\"\nto = \"order\"\n",
            ),
            Code::LuckOnly => in_cues(
                "to = \"sent\"\n\n[[scene]]\nid = \"sent\"\n",
                "to = \"second-try\"\n\n[[scene]]\nid = \"sent\"\n\n[[scene.choice]]\nid = \"half-said\"\ntext = \"快发了。\"\ngrade = \"good\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"sent-how\"\n\n[[scene.choice]]\nid = \"not-asked\"\ntext = \"没人说过。\"\ngrade = \"mine\"\nbreaks = [\"some-rule\"]\nwhy = \"推给了客户。\"\nto = \"done\"\n\n[[scene]]\nid = \"sent-how\"\n\n[[scene.choice]]\nid = \"by-road\"\ntext = \"走陆运。\"\ngrade = \"good\"\nkeeps = [\"some-rule\"]\nwhy = \"当场说清。\"\nto = \"done\"\n\n[[scene.choice]]\nid = \"no-idea\"\ntext = \"不清楚。\"\ngrade = \"mine\"\nbreaks = [\"some-rule\"]\nwhy = \"推给了客户。\"\nto = \"done\"\n\n[[scene]]\nid = \"second-try\"\n",
            ),
            Code::ShortPass => in_cues(
                "to = \"short\"\n\n[[scene]]\nid = \"short\"\n",
                "to = \"missing\"\n\n[[scene]]\nid = \"short\"\n\n[[scene.choice]]\nid = \"that-is-all\"\ntext = \"那就这样。\"\nto = \"done\"\n\n[[scene.choice]]\nid = \"anything-else\"\ntext = \"还有别的事吗？\"\nto = \"missing\"\n\n[[scene]]\nid = \"missing\"\n",
            ),
            Code::BestBeaten => in_worth("set = { checked = true }\n", ""),
            Code::Unforgiving => in_cues(
                "why = \"推给了客户。\"\nto = \"done\"",
                "why = \"推给了客户。\"\nto = \"gone\"",
            ),
            Code::UnusedRule => in_rulebook("", "[[rule]]\nid = \"another-rule\"\n"),
            Code::UnplayedCase => in_cases("", "[[case]]\nid = \"another-case\"\n"),
        }
    }
}
