//! Counts: so many of so many.

use super::Miss;
use super::number::{Number, numbers};

/// `340 / 342`, `11 of 12`: so many of so many, with something left.
pub fn short_count(text: &str) -> Option<Miss> {
    let lower = text.to_lowercase();
    let all = numbers(&lower);
    let short = all
        .windows(2)
        .find(|pair| is_short_count(&lower, &pair[0], &pair[1]))?;
    Some(Miss {
        bound: short[1].written(&lower).to_owned(),
        value: short[0].written(&lower).to_owned(),
    })
}

/// Are two numbers in a row a part and its whole, and the part is less?
fn is_short_count(text: &str, part: &Number, whole: &Number) -> bool {
    let between = text.get(part.end..whole.start).map(str::trim);
    between.is_some_and(joins)
        && !is_in_day(text, part, whole)
        && counts(part)
        && counts(whole)
        && part.value < whole.value
}

/// Does it stand between a part and its whole?
fn joins(between: &str) -> bool {
    matches!(
        between,
        "/" | "of" | "von" | "sur" | "de" | "di" | "van" | "av" | "af" | "z" | "из" | "out of"
    )
}

/// `12/03/2026`: neither the first nor the last two parts of a day are a count.
fn is_in_day(text: &str, first: &Number, second: &Number) -> bool {
    let before = text.get(..first.start).unwrap_or("");
    let behind = text.get(second.end..).unwrap_or("").trim_start();
    before.ends_with('/')
        || behind.starts_with(['/', '.']) && behind[1..].starts_with(|c: char| c.is_ascii_digit())
}

/// Is it a number that things are counted in?
fn counts(number: &Number) -> bool {
    number.value.fract() == 0.0 && number.value < 1e6
}
