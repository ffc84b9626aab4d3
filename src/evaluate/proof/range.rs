//! Ranges: `between 21.0 and 23.0 bar`, a number that a claim bounds from both sides.

use crate::base::text::{fold, words};
use crate::link::evidence::result::figure::figure;
use crate::records::words::LANGUAGES;
use crate::records::words::beginnings::TextPairs;

/// The longest stretch between the two ends of a range, in bytes.
const NEAR: usize = 24;

/// What a claim bounds from both sides.
pub struct Range<'a> {
    /// The words before it.
    pub name: &'a str,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The unit of both.
    pub unit: Option<String>,
}

/// The ranges that a folded claim names.
pub fn read(claim: &str) -> impl Iterator<Item = Range<'_>> {
    let held = TextPairs::of(claim);
    let pairs = LANGUAGES.iter().flat_map(|language| language.proof.between);
    let near = pairs.filter(move |(first, _)| held.may_hold(first));
    near.filter_map(move |(first, second)| range(claim, first, second))
}

/// The range that begins behind one word and goes on behind another.
fn range<'a>(claim: &'a str, first: &str, second: &str) -> Option<Range<'a>> {
    let opening = format!("{first} ");
    let at = claim.find(&opening)?;
    let (name, rest) = claim.split_at_checked(at)?;
    let begins = name.is_empty() || name.ends_with(' ');
    let rest = rest.get(opening.len()..).filter(|_| begins)?;
    let (from, to) = rest.split_once(&format!(" {second} "))?;
    let (low, own) = figure(from).filter(|_| from.len() <= NEAR)?;
    let (high, unit) = figure(to)?;
    (low < high).then_some(Range {
        name,
        low,
        high,
        unit: unit.or(own),
    })
}

/// Is a row one of what was before: `Baseline`, `Previous release`?
pub fn is_of_the_past(row: &str) -> bool {
    let folded = fold(row);
    let mut past = LANGUAGES.iter().flat_map(|language| language.proof.past);
    past.any(|past| words(&folded).any(|word| word == *past))
}
