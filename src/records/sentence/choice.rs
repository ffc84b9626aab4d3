//! Sentences that choose records by kind and count them, and sentences that name gates: what is not understood whole is not read.

use super::{REQUIRES, companions, state, tokens};
use crate::base::RelPath;
use crate::base::gates::{Companion, Condition, Quantifier, RiskLevel, Selection, Selector};
use crate::base::text::fold;
use crate::records::vocabulary::Vocabulary;
use crate::records::{Companions, Demand, Kind};

/// What a sentence demands of the records of a kind in its own document: `All tracks must be done`, `At least 80 percent of the
/// actions are done with owners`; or of every risk of the tree: `Any open HIGH risk = no-go`, `No open critical risks`.
pub fn demand(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    let folded = fold(sentence).replace('%', " percent ").replace(['=', '→'], " means ");
    // These marks would say more than the words do.
    if folded.contains(['(', ')', '<', '>', '+', '|', '"', '“']) {
        return None;
    }
    let tokens = tokens(&folded);
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    gates(&words).or_else(|| {
        let words = without_waivers(without_subject(&words));
        let (quantifier, rest) = quantifier(words)?;
        let demand = match quantifier {
            Quantifier::None => risks(rest),
            Quantifier::All | Quantifier::AtLeast(_) | Quantifier::AtLeastPercent(_) => counted(quantifier, rest, vocabulary, document),
        };
        demand.map(|selection| Demand::Select(Box::new(selection)))
    })
}

/// `Gate A, Gate B, and Gate C all pass`, `Gates A, B and C must pass`.
fn gates(words: &[&str]) -> Option<Demand> {
    // Longest first: `must all pass` ends with `all pass`.
    const ENDS: &[&[&str]] = &[
        &["must", "all", "pass"],
        &["must", "all", "go"],
        &["all", "pass"],
        &["all", "go"],
        &["must", "pass"],
        &["must", "go"],
        &["have", "passed"],
    ];
    let head = ENDS.iter().find_map(|end| words.strip_suffix(*end))?;
    let plural = head.first() == Some(&"gates");
    let head = if plural { &head[1..] } else { head };
    let named = head.split(|word| matches!(*word, "," | "and" | "&")).filter(|name| !name.is_empty());
    let mut names = Vec::new();
    for name in named {
        let begins = name.first() == Some(&"gate");
        let well = if plural { name.len() == 1 } else { begins && name.len() >= 2 };
        if !well {
            return None;
        }
        names.push(if begins { name.join(" ") } else { format!("gate {}", name.join(" ")) });
    }
    (!names.is_empty()).then_some(Demand::Gates(names))
}

/// What stands behind `Launch requires`.
fn without_subject<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    const TURNS: &[&str] =
        &["not", "no", "never", "nobody", "nothing", "none", "cannot", "unless", "if", "except", "only", "when", "until"];
    let verb = words.iter().take(6).position(|word| REQUIRES.contains(word) || *word == "required");
    match verb {
        Some(verb) if !words[..verb].iter().any(|word| TURNS.contains(word)) => {
            let rest = &words[verb + 1..];
            rest.strip_prefix(&["that"][..]).unwrap_or(rest)
        }
        Some(_) | None => words,
    }
}

/// A waiver excuses what it names anyway: `…, or explicit, approved waiver` adds nothing.
fn without_waivers<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let Some(at) = words.iter().rposition(|word| *word == "or") else { return words };
    let clause = &words[at + 1..];
    let waives = clause.last().is_some_and(|word| matches!(*word, "waiver" | "waivers" | "waived"));
    let plain = clause.iter().all(|word| {
        matches!(
            *word,
            "," | "an"
                | "a"
                | "explicit"
                | "explicitly"
                | "approved"
                | "formal"
                | "written"
                | "valid"
                | "be"
                | "waiver"
                | "waivers"
                | "waived"
                | "and"
        )
    });
    let kept = &words[..at];
    if waives && plain { kept.strip_suffix(&[","][..]).unwrap_or(kept) } else { words }
}

/// How many, and what stands behind it.
fn quantifier<'a, 'b>(words: &'a [&'b str]) -> Option<(Quantifier, &'a [&'b str])> {
    let (quantifier, rest) = match words {
        ["at", "least", count, "percent", rest @ ..] => {
            (Quantifier::AtLeastPercent(number(count).filter(|share| (1..=100).contains(share))?), rest)
        }
        ["at", "least", count, rest @ ..] => (Quantifier::AtLeast(number(count).filter(|count| *count > 0)?), rest),
        ["all" | "every" | "each", rest @ ..] => (Quantifier::All, rest),
        ["no" | "any", rest @ ..] => {
            let any = words.first() == Some(&"any");
            (Quantifier::None, if any { without_verdict(rest)? } else { rest })
        }
        _ => return None,
    };
    let rest = rest.strip_prefix(&["of"][..]).unwrap_or(rest);
    Some((quantifier, rest.strip_prefix(&["the"][..]).unwrap_or(rest)))
}

/// `any … means no-go`: what stands before the verdict.
fn without_verdict<'a, 'b>(words: &'a [&'b str]) -> Option<&'a [&'b str]> {
    const VERDICTS: &[&[&str]] = &[
        &["means", "no-go"],
        &["means", "no", "go"],
        &["is", "no-go"],
        &["is", "a", "no-go"],
        &["blocks", "the", "launch"],
        &["blocks", "launch"],
        &["blocks", "the", "release"],
        &["blocks", "release"],
    ];
    VERDICTS.iter().find_map(|end| words.strip_suffix(*end))
}

fn number(word: &str) -> Option<u32> {
    const WORDS: &[&str] = &["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    word.parse().ok().or_else(|| WORDS.iter().position(|known| *known == word).and_then(|at| u32::try_from(at).ok()))
}

fn kind<'a, 'b>(words: &'a [&'b str]) -> Option<(Kind, &'a [&'b str])> {
    Some(match words {
        ["action", "item" | "items", rest @ ..] => (Kind::Action, rest),
        ["checklist", "item" | "items", rest @ ..] => (Kind::ChecklistItem, rest),
        ["track" | "tracks" | "workstream" | "workstreams", rest @ ..] => (Kind::Track, rest),
        ["action" | "actions", rest @ ..] => (Kind::Action, rest),
        ["risk" | "risks", rest @ ..] => (Kind::Risk, rest),
        ["milestone" | "milestones", rest @ ..] => (Kind::Milestone, rest),
        ["deliverable" | "deliverables", rest @ ..] => (Kind::Deliverable, rest),
        _ => return None,
    })
}

/// Records of the sentence's own document that reach a status.
fn counted(quantifier: Quantifier, words: &[&str], vocabulary: &Vocabulary, document: &RelPath) -> Option<Selection> {
    let (kind, rest) = kind(words)?;
    let rest: Vec<String> = rest.iter().map(|word| (*word).to_owned()).collect();
    let (least, behind) = state(&rest, vocabulary)?;
    let Companions { owners, timeline, evidence } = companions(behind)?;
    let mut conditions = vec![Condition::Status(least)];
    let with = [(owners, Companion::Owners), (timeline, Companion::Timeline), (evidence, Companion::Evidence)];
    conditions.extend(with.into_iter().filter(|(asked, _)| *asked).map(|(_, companion)| Condition::With(companion)));
    let of = Selector { kind: Some(kind), path: Some(globset::escape(document.as_str())), ..Selector::default() };
    Some(Selection { of, conditions, quantifier })
}

/// Open risks of a level, wherever their register lies. Without the word open nobody can say whether closed ones are meant.
fn risks(words: &[&str]) -> Option<Selection> {
    let at = words.iter().position(|word| matches!(*word, "risk" | "risks"))?;
    let mut open = false;
    let mut least: Option<RiskLevel> = None;
    for word in words[..at].iter().filter(|word| !matches!(**word, "," | "or" | "and")) {
        match *word {
            "open" | "unresolved" => open = true,
            other => {
                let level = RiskLevel::of(other)?;
                least = Some(least.map_or(level, |least| least.min(level)));
            }
        }
    }
    let mut conditions: Vec<Condition> = least.map(Condition::Level).into_iter().collect();
    let rest = match &words[at + 1..] {
        ["are" | "is" | "remain" | "remains" | "may" | "stay" | "stays" | "be", "open" | "unresolved", rest @ ..] => {
            open = true;
            rest
        }
        ["open" | "unresolved" | "remain" | "remains", rest @ ..] => {
            open = true;
            rest
        }
        rest => rest,
    };
    match rest {
        [] => {}
        ["without", "mitigation" | "mitigations"] | ["without", "a", "mitigation"] => {
            conditions.push(Condition::Without(Companion::Mitigation))
        }
        _ => return None,
    }
    conditions.push(Condition::Open);
    let of = Selector { kind: Some(Kind::Risk), ..Selector::default() };
    open.then_some(Selection { of, conditions, quantifier: Quantifier::None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;
    use crate::records::Status;

    fn read(sentence: &str) -> Option<Demand> {
        demand(sentence, &Vocabulary::new(&Settings::default()), &RelPath::new("docs/a[1].md").expect("a path"))
    }

    fn selection(sentence: &str) -> Selection {
        match read(sentence) {
            Some(Demand::Select(selection)) => *selection,
            other => panic!("{sentence}: {other:?}"),
        }
    }

    #[test]
    fn records_of_a_kind_are_chosen_and_counted() {
        let all = selection("All tracks must be `done`.");
        assert_eq!((all.of.kind, all.of.path.as_deref()), (Some(Kind::Track), Some("docs/a[[]1[]].md")));
        assert_eq!((all.quantifier, all.conditions), (Quantifier::All, vec![Condition::Status(Status::Done)]));
        assert_eq!(selection("Launch requires at least 80% of actions to be done").quantifier, Quantifier::AtLeastPercent(80));
        let some = selection(
            "At least three of the workstreams must be at least `in_progress` with owners and evidence, or explicit, approved waiver.",
        );
        assert_eq!(some.quantifier, Quantifier::AtLeast(3));
        assert_eq!(
            some.conditions,
            [Condition::Status(Status::InProgress), Condition::With(Companion::Owners), Condition::With(Companion::Evidence)]
        );
    }

    #[test]
    fn open_risks_of_a_level_are_ruled_out() {
        let high = vec![Condition::Level(RiskLevel::High), Condition::Open];
        assert_eq!(selection("Any open HIGH risk = no-go").conditions, high);
        assert_eq!(selection("No HIGH/CRITICAL risks are open.").conditions, high);
        let bare = selection("Any open critical risk without mitigation blocks the launch");
        assert_eq!(bare.conditions, [Condition::Level(RiskLevel::Critical), Condition::Without(Companion::Mitigation), Condition::Open]);
        assert_eq!((bare.quantifier, bare.of.path), (Quantifier::None, None));
    }

    #[test]
    fn gates_are_named() {
        let named = |names: &[&str]| Some(Demand::Gates(names.iter().map(|name| (*name).to_owned()).collect()));
        assert_eq!(read("Gate A, Gate B, and Gate C all pass."), named(&["gate a", "gate b", "gate c"]));
        assert_eq!(read("Gates A and B must pass"), named(&["gate a", "gate b"]));
        assert_eq!(read("Unit tests, lint, and types all pass"), None);
    }

    #[test]
    fn what_is_not_understood_whole_is_not_read() {
        for sentence in [
            "All tracks must be done unless the director says otherwise.",
            "All tracks (but the third) must be done.",
            "All tracks done by Friday are celebrated.",
            "No tracks may be done.",
            "Any HIGH risk is discussed.",
            "No HIGH risks.",
            "At least 120 percent of tracks must be done.",
            "Not all tracks must be done.",
            "All tracks must not be done.",
            "Nobody requires all tracks to be done.",
            "If nobody requires all tracks to be done.",
            "All tracks should be done or postponed.",
        ] {
            assert_eq!(read(sentence), None, "{sentence}");
        }
    }
}
