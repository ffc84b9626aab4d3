//! Counted times: `Day 14`, `0–60 días`, `2-3`: a number, or a number of units of time, and no name of anything.

use crate::base::text::{fold, words};
use crate::records::words::LANGUAGES;

/// Does a text only count something, or say at what time of a plan it is?
pub fn is_counted(text: &str) -> bool {
    let folded = fold(text);
    let is_number = |word: &str| word.chars().all(|c| c.is_ascii_digit());
    let mut numbers = words(&folded).filter(|word| is_number(word)).peekable();
    numbers.peek().is_some() && words(&folded).all(|word| is_number(word) || is_unit(word))
}

fn is_unit(word: &str) -> bool {
    let mut units = LANGUAGES
        .iter()
        .flat_map(|language| language.standing.units);
    units.any(|(unit, _)| *unit == word)
}

#[cfg(test)]
mod tests {
    use super::is_counted;

    #[test]
    fn numbers_and_times_of_a_plan_name_nothing() {
        for counted in ["2", "2-3", "Day 14", "0–60 días", "Week 3"] {
            assert!(is_counted(counted), "{counted}");
        }
        for named in ["Sprint 3", "Pump 2", "Day shift", "3 pumps"] {
            assert!(!is_counted(named), "{named}");
        }
    }
}
