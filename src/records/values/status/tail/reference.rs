//! References: clauses that only name something or say how much of it there was, and take nothing back.

use crate::records::values::measure;
use crate::records::words::polarity::POLARITIES;

/// A measure, an id, a day, a link, a path, a file, a handle: what holds a digit or a sign that no plain word holds.
pub fn is_reference(clause: &str) -> bool {
    clause.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | '@' | '#' | '`' | '_' | '%'))
        || clause.split(' ').next_back().is_some_and(names_file)
}

/// `openssl.log`: a name, a dot and a short ending.
fn names_file(word: &str) -> bool {
    let is_ending = |ending: &str| {
        (2..=4).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase())
    };
    word.rsplit_once('.')
        .is_some_and(|(name, ending)| name.len() > 1 && is_ending(ending))
}

/// `three minutes`: a number in words, and a unit of time.
pub fn is_duration_in_words(parts: &[&str]) -> bool {
    let [number, unit] = parts else {
        return false;
    };
    let mut numbers = POLARITIES.iter().flat_map(|language| language.numbers);
    measure::unit::unit(unit, 0).dimension == "time" && numbers.any(|word| word == number)
}
