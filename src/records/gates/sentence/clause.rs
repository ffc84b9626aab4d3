//! Clauses: a sentence of several demands is read one by one, and of a sentence that is not understood the part is named.

use crate::base::RelPath;
use crate::base::text::words;
use crate::parse::Text;
use crate::records::Demand;
use crate::records::words::Vocabulary;

use super::demand;

/// The longest sentence, in words, that is looked into.
const LONGEST: usize = 60;

/// How many joints of a sentence are tried.
const JOINTS: usize = 12;

/// What each clause of a sentence demands. Where a part is not understood it is one demand that nobody can judge, with that part.
pub fn demands(text: &Text, vocabulary: &Vocabulary, document: &RelPath) -> Vec<(Text, Demand)> {
    let understood = |part: &str| demand(part, vocabulary, document);
    if let Some(whole) = understood(&text.plain) {
        return vec![(text.clone(), whole)];
    }
    let brief = text.plain.split_whitespace().count() <= LONGEST;
    let clauses = brief
        .then(|| counts(text, &understood).or_else(|| clauses(text, &understood)))
        .flatten();
    clauses.unwrap_or_else(|| {
        let part = if brief {
            not_understood(text, &understood)
        } else {
            text.clone()
        };
        vec![(text.clone(), Demand::Unread(part.span))]
    })
}

/// Reads a part of a sentence.
type Understands<'a> = &'a dyn Fn(&str) -> Option<Demand>;

/// `All tracks must be done and no HIGH risks may be open`: every clause is understood by itself.
fn clauses(text: &Text, understood: Understands) -> Option<Vec<(Text, Demand)>> {
    let plain = text.plain.as_str();
    let joints = joints(plain);
    if joints.is_empty() || joints.len() > JOINTS {
        return None;
    }
    let begins: Vec<usize> = [0]
        .into_iter()
        .chain(joints.iter().map(|joint| joint.1))
        .collect();
    let ends: Vec<usize> = joints
        .iter()
        .map(|joint| joint.0)
        .chain([plain.len()])
        .collect();
    // From the last clause to the first: what stands behind each beginning, where all of it is understood.
    let mut behind: Vec<Option<Vec<(Text, Demand)>>> = vec![None; begins.len() + 1];
    behind[begins.len()] = Some(Vec::new());
    for from in (0..begins.len()).rev() {
        behind[from] = (from..ends.len()).find_map(|to| {
            let rest = behind[to + 1].clone()?;
            let first = understood(plain.get(begins[from]..ends[to])?)?;
            Some(
                [(text.slice(begins[from], ends[to]).trimmed(), first)]
                    .into_iter()
                    .chain(rest)
                    .collect(),
            )
        });
    }
    behind.swap_remove(0).filter(|all| all.len() > 1)
}

/// Where the clauses of a sentence may be joined, with the end of each joint. Of those at one place the longest counts.
fn joints(plain: &str) -> Vec<(usize, usize)> {
    let all = [", and ", " and ", "; ", ", "].into_iter();
    let places = all.flat_map(|joint| plain.match_indices(joint));
    let mut joints: Vec<(usize, usize)> =
        places.map(|(at, joint)| (at, at + joint.len())).collect();
    joints.sort_by_key(|joint| joint.0);
    joints.dedup_by(|later, earlier| later.0 < earlier.1);
    joints
}

/// `At least one drill and one exercise are done`: both are counted, by one verb.
fn counts(text: &Text, understood: Understands) -> Option<Vec<(Text, Demand)>> {
    const VERBS: [&str; 6] = [" are ", " is ", " must ", " have ", " has ", " were "];
    let plain = text.plain.as_str();
    let lowered = plain.to_lowercase();
    let start = lowered
        .find("at least ")
        .filter(|_| lowered.len() == plain.len())?;
    let joint = lowered.get(start..)?.find(" and ")? + start;
    let verb = VERBS
        .iter()
        .filter_map(|verb| lowered.get(joint..)?.find(verb))
        .min()?
        + joint;
    let (first, second, tail) = (
        plain.get(..joint)?,
        plain.get(joint + 5..verb)?,
        plain.get(verb..)?,
    );
    let more = second.strip_prefix("at least ").unwrap_or(second);
    let one = understood(&format!("{first}{tail}"))?;
    let other = understood(&format!("at least {more}{tail}"))?;
    Some(vec![
        (text.slice(0, joint).trimmed(), one),
        (text.slice(joint + 5, plain.len()).trimmed(), other),
    ])
}

/// The part behind the longest beginning that is understood, else before the longest end, else all of it.
fn not_understood(text: &Text, understood: Understands) -> Text {
    let plain = text.plain.as_str();
    let gaps: Vec<usize> = plain
        .match_indices(char::is_whitespace)
        .map(|(at, _)| at)
        .collect();
    let head = gaps.iter().rev().copied().find(|&at| {
        plain
            .get(..at)
            .is_some_and(|head| understood(head).is_some())
    });
    if let Some(at) = head {
        return text.slice(at, plain.len()).trimmed();
    }
    let tail = gaps.iter().copied().find(|&at| {
        plain
            .get(at..)
            .is_some_and(|tail| understood(tail).is_some())
    });
    let part = tail.map_or_else(|| text.clone(), |at| text.slice(0, at).trimmed());
    if words(&part.plain).next().is_none() {
        text.clone()
    } else {
        part
    }
}
