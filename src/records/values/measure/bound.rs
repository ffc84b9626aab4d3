//! Bounds: the signs and words before and behind a number that limit others by it.

use super::Bound;
use crate::base::text::{fold, padded};
use crate::records::words::polarity::{self, POLARITIES, Polarity};
use crate::records::words::{LANGUAGES, Language};

/// The signs that bound, the longest of one beginning first.
const SIGNS: &[(&str, Bound)] = &[
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

/// What stands before a number as a bound, and the words that say it.
pub fn bound_before(head: &str) -> (Option<Bound>, Option<&str>) {
    let sign = SIGNS.iter().find(|(sign, _)| head.ends_with(sign));
    if let Some((sign, bound)) = sign {
        return (Some(*bound), head.get(head.len() - sign.len()..));
    }
    let bare = head.trim_end_matches([' ', ':', '=', '：', '\u{a0}']);
    let longest = longest_phrase(
        |polarity| polarity.compare_before,
        |polarity, phrase| ends_with(bare, polarity, phrase),
    );
    match longest {
        Some((phrase, sign)) => with_denial(bare, phrase, signed(sign)),
        None => without_participle(bare).map_or((None, None), bound_before),
    }
}

/// `not below`, `не ниже`: a denied comparison is its opposite. Gives the bound and the words that say it.
fn with_denial<'a>(
    head: &'a str,
    phrase: &str,
    bound: Option<Bound>,
) -> (Option<Bound>, Option<&'a str>) {
    let start = head.len() - phrase.len();
    let before = head.get(..start).unwrap_or("").trim_end();
    let last = before.rsplit(' ').next().unwrap_or("");
    let denied = match bound {
        Some(Bound::Below) => Some(Bound::AtLeast),
        Some(Bound::Above) => Some(Bound::AtMost),
        other => other,
    };
    if denies(last, phrase) && denied != bound {
        (denied, head.get(before.len() - last.len()..))
    } else {
        (bound, head.get(start..))
    }
}

/// Is it a word that denies in a language which compares by this phrase: `not`, `nicht`, `не`?
fn denies(word: &str, phrase: &str) -> bool {
    let compares = |language: &Language| {
        let polarity = polarity::of_language(language.code);
        polarity.is_some_and(|one| one.compare_before.iter().any(|(own, _)| *own == phrase))
    };
    let mut languages = LANGUAGES.iter().filter(|language| !language.spaceless);
    languages.any(|language| language.adverse.not.contains(&word) && compares(language))
}

/// Does a text bound a number: `at most`, `moins de`, `höchstens`?
pub fn names_bound(text: &str) -> bool {
    let padded = padded(&fold(text));
    POLARITIES.iter().any(|polarity| {
        let all = polarity.compare_before.iter().chain(polarity.compare_after);
        let mut phrases = all.map(|(phrase, _)| *phrase);
        phrases.any(|phrase| {
            if polarity.spaceless {
                padded.contains(phrase)
            } else {
                padded.contains(&format!(" {phrase} "))
            }
        })
    })
}

/// What stands before the last word, where that says that something is asked for: `mínimo exigido`, `max. allowed`.
fn without_participle(head: &str) -> Option<&str> {
    let (before, last) = head.rsplit_once(' ')?;
    let asks = POLARITIES
        .iter()
        .any(|polarity| polarity.asked.contains(&last));
    asks.then_some(before)
}

/// What stands behind a number and its unit as a bound.
pub fn bound_behind(tail: &str) -> Option<Bound> {
    let (_, sign) = longest_phrase(
        |polarity| polarity.compare_after,
        |polarity, phrase| starts_with(tail, polarity, phrase),
    )?;
    signed(sign)
}

/// A phrase that bounds, and the sign that it stands for.
type Comparison = (&'static str, &'static str);

/// The longest phrase of a list of any language that fits.
fn longest_phrase(
    pick: fn(&Polarity) -> &'static [Comparison],
    fits: impl Fn(&Polarity, &str) -> bool,
) -> Option<Comparison> {
    let fitting = POLARITIES.iter().flat_map(|polarity| {
        let phrases = pick(polarity).iter();
        phrases.filter(|(phrase, _)| fits(polarity, phrase))
    });
    fitting.max_by_key(|(phrase, _)| phrase.len()).copied()
}

/// Does a text end with a phrase, whole where its language writes spaces?
fn ends_with(text: &str, polarity: &Polarity, phrase: &str) -> bool {
    // To see that the last letter is another costs less than to compare.
    let is_near = text.as_bytes().last() == phrase.as_bytes().last();
    let rest = is_near.then(|| text.strip_suffix(phrase)).flatten();
    rest.is_some_and(|rest| polarity.spaceless || !rest.ends_with(char::is_alphanumeric))
}

/// Does a text begin with a phrase, whole where its language writes spaces?
fn starts_with(text: &str, polarity: &Polarity, phrase: &str) -> bool {
    let rest = text.strip_prefix(phrase);
    rest.is_some_and(|rest| polarity.spaceless || !rest.starts_with(char::is_alphanumeric))
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

/// Is it what stands before how long something went on?
pub fn says_how_long(phrase: &str) -> bool {
    POLARITIES
        .iter()
        .any(|polarity| polarity.lasting.contains(&phrase))
}

/// Does a text end with a word of a list of any language?
pub fn ends_with_word(head: &str, pick: fn(&Polarity) -> &'static [&'static str]) -> bool {
    let bare = head.trim_end_matches([' ', ':', '~', '≈', '：']);
    POLARITIES.iter().any(|polarity| {
        pick(polarity)
            .iter()
            .any(|word| ends_with(bare, polarity, word))
    })
}
