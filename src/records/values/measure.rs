//! Measures: the quantities in a text, what bounds them, and whether what was measured keeps within the bound.
//!
//! `Line coverage ≥ 80 % (71 %)` holds a bound and, in another stretch of the text, a value of its unit. A value is held against
//! a bound only where both are of one dimension, and where nothing before it says that it is older (*was*, *baseline*), a window
//! (*per*, *last*) or a target. Of several values the last one counts: people write the outcome last.

mod bound;
mod count;
mod counted;
mod number;
pub mod unit;

use crate::base::text::{fold, words};
use crate::records::words::gates;
use crate::records::words::polarity::{self, Polarity};
pub use bound::{bound_before, bound_behind, names_bound};
use bound::{ends_with_word, says_how_long};
pub use count::short_count;
use number::{Number, numbers};
use unit::{Unit, is_grouped, unit};

/// How a bound limits a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Less than it.
    Below,
    /// It, or less.
    AtMost,
    /// More than it.
    Above,
    /// It, or more.
    AtLeast,
}

/// A number with its unit, and what stands around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The number, times in seconds.
    pub value: f64,
    /// `time`, `%`, `rps`, else the word behind the number; empty for a bare one.
    pub dimension: String,
    /// How it limits others, where it does.
    pub bound: Option<Bound>,
    /// As it is written.
    pub text: String,
    /// Does it tell how long something went on?
    pub lasting: bool,
    /// Is it older, a window or a target by the word before it?
    past: bool,
    /// Which stretch of the text it stands in.
    stretch: usize,
    start: usize,
    end: usize,
}

/// A value that misses a bound, both as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The bound.
    pub bound: String,
    /// The value.
    pub value: String,
}

impl Quantity {
    /// The same as a bound.
    pub fn bounding(self, bound: Option<Bound>) -> Quantity {
        Quantity { bound, ..self }
    }

    /// Does a value keep within this bound? `None` where nobody can say how it bounds, or the two are of different dimensions.
    pub fn admits(&self, value: &Quantity) -> Option<bool> {
        let alike = self.dimension == value.dimension
            || self.dimension.is_empty()
            || value.dimension.is_empty();
        let within = match self.bound? {
            Bound::Below => value.value < self.value,
            Bound::AtMost => value.value <= self.value,
            Bound::Above => value.value > self.value,
            Bound::AtLeast => value.value >= self.value,
        };
        alike.then_some(within)
    }

    /// Is this a stretch of days, where the other bounds less than one?
    pub fn is_window(&self, bound: &Quantity) -> bool {
        const DAY: f64 = 86_400.0;
        self.dimension == "time" && self.value >= DAY && bound.value < DAY
    }

    fn misses(&self, value: &Quantity) -> Option<Miss> {
        (self.admits(value) == Some(false)).then(|| Miss {
            bound: self.text.clone(),
            value: value.text.clone(),
        })
    }
}

/// Which way a bare bound limits what is called so: more of it is better, or less.
pub fn implied(name: &str) -> Option<Bound> {
    let folded = fold(name);
    let says = |pick: fn(&Polarity) -> &'static [&'static str]| {
        crate::records::words::polarity::holds_stem(&folded, pick)
    };
    match (
        says(|polarity| polarity.more),
        says(|polarity| polarity.less),
    ) {
        (true, false) => Some(Bound::AtLeast),
        (false, true) => Some(Bound::AtMost),
        (true, true) | (false, false) => None,
    }
}

/// What a text says of itself: a value that misses a bound in the same text.
pub fn miss_in(text: &str) -> Option<Miss> {
    let all = quantities(text);
    let bounding = |quantity: &&Quantity| quantity.bound.is_some() && !quantity.past;
    let bounds: Vec<&Quantity> = all.iter().filter(bounding).collect();
    let values = values_beside(&all, &bounds);

    if bounds.len() > 1 && values.len() == bounds.len() {
        return miss_of_pairs(&bounds, &values);
    }
    if values.is_empty() {
        return counted::behind(text, &bounds);
    }
    let last = last_of_kind(bounds.first()?, &of_bounds(text, values, &bounds))?;
    bounds.iter().find_map(|bound| bound.misses(last))
}

/// The quantities that bounds may be held against.
fn values_beside<'a>(all: &'a [Quantity], bounds: &[&Quantity]) -> Vec<&'a Quantity> {
    let values = all.iter().filter(|value| is_value(value, bounds));
    values.collect()
}

/// The first value that misses its bound, where there is a value for each bound.
fn miss_of_pairs(bounds: &[&Quantity], values: &[&Quantity]) -> Option<Miss> {
    let mut pairs = bounds.iter().zip(values);
    pairs.find_map(|(bound, value)| bound.misses(value))
}

/// The values without those of another clause than that of a bound.
fn of_bounds<'a>(
    text: &str,
    mut values: Vec<&'a Quantity>,
    bounds: &[&Quantity],
) -> Vec<&'a Quantity> {
    let is_of_other = |value: &Quantity| {
        bounds
            .iter()
            .any(|bound| is_in_clause_before(text, value, bound))
    };
    values.retain(|value| !is_of_other(value));
    values
}

/// `Canary of 1 % for a week, success at least 99 %`: a value amid the words of a clause is of something else where the clause of the bound
/// names a subject of its own. `Error rate of 7 %, at most 1 %` names none.
fn is_in_clause_before(text: &str, value: &Quantity, bound: &Quantity) -> bool {
    let between = text.get(value.end..bound.start).unwrap_or("");
    let Some((_, clause)) = between.rsplit_once([',', ';']) else {
        return false;
    };
    let (sign, led) = bound::bound_before(clause.trim_end());
    let subject = led.and_then(|led| clause.trim_end().strip_suffix(led));
    const SHORTEST_NOUN: usize = 5;
    let is_noun = |word: &str| word.chars().count() >= SHORTEST_NOUN && !gates::is_demand(word);
    let names_own =
        |subject: &str| words(&fold(subject)).any(is_noun) && !polarity::names_goal(subject);
    sign.is_some() && subject.is_some_and(names_own)
}

/// Does a text begin with a value that keeps the one bound of the same text?
pub fn keeps_own_bound(text: &str) -> bool {
    let all = quantities(text);
    let [value, bound] = all.as_slice() else {
        return false;
    };
    let leads = text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    leads && is_value(value, &[bound]) && bound.admits(value) == Some(true)
}

/// `at least 6 dB — 9.1 dB`: does a text hold one bound and then one value that keeps it?
pub fn keeps_bound_before(text: &str) -> bool {
    let all = quantities(text);
    let [bound, value] = all.as_slice() else {
        return false;
    };
    bound.bound.is_some() && is_value(value, &[bound]) && bound.admits(value) == Some(true)
}

/// The last value that is of the kind of a bound, or a bare number.
fn last_of_kind<'a>(bound: &Quantity, values: &[&'a Quantity]) -> Option<&'a Quantity> {
    let is_of_kind =
        |value: &&&Quantity| value.dimension == bound.dimension || value.dimension.is_empty();
    values.iter().rev().find(is_of_kind).copied()
}

/// `Seven-day soak — ran for 4 days`: something went on for less than its name asks for.
pub fn falls_short(name: &str, remark: &str) -> Option<Miss> {
    let asked = quantities(name)
        .into_iter()
        .find(|asked| asked.dimension == "time")?;
    let lasted = quantities(remark)
        .into_iter()
        .rev()
        .find(|lasted| lasted.lasting && lasted.dimension == "time" && lasted.bound.is_none())?;
    let floor = Quantity {
        bound: Some(Bound::AtLeast),
        ..asked
    };
    floor.misses(&lasted)
}

/// The quantities of a text, in order; `5 h 40 min` is one.
pub fn quantities(text: &str) -> Vec<Quantity> {
    let lower: String = text.chars().take(600).collect::<String>().to_lowercase();
    let mut found: Vec<Quantity> = Vec::new();
    for number in numbers(&lower) {
        let Some(quantity) = quantity(&lower, &number) else {
            continue;
        };
        match found.last_mut() {
            Some(last) if goes_on(&lower, last, &quantity) => {
                last.value += quantity.value;
                last.end = quantity.end;
                last.text = lower.get(last.start..last.end).unwrap_or("").to_owned();
            }
            _ => found.push(quantity),
        }
    }
    found
}

/// The quantities of a text that may have been measured: none that bounds, is older or is a window.
pub fn values(text: &str) -> Vec<Quantity> {
    let mut all = quantities(text);
    all.retain(|value| value.bound.is_none() && !value.past);
    all
}

/// Can a quantity be what was measured? It stands in another stretch than the bounds, and a bare number alone in its own.
fn is_value(value: &Quantity, bounds: &[&Quantity]) -> bool {
    let apart = bounds.iter().all(|bound| bound.stretch != value.stretch);
    let same = bounds.iter().any(|bound| {
        bound.dimension == value.dimension && !value.dimension.is_empty()
            || (value.dimension.is_empty() && bound.dimension.is_empty())
    });
    value.bound.is_none() && !value.past && apart && same
}

fn goes_on(text: &str, last: &Quantity, next: &Quantity) -> bool {
    let between = text.get(last.end..next.start).unwrap_or("x");
    last.dimension == "time"
        && next.dimension == "time"
        && next.bound.is_none()
        && next.value < last.value
        && matches!(
            between.trim(),
            "" | "and" | "und" | "et" | "y" | "e" | "en" | "och" | "og" | "i" | "и"
        )
}

/// The quantity that a number is with the words around it; a number in words is one only with a unit.
fn quantity(text: &str, number: &Number) -> Option<Quantity> {
    let unit = unit(text, number.end);
    if !number.is_in_digits(text) && unit.dimension.is_empty() {
        return None;
    }
    let limit = limit_around(text, number.start, &unit);

    Some(Quantity {
        value: value_of(number, text, &unit),
        dimension: unit.dimension,
        bound: limit.bound,
        text: written(text, number.start, unit.end, limit.led),
        lasting: limit.lasting,
        past: limit.past,
        stretch: stretch(text, number.start) + usize::from(limit.replaced),
        start: number.start,
        end: unit.end,
    })
}

/// What a number comes to in its unit.
fn value_of(number: &Number, text: &str, unit: &Unit) -> f64 {
    let grouped = is_grouped(number.written(text), &unit.dimension);
    number.value * unit.factor * if grouped { 1000.0 } else { 1.0 }
}

/// What the words around a number say of it.
struct Limit<'a> {
    bound: Option<Bound>,
    /// The words before the number that bound it.
    led: Option<&'a str>,
    lasting: bool,
    past: bool,
    /// Is it what was planned, by words such as `instead of`? Those part it from what came of it.
    replaced: bool,
}

/// What the words before a number and those behind its unit say of it.
fn limit_around<'a>(text: &'a str, start: usize, unit: &Unit) -> Limit<'a> {
    let head = text.get(..start).unwrap_or("").trim_end();
    let (before, led) = bound_before(head);
    let behind = bound_behind(text.get(unit.end..).unwrap_or("").trim_start());

    // `within 24 h` bounds, `for 24 h` says how long something went on.
    let is_time = unit.dimension == "time";
    let is_window = is_time && led.is_some_and(says_how_long);
    let said = before.filter(|_| !is_window).or(behind);
    let bound = said.or_else(|| aimed_at(text, head));
    Limit {
        bound,
        led,
        lasting: is_window || is_time && ends_with_word(head, |polarity| polarity.lasting),
        past: bound.is_none() && ends_with_word(head, |polarity| polarity.past),
        replaced: says_replaced(head),
    }
}

/// Does a text end with `instead of`?
fn says_replaced(head: &str) -> bool {
    ends_with_word(head, |polarity| polarity.instead)
}

/// How what is aimed at bounds what came of it: `71 % (target 80 %)`, `9 h instead of 24 h`. What was planned to be more is not reached.
fn aimed_at(text: &str, head: &str) -> Option<Bound> {
    if says_replaced(head) {
        return implied(text).or(Some(Bound::AtLeast));
    }
    let is_aim = ends_with_word(head, |polarity| polarity.goals);
    is_aim.then(|| implied(text)).flatten()
}

/// A quantity as its writer put it, the bound before it included.
fn written(text: &str, start: usize, end: usize, led: Option<&str>) -> String {
    let number = text.get(start..end).unwrap_or("");
    led.map_or(number.to_owned(), |led| format!("{led} {number}"))
}

/// Which stretch of a text a place lies in: between brackets, dashes, colons, commas and the ends of sentences.
fn stretch(text: &str, end: usize) -> usize {
    let before = text.get(..end).unwrap_or("");
    let marks = before.chars().filter(|c| {
        matches!(
            c,
            '(' | ')'
                | '['
                | ';'
                | '—'
                | '–'
                | '\n'
                | '|'
                | '（'
                | '）'
                | '、'
                | '，'
                | '：'
                | '。'
                | '→'
        )
    });
    let spaced = [", ", ": ", ". ", " - ", " -> ", " = "];
    marks.count()
        + spaced
            .iter()
            .map(|mark| before.matches(mark).count())
            .sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_misses_its_own_bound() {
        for text in [
            "Branch coverage >= 75 % (68 %)",
            "Failover within 30 minutes — took 1 h 5 min on 4 March",
            "Handles at least 2,000 rps (reached 1,310 rps)",
            "p99 412 ms (limit: < 400 ms)",
            "Fehlerquote höchstens 0,5 % – gemessen 0,8 %",
            "Temps de réponse inférieur à 800 ms (constaté : 1,2 s)",
            "応答時間 300 ms 以下（実測 420 ms）",
            "错误率不超过 1 %（实测 2.5 %）",
            "Allowed 0, found 2",
            "Line coverage 71 % (target 80 %)",
            "Line coverage: 71 %, we want 80 %",
            "Zeilenabdeckung (coverage) 71 % (Ziel: 80 %)",
            "Soak ran 9 h instead of 24 h",
            "Probelauf lief 9 h statt 24 h",
        ] {
            assert!(miss_in(text).is_some(), "{text}: {:?}", quantities(text));
        }
        for text in [
            "Branch coverage >= 75 % (81 %)",
            "p95 < 300 ms for 24 h (212 ms)",
            "p95 < 300 ms (was 412 ms, now 212 ms)",
            "Error rate below 0.5 % over 30 days (0.1 %)",
            "Restore within 4 hours on 7 March 2026",
            "p95 < 300 ms, p99 < 800 ms (280 ms, 640 ms)",
            "target at least 99.9 %, measured 99.95 %",
            "Tests pass on 3 of 3 nodes",
            "Line coverage 84 % (target 80 %)",
            "Restore took 20 min (target 30 min)",
        ] {
            assert_eq!(miss_in(text), None, "{text}: {:?}", quantities(text));
        }
    }

    #[test]
    fn counts_and_durations_fall_short() {
        for text in ["340 / 342", "11 of 12 passed", "5/6"] {
            assert!(short_count(text).is_some(), "{text}");
        }
        for text in ["18 / 18", "12/03/2026", "24/7", "v1.2"] {
            assert_eq!(short_count(text), None, "{text}");
        }
        assert!(falls_short("Five-day burn-in", "Done, ran for 3 days").is_some());
        assert_eq!(
            falls_short("Five-day burn-in", "Done, ran for 6 days"),
            None
        );
        assert_eq!(falls_short("Two-hour rollback drill", "took 40 min"), None);
    }
}
