//! Bounds: what a remark only limits.

use super::takes_back;
use crate::base::text::fold;
use crate::records::values::threshold;
use crate::records::words::own::languages_of;
use crate::records::words::polarity;
use crate::records::words::tail::promise;
use crate::records::words::vocabulary::Vocabulary;

/// A remark without the words right before a share that bounds them from above: `error<5%` asks for few of them, and says of none that it is
/// there. `crashed < 2 h` tells what happened.
pub fn without_bounds(remark: &str) -> String {
    const SIGNS: [char; 2] = ['<', '≤'];
    let bounded = remark
        .replace(" < ", "<")
        .replace(" ≤ ", "≤")
        .replace(" <= ", "<=");
    let words = bounded.split(' ').filter(|word| {
        let behind = word.split_once(SIGNS).map_or("", |(_, behind)| behind);
        let bound = behind.trim_start_matches('=');
        !(bound.starts_with(|c: char| c.is_ascii_digit()) && bound.contains('%'))
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A text without the brackets that hold an upper bound and nothing else but the name of what is bounded: in `latency (< 500 ms critical
/// path)` the word for how bad something is says which latency is meant. `(< 500 ms exceeded)` and `(< 3 critical)` stay.
pub fn without_bracketed_bounds(text: &str, words: &Vocabulary) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(" (") {
        let inside = behind
            .split_once(')')
            .filter(|(inside, _)| !inside.contains('('));
        kept.push_str(before);
        match inside {
            Some((inside, after)) if only_bounds(inside, words) => rest = after,
            _ => {
                kept.push_str(" (");
                rest = behind;
            }
        }
    }
    kept.push_str(rest);
    kept
}

/// Is a remark an upper bound with a unit, and words that take nothing back but for those of a degree?
fn only_bounds(remark: &str, words: &Vocabulary) -> bool {
    let is_one = !remark.contains([',', ';', ':', '—', '–', '?', '!']);
    let bound = threshold::read(remark).filter(|bound| {
        let is_upper = bound.comparator.is_some_and(|sign| sign.starts_with('<'));
        is_upper && bound.unit.is_some()
    });
    let is_signed = remark.contains(['<', '≤']);
    let is_open = promise(remark).is_some() || polarity::pending(remark).is_some();
    let takes_back = || takes_back(&without_degrees(remark), words);
    is_one && is_signed && bound.is_some() && !is_open && !takes_back()
}

/// A remark without the words for how bad something is.
fn without_degrees(remark: &str) -> String {
    let folded = fold(remark);
    let languages = languages_of(&folded);
    let is_degree = |word: &&str| {
        let mut all = languages
            .iter()
            .flat_map(|language| language.proof.severities);
        all.any(|degrees| degrees.contains(word))
    };
    let kept = folded.split(' ').filter(|word| !is_degree(word));
    kept.collect::<Vec<_>>().join(" ")
}

/// Is a text in code a bound: `<500ms`, `<= 2 GB`?
pub fn is_bound(code: &str) -> bool {
    let behind = code.trim().strip_prefix(['<', '>', '≤', '≥']);
    let number = behind.map(|behind| behind.trim_start_matches('=').trim_start());
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}
