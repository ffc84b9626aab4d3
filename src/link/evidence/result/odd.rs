//! Odd entries: what stands out among the rest of a file, and is understood as neither yes nor no. A claim of all of it, such as `every image
//! verifies`, does not rest on such a file; any other claim may.

use crate::base::text::{fold, words as words_of};
use crate::link::evidence::result::Number;
use crate::link::evidence::result::console::{holds_level, lines};
use crate::link::evidence::result::gather::Gather;
use crate::records::Status;
use crate::records::values::measure::unit;
use crate::records::words::vocabulary::Vocabulary;

/// Notes the first line of a log with a word of alarm in capitals: `gpg: BAD signature`.
pub fn note_alarm(text: &str, gather: &mut Gather) {
    const ALARMS: [&str; 12] = [
        "BAD", "INVALID", "MISMATCH", "DENIED", "REJECTED", "REFUSED", "EXPIRED", "ERROR", "FATAL",
        "FAILED", "FAILURE", "CRITICAL",
    ];
    // A line all in capitals raises no alarm by them.
    let shouts = |line: &str| !line.contains(char::is_lowercase);
    let is_alarm = |line: &str| holds_level(line, &ALARMS) && !shouts(line);
    if let Some((at, line)) = lines(text).find(|(_, line)| is_alarm(line)) {
        gather.odd(at, line);
    }
}

/// The number of what is done that is less than another of the same unit: `Invited: 24 people`, `Trained: 21 people`.
pub fn short_count<'a>(numbers: &'a [Number], words: &Vocabulary) -> Option<&'a Number> {
    let mut done = numbers
        .iter()
        .filter(|number| counts_things(number) && is_of_done(number, words));
    done.find(|done| {
        let mut others = numbers.iter().filter(|other| other.unit == done.unit);
        others.any(|other| counts_things(other) && other.value > done.value)
    })
}

/// Is it the number of what is done, by its name or the last word of it?
fn is_of_done(number: &Number, words: &Vocabulary) -> bool {
    let folded = fold(&number.name);
    let last = words_of(&folded).last().unwrap_or("");
    let is_word = |word: &str| words.status(word) == Some(Status::Done);
    is_word(&folded) || is_word(last)
}

/// Is it a whole number of things? Days, bytes and shares are none.
fn counts_things(number: &Number) -> bool {
    let unit = number.unit.as_deref().unwrap_or("");
    let is_thing = unit.len() > 1 && unit::unit(unit, 0).dimension != "time";
    is_thing && number.value.fract() == 0.0
}
