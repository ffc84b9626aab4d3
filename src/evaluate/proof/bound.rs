//! Bounds: `coverage >= 80 %`, `p95 < 300 ms`, `Fehlerrate unter 0,1 %`, `500 TPS 이상`: a number that a claim names, and what it bounds.

use super::duration;
use crate::base::text::fold;
use crate::link::evidence::result::Number;
use crate::link::evidence::result::figure::figure;
use crate::records::words::LANGUAGES;

/// A bound of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// The folded words before it.
    pub name: String,
    /// The whole folded claim.
    claim: String,
    sign: Sign,
    value: f64,
    unit: Option<String>,
    /// Is it a term that its page defines?
    is_defined: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Below,
    AtMost,
    Above,
    AtLeast,
}

const SIGNS: [Sign; 4] = [Sign::Below, Sign::AtMost, Sign::Above, Sign::AtLeast];

const MARKS: [(&str, Sign); 9] = [
    ("<=", Sign::AtMost),
    ("=<", Sign::AtMost),
    ("≤", Sign::AtMost),
    (">=", Sign::AtLeast),
    ("=>", Sign::AtLeast),
    ("≥", Sign::AtLeast),
    ("<", Sign::Below),
    (">", Sign::Above),
    ("＜", Sign::Below),
];

/// The bounds that a claim names.
pub fn read(text: &str) -> Vec<Bound> {
    let folded = fold(text);
    let starts = folded.char_indices().filter(|(at, c)| {
        let before = folded.get(..*at).unwrap_or("");
        c.is_ascii_digit() && !before.ends_with(in_number)
    });
    starts.filter_map(|(at, _)| bound_at(&folded, at)).collect()
}

/// The bound whose number begins at a byte of a folded claim.
fn bound_at(claim: &str, at: usize) -> Option<Bound> {
    let (before, tail) = claim.split_at_checked(at)?;
    let (value, unit) = figure(tail)?;
    let behind = behind_number(tail, unit.as_deref());
    let (sign, name) = before_number(before).or_else(|| Some((postfix(behind)?, before)))?;
    Some(Bound {
        name: clause(name),
        claim: claim.to_owned(),
        sign,
        value,
        unit,
        is_defined: false,
    })
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

/// Do some words end in one that bounds what follows from above: `within`, `under`, `innerhalb`?
fn bounds_above(before: &str) -> bool {
    let own = [
        "within",
        "inside",
        "innerhalb",
        "dans",
        "dentro de",
        "entro",
        "binnen",
        "inom",
        "innenfor",
    ];
    let signed = words().filter(|(_, sign)| matches!(sign, Sign::Below | Sign::AtMost));
    let mut all = own.into_iter().chain(signed.map(|(word, _)| word));
    all.any(|word| ends_in_word(before, word))
}

/// Is a letter or digit before a digit part of the same word, so that `p95` and `v2` are no numbers?
fn in_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | ',' | '-' | '/' | '_' | '#')
}

/// The bound right before a number, and the words before that.
fn before_number(before: &str) -> Option<(Sign, &str)> {
    let head = before.trim_end();
    let mut marks = MARKS.iter();
    let marked = marks.find_map(|(mark, sign)| Some((*sign, head.strip_suffix(mark)?)));
    let worded = || {
        let all = words().filter(|(word, _)| ends_in_word(head, word));
        let (word, sign) = all.max_by_key(|(word, _)| word.len())?;
        Some((sign, head.strip_suffix(word)?))
    };
    marked.or_else(worded)
}

/// Does a text end in a word that stands alone? Words of signs or syllables need not.
fn ends_in_word(head: &str, word: &str) -> bool {
    let runs_on = |rest: &str| rest.ends_with(char::is_alphanumeric) && !is_of_signs(word);
    head.strip_suffix(word).is_some_and(|rest| !runs_on(rest))
}

fn is_of_signs(word: &str) -> bool {
    word.chars().any(|c| (c as u32) >= 0x1100)
}

/// `이상`, `以上`, `or more` behind a number.
fn postfix(behind: &str) -> Option<Sign> {
    let behind = behind.trim_start();
    let all = words().filter(|(word, _)| may_follow(word));
    let here = all.filter(|(word, _)| behind.starts_with(word));
    here.max_by_key(|(word, _)| word.len())
        .map(|(_, sign)| sign)
}

/// May a word for a bound stand behind its number: `이상`, `or more`, `au plus`? `500 ms less than before` bounds nothing.
fn may_follow(word: &str) -> bool {
    let compares = ["than", "als", "que", "di", "de", "do", "dan"];
    let last = word.rsplit(' ').next().unwrap_or("");
    is_of_signs(word) || word.contains(' ') && !compares.contains(&last)
}

fn words() -> impl Iterator<Item = (&'static str, Sign)> {
    LANGUAGES.iter().flat_map(|language| {
        let lists = language.proof.bounds.iter().zip(SIGNS);
        lists.flat_map(|(list, sign)| list.iter().map(move |word| (*word, sign)))
    })
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

impl Bound {
    /// The number of the name that is bounded: one whose name says the same, else one whose name the claim holds, else one that holds
    /// the name; else the only one of its unit.
    pub fn measured<'a>(&self, numbers: &'a [Number]) -> Option<&'a Number> {
        let ranked = numbers
            .iter()
            .filter_map(|number| Some((self.rank(number)?, number)));
        ranked
            .min_by_key(|(rank, _)| *rank)
            .map(|(_, number)| number)
            .or_else(|| self.of_its_noun(numbers))
            .or_else(|| self.of_its_unit(numbers))
            .or_else(|| self.of_its_run(numbers))
    }

    /// How long something took, for a term that is defined as a time, and for what has to run on for one.
    fn of_its_run<'a>(&self, numbers: &'a [Number]) -> Option<&'a Number> {
        let is_time = |unit: &str| milliseconds(canonical(unit)).is_some();
        let is_floor = matches!(self.sign, Sign::AtLeast | Sign::Above);
        let lasts = is_floor && duration::speaks_of_run(&self.claim);
        let is_asked = self.unit.as_deref().is_some_and(is_time) && (self.is_defined || lasts);
        let taken = duration::only_of(numbers).filter(|_| is_asked)?;
        taken
            .unit
            .as_deref()
            .filter(|unit| is_time(unit))
            .map(|_| taken)
    }

    /// The only number of its unit, where that is a rare one.
    fn of_its_unit<'a>(&self, numbers: &'a [Number]) -> Option<&'a Number> {
        let is_rare = |unit: &&str| unit.len() > 2 && !is_common(unit);
        let unit = self.unit.as_deref().filter(is_rare)?;
        let mut of_unit = numbers.iter().filter(|number| {
            number.unit.as_deref() == Some(unit)
                || tokens(&fold(&number.name)).any(|token| token == unit)
        });
        of_unit.next().filter(|_| of_unit.next().is_none())
    }

    /// The only number of its unit whose name begins with the same long word: `Disponibilidad medida` for `Disponibilidad del piloto`.
    fn of_its_noun<'a>(&self, numbers: &'a [Number]) -> Option<&'a Number> {
        let noun = tokens(&self.name).next().filter(|noun| noun.len() > 5)?;
        let unit = self.unit.as_deref()?;
        let mut named = numbers.iter().filter(|number| {
            let of_unit = number
                .unit
                .as_deref()
                .and_then(|other| same_unit(unit, other));
            of_unit.is_some() && tokens(&bare_name(number)).next() == Some(noun)
        });
        named.next().filter(|_| named.next().is_none())
    }

    fn rank(&self, number: &Number) -> Option<u8> {
        let name = bare_name(number);
        let own = self.name_tokens();
        let said: Vec<&str> = tokens(&name).collect();
        if own.is_empty() || said.is_empty() || !self.is_comparable(number) {
            return None;
        }
        if own == said {
            return Some(0);
        }
        let claim: Vec<&str> = tokens(&self.claim).collect();
        let signs = is_of_signs(&name);
        if is_within(&said, &claim) || signs && self.claim.contains(&name) {
            return Some(1);
        }
        (is_within(&own, &said) || signs && name.contains(&self.name)).then_some(2)
    }

    /// `at least 72 hours on 20 devices`: does the claim give a number of its own to what is called so?
    fn counts(&self, name: &str) -> bool {
        let mut places = self.claim.match_indices(name).map(|(at, _)| at);
        places.any(|at| {
            let before = self.claim.get(..at).unwrap_or("").trim_end();
            before.ends_with(|c: char| c.is_ascii_digit())
        })
    }

    /// The words of the own name without the small ones at its end: `Coverage` of `Coverage of at least 80 %`.
    fn name_tokens(&self) -> Vec<&str> {
        let mut own: Vec<&str> = tokens(&self.name).collect();
        let is_small = |word: &&&str| LANGUAGES.iter().any(|one| one.particles.contains(*word));
        while own.len() > 1 && own.last().filter(is_small).is_some() {
            own.pop();
        }
        own
    }

    /// Are the units the same, or is one of them not written, and the number that of nothing else in the claim?
    fn is_comparable(&self, number: &Number) -> bool {
        match (self.unit.as_deref(), number.unit.as_deref()) {
            (Some(own), Some(other)) => same_unit(own, other).is_some(),
            (Some(_), None) => !self.counts(&bare_name(number)),
            (None, _) => true,
        }
    }

    /// Does a number keep the bound?
    pub fn allows(&self, number: &Number) -> bool {
        let factor = match (self.unit.as_deref(), number.unit.as_deref()) {
            (Some(own), Some(other)) => same_unit(own, other).unwrap_or(1.0),
            _ => 1.0,
        };
        let value = number.value * factor;
        match self.sign {
            Sign::Below => value < self.value,
            Sign::AtMost => value <= self.value,
            Sign::Above => value > self.value,
            Sign::AtLeast => value >= self.value,
        }
    }
}

/// The folded name of a number without its remark in brackets; `p(95)` is `p95`.
fn bare_name(number: &Number) -> String {
    let folded = fold(&number.name).replace("p(", "p");
    let bare = folded.split(['(', '（']).next().unwrap_or("");
    bare.trim().to_owned()
}

/// What a number of one unit is multiplied with to be one of another; `None` where they measure different things.
fn same_unit(to: &str, from: &str) -> Option<f64> {
    let to = canonical(to);
    let from = canonical(from);
    if to == from {
        return Some(1.0);
    }
    Some(milliseconds(from)? / milliseconds(to)?)
}

fn canonical(unit: &str) -> &str {
    match unit {
        "percent" | "prozent" | "percentage" => "%",
        "sec" | "secs" | "second" | "seconds" | "sekunden" => "s",
        "minutes" | "minute" | "mins" | "minuten" => "min",
        "hours" | "hour" | "stunden" => "h",
        "point" | "points" => "points",
        _ => unit,
    }
}

fn milliseconds(unit: &str) -> Option<f64> {
    match unit {
        "ms" => Some(1.0),
        "s" => Some(1_000.0),
        "min" => Some(60_000.0),
        "h" => Some(3_600_000.0),
        _ => None,
    }
}

/// Units that measure many things at once, so that sharing one says nothing.
fn is_common(unit: &str) -> bool {
    [
        "points", "days", "minutes", "seconds", "hours", "times", "users",
    ]
    .contains(&unit)
}

/// Are all of these words among others?
fn is_within(words: &[&str], others: &[&str]) -> bool {
    words.iter().all(|word| others.contains(word))
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(name: &str, value: f64, unit: &str) -> Number {
        Number {
            name: name.to_owned(),
            value,
            unit: Some(unit.to_owned()).filter(|unit| !unit.is_empty()),
            line: 1,
        }
    }

    /// `None` where nothing of the name is measured.
    fn allows(claim: &str, numbers: &[Number]) -> Option<bool> {
        let bounds = read(claim);
        let measured = bounds
            .iter()
            .find_map(|bound| Some((bound, bound.measured(numbers)?)));
        measured.map(|(bound, number)| bound.allows(number))
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
        assert_eq!(
            allows("Shadow run for 14 days", &[number("days", 3.0, "")]),
            None
        );
    }
}
