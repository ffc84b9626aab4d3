//! Measures: what was measured of an objective, beside it in its row, and whether it keeps to it.
//!
//! A measure shows that an objective is kept only where it is one number with its unit, or a stretch of numbers, whose worse end counts.
//! One number among words shows that it is missed, but not that it is kept. Of a number that nobody can compare nothing is known.

use std::collections::BTreeSet;

use crate::base::text::{fold, words};
use crate::records::values::measure::{self, Quantity};
use crate::records::values::when;
use crate::records::words::plan;
use crate::records::words::polarity::{self, is_label};
use crate::records::{Record, Value};

/// What was measured of an objective.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// The writer's words.
    pub said: String,
    /// Does it keep to the objective?
    pub keeps: bool,
}

/// The field of an objective that says what was measured of it.
pub const MEASURED: &str = "measured";

/// The field of an objective that says what was measured once, below a heading of its own. A column `Baseline` is where a plan began.
pub const BASELINE: &str = "baseline_measured";

/// What is said to be measured of an objective, where both can be compared. A baseline that keeps to it shows nothing of today; one that
/// misses it does.
pub fn of_objective(record: &Record) -> Option<Measured> {
    let baseline = || held_against(record, |name| name == BASELINE);
    held_against(record, names_measure).or_else(|| baseline().filter(|measured| !measured.keeps))
}

/// What is said to be measured of an objective, where nobody can compare the two.
pub fn incomparable(record: &Record) -> Option<&str> {
    let mut said = measures(record, names_measure);
    said.find(|said| is_number(said) && compare(record, said) == Comparison::None)
}

fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit()) && when::exact(text.trim()).is_none()
}

/// What a field says was measured, held against the objective.
fn held_against(record: &Record, is_wanted: fn(&str) -> bool) -> Option<Measured> {
    measures(record, is_wanted).find_map(|said| {
        let keeps = compare(record, said).outcome()?;
        let said = said.to_owned();
        Some(Measured { said, keeps })
    })
}

fn measures(record: &Record, is_wanted: fn(&str) -> bool) -> impl Iterator<Item = &str> {
    let fields = record.fields.iter();
    fields.filter_map(move |(name, value)| match value {
        Value::Text(text) if is_wanted(name) => Some(text.as_str()),
        _ => None,
    })
}

/// What was measured, held against the objective of the same percentile.
fn compare(record: &Record, said: &str) -> Comparison {
    let asked = text_of(record, "objective").unwrap_or_default();
    let asked = percentiles(&format!("{} {asked}", record.title));
    let parts: Vec<&str> = said
        .split([';', '\n'])
        .flat_map(|part| part.split(" / "))
        .collect();
    let mut alike = parts.iter().filter(|part| percentiles(part) == asked);
    let said = match (alike.next(), alike.next()) {
        (Some(only), None) if parts.len() > 1 => only,
        _ => said,
    };
    let own = percentiles(said);
    match Bound::of_objective(record) {
        Some(bound) if own.is_empty() || own == asked => bound.compare(said),
        Some(_) | None => Comparison::None,
    }
}

/// A measure held against a bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Keeps,
    Misses,
    /// The number keeps to the bound, and nobody can say what the words around it mean.
    Remarked,
    /// Nobody can compare them.
    None,
}

impl Comparison {
    fn outcome(self) -> Option<bool> {
        match self {
            Comparison::Keeps => Some(true),
            Comparison::Misses => Some(false),
            Comparison::Remarked | Comparison::None => None,
        }
    }
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
        self.compare(said).outcome()
    }

    fn compare(&self, said: &str) -> Comparison {
        match self.is_kept_by_stretch(said) {
            Some(true) => Comparison::Keeps,
            Some(false) => Comparison::Misses,
            None => self.compare_number(said),
        }
    }

    /// Holds a text that is nothing but a number or a stretch of numbers against the bound.
    fn is_kept_by_stretch(&self, said: &str) -> Option<bool> {
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

    /// Holds the only number of its kind in a text against the bound: `p95 0.9 s`, `99,2 % in October`.
    fn compare_number(&self, said: &str) -> Comparison {
        let written = format!("{} {} {}", self.comparator, self.value, self.unit);
        let bounds = measure::quantities(&written);
        let [bound] = bounds.as_slice() else {
            return Comparison::None;
        };
        let Some(value) = only_alike(said, bound).filter(|_| !self.unit.is_empty()) else {
            return Comparison::None;
        };
        match bound.admits(&value) {
            Some(true) if is_nothing_but(said, &value.text) => Comparison::Keeps,
            Some(true) => Comparison::Remarked,
            Some(false) => Comparison::Misses,
            None => Comparison::None,
        }
    }
}

/// The only number of a text that is of the kind of a bound.
fn only_alike(said: &str, bound: &Quantity) -> Option<Quantity> {
    let mut alike = measure::values(said);
    alike.retain(|value| value.dimension == bound.dimension && !value.is_window(bound));
    alike.pop().filter(|_| alike.is_empty())
}

/// Is a text a number with nothing but the percentile before it?
fn is_nothing_but(said: &str, number: &str) -> bool {
    let folded = fold(said);
    let before = folded.strip_suffix(fold(number).as_str());
    before.is_some_and(|before| words(before).all(is_percentile))
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

/// Does a label say what was measured: `Current`, `Measured (30d)`, `Last 30 days`?
pub fn names_measure(label: &str) -> bool {
    let bare = label.split(['(', '（', '[']).next().unwrap_or("");
    let folded = fold(&bare.replace('_', " "));
    let said: Vec<&str> = words(&folded).collect();
    let named = said.iter().position(|word| begins_period(word));
    let (name, period) = said.split_at(named.unwrap_or(said.len()));
    match (name, period) {
        ([], period) => tells_period(period) && !begins_with_digit(period[0]),
        (name, []) => names_only_measure(&name.join(" ")),
        (name, period) => names_only_measure(&name.join(" ")) && tells_period(period),
    }
}

fn names_only_measure(name: &str) -> bool {
    is_label(name, |polarity| polarity.measured)
}

fn begins_period(word: &str) -> bool {
    plan::begins_last(&[word]).is_some() || polarity::is_of_past(word) || begins_with_digit(word)
}

fn begins_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// `last 30 days`, `30d`: is this a stretch of time and nothing else?
fn tells_period(said: &[&str]) -> bool {
    let led = said.iter().take_while(|word| !begins_with_digit(word));
    let led = led.count();
    let is_led = led < said.len() && said[..led].iter().all(|word| begins_period(word));
    let period = said[led..].join(" ");
    let times = measure::quantities(&period);
    is_led && matches!(times.as_slice(), [time] if time.dimension == "time" && time.text == period)
}

/// What stands behind a threshold in the same text and was measured: `p95 < 250 ms (current: 900 ms)`. The threshold, and the measure.
pub fn told_beside(text: &str) -> Option<(&str, &str)> {
    const BORDERS: [&str; 8] = ["(", "[", "; ", ", ", " — ", " – ", " - ", "（"];
    let places = BORDERS.iter().flat_map(|border| {
        let found = text.match_indices(border);
        found.map(|(at, border)| (at, at + border.len()))
    });
    let told = places.filter_map(|(end, start)| {
        let said = labelled_measure(text.get(start..)?)?;
        Some((end, (text.get(..end)?.trim(), said)))
    });
    told.min_by_key(|(end, _)| *end).map(|(_, told)| told)
}

/// `current: 900 ms)`, `currently 900 ms`: the measure behind its label.
fn labelled_measure(text: &str) -> Option<&str> {
    let inner = text.split([')', ']', '）', ';']).next()?;
    let (label, said) = match inner.split_once([':', '=', '：']) {
        Some(labelled) => labelled,
        None => inner.split_at(inner.find(|c: char| c.is_ascii_digit() || "~≈".contains(c))?),
    };
    (names_measure(label) && is_number(said)).then(|| said.trim())
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
    fn a_number_among_words_misses_and_does_not_keep() {
        let bound = |comparator: &str, value, unit: &str| Bound {
            comparator: comparator.to_owned(),
            value,
            unit: unit.to_owned(),
        };
        for (comparator, value, unit, said) in [
            ("<", 250.0, "ms", "p95 0.9 s"),
            ("<", 250.0, "ms", "900 ms (30d)"),
            ("<", 250.0, "ms", "1,200 ms on one host"),
            (">=", 99.5, "%", "99,2 %"),
            (">=", 200.0, "rps", "150/s"),
            (">=", 200.0, "rps", "150 requests per second"),
            (">=", 200.0, "rps", "6,000 per minute"),
            ("<", 2.0, "gb", "2300 MB"),
        ] {
            let bound = bound(comparator, value, unit);
            assert_eq!(bound.compare(said), Comparison::Misses, "{said}");
        }
        let latency = bound("<", 250.0, "ms");
        assert_eq!(latency.compare("P95: 0,2 s"), Comparison::Keeps);
        assert_eq!(latency.compare("90 ms on one host"), Comparison::Remarked);
        for said in ["180 ms (peak 400 ms)", "900", "12 rps"] {
            assert_eq!(latency.compare(said), Comparison::None, "{said}");
        }
    }

    #[test]
    fn labels_of_measures_may_name_their_time() {
        for label in [
            "Current",
            "Measured (30d)",
            "measured_30d",
            "Now",
            "Last 30 days",
            "Ist-Wert",
            "Actual over 7 days",
        ] {
            assert!(names_measure(label), "{label}");
        }
        for label in [
            "Window",
            "30 days",
            "Last review",
            "Last",
            "Baseline",
            "Current owner",
            "",
        ] {
            assert!(!names_measure(label), "{label}");
        }
    }

    #[test]
    fn a_measure_may_stand_behind_its_threshold() {
        let told = told_beside("p95 < 250 ms (current: 900 ms)");
        assert_eq!(told, Some(("p95 < 250 ms", "900 ms")));
        let told = told_beside("99.9% (last 30 days: 99.2%)");
        assert_eq!(told, Some(("99.9%", "99.2%")));
        let told = told_beside("< 250 ms over 5m, currently ~ 900 ms");
        assert_eq!(told, Some(("< 250 ms over 5m", "~ 900 ms")));
        for text in [
            "p95 < 250 ms (at 200 rps)",
            "99.9% (30 days)",
            "< 1 s, then 2 s",
        ] {
            assert_eq!(told_beside(text), None, "{text}");
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
