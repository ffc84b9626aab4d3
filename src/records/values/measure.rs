//! Measures: the quantities in a text, what bounds them, and whether what was measured keeps within the bound.
//!
//! `Line coverage ≥ 80 % (71 %)` holds a bound and, in another stretch of the text, a value of its unit. A value is held against
//! a bound only where both are of one dimension, and where nothing before it says that it is older (*was*, *baseline*), a window
//! (*per*, *last*) or a target. Of several values the last one counts: people write the outcome last.

use crate::base::text::fold;
use crate::records::words::polarity::{POLARITIES, Polarity};

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
    let bounds: Vec<&Quantity> = all
        .iter()
        .filter(|quantity| quantity.bound.is_some() && !quantity.past)
        .collect();
    let first = bounds.first()?;
    let values: Vec<&Quantity> = all
        .iter()
        .filter(|value| is_value(value, &bounds))
        .collect();
    if bounds.len() > 1 && values.len() == bounds.len() {
        return bounds
            .iter()
            .zip(&values)
            .find_map(|(bound, value)| bound.misses(value));
    }
    let of_kind =
        |value: &&&Quantity| value.dimension == first.dimension || value.dimension.is_empty();
    let last = values.iter().rev().find(of_kind)?;
    bounds.iter().find_map(|bound| bound.misses(last))
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

/// `340 / 342`, `11 of 12`: so many of so many, with something left.
pub fn short_count(text: &str) -> Option<Miss> {
    let lower = text.to_lowercase();
    let all = numbers(&lower);
    all.windows(2).find_map(|pair| {
        let between = lower.get(pair[0].end..pair[1].start)?.trim();
        let joins = matches!(
            between,
            "/" | "of" | "von" | "sur" | "de" | "di" | "van" | "av" | "af" | "z" | "из" | "out of"
        );
        let whole = |number: &Number| number.value.fract() == 0.0 && number.value < 1e6;
        let behind = lower.get(pair[1].end..).unwrap_or("").trim_start();
        let is_day =
            behind.starts_with(['/', '.']) && behind[1..].starts_with(|c: char| c.is_ascii_digit());
        // `12/03/2026`: the last two parts of a day are no count.
        let dated = lower
            .get(..pair[0].start)
            .is_some_and(|before| before.ends_with('/'));
        let short = joins
            && !dated
            && !is_day
            && whole(&pair[0])
            && whole(&pair[1])
            && pair[0].value < pair[1].value;
        short.then(|| Miss {
            bound: lower
                .get(pair[1].start..pair[1].end)
                .unwrap_or("")
                .to_owned(),
            value: lower
                .get(pair[0].start..pair[0].end)
                .unwrap_or("")
                .to_owned(),
        })
    })
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

struct Number {
    value: f64,
    start: usize,
    end: usize,
}

/// The numbers of a text, in digits or words, that are no part of a word, a day, a version or a time of day.
fn numbers(text: &str) -> Vec<Number> {
    let mut found = Vec::new();
    let mut until = 0;
    for (at, c) in text.char_indices() {
        if at < until {
            continue;
        }
        let before = text.get(..at).unwrap_or("");
        let Some(length) = length_of_number(text, at, c, before) else {
            continue;
        };
        until = at + length;
        let written = text
            .get(at..until)
            .unwrap_or("")
            .trim_end_matches(['.', ',']);
        let end = at + written.len();
        let value = parse(written).or_else(|| in_words(written));
        found.extend(
            value
                .filter(|_| !is_of_something_else(before, text.get(end..).unwrap_or("")))
                .map(|value| Number {
                    value,
                    start: at,
                    end,
                }),
        );
    }
    found
}

/// The length of the number or the word that begins here; `None` in the midst of a word.
fn length_of_number(text: &str, at: usize, c: char, before: &str) -> Option<usize> {
    let inside = before.chars().next_back().is_some_and(|last| {
        last.is_alphanumeric() && !is_spaceless(last) || matches!(last, '_' | '#')
    });
    let tail = text.get(at..).unwrap_or("");
    if inside {
        return None;
    }
    let ends = |c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{202f}' | '\u{a0}'));
    if c.is_ascii_digit() {
        let length = tail.find(ends).unwrap_or(tail.len());
        let trimmed = tail.get(..length).unwrap_or("");
        return Some(trimmed.trim_end_matches(['\u{202f}', '\u{a0}']).len());
    }
    let length = tail
        .find(|c: char| !c.is_alphabetic())
        .unwrap_or(tail.len());
    (c.is_alphabetic() && in_words(tail.get(..length)?).is_some()).then_some(length)
}

fn is_spaceless(c: char) -> bool {
    matches!(c as u32, 0x3040..=0x30ff | 0x4e00..=0x9fff | 0xac00..=0xd7af)
}

/// `OPS-12`, `2026-03-10`, `10:30`, `3月`: the number belongs to a name, a day or a time.
fn is_of_something_else(before: &str, behind: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let mut back = before.chars().rev();
    let (last, earlier) = (back.next(), back.next());
    let joined = matches!(last, Some('-' | ':' | '/' | '.'))
        && earlier.is_some_and(|c| c.is_alphanumeric() && !is_spaceless(c));
    let mut ahead = behind.chars();
    let (next, after) = (ahead.next(), ahead.next());
    let goes_on = matches!(next, Some('-' | ':')) && digit(after);
    let dated = matches!(next, Some('月' | '年' | '월' | '년' | '号' | '호'))
        || (matches!(next, Some('日' | '일')) && before.trim_end().ends_with(['月', '월']));
    // `3/4` is read as a count by `short_count`; here its parts are no measures, and day and month neither.
    joined && last != Some('/') || goes_on || dated
}

/// `1,000` and `1 000` are a thousand, `0,5` is a half, `1.240.000` is a million.
fn parse(digits: &str) -> Option<f64> {
    let digits = digits.replace(['\u{202f}', '\u{a0}'], "");
    let groups = |mark: char| {
        let mut parts = digits.split(mark);
        let first = parts.next().unwrap_or("");
        !first.starts_with('0') && first.len() <= 3 && parts.all(|part| part.len() == 3)
    };
    let dots = digits.matches('.').count();
    let commas = digits.matches(',').count();
    let plain = match (dots, commas) {
        (0, 0) => digits,
        (0, _) if groups(',') => digits.replace(',', ""),
        (0, 1) => digits.replace(',', "."),
        (1, 0) => digits,
        (_, 0) if groups('.') => digits.replace('.', ""),
        (1, _) if digits.find(',') < digits.find('.') => digits.replace(',', ""),
        (_, 1) if digits.find('.') < digits.find(',') => digits.replace('.', "").replace(',', "."),
        _ => return None,
    };
    plain.parse().ok()
}

fn in_words(word: &str) -> Option<f64> {
    let at = POLARITIES
        .iter()
        .find_map(|polarity| polarity.numbers.iter().position(|number| *number == word))?;
    // `one` and its like are articles as often as numbers.
    (at >= 2).then_some(at as f64)
}

fn quantity(text: &str, number: &Number) -> Option<Quantity> {
    let (dimension, factor, end) = unit(text, number.end);
    let worded = !text[number.start..].starts_with(|c: char| c.is_ascii_digit());
    if worded && dimension.is_empty() {
        return None;
    }
    let head = text.get(..number.start).unwrap_or("").trim_end();
    let (before, led) = bound_before(head);
    let behind = bound_behind(text.get(end..).unwrap_or("").trim_start());
    let is_window = dimension == "time" && led.is_some_and(says_how_long);
    let bound = before.filter(|_| !is_window).or(behind);
    let grouped = is_grouped(text.get(number.start..number.end).unwrap_or(""), &dimension);
    Some(Quantity {
        value: number.value * factor * if grouped { 1000.0 } else { 1.0 },
        lasting: dimension == "time"
            && (is_window || ends_with_word(head, |polarity| polarity.lasting)),
        dimension,
        bound,
        text: written(text, number.start, end, led),
        past: bound.is_none() && ends_with_word(head, |polarity| polarity.past),
        stretch: stretch(text, number.start),
        start: number.start,
        end,
    })
}

/// A quantity as its writer put it, the bound before it included.
fn written(text: &str, start: usize, end: usize, led: Option<&str>) -> String {
    let number = text.get(start..end).unwrap_or("");
    led.map_or(number.to_owned(), |led| format!("{led} {number}"))
}

/// `1.240 rps`: of what is counted in whole numbers, a point before three digits groups them.
fn is_grouped(written: &str, dimension: &str) -> bool {
    let counted = matches!(dimension, "rps" | "n") && !written.starts_with('0');
    counted
        && written
            .split_once('.')
            .is_some_and(|(_, rest)| rest.len() == 3)
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

/// The unit behind a number as its dimension, its factor and where it ends.
fn unit(text: &str, end: usize) -> (String, f64, usize) {
    let tail = text.get(end..).unwrap_or("");
    let body = tail.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let skipped = tail.len() - body.len();
    if skipped > 2 {
        return (String::new(), 1.0, end);
    }
    if body.starts_with(['%', '％']) {
        let length = body.chars().next().map_or(0, char::len_utf8);
        return ("%".to_owned(), 1.0, end + skipped + length);
    }
    let length = body
        .find(|c: char| !(c.is_alphabetic() || c == '/'))
        .unwrap_or(body.len());
    let word = body.get(..length).unwrap_or("").trim_end_matches('/');
    let found = POLARITIES
        .iter()
        .find_map(|polarity| unit_in(polarity, word));
    match found {
        Some((name, length)) => {
            let (dimension, factor) = dimension(name);
            (dimension.to_owned(), factor, end + skipped + length)
        }
        None => (stem(word), 1.0, end),
    }
}

/// The unit that a word is, and how much of the word it takes.
fn unit_in(polarity: &Polarity, word: &str) -> Option<(&'static str, usize)> {
    let fits = |written: &str| {
        if polarity.spaceless {
            return word.starts_with(written);
        }
        let ending = word.strip_prefix(written);
        ending.is_some_and(|rest| {
            rest.is_empty()
                || written.chars().count() > 2 && rest.chars().count() <= 2 && !rest.contains('/')
        })
    };
    let units = polarity.units.iter().filter(|(written, _)| fits(written));
    let longest = units.max_by_key(|(written, _)| written.len())?;
    let length = if polarity.spaceless {
        longest.0.len()
    } else {
        word.len()
    };
    Some((longest.1, length))
}

/// A canonical unit as its dimension and its factor.
fn dimension(unit: &'static str) -> (&'static str, f64) {
    match unit {
        "ns" => ("time", 1e-9),
        "us" => ("time", 1e-6),
        "ms" => ("time", 1e-3),
        "s" => ("time", 1.0),
        "min" => ("time", 60.0),
        "h" => ("time", 3_600.0),
        "d" => ("time", 86_400.0),
        "w" => ("time", 604_800.0),
        "mo" => ("time", 2_592_000.0),
        "y" => ("time", 31_536_000.0),
        "kb" => ("size", 1.0),
        "mb" => ("size", 1e3),
        "gb" => ("size", 1e6),
        "tb" => ("size", 1e9),
        "n" => ("", 1.0),
        other => (other, 1.0),
    }
}

/// A word as a unit of its own: `findings` and `finding` are one.
fn stem(word: &str) -> String {
    let short: String = word.trim_end_matches('s').chars().take(5).collect();
    short
}

/// What stands before a number as a bound, and the words that say it.
fn bound_before(head: &str) -> (Option<Bound>, Option<&str>) {
    const SIGNS: [(&str, Bound); 12] = [
        ("<=", Bound::AtMost),
        ("=<", Bound::AtMost),
        ("≤", Bound::AtMost),
        ("≦", Bound::AtMost),
        (">=", Bound::AtLeast),
        ("=>", Bound::AtLeast),
        ("≥", Bound::AtLeast),
        ("≧", Bound::AtLeast),
        ("<", Bound::Below),
        ("＜", Bound::Below),
        (">", Bound::Above),
        ("＞", Bound::Above),
    ];
    let bare = head.trim_end_matches([' ', ':', '=', '：', '\u{a0}']);
    let sign = SIGNS.iter().find(|(sign, _)| head.ends_with(sign));
    if let Some((sign, bound)) = sign {
        return (Some(*bound), head.get(head.len() - sign.len()..));
    }
    let phrases = POLARITIES.iter().flat_map(|polarity| {
        polarity
            .compare_before
            .iter()
            .map(|phrase| (polarity.spaceless, phrase))
    });
    let fits = |(spaceless, (phrase, _)): &(bool, &(&'static str, &'static str))| {
        let rest = bare.strip_suffix(phrase);
        rest.is_some_and(|rest| *spaceless || !rest.ends_with(char::is_alphanumeric))
    };
    match phrases
        .filter(fits)
        .max_by_key(|(_, (phrase, _))| phrase.len())
    {
        Some((_, (phrase, sign))) => (signed(sign), bare.get(bare.len() - phrase.len()..)),
        None => (None, None),
    }
}

/// What stands behind a number and its unit as a bound.
fn bound_behind(tail: &str) -> Option<Bound> {
    let phrases = POLARITIES.iter().flat_map(|polarity| {
        polarity
            .compare_after
            .iter()
            .map(|phrase| (polarity.spaceless, phrase))
    });
    let fits = |(spaceless, (phrase, _)): &(bool, &(&'static str, &'static str))| {
        let rest = tail.strip_prefix(phrase);
        rest.is_some_and(|rest| *spaceless || !rest.starts_with(char::is_alphanumeric))
    };
    let longest = phrases
        .filter(fits)
        .max_by_key(|(_, (phrase, _))| phrase.len())?;
    signed(longest.1.1)
}

fn signed(sign: &str) -> Option<Bound> {
    match sign {
        "<" => Some(Bound::Below),
        "<=" => Some(Bound::AtMost),
        ">" => Some(Bound::Above),
        ">=" => Some(Bound::AtLeast),
        _ => None,
    }
}

fn says_how_long(phrase: &str) -> bool {
    POLARITIES
        .iter()
        .any(|polarity| polarity.lasting.contains(&phrase))
}

fn ends_with_word(head: &str, pick: fn(&Polarity) -> &'static [&'static str]) -> bool {
    let bare = head.trim_end_matches([' ', ':', '~', '≈', '：']);
    POLARITIES.iter().any(|polarity| {
        pick(polarity).iter().any(|word| {
            let rest = bare.strip_suffix(word);
            rest.is_some_and(|rest| polarity.spaceless || !rest.ends_with(char::is_alphanumeric))
        })
    })
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
