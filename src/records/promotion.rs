//! Promotions: the stages that a release goes through, as a sentence writes them: `local -> staging -> canary -> GA`, `25% → 50% → 100%`.
//!
//! Arrows join many things, and numbers rise in many places. A chain of at least three parts is a promotion where its parts are shares that
//! rise to all of it, or where at least half of them are called what stages of a release are called. Whoever asks also has to know that
//! the text around it speaks of a promotion: see `words::plan::tells_of_promotion`.

use crate::records::words::plan::is_release_stage;
use crate::records::words::{Class, tail};

/// A chain has at least so many parts.
const FEWEST: usize = 3;

/// The longest name of a stage, in words.
const LONGEST: usize = 4;

/// What people draw an arrow with; the longest first.
const ARROWS: [&str; 11] = ["-->", "==>", "->", "=>", "→", "⟶", "➜", "➔", "➡", "⇒", "▶"];

/// May a text hold a chain? Most texts have no arrow, and are not looked at.
pub fn may_hold_stages(text: &str) -> bool {
    text.contains(['>', '→', '⟶', '➜', '➔', '➡', '⇒', '▶'])
}

/// The stages that a sentence names in order; `None` where it holds no chain of stages, or denies it.
pub fn stages(sentence: &str) -> Option<Vec<String>> {
    let parts = parts(sentence)?;
    let stages = shares(&parts).or_else(|| names(&parts))?;
    let is_denied = tail::has_class(sentence, &[Class::Not]);
    (!is_denied).then_some(stages)
}

/// Are some names those of stages: at least two of them, and half of them, known as such?
pub fn are_stages(names: &[String]) -> bool {
    let known = names.iter().filter(|name| is_release_stage(name)).count();
    names.len() >= FEWEST && known >= 2 && 2 * known >= names.len()
}

/// What stands between the arrows, without what leads to the first part and what follows the last.
fn parts(sentence: &str) -> Option<Vec<&str>> {
    let mut parts = vec![sentence];
    for arrow in ARROWS {
        parts = parts.iter().flat_map(|part| part.split(arrow)).collect();
    }
    if parts.len() < FEWEST {
        return None;
    }
    let last = parts.len() - 1;
    let lead = parts[0].rfind(is_break).map_or(0, |at| at + 1);
    parts[0] = parts[0].get(lead..).unwrap_or(parts[0]);
    parts[last] = parts[last].split(is_break).next().unwrap_or("");
    Some(parts.iter().map(|part| part.trim()).collect())
}

fn is_break(c: char) -> bool {
    matches!(c, ':' | '(' | ')' | ',' | ';' | '.' | '|' | '—' | '"')
}

/// `25% → 50% → 100%`
fn shares(parts: &[&str]) -> Option<Vec<String>> {
    let (first, rest) = parts.split_first()?;
    let (last, between) = rest.split_last()?;
    let mut shares = vec![share(first.rsplit(' ').next()?)?];
    for part in between {
        shares.push(share(part)?);
    }
    shares.push(share(last.split(' ').next()?)?);
    let rises = shares.windows(2).all(|pair| pair[0] < pair[1]);
    let is_whole = shares.last() == Some(&100);
    (rises && is_whole).then(|| shares.iter().map(|share| format!("{share}%")).collect())
}

/// `50%`
fn share(part: &str) -> Option<u32> {
    part.strip_suffix('%')?.parse().ok()
}

/// `local -> staging -> canary -> GA`
fn names(parts: &[&str]) -> Option<Vec<String>> {
    let (first, rest) = parts.split_first()?;
    let (last, between) = rest.split_last()?;
    let mut names = vec![last_words(first)];
    names.extend(between.iter().map(|name| (*name).to_owned()));
    names.push(first_words(last));
    let is_name = |name: &String| (1..=LONGEST).contains(&name.split_whitespace().count());
    (names.iter().all(is_name) && are_stages(&names)).then_some(names)
}

/// The stage that words end with: `We promote from local` gives `local`.
fn last_words(text: &str) -> String {
    let said: Vec<&str> = text.split_whitespace().collect();
    let longest = said.len().min(LONGEST);
    let named = (1..=longest)
        .rev()
        .map(|count| said[said.len() - count..].join(" "));
    let mut named = named.filter(|name| is_release_stage(name));
    named.next().unwrap_or_else(|| text.to_owned())
}

/// The stage that words begin with: `GA over two weeks` gives `GA`.
fn first_words(text: &str) -> String {
    let said: Vec<&str> = text.split_whitespace().collect();
    let longest = said.len().min(LONGEST);
    let named = (1..=longest).rev().map(|count| said[..count].join(" "));
    let mut named = named.filter(|name| is_release_stage(name));
    named.next().unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_of_stages_are_read() {
        let read = |sentence| stages(sentence).map(|stages| stages.join(" "));
        let some = |stages: &str| Some(stages.to_owned());
        assert_eq!(
            read("Promotion flow: local -> staging -> canary -> GA."),
            some("local staging canary GA")
        );
        assert_eq!(
            read("Enforce progressive delivery (10% → 50% → 100% of traffic) for the quay"),
            some("10% 50% 100%")
        );
        assert_eq!(
            read("We promote from dev → quay two → production over two days"),
            some("dev quay two production")
        );
    }

    #[test]
    fn other_chains_are_not() {
        for sentence in [
            "Coverage: 2% → 90%",
            "Load 5% → 25% → 60%",
            "100% → 50% → 25%",
            "Order → pack → ship",
            "Developer → review → merge → staging",
            "It does not go local → staging → production",
        ] {
            assert_eq!(stages(sentence), None, "{sentence}");
        }
    }
}
