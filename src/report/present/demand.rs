//! Demands: what a criterion asks for, in words.

use crate::base::gates::{About, Condition, Quantifier, Selection, Selector};
use crate::records::{Companions, Demand, Kind, Status, WaiverRule};

/// What a criterion asks for that a document beside its gate has added.
pub const NO_HOLD: &str = "that no document beside the gate keeps its release";

/// What a criterion asks for that nobody understands.
const UNREAD: &str = "a sentence that could not be understood, so nobody can say whether it holds";

/// What a criterion asks for; empty where it is its own mark.
pub fn asked(demand: &Demand) -> String {
    match demand {
        Demand::Claimed => String::new(),
        Demand::Items {
            of,
            numbers,
            at_least,
            with,
        } => items(*of, numbers, *at_least, *with),
        Demand::RunbookFresh { days } => fresh_runbooks(*days),
        Demand::Select(selection) => selected(selection),
        Demand::Own { quantifier, .. } => own(*quantifier),
        Demand::Expression(text) => format!("the expression `{text}` is true"),
        Demand::Gates(names) => gates(names),
        Demand::Waivers(rule) => waivers(rule),
        Demand::RunbookThere
        | Demand::Stop
        | Demand::Held { .. }
        | Demand::Beside
        | Demand::Signature
        | Demand::Decision
        | Demand::Unread(_)
        | Demand::Accepted
        | Demand::Unbound(_) => words(demand).to_owned(),
    }
}

fn waivers(rule: &WaiverRule) -> String {
    match rule {
        WaiverRule::AtMost(most) => format!("at most {most} waivers in force"),
        WaiverRule::OnlyBy(name) => format!("waivers approved by {name} alone"),
        WaiverRule::NotByAsker => "waivers approved by somebody else than who asked".to_owned(),
    }
}

/// What a criterion asks for in words that are always the same.
fn words(demand: &Demand) -> &'static str {
    match demand {
        Demand::RunbookThere => "every runbook that the document cites is there",
        Demand::Stop => "a reason to stop, which must not be ticked",
        Demand::Held { .. } => NO_HOLD,
        Demand::Beside => "what is cited here does not speak against it",
        Demand::Signature => "a signature",
        Demand::Decision => "a choice between go and no-go",
        Demand::Accepted => "nothing: its words were declared understood",
        Demand::Unbound(_) => "one document that has this gate",
        _ => UNREAD,
    }
}

fn fresh_runbooks(days: Option<u32>) -> String {
    let allowed = match days {
        Some(days) => format!("was reviewed in the last {days} days"),
        None => "is within its own allowance of age".to_owned(),
    };
    format!("every runbook that the document cites {allowed}")
}

/// How many of a gate's own items hold.
fn own(quantifier: Quantifier) -> String {
    let many = match quantifier {
        Quantifier::AtLeastPercent(share) => format!("at least {share} % of "),
        Quantifier::AtLeast(count) => format!("at least {count} of "),
        Quantifier::All | Quantifier::None => String::new(),
    };
    format!("{many}the gate's own items hold")
}

fn gates(names: &[String]) -> String {
    match names {
        [name] => format!("the gate {name} goes"),
        names => format!("the gates {} go", names.join(", ")),
    }
}

fn items(of: Option<Kind>, numbers: &[(u32, u32)], at_least: Status, with: Companions) -> String {
    let ranges = numbers.iter().map(|&(from, to)| {
        if from == to {
            from.to_string()
        } else {
            format!("{from}–{to}")
        }
    });
    let noun = match of {
        Some(Kind::Track) => "tracks",
        Some(Kind::Criterion) => "criteria",
        Some(_) | None => "items",
    };
    let asked = format!(
        "{noun} {} {}",
        ranges.collect::<Vec<_>>().join(", "),
        reached(at_least)
    );
    let companions = [
        (with.owners, "an owner"),
        (with.timeline, "a target"),
        (with.evidence, "valid evidence"),
    ];
    let companions: Vec<&str> = companions
        .iter()
        .filter(|(wanted, _)| *wanted)
        .map(|&(_, word)| word)
        .collect();
    if companions.is_empty() {
        asked
    } else {
        format!("{asked}, with {}", companions.join(", "))
    }
}

fn reached(status: Status) -> String {
    if status == Status::Done {
        "done".to_owned()
    } else {
        format!("at least {}", status.word().replace('_', " "))
    }
}

fn selected(selection: &Selection) -> String {
    let many = match selection.quantifier {
        Quantifier::All => "every".to_owned(),
        Quantifier::AtLeast(count) => format!("at least {count} of the"),
        Quantifier::AtLeastPercent(share) => format!("at least {share} % of the"),
        Quantifier::None => "no".to_owned(),
    };
    if let Some(mark) = &selection.of.marked {
        return format!("every item marked {mark} is done");
    }
    if selection.of.under.is_some() {
        return "every box below its heading is done".to_owned();
    }
    let plural = matches!(
        selection.quantifier,
        Quantifier::AtLeast(_) | Quantifier::AtLeastPercent(_)
    );
    let verbs = if plural {
        Verbs {
            is: "are",
            has: "have",
        }
    } else {
        Verbs {
            is: "is",
            has: "has",
        }
    };
    let conditions: Vec<String> = selection
        .conditions
        .iter()
        .map(|condition| said(*condition, &verbs))
        .collect();
    format!(
        "{many} {} {}",
        chosen(&selection.of, plural),
        conditions.join(" and ")
    )
}

/// The verbs of one record, or of several.
struct Verbs {
    is: &'static str,
    has: &'static str,
}

fn chosen(selector: &Selector, plural: bool) -> String {
    let kind = selector.kind.map_or("record".to_owned(), |kind: Kind| {
        kind.word().replace('_', " ")
    });
    let parts = [
        ("with a key like", &selector.key),
        ("of", &selector.owner),
        ("tagged", &selector.tag),
        ("in", &selector.path),
        ("of the stage", &selector.stage),
    ];
    let parts = parts
        .iter()
        .filter_map(|(word, value)| Some(format!(" {word} {}", value.as_deref()?)));
    format!(
        "{kind}{}{}{}",
        if plural { "s" } else { "" },
        parts.collect::<String>(),
        about(selector)
    ) + &narrowed(selector)
}

/// Which of the chosen records are meant: ` of grade 1 or 2`, ` from the rehearsal`.
fn narrowed(selector: &Selector) -> String {
    let Some(narrowed) = &selector.narrowed else {
        return String::new();
    };
    let among = narrowed.incidents.then(|| " of the incidents".to_owned());
    let grades = Some(&narrowed.grades).filter(|grades| !grades.is_empty());
    let grades = grades.map(|grades| format!(" of grade {}", grades.join(" or ")));
    let words = Some(&narrowed.words).filter(|words| !words.is_empty());
    let words = words.map(|words| format!(" about {}", words.join(" ")));
    [among, grades, words].into_iter().flatten().collect()
}

/// What the chosen records are about: ` about failover`, ` of the security checklist`.
fn about(selector: &Selector) -> String {
    match &selector.about {
        Some(About::Checklist(words)) => format!(" of the {} checklist", words.join(" ")),
        Some(About::Rehearsed(words) | About::Tested(words)) => {
            format!(" about {}", words.join(" "))
        }
        Some(About::Alerts) => " of the table of alerts".to_owned(),
        Some(About::Before(words)) => format!(" before {}", words.join(" ")),
        Some(About::Objective { words, bound }) => {
            let bound = bound.iter().map(|bound| format!(" {bound}"));
            format!(" about {}{}", words.join(" "), bound.collect::<String>())
        }
        None => String::new(),
    }
}

/// One condition in words.
fn said(condition: Condition, verbs: &Verbs) -> String {
    let Verbs { is, has } = verbs;
    match condition {
        Condition::Status(status) => format!("{is} {}", reached(status)),
        Condition::Open
        | Condition::Blocked
        | Condition::Overdue
        | Condition::Expired
        | Condition::Unread => {
            format!("{is} {}", state_of(condition))
        }
        Condition::With(companion) => format!("{has} {}", companion.in_words()),
        Condition::Without(companion) => format!("{has} no {}", companion.word()),
        Condition::Strength(strength) => {
            format!("{has} evidence from {} or better", strength.word())
        }
        Condition::Result(asked) => format!("{has} cited {}", asked.in_words()),
        Condition::Fresh => format!("{is} within its own allowance of age"),
        Condition::MaxAgeDays(days) => format!("{is} at most {days} days old"),
        Condition::Level(level) => format!("{is} of {} level or more", level.word()),
        Condition::Impact(level) => format!("{is} of {} impact or more", level.word()),
        Condition::Score(score) => format!("{is} of score {score} or more"),
    }
}

fn state_of(condition: Condition) -> &'static str {
    condition.state().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::gates::RiskLevel;

    #[test]
    fn a_selection_is_said_in_a_sentence() {
        let of = Selector {
            kind: Some(Kind::Risk),
            path: Some("ops/**".to_owned()),
            ..Selector::default()
        };
        let conditions = vec![Condition::Impact(RiskLevel::High), Condition::Open];
        let selection = Selection {
            of,
            conditions,
            quantifier: Quantifier::None,
        };
        assert_eq!(
            selected(&selection),
            "no risk in ops/** is of high impact or more and is open"
        );
    }
}
