//! Measures: what was measured of an objective, beside it in its row, and whether it keeps to it.
//!
//! A measure counts only where it is one number with its unit, or a stretch of numbers, whose worse end counts. Units of time are
//! brought to one; of two units that nobody can compare nothing is said.

use std::collections::BTreeSet;

use crate::base::text::{fold, words};
use crate::records::words::LANGUAGES;
use crate::records::{Record, Value};

/// What was measured of an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The writer's words.
    pub said: String,
    /// Does it keep to the objective?
    pub keeps: bool,
}

/// The field of an objective that says what was measured once, below a heading of its own. A column `Baseline` is where a plan began.
pub const BASELINE: &str = "baseline_measured";

/// What is said to be measured of an objective, where both can be compared. A baseline that keeps to it shows nothing of today; one that
/// misses it does.
pub fn of_objective(record: &Record) -> Option<Measured> {
    let baseline = || held_against(record, |name| name == BASELINE);
    held_against(record, names_measure).or_else(|| baseline().filter(|measured| !measured.keeps))
}

/// What a field says was measured, held against the objective.
fn held_against(record: &Record, is_wanted: fn(&str) -> bool) -> Option<Measured> {
    let bound = Bound::of_objective(record)?;
    let (said, keeps) = record.fields.iter().find_map(|(name, value)| match value {
        Value::Text(text) if is_wanted(name) => Some((text.clone(), bound.is_kept_by(text)?)),
        _ => None,
    })?;
    Some(Measured { said, keeps })
}

/// A bound that a number has to keep: `< 250 ms`, or the 200 of `200 concurrent jobs`.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// `<`, `<=`, `>` or `>=`.
    pub comparator: String,
    /// The number.
    pub value: f64,
    /// Its unit; empty where it has none.
    pub unit: String,
}

impl Bound {
    /// The bound of an objective; `None` where it is not given in full.
    pub fn of_objective(record: &Record) -> Option<Bound> {
        Some(Bound {
            comparator: text_of(record, "comparator")?,
            value: number_of(record, "value")?,
            unit: text_of(record, "unit")?,
        })
    }

    /// Does what was measured keep to it? `None` where nobody can compare the two.
    pub fn is_kept_by(&self, said: &str) -> Option<bool> {
        let (low, high) = match self.unit.as_str() {
            "" => plain_stretch(said)?,
            unit => stretch(said, unit)?,
        };
        let value = in_base(self.value, &self.unit).0;
        Some(match self.comparator.as_str() {
            "<" => high < value,
            "<=" => high <= value,
            ">" => low > value,
            ">=" => low >= value,
            _ => return None,
        })
    }
}

/// The ends of a number without a unit: `240`, `≈ 230–240`.
fn plain_stretch(text: &str) -> Option<(f64, f64)> {
    let plain: String = fold(text).chars().filter(|c| *c != ' ').collect();
    ends_of(plain.trim_start_matches(['~', '≈', '=']))
}

/// So many letters of a word tell it, whatever its ending.
const ROOT: usize = 5;

/// The beginnings of the words of a text that are long enough to tell anything.
pub fn roots(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let long = words(&folded).filter(|word| word.chars().count() >= ROOT);
    long.map(|word| word.chars().take(ROOT).collect()).collect()
}

/// The words of a text that are too short to tell anything alone, without numbers and percentiles: `API`, `of`.
pub fn short_words(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let is_short = |word: &&str| word.chars().count() < ROOT && !is_percentile(word);
    let short = words(&folded).filter(is_short);
    let named = short.filter(|word| word.starts_with(char::is_alphabetic));
    named.map(str::to_owned).collect()
}

/// `p95`, `p99`.
pub fn percentiles(text: &str) -> BTreeSet<String> {
    let folded = fold(text);
    let all = words(&folded).filter(|word| is_percentile(word));
    all.map(str::to_owned).collect()
}

fn is_percentile(word: &str) -> bool {
    let number = word.strip_prefix('p').unwrap_or("");
    !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// Does a column say what was measured: `Current`, `Actual`, `Measured value`?
pub fn names_measure(label: &str) -> bool {
    let folded = fold(label);
    let mut all = LANGUAGES.iter().flat_map(|language| language.plan.measured);
    all.any(|word| folded == *word)
}

fn text_of(record: &Record, name: &str) -> Option<String> {
    match record.fields.get(name)? {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    }
}

fn number_of(record: &Record, name: &str) -> Option<f64> {
    match record.fields.get(name)? {
        Value::Integer(number) => Some(*number as f64),
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

/// The ends of `180 ms`, `≈8–9ms`, `99.2%` in the base of a unit; `None` where anything else stands there, or another unit.
pub fn stretch(text: &str, unit: &str) -> Option<(f64, f64)> {
    let plain: String = fold(text).chars().filter(|c| *c != ' ').collect();
    let plain = plain.trim_start_matches(['~', '≈', '=']);
    let ends = plain.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (numbers, written) = plain.split_at_checked(ends)?;
    let (low, high) = ends_of(numbers)?;
    let (low, base) = in_base(low, written);
    let (high, _) = in_base(high, written);
    let is_same = !written.is_empty() && base == in_base(1.0, unit).1;
    is_same.then_some((low, high))
}

/// `8-9` has two ends, `8` is both.
fn ends_of(numbers: &str) -> Option<(f64, f64)> {
    let mut parts = numbers.split('-').map(|part| part.parse::<f64>().ok());
    let first = parts.next()??;
    let second = parts.next().unwrap_or(Some(first))?;
    let is_whole = parts.next().is_none();
    is_whole.then_some((first.min(second), first.max(second)))
}

/// A number of a unit in the base of its kind, with that base: milliseconds for times.
fn in_base(number: f64, unit: &str) -> (f64, String) {
    const TIMES: [(f64, &[&str]); 6] = [
        (1e-6, &["ns"]),
        (1e-3, &["us", "µs", "μs"]),
        (1.0, &["ms"]),
        (1e3, &["s", "sec", "secs", "second", "seconds"]),
        (6e4, &["m", "min", "mins", "minute", "minutes"]),
        (3.6e6, &["h", "hr", "hrs", "hour", "hours"]),
    ];
    let time = TIMES.iter().find(|(_, names)| names.contains(&unit));
    match time {
        Some((factor, _)) => (number * factor, "ms".to_owned()),
        None => (number, unit.replace("percent", "%")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_is_kept_or_not() {
        let bound = |comparator: &str, value, unit: &str| Bound {
            comparator: comparator.to_owned(),
            value,
            unit: unit.to_owned(),
        };
        assert_eq!(bound("<", 250.0, "ms").is_kept_by("0.31 s"), Some(false));
        assert_eq!(bound(">=", 200.0, "").is_kept_by("240"), Some(true));
        assert_eq!(bound(">=", 2.0, "gbps").is_kept_by("1.4 Gbps"), Some(false));
        for said in ["240 jobs", "soon", "2.4 GB"] {
            assert_eq!(bound(">=", 2.0, "gbps").is_kept_by(said), None, "{said}");
        }
    }

    #[test]
    fn a_stretch_is_read_whole_or_not_at_all() {
        assert_eq!(stretch("≈8–9ms", "ms"), Some((8.0, 9.0)));
        assert_eq!(stretch("0.2 s", "ms"), Some((200.0, 200.0)));
        assert_eq!(stretch("99.2%", "%"), Some((99.2, 99.2)));
        for text in [
            "900",
            "900 rps",
            "90 ms on one host",
            "soon",
            "",
            "< 90 ms",
            "1-2-3 ms",
        ] {
            assert_eq!(stretch(text, "ms"), None, "{text}");
        }
    }
}
