//! Laws over the rulebook that is shipped, and what it says about words.
#![allow(clippy::unwrap_used, reason = "a test stops where it stands")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use saolei::library::Library;
use saolei::message::{Lang, say_with};
use saolei::rulebook::{
    Active, Channel, Dimension, Felt, Inactive, Kind, Match, Problem, Rule, Rulebook, Verdict,
};

/// The files of the shipped rulebook as (name, text), in order of name.
fn texts() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/rulebook");
    let mut texts = Vec::new();
    for folder in ["", "editions/"] {
        for entry in fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "toml") {
                let name = path.file_name().unwrap().to_str().unwrap();
                texts.push((format!("{folder}{name}"), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    texts.sort();
    texts
}

fn shipped() -> Rulebook {
    Rulebook::read(&texts()).unwrap_or_else(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{}", faults.join("\n"))
    })
}

/// The rules of each domain as they are, and with each situation where that is cited.
fn every_active(book: &Rulebook) -> Vec<Active> {
    let plain = book.domains().into_iter().map(|domain| book.active(domain, &[], None));
    let situations = book.iter().filter(|rule| rule.situation);
    let cited = situations.map(|rule| book.active(&rule.domain, &[&rule.id], None));
    plain.chain(cited).collect()
}

/// The ids of the rules that these words break, or keep.
fn judged(active: &Active, said: &str, kind: Verdict) -> Vec<String> {
    let findings = active.judge(said, false);
    findings.into_iter().filter(|finding| finding.kind == kind).map(|f| f.rule).collect()
}

fn breaks(active: &Active, said: &str, rule: &str) -> bool {
    assert!(active.get(rule).is_some(), "{rule} is not active");
    judged(active, said, Verdict::Broken).iter().any(|id| id == rule)
}

fn keeps(active: &Active, said: &str, rule: &str) -> bool {
    assert!(active.get(rule).is_some(), "{rule} is not active");
    judged(active, said, Verdict::Kept).iter().any(|id| id == rule)
}

mod prepared {
    use super::*;

    fn prepared() -> Rulebook {
        let texts = Library::built_in().prepared_rulebook().unwrap();
        Rulebook::prepared(texts).expect("a rulebook without faults is prepared")
    }

    #[test]
    fn it_is_the_one_that_is_read_from_toml() {
        let (prepared, read) = (prepared(), shipped());
        assert!(prepared.heads().eq(read.heads()));
        assert!(prepared.iter().eq(read.iter()));
        assert_eq!(prepared.domains(), read.domains());
        assert_eq!(prepared.areas(), read.areas());
        assert_eq!(prepared.procedures(), read.procedures());
        assert_eq!(prepared.conflicts(), read.conflicts());
        assert_eq!(prepared.cautions(), read.cautions());
        assert_eq!(prepared.editions(), read.editions());
    }

    #[test]
    fn every_run_is_named_and_kept_by_it_as_by_the_other() {
        let (prepared, read) = (every_active(&prepared()), every_active(&shipped()));
        assert_eq!(prepared.len(), read.len());
        for (prepared, read) in prepared.iter().zip(&read) {
            assert_eq!(prepared.hash(), read.hash(), "{}", read.domain());
            assert_eq!(prepared.to_text(), read.to_text(), "{}", read.domain());
        }
    }

    #[test]
    fn an_edition_changes_it_in_the_same_way() {
        let (prepared, read) = (prepared(), shipped());
        for edition in read.editions() {
            let of = |book: &Rulebook| book.active("power", &[], Some(&edition.id)).to_text();
            assert_eq!(of(&prepared), of(&read), "{}", edition.id);
        }
    }

    #[test]
    fn a_text_that_is_none_is_no_rulebook() {
        assert!(Rulebook::prepared(saolei::rulebook::Prepared::default()).is_none());
    }
}

mod data {
    use super::*;

    #[test]
    fn everything_of_the_catalogue_is_there() {
        let book = shipped();
        assert_eq!(book.iter().count(), 567);
        assert_eq!(book.conflicts().len(), 27);
        assert_eq!(book.cautions().len(), 22);
        assert_eq!(book.procedures().len(), 10);
        assert_eq!(book.domains().len(), 17);
        assert_eq!(book.iter().filter(|rule| rule.domain == "core").count(), 349);
        assert_eq!(book.iter().filter(|rule| rule.inferred).count(), 49);
        assert_eq!(book.iter().filter(|rule| !rule.overrides.is_empty()).count(), 15);
        let in_areas: usize = book.areas().iter().map(|area| area.rules.len()).sum();
        assert_eq!(in_areas, 567);
    }

    #[test]
    fn every_dimension_and_severity_has_rules() {
        let book = shipped();
        for dimension in Dimension::ALL {
            assert!(book.iter().any(|rule| rule.dimension == dimension), "{dimension:?}");
            assert_eq!(Dimension::of(dimension.id()), Some(dimension));
        }
        let severities: BTreeSet<u8> = book.iter().map(|rule| rule.severity).collect();
        assert_eq!(severities, BTreeSet::from([1, 2, 3, 4]));
        assert_eq!(Dimension::ALL.iter().map(|dimension| dimension.weight()).sum::<u32>(), 100);
    }

    #[test]
    fn a_sentence_is_short_enough_for_two_lines() {
        for rule in shipped().iter() {
            assert!(rule.zh.chars().count() <= 80, "{}", rule.id);
            assert!(rule.en.chars().count() <= 160, "{}", rule.id);
        }
    }

    #[test]
    fn the_rules_of_the_exemplars_weigh_what_their_keys_rely_on() {
        let book = shipped();
        for (id, severity, dimension) in [
            ("power-hall-accepts-fault-report", 3, Dimension::Resolution),
            ("counter-first-asked", 3, Dimension::Resolution),
            ("phone-answer-3-rings", 2, Dimension::Respect),
            ("promise-no-overreach", 4, Dimension::Compliance),
            ("complaint-no-block-escalation", 4, Dimension::Resolution),
            ("listening-reflect", 2, Dimension::Understanding),
            ("phone-closing-more-needs", 1, Dimension::Closure),
            ("field-arrive-urban-45", 3, Dimension::Compliance),
            ("privacy-no-disclose-to-others", 4, Dimension::Compliance),
        ] {
            let rule = book.get(id).unwrap_or_else(|| panic!("{id}"));
            assert_eq!((rule.severity, rule.dimension), (severity, dimension), "{id}");
            assert_eq!(rule.is_red_line(), severity == 4);
        }
    }

    #[test]
    fn what_pleases_now_is_felt_later() {
        let book = shipped();
        for id in ["promise-no-overreach", "complaint-no-blame-colleague", "record-objective"] {
            assert_eq!(book.get(id).unwrap().felt, Felt::Later, "{id}");
        }
        assert_eq!(book.get("attitude-no-insult").unwrap().felt, Felt::Now);
    }

    #[test]
    fn a_clause_of_one_domain_is_shown_there_only() {
        let book = shipped();
        let rule = book.get("counter-no-shirk-first-asked").unwrap();
        assert!(rule.issue_in("power").unwrap().standard.unwrap().contains("十个不准"));
        assert_eq!(rule.issue_in("hotel"), None);
        assert_eq!(book.get("attitude-smile").unwrap().issue_in("power"), None);
    }
}

mod active {
    use super::*;

    #[test]
    fn a_domain_lies_over_core_and_makes_rules_step_back() {
        let book = shipped();
        let core = book.active("core", &[], None);
        assert!(core.get("web-formal-written").is_some());
        let elsewhere = Inactive::OtherDomain("ecommerce".to_owned());
        assert_eq!(core.why_not("ecommerce-emoji-ok"), Some(elsewhere));
        let shop = book.active("ecommerce", &[], None);
        assert!(shop.get("ecommerce-emoji-ok").is_some());
        assert!(matches!(shop.why_not("web-formal-written"), Some(Inactive::SteppedBack(_))));
        assert_eq!(shop.why_not("attitude-no-insult"), None);
        assert_eq!(shop.why_not("no-such-rule"), Some(Inactive::Unknown));
    }

    #[test]
    fn a_situation_applies_only_where_it_is_cited() {
        let book = shipped();
        let plain = book.active("telecom", &[], None);
        assert_eq!(plain.why_not("phone-malicious-close"), Some(Inactive::NotCited));
        assert!(plain.get("phone-no-force-hangup").is_some());
        let malicious = book.active("telecom", &["phone-malicious-close"], None);
        let back = Inactive::SteppedBack("phone-malicious-close".to_owned());
        assert_eq!(malicious.why_not("phone-no-force-hangup"), Some(back));
        let elsewhere = book.active("hotel", &["phone-malicious-close"], None);
        assert!(elsewhere.get("phone-malicious-close").is_none());
    }

    #[test]
    fn every_rule_of_a_domain_that_is_not_active_has_a_reason() {
        let book = shipped();
        for rule in book.iter() {
            let active = book.active(&rule.domain, &[&rule.id], None);
            assert_eq!(active.why_not(&rule.id), None, "{} in its own domain", rule.id);
            let plain = book.active(&rule.domain, &[], None);
            assert_eq!(plain.why_not(&rule.id).is_some(), rule.situation, "{}", rule.id);
        }
    }

    #[test]
    fn an_edition_brings_its_own_figures() {
        let book = shipped();
        let old = book.active("power", &[], None);
        let new = book.active("power", &[], Some("sgcc-2023"));
        assert_ne!(old.hash(), new.hash());
        let rule = new.get("field-arrive-urban-45").unwrap();
        assert!(rule.figures.contains_key("restore_average_hours"));
        assert!(!rule.figures.contains_key("max_minutes"));
        assert_eq!(rule.from.as_deref(), Some("2023"));
        assert_eq!(rule.severity, old.get("field-arrive-urban-45").unwrap().severity);
        let hotel = book.active("hotel", &[], Some("sgcc-2023"));
        assert_eq!(hotel.hash(), book.active("hotel", &[], None).hash());
    }

    #[test]
    fn kept_rules_read_back_with_the_same_hash() {
        let book = shipped();
        let mut hashes = BTreeSet::new();
        for domain in book.domains() {
            let active = book.active(domain, &["persona-urgent"], Some("sgcc-2023"));
            let again = Active::from_text(&active.to_text()).unwrap();
            assert_eq!(active.hash(), again.hash(), "{domain}");
            assert_eq!(active.iter().collect::<Vec<_>>(), again.iter().collect::<Vec<_>>());
            assert_eq!((again.domain(), again.edition()), (domain, Some("sgcc-2023")));
            hashes.insert(active.hash());
        }
        assert_eq!(hashes.len(), 17, "each domain has rules of its own");
        assert!(hashes.iter().all(|hash| hash.len() == 64));
    }

    #[test]
    fn the_order_of_files_and_layout_do_not_count() {
        let mut texts = texts();
        let hash = Rulebook::read(&texts).unwrap().active("power", &[], None).hash();
        texts.reverse();
        for (_, text) in &mut texts {
            *text = format!("# another comment\n{}", text.replace("\n[[", "\r\n\n\n[["));
        }
        assert_eq!(Rulebook::read(&texts).unwrap().active("power", &[], None).hash(), hash);
    }

    #[test]
    fn a_kept_text_of_a_later_program_is_refused() {
        let refused = Active::from_text("format = 2\ndomain = \"core\"\nnew = true\n").unwrap_err();
        assert!(refused.to_string().contains("format 2"));
    }
}

mod words {
    use super::*;

    #[test]
    fn ni_is_a_fault_and_what_only_looks_like_it_is_not() {
        let active = shipped().active("core", &[], None);
        let rule = "language-honorific-nin";
        assert!(breaks(&active, "你稍等一下。", rule));
        assert!(breaks(&active, "你们的单子在这，你自己看。", rule));
        assert!(!breaks(&active, "你们单位的报修已经登记。", rule));
        assert!(!breaks(&active, "他原话是「你别管」，我替他向您道歉。", rule));
        assert!(!breaks(&active, "他说“你等着”，是他不对。", rule));
        assert!(keeps(&active, "请您稍等。", rule));
    }

    #[test]
    fn qin_is_an_address_only_by_itself() {
        let book = shipped();
        let power = book.active("power", &[], None);
        let rule = "power-no-qin";
        for address in ["亲，您好！", "好的亲", "亲爱的，稍等", "謝謝親", "亲们好"]
        {
            assert!(breaks(&power, address, rule), "{address}");
        }
        for word in [
            "我亲自去看。",
            "您的亲戚来过。",
            "您母亲的户号是多少？",
            "师傅亲眼看过电表。",
            "请直系亲属带证件来。",
            "父亲节快乐。",
            "他喊了一声「亲」。",
        ] {
            assert!(!breaks(&power, word, rule), "{word}");
        }
        let shop = book.active("ecommerce", &[], None);
        assert!(keeps(&shop, "亲，在的呢", "ecommerce-qin-ok"));
        assert!(!keeps(&shop, "我亲自发货", "ecommerce-qin-ok"));
    }

    #[test]
    fn a_blunt_refusal_is_one_and_a_question_or_courtesy_is_not() {
        let shop = shipped().active("ecommerce", &[], None);
        let rule = "refusal-no-bu-words";
        for refusal in
            ["这个价不行。", "不行不行", "不能便宜了亲", "您那里到不了", "不能便宜，知道吗？"]
        {
            assert!(breaks(&shop, refusal, rule), "{refusal}");
        }
        for other in [
            "您看这样行不行？",
            "您看这样行不行",
            "能不能便宜我帮您问问",
            "不客气",
            "不好意思，让您久等了",
            "给您带来不便，非常抱歉",
            "要是还不行，您随时找我",
            "如果不行我给您换一件",
            "不行的话我给您退",
            "明天到不了吗？",
            "不行咱们再换一件",
            "您放不行李吗",
            "不核对身份不行",
            "他只说了「不行」",
        ] {
            assert!(!breaks(&shop, other, rule), "{other}");
        }
    }

    #[test]
    fn as_soon_as_possible_needs_a_time() {
        let active = shipped().active("core", &[], None);
        let rule = "promise-no-vague-asap";
        assert!(breaks(&active, "好的，我们会尽快处理。", rule));
        assert!(breaks(&active, "尽快给您答复，请耐心等待。", rule));
        assert!(!breaks(&active, "今天六点前尽快处理。", rule));
        assert!(!breaks(&active, "会尽快处理，明天上午十点前给您回电。", rule));
    }

    #[test]
    fn a_curt_answer_counts_only_as_the_whole_reply() {
        let active = shipped().active("core", &[], None);
        for curt in ["不知道。", "不知道", "我也不知道啊！", "不知道，自己看说明。"]
        {
            assert!(breaks(&active, curt, "attitude-no-cold"), "{curt}");
        }
        let asked = "不知道我刚才是否将您的问题解释清楚了？";
        assert_eq!(judged(&active, asked, Verdict::Broken), Vec::<String>::new());
        assert!(keeps(&active, asked, "phone-check-understood"));
        assert!(breaks(&active, "行。", "language-formal-acknowledge"));
        assert!(!breaks(&active, "银行明天上班。", "language-formal-acknowledge"));
        assert!(breaks(&active, "喂？讲。", "language-ban-rude-opening"));
        assert!(!breaks(&active, "喂，您好，这里是营业厅。", "language-ban-rude-opening"));
    }

    #[test]
    fn script_width_and_punctuation_make_no_difference() {
        let active = shipped().active("core", &[], None);
        let rule = "phone-late-pickup-apologise";
        for said in ["對不起讓您久等了", "对不起，让您久等了！", "对 不 起 ， 让 您 久 等 了"]
        {
            assert!(keeps(&active, said, rule), "{said}");
        }
        let blame = "這是規定、我有什麼辦法？";
        assert!(breaks(&active, blame, "language-ban-shift-blame"));
    }

    #[test]
    fn a_wildcard_stands_for_any_words_in_order() {
        let active = shipped().active("core", &[], None);
        let rule = "language-ban-shift-blame";
        assert!(breaks(&active, "你到电费部门问问吧。", rule));
        assert!(!breaks(&active, "请部门同事问问吧，你到了吗", rule));
        assert!(keeps(&active, "您好！城南客服中心为您服务。", "phone-standard-opening"));
    }

    #[test]
    fn asking_to_speak_up_is_told_by_its_tone() {
        let active = shipped().active("core", &[], None);
        let rule = "language-ban-louder";
        assert!(breaks(&active, "大点声，听不见！", rule));
        assert!(!breaks(&active, "对不起，麻烦大点声，听不见您说话。", rule));
    }

    #[test]
    fn a_true_approval_is_no_pretence() {
        let shop = shipped().active("ecommerce", &[], None);
        let pretended = "领导哭着点头同意了";
        assert!(breaks(&shop, pretended, "ecommerce-bargain-honest"));
        assert!(shop.judge(pretended, true).iter().all(|f| f.rule != "ecommerce-bargain-honest"));
    }

    #[test]
    fn every_match_mode_has_a_rule() {
        let book = shipped();
        for mode in [
            Match::Substring,
            Match::Utterance,
            Match::Pronoun,
            Match::Address,
            Match::NoTimeGiven,
            Match::UntrueOnly,
            Match::Fragment,
        ] {
            let used = |rule: &Rule| rule.check.as_ref().is_some_and(|check| check.mode == mode);
            assert!(book.iter().any(used), "{mode:?}");
        }
    }

    #[test]
    fn no_required_sentence_is_banned_by_a_rule_beside_it() {
        for active in every_active(&shipped()) {
            for rule in active.iter() {
                for sentence in rule.check.iter().flat_map(|check| &check.required) {
                    let said = sentence.replace("XX", "城南");
                    let banned = judged(&active, &said, Verdict::Broken);
                    assert!(banned.is_empty(), "{} requires {said}: {banned:?}", rule.id);
                    assert!(keeps(&active, &said, &rule.id), "{} and {said}", rule.id);
                }
            }
        }
    }

    #[test]
    fn every_banned_phrase_breaks_its_rule_by_itself() {
        let book = shipped();
        for active in book.domains().into_iter().map(|domain| book.active(domain, &[], None)) {
            for rule in active.iter() {
                for phrase in rule.check.iter().flat_map(|check| &check.banned) {
                    let said = phrase.replace("XX", "城南");
                    assert!(breaks(&active, &said, &rule.id), "{} and {said}", rule.id);
                }
            }
        }
    }

    #[test]
    fn the_examples_of_a_rule_keep_and_break_it() {
        let book = shipped();
        for rule in book.iter() {
            let active = book.active(&rule.domain, &[&rule.id], None);
            if let Some(good) = &rule.good {
                assert!(judged(&active, good, Verdict::Broken).is_empty(), "{} {good}", rule.id);
            }
            let bans = rule.check.as_ref().is_some_and(|check| !check.banned.is_empty());
            assert!(!bans || rule.bad.is_some(), "{} shows what it bans", rule.id);
            if let Some(bad) = &rule.bad {
                assert_eq!(breaks(&active, bad, &rule.id), bans, "{} {bad}", rule.id);
                assert!(!keeps(&active, bad, &rule.id), "{} {bad}", rule.id);
            }
        }
    }

    #[test]
    fn traditional_characters_are_judged_like_simplified_ones() {
        let book = shipped();
        for active in book.domains().into_iter().map(|domain| book.active(domain, &[], None)) {
            let checks = active.iter().filter_map(|rule| rule.check.as_ref());
            for phrase in checks.flat_map(|check| check.banned.iter().chain(&check.required)) {
                let traditional = hanconv::s2t(phrase);
                assert_eq!(
                    active.judge(&traditional, false),
                    active.judge(phrase, false),
                    "{traditional}"
                );
            }
        }
    }

    #[test]
    fn strange_words_are_judged_without_harm() {
        let active = shipped().active("ecommerce", &[], None);
        for said in ["", "？！", "「「「", "\u{0}\u{feff}", "XX", "👍🏽", "不"] {
            assert!(active.judge(said, false).is_empty(), "{said:?}");
        }
    }
}

mod reading {
    use super::*;

    const RULE: &str = r#"
[[rule]]
id = "ID"
dimension = "respect"
severity = 2
kind = "do"
domain = "core"
channel = "any"
zh = "一句。"
en = "One."
sources = ["某书"]
"#;

    fn area(rules: &str) -> String {
        format!("format = 1\narea = {{ zh = \"甲\", en = \"A\" }}\n{rules}")
    }

    fn faults(name: &str, text: &str) -> Vec<(usize, usize, Problem)> {
        let faults = Rulebook::read(&[(name, text)]).unwrap_err();
        faults.into_iter().map(|fault| (fault.line, fault.column, fault.problem)).collect()
    }

    #[test]
    fn a_small_rulebook_is_read() {
        let book = Rulebook::read(&[("a.toml", area(&RULE.replace("ID", "one")))]).unwrap();
        assert_eq!(book.area_of("one").unwrap().zh, "甲");
        let head = book.heads().next().unwrap();
        assert_eq!((head.id, head.domain, head.severity), ("one", "core", 2));
    }

    #[test]
    fn all_faults_are_told_at_once_with_their_places() {
        let rules = RULE.replace("ID", "One").replace("severity = 2", "severity = 5")
            + &RULE.replace("ID", "two").replace("\"do\"", "\"maybe\"")
            + &RULE.replace("ID", "three").replace("zh =", "zn =")
            + &RULE.replace("ID", "four").replace("\"core\"", "\"power\"")
            + "overrides = [\"gone\"]\n";
        let found = faults("rulebook/a.toml", &area(&rules));
        assert_eq!(found.len(), 6, "{found:?}");
        assert_eq!(found[0], (5, 6, Problem::Id("One".to_owned())));
        assert_eq!(found[1], (7, 12, Problem::Severity(5)));
        assert!(matches!(&found[2], (19, 8, Problem::Shape(what)) if what.contains("maybe")));
        assert!(matches!(&found[3], (33, 1, Problem::Shape(what)) if what.contains("zn")));
        assert_eq!(found[4], (42, 10, Problem::Domain("power".to_owned())));
        assert_eq!(found[5], (47, 13, Problem::UnknownRule("gone".to_owned())));
    }

    #[test]
    fn heads_and_ids_are_looked_at() {
        let twice = RULE.replace("ID", "one").repeat(2);
        assert_eq!(faults("a.toml", &area(&twice))[0].2, Problem::Twice("one".to_owned()));
        let found = faults("a.toml", "format = 2\nrules = 3\n");
        assert!(found.contains(&(1, 1, Problem::Missing("area".to_owned()))));
        assert!(found.contains(&(1, 10, Problem::Format)));
        assert!(found.contains(&(2, 1, Problem::UnknownKey("rules".to_owned()))));
        assert_eq!(faults("a.toml", "")[0].2, Problem::Missing("format".to_owned()));
        assert!(matches!(faults("a.toml", "format = 1\narea = {")[0].2, Problem::Shape(_)));
    }

    #[test]
    fn a_rule_that_steps_back_makes_none_step_back() {
        let rules = RULE.replace("ID", "one")
            + "overrides = [\"two\"]\n"
            + &RULE.replace("ID", "two")
            + "overrides = [\"one\"]\n";
        let found = faults("a.toml", &area(&rules));
        assert_eq!(found[0].2, Problem::Chain("two".to_owned()));
        assert_eq!(found[1].2, Problem::Chain("one".to_owned()));
    }

    #[test]
    fn an_edition_may_withdraw_a_rule() {
        let change = "format = 1\n\
                      edition = { issuer = \"甲\", zh = \"新版\", en = \"New\", from = \"2026-01\" }\n\
                      [[rule]]\nid = \"one\"\nwithdrawn = true\n";
        let texts = [
            ("a.toml".to_owned(), area(&RULE.replace("ID", "one"))),
            ("rulebook/editions/new.toml".to_owned(), change.to_owned()),
        ];
        let book = Rulebook::read(&texts).unwrap();
        let active = book.active("core", &[], Some("new"));
        assert_eq!(active.why_not("one"), Some(Inactive::Withdrawn("new".to_owned())));
        assert!(book.active("core", &[], None).get("one").is_some());
    }

    #[test]
    fn a_figure_that_json_cannot_hold_is_refused() {
        let rule = RULE.replace("ID", "one") + "figures = { share = inf }\n";
        assert_eq!(faults("a.toml", &area(&rule))[0].2, Problem::Figure("share".to_owned()));
    }

    #[test]
    fn every_sentence_for_a_person_exists() {
        let what = String::new;
        let problems = [
            Problem::Shape(what()),
            Problem::UnknownKey(what()),
            Problem::Missing(what()),
            Problem::Format,
            Problem::Id(what()),
            Problem::Twice(what()),
            Problem::UnknownRule(what()),
            Problem::Empty(what()),
            Problem::Severity(0),
            Problem::Figure(what()),
            Problem::Domain(what()),
            Problem::Chain(what()),
        ];
        let reasons = [
            Inactive::Unknown,
            Inactive::OtherDomain(what()),
            Inactive::SteppedBack(what()),
            Inactive::NotCited,
            Inactive::Withdrawn(what()),
        ];
        let mut ids: Vec<String> =
            [Kind::Do, Kind::Dont].map(|kind| format!("rule-kind-{}", kind.id())).to_vec();
        ids.extend(problems.iter().map(|problem| problem.message().0.to_owned()));
        ids.extend(reasons.iter().map(|reason| reason.message().0.to_owned()));
        ids.extend(Dimension::ALL.map(|dimension| format!("rule-dimension-{}", dimension.id())));
        ids.extend(Channel::ALL.map(|channel| format!("rule-channel-{}", channel.id())));
        ids.extend((1..=4).map(|severity| format!("rule-severity-{severity}")));
        for id in ids {
            assert_ne!(say_with(Lang::Zh, &id, &[("what", "甲".into())]), id);
        }
    }
}

mod robust {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_damaged_file_is_read_or_told_about(
            file in 0_usize..44,
            at in 0_usize..20_000,
            put in "[\\[\\]{}\"'=.#,\\n a-z0-9\u{4e00}-\u{4e10}\u{0}]{0,4}",
        ) {
            let (name, text) = &texts()[file];
            let mut letters: Vec<char> = text.chars().collect();
            let at = at % letters.len();
            letters.splice(at..=at, put.chars());
            let damaged: String = letters.into_iter().collect();
            if let Err(faults) = Rulebook::read(&[(name, &damaged)]) {
                prop_assert!(!faults.is_empty());
                for fault in faults {
                    prop_assert!(fault.line >= 1 && fault.line <= damaged.lines().count() + 1);
                }
            }
        }

        #[test]
        fn any_text_is_refused_or_read(text in any::<String>()) {
            let _ = Rulebook::read(&[("a.toml", &text)]);
            let _ = Active::from_text(&text);
        }
    }

    #[test]
    fn any_words_can_be_judged() {
        let active = shipped().active("ecommerce", &[], None);
        proptest!(|(said in "[不行你亲尽快处理一点时号「」“”\"？，。XX0-9 \u{0}-\u{2ff}]{0,24}")| {
            let findings = active.judge(&said, false);
            let rules: BTreeSet<&str> = findings.iter().map(|f| f.rule.as_str()).collect();
            prop_assert_eq!(rules.len(), findings.len());
        });
    }
}

mod search {
    use super::*;

    fn found(words: &str) -> Vec<String> {
        shipped().search(words).into_iter().map(|rule| rule.id.clone()).collect()
    }

    #[test]
    fn the_rule_that_is_named_comes_first() {
        assert_eq!(found("promise-keep-all")[0], "promise-keep-all");
        assert_eq!(found("Phone RINGS")[0], "phone-answer-3-rings");
    }

    #[test]
    fn all_words_must_be_there_in_any_script() {
        let rules = found("尽快");
        assert!(rules.contains(&"promise-no-vague-asap".to_owned()));
        assert_eq!(found("盡快"), rules);
        let both = found("供电　投诉");
        assert!(both.contains(&"complaint-power-reply-5-days".to_owned()));
        assert!(!both.contains(&"complaint-telecom-48h".to_owned()));
        assert!(found("电话 没有这样的词").is_empty());
    }

    #[test]
    fn a_domain_finds_its_rules_and_no_word_finds_all() {
        assert_eq!(found("foreign-trade").len(), 8);
        assert_eq!(found("").len(), 567);
    }
}
