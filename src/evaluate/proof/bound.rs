//! Bounds: `coverage >= 80 %`, `p95 < 300 ms`, `Fehlerrate unter 0,1 %`, `500 TPS 이상`: a number that a claim names, and what it bounds.

use super::{duration, range};
use crate::base::text::fold;
use crate::link::evidence::result::figure::figure;
use crate::records::values::measure;
pub(super) use crate::records::values::measure::Bound as Sign;
use crate::records::words::{LANGUAGES, Language};

/// A bound of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The folded words before it.
    pub name: String,
    /// The whole folded claim.
    pub(super) claim: String,
    pub(super) sign: Sign,
    pub(super) value: f64,
    pub(super) unit: Option<String>,
    /// Is it a term that its page defines?
    pub(super) is_defined: bool,
}

/// The bounds that a claim names.
pub fn read(text: &str) -> Vec<Bound> {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let folded = with_bare_percentiles(&fold(text));
    let starts = folded.char_indices().filter(|(at, c)| {
        let before = folded.get(..*at).unwrap_or("");
        c.is_ascii_digit() && !before.ends_with(in_number)
    });
    let mut bounds: Vec<Bound> = starts.filter_map(|(at, _)| bound_at(&folded, at)).collect();
    bounds.extend(range::read(&folded).flat_map(|range| of_range(&folded, range)));
    bounds
}

impl Bound {
    /// `at most 100 ms – measured 78 ms`: does the claim itself give a value that keeps it?
    pub fn is_kept_by_claim(&self) -> bool {
        measure::keeps_bound_before(&self.claim)
    }
}

/// `between 21.0 and 23.0 bar`: a bound for each end.
fn of_range(claim: &str, range: range::Range) -> [Bound; 2] {
    let end = |sign: Sign, value: f64| Bound {
        name: clause(range.name),
        claim: claim.to_owned(),
        sign,
        value,
        unit: range.unit.clone(),
        is_defined: false,
    };
    [end(Sign::AtLeast, range.low), end(Sign::AtMost, range.high)]
}

/// `p(95)` is `p95`.
fn with_bare_percentiles(folded: &str) -> String {
    let mut bare = folded.to_owned();
    if !bare.contains("p(") {
        return bare;
    }
    for percentile in ["50", "75", "90", "95", "98", "99", "99.9", "99.99"] {
        bare = bare.replace(&format!("p({percentile})"), &format!("p{percentile}"));
    }
    bare
}

/// The bound whose number begins at a byte of a folded claim.
fn bound_at(claim: &str, at: usize) -> Option<Bound> {
    let (before, tail) = claim.split_at_checked(at)?;
    let (value, unit) = figure(tail)?;
    let unit = unit.filter(|unit| !is_no_unit(unit));
    let behind = behind_number(tail, unit.as_deref());
    // In `Recall in 2025 at least 0.82` the words bound the number behind them.
    let is_year = unit.is_none() && is_year(value);
    let (sign, name) = before_number(before)
        .or_else(|| Some((bound_behind(behind).filter(|_| !is_year)?, before)))
        .or_else(|| (value == 0.0).then_some((Sign::AtMost, before)))?;
    Some(Bound {
        name: clause(name),
        claim: claim.to_owned(),
        sign,
        value,
        unit,
        is_defined: false,
    })
}

fn is_year(value: f64) -> bool {
    value.fract() == 0.0 && (1990.0..2100.0).contains(&value)
}

/// The bounds that a claim takes from its page: `within the recovery time objective`, where a field says how much that is.
pub fn defined(text: &str, labels: &[(String, String)]) -> Vec<Bound> {
    let folded = fold(text);
    let named = duration::defined(labels).filter(|(name, ..)| stays_within(&folded, name));
    named
        .map(|(name, value, unit)| Bound {
            name,
            claim: folded.clone(),
            sign: Sign::AtMost,
            value,
            unit: Some(unit),
            is_defined: true,
        })
        .collect()
}

/// Does a folded claim speak of staying within a term?
fn stays_within(claim: &str, term: &str) -> bool {
    let mut places = claim.match_indices(term).map(|(at, _)| at);
    places.any(|at| {
        let before = claim.get(..at).unwrap_or("").trim_end();
        let mut heads = ARTICLES
            .iter()
            .filter_map(|article| before.strip_suffix(article));
        bounds_above(before) || heads.any(|head| bounds_above(head.trim_end()))
    })
}

/// Articles between a word for a bound and the term.
#[rustfmt::skip]
const ARTICLES: &[&str] = &[" the", " our", " der", " des", " die", " le", " la", " el", " il", " o", " a", " het", " de"];

/// Words before the time that something may take.
#[rustfmt::skip]
pub(super) const WITHIN: &[&str] = &["within", "inside", "innerhalb", "dans", "dentro de", "entro", "binnen", "inom", "innenfor"];

/// Do some words end in one that bounds what follows from above: `within`, `under`, `innerhalb`?
fn bounds_above(before: &str) -> bool {
    let bounds = matches!(
        measure::bound_before(before).0,
        Some(Sign::Below | Sign::AtMost)
    );
    bounds || WITHIN.iter().any(|word| ends_in_word(before, word))
}

/// Is a letter or digit before a digit part of the same word, so that `p95` and `v2` are no numbers?
fn in_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '-' | '/' | '_' | '#')
}

/// The bound right before a number, and the words before that.
fn before_number(before: &str) -> Option<(Sign, &str)> {
    let head = before.trim_end();
    let (sign, led) = measure::bound_before(head);
    Some((sign?, head.get(..head.rfind(led?)?)?))
}

/// Does a text end in a word that stands alone? Words of signs or syllables need not.
fn ends_in_word(head: &str, word: &str) -> bool {
    let runs_on = |rest: &str| rest.ends_with(char::is_alphanumeric) && !is_of_signs(word);
    head.strip_suffix(word).is_some_and(|rest| !runs_on(rest))
}

pub(super) fn is_of_signs(word: &str) -> bool {
    word.chars().any(|c| (c as u32) >= 0x1100)
}

/// `0.9 in every group`, `0.42 이상`: is what follows a number a small word, or a word that bounds?
fn is_no_unit(word: &str) -> bool {
    let is_small = |language: &&Language| language.particles.contains(&word);
    // `at most 5 min`, where `min` bounds nothing.
    let is_unit = || !measure::unit::unit(word, 0).dimension.is_empty();
    LANGUAGES.iter().any(is_small) || measure::bound_behind(word).is_some() && !is_unit()
}

/// `이상`, `以上`, `or more` behind a number: right there, or behind the word that it counts, which in some scripts runs into it.
fn bound_behind(behind: &str) -> Option<Sign> {
    let behind = behind.trim_start();
    let counted = behind.find(|c: char| !c.is_alphabetic()).unwrap_or(0);
    let parts = behind.char_indices().map(|(at, _)| at).skip(1);
    let near = parts.take_while(|at| *at <= counted && is_of_signs(behind));
    let runs_in = |at: usize| measure::bound_behind(behind.get(at..)?.trim_start());
    measure::bound_behind(behind).or_else(|| near.chain([counted]).find_map(runs_in))
}

/// What stands behind a number and its unit.
fn behind_number<'a>(tail: &'a str, unit: Option<&str>) -> &'a str {
    let end = tail
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .unwrap_or(tail.len());
    let rest = tail.get(end..).unwrap_or("").trim_start();
    let own = unit.unwrap_or("");
    match rest.strip_prefix(own) {
        // A unit of syllables runs into the word behind it: then that word is what it ends with.
        Some(behind) if !behind.trim().is_empty() && own.is_ascii() => behind,
        _ => rest,
    }
}

/// The clause at the end of some words.
fn clause(words: &str) -> String {
    let from = words
        .rfind([',', ';', '(', '（', '，', '、'])
        .map_or(0, |at| at + 1);
    let tail = words
        .get(from..)
        .unwrap_or(words)
        .trim_start_matches(|c: char| !c.is_alphanumeric());
    tail.trim_end_matches(|c: char| !c.is_alphanumeric())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluate::proof::measured::Meant;
    use crate::link::evidence::result::Number;

    fn number(name: &str, value: f64, unit: &str) -> Number {
        Number {
            name: name.to_owned(),
            value,
            unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
            column: None,
            line: 1,
        }
    }

    /// `None` where nothing of the name is measured.
    fn allows(claim: &str, numbers: &[Number]) -> Option<bool> {
        let bounds = read(claim);
        let measured = |bound: &Bound| bound.measured_by(numbers, Meant::One);
        let found = bounds.iter().find(|bound| !measured(bound).is_empty())?;
        Some(measured(found).iter().all(|number| found.allows(number)))
    }

    #[test]
    fn a_bound_is_held_against_the_number_of_its_name() {
        let coverage = [
            number("line coverage", 71.0, "%"),
            number("branch coverage", 90.0, "%"),
        ];
        assert_eq!(allows("Coverage >= 80 %", &coverage), Some(false));
        assert_eq!(
            allows("Branch coverage at least 80 %", &coverage),
            Some(true)
        );
        assert_eq!(allows("Latency < 80 ms", &coverage), None);
        assert_eq!(
            allows("p95 below 300 ms", &[number("p95", 0.412, "s")]),
            Some(false)
        );
        assert_eq!(
            allows("Fehlerrate unter 0,1 %", &[number("Fehlerrate", 0.05, "%")]),
            Some(true)
        );
        assert_eq!(
            allows(
                "성능 시험 (기준: 500 TPS 이상)",
                &[number("측정 TPS", 410.0, "")]
            ),
            Some(false)
        );
        assert_eq!(
            allows("压测错误率低于 0.1%", &[number("错误率", 0.8, "%")]),
            Some(false)
        );
        let k6 = [
            number("p95", 310.0, "ms"),
            number("checkout_duration p95", 812.0, ""),
            number("error rate", 0.4, "%"),
        ];
        assert_eq!(
            allows("`http_req_duration` p(95) < 400 ms", &k6),
            Some(true)
        );
        assert_eq!(allows("Checkout p95 below 500 ms", &k6), Some(false));
        assert_eq!(allows("Error rate < 0.01", &k6), Some(true));
        assert_eq!(allows("Error rate < 0.001", &k6), Some(false));
        assert_eq!(
            allows("Shadow run for 14 days", &[number("days", 3.0, "")]),
            None
        );
    }
}
