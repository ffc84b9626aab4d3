//! Sentences that choose records by kind and count them, and sentences that name gates: what is not understood whole is not read.

mod boxes;
mod owned;

use super::{companions, frame, only_all, state, tokens};
use crate::base::RelPath;
use crate::base::gates::{Companion, Condition, Quantifier, RiskLevel, Selection, Selector};
use crate::base::text::fold;
use crate::records::words::Vocabulary;
use crate::records::{Companions, Demand, Kind, Status};
pub use boxes::all_boxes;
use owned::{named, owning};

/// What a sentence demands of the records of a kind: `All tracks must be done`, `At least 80 percent of the actions are done with
/// owners`, `Every risk has an owner`, `No action is overdue`; of the risks: `Any open HIGH risk = no-go`; of marked items: `Items
/// marked [R] must pass`; or of the gate's own criteria: `Go requires 80 % of the items`.
pub fn demand(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Demand> {
    if let Some(selection) = marked(sentence, vocabulary, document) {
        return Some(Demand::Select(Box::new(selection)));
    }
    let tokens = tokens_of(sentence)?;
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    gates(&words).or_else(|| {
        let words = frame::without_waivers(frame::unframed(&words));
        let selected = |selection: Selection| Demand::Select(Box::new(selection));
        if let Some(selection) = named(words, document) {
            return Some(selected(selection));
        }
        let (quantifier, rest) = quantifier(words)?;
        match quantifier {
            Quantifier::None => risks(rest)
                .or_else(|| ruled_out(rest, document))
                .map(selected),
            Quantifier::AtLeast(_) | Quantifier::AtLeastPercent(_)
                if own_items(rest, vocabulary) =>
            {
                Some(Demand::Own {
                    quantifier,
                    within: None,
                })
            }
            Quantifier::All | Quantifier::AtLeast(_) | Quantifier::AtLeastPercent(_) => {
                counted(quantifier, rest, vocabulary, document)
                    .or_else(|| owning(quantifier, rest, document))
                    .map(selected)
            }
        }
    })
}

/// How many of the items behind a label line have to hold: `At least two of these:`, `Any one of the following:`.
pub fn count_of(label: &str) -> Option<Quantifier> {
    let tokens = tokens_of(label.trim().trim_end_matches([':', '：']))?;
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let words = match frame::unframed(&words) {
        ["any", count, rest @ ..] if number(count).is_some() => {
            [&["at", "least", *count], rest].concat()
        }
        words => words.to_vec(),
    };
    let (quantifier, rest) = quantifier(&words)?;
    let counts = matches!(
        quantifier,
        Quantifier::AtLeast(_) | Quantifier::AtLeastPercent(_)
    );
    let nouns = |word: &&str| {
        matches!(
            *word,
            "these"
                | "following"
                | "items"
                | "boxes"
                | "checks"
                | "criteria"
                | "conditions"
                | "points"
        )
    };
    let plain = |word: &&str| {
        nouns(word)
            || matches!(
                *word,
                "the" | "must" | "be" | "hold" | "pass" | "true" | "are" | "met" | "below"
            )
    };
    (counts && rest.iter().any(nouns) && rest.iter().all(plain)).then_some(quantifier)
}

/// The words of a sentence; `None` where a mark in it says more than the words do.
fn tokens_of(sentence: &str) -> Option<Vec<String>> {
    tokens_of_folded(&fold(sentence))
}

fn tokens_of_folded(folded: &str) -> Option<Vec<String>> {
    let folded = folded
        .replace('%', " percent ")
        .replace(['=', '→'], " means ");
    let tells = folded.contains(['(', ')', '<', '>', '+', '|', '"', '“', '[', ']']);
    (!tells).then(|| tokens(&folded))
}

/// `Items marked [REQUIRED] must pass before the launch`, `All items tagged P0 are required`: items of the document with a mark.
fn marked(sentence: &str, vocabulary: &Vocabulary, document: &RelPath) -> Option<Selection> {
    const MARKS: [&str; 5] = [
        " marked ",
        " tagged ",
        " labelled ",
        " labeled ",
        " flagged ",
    ];
    const VERBS: [&str; 5] = [" must ", " are ", " have ", " shall ", " should "];
    let (at, mark) = MARKS
        .iter()
        .find_map(|mark| Some((sentence.find(mark)?, mark)))?;
    let behind = sentence.get(at + mark.len()..)?;
    let behind = ["with ", "as "]
        .iter()
        .find_map(|word| behind.strip_prefix(word))
        .unwrap_or(behind);
    let verb = VERBS.iter().filter_map(|verb| behind.find(verb)).min()?;
    let name = behind
        .get(..verb)?
        .trim()
        .trim_matches(['`', '*', '"', '“', '”', '\'']);
    let tokens = tokens_of(&format!("{}{}", sentence.get(..at)?, behind.get(verb..)?))?;
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let words = frame::without_waivers(frame::unframed(&words));
    let rest = match words {
        ["all", "of", "the", noun, rest @ ..]
        | ["all" | "every" | "each" | "the", noun, rest @ ..]
            if is_item(noun) =>
        {
            rest
        }
        [noun, rest @ ..] if is_item(noun) => rest,
        _ => return None,
    };
    let brief = (1..=40).contains(&name.chars().count()) && name.split_whitespace().count() <= 3;
    if !brief || !name.chars().any(char::is_alphanumeric) || !demands_done(rest, vocabulary) {
        return None;
    }
    let of = Selector {
        path: Some(globset::escape(document.as_str())),
        marked: Some(name.to_owned()),
        ..Selector::default()
    };
    Some(Selection {
        of,
        conditions: vec![Condition::Status(Status::Done)],
        quantifier: Quantifier::All,
    })
}

fn is_item(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "items",
        "item",
        "boxes",
        "box",
        "checks",
        "check",
        "criteria",
        "criterion",
        "conditions",
        "points",
        "tasks",
    ];
    NOUNS.contains(&word)
}

/// `must pass`, `are required`, `have to be checked`: they have to be done.
fn demands_done(words: &[&str], vocabulary: &Vocabulary) -> bool {
    if matches!(
        words,
        ["are" | "is", "required" | "mandatory"]
            | ["must" | "have", "to", "hold"]
            | ["must", "hold"]
    ) || only_all::holds(words)
    {
        return true;
    }
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    matches!(state(&words, vocabulary), Some((Status::Done, [])))
}

/// `80 % of the items must pass`: of the gate's own criteria.
fn own_items(words: &[&str], vocabulary: &Vocabulary) -> bool {
    match words {
        ["these", noun, rest @ ..] | [noun, rest @ ..] => {
            is_item(noun) && (rest.is_empty() || demands_done(rest, vocabulary))
        }
        [] => false,
    }
}

/// `No open actions`, `No action may be overdue`, `No expired waivers`, `No blocked tracks`.
fn ruled_out(words: &[&str], document: &RelPath) -> Option<Selection> {
    const VERBS: &[&str] = &[
        "is", "are", "may", "be", "remain", "remains", "stay", "stays", "must",
    ];
    let (before, (kind, rest)) =
        (0..=words.len().min(2)).find_map(|at| Some((&words[..at], kind(&words[at..])?)))?;
    let verbs = rest.iter().take_while(|word| VERBS.contains(word)).count();
    let state = match (before, &rest[verbs..]) {
        ([state], []) if verbs == 0 => state,
        ([], [state]) => state,
        _ => return None,
    };
    let condition = match (*state, kind) {
        (_, Kind::Risk) => return None,
        ("expired", Kind::Waiver) => Condition::Expired,
        (_, Kind::Waiver) => return None,
        ("overdue", _) => Condition::Overdue,
        ("blocked", _) => Condition::Blocked,
        ("open" | "unresolved" | "incomplete" | "unfinished" | "outstanding" | "undone", _) => {
            Condition::Open
        }
        _ => return None,
    };
    Some(Selection {
        of: of_document(kind, document),
        conditions: vec![condition],
        quantifier: Quantifier::None,
    })
}

/// The records of a kind in a document; of waivers and risks, those of the tree.
fn of_document(kind: Kind, document: &RelPath) -> Selector {
    let path =
        (!matches!(kind, Kind::Risk | Kind::Waiver)).then(|| globset::escape(document.as_str()));
    Selector {
        kind: Some(kind),
        path,
        ..Selector::default()
    }
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
    let named = head
        .split(|word| matches!(*word, "," | "and" | "&"))
        .filter(|name| !name.is_empty());
    let mut names = Vec::new();
    for name in named {
        let begins = name.first() == Some(&"gate");
        let well = if plural {
            name.len() == 1
        } else {
            begins && name.len() >= 2
        };
        if !well {
            return None;
        }
        names.push(if begins {
            name.join(" ")
        } else {
            format!("gate {}", name.join(" "))
        });
    }
    (!names.is_empty()).then_some(Demand::Gates(names))
}

/// How many, and what stands behind it.
fn quantifier<'a, 'b>(words: &'a [&'b str]) -> Option<(Quantifier, &'a [&'b str])> {
    let (quantifier, rest) = match words {
        ["at", "least", count, "percent", rest @ ..] => (
            Quantifier::AtLeastPercent(number(count).filter(|share| (1..=100).contains(share))?),
            rest,
        ),
        ["at", "least", count, rest @ ..] => (
            Quantifier::AtLeast(number(count).filter(|count| *count > 0)?),
            rest,
        ),
        ["more", "than", count, "percent", rest @ ..] => (
            Quantifier::AtLeastPercent(
                number(count)?
                    .checked_add(1)
                    .filter(|share| *share <= 100)?,
            ),
            rest,
        ),
        [count, "percent", "of", rest @ ..] => (
            Quantifier::AtLeastPercent(number(count).filter(|share| (1..=100).contains(share))?),
            rest,
        ),
        ["all" | "every" | "each", rest @ ..] => (Quantifier::All, rest),
        ["no" | "zero", rest @ ..] => (Quantifier::None, rest),
        ["if", "any" | "a" | "an", rest @ ..] | ["any" | "one", rest @ ..] => {
            (Quantifier::None, frame::without_verdict(rest)?)
        }
        _ => return None,
    };
    let rest = rest.strip_prefix(&["of"][..]).unwrap_or(rest);
    Some((quantifier, rest.strip_prefix(&["the"][..]).unwrap_or(rest)))
}

fn number(word: &str) -> Option<u32> {
    const WORDS: &[&str] = &[
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    word.parse().ok().or_else(|| {
        WORDS
            .iter()
            .position(|known| *known == word)
            .and_then(|at| u32::try_from(at).ok())
    })
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
        ["waiver" | "waivers", rest @ ..] => (Kind::Waiver, rest),
        ["drill" | "drills", rest @ ..] => (Kind::Drill, rest),
        _ => return None,
    })
}

/// Records of the sentence's own document that reach a status.
fn counted(
    quantifier: Quantifier,
    words: &[&str],
    vocabulary: &Vocabulary,
    document: &RelPath,
) -> Option<Selection> {
    let (kind, rest) = kind(words).filter(|(kind, _)| *kind != Kind::Waiver)?;
    let rest: Vec<String> = rest.iter().map(|word| (*word).to_owned()).collect();
    // `All tracks done` says as much as `all tracks must be done`.
    let led: Vec<String> = ["be".to_owned()].into_iter().chain(rest).collect();
    let (least, behind) = state(&led, vocabulary)?;
    let Companions {
        owners,
        timeline,
        evidence,
    } = companions(behind)?;
    let mut conditions = vec![Condition::Status(least)];
    let with = [
        (owners, Companion::Owners),
        (timeline, Companion::Timeline),
        (evidence, Companion::Evidence),
    ];
    conditions.extend(
        with.into_iter()
            .filter(|(asked, _)| *asked)
            .map(|(_, companion)| Condition::With(companion)),
    );
    Some(Selection {
        of: of_document(kind, document),
        conditions,
        quantifier,
    })
}

/// Open risks of a level, wherever their register lies. Without the word open nobody can say whether closed ones are meant.
fn risks(words: &[&str]) -> Option<Selection> {
    let at = words
        .iter()
        .position(|word| matches!(*word, "risk" | "risks"))?;
    let mut open = false;
    let mut least: Option<RiskLevel> = None;
    for word in words[..at]
        .iter()
        .filter(|word| !matches!(**word, "," | "or" | "and"))
    {
        match *word {
            "open" | "unresolved" => open = true,
            other => {
                let level = RiskLevel::of(other)?;
                least = Some(least.map_or(level, |least| least.min(level)));
            }
        }
    }
    let mut conditions: Vec<Condition> = least.map(Condition::Level).into_iter().collect();
    let mut rest = &words[at + 1..];
    while let [
        "are" | "is" | "remain" | "remains" | "may" | "must" | "stay" | "stays" | "be",
        behind @ ..,
    ] = rest
    {
        rest = behind;
    }
    let verbs = words.len() - at - 1 - rest.len();
    if let ["open" | "unresolved", behind @ ..] = rest {
        open = true;
        rest = behind;
    } else if matches!(words[at + 1..], ["remain" | "remains", ..]) {
        open = true;
    } else if verbs > 0 {
        return None;
    }
    match rest {
        [] => {}
        ["without", "mitigation" | "mitigations"] | ["without", "a", "mitigation"] => {
            conditions.push(Condition::Without(Companion::Mitigation))
        }
        _ => return None,
    }
    conditions.push(Condition::Open);
    let of = Selector {
        kind: Some(Kind::Risk),
        ..Selector::default()
    };
    open.then_some(Selection {
        of,
        conditions,
        quantifier: Quantifier::None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Settings;
    use crate::records::Status;

    fn read(sentence: &str) -> Option<Demand> {
        demand(
            sentence,
            &Vocabulary::new(&Settings::default()),
            &RelPath::new("docs/a[1].md").expect("a path"),
        )
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
        assert_eq!(
            (all.of.kind, all.of.path.as_deref()),
            (Some(Kind::Track), Some("docs/a[[]1[]].md"))
        );
        assert_eq!(
            (all.quantifier, all.conditions),
            (Quantifier::All, vec![Condition::Status(Status::Done)])
        );
        assert_eq!(
            selection("Launch requires at least 80% of actions to be done").quantifier,
            Quantifier::AtLeastPercent(80)
        );
        let some = selection(
            "At least three of the workstreams must be at least `in_progress` with owners and evidence, or explicit, approved waiver.",
        );
        assert_eq!(some.quantifier, Quantifier::AtLeast(3));
        assert_eq!(
            some.conditions,
            [
                Condition::Status(Status::InProgress),
                Condition::With(Companion::Owners),
                Condition::With(Companion::Evidence)
            ]
        );
    }

    #[test]
    fn open_risks_of_a_level_are_ruled_out() {
        let high = vec![Condition::Level(RiskLevel::High), Condition::Open];
        assert_eq!(selection("Any open HIGH risk = no-go").conditions, high);
        assert_eq!(
            selection("No HIGH/CRITICAL risks are open.").conditions,
            high
        );
        let bare = selection("Any open critical risk without mitigation blocks the launch");
        assert_eq!(
            bare.conditions,
            [
                Condition::Level(RiskLevel::Critical),
                Condition::Without(Companion::Mitigation),
                Condition::Open
            ]
        );
        assert_eq!((bare.quantifier, bare.of.path), (Quantifier::None, None));
    }

    #[test]
    fn what_stands_around_a_demand_makes_it_no_weaker() {
        let all = selection("All tracks must be done");
        for sentence in [
            "GO only if all tracks are done.",
            "Do not ship until all tracks are done, or an approved waiver.",
            "No launch unless all of the tracks are done!",
            "Prior to release, every workstream must be complete",
            "Launch requires that each track be done in order to go live",
            "All tracks must be closed before declaring the quay open.",
        ] {
            assert_eq!(selection(sentence), all, "{sentence}");
        }
    }

    #[test]
    fn a_count_of_the_gates_own_items_is_read() {
        let own = |quantifier| {
            Some(Demand::Own {
                quantifier,
                within: None,
            })
        };
        assert_eq!(
            read("Go requires 80 % of the items"),
            own(Quantifier::AtLeastPercent(80))
        );
        assert_eq!(
            read("At least three checks must pass"),
            own(Quantifier::AtLeast(3))
        );
        assert_eq!(
            count_of("At least two of the following must hold:"),
            Some(Quantifier::AtLeast(2))
        );
        assert_eq!(count_of("Any one of these:"), Some(Quantifier::AtLeast(1)));
        assert_eq!(
            (
                count_of("All of these:"),
                count_of("At least two of these people agree:")
            ),
            (None, None)
        );
    }

    #[test]
    fn gates_are_named() {
        let named = |names: &[&str]| {
            Some(Demand::Gates(
                names.iter().map(|name| (*name).to_owned()).collect(),
            ))
        };
        assert_eq!(
            read("Gate A, Gate B, and Gate C all pass."),
            named(&["gate a", "gate b", "gate c"])
        );
        assert_eq!(
            read("Gates A and B must pass"),
            named(&["gate a", "gate b"])
        );
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
            "All tracks must be required.",
            "All tracks must be documented.",
            "All tracks must be done before Friday.",
            "All tracks must be done before launch unless the director agrees.",
            "Do not launch if all tracks are done.",
            "Only some tracks must be done.",
            "No track may be nice.",
            "No open risks may be low.",
            "Go requires 120 % of the items.",
            "Items marked as they should be must be pretty.",
            "Owners for all tracks.",
        ] {
            assert_eq!(read(sentence), None, "{sentence}");
        }
    }
}
