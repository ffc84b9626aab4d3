//! Counted: a bare count behind a bound on how many there must be: `At least 12 tills on site (9 delivered)`.

use super::{Miss, Quantity};
use crate::base::text::is_small_word;
use crate::records::values::when;

/// What may stand between a bound and the count.
const CUTS: [&str; 4] = [" (", ": ", " – ", " — "];

/// The count behind the only bound, which counts things, where it misses that.
pub fn behind(text: &str, bounds: &[&Quantity]) -> Option<Miss> {
    let [bound] = bounds else {
        return None;
    };
    let rest = text.get(bound.end..)?;
    let (_, said) = CUTS.iter().find_map(|cut| rest.split_once(cut))?;
    let said = said.trim_end_matches(['.', ')']);
    let value = Quantity {
        value: f64::from(count(said)?),
        text: said.split_whitespace().collect::<Vec<_>>().join(" "),
        bound: None,
        ..(*bound).clone()
    };
    counts_things(bound).then(|| bound.misses(&value)).flatten()
}

/// Is a bound one of things, rather than of time, of a share or of a unit such as `ms`?
fn counts_things(bound: &Quantity) -> bool {
    bound.dimension.chars().count() > 2 && bound.dimension != "time"
}

/// The number of `9`, of `9 delivered`, and of `9 on 10 March`; `9 March` is a day.
fn count(said: &str) -> Option<u32> {
    let mut words: Vec<&str> = said.split_whitespace().collect();
    if let [_, small, number, ..] = words[..]
        && is_small_word(small)
        && number.starts_with(|c: char| c.is_ascii_digit())
    {
        words.truncate(1);
    }
    let number = match words[..] {
        [number] => number,
        [number, word]
            if word.starts_with(char::is_alphabetic) && !when::begins_with_month(word) =>
        {
            number
        }
        _ => return None,
    };
    number.parse().ok()
}
